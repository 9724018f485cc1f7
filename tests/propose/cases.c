/* cases.c — random problems, and answers to them found without the optimiser */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cases.h"

#include <math.h>

typedef struct
{
  gboolean allowed;
  gint64 outside;
  double cost;
} Answer;

static void
draw_wishes (Case *self, GRand *rand, CaseFeatures features)
{
  guint n = self->n;

  for (guint i = 0; i < n; i++)
    {
      self->pin[i] = (features & CASE_PINS) && g_rand_int_range (rand, 0, 4) == 0 ? g_rand_int_range (rand, 0, 3) : -1;
      self->left_out[i] = (features & CASE_LEFT_OUT) && g_rand_int_range (rand, 0, 6) == 0;
    }
  for (guint k = 0; n > 1 && k < 2; k++)
    {
      guint a = g_rand_int_range (rand, 0, n), b = g_rand_int_range (rand, 0, n);

      if ((features & CASE_TOGETHER) && a != b)
        {
          self->together[a] |= G_GUINT64_CONSTANT (1) << b;
          self->together[b] |= G_GUINT64_CONSTANT (1) << a;
        }
      a = g_rand_int_range (rand, 0, n);
      b = g_rand_int_range (rand, 0, n);
      if ((features & CASE_APART) && a != b)
        {
          self->apart[a] |= G_GUINT64_CONSTANT (1) << b;
          self->apart[b] |= G_GUINT64_CONSTANT (1) << a;
        }
    }
}

static void
draw_rules (Case *self, GRand *rand, CaseFeatures features)
{
  lp_propose_rules_init (&self->rules);
  if (features & CASE_NETWORKS)
    self->rules.networks = g_rand_int_range (rand, 1, self->n / 2 + 2);
  if (features & CASE_NARROW)
    self->rules.most = self->rules.least + g_rand_int_range (rand, 200, 5000);
  if (features & CASE_FARTHEST)
    self->rules.farthest_km = g_rand_double_range (rand, 4, 15);
  if (features & CASE_CHARGES)
    {
      self->rules.locality_km = g_rand_int_range (rand, 0, 3);
      self->rules.network_cost = g_rand_double_range (rand, -30000, 60000);
      self->rules.preferred = g_rand_int_range (rand, 25000, 55000);
      self->rules.preferred_km = g_rand_int_range (rand, 0, 3);
      self->rules.measure_cost = g_rand_int_range (rand, 0, 2) * 5000.0;
    }
}

/* Points in a square, each a neighbour of the nearest, and some more of the near ones. */
static void
draw_neighbours (Case *self, GRand *rand)
{
  for (guint a = 0; a < self->n; a++)
    for (guint b = 0; b < a; b++)
      {
        double km = hypot (self->x[a] - self->x[b], self->y[a] - self->y[b]) / 1000;

        if (km > g_rand_double_range (rand, 3, 12))
          continue;
        self->near[a] |= G_GUINT64_CONSTANT (1) << b;
        self->near[b] |= G_GUINT64_CONSTANT (1) << a;
      }
}

void
case_draw (Case *self, guint32 seed, guint n, CaseFeatures features)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  *self = (Case) { .n = n };
  for (guint i = 0; i < n; i++)
    {
      gboolean copy = i > 0 && (features & CASE_SAME_POINT) && g_rand_int_range (rand, 0, 2) == 0;

      self->x[i] = copy ? self->x[i - 1] : g_rand_double_range (rand, 0, 16000);
      self->y[i] = copy ? self->y[i - 1] : g_rand_double_range (rand, 0, 16000);
      self->people[i] = g_rand_int_range (rand, 1000, 19000);
      if ((features & CASE_GIANTS) && g_rand_int_range (rand, 0, 5) == 0)
        self->people[i] = g_rand_boolean (rand) ? 0 : 60000;
      self->locality[i] = g_rand_int_range (rand, 0, 3);
      self->numerator[i] = g_rand_double_range (rand, 0, 10);
      self->denominator[i] = self->people[i];
    }
  draw_neighbours (self, rand);
  draw_wishes (self, rand, features);
  draw_rules (self, rand, features);
}

LpProposeProblem *
case_to_problem (const Case *self)
{
  LpProposeProblem *problem = lp_propose_problem_new ();

  lp_propose_problem_set_rules (problem, &self->rules);
  for (guint i = 0; i < self->n; i++)
    {
      lp_propose_problem_add_practice (problem, self->x[i], self->y[i], self->people[i], self->locality[i]);
      lp_propose_problem_pin (problem, i, self->pin[i]);
      lp_propose_problem_set_measure (problem, i, self->numerator[i], self->denominator[i]);
      if (self->left_out[i])
        lp_propose_problem_leave_out (problem, i);
    }
  for (guint a = 0; a < self->n; a++)
    for (guint b = 0; b < a; b++)
      {
        if ((self->near[a] >> b) & 1)
          lp_propose_problem_add_neighbours (problem, a, b);
        if ((self->together[a] >> b) & 1)
          lp_propose_problem_keep_together (problem, a, b);
        if ((self->apart[a] >> b) & 1)
          lp_propose_problem_keep_apart (problem, a, b);
      }
  return problem;
}

static guint64
find_kept_together (const Case *self, guint i)
{
  guint64 set = G_GUINT64_CONSTANT (1) << i, before = 0;

  while (set != before)
    {
      before = set;
      for (guint a = 0; a < self->n; a++)
        for (guint b = 0; b < self->n; b++)
          if (((before >> a) & 1) && !self->left_out[a] && !self->left_out[b]
              && (((self->together[a] >> b) & 1) || (self->pin[a] >= 0 && self->pin[a] == self->pin[b])))
            set |= G_GUINT64_CONSTANT (1) << b;
    }
  return set;
}

static gint64
count_people (const Case *self, guint64 set)
{
  gint64 people = 0;

  for (guint i = 0; i < self->n; i++)
    people += (set >> i) & 1 ? self->people[i] : 0;
  return people;
}

static gboolean
is_connected (const Case *self, guint64 set)
{
  guint64 reached = set & -set, before = 0;

  while (reached != before)
    {
      before = reached;
      for (guint i = 0; i < self->n; i++)
        if ((before >> i) & 1)
          reached |= self->near[i] & set;
    }
  return reached == set;
}

static gboolean
keeps_wishes (const Case *self, guint64 set)
{
  for (guint i = 0; i < self->n; i++)
    {
      guint64 kept = find_kept_together (self, i);

      if (!((set >> i) & 1))
        continue;
      if (self->left_out[i] || (kept & ~set) != 0 || (self->apart[i] & set) != 0)
        return FALSE;
      if (count_people (self, kept) > self->rules.most && kept != set)
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (((set >> j) & 1) && self->pin[i] >= 0 && self->pin[j] >= 0 && self->pin[i] != self->pin[j])
          return FALSE;
    }
  return TRUE;
}

static double
find_least_way (const Case *self, guint64 set)
{
  double least = HUGE_VAL, least_way = HUGE_VAL;

  for (guint c = 0; c < self->n; c++)
    {
      double way = 0, km_alone = 0;

      if (!((set >> c) & 1))
        continue;
      for (guint i = 0; i < self->n; i++)
        if ((set >> i) & 1)
          {
            double km = hypot (self->x[i] - self->x[c], self->y[i] - self->y[c]) / 1000;

            if (self->rules.farthest_km > 0 && km > self->rules.farthest_km)
              way = HUGE_VAL;
            way += self->people[i] * (km + (self->locality[i] != self->locality[c] ? self->rules.locality_km : 0));
            km_alone += self->people[i] * km;
          }
      if ((self->rules.farthest_km > 0 ? km_alone : way) >= least)
        continue;
      least = self->rules.farthest_km > 0 ? km_alone : way;
      least_way = way;
    }
  return least_way;
}

static Answer
answer_group (const Case *self, guint64 set, double charge_outside)
{
  const LpProposeRules *rules = &self->rules;
  Answer answer = { FALSE, 0, 0 };
  gint64 people = count_people (self, set);
  double numerator = 0, denominator = 0, all_numerator = 0, all_denominator = 0;

  if (!keeps_wishes (self, set) || !is_connected (self, set))
    return answer;
  for (guint i = 0; i < self->n; i++)
    {
      if (self->left_out[i])
        continue;
      all_numerator += self->numerator[i];
      all_denominator += self->denominator[i];
      numerator += (set >> i) & 1 ? self->numerator[i] : 0;
      denominator += (set >> i) & 1 ? self->denominator[i] : 0;
    }
  answer.outside = MAX (MAX (rules->least - people, people - rules->most), 0);
  answer.cost = find_least_way (self, set) + rules->network_cost;
  if (all_denominator > 0)
    answer.cost += rules->measure_cost * fabs (numerator - all_numerator / all_denominator * denominator);
  if (rules->preferred > 0)
    answer.cost += rules->preferred_km * ABS (people - rules->preferred);
  answer.cost += MAX (charge_outside, 0) * answer.outside;
  answer.allowed = isfinite (answer.cost);
  return answer;
}

static gboolean
is_better (const Answer *a, const Answer *b, gboolean strict)
{
  if (!b->allowed)
    return TRUE;
  if (strict && a->outside != b->outside)
    return a->outside < b->outside;
  return a->cost < b->cost;
}

/* best[k][set]: the best plan of k networks for just these practices (k = 0 where any number will do). */
gboolean
case_find_optimum (const Case *self, double charge_outside, gint64 *people_outside, double *cost)
{
  guint most = self->rules.networks, n_sets = 1u << self->n;
  guint wanted = 0;
  g_autofree Answer *group = g_new0 (Answer, n_sets);
  g_autofree Answer *best = g_new0 (Answer, (gsize) n_sets * (most + 1));
  const Answer *found;

  for (guint i = 0; i < self->n; i++)
    wanted |= self->left_out[i] ? 0 : 1u << i;
  for (guint set = 1; set < n_sets; set++)
    group[set] = answer_group (self, set, charge_outside);
  best[0].allowed = TRUE;
  for (guint set = 1; set < n_sets; set++)
    for (guint part = set; part != 0; part = (part - 1) & set)
      for (guint k = most > 0; k <= most && (part & set & -set) != 0 && group[part].allowed; k++)
        {
          const Answer *rest = &best[(gsize) (most > 0 ? k - 1 : 0) * n_sets + (set ^ part)];
          Answer sum = { rest->allowed, rest->outside + group[part].outside, rest->cost + group[part].cost };

          if (sum.allowed && is_better (&sum, &best[(gsize) k * n_sets + set], charge_outside < 0))
            best[(gsize) k * n_sets + set] = sum;
        }
  found = &best[(gsize) most * n_sets + wanted];
  *people_outside = found->outside;
  *cost = found->cost;
  return found->allowed;
}
