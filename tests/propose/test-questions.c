/* test-questions.c — alternatives, trade-off, prices and needs, against every plan there is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "cases.h"
#include "propose/alternatives.h"
#include "propose/needs.h"
#include "propose/prices.h"
#include "propose/tradeoff.h"

typedef struct
{
  guint calls, most;
  GCancellable *cancellable;
} Steps;

static void
count_step_cb (guint n_done, guint n_steps, gconstpointer newest, gpointer user_data)
{
  Steps *steps = user_data;

  g_assert_cmpuint (n_done, <=, n_steps);
  if (++steps->calls == steps->most)
    g_cancellable_cancel (steps->cancellable);
}

static LpProposeResult *
solve (const LpProposeProblem *problem, double charge_outside)
{
  LpProposeSettings settings;

  lp_propose_settings_init (&settings);
  settings.threads = 1;
  settings.charge_outside = charge_outside;
  return lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
}

static void
init_settings (LpProposeSettings *settings, guint32 seed)
{
  lp_propose_settings_init (settings);
  settings->threads = 1;
  settings->charge_outside = seed % 2 == 0 ? -1 : 10;
}

/* A grid of practices in the towns' way, large enough for other plans near the best. */
static LpProposeProblem *
draw_county (guint32 seed, guint n)
{
  LpProposeProblem *problem = lp_propose_problem_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree double *x = g_new (double, n), *y = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      x[i] = g_rand_double_range (rand, 0, sqrt (n) * 3000);
      y[i] = g_rand_double_range (rand, 0, sqrt (n) * 3000);
      lp_propose_problem_add_practice (problem, x[i], y[i], g_rand_int_range (rand, 3000, 15000), (gint) (x[i] / 9000));
      for (guint j = 0; j < i; j++)
        if (hypot (x[i] - x[j], y[i] - y[j]) < 4500)
          lp_propose_problem_add_neighbours (problem, i, j);
    }
  return problem;
}

/* People in matched networks, the best over all matchings, by trying each network of b for each of a in turn. */
static gint64
match_all (gint64 people[8][8], guint n_a, guint a, guint used)
{
  gint64 best;

  if (a == n_a)
    return 0;
  best = match_all (people, n_a, a + 1, used);
  for (guint b = 0; b < 8; b++)
    if (!((used >> b) & 1) && people[a][b] > 0)
      best = MAX (best, people[a][b] + match_all (people, n_a, a + 1, used | 1u << b));
  return best;
}

static void
test_difference (void)
{
  for (guint32 seed = 1; seed <= 300; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (LpProposeProblem) problem = lp_propose_problem_new ();
      gint a[20], b[20];
      gint64 shared[8][8] = { 0 }, people = 0;
      double share;

      for (guint i = 0; i < 20; i++)
        {
          gint64 here = g_rand_int_range (rand, 0, 9000);

          a[i] = g_rand_int_range (rand, -1, 6);
          b[i] = g_rand_int_range (rand, 0, 3) == 0 ? g_rand_int_range (rand, -1, 6) : a[i];
          lp_propose_problem_add_practice (problem, i, 0, here, 0);
          people += a[i] >= 0 || b[i] >= 0 ? here : 0;
          if (a[i] >= 0 && b[i] >= 0)
            shared[a[i]][b[i]] += here;
        }
      share = lp_propose_difference (problem, a, b);
      g_assert_cmpfloat_with_epsilon (share, (double) (people - match_all (shared, 6, 0, 0)) / people, 1e-12);
      g_assert_cmpfloat (share, ==, lp_propose_difference (problem, b, a));
      g_assert_cmpfloat (lp_propose_difference (problem, a, a), ==, 0);
    }
}

static void
test_alternatives (void)
{
  guint n_found = 0;

  for (guint32 seed = 1; seed <= 6; seed++)
    {
      g_autoptr (LpProposeProblem) problem = draw_county (seed, 60);
      g_autoptr (LpProposeResult) best = solve (problem, -1);
      g_autoptr (GPtrArray) found = NULL;
      LpProposeAlternativesWish wish;
      LpProposeSettings settings;
      Steps steps = { 0 };

      lp_propose_alternatives_wish_init (&wish);
      lp_propose_settings_init (&settings);
      settings.threads = 1;
      found = lp_propose_alternatives (problem, &settings, best->network, &wish, count_step_cb, &steps, NULL, NULL);
      g_assert_cmpuint (found->len, <=, wish.most);
      g_assert_cmpuint (steps.calls, >=, found->len);
      n_found += found->len;
      for (guint i = 0; i < found->len; i++)
        {
          const LpProposeAlternative *one = g_ptr_array_index (found, i);
          double share = lp_propose_difference (problem, one->plan->network, best->network);

          g_assert_cmpuint (one->plan->obstacles->len, <=, best->obstacles->len);
          g_assert_cmpfloat (share, >=, wish.least_share);
          g_assert_cmpfloat (one->share, ==, share);
          g_assert_cmpfloat (one->dearer, <=, wish.most_dearer);
          g_assert_cmpint (one->better & one->worse, ==, 0);
          if (best->proved && one->plan->people_outside <= best->people_outside)
            g_assert_cmpfloat (one->plan->cost, >=, best->cost - 1e-3);
          for (guint j = 0; j < i; j++)
            {
              const LpProposeAlternative *other = g_ptr_array_index (found, j);

              g_assert_cmpfloat (lp_propose_difference (problem, one->plan->network, other->plan->network), >=, wish.least_share);
            }
        }
    }
  g_assert_cmpuint (n_found, >, 6);
}

static void
test_tradeoff (void)
{
  for (guint32 seed = 1; seed <= 40; seed++)
    {
      Case c;
      g_autoptr (LpProposeProblem) problem = NULL;
      g_autoptr (LpProposeResult) best = NULL;
      g_autoptr (GPtrArray) points = NULL;
      LpProposeSettings settings;
      LpProposeAxis axis = seed % 4 < 2 ? LP_PROPOSE_AXIS_NETWORKS : LP_PROPOSE_AXIS_LOCALITIES;
      Steps steps = { 0 };

      case_draw (&c, seed, 4 + seed % 6, CASE_PINS | CASE_APART);
      problem = case_to_problem (&c);
      init_settings (&settings, seed);
      best = solve (problem, settings.charge_outside);
      points = lp_propose_tradeoff (problem, &settings, best->network, axis, 5, count_step_cb, &steps, NULL, NULL);
      g_assert_cmpuint (points->len, >, 0);
      g_assert_cmpuint (points->len, <=, 5);
      g_assert_cmpuint (steps.calls, ==, points->len);
      for (guint i = 0; i < points->len; i++)
        {
          const LpProposePoint *point = g_ptr_array_index (points, i);
          Case here = c;
          gint64 outside;
          double cost;

          if (axis == LP_PROPOSE_AXIS_NETWORKS)
            here.rules.networks = (guint) point->setting;
          else
            here.rules.locality_km = point->setting;
          if (!case_find_optimum (&here, settings.charge_outside, &outside, &cost))
            continue;
          g_assert_true (point->plan->proved);
          g_assert_cmpfloat_with_epsilon (point->plan->cost, cost, 1e-6 * (1 + fabs (cost)));
        }
    }
}

static void
find_prices_of (guint32 seed)
{
  Case c;
  g_autoptr (LpProposeProblem) problem = NULL;
  g_autoptr (GPtrArray) prices = NULL;
  LpProposeSettings settings;
  gint64 with_outside, outside;
  double with_cost, cost;

  case_draw (&c, seed, 4 + seed % 6, CASE_PINS | CASE_APART | CASE_TOGETHER | (seed % 3 == 0 ? CASE_FARTHEST : 0));
  problem = case_to_problem (&c);
  init_settings (&settings, seed);
  prices = lp_propose_prices (problem, &settings, NULL, NULL, NULL, NULL, NULL);
  if (!case_find_optimum (&c, settings.charge_outside, &with_outside, &with_cost))
    return;
  for (guint i = 0; i < prices->len; i++)
    {
      const LpProposePrice *price = g_ptr_array_index (prices, i);
      Case without = c;

      switch (price->kind)
        {
        case LP_PROPOSE_WISH_PIN:
          without.pin[price->practice] = -1;
          break;
        case LP_PROPOSE_WISH_APART:
          without.apart[price->practice] &= ~(G_GUINT64_CONSTANT (1) << price->other);
          without.apart[price->other] &= ~(G_GUINT64_CONSTANT (1) << price->practice);
          break;
        case LP_PROPOSE_WISH_TOGETHER:
          without.together[price->practice] &= ~(G_GUINT64_CONSTANT (1) << price->other);
          without.together[price->other] &= ~(G_GUINT64_CONSTANT (1) << price->practice);
          break;
        case LP_PROPOSE_WISH_FARTHEST:
          without.rules.farthest_km = 0;
          break;
        default:
          g_assert_not_reached ();
        }
      g_assert_true (price->proved);
      g_assert_true (case_find_optimum (&without, settings.charge_outside, &outside, &cost));
      if (settings.charge_outside < 0)
        g_assert_cmpint (price->people_outside, ==, with_outside - outside);
      g_assert_cmpfloat_with_epsilon (price->cost, with_cost - cost, 1e-6 * (1 + fabs (cost)));
    }
}

/* A charge that is taken out costs what the plan would save by the rest of what is asked, its own sum left aside. */
static void
find_prices_of_charges (guint32 seed)
{
  Case c;
  g_autoptr (LpProposeProblem) problem = NULL;
  g_autoptr (LpProposeResult) with = NULL;
  g_autoptr (GPtrArray) prices = NULL;
  LpProposeSettings settings;

  case_draw (&c, seed, 4 + seed % 5, CASE_CHARGES);
  problem = case_to_problem (&c);
  init_settings (&settings, seed);
  with = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
  prices = lp_propose_prices (problem, &settings, NULL, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < prices->len; i++)
    {
      const LpProposePrice *price = g_ptr_array_index (prices, i);
      g_autoptr (LpProposeProblem) other = NULL;
      g_autoptr (LpProposeResult) before = NULL;
      Case without = c;
      gint64 outside;
      double cost;

      switch (price->kind)
        {
        case LP_PROPOSE_WISH_NUMBER:
          without.rules.network_cost = 0;
          break;
        case LP_PROPOSE_WISH_LOCALITIES:
          without.rules.locality_km = 0;
          break;
        case LP_PROPOSE_WISH_SIZE:
          without.rules.preferred = 0;
          break;
        case LP_PROPOSE_WISH_MEASURE:
          without.rules.measure_cost = 0;
          break;
        default:
          g_assert_not_reached ();
        }
      other = case_to_problem (&without);
      before = lp_propose_measure (other, with->network, settings.charge_outside);
      g_assert_true (case_find_optimum (&without, settings.charge_outside, &outside, &cost));
      g_assert_cmpint (price->people_outside, ==, settings.charge_outside < 0 ? before->people_outside - outside : price->people_outside);
      g_assert_cmpfloat_with_epsilon (price->cost, before->cost - cost, 1e-6 * (1 + fabs (cost)));
      if (settings.charge_outside >= 0 || before->people_outside == outside)
        g_assert_cmpfloat (price->cost, >=, -1e-6 * (1 + fabs (cost)));
    }
  g_assert_cmpuint (prices->len, >, 0);
}

/* Two that are too small are put together, as one by itself could not be helped otherwise. */
static void
test_union (void)
{
  g_autoptr (LpProposeProblem) problem = lp_propose_problem_new ();
  g_autoptr (LpProposeNeeds) needs = NULL;
  const LpProposeRemedy *remedy;

  for (guint i = 0; i < 2; i++)
    lp_propose_problem_add_practice (problem, i * 1000.0, 0, 20000, 0);
  lp_propose_problem_add_neighbours (problem, 0, 1);
  needs = lp_propose_needs (problem, (const gint[]) { 4, 6 }, 6, 3, -1);
  g_assert_cmpint (needs->missing, ==, 10000);
  g_assert_cmpuint (needs->remedies->len, ==, 1);
  remedy = g_ptr_array_index (needs->remedies, 0);
  g_assert_cmpint (remedy->people, ==, 40000);
  g_assert_cmpint (remedy->other_people, ==, 0);
  g_assert_cmpint (remedy->people_outside, ==, -20000);
  g_assert_cmpint (g_array_index (remedy->moves, LpProposeMove, 0).from, ==, 4);
  g_assert_cmpint (g_array_index (remedy->moves, LpProposeMove, 0).to, ==, 6);
}

static void
test_prices (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    find_prices_of_charges (seed);
  for (guint32 seed = 1; seed <= 60; seed++)
    find_prices_of (seed);
}

static void
check_remedy (const Case *c, const LpProposeProblem *problem, const LpProposeResult *plan, gint wanted, const LpProposeRemedy *remedy,
              double charge)
{
  g_autofree gint *network = g_memdup2 (plan->network, sizeof (gint) * plan->n_practices);
  g_autoptr (LpProposeResult) after = NULL;
  gint64 people = 0;

  for (guint k = 0; k < remedy->moves->len; k++)
    {
      const LpProposeMove *move = &g_array_index (remedy->moves, LpProposeMove, k);

      g_assert_cmpint (network[move->practice], ==, move->from);
      network[move->practice] = move->to >= 0 ? move->to : 99;
    }
  after = lp_propose_measure (problem, network, charge);
  for (guint i = 0; i < plan->n_practices; i++)
    if (network[i] == wanted)
      people += c->people[i];
  g_assert_cmpint (people, ==, remedy->people);
  g_assert_cmpint (people, >=, lp_propose_problem_get_rules (problem)->least);
  g_assert_cmpint (people, <=, lp_propose_problem_get_rules (problem)->most);
  g_assert_cmpint (after->people_outside - plan->people_outside, ==, remedy->people_outside);
  g_assert_cmpfloat_with_epsilon (after->person_km - plan->person_km, remedy->km, 1e-3);
  g_assert_cmpfloat_with_epsilon (after->cost - plan->cost, remedy->cost, 1e-3);
  g_assert_cmpuint (after->obstacles->len, <=, plan->obstacles->len);
}

static void
test_needs (void)
{
  guint n_remedies = 0;

  for (guint32 seed = 1; seed <= 60; seed++)
    {
      Case c;
      g_autoptr (LpProposeProblem) problem = NULL;
      g_autoptr (LpProposeResult) plan = NULL;
      double charge = seed % 2 == 0 ? -1 : 10;

      case_draw (&c, seed, 12, CASE_APART | CASE_TOGETHER);
      c.rules.least = 20000;
      c.rules.most = 24000;
      problem = case_to_problem (&c);
      plan = solve (problem, charge);
      for (gint g = 0; g < (gint) plan->n_networks; g++)
        {
          g_autoptr (LpProposeNeeds) needs = lp_propose_needs (problem, plan->network, g, 5, charge);

          g_assert_cmpuint (needs->remedies->len, <=, 5);
          g_assert_cmpint (needs->people + MIN (needs->missing, 0), <=, 24000);
          if (needs->missing == 0)
            g_assert_cmpuint (needs->remedies->len, ==, 0);
          for (guint i = 0; i < needs->remedies->len; i++)
            check_remedy (&c, problem, plan, g, g_ptr_array_index (needs->remedies, i), charge);
          n_remedies += needs->remedies->len;
        }
    }
  g_assert_cmpuint (n_remedies, >, 50);
}

/* Cancelled after each step in turn: what there is by then comes back, and nothing leaks. */
static void
test_cancel (void)
{
  g_autoptr (LpProposeProblem) problem = draw_county (3, 40);
  g_autoptr (LpProposeResult) best = NULL;
  LpProposeAlternativesWish wish;
  LpProposeSettings settings;

  for (guint i = 0; i < 4; i++)
    lp_propose_problem_pin (problem, i * 9, i);
  best = solve (problem, -1);
  lp_propose_alternatives_wish_init (&wish);
  lp_propose_settings_init (&settings);
  for (guint after = 1; after <= 3; after++)
    for (guint what = 0; what < 3; what++)
      {
        g_autoptr (GCancellable) cancellable = g_cancellable_new ();
        g_autoptr (GPtrArray) found = NULL;
        Steps steps = { .most = after, .cancellable = cancellable };

        if (what == 0)
          found = lp_propose_alternatives (problem, &settings, best->network, &wish, count_step_cb, &steps, cancellable, NULL);
        else if (what == 1)
          found = lp_propose_tradeoff (problem, &settings, best->network, LP_PROPOSE_AXIS_LOCALITIES, 9, count_step_cb, &steps, cancellable, NULL);
        else
          found = lp_propose_prices (problem, &settings, best->network, count_step_cb, &steps, cancellable, NULL);
        g_assert_nonnull (found);
        g_assert_cmpuint (found->len, <=, after);
      }
}

/* A plan to begin with is kept, or bettered, and never broken. */
static void
test_start (void)
{
  for (guint32 seed = 1; seed <= 80; seed++)
    {
      Case c;
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (LpProposeProblem) problem = NULL;
      g_autoptr (LpProposeResult) result = NULL;
      LpProposeSettings settings;
      gint start[64];
      gint64 outside;
      double cost;

      case_draw (&c, seed, 4 + seed % 6, seed * 7 % 0x200);
      problem = case_to_problem (&c);
      for (guint i = 0; i < c.n; i++)
        start[i] = g_rand_int_range (rand, -1, 4);
      init_settings (&settings, seed);
      settings.start = start;
      result = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
      if (!case_find_optimum (&c, settings.charge_outside, &outside, &cost))
        continue;
      g_assert_true (result->proved);
      g_assert_cmpfloat_with_epsilon (result->cost, cost, 1e-6 * (1 + fabs (cost)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/propose/questions/difference", test_difference);
  g_test_add_func ("/propose/questions/alternatives", test_alternatives);
  g_test_add_func ("/propose/questions/tradeoff", test_tradeoff);
  g_test_add_func ("/propose/questions/prices", test_prices);
  g_test_add_func ("/propose/questions/needs", test_needs);
  g_test_add_func ("/propose/questions/union", test_union);
  g_test_add_func ("/propose/questions/cancel", test_cancel);
  g_test_add_func ("/propose/questions/start", test_start);
  return g_test_run ();
}
