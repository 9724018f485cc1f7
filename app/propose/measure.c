/* measure.c — what a plan costs and which rules it breaks, worked out apart from the optimiser */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/problem.h"

#include <glib/gi18n-lib.h>
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

#define practice_of(self, i) lp_propose_problem_practice ((self)->problem, (i))

static void
complain (Measuring *self, const gchar *format, ...) G_GNUC_PRINTF (2, 3);

static void
complain (Measuring *self, const gchar *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->result->reasons, g_strdup_vprintf (format, args));
  va_end (args);
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
measure_ways (const Measuring *self, guint g, guint centre, double *km, double *away, double *too_far)
{
  *km = *away = *too_far = 0;
  for (guint k = self->first[g]; k < self->first[g + 1]; k++)
    {
      guint i = g_array_index (self->members, guint, k);
      double distance = find_km (self, i, centre);

      *km += practice_of (self, i)->people * distance;
      if (practice_of (self, i)->locality != practice_of (self, centre)->locality)
        *away += practice_of (self, i)->people;
      if (self->problem->rules.farthest_km > 0 && distance > self->problem->rules.farthest_km * (1 + 1e-12))
        *too_far = MAX (*too_far, distance);
    }
}

/* The centre makes least of the ways; one that all are near enough to goes before one that is too far away. */
static void
measure_network (Measuring *self, guint g)
{
  const LpProposeRules *rules = &self->problem->rules;
  LpProposeResult *result = self->result;
  double least = HUGE_VAL, best_km = 0, best_away = 0, best_far = 0, lean = 0;
  gint64 people = 0, outside;

  for (guint k = self->first[g]; k < self->first[g + 1]; k++)
    {
      guint i = g_array_index (self->members, guint, k);
      double km, away, far, way;

      people += practice_of (self, i)->people;
      lean += practice_of (self, i)->numerator - self->quotient * practice_of (self, i)->denominator;
      measure_ways (self, g, i, &km, &away, &far);
      way = km + rules->locality_km * away + (far > 0 ? 1e15 : 0);
      if (way < least)
        {
          least = way;
          result->centre[g] = i;
          best_km = km;
          best_away = away;
          best_far = far;
        }
    }
  outside = MAX (MAX (rules->least - people, people - rules->most), 0);
  result->people_outside += outside;
  result->person_km += best_km;
  result->cost_locality += rules->locality_km * best_away;
  result->cost_networks += rules->network_cost;
  result->cost_measure += rules->measure_cost * fabs (lean);
  if (rules->preferred > 0)
    result->cost_size += rules->preferred_km * (double) ABS (people - rules->preferred);
  if (self->charge_outside > 0)
    result->cost_outside += self->charge_outside * (double) outside;
  if (best_far > 0)
    complain (self, _("In the network around practice %u a practice is %.1f km from the centre; at most %.1f km were asked for."),
              result->centre[g] + 1, best_far, rules->farthest_km);
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
      complain (self, _("The network around practice %u is in %u pieces that are not neighbours."),
                result->centre[g] + 1, pieces[g]);
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
      if (g_hash_table_lookup_extended (of_pin, pin, NULL, &other) && other != network)
        complain (self, _("Practice %u is not with the others of its pin."), i + 1);
      else if (g_hash_table_lookup_extended (of_network, network, NULL, &other) && other != pin)
        complain (self, _("Practice %u shares a network with a practice pinned to another."), i + 1);
      g_hash_table_insert (of_pin, pin, network);
      g_hash_table_insert (of_network, network, pin);
    }
}

static void
check_wishes (Measuring *self)
{
  const gint *network = self->result->network;

  for (guint i = 0; i < self->result->n_practices; i++)
    if (practice_of (self, i)->left_out != (network[i] < 0))
      complain (self, practice_of (self, i)->left_out ? _("Practice %u is to be left out, but is in a network.")
                                                      : _("Practice %u is in no network."), i + 1);
  for (guint k = 0; k < self->problem->together->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->problem->together, k);

      if (network[pair->a] >= 0 && network[pair->b] >= 0 && network[pair->a] != network[pair->b])
        complain (self, _("Practices %u and %u are not kept together."), pair->a + 1, pair->b + 1);
    }
  for (guint k = 0; k < self->problem->apart->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->problem->apart, k);

      if (network[pair->a] >= 0 && network[pair->a] == network[pair->b])
        complain (self, _("Practices %u and %u are not kept apart."), pair->a + 1, pair->b + 1);
    }
  if (self->problem->rules.networks > 0 && self->result->n_networks != self->problem->rules.networks)
    complain (self, _("There are %u networks; %u were asked for."), self->result->n_networks, self->problem->rules.networks);
}

LpProposeResult *
lp_propose_measure (const LpProposeProblem *problem, const gint *network, double charge_outside)
{
  LpProposeResult *result = g_new0 (LpProposeResult, 1);
  Measuring self = { .problem = problem, .network = network, .result = result, .charge_outside = charge_outside };

  result->n_practices = problem->practices->len;
  result->network = g_new (gint, result->n_practices + 1);
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
  check_wishes (&self);
  check_pins (&self);
  check_connected (&self);
  g_array_unref (self.members);
  g_free (self.first);
  return result;
}

void
lp_propose_result_free (LpProposeResult *self)
{
  if (self == NULL)
    return;
  g_free (self->network);
  g_free (self->centre);
  g_ptr_array_unref (self->reasons);
  g_ptr_array_unref (self->log);
  g_free (self);
}
