/* state.c — a whole plan that can be changed unit by unit, with its cost kept up to date */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/state.h"

#include <math.h>
#include <string.h>

static double
charge_size (const LpState *self, gint pop)
{
  const LpTerms *t = &self->model->terms;
  double charge = t->network + self->outside * lp_model_outside (self->model, pop);

  if (t->off_preferred > 0)
    charge += t->off_preferred * ABS (pop - t->preferred);
  return charge;
}

static double
cost_group (const LpState *self, gint pop, double lean, double way)
{
  return way + charge_size (self, pop) + self->model->terms.measure * fabs (lean);
}

/* The sum of ways to the centre of the group. */
static double
find_way (const LpState *self, const LpGroup *group)
{
  const LpModel *m = self->model;
  double least = HUGE_VAL, way = HUGE_VAL;

  for (guint k = 0; k < group->n; k++)
    for (guint c = m->first[group->units[k]]; c < m->first[group->units[k] + 1]; c++)
      if (self->pull[c] < least)
        {
          least = self->pull[c];
          way = self->sum[c];
        }
  return way;
}

static void
list_unit (LpState *self, guint unit, guint g)
{
  LpGroup *group = &self->groups[g];

  if (group->n == group->size)
    {
      group->size = MAX (8, group->size * 2);
      group->units = g_renew (guint, group->units, group->size);
    }
  self->group[unit] = g;
  self->slot[unit] = group->n;
  group->units[group->n++] = unit;
  group->pop += self->model->pop[unit];
  group->lean += self->model->lean[unit];
  group->n_pinned += self->model->pin[unit] >= 0;
}

static void
unlist_unit (LpState *self, guint unit)
{
  LpGroup *group = &self->groups[self->group[unit]];
  guint last = group->units[--group->n];

  group->units[self->slot[unit]] = last;
  self->slot[last] = self->slot[unit];
  group->pop -= self->model->pop[unit];
  group->lean -= self->model->lean[unit];
  group->n_pinned -= self->model->pin[unit] >= 0;
  if (group->n == 0)
    group->lean = 0;
}

static void
sum_ways (LpState *self, const LpGroup *group, guint unit)
{
  const LpModel *m = self->model;

  for (guint c = m->first[unit]; c < m->first[unit + 1]; c++)
    {
      self->sum[c] = 0;
      for (guint k = 0; k < group->n; k++)
        self->sum[c] += lp_model_weight (m, group->units[k], c);
      if (self->pull == self->sum)
        continue;
      self->pull[c] = 0;
      for (guint k = 0; k < group->n; k++)
        self->pull[c] += lp_model_pull (m, group->units[k], c);
    }
}

/* Adds the ways of @unit to the sums of the group's practices (sign 1) or takes them away (sign -1). */
static void
shift_sums (LpState *self, const LpGroup *group, guint unit, double sign)
{
  const LpModel *m = self->model;

  for (guint k = 0; k < group->n; k++)
    for (guint c = m->first[group->units[k]]; c < m->first[group->units[k] + 1]; c++)
      {
        self->sum[c] += sign * lp_model_weight (m, unit, c);
        if (self->pull != self->sum)
          self->pull[c] += sign * lp_model_pull (m, unit, c);
      }
}

/* Counts the units met by a walk inside the group of @skip, without it, from one of its neighbours. */
static guint
walk_without (LpState *self, guint skip)
{
  const LpModel *m = self->model;
  guint g = self->group[skip], at = 0, n = 0;

  self->walk++;
  self->mark[skip] = self->walk;
  for (guint k = m->near_first[skip]; k < m->near_first[skip + 1] && n == 0; k++)
    if (self->group[m->near[k]] == g)
      {
        self->mark[m->near[k]] = self->walk;
        self->queue[n++] = m->near[k];
      }
  while (at < n)
    {
      guint u = self->queue[at++];

      for (guint k = m->near_first[u]; k < m->near_first[u + 1]; k++)
        {
          guint v = m->near[k];

          if (self->group[v] == g && self->mark[v] != self->walk)
            {
              self->mark[v] = self->walk;
              self->queue[n++] = v;
            }
        }
    }
  return n;
}

/* The slow and sure way, for groups with units that do not hang together by themselves. */
static gboolean
is_connected_with (LpState *self, guint g, guint more, guint fewer)
{
  const LpGroup *group = &self->groups[g];
  g_autofree guint *units = g_new (guint, group->n + 1);
  guint n = 0;

  for (guint k = 0; k < group->n; k++)
    if (group->units[k] != fewer)
      units[n++] = group->units[k];
  if (more != LP_NOWHERE)
    units[n++] = more;
  return lp_model_connected (self->model, units, n);
}

LpState *
lp_state_new (const LpModel *model, const guint *group)
{
  LpState *self = g_new0 (LpState, 1);
  guint n = model->n_units;

  self->model = model;
  self->outside = model->terms.outside;
  self->group = g_new (guint, n + 1);
  self->slot = g_new0 (guint, n + 1);
  self->sum = g_new0 (double, model->n_practices + 1);
  self->pull = lp_model_has_plain_centre (model) ? g_new0 (double, model->n_practices + 1) : self->sum;
  self->groups = g_new0 (LpGroup, n + 1);
  self->empty = g_new (guint, n + 1);
  self->mark = g_new0 (guint32, n + 1);
  self->queue = g_new (guint, n + 1);
  for (guint u = 0; u < n; u++)
    list_unit (self, u, group[u]);
  for (guint g = n; g-- > 0;)
    {
      if (self->groups[g].n == 0)
        self->empty[self->n_empty++] = g;
      else
        self->n_groups++;
    }
  lp_state_refresh (self);
  return self;
}

void
lp_state_free (LpState *self)
{
  if (self == NULL)
    return;
  for (guint g = 0; g < self->model->n_units; g++)
    g_free (self->groups[g].units);
  g_free (self->group);
  g_free (self->slot);
  if (self->pull != self->sum)
    g_free (self->pull);
  g_free (self->sum);
  g_free (self->groups);
  g_free (self->empty);
  g_free (self->mark);
  g_free (self->queue);
  g_free (self);
}

double
lp_state_group_cost (const LpState *self, guint group)
{
  const LpGroup *g = &self->groups[group];

  if (g->n == 0)
    return 0;
  return cost_group (self, g->pop, g->lean, g->way) + (g->n == 1 && self->model->loose[g->units[0]] ? LP_FORBIDDEN : 0);
}

double
lp_state_cost (const LpState *self)
{
  double cost = lp_model_number_charge (self->model, self->n_groups);

  for (guint g = 0; g < self->model->n_units; g++)
    cost += lp_state_group_cost (self, g);
  return cost;
}

/* The sum of ways of the group and of @unit to practice @centre. */
static double
sum_ways_of (const LpState *self, const LpGroup *group, guint unit, guint centre)
{
  double sum = lp_model_weight (self->model, unit, centre);

  for (guint k = 0; k < group->n; k++)
    sum += lp_model_weight (self->model, group->units[k], centre);
  return sum;
}

double
lp_state_cost_with (const LpState *self, guint group, guint unit)
{
  const LpModel *m = self->model;
  const LpGroup *g = &self->groups[group];
  double least = HUGE_VAL, way;
  guint centre = LP_NOWHERE;

  for (guint k = 0; k < g->n; k++)
    for (guint c = m->first[g->units[k]]; c < m->first[g->units[k] + 1]; c++)
      if (self->pull[c] < least)
        {
          double pull = self->pull[c] + lp_model_pull (m, unit, c);

          centre = pull < least ? c : centre;
          least = MIN (least, pull);
        }
  way = centre == LP_NOWHERE || self->pull == self->sum ? least : self->sum[centre] + lp_model_weight (m, unit, centre);
  for (guint c = m->first[unit]; c < m->first[unit + 1]; c++)
    {
      double pull = lp_model_pull (m, unit, c);

      for (guint k = 0; k < g->n && pull < least; k++)
        pull += lp_model_pull (m, g->units[k], c);
      if (pull >= least)
        continue;
      least = pull;
      way = self->pull == self->sum ? pull : sum_ways_of (self, g, unit, c);
    }
  return cost_group (self, g->pop + m->pop[unit], g->lean + m->lean[unit], way);
}

double
lp_state_cost_without (const LpState *self, guint group, guint unit)
{
  const LpModel *m = self->model;
  const LpGroup *g = &self->groups[group];
  double least = HUGE_VAL, way = HUGE_VAL;

  if (g->n == 1)
    return 0;
  if (self->model->any_loose && g->n == 2)
    {
      guint left = g->units[g->units[0] == unit];

      return lp_model_group_cost (m, &left, 1, NULL);
    }
  for (guint k = 0; k < g->n; k++)
    if (g->units[k] != unit)
      for (guint c = m->first[g->units[k]]; c < m->first[g->units[k] + 1]; c++)
        {
          double pull = self->pull[c] - lp_model_pull (m, unit, c);

          if (pull >= least)
            continue;
          least = pull;
          way = self->pull == self->sum ? pull : self->sum[c] - lp_model_weight (m, unit, c);
        }
  return cost_group (self, g->pop - m->pop[unit], g->lean - m->lean[unit], way);
}

gboolean
lp_state_can_leave (LpState *self, guint unit)
{
  guint g = self->group[unit];

  if (self->groups[g].n <= 2 && !self->model->any_loose)
    return TRUE;
  if (walk_without (self, unit) < self->groups[g].n - 1)
    return FALSE;
  return !self->model->any_loose || is_connected_with (self, g, LP_NOWHERE, unit);
}

gboolean
lp_state_can_join (LpState *self, guint unit, guint group)
{
  const LpModel *m = self->model;
  const LpGroup *g = &self->groups[group];

  if (m->pin[unit] >= 0 && g->n_pinned > 0)
    return FALSE;
  for (guint k = m->apart_first[unit]; k < m->apart_first[unit + 1]; k++)
    if (self->group[m->apart[k]] == group)
      return FALSE;
  return !m->any_loose || is_connected_with (self, group, unit, LP_NOWHERE);
}

guint
lp_state_move (LpState *self, guint unit, guint group)
{
  guint from = self->group[unit];

  unlist_unit (self, unit);
  if (self->groups[from].n == 0)
    {
      self->empty[self->n_empty++] = from;
      self->n_groups--;
    }
  else
    {
      shift_sums (self, &self->groups[from], unit, -1);
      self->groups[from].way = find_way (self, &self->groups[from]);
    }
  if (group == LP_NOWHERE)
    group = self->empty[--self->n_empty];
  else if (self->groups[group].n == 0)
    for (guint k = self->n_empty; k-- > 0;)
      if (self->empty[k] == group)
        {
          self->empty[k] = self->empty[--self->n_empty];
          break;
        }
  if (self->groups[group].n == 0)
    self->n_groups++;
  shift_sums (self, &self->groups[group], unit, 1);
  list_unit (self, unit, group);
  sum_ways (self, &self->groups[group], unit);
  self->groups[group].way = find_way (self, &self->groups[group]);
  return group;
}

void
lp_state_refresh (LpState *self)
{
  for (guint g = 0; g < self->model->n_units; g++)
    {
      LpGroup *group = &self->groups[g];

      for (guint k = 0; k < group->n; k++)
        sum_ways (self, group, group->units[k]);
      if (group->n > 0)
        group->way = find_way (self, group);
    }
}
