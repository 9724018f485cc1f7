/* test-variation.c — measures of a small plan, worked by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/opportunity.h"
#include "plan/edit-measure.h"
#include "plan/edit-membership.h"
#include "sample.h"

#include <math.h>

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-9)

static const SamplePractice practices[] = {
  { "A81001", "Ash", 1000, 1 }, { "A81002", "Beech", 3000, 1 }, { "A81003", "Cedar", 2000, 2 },
  { "A81004", "Dogwood", 500, 2 }, { "A81005", "Elm", 4000, 2 }, { "A81006", "Fir", 1000, 0 },
};
static const char *const networks[] = { "North", "South", NULL };
static const char *const codes[] = { "A81001", "A81002", "A81003", "A81004", "A81005", "A81006", NULL };

typedef struct
{
  LpPlan *plan;
  LpGroups *localities;
} Fixture;

static void
add_measure (LpPlan            *plan,
             const char        *name,
             const char        *kind,
             const char        *unit,
             double             per,
             const char *const *texts)
{
  LpMeasureDraft draft = { name, "per 1,000", kind, NULL, unit, "2018", "people", per, "high" };
  g_autoptr (GError) error = NULL;
  LpEdit *edit = lp_edit_measure_new (plan, &draft, codes, texts, &error);

  g_assert_no_error (error);
  sample_commit (plan, edit);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const rooms[] = { "2", "3", "6", "1", "", "9", NULL };
  static const char *const scores[] = { "10", "20", "40", "", "", "", NULL };
  static const char *const part[] = { "100", "600", "*", "", "0", "", NULL };

  fixture->plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  add_measure (fixture->plan, "Rooms", "count", "rooms", 1000, rooms);
  add_measure (fixture->plan, "Score", "weighted-mean", "score", 1, scores);
  add_measure (fixture->plan, "Part", "proportion", "people", 100, part);
  fixture->localities = lp_groups_new_localities (fixture->plan);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lp_groups_unref (fixture->localities);
  g_object_unref (fixture->plan);
}

static void
count (LpPlan     *plan,
       const char *code,
       gboolean    counted)
{
  const char *const one[] = { code, NULL };
  g_autoptr (GError) error = NULL;
  LpEdit *edit = lp_edit_measure_count (plan, "rooms", one, counted, "because", &error);

  g_assert_no_error (error);
  sample_commit (plan, edit);
}

static LpGroups *
read_networks (LpPlan *plan)
{
  const LpOption *option = lp_plan_get_option (plan, 0);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);

  return lp_groups_new_networks (plan, option, coverage);
}

static LpVariation *
compute (Fixture    *fixture,
         const char *measure)
{
  g_autoptr (LpRoster) roster = lp_roster_new (fixture->plan);
  g_autoptr (LpGroups) groups = read_networks (fixture->plan);
  g_autoptr (GError) error = NULL;
  const LpMeasure *found = lp_measure_find (fixture->plan, measure, &error);
  g_autoptr (LpMeasureTable) table = NULL;

  g_assert_no_error (error);
  table = lp_measure_table_new (fixture->plan, found, roster);
  return lp_variation_new (table, groups, fixture->localities, NULL);
}

/* Ash 2, Beech 1, Cedar 3; Dogwood is small, Elm has no figure, Fir is left out. 11 rooms for 6,000 people; 5 for 4,000 in North, never the mean of 2 and 1.
 * Of squares around 11/6, 1000/36 + 3000·25/36 + 2000·49/36 in all and 4000·49/144 + 2000·49/36 between: 49/58. */
static void
test_sums (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (LpVariation) variation = NULL;
  const LpVariationStats *stats;
  const LpUnit *north, *south;

  count (fixture->plan, "A81006", FALSE);
  variation = compute (fixture, "rooms");
  stats = lp_variation_get_stats (variation, LP_BY_NETWORK);
  north = lp_variation_get (variation, LP_BY_NETWORK, 0);
  south = lp_variation_get (variation, LP_BY_NETWORK, 1);
  assert_near (stats->mean, 11.0 / 6);
  assert_near (north->value, 1.25);
  assert_near (south->value, 3);
  g_assert_cmpuint (north->n_reported, ==, 2);
  g_assert_cmpuint (south->n_reported, ==, 1);
  g_assert_cmpuint (south->n_practices, ==, 3);
  assert_near (stats->share.between, 49.0 / 58);
  assert_near (lp_variation_get_stats (variation, LP_BY_PRACTICE)->spread.median, 2);
  g_assert_cmpuint (lp_variation_get_stats (variation, LP_BY_PRACTICE)->n_included, ==, 3);
}

static void
test_inclusion (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (LpVariation) variation = NULL;
  g_autofree char *words = NULL;

  count (fixture->plan, "A81006", FALSE);
  variation = compute (fixture, "rooms");
  g_assert_cmpint (lp_variation_get (variation, LP_BY_PRACTICE, 0)->inclusion, ==, LP_INCLUDED);
  g_assert_cmpint (lp_variation_get (variation, LP_BY_PRACTICE, 3)->inclusion, ==, LP_LEFT_OUT_SMALL);
  assert_near (lp_variation_get (variation, LP_BY_PRACTICE, 3)->value, 2);
  g_assert_cmpint (lp_variation_get (variation, LP_BY_PRACTICE, 4)->klass, ==, LP_CLASS_NO_RATE);
  g_assert_true (isnan (lp_variation_get (variation, LP_BY_PRACTICE, 4)->value));
  g_assert_cmpint (lp_variation_get (variation, LP_BY_PRACTICE, 5)->inclusion, ==, LP_LEFT_OUT_BY_HAND);
  g_assert_cmpstr (lp_variation_get (variation, LP_BY_PRACTICE, 5)->why, ==, "because");
  words = lp_variation_describe_left_out (variation);
  g_assert_nonnull (strstr (words, "1 left out by hand, 1 with fewer than 750 people, 1 without a rate"));
}

/* What is small and what was left out come back by one decision, which replaces the one before. */
static void
test_brought_back (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (LpVariation) variation = NULL;

  count (fixture->plan, "A81006", FALSE);
  count (fixture->plan, "A81006", TRUE);
  count (fixture->plan, "A81004", TRUE);
  variation = compute (fixture, "rooms");
  g_assert_cmpuint (lp_variation_get_stats (variation, LP_BY_PRACTICE)->n_included, ==, 5);
  assert_near (lp_variation_get (variation, LP_BY_NETWORK, 1)->value, 1000 * 7.0 / 2500);
}

/* 10 for 1,000 people and 20 for 3,000 make 17.5; 50,000 of a rest of 1,000·7.5 and 3,000·2.5 give the interval by Student. */
static void
test_weighted_mean (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (LpVariation) variation = compute (fixture, "score");
  const LpUnit *north = lp_variation_get (variation, LP_BY_NETWORK, 0);
  /* Residuals 10,000 - 17,500 and 60,000 - 52,500; t for one degree of freedom is 12.7062. */
  double error = sqrt (2 * 7500.0 * 7500.0) * 2 / 4000 / sqrt (2);

  assert_near (north->value, 17.5);
  g_assert_cmpfloat_with_epsilon (north->interval.high - north->value, 12.7062047364 * error, 1e-6);
  g_assert_true (isnan (lp_variation_get (variation, LP_BY_NETWORK, 1)->interval.low));
  assert_near (lp_variation_get_stats (variation, LP_BY_PRACTICE)->mean, (10 + 60 + 80) / 6.0);
  g_assert_true (isnan (lp_variation_get_stats (variation, LP_BY_PRACTICE)->dispersion.phi));
}

/* Suppressed is no rate, a true zero is one; Wilson's limits stay between 0 and 100. */
static void
test_proportion (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (LpVariation) variation = compute (fixture, "part");

  g_assert_cmpint (lp_variation_get (variation, LP_BY_PRACTICE, 2)->inclusion, ==, LP_NO_RATE);
  assert_near (lp_variation_get (variation, LP_BY_PRACTICE, 4)->value, 0);
  g_assert_cmpint (lp_variation_get (variation, LP_BY_PRACTICE, 4)->klass, ==, LP_CLASS_LOWER);
  g_assert_cmpint (lp_variation_get (variation, LP_BY_PRACTICE, 0)->klass, ==, LP_CLASS_SAME);
  assert_near (lp_variation_get (variation, LP_BY_PRACTICE, 4)->interval.low, 0);
}

static void
assert_same (const LpVariation *a,
             const LpVariation *b,
             LpBy               by)
{
  const LpVariationStats *one = lp_variation_get_stats (a, by), *other = lp_variation_get_stats (b, by);

  g_assert_cmpuint (lp_variation_get_n (a, by), ==, lp_variation_get_n (b, by));
  for (guint i = 0; i < lp_variation_get_n (a, by); i++)
    {
      const LpUnit *first = lp_variation_get (a, by, i), *second = lp_variation_get (b, by, i);

      g_assert_cmpstr (first->name, ==, second->name);
      g_assert_true (isnan (first->value) ? isnan (second->value) : first->value == second->value);
      g_assert_cmpint (first->klass, ==, second->klass);
      g_assert_cmpuint (first->n_reported, ==, second->n_reported);
      g_assert_cmpuint (first->n_practices, ==, second->n_practices);
      g_assert_cmpint (first->people, ==, second->people);
    }
  g_assert_true (isnan (one->share.between) ? isnan (other->share.between) : fabs (one->share.between - other->share.between) < 1e-9);
  g_assert_true (isnan (one->share.random_mean) ? isnan (other->share.random_mean)
                                                : fabs (one->share.random_mean - other->share.random_mean) < 1e-9);
}

/* After each move what was renewed is what counting afresh gives. */
static void
test_renewed (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (LpVariation) variation = compute (fixture, "rooms");
  static const struct { const char *code; gint64 network; } moves[] = {
    { "A81003", SAMPLE_NETWORK (1) }, { "A81001", SAMPLE_NETWORK (2) }, { "A81006", SAMPLE_NETWORK (1) }, { "A81002", 0 }, { "A81003", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      const char *const one[] = { moves[i].code, NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (LpGroups) groups = NULL;
      g_autoptr (LpVariation) afresh = NULL;
      LpVariation *renewed;

      sample_commit (fixture->plan, moves[i].network != 0 ? lp_edit_assign (fixture->plan, SAMPLE_OPTION, one, moves[i].network, &error)
                                                          : lp_edit_unassign (fixture->plan, SAMPLE_OPTION, one, &error));
      g_assert_no_error (error);
      groups = read_networks (fixture->plan);
      renewed = lp_variation_new (lp_variation_get_table (variation), groups, fixture->localities, variation);
      lp_variation_unref (variation);
      variation = renewed;
      afresh = compute (fixture, "rooms");
      for (LpBy by = 0; by < LP_N_BY; by++)
        assert_same (variation, afresh, by);
    }
}

/* Rooms per 1,000: Ash 2, Beech 1, Cedar 3, and Fir 9 brought in: the median is 2.5. Nobody's interval of so few rooms leaves it out. */
static void
test_opportunity_of_few (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (LpVariation) variation = compute (fixture, "rooms");
  LpOpportunity found;

  g_assert_true (lp_opportunity_compute (variation, &found));
  g_assert_cmpuint (found.n_practices, ==, 0);
  g_assert_cmpfloat (found.amount, ==, 0);
}

/* A hundred times as many rooms: 200, 100, 300 and 900 per 1,000, median 250. Ash has 200 ± about 28 and Beech 300 of 3,000: short by 50 × 1 and 150 × 3 rooms. */
static void
test_opportunity (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char *const many[] = { "200", "300", "600", "", "", "900", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (LpVariation) variation = NULL;
  g_autofree char *words = NULL;
  LpOpportunity found;

  sample_commit (fixture->plan, lp_edit_figure_values (fixture->plan, "rooms", codes, many, &error));
  g_assert_no_error (error);
  variation = compute (fixture, "rooms");
  g_assert_true (lp_opportunity_compute (variation, &found));
  g_assert_cmpuint (found.n_practices, ==, 2);
  assert_near (found.amount, 50 + 450);
  g_assert_true (found.interval.low < found.amount && found.amount < found.interval.high);
  words = lp_opportunity_describe (variation);
  g_assert_nonnull (strstr (words, "2 practices fall short of the median"));
  g_assert_null (strstr (words, "saving"));
}

/* A figure that cannot be read names who it is of; a measure goes with its figure. */
static void
test_edits (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const one[] = { "A81001", NULL }, *const bad[] = { "two", NULL }, *const empty[] = { "", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (lp_edit_figure_values (fixture->plan, "rooms", one, bad, &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "Ash"));
  g_clear_error (&error);
  sample_commit (fixture->plan, lp_edit_figure_values (fixture->plan, "rooms", one, empty, &error));
  g_assert_no_error (error);
  g_assert_null (lp_plan_get_value (fixture->plan, "rooms", "A81001"));
  sample_commit (fixture->plan, lp_edit_measure_remove (fixture->plan, "rooms", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lp_plan_get_figures (fixture->plan)->len, ==, 2);
  g_assert_null (lp_measure_find (fixture->plan, "rooms", &error));
  g_assert_nonnull (strstr (error->message, "score, part"));
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *path; void (*run) (Fixture *, gconstpointer); } tests[] = {
    { "sums", test_sums }, { "inclusion", test_inclusion }, { "brought-back", test_brought_back }, { "weighted-mean", test_weighted_mean },
    { "proportion", test_proportion }, { "renewed", test_renewed }, { "opportunity-of-few", test_opportunity_of_few },
    { "opportunity", test_opportunity }, { "edits", test_edits },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/variation/%s", tests[i].path);

      g_test_add (path, Fixture, NULL, set_up, tests[i].run, tear_down);
    }
  return g_test_run ();
}
