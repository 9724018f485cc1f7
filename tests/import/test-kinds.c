/* test-kinds.c — every kind of published file: recognised, and taken with each of its traps, into a plan of two practices */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "import/import.h"
#include "plan/quality.h"

/* Files of a case are brought in together, in the order given; what comes of them stands in fixtures/import/expected/NAME.txt. */
static const struct
{
  const char *name;
  const char *files;            /* parted by blanks */
  const char *area;             /* NULL: none asked for */
  gboolean is_empty;            /* the plan has no practices before */
} cases[] = {
  { "epraccur", "epraccur.csv", "11J", TRUE },
  { "epraccur-england", "epraccur.csv", NULL, TRUE },
  { "epraccur-five-characters", "epraccur.csv", "W2U3Z", TRUE },
  { "epraccur-system", "epraccur.csv", "QVV", TRUE },
  { "epraccur-known", "epraccur.csv", NULL, FALSE },
  { "epraccur-odd", "epraccur-odd.csv", "01E", TRUE },
  { "epraccur-odd-england", "epraccur-odd.csv", NULL, TRUE },
  { "ebranchs", "ebranchs.csv NSPL.csv", NULL, FALSE },
  { "map", "gp-reg-pat-prac-map.csv", "11J", TRUE },
  { "list", "gp-reg-pat-prac-all.csv", "11J", TRUE },
  { "list-loc", "gp-reg-pat-prac-all-loc.csv", "11J", TRUE },
  { "list-known", "gp-reg-pat-prac-all.csv", NULL, FALSE },
  { "quin-age", "gp-reg-pat-prac-quin-age.csv", NULL, FALSE },
  { "sing-age", "gp-reg-pat-prac-sing-age-female.csv gp-reg-pat-prac-sing-age-male.csv", NULL, FALSE },
  { "sing-age-one-sex", "gp-reg-pat-prac-sing-age-female.csv", NULL, FALSE },
  { "wide-ages", "gp-reg-patients-01-2014.csv", NULL, FALSE },
  { "wide-ages-new", "gp-reg-patients-01-2014.csv", "11J", TRUE },
  { "wide-undated", "gp-reg-patients-undated.csv gp-reg-pat-prac-all.csv", NULL, FALSE },
  { "wide-single-years", "gp-reg-patients-prac-sing-year-age-2016-10.csv", NULL, FALSE },
  { "successions", "succ.csv", NULL, FALSE },
  { "lsoa", "gp-reg-pat-prac-lsoa-all.csv IMD-File-7.xlsx", NULL, FALSE },
  { "lsoa-2014", "gp-reg-pat-prac-lsoa-2014.csv IMD-File-7.xlsx", NULL, FALSE },
  { "lsoa-alone", "gp-reg-pat-prac-lsoa-all.csv", NULL, FALSE },
  { "payments-2014-15", "payments-2014-15.csv", "11J", TRUE },
  { "payments-2022-23", "payments-2022-23.csv", "11J", TRUE },
  { "payments-two-years", "payments-2022-23.csv payments-2014-15.csv", "11J", TRUE },
  { "workforce", "workforce-detailed-2023-09.csv", NULL, FALSE },
  { "workforce-high", "workforce-high-level-september-2023.csv", NULL, FALSE },
  { "prevalence", "PREVALENCE_2021.csv", NULL, FALSE },
  { "achievement", "ACHIEVEMENT_SOUTH_WEST_2223.csv", NULL, FALSE },
  { "appointments", "appointments.csv", NULL, FALSE },
  { "epcn", "ePCN.csv", "11J", TRUE },
  { "epcn-2020", "ePCN-2020.csv", "11J", TRUE },
  { "nspl", "NSPL.csv", NULL, FALSE },
  { "nspl-area", "NSPL.csv epraccur.csv", "E07000049", TRUE },
  { "nspl-area-name", "NSPL.csv epraccur.csv", "east dorset", TRUE },
  { "gridall", "gridall.csv", NULL, FALSE },
  { "fingertips", "fingertips.csv", NULL, FALSE },
  { "qof-mapping", "MAPPING_NHS_GEOGRAPHIES_2122.csv", "11J", TRUE },
  { "qof-indicators", "ACHIEVEMENT_SOUTH_WEST_2223.csv MAPPING_INDICATORS_2122.csv", NULL, FALSE },
  { "code-point-headed", "code-point-headed.csv epraccur.csv", "11J", TRUE },
};

static const char two_practices[] = "code,name,postcode,people\nJ81002,Orchid House,BH22 9HF,8847\nJ81003,Alma,BH9 1BP,7838\n";

static void
describe_file (GString            *text,
               const LpImportFile *file)
{
  g_string_append_printf (text, "%s [%s] %" G_GUINT64_FORMAT " rows, %" G_GUINT64_FORMAT " taken, %" G_GUINT64_FORMAT " left out\n", file->kind, file->period,
                          file->rows, file->taken, file->left_out);
  if (file->fault != NULL)
    g_string_append_printf (text, "  fault: %s\n", file->fault);
  for (guint i = 0; i < file->remarks->len; i++)
    {
      const LpImportRemark *remark = g_ptr_array_index (file->remarks, i);

      g_string_append_printf (text, "  %s%u %s%s %s\n", remark->left_out ? "x" : "", remark->line, remark->code,
                              remark->column != NULL ? remark->column : "", remark->reason);
    }
}

static void
describe_practices (GString *text,
                    LpPlan  *plan)
{
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      g_autofree char *people = practice->has_people ? g_strdup_printf ("%" G_GINT64_FORMAT, practice->people) : g_strdup ("?");
      g_autofree char *weighted = practice->has_weighted ? g_strdup_printf ("%g", practice->weighted) : g_strdup ("?");

      g_string_append_printf (text, "%s|%s|%s|%s|%s|%s", practice->code, practice->name, practice->postcode, practice->district, people, weighted);
      if (practice->has_position)
        g_string_append_printf (text, "|%g,%g", practice->easting, practice->northing);
      g_string_append_c (text, '\n');
    }
}

static void
describe_figures (GString *text,
                  LpPlan  *plan)
{
  const GPtrArray *figures = lp_plan_get_figures (plan);

  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);

      g_string_append_printf (text, "%s [%s %s]", figure->id, figure->period, figure->source_id);
      for (guint j = 0; j < lp_plan_get_n_practices (plan); j++)
        {
          const LpPractice *practice = lp_plan_get_practice (plan, j);
          const LpFigureValue *value = lp_plan_get_value (plan, figure->id, practice->code);

          if (value != NULL)
            g_string_append_printf (text, " %s=%c%g(%s)", practice->code, "vzsmn"[value->mark], value->value, value->raw);
        }
      g_string_append_c (text, '\n');
    }
}

/* What each figure was in a year: "gp-fte 2023: J81002=4.1" */
static void
describe_years (GString *text,
                LpPlan  *plan)
{
  const GPtrArray *years = lp_plan_get_yearly (plan);

  for (guint i = 0; i < years->len; i++)
    {
      const LpYearly *year = g_ptr_array_index (years, i);

      g_string_append_printf (text, "year %s %d: %s=%g [%s]\n", year->figure, (int) year->year, year->practice, year->value, year->source_id);
    }
}

static void
describe_rest (GString *text,
               LpPlan  *plan)
{
  const GPtrArray *branches = lp_plan_get_branches (plan);
  const GPtrArray *events = lp_plan_get_events (plan);
  const GPtrArray *measures = lp_plan_get_measures (plan);

  for (guint i = 0; i < branches->len; i++)
    {
      const LpBranch *branch = g_ptr_array_index (branches, i);

      g_string_append_printf (text, "branch %s of %s, %s\n", branch->code, branch->practice, branch->name);
    }
  for (guint i = 0; i < events->len; i++)
    {
      const LpPracticeEvent *event = g_ptr_array_index (events, i);

      g_string_append_printf (text, "%s %s on %s, into %s: %s\n", event->practice, event->kind, event->at, event->successor != NULL ? event->successor : "nobody", event->note);
    }
  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      g_string_append_printf (text, "measure %s: %s, %s by %s per %g\n", measure->id, measure->name, measure->numerator, measure->denominator, measure->per);
    }
  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    {
      const LpOption *option = lp_plan_get_option (plan, i);

      for (guint j = 0; j < lp_plan_get_n_practices (plan); j++)
        {
          const LpPractice *practice = lp_plan_get_practice (plan, j);
          const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

          if (network != NULL)
            g_string_append_printf (text, "%s: %s in %s\n", option->name, practice->code, network->name);
        }
    }
}

static LpImport *
open_files (const char *files)
{
  g_auto (GStrv) names = g_strsplit (files, " ", -1);
  LpImport *import = lp_import_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", names[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      lp_import_add_file (import, file, names[i]);
    }
  return import;
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (LpImport) import = open_files (cases[i].files);
  g_autoptr (LpImportPreview) preview = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = g_strconcat (cases[i].name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", "expected", name, NULL);
  g_autofree char *expected = NULL;
  const char *area[] = { cases[i].area, NULL };
  LpStore *store = sample_store (NULL);
  LpPlan *plan = lp_store_get_plan (store);

  if (!cases[i].is_empty)
    lp_import_report_free (sample_import (store, "two.csv", two_practices));
  lp_import_begin (import, plan, cases[i].area != NULL ? area : NULL);
  g_assert_true (lp_import_read (import, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  preview = lp_import_preview (import, plan);
  for (guint j = 0; j < preview->files->len; j++)
    describe_file (text, g_ptr_array_index (preview->files, j));
  if (preview->edit != NULL)
    g_assert_true (lp_store_commit (store, preview->edit, &error));
  g_assert_no_error (error);
  g_assert_true (lp_store_check (store, &error));
  describe_practices (text, plan);
  describe_figures (text, plan);
  describe_years (text, plan);
  describe_rest (text, plan);

  if (g_getenv ("LP_TEST_WRITE_EXPECTED") != NULL)
    g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text->str, ==, expected);
  sample_close (store);
}

/* A second import of the same files writes nothing. */
static void
test_again (void)
{
  static const char files[] = "epraccur.csv ebranchs.csv gp-reg-pat-prac-map.csv NSPL.csv gp-reg-pat-prac-all.csv gp-reg-pat-prac-quin-age.csv PREVALENCE_2021.csv "
                              "payments-2022-23.csv workforce-detailed-2023-09.csv ACHIEVEMENT_SOUTH_WEST_2223.csv appointments.csv";
  const char *area[] = { "11J", NULL };
  LpStore *store = sample_store (NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LpImport) import = open_files (files);
      g_autoptr (LpImportPreview) preview = NULL;
      g_autoptr (GError) error = NULL;

      lp_import_begin (import, lp_store_get_plan (store), area);
      g_assert_true (lp_import_read (import, NULL, NULL, NULL, &error));
      preview = lp_import_preview (import, lp_store_get_plan (store));
      if (i == 0)
        g_assert_true (lp_store_commit (store, preview->edit, &error));
      else
        g_assert_null (preview->edit);
      g_assert_no_error (error);
    }
  sample_close (store);
}

/* Cancelling leaves nothing behind and says that it was cancelled. */
static void
test_cancel (void)
{
  g_autoptr (LpImport) import = open_files ("epraccur.csv");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LpPlan) plan = lp_plan_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  lp_import_begin (import, plan, NULL);
  g_assert_false (lp_import_read (import, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/import/kinds/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/import/kinds/again", test_again);
  g_test_add_func ("/import/kinds/cancel", test_cancel);
  return sample_run ();
}
