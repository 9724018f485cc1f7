/* needs.c — what a network needs to come into the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/needs.h"

#include <math.h>

#include "propose/exact.h"

/* At most so many units are moved at once, fewer where two networks have many. */
#define MOST_MOVED 3
#define MANY_UNITS 40
#define VERY_MANY_UNITS 250

typedef struct
{
  const LpModel *model;
  const gint *network;     /* of each unit, as the plan calls it */
  gint wanted, other;
  GArray *units;           /* guint: of both networks, those of the wanted one first */
  guint n_wanted;
  guint8 *moved;           /* of each of @units */
  double charge_outside;
  GPtrArray *remedies;
} Looking;

/* One network's cost without people outside, and what it has of them. */
typedef struct
{
  gint people;
  gint outside;
  double km, cost;
  gboolean allowed;        /* it hangs together and keeps the rules */
} Side;

#define unit_at(self, k) (g_array_index ((self)->units, guint, (k)))

/* What is charged beside the ways, people outside at what the user charges for them. */
static double
charge_size (const Looking *self, const Side *side, double lean)
{
  const LpTerms *t = &self->model->terms;
  double charge = t->network + t->measure * fabs (lean) + MAX (self->charge_outside, 0) * side->outside;

  return t->off_preferred > 0 ? charge + t->off_preferred * ABS (side->people - t->preferred) : charge;
}

static gboolean
keeps_wishes (const LpModel *m, const GArray *units)
{
  for (guint a = 0; a < units->len; a++)
    for (guint b = 0; b < a; b++)
      if (!lp_model_may_share (m, g_array_index (units, guint, a), g_array_index (units, guint, b)))
        return FALSE;
  return lp_model_connected (m, (guint *) units->data, units->len);
}

static Side
judge_side (const Looking *self, const GArray *units)
{
  const LpModel *m = self->model;
  Side side = { .allowed = TRUE };
  guint centre = 0;
  double lean = 0;

  if (units->len == 0)
    return side;
  side.allowed = lp_model_group_cost (m, (guint *) units->data, units->len, &centre) < LP_FORBIDDEN / 2 && keeps_wishes (m, units);
  for (guint a = 0; a < units->len; a++)
    {
      guint u = g_array_index (units, guint, a);

      side.people += m->pop[u];
      lean += m->lean[u];
      for (guint i = m->first[u]; i < m->first[u + 1]; i++)
        {
          double km = hypot (m->x[i] - m->x[centre], m->y[i] - m->y[centre]);

          side.km += m->people[i] * km;
          side.cost += m->people[i] * (km + (m->locality[i] != m->locality[centre] ? m->terms.locality : 0));
        }
    }
  side.outside = lp_model_outside (m, side.people);
  side.cost += charge_size (self, &side, lean);
  return side;
}

/* Both networks, with what is moved (or not) in its place. */
static void
part (const Looking *self, gboolean after, GArray *wanted, GArray *other)
{
  g_array_set_size (wanted, 0);
  g_array_set_size (other, 0);
  for (guint k = 0; k < self->units->len; k++)
    {
      gboolean here = (k < self->n_wanted) != (after && self->moved[k]);

      g_array_append_val (here ? wanted : other, unit_at (self, k));
    }
}

static GArray *
list_moves (const Looking *self)
{
  const LpModel *m = self->model;
  GArray *moves = g_array_new (FALSE, FALSE, sizeof (LpProposeMove));

  for (guint k = 0; k < self->units->len; k++)
    for (guint i = m->first[unit_at (self, k)]; i < m->first[unit_at (self, k) + 1] && self->moved[k]; i++)
      {
        LpProposeMove move = { m->source[i], k < self->n_wanted ? self->wanted : self->other, k < self->n_wanted ? self->other : self->wanted };

        g_array_append_val (moves, move);
      }
  return moves;
}

static void
free_remedy (gpointer data)
{
  LpProposeRemedy *self = data;

  g_array_unref (self->moves);
  g_free (self);
}

/* Notes the moves marked in @moved if they bring the wanted network into the band and keep every rule. */
static void
try_moves (Looking *self)
{
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (guint)), other = g_array_new (FALSE, FALSE, sizeof (guint));
  gint people = 0;
  Side here, there, here_before, there_before;
  LpProposeRemedy *remedy;

  for (guint k = 0; k < self->units->len; k++)
    people += (k < self->n_wanted) != self->moved[k] ? self->model->pop[unit_at (self, k)] : 0;
  if (lp_model_outside (self->model, people) > 0)
    return;
  part (self, TRUE, wanted, other);
  here = judge_side (self, wanted);
  if (wanted->len == 0 || !here.allowed)
    return;
  there = judge_side (self, other);
  if (!there.allowed)
    return;
  part (self, FALSE, wanted, other);
  here_before = judge_side (self, wanted);
  there_before = judge_side (self, other);
  remedy = g_new0 (LpProposeRemedy, 1);
  remedy->moves = list_moves (self);
  remedy->other = self->other;
  remedy->people = here.people;
  remedy->other_people = there.people;
  remedy->people_outside = (gint64) here.outside + there.outside - here_before.outside - there_before.outside;
  remedy->km = here.km + there.km - here_before.km - there_before.km;
  remedy->cost = here.cost + there.cost - here_before.cost - there_before.cost;
  g_ptr_array_add (self->remedies, remedy);
}

/* All sets of at most @left more units, from the place @from on. */
static void
try_sets (Looking *self, guint from, guint left)
{
  for (guint k = from; k < self->units->len && left > 0; k++)
    {
      self->moved[k] = TRUE;
      try_moves (self);
      try_sets (self, k + 1, left - 1);
      self->moved[k] = FALSE;
    }
}

static void
list_units (Looking *self)
{
  const LpModel *m = self->model;

  g_array_set_size (self->units, 0);
  for (guint u = 0; u < m->n_units; u++)
    if (self->network[u] == self->wanted)
      g_array_append_val (self->units, u);
  self->n_wanted = self->units->len;
  for (guint u = 0; u < m->n_units && self->other >= 0; u++)
    if (self->network[u] == self->other)
      g_array_append_val (self->units, u);
  g_free (self->moved);
  self->moved = g_new0 (guint8, self->units->len + 1);
}

static void
try_neighbour (Looking *self, gint other)
{
  guint n_other, most;

  self->other = other;
  list_units (self);
  n_other = self->units->len - self->n_wanted;
  most = self->units->len > VERY_MANY_UNITS ? 1 : self->units->len > MANY_UNITS ? 2 : MOST_MOVED;
  try_sets (self, 0, most);
  if (n_other <= most)
    return;
  for (guint k = self->n_wanted; k < self->units->len; k++)
    self->moved[k] = TRUE;
  try_moves (self);
}

/* The best way to make two of it. */
static void
try_split (Looking *self)
{
  static const LpExactLimits limits = {
    .rounds = 60, .grower_nodes = 1000000, .trial_nodes = 300000, .most_columns = 20000, .trial_labels = 25000, .most_labels = 50000,
    .cut_rounds = 12,
  };
  const LpEffort effort = { 0 };
  g_autoptr (LpModel) cut = NULL;
  g_autofree guint *group = NULL;

  self->other = -1;
  list_units (self);
  if (self->n_wanted < 2)
    return;
  cut = lp_model_cut (self->model, (guint *) self->units->data, self->n_wanted, 2);
  group = g_new0 (guint, self->n_wanted);
  group[self->n_wanted - 1] = 1;
  lp_exact_solve (cut, group, NULL, &limits, &effort);
  for (guint k = 0; k < self->n_wanted; k++)
    self->moved[k] = group[k] != group[0];
  try_moves (self);
}

static int
compare_remedies (gconstpointer a, gconstpointer b)
{
  const LpProposeRemedy *p = *(const LpProposeRemedy *const *) a, *q = *(const LpProposeRemedy *const *) b;

  if (p->people_outside != q->people_outside)
    return p->people_outside < q->people_outside ? -1 : 1;
  if (p->moves->len != q->moves->len)
    return p->moves->len < q->moves->len ? -1 : 1;
  if (p->cost != q->cost)
    return p->cost < q->cost ? -1 : 1;
  return (p->other > q->other) - (p->other < q->other);
}

static void
look_around (Looking *self)
{
  const LpModel *m = self->model;
  g_autoptr (GHashTable) tried = g_hash_table_new (NULL, NULL);

  for (guint u = 0; u < m->n_units; u++)
    for (guint k = m->near_first[u]; k < m->near_first[u + 1] && self->network[u] == self->wanted; k++)
      {
        gint other = self->network[m->near[k]];

        if (other >= 0 && other != self->wanted && g_hash_table_add (tried, GINT_TO_POINTER (other)))
          try_neighbour (self, other);
      }
}

LpProposeNeeds *
lp_propose_needs (const LpProposeProblem *problem, const gint *network, gint wanted, guint most_remedies, double charge_outside)
{
  LpProposeNeeds *needs = g_new0 (LpProposeNeeds, 1);
  g_autoptr (LpModel) model = lp_model_new (problem, charge_outside);
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gint *of_unit = g_new (gint, model->n_units + 1);
  Looking self = { .model = model, .network = of_unit, .wanted = wanted, .units = units, .charge_outside = charge_outside };

  self.remedies = needs->remedies = g_ptr_array_new_with_free_func (free_remedy);
  for (guint u = 0; u < model->n_units; u++)
    {
      of_unit[u] = network[model->source[model->first[u]]];
      needs->people += of_unit[u] == wanted ? model->pop[u] : 0;
    }
  if (needs->people < problem->rules.least)
    needs->missing = problem->rules.least - needs->people;
  else if (needs->people > problem->rules.most)
    needs->missing = problem->rules.most - needs->people;
  if (needs->missing != 0 && wanted >= 0)
    look_around (&self);
  if (needs->missing < 0 && wanted >= 0)
    try_split (&self);
  g_free (self.moved);
  g_ptr_array_sort (needs->remedies, compare_remedies);
  if (needs->remedies->len > most_remedies)
    g_ptr_array_set_size (needs->remedies, most_remedies);
  return needs;
}

void
lp_propose_needs_free (LpProposeNeeds *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->remedies);
  g_free (self);
}
