/* test-closings.c — what files say of practices that closed: an event to act on, never an act; and what comes of it at the next import */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "import/import.h"
#include "plan/edit-quality.h"
#include "plan/quality.h"

/* The register of the fixtures closes J81004, lets J81005 rest, and has J81003 open. */
static const char practices[] = "code,name,postcode,people\n"
                                "J81002,Orchid House,BH22 9HF,8847\nJ81003,Alma,BH9 1BP,7838\nJ81004,Old,BH9 1BP,2000\nJ81005,Resting,BH9 1BP,1000\n";

/* Brings @content in, as a file of that name, or where it is NULL the fixture of that name. */
static LpImportPreview *
bring_in (LpStore    *store,
          const char *name,
          const char *content)
{
  g_autoptr (LpImport) import = lp_import_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "import", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = content != NULL ? g_bytes_new (content, strlen (content)) : NULL;

  if (bytes != NULL)
    lp_import_add_bytes (import, bytes, name);
  else
    lp_import_add_file (import, file, NULL);
  return sample_bring_in (import, store, NULL);
}

static LpStore *
open_store (void)
{
  LpStore *store = sample_store (NULL);

  lp_import_report_free (sample_import (store, "four.csv", practices));
  return store;
}

static void
commit (LpStore *store,
        LpEdit  *edit)
{
  g_autoptr (LpEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (owned);
  g_assert_true (lp_store_commit (store, owned, &error));
  g_assert_no_error (error);
}

static const LpImportChange *
find_change (const LpImportPreview *preview,
             const char            *code)
{
  for (guint i = 0; i < preview->report->changes->len; i++)
    {
      const LpImportChange *change = g_ptr_array_index (preview->report->changes, i);

      if (g_str_equal (change->code, code) && g_str_equal (change->what, "Said to have closed"))
        return change;
    }
  return NULL;
}

static void
test_reported (void)
{
  LpStore *store = open_store ();
  LpPlan *plan = lp_store_get_plan (store);
  g_autoptr (LpImportPreview) preview = bring_in (store, "epraccur.csv", NULL);
  g_autoptr (LpImportPreview) again = NULL;
  const LpPracticeEvent *report = lp_plan_find_report (plan, "J81004");

  g_assert_cmpstr (report->at, ==, "2019-03-31");
  g_assert_cmpstr (report->note, ==, "Register of GP practices (epraccur), newest entry April 2019");
  g_assert_cmpstr (find_change (preview, "J81004")->new_value, ==, "2019-03-31");
  g_assert_cmpstr (lp_plan_find_report (plan, "J81005")->at, ==, "");
  g_assert_null (lp_plan_find_report (plan, "J81003"));
  /* Nothing is done by itself. */
  g_assert_null (lp_plan_find_event (plan, "J81004"));
  g_assert_cmpint (lp_plan_find_practice (plan, "J81004")->people, ==, 2000);
  g_assert_cmpint (lp_plan_get_people (plan), ==, 8847 + 7838 + 2000 + 1000);
  /* The same file again has nothing new to say. */
  again = bring_in (store, "epraccur.csv", NULL);
  g_assert_null (again->edit);
  sample_close (store);
}

/* Through a practice that the plan does not have to the one that it has; the day is the practice's own. */
static void
test_successions (void)
{
  LpStore *store = open_store ();
  LpPlan *plan = lp_store_get_plan (store);
  g_autoptr (LpImportPreview) preview = bring_in (store, "succ.csv", NULL);
  const LpPracticeEvent *report = lp_plan_find_report (plan, "J81002");

  g_assert_cmpstr (report->at, ==, "2019-04-01");
  g_assert_cmpstr (report->successor, ==, "J81003");
  g_assert_cmpstr (find_change (preview, "J81002")->new_value, ==, "2019-04-01, into Alma");
  sample_close (store);
}

/* Two that name each other are a circle, which is not walked for ever and names nobody. */
static void
test_circle (void)
{
  LpStore *store = open_store ();
  g_autoptr (LpImportPreview) preview = bring_in (store, "succ.csv", "J81002,J81998,R,20190401,\nJ81998,J81002,R,20190501,\n");

  g_assert_null (lp_plan_find_report (lp_store_get_plan (store), "J81002")->successor);
  sample_close (store);
}

/* Told by the one, then by the other: the successor is not forgotten, and an older register that has the practice open takes nothing back. */
static void
test_both (void)
{
  static const char older[] = "J81004,OLD SURGERY,Y58,QVV,1 OLD ROAD,,,BOURNEMOUTH,DORSET,BH9 1BP,19740401,,A,B,11J,20130401,,,,,,0,,11J,,4,\n";
  LpStore *store = open_store ();
  LpPlan *plan = lp_store_get_plan (store);
  g_autoptr (LpImportPreview) preview = bring_in (store, "succ.csv", "J81004,J81003,R,20190331,\n");
  g_autofree char *words = lp_import_preview_describe (preview);

  g_assert_cmpuint (preview->closings, ==, 1);
  g_assert_nonnull (strstr (words, "1 said to have closed"));
  lp_import_preview_free (bring_in (store, "epraccur.csv", NULL));
  g_assert_cmpstr (lp_plan_find_report (plan, "J81004")->successor, ==, "J81003");
  lp_import_preview_free (bring_in (store, "epraccur.csv", older));
  g_assert_cmpstr (lp_plan_find_report (plan, "J81004")->successor, ==, "J81003");
  sample_close (store);
}

/* The later file is believed: open again. */
static void
test_open_again (void)
{
  static const char later[] = "J81004,OLD SURGERY,Y58,QVV,1 OLD ROAD,,,BOURNEMOUTH,DORSET,BH9 1BP,19740401,,A,B,11J,20210401,,,,,,0,,11J,,4,\n";
  LpStore *store = open_store ();
  LpPlan *plan = lp_store_get_plan (store);

  lp_import_preview_free (bring_in (store, "epraccur.csv", NULL));
  g_assert_nonnull (lp_plan_find_report (plan, "J81004"));
  lp_import_preview_free (bring_in (store, "epraccur.csv", later));
  g_assert_null (lp_plan_find_report (plan, "J81004"));
  g_assert_nonnull (lp_plan_find_report (plan, "J81005"));
  sample_close (store);
}

/* Once it is merged its people stand with the successor; a file that lists it still does not bring them twice, and says so. */
static void
test_closed_stays (void)
{
  LpStore *store = open_store ();
  LpPlan *plan = lp_store_get_plan (store);
  g_autoptr (LpImportPreview) preview = NULL;
  const LpImportRemark *remark;

  lp_import_preview_free (bring_in (store, "epraccur.csv", NULL));
  commit (store, lp_edit_quality_close (plan, "J81004", "J81003", LP_PEOPLE_MOVE, NULL, NULL, NULL));
  g_assert_cmpstr (lp_plan_find_event (plan, "J81004")->at, ==, "2019-03-31");
  g_assert_null (lp_plan_find_report (plan, "J81004"));
  g_assert_cmpint (lp_plan_get_people (plan), ==, 8847 + 7838 + 2000 + 1000);

  preview = bring_in (store, "gp-reg-pat-prac-all.csv", "PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS\n"
                      "GP_PRAC_PAT_LIST,01OCT2018,GP,11J,E38000045,J81004,BH9 1BP,ALL,ALL,2100\n");
  g_assert_cmpint (lp_plan_find_practice (plan, "J81004")->people, ==, 0);
  g_assert_cmpint (lp_plan_get_people (plan), ==, 8847 + 7838 + 2000 + 1000);
  remark = g_ptr_array_index (((const LpImportFile *) g_ptr_array_index (preview->files, 0))->remarks, 0);
  g_assert_cmpstr (remark->reason, ==, "Old is closed in the plan, so its list of 2,100 people is not taken.");
  /* Nor is a closing that is done reported again. */
  lp_import_preview_free (bring_in (store, "epraccur.csv", NULL));
  g_assert_null (lp_plan_find_report (plan, "J81004"));
  sample_close (store);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  g_test_add_func ("/import/closings/reported", test_reported);
  g_test_add_func ("/import/closings/successions", test_successions);
  g_test_add_func ("/import/closings/circle", test_circle);
  g_test_add_func ("/import/closings/both", test_both);
  g_test_add_func ("/import/closings/open-again", test_open_again);
  g_test_add_func ("/import/closings/closed-stays", test_closed_stays);
  return sample_run ();
}
