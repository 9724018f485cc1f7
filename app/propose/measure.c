/* measure.c — what a plan costs and which rules it breaks, worked out apart from the optimiser */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/problem.h"

#include <math.h>

/* Nothing is shared with the search but the problem itself: no units, no prices, no sums carried along. */

typedef struct
{
  const LpProposeProblem *problem;
  const gint *network;
  LpProposeResult *result;
  GArray *members;       /* guint: the practices of one network after another */
  guint *first;          /* members of network g: first[g] up to first[g + 1] */
  double quotient;       /* of the measure, all practices together */
  double charge_outside;
} Measuring;

/* Sums that differ by less than this part are one and the same, added up in another order: then the first practice is the centre, as in analysis/reach.h, so
 * that everybody sees the same one. */
#define EQUAL_PART 1e-12

/* To one centre: person-km, people away from its locality, the longest way that is too long and whose it is. */
typedef struct
{
  double km;
  gint64 away;
  double too_far;
  guint farthest;
} Ways;

#define practice_of(self, i) lp_propose_problem_practice ((self)->problem, (i))

/* A broken rule; @b is G_MAXUINT where there is one practice only. */
static LpProposeObstacle *
complain (Measuring *self, LpProposeObstacleKind kind, guint a, guint b)
{
  LpProposeObstacle *obstacle = lp_propose_obstacle_new (kind);

  if (a != G_MAXUINT)
    g_array_append_val (obstacle->practices, a);
  if (b != G_MAXUINT)
    g_array_append_val (obstacle->practices, b);
  g_ptr_array_add (self->result->obstacles, obstacle);
  return obstacle;
}

static double
find_km (const Measuring *self, guint a, guint b)
{
  return hypot (practice_of (self, a)->x - practice_of (self, b)->x, practice_of (self, a)->y - practice_of (self, b)->y);
}

/* Numbers networks from 0 in the order of their first practices. */
static void
number_networks (Measuring *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  LpProposeResult *result = self->result;

  for (guint i = 0; i < result->n_practices; i++)
    {
      gpointer number;

      result->network[i] = -1;
      if (self->network[i] < 0)
        continue;
      if (!g_hash_table_lookup_extended (numbers, GINT_TO_POINTER (self->network[i]), NULL, &number))
        {
          number = GUINT_TO_POINTER (result->n_networks++);
          g_hash_table_insert (numbers, GINT_TO_POINTER (self->network[i]), number);
        }
      result->network[i] = GPOINTER_TO_INT (number);
    }
}

static void
list_members (Measuring *self)
{
  const LpProposeResult *result = self->result;
  g_autofree guint *next = NULL;
  double numerator = 0, denominator = 0;

  self->first = g_new0 (guint, result->n_networks + 2);
  g_array_set_size (self->members, result->n_practices);
  for (guint i = 0; i < result->n_practices; i++)
    {
      const LpProposePractice *practice = practice_of (self, i);

      if (result->network[i] >= 0)
        self->first[result->network[i] + 1]++;
      numerator += practice->left_out ? 0 : practice->numerator;
      denominator += practice->left_out ? 0 : practice->denominator;
    }
  self->quotient = denominator > 0 ? numerator / denominator : 0;
  for (guint g = 0; g < result->n_networks; g++)
    self->first[g + 1] += self->first[g];
  next = g_memdup2 (self->first, sizeof (guint) * (result->n_networks + 1));
  for (guint i = 0; i < result->n_practices; i++)
    if (result->network[i] >= 0)
      g_array_index (self->members, guint, next[result->network[i]]++) = i;
}

/* Person-km and people away from their locality, for practice @centre at the centre of network @g. */
static void
measure_ways (const Measuring *self, guint g, guint centre, Ways *ways)
{
  *ways = (Ways) { .farthest = G_MAXUINT };
  for (guint k = self->first[g]; k < self->first[g + 1]; k++)
    {
      guint i = g_array_index (self->members, guint, k);
      double distance = find_km (self, i, centre);

      ways->km += practice_of (self, i)->people * distance;
      if (practice_of (self, i)->locality != practice_of (self, centre)->locality)
        ways->away += practice_of (self, i)->people;
      if (self->problem->rules.farthest_km > 0 && distance > self->problem->rules.farthest_km * (1 + 1e-12)
          && distance > ways->too_far)
        {
          ways->too_far = distance;
          ways->farthest = i;
        }
    }
}

/* The centre makes least of the ways, with what localities charge. Where there is a farthest distance it is the medoid by people x km alone, as that is the
 * centre which everybody who checks the distance sees: a proposal that keeps the rule must keep it there. */
static void
measure_network (Measuring *self, guint g)
{
  const LpProposeRules *rules = &self->problem->rules;
  LpProposeResult *result = self->result;
  double least = HUGE_VAL, lean = 0;
  Ways best = { 0 };
  gint64 people = 0, outside;

  for (guint k = self->first[g]; k < self->first[g + 1]; k++)
    {
      guint i = g_array_index (self->members, guint, k);
      Ways ways;
      double way;

      people += practice_of (self, i)->people;
      lean += practice_of (self, i)->numerator - self->quotient * practice_of (self, i)->denominator;
      measure_ways (self, g, i, &ways);
      way = ways.km + (rules->farthest_km > 0 ? 0 : rules->locality_km * ways.away);
      if (way < least * (1 - EQUAL_PART))
        {
          least = way;
          result->centre[g] = i;
          best = ways;
        }
    }
  outside = MAX (MAX (rules->least - people, people - rules->most), 0);
  result->people_outside += outside;
  result->n_wrong_size += outside > 0;
  result->person_km += best.km;
  result->people_away += best.away;
  result->cost_locality += rules->locality_km * best.away;
  result->cost_networks += rules->network_cost;
  result->cost_measure += rules->measure_cost * fabs (lean);
  if (rules->preferred > 0)
    result->cost_size += rules->preferred_km * (double) ABS (people - rules->preferred);
  if (self->charge_outside > 0)
    result->cost_outside += self->charge_outside * (double) outside;
  if (best.too_far > 0)
    complain (self, LP_PROPOSE_BROKEN_FARTHEST, best.farthest, result->centre[g])->km = best.too_far;
}

/* A locality is whole when it lies in one network, or when its networks hold no other locality. */
static void
measure_localities (Measuring *self)
{
  LpProposeResult *result = self->result;
  g_autoptr (GHashTable) first_network = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) split = g_hash_table_new (NULL, NULL), not_alone = g_hash_table_new (NULL, NULL);
  g_autofree guint8 *mixed = g_new0 (guint8, result->n_networks + 1);

  for (guint g = 0; g < result->n_networks; g++)
    {
      for (guint k = self->first[g]; k < self->first[g + 1]; k++)
        mixed[g] |= practice_of (self, g_array_index (self->members, guint, k))->locality
                    != practice_of (self, g_array_index (self->members, guint, self->first[g]))->locality;
      result->n_mixed += mixed[g];
    }
  for (guint i = 0; i < result->n_practices; i++)
    {
      gpointer locality = GINT_TO_POINTER (practice_of (self, i)->locality), network = GINT_TO_POINTER (result->network[i]), other;

      if (result->network[i] < 0)
        continue;
      if (!g_hash_table_lookup_extended (first_network, locality, NULL, &other))
        g_hash_table_insert (first_network, locality, network);
      else if (other != network)
        g_hash_table_add (split, locality);
      if (mixed[result->network[i]])
        g_hash_table_add (not_alone, locality);
    }
  result->n_localities = g_hash_table_size (first_network);
  result->localities_whole = result->n_localities;
  {
    GHashTableIter iter;
    gpointer locality;

    g_hash_table_iter_init (&iter, split);
    while (g_hash_table_iter_next (&iter, &locality, NULL))
      result->localities_whole -= g_hash_table_contains (not_alone, locality);
  }
}

static guint
find_root (guint *parent, guint i)
{
  while (parent[i] != i)
    i = parent[i] = parent[parent[i]];
  return i;
}

static void
check_connected (Measuring *self)
{
  const LpProposeResult *result = self->result;
  g_autofree guint *parent = g_new (guint, result->n_practices + 1);
  g_autofree guint *pieces = g_new0 (guint, result->n_networks + 1);

  for (guint i = 0; i < result->n_practices; i++)
    parent[i] = i;
  for (guint k = 0; k < self->problem->neighbours->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->problem->neighbours, k);

      if (result->network[pair->a] >= 0 && result->network[pair->a] == result->network[pair->b])
        parent[find_root (parent, pair->a)] = find_root (parent, pair->b);
    }
  for (guint i = 0; i < result->n_practices; i++)
    if (result->network[i] >= 0 && find_root (parent, i) == i)
      pieces[result->network[i]]++;
  for (guint g = 0; g < result->n_networks; g++)
    if (pieces[g] > 1)
      complain (self, LP_PROPOSE_BROKEN_PIECES, result->centre[g], G_MAXUINT)->number = pieces[g];
}

static void
check_pins (Measuring *self)
{
  g_autoptr (GHashTable) of_pin = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) of_network = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->result->n_practices; i++)
    {
      gpointer pin = GINT_TO_POINTER (practice_of (self, i)->pin), network = GINT_TO_POINTER (self->result->network[i]);
      gpointer other;

      if (practice_of (self, i)->pin < 0 || practice_of (self, i)->left_out)
        continue;
      if (!g_hash_table_lookup_extended (of_pin, pin, NULL, &other))
        g_hash_table_insert (of_pin, pin, GUINT_TO_POINTER (i));
      else if (self->result->network[GPOINTER_TO_UINT (other)] != self->result->network[i])
        complain (self, LP_PROPOSE_BROKEN_PIN, i, GPOINTER_TO_UINT (other));
      if (!g_hash_table_lookup_extended (of_network, network, NULL, &other))
        g_hash_table_insert (of_network, network, GUINT_TO_POINTER (i));
      else if (practice_of (self, GPOINTER_TO_UINT (other))->pin != practice_of (self, i)->pin)
        complain (self, LP_PROPOSE_BROKEN_PIN_SHARED, i, GPOINTER_TO_UINT (other));
    }
}

static void
check_wishes (Measuring *self)
{
  const gint *network = self->result->network;

  for (guint i = 0; i < self->result->n_practices; i++)
    if (practice_of (self, i)->left_out != (network[i] < 0))
      complain (self, practice_of (self, i)->left_out ? LP_PROPOSE_BROKEN_LEFT_OUT : LP_PROPOSE_BROKEN_UNASSIGNED, i, G_MAXUINT);
  for (guint k = 0; k < self->problem->together->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->problem->together, k);

      if (network[pair->a] >= 0 && network[pair->b] >= 0 && network[pair->a] != network[pair->b])
        complain (self, LP_PROPOSE_BROKEN_TOGETHER, pair->a, pair->b);
    }
  for (guint k = 0; k < self->problem->apart->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->problem->apart, k);

      if (network[pair->a] >= 0 && network[pair->a] == network[pair->b])
        complain (self, LP_PROPOSE_BROKEN_APART, pair->a, pair->b);
    }
  if (self->problem->rules.networks > 0 && self->result->n_networks != self->problem->rules.networks)
    {
      LpProposeObstacle *obstacle = complain (self, LP_PROPOSE_BROKEN_NUMBER, G_MAXUINT, G_MAXUINT);

      obstacle->number = self->problem->rules.networks;
      obstacle->possible = self->result->n_networks;
    }
}

LpProposeResult *
lp_propose_measure (const LpProposeProblem *problem, const gint *network, double charge_outside)
{
  LpProposeResult *result = g_new0 (LpProposeResult, 1);
  Measuring self = { .problem = problem, .network = network, .result = result, .charge_outside = charge_outside };

  result->n_practices = problem->practices->len;
  result->network = g_new (gint, result->n_practices + 1);
  result->obstacles = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_propose_obstacle_free);
  result->reasons = g_ptr_array_new_with_free_func (g_free);
  result->log = g_ptr_array_new_with_free_func (g_free);
  result->bound = -HUGE_VAL;
  result->gap = HUGE_VAL;
  self.members = g_array_new (FALSE, TRUE, sizeof (guint));
  number_networks (&self);
  list_members (&self);
  result->centre = g_new0 (guint, result->n_networks + 1);
  for (guint g = 0; g < result->n_networks; g++)
    measure_network (&self, g);
  result->cost = result->person_km + result->cost_locality + result->cost_networks + result->cost_size
                 + result->cost_measure + result->cost_outside;
  measure_localities (&self);
  check_wishes (&self);
  check_pins (&self);
  check_connected (&self);
  lp_propose_result_put_in_words (result, problem);
  g_array_unref (self.members);
  g_free (self.first);
  return result;
}

void
lp_propose_result_put_in_words (LpProposeResult *self, const LpProposeProblem *problem)
{
  for (guint i = self->reasons->len; i < self->obstacles->len; i++)
    g_ptr_array_add (self->reasons, lp_propose_obstacle_describe (g_ptr_array_index (self->obstacles, i), problem));
}

void
lp_propose_result_free (LpProposeResult *self)
{
  if (self == NULL)
    return;
  g_free (self->network);
  g_free (self->centre);
  g_ptr_array_unref (self->obstacles);
  g_ptr_array_unref (self->reasons);
  g_ptr_array_unref (self->log);
  g_free (self);
}
