/* england-layers.c — what the layers of England's map show, for measuring: made up, and as many as there may be */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "england-layers.h"

#include "england.h"
#include "import/row.h"
#include "plan/edit-measure.h"
#include "plan/edit-option.h"
#include "plan/edit-practice.h"

#define PRACTICES_IN_LOCALITY 40
#define DISTRICT_METRES 20000
#define N_DISTRICTS 30

static void
commit (LpSession *session,
        LpEdit    *edit,
        GError    *error)
{
  g_autoptr (GError) failed = NULL;

  benchmark_stop_on (error);
  lp_session_commit (session, edit, &failed);
  benchmark_stop_on (failed);
}

static void
add_localities (LpSession *session)
{
  LpPlan *plan = lp_session_get_plan (session);

  for (guint first = 0; first < lp_plan_get_n_practices (plan); first += PRACTICES_IN_LOCALITY)
    {
      const char *codes[PRACTICES_IN_LOCALITY + 1] = { NULL };
      g_autofree char *name = g_strdup_printf ("Locality %u", first / PRACTICES_IN_LOCALITY + 1);
      GError *error = NULL;
      LpEdit *edit;

      for (guint i = 0; i < PRACTICES_IN_LOCALITY && first + i < lp_plan_get_n_practices (plan); i++)
        codes[i] = lp_plan_get_practice (plan, first + i)->code;
      edit = lp_edit_practice_locality (plan, codes, name, &error);
      commit (session, edit, error);
    }
}

static void
add_branch (LpEdit           *edit,
            const LpPractice *practice)
{
  LpChange *row = lp_row_new (LP_TABLE_BRANCH);
  g_autofree char *code = g_strdup_printf ("%s001", practice->code);

  lp_row_set_text (row, LP_BRANCH_CODE, code);
  lp_row_set_text (row, LP_BRANCH_PRACTICE, practice->code);
  lp_row_set_text (row, LP_BRANCH_NAME, "A branch");
  lp_row_set_real (row, LP_BRANCH_EASTING, practice->easting + 700);
  lp_row_set_real (row, LP_BRANCH_NORTHING, practice->northing + 400);
  lp_edit_add (edit, row);
}

static void
add_district (LpEdit *edit,
              guint   across,
              guint   up)
{
  LpChange *row = lp_row_new (LP_TABLE_FEATURE);
  guint x = across * DISTRICT_METRES, y = up * DISTRICT_METRES, far_x = x + DISTRICT_METRES, far_y = y + DISTRICT_METRES;
  g_autofree char *name = g_strdup_printf ("District %u", across * N_DISTRICTS + up + 1);
  g_autofree char *wkt = g_strdup_printf ("POLYGON((%u %u,%u %u,%u %u,%u %u,%u %u))", x, y, far_x, y, far_x, far_y, x, far_y, x, y);

  lp_row_set_int (row, LP_FEATURE_ID, 1000000 + across * N_DISTRICTS + up);
  lp_row_set_text (row, LP_FEATURE_LAYER, "district");
  lp_row_set_text (row, LP_FEATURE_NAME, name);
  lp_row_set_text (row, LP_FEATURE_WKT, wkt);
  lp_edit_add (edit, row);
}

static void
add_districts (LpEdit *edit)
{
  LpChange *layer = lp_row_new (LP_TABLE_LAYER);

  lp_row_set_text (layer, LP_LAYER_ID, "district");
  lp_row_set_text (layer, LP_LAYER_NAME, "Districts");
  lp_edit_add (edit, layer);
  for (guint across = 0; across < N_DISTRICTS; across++)
    for (guint up = 0; up < N_DISTRICTS; up++)
      add_district (edit, across, up);
}

static void
add_measure (LpSession *session)
{
  const LpMeasureDraft draft = { .name = ENGLAND_MEASURE, .kind = "ratio", .figure = "Rooms", .denominator = "people", .per = 1000 };
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new (), texts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL, values = NULL;
  GError *error = NULL;
  LpEdit *edit;

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", 1 + i * 7919 % 50);

      g_strv_builder_add (codes, lp_plan_get_practice (plan, i)->code);
      g_strv_builder_add (texts, value);
    }
  all = g_strv_builder_end (codes);
  values = g_strv_builder_end (texts);
  edit = lp_edit_measure_new (plan, &draft, (const char *const *) all, (const char *const *) values, &error);
  commit (session, edit, error);
}

void
england_add_layers (LpSession *session)
{
  LpPlan *plan = lp_session_get_plan (session);
  LpEdit *edit = lp_edit_new ("Layers");
  GError *error = NULL;

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i += 2)
    add_branch (edit, lp_plan_get_practice (plan, i));
  add_districts (edit);
  commit (session, edit, NULL);
  add_measure (session);
  add_localities (session);
  edit = lp_edit_option_duplicate (plan, lp_session_get_option (session)->id, "Other", NULL, &error);
  commit (session, edit, error);
}
