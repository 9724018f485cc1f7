/* test-outlook.c — the next years of a small plan, worked by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/outlook.h"
#include "analysis/segments.h"
#include "analysis/tornado.h"
#include "plan/edit-measure.h"
#include "plan/edit-membership.h"
#include "plan/edit-outlook.h"
#include "sample.h"

#include <math.h>
#include <string.h>

#define YEARS 2
#define assert_near(a, b) g_assert_cmpfloat_with_epsilon ((a), (b), 1e-9)

/* The weighted list is one and a half times the list: 1,500; 4,500; 3,000; 750. */
static const SamplePractice practices[] = {
  { "A81001", "Ash", 1000, 1 }, { "A81002", "Beech", 3000, 1 }, { "A81003", "Cedar", 2000, 2 }, { "A81004", "Dogwood", 500, 0 },
};
static const char *const networks[] = { "North", "South", NULL };
static const char *const codes[] = { "A81001", "A81002", "A81003", "A81004", NULL };
enum { ALL, NORTH, SOUTH, UNASSIGNED };

static void
commit (LpPlan *plan,
        LpEdit *edit)
{
  g_assert_nonnull (edit);
  sample_commit (plan, edit);
}

static void
add_figure (LpPlan            *plan,
            const char        *name,
            const char *const *texts)
{
  LpMeasureDraft draft = { name, "", "count", NULL, "", "2018", "people", 1, "high" };
  g_autoptr (GError) error = NULL;
  LpEdit *edit = lp_edit_measure_new (plan, &draft, codes, texts, &error);

  g_assert_no_error (error);
  commit (plan, edit);
}

static void
assume (LpPlan     *plan,
        const char *id,
        const char *low,
        const char *central,
        const char *high)
{
  const char *const texts[] = { high, low, central };
  const LpAssumptionField fields[] = { LP_ASSUMPTION_FIELD_HIGH, LP_ASSUMPTION_FIELD_LOW, LP_ASSUMPTION_FIELD_CENTRAL };
  const GPtrArray *before = lp_plan_get_assumptions (plan);
  gboolean has = FALSE;

  for (guint i = 0; i < before->len; i++)
    has = has || g_str_equal (((LpAssumption *) g_ptr_array_index (before, i))->id, id);
  if (!has)
    commit (plan, lp_edit_assumption_add (plan, id, id, "", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      LpEdit *edit = lp_edit_assumption_set (plan, id, fields[i], texts[i], &error);

      g_assert_no_error (error);
      commit (plan, edit);
    }
}

static LpPlan *
make_plan (void)
{
  static const char *const fte[] = { "1", "2", "NA", "0.5", NULL };
  LpPlan *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);

  add_figure (plan, "gp fte", fte);
  return plan;
}

static LpOutlook *
look (LpPlan *plan)
{
  LpProjection *projections[LP_N_SCENARIOS];
  LpOutlook *outlook;

  lp_outlook_read_plan (plan, YEARS, projections);
  outlook = lp_outlook_new (plan, lp_plan_get_option (plan, 0), projections);
  for (guint i = 0; i < LP_N_SCENARIOS; i++)
    lp_projection_unref (projections[i]);
  return outlook;
}

static const LpProjected *
get_ash (LpOutlook *outlook)
{
  return lp_projection_get (lp_outlook_get_projection (outlook, LP_SCENARIO_CENTRAL), 0, YEARS);
}

/* Nothing assumed: as many as now, and it says so. */
static void
test_flat (void)
{
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpOutlook) outlook = look (plan);
  g_autofree char *basis = lp_outlook_describe_basis (outlook, ALL, LP_STAFF_GP);

  g_assert_true (lp_projection_is_flat (lp_outlook_get_projection (outlook, LP_SCENARIO_CENTRAL)));
  assert_near (lp_outlook_get (outlook, ALL, LP_SCENARIO_CENTRAL, YEARS)->people, 6500);
  assert_near (lp_outlook_get_gap (outlook, ALL, LP_SCENARIO_HIGH, LP_STAFF_GP, YEARS), 0);
  g_assert_nonnull (strstr (basis, "no figures of growth"));
  g_assert_nonnull (strstr (basis, "3 of 4 practices reported"));
  g_assert_true (isnan (lp_outlook_get (outlook, ALL, LP_SCENARIO_CENTRAL, 0)->supply[LP_STAFF_NURSE]));
}

/*
 * 10% a year for two years: 1.21. 10% leave a year: 0.81.
 * North: 4,000 people become 4,840; 6,000 weighted 7,260; 3 FTE are required 3 × 1.21 = 3.63 and 3 × 0.81 = 2.43 are left: 1.2 too few.
 * South: Cedar gave no figure, so there is none, and never 0.
 */
static void
test_growth_and_leavers (void)
{
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpOutlook) outlook = NULL;
  const LpProjected *north;

  assume (plan, "growth", "", "10", "");
  assume (plan, "gp-leavers", "", "10", "");
  outlook = look (plan);
  north = lp_outlook_get (outlook, NORTH, LP_SCENARIO_CENTRAL, YEARS);
  assert_near (north->people, 4840);
  assert_near (north->need, 7260);
  assert_near (north->requirement[LP_STAFF_GP], 3.63);
  assert_near (north->supply[LP_STAFF_GP], 2.43);
  assert_near (lp_outlook_get_gap (outlook, NORTH, LP_SCENARIO_CENTRAL, LP_STAFF_GP, YEARS), -1.2);
  assert_near (lp_outlook_get (outlook, SOUTH, LP_SCENARIO_CENTRAL, YEARS)->people, 2420);
  g_assert_true (isnan (lp_outlook_get (outlook, SOUTH, LP_SCENARIO_CENTRAL, YEARS)->supply[LP_STAFF_GP]));
  g_assert_cmpuint (lp_outlook_get_place (outlook, SOUTH)->n_reported[LP_STAFF_GP], ==, 0);
  g_assert_cmpuint (lp_outlook_get_place (outlook, SOUTH)->n_practices, ==, 1);
  assert_near (lp_outlook_get (outlook, UNASSIGNED, LP_SCENARIO_CENTRAL, YEARS)->people, 605);
}

/*
 * Ash: 400 young, 600 old. In year 2 there are 1.2 old for each now (low 1.1, high 1.4), in year 1 half way, 1.1; the old are 3 times the work.
 * People: 400 + 720 = 1,120, in year 1 400 + 660. Work: 400 + 3·600 = 2,200 now, 400 + 3·720 = 2,560 then: need 1,500 × 2,560 / 2,200.
 * Ages are of another day: 40 young and 60 old of Ash would give the same shares.
 */
static void
test_ages (void)
{
  static const char *const young[] = { "40", "", "", "", NULL }, *const old[] = { "60", "", "", "", NULL };
  const LpGrowth growth = { (char *) "", (char *) "old-2", 2, 1.1, 1.2, 1.4, NULL };
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpOutlook) outlook = NULL;
  LpProjection *central;

  add_figure (plan, "young", young);
  add_figure (plan, "old", old);
  commit (plan, lp_edit_segment_add (plan, "young", "age", "", "young", NULL));
  commit (plan, lp_edit_segment_add (plan, "old", "age", "", "old", NULL));
  commit (plan, lp_edit_growth_set (plan, &growth, NULL));
  assume (plan, "weight-old-2", "", "3", "");
  outlook = look (plan);
  central = lp_outlook_get_projection (outlook, LP_SCENARIO_CENTRAL);
  assert_near (get_ash (outlook)->people, 1120);
  assert_near (get_ash (outlook)->need, 1500.0 * 2560 / 2200);
  assert_near (lp_projection_get (central, 0, 1)->people, 1060);
  assert_near (lp_projection_get (lp_outlook_get_projection (outlook, LP_SCENARIO_HIGH), 0, 2)->people, 1240);
  /* Beech has no ages, and nothing is said of all ages. */
  assert_near (lp_projection_get (central, 1, 2)->people, 3000);
  g_assert_false (lp_projection_has_ages (central, 1));
  g_assert_false (lp_projection_is_flat (central));
}

/*
 * Joiners: 0.6 FTE a year among 1,500 + 4,500 + 750 weighted people of those who reported: Ash gets 0.6 × 1,500 / 6,750 = 2/15.
 * Supply with 10% leaving: 0.9 + 2/15, then that × 0.9 + 2/15. Ash's own 0.1 comes on top.
 * New homes: 65 people a year among 6,500: Ash gets 10 a year.
 */
static void
test_joiners_and_homes (void)
{
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpOutlook) outlook = NULL;
  double joiners = 0.6 * 1500 / 6750 + 0.1;

  assume (plan, "gp-leavers", "", "10", "");
  assume (plan, "gp-joiners", "", "0.6", "");
  assume (plan, "gp-joiners-A81001", "", "0.1", "");
  assume (plan, "housing", "", "65", "");
  outlook = look (plan);
  assert_near (get_ash (outlook)->supply[LP_STAFF_GP], (0.9 + joiners) * 0.9 + joiners);
  assert_near (get_ash (outlook)->people, 1020);
  assert_near (get_ash (outlook)->need, 1530);
}

/*
 * Target 1,000 weighted people per FTE: Ash, 1,815 in year 2, needs 1.815. Without a target the median of 1,500, 2,250 and 1,500, which is 1,500: 1.21.
 * Time: 5 contacts of 10 minutes, 200 days of 7.5 hours, half of it with patients: 1,815 × 50 / (200 × 7.5 × 60 × 0.5) = 2.016666…
 */
static void
test_requirements (void)
{
  g_autoptr (LpPlan) plan = make_plan ();
  LpOutlook *outlook;
  double target;

  assume (plan, "growth", "", "10", "");
  assume (plan, "gp-method", "", "1", "");
  outlook = look (plan);
  assert_near (get_ash (outlook)->requirement[LP_STAFF_GP], 1.21);
  g_assert_cmpint (lp_projection_get_requirement (lp_outlook_get_projection (outlook, 0), LP_STAFF_GP, &target), ==, LP_REQUIREMENT_TARGET);
  assert_near (target, 1500);
  lp_outlook_unref (outlook);

  assume (plan, "gp-target", "", "1000", "");
  outlook = look (plan);
  assert_near (get_ash (outlook)->requirement[LP_STAFF_GP], 1.815);
  lp_outlook_unref (outlook);

  assume (plan, "gp-method", "", "2", "");
  outlook = look (plan);
  g_assert_true (isnan (lp_outlook_get_gap (outlook, ALL, LP_SCENARIO_CENTRAL, LP_STAFF_GP, YEARS)));
  lp_outlook_unref (outlook);

  assume (plan, "gp-contacts", "", "5", "");
  assume (plan, "gp-minutes", "", "10", "");
  assume (plan, "gp-patient-share", "", "50", "");
  assume (plan, "working-days", "", "200", "");
  assume (plan, "working-hours", "", "7.5", "");
  outlook = look (plan);
  assert_near (get_ash (outlook)->requirement[LP_STAFF_GP], 1815.0 * 50 / 45000);
  lp_outlook_unref (outlook);
}

/*
 * 3.5 FTE in all. Central: 3.5 × (0.81 − 1.21) = −1.4. Leavers 5%: 3.5 × (0.9025 − 1.21); 20%: 3.5 × (0.64 − 1.21), 0.91875 apart.
 * Growth 5%: 3.5 × (0.81 − 1.1025); 12%: 3.5 × (0.81 − 1.2544), 0.53165 apart: leavers matter most. What is not varied is no bar.
 */
static void
test_tornado (void)
{
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpOutlook) outlook = NULL;
  g_autoptr (LpTornado) tornado = NULL;

  assume (plan, "growth", "5", "10", "12");
  assume (plan, "gp-leavers", "5", "10", "20");
  assume (plan, "nurse-leavers", "5", "10", "20");
  outlook = look (plan);
  tornado = lp_tornado_new (plan, outlook, ALL, LP_STAFF_GP);
  assert_near (lp_tornado_get_central (tornado), -1.4);
  g_assert_cmpuint (lp_tornado_get_n (tornado), ==, 2);
  g_assert_cmpstr (lp_tornado_get (tornado, 0)->id, ==, "gp-leavers");
  assert_near (lp_tornado_get (tornado, 0)->low, 3.5 * (0.9025 - 1.21));
  assert_near (lp_tornado_get (tornado, 0)->high, 3.5 * (0.64 - 1.21));
  assert_near (lp_tornado_get (tornado, 1)->high, 3.5 * (0.81 - 1.2544));
}

/* A move is followed, and the plan as a whole stays what it was. */
static void
test_move (void)
{
  static const char *const ash[] = { "A81001", NULL };
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpOutlook) outlook = NULL;

  commit (plan, lp_edit_assign (plan, SAMPLE_OPTION, ash, SAMPLE_NETWORK (2), NULL));
  outlook = look (plan);
  assert_near (lp_outlook_get (outlook, NORTH, LP_SCENARIO_CENTRAL, YEARS)->people, 3000);
  assert_near (lp_outlook_get (outlook, SOUTH, LP_SCENARIO_CENTRAL, YEARS)->supply[LP_STAFF_GP], 1);
  g_assert_cmpuint (lp_outlook_get_place (outlook, SOUTH)->n_reported[LP_STAFF_GP], ==, 1);
  assert_near (lp_outlook_get (outlook, ALL, LP_SCENARIO_CENTRAL, YEARS)->supply[LP_STAFF_GP], 3.5);
}

static void
test_edits (void)
{
  const LpSegmentCount counts[] = { { "A81001", "Frail", "120" }, { "A81002", "Frail", "*" } }, again[] = { { "A81001", "Frail", "130" } };
  const LpSegmentCount twice[] = { { "A81001", "Frail", "1" }, { "A81001", "Frail", "2" } };
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpSegments) segments = NULL;
  g_autoptr (GError) error = NULL;
  guint reported;

  assume (plan, "growth", "1", "2", "3");
  g_assert_null (lp_edit_assumption_set (plan, "growth", LP_ASSUMPTION_FIELD_CENTRAL, "4", &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (lp_edit_assumption_set (plan, "growth", LP_ASSUMPTION_FIELD_AT, "soon", &error));
  g_clear_error (&error);
  g_assert_null (lp_edit_segment_take (plan, twice, 2, "", &error));
  g_clear_error (&error);
  commit (plan, lp_edit_assumption_add_usual (plan, NULL));
  g_assert_null (lp_edit_assumption_add_usual (plan, &error));
  commit (plan, lp_edit_assumption_set_central (plan, "gp-method", 1, NULL));
  commit (plan, lp_edit_segment_take (plan, counts, 2, "June 2018", NULL));
  segments = lp_segments_new (plan, lp_plan_get_option (plan, 0));
  assert_near (lp_segments_get_count (segments, NORTH, 0, &reported), 120);
  g_assert_cmpuint (reported, ==, 1);
  g_assert_true (isnan (lp_segments_get_count (segments, SOUTH, 0, NULL)));
  commit (plan, lp_edit_segment_take (plan, again, 1, "July 2018", NULL));
  g_assert_cmpuint (lp_plan_get_segments (plan)->len, ==, 1);
  assert_near (lp_plan_get_value (plan, "frail", "A81001")->value, 130);
  g_assert_null (lp_plan_get_value (plan, "frail", "A81002"));
  commit (plan, lp_edit_segment_remove (plan, "frail", NULL));
  g_assert_cmpuint (lp_plan_get_segments (plan)->len, ==, 0);
}

/* A figure of one practice alone. */
static void
add_count (LpEdit     *edit,
           const char *id,
           const char *name,
           const char *period,
           double      count)
{
  sample_add_row (edit, LP_TABLE_FIGURE,
                  (LpValue[]) { lp_value_text (id), lp_value_text (name), lp_value_text ("people"), lp_value_text (period), lp_value_null () });
  sample_add_row (edit, LP_TABLE_FIGURE_VALUE,
                  (LpValue[]) { lp_value_text (id), lp_value_text ("A81001"), lp_value_int (LP_MARK_VALUE), lp_value_real (count), lp_value_text (""), lp_value_text ("") });
}

static void
add_age (LpEdit     *edit,
         gint64      position,
         const char *id)
{
  sample_add_row (edit, LP_TABLE_SEGMENT,
                  (LpValue[]) { lp_value_text (id), lp_value_text (id), lp_value_text ("age"), lp_value_text (""), lp_value_text (id), lp_value_int (position) });
}

/* A file of 2021 whose bands are others has told those of 65 and over alone: 600 and 400 of 2020 add up to the list, 600 and 450 of two years do not. */
static void
test_ages_of_one_date (void)
{
  g_autoptr (LpPlan) plan = make_plan ();
  g_autoptr (LpSegments) segments = NULL;
  LpEdit *edit = lp_edit_new ("Ages of two dates");

  add_count (edit, "age-0-64", "People aged 0 to 64", "April 2020", 600);
  add_count (edit, "age-65-plus", "People aged 65 and over", "April 2021", 450);
  add_count (edit, "age-65-plus-2020-04", "People aged 65 and over", "April 2020", 400);
  add_age (edit, 1, "age-65-plus");
  add_age (edit, 2, "age-0-64");
  commit (plan, edit);
  segments = lp_segments_new (plan, lp_plan_get_option (plan, 0));
  assert_near (lp_segments_get_count (segments, NORTH, 0, NULL), 400);
  assert_near (lp_segments_get_people (segments, NORTH), 1000);
  g_assert_cmpstr (lp_segments_get_about (segments, 0)->source, ==, "April 2020");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outlook/flat", test_flat);
  g_test_add_func ("/outlook/growth-and-leavers", test_growth_and_leavers);
  g_test_add_func ("/outlook/ages", test_ages);
  g_test_add_func ("/outlook/joiners-and-homes", test_joiners_and_homes);
  g_test_add_func ("/outlook/requirements", test_requirements);
  g_test_add_func ("/outlook/tornado", test_tornado);
  g_test_add_func ("/outlook/move", test_move);
  g_test_add_func ("/outlook/edits", test_edits);
  g_test_add_func ("/outlook/ages-of-one-date", test_ages_of_one_date);
  return g_test_run ();
}
