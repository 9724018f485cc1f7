/* test-optimum.c — the optimiser against every plan there is, on small random problems */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "cases.h"

typedef struct
{
  const gchar *path;
  CaseFeatures features;
  double charge_outside;
  guint n_cases;
} Family;

static const Family families[] = {
  { "/propose/optimum/plain-strict", CASE_PLAIN, -1, 60 },
  { "/propose/optimum/plain-charged", CASE_PLAIN, 50, 40 },
  { "/propose/optimum/cheap-outside", CASE_PLAIN, 0.5, 30 },
  { "/propose/optimum/pins", CASE_PINS, -1, 40 },
  { "/propose/optimum/together", CASE_TOGETHER, -1, 40 },
  { "/propose/optimum/apart", CASE_APART, 10, 40 },
  { "/propose/optimum/exact-number", CASE_NETWORKS, -1, 40 },
  { "/propose/optimum/narrow-band", CASE_NARROW, -1, 60 },
  { "/propose/optimum/narrow-band-exact-number", CASE_NARROW | CASE_NETWORKS, -1, 60 },
  { "/propose/optimum/narrow-band-charged", CASE_NARROW | CASE_GIANTS, 10, 40 },
  { "/propose/optimum/charges", CASE_CHARGES, 20, 40 },
  { "/propose/optimum/charges-strict", CASE_CHARGES, -1, 40 },
  { "/propose/optimum/farthest", CASE_FARTHEST, -1, 40 },
  { "/propose/optimum/left-out", CASE_LEFT_OUT | CASE_SAME_POINT, -1, 30 },
  { "/propose/optimum/giants", CASE_GIANTS, -1, 40 },
  { "/propose/optimum/everything", 0x1ff, -1, 60 },
  { "/propose/optimum/everything-charged", 0x1ff, 5, 60 },
};

static void
check_case (const Family *family, guint32 seed)
{
  Case c;
  g_autoptr (LpProposeProblem) problem = NULL;
  g_autoptr (LpProposeResult) result = NULL;
  g_autoptr (LpProposeResult) measured = NULL;
  g_autoptr (GError) error = NULL;
  LpProposeSettings settings;
  gint64 outside, fewest;
  double cost, cost_of_fewest;

  case_draw (&c, seed, 3 + seed % 7, family->features);
  problem = case_to_problem (&c);
  lp_propose_settings_init (&settings);
  settings.charge_outside = family->charge_outside;
  settings.threads = 1;
  settings.seed = seed;
  result = lp_propose_solve (problem, &settings, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  /* Where no plan keeps every rule, there is only the promise of a whole plan. */
  if (!case_find_optimum (&c, family->charge_outside, &outside, &cost))
    return;
  measured = lp_propose_measure (problem, result->network, family->charge_outside);
  if (measured->reasons->len > 0)
    g_test_message ("seed %u: %s", seed, (gchar *) g_ptr_array_index (measured->reasons, 0));
  g_assert_cmpuint (measured->reasons->len, ==, 0);
  g_test_message ("seed %u: outside %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT ", cost %.3f of %.3f, bound %.3f, proved %d",
                  seed, result->people_outside, outside, result->cost, cost, result->bound, result->proved);
  g_assert_true (result->proved);
  if (family->charge_outside < 0)
    g_assert_cmpint (result->people_outside, ==, outside);
  g_assert_cmpfloat_with_epsilon (result->cost, cost, 1e-6 * (1 + fabs (cost)));
  g_assert_cmpfloat (result->bound, <=, cost + 1e-6 * (1 + fabs (cost)));
  g_assert_cmpint (measured->people_outside, ==, result->people_outside);
  /* Where people are charged, the best plan is not the one with the fewest outside. */
  g_assert_true (case_find_optimum (&c, -1, &fewest, &cost_of_fewest));
  g_assert_cmpint (result->outside_bound, <=, fewest);
}

static void
test_family (gconstpointer data)
{
  const Family *family = data;

  for (guint i = 0; i < family->n_cases; i++)
    check_case (family, 1000 + i);
}

/* The farthest practice from the medoid of network @g, as a rule is checked: by people x km alone, whatever localities charge. */
static double
find_farthest_km (const Case *c, const LpProposeResult *result, gint g)
{
  double least = HUGE_VAL, farthest = 0;

  for (guint centre = 0; centre < c->n; centre++)
    {
      double sum = 0, most = 0;

      for (guint i = 0; i < c->n && result->network[centre] == g; i++)
        if (result->network[i] == g)
          {
            double km = hypot (c->x[i] - c->x[centre], c->y[i] - c->y[centre]) / 1000;

            sum += c->people[i] * km;
            most = MAX (most, km);
          }
      if (result->network[centre] != g || sum >= least)
        continue;
      least = sum;
      farthest = most;
    }
  return farthest;
}

/* A plan that says it keeps the farthest distance keeps it from the centres that everybody sees, though a charge for localities would have others. */
static void
test_far_from_medoid (void)
{
  guint n_checked = 0;

  for (guint32 seed = 1; seed <= 60; seed++)
    {
      Case c;
      g_autoptr (LpProposeProblem) problem = NULL;
      g_autoptr (LpProposeResult) result = NULL;
      LpProposeSettings settings;

      case_draw (&c, seed, 24, CASE_FARTHEST | CASE_CHARGES);
      c.rules.locality_km = 5;
      problem = case_to_problem (&c);
      lp_propose_settings_init (&settings);
      settings.threads = 1;
      result = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
      if (result->reasons->len > 0)
        continue;
      n_checked++;
      for (guint g = 0; g < result->n_networks; g++)
        g_assert_cmpfloat (find_farthest_km (&c, result, g), <=, c.rules.farthest_km);
    }
  g_assert_cmpuint (n_checked, >, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    g_test_add_data_func (families[i].path, &families[i], test_family);
  g_test_add_func ("/propose/optimum/far-from-medoid", test_far_from_medoid);
  return g_test_run ();
}
