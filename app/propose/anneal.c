/* anneal.c — a good whole plan, fast: simulated annealing over moves of units */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/anneal.h"

#include <math.h>
#include <string.h>

#include "propose/chance.h"
#include "propose/state.h"

#define LEVELS 80
/* From this level on the charge for people outside is the one asked for, and the best plan is remembered. */
#define FULL_CHARGE_LEVEL 64
/* A founded network takes at most so many units from its neighbours. */
#define MOST_FOUNDED 40

typedef struct
{
  guint unit, from;
} Step;

typedef struct
{
  LpState *state;
  LpChance chance;
  double temperature;
  GArray *steps;     /* of the move under trial, to take it back */
  double change;     /* of the cost, by the steps so far */
} Walk;

static guint
pick_neighbour (Walk *walk, guint unit)
{
  const LpModel *m = walk->state->model;
  guint n = m->near_first[unit + 1] - m->near_first[unit];

  return n == 0 ? LP_NOWHERE : m->near[m->near_first[unit] + lp_chance_below (&walk->chance, n)];
}

/* The most that a move may cost now; drawn before the move is known, which comes to the same as Metropolis' rule. */
static double
draw_allowance (Walk *walk)
{
  return -walk->temperature * log (1.0 - lp_chance_unit (&walk->chance));
}

/* Moves a unit for trial, writing down the way back and the change of the cost. */
static guint
step (Walk *walk, guint unit, guint to)
{
  LpState *state = walk->state;
  Step back = { unit, state->group[unit] };

  walk->change -= lp_state_group_cost (state, back.from) + lp_model_number_charge (state->model, state->n_groups);
  if (to != LP_NOWHERE)
    walk->change -= lp_state_group_cost (state, to);
  to = lp_state_move (state, unit, to);
  walk->change += lp_state_group_cost (state, back.from) + lp_state_group_cost (state, to)
                  + lp_model_number_charge (state->model, state->n_groups);
  g_array_append_val (walk->steps, back);
  return to;
}

static void
begin_move (Walk *walk)
{
  g_array_set_size (walk->steps, 0);
  walk->change = 0;
}

static void
take_back (Walk *walk)
{
  for (guint i = walk->steps->len; i-- > 0;)
    {
      const Step *back = &g_array_index (walk->steps, Step, i);

      lp_state_move (walk->state, back->unit, back->from);
    }
}

static void
try_shift (Walk *walk, guint unit)
{
  LpState *state = walk->state;
  guint near = pick_neighbour (walk, unit), from = state->group[unit], to;
  double change;

  if (near == LP_NOWHERE || (to = state->group[near]) == from)
    return;
  change = lp_state_cost_without (state, from, unit) + lp_state_cost_with (state, to, unit)
           - lp_state_group_cost (state, from) - lp_state_group_cost (state, to);
  if (state->groups[from].n == 1)
    change += lp_model_number_charge (state->model, state->n_groups - 1) - lp_model_number_charge (state->model, state->n_groups);
  if (change > 0 && change > draw_allowance (walk))
    return;
  if (lp_state_can_leave (state, unit) && lp_state_can_join (state, unit, to))
    lp_state_move (state, unit, to);
}

static void
try_swap (Walk *walk, guint unit)
{
  LpState *state = walk->state;
  guint near = pick_neighbour (walk, unit), from = state->group[unit], to, other;

  if (near == LP_NOWHERE || (to = state->group[near]) == from || state->groups[from].n == 1)
    return;
  if (!lp_state_can_leave (state, unit) || !lp_state_can_join (state, unit, to))
    return;
  begin_move (walk);
  step (walk, unit, to);
  other = pick_neighbour (walk, state->groups[from].units[lp_chance_below (&walk->chance, state->groups[from].n)]);
  if (other != LP_NOWHERE && other != unit && state->group[other] == to
      && lp_state_can_leave (state, other) && lp_state_can_join (state, other, from))
    step (walk, other, from);
  if (walk->change > draw_allowance (walk))
    take_back (walk);
}

/* The neighbour of group @g nearest to practice @centre that may come over to it, or LP_NOWHERE. */
static guint
find_recruit (LpState *state, guint g, guint centre)
{
  const LpModel *m = state->model;
  const LpGroup *group = &state->groups[g];
  guint best = LP_NOWHERE;
  double least = HUGE_VAL;

  for (guint k = 0; k < group->n; k++)
    for (guint j = m->near_first[group->units[k]]; j < m->near_first[group->units[k] + 1]; j++)
      {
        guint u = m->near[j];
        double dx = m->x[m->first[u]] - m->x[centre], dy = m->y[m->first[u]] - m->y[centre];
        double km2 = dx * dx + dy * dy;

        if (state->group[u] == g || km2 >= least || group->pop + m->pop[u] > m->terms.most)
          continue;
        if (!lp_state_can_leave (state, u) || !lp_state_can_join (state, u, g))
          continue;
        least = km2;
        best = u;
      }
  return best;
}

static void
try_found (Walk *walk, guint unit)
{
  LpState *state = walk->state;
  const LpModel *m = state->model;
  guint g, recruit;

  if (state->groups[state->group[unit]].n == 1 || !lp_state_can_leave (state, unit))
    return;
  begin_move (walk);
  g = step (walk, unit, LP_NOWHERE);
  while (state->groups[g].pop < m->terms.least && walk->steps->len < MOST_FOUNDED
         && (recruit = find_recruit (state, g, m->first[unit])) != LP_NOWHERE)
    step (walk, recruit, g);
  if (walk->change > draw_allowance (walk))
    take_back (walk);
}

/* The neighbouring group that takes the unit at the least cost, or LP_NOWHERE. */
static guint
find_home (LpState *state, guint unit)
{
  const LpModel *m = state->model;
  guint best = LP_NOWHERE, last = LP_NOWHERE;
  double least = HUGE_VAL;

  for (guint k = m->near_first[unit]; k < m->near_first[unit + 1]; k++)
    {
      guint g = state->group[m->near[k]];
      double cost;

      if (g == state->group[unit] || g == last || !lp_state_can_join (state, unit, g))
        continue;
      last = g;
      cost = lp_state_cost_with (state, g, unit) - lp_state_group_cost (state, g);
      if (cost < least)
        {
          least = cost;
          best = g;
        }
    }
  return best;
}

static void
try_dissolve (Walk *walk, guint unit)
{
  LpState *state = walk->state;
  guint g = state->group[unit];
  gboolean moved = TRUE;

  begin_move (walk);
  while (moved && state->groups[g].n > 0)
    {
      moved = FALSE;
      for (guint k = state->groups[g].n; k-- > 0 && !moved;)
        {
          guint u = state->groups[g].units[k], home;

          /* The group may fall apart on the way, as nothing of it is to be left. */
          if ((home = find_home (state, u)) == LP_NOWHERE)
            continue;
          step (walk, u, home);
          moved = TRUE;
        }
    }
  if (state->groups[g].n > 0 || walk->change > draw_allowance (walk))
    take_back (walk);
}

static void
try_any_move (Walk *walk)
{
  guint unit = lp_chance_below (&walk->chance, walk->state->model->n_units);
  guint kind = lp_chance_below (&walk->chance, 100);

  if (kind < 78)
    try_shift (walk, unit);
  else if (kind < 96)
    try_swap (walk, unit);
  else if (kind < 98)
    try_found (walk, unit);
  else
    try_dissolve (walk, unit);
}

/* A typical way between neighbours, in person-km for a unit of mean size, and in km. */
static void
find_scale (const LpModel *m, double *way, double *km)
{
  double sum = 0, people = 0;
  guint n = 0;

  for (guint u = 0; u < m->n_units; u++)
    {
      people += m->pop[u];
      for (guint k = m->near_first[u]; k < m->near_first[u + 1]; k++, n++)
        sum += hypot (m->x[m->first[u]] - m->x[m->first[m->near[k]]], m->y[m->first[u]] - m->y[m->first[m->near[k]]]);
    }
  *km = n > 0 && sum > 0 ? sum / n : 1;
  *way = *km * MAX (people / MAX (m->n_units, 1), 1);
}

static void
keep_if_best (LpState *state, guint *best, double *least)
{
  double cost;

  lp_state_refresh (state);
  cost = lp_state_cost (state);
  if (cost < *least)
    {
      *least = cost;
      memcpy (best, state->group, sizeof *best * state->model->n_units);
    }
}

double
lp_anneal_run (const LpModel *model, const LpAnneal *params, guint *group, const LpEffort *effort)
{
  g_autoptr (LpState) state = lp_state_new (model, group);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  Walk walk = { .state = state, .chance = { params->seed }, .steps = steps };
  double least = lp_state_cost (state), way, km;
  double per_level = MAX (params->steps * model->n_units / LEVELS, 1);
  double low, high = model->terms.outside;

  if (model->n_units < 2)
    return least;
  if (params->forgets)
    least = HUGE_VAL;
  find_scale (model, &way, &km);
  low = MIN (high, km * (params->heat >= 1 ? 0.3 : 5));
  for (guint level = 0; level < LEVELS && !lp_effort_is_over (effort); level++)
    {
      double done = (double) level / LEVELS;

      walk.temperature = way * params->heat * pow (0.01 / params->heat, done);
      state->outside = level >= FULL_CHARGE_LEVEL
                       ? high : low * pow (MIN (high, 60 * km) / MAX (low, 1e-9), (double) level / FULL_CHARGE_LEVEL);
      for (double i = 0; i < per_level; i++)
        try_any_move (&walk);
      if (level >= FULL_CHARGE_LEVEL)
        keep_if_best (state, group, &least);
    }
  /* Stopped early: what there is may still be better than the start. */
  state->outside = high;
  keep_if_best (state, group, &least);
  return least;
}

/* The unit next to group @g that stands alone, could join it and is nearest to @from, or LP_NOWHERE. */
static guint
find_single (LpState *state, guint g, guint from)
{
  const LpModel *m = state->model;
  const LpGroup *group = &state->groups[g];
  guint recruit = LP_NOWHERE;
  double least = LP_FORBIDDEN / 2;

  for (guint k = 0; k < group->n; k++)
    for (guint j = m->near_first[group->units[k]]; j < m->near_first[group->units[k] + 1]; j++)
      {
        guint v = m->near[j];
        double way = lp_model_way (m, m->first[v], m->first[from]);

        if (state->group[v] == g || state->groups[state->group[v]].n > 1 || way >= least
            || group->pop + m->pop[v] > m->terms.most || !lp_state_can_join (state, v, g))
          continue;
        least = way;
        recruit = v;
      }
  return recruit;
}

guint *
lp_anneal_start (const LpModel *model, guint64 seed)
{
  guint n = model->n_units;
  LpChance chance = { seed };
  g_autoptr (LpState) state = NULL;
  guint *group = g_new (guint, n + 1);
  g_autofree guint *order = g_new0 (guint, n + 1);
  gint enough = model->terms.least + (model->terms.most - model->terms.least) / 4;

  for (guint u = 0; u < n; u++)
    {
      guint k = lp_chance_below (&chance, u + 1);

      group[u] = u;
      order[u] = order[k];
      order[k] = u;
    }
  state = lp_state_new (model, group);
  for (guint i = 0; i < n; i++)
    {
      guint u = order[i], g = state->group[u], recruit;

      /* Only units still alone are taken, so that no group is left in pieces or small again. */
      if (state->groups[g].n > 1)
        continue;
      while (state->groups[g].pop < enough && (recruit = find_single (state, g, u)) != LP_NOWHERE)
        lp_state_move (state, recruit, g);
    }
  memcpy (group, state->group, sizeof *group * n);
  return group;
}
