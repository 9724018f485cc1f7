/* test-published.c — the real files: three of them alone give the example's practices, and every one of them is taken */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "import/example.h"
#include "import/import.h"

static const char *const three[] = {
  "epraccur.csv", "nhs-payments-to-general-practice-2018-19.csv", "code-point-open-bh.csv", "code-point-open-dt.csv", "code-point-open-sp.csv", NULL
};

static const struct
{
  const char *name, *kind;
  guint64 rows, taken;          /* rows of the file; of Dorset, once the register is known */
} published[] = {
  { "code-point-open-bh.csv", "code-point-open", 15179, 77 },
  { "code-point-open-dt.csv", "code-point-open", 7795, 44 },
  { "code-point-open-sp.csv", "code-point-open", 8535, 5 },
  { "ePCN.xlsx", "epcn", 7455, 73 },
  { "ebranchs.csv", "ebranchs", 2702, 52 },
  { "epraccur.csv", "epraccur", 13809, 86 },
  { "gp-reg-pat-prac-map.csv", "gp-reg-pat-prac-map", 6527, 73 },
  { "nhs-payments-to-general-practice-2018-19.csv", "payments", 7279, 86 },
};

static const char *const dorset[] = { "11J", NULL };

static gboolean
add_file (LpImport   *import,
          const char *name)
{
  g_autofree char *path = g_strconcat ("data/published/", name, NULL);
  g_autoptr (GFile) file = sample_shared (path);

  if (file == NULL)
    return FALSE;
  lp_import_add_file (import, file, NULL);
  return TRUE;
}

static LpStore *
open_example (void)
{
  g_autoptr (GError) error = NULL;
  LpEdit *edit = lp_import_example ("dorset", &error);

  g_assert_no_error (error);
  return sample_store (edit);
}

/* What the example has from the same sources is the same. Its lists are another file's, and one postcode's position a later one's. */
static void
compare_practice (const LpPractice *made,
                  const LpPractice *example)
{
  g_assert_cmpstr (made->code, ==, example->code);
  g_assert_cmpstr (made->postcode, ==, example->postcode);
  g_assert_cmpfloat (made->weighted, ==, example->weighted);
  g_assert_true (made->has_people);
  if (g_str_equal (made->code, "J81002"))
    {
      g_assert_false (made->has_position);
      return;
    }
  g_assert_cmpfloat (made->easting, ==, example->easting);
  g_assert_cmpfloat (made->northing, ==, example->northing);
  g_assert_cmpstr (made->district, ==, example->district);
}

static void
compare_figure (LpPlan     *made,
                LpPlan     *example,
                const char *figure)
{
  for (guint i = 0; i < lp_plan_get_n_practices (example); i++)
    {
      const char *code = lp_plan_get_practice (example, i)->code;
      const LpFigureValue *a = lp_plan_get_value (made, figure, code);
      const LpFigureValue *b = lp_plan_get_value (example, figure, code);

      g_assert_nonnull (a);
      g_assert_cmpfloat (a->value, ==, b->value);
    }
}

static void
test_three (void)
{
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;
  LpStore *store, *example_store;
  LpPlan *plan, *example;
  guint n_names = 0;

  for (guint i = 0; three[i] != NULL; i++)
    if (!add_file (import, three[i]))
      return;
  store = sample_store (NULL);
  example_store = open_example ();
  plan = lp_store_get_plan (store);
  example = lp_store_get_plan (example_store);
  preview = sample_bring_in (import, store, dorset);

  g_assert_cmpuint (preview->report->added, ==, 86);
  g_assert_cmpuint (lp_plan_get_n_practices (plan), ==, 86);
  for (guint i = 0; i < 86; i++)
    {
      compare_practice (lp_plan_get_practice (plan, i), lp_plan_get_practice (example, i));
      n_names += g_str_equal (lp_plan_get_practice (plan, i)->name, lp_plan_get_practice (example, i)->name);
    }
  /* Two names were put right by hand in the example, an apostrophe and a pair of initials. */
  g_assert_cmpuint (n_names, ==, 84);
  compare_figure (plan, example, "payments-total");
  compare_figure (plan, example, "payments-net");
  compare_figure (plan, example, "qof-payment");
  compare_figure (plan, example, "list-average");
  g_assert_cmpstr (lp_plan_get_area (plan), ==, "NHS DORSET CCG (11J)");
  g_assert_cmpstr (lp_plan_get_as_of (plan), ==, "2019-03-31");
  sample_close (example_store);
  sample_close (store);
}

static void
test_all (void)
{
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;
  LpStore *store;

  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    if (!add_file (import, published[i].name))
      return;
  store = sample_store (NULL);
  preview = sample_bring_in (import, store, dorset);
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      const LpImportFile *file = g_ptr_array_index (preview->files, i);
      guint64 reasons = 0;

      g_assert_cmpstr (file->name, ==, published[i].name);
      g_assert_cmpstr (file->kind, ==, published[i].kind);
      g_assert_cmpuint (file->rows, ==, published[i].rows);
      g_assert_cmpuint (file->taken, ==, published[i].taken);
      for (guint j = 0; j < LP_N_REASONS; j++)
        reasons += file->reasons[j];
      g_assert_cmpuint (reasons, ==, file->left_out);
      g_assert_cmpuint (file->taken + file->left_out, ==, file->rows);
      g_assert_cmpuint (strlen (file->sha256), ==, 64);
    }
  g_assert_cmpuint (preview->branches, ==, 52);
  g_assert_nonnull (lp_plan_find_option_named (lp_store_get_plan (store), "PCNs of January 2023"));
  sample_close (store);
}

/* Without an area a plan with practices takes no others: England does not flood a plan of Dorset. */
static void
test_no_flood (void)
{
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;
  LpStore *store;

  if (!add_file (import, "epraccur.csv"))
    return;
  store = open_example ();
  preview = sample_bring_in (import, store, NULL);
  g_assert_cmpuint (preview->report->added, ==, 0);
  g_assert_cmpuint (lp_plan_get_n_practices (lp_store_get_plan (store)), ==, 86);
  sample_close (store);
}

/* All of England from the same three files, into an empty plan. */
static void
test_england (void)
{
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpPlan) plan = lp_plan_new ();
  g_autoptr (LpImportPreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  if (!add_file (import, "epraccur.csv") || !add_file (import, "nhs-payments-to-general-practice-2018-19.csv"))
    return;
  lp_import_begin (import, plan, NULL);
  g_assert_true (lp_import_read (import, NULL, NULL, NULL, &error));
  preview = lp_import_preview (import, plan);
  /* Active practices in the register, Wales included. */
  g_assert_cmpuint (preview->report->added, >, 7000);
  g_assert_cmpuint (preview->report->added, <, 8000);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  g_test_add_func ("/import/published/three", test_three);
  g_test_add_func ("/import/published/all", test_all);
  g_test_add_func ("/import/published/no-flood", test_no_flood);
  g_test_add_func ("/import/published/england", test_england);
  return sample_run ();
}
