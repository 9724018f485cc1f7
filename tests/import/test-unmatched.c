/* test-unmatched.c — practices that a file tells of and the plan does not have: asked about once, until a person answers */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "import/import.h"
#include "plan/edit-quality.h"
#include "plan/quality.h"

#define H "Practice Code,Practice Name,Practice Open Date,Practice Close Date,Average Number of Registered Patients,Average Number of Weighted Patients,Total NHS Payments to General Practice\n"
#define OURS "J81002,ORCHID HOUSE,20180401,-,8826.5,10189.65,1520206.92\nJ81003,ALMA,20180401,-,7838,6610,1000\n"
#define THEIRS "J81998,ST. ELSEWHERE'S SURGERY,20180401,-,5000,6000,900\n"
#define NORTH "A81001,NORTH,20180401,-,5000,6000,900\nA81002,EAST,20180401,-,5000,6000,900\n"

static LpStore *
open_store (void)
{
  LpStore *store = sample_store (NULL);

  lp_import_report_free (sample_import (store, "two.csv", "code,name,people\nJ81002,Orchid House,8847\nJ81003,Alma,7838\n"));
  return store;
}

/* How many the import asks about, after it. */
static guint
count_asked (LpStore    *store,
             const char *name,
             const char *text)
{
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (LpImportPreview) preview = NULL;

  lp_import_add_bytes (import, bytes, name);
  preview = sample_bring_in (import, store, NULL);
  return preview->unmatched;
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

static const LpUnmatched *
get_only (LpStore *store)
{
  const GPtrArray *unmatched = lp_plan_get_unmatched (lp_store_get_plan (store));

  g_assert_cmpuint (unmatched->len, ==, 1);
  return g_ptr_array_index (unmatched, 0);
}

static void
test_added (void)
{
  LpStore *store = open_store ();
  LpPlan *plan = lp_store_get_plan (store);

  g_assert_cmpuint (count_asked (store, "payments.csv", H OURS THEIRS), ==, 1);
  g_assert_cmpstr (get_only (store)->code, ==, "J81998");
  g_assert_cmpstr (get_only (store)->name, ==, "St. Elsewhere's Surgery");
  g_assert_cmpstr (get_only (store)->file, ==, "payments.csv");
  commit (store, lp_edit_quality_add (plan, "j81998", NULL));
  g_assert_cmpuint (lp_plan_get_unmatched (plan)->len, ==, 0);
  g_assert_cmpstr (lp_plan_find_practice (plan, "J81998")->name, ==, "St. Elsewhere's Surgery");
  g_assert_false (lp_plan_find_practice (plan, "J81998")->has_people);

  /* Now the file has a place for what it says. */
  g_assert_cmpuint (count_asked (store, "payments.csv", H OURS THEIRS), ==, 0);
  g_assert_cmpfloat (lp_plan_get_value (plan, "payments-total", "J81998")->value, ==, 900);
  sample_close (store);
}

/* Put aside, it is asked about no more, by no file. */
static void
test_aside (void)
{
  LpStore *store = open_store ();
  g_autoptr (GError) error = NULL;

  count_asked (store, "payments.csv", H OURS THEIRS);
  commit (store, lp_edit_quality_put_aside (lp_store_get_plan (store), "J81998", NULL));
  g_assert_cmpuint (count_asked (store, "payments (2).csv", H OURS THEIRS "J81002,AGAIN,20180401,-,1,1,1\n"), ==, 0);
  g_assert_true (get_only (store)->is_aside);
  g_assert_null (lp_edit_quality_add (lp_store_get_plan (store), "J81999", &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND);
  sample_close (store);
}

/* A file of which more is others' than the plan's is of a larger area, and that is no question. */
static void
test_larger_area (void)
{
  LpStore *store = open_store ();

  g_assert_cmpuint (count_asked (store, "england.csv", H OURS THEIRS NORTH), ==, 0);
  g_assert_cmpuint (lp_plan_get_unmatched (lp_store_get_plan (store))->len, ==, 0);
  sample_close (store);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  g_test_add_func ("/import/unmatched/added", test_added);
  g_test_add_func ("/import/unmatched/aside", test_aside);
  g_test_add_func ("/import/unmatched/larger-area", test_larger_area);
  return sample_run ();
}
