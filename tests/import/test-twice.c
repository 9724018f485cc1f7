/* test-twice.c — what is said twice counts once: rows, files, and two files that claim the same figure */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "import/import.h"

#define H "Practice Code,Practice Name,Practice Open Date,Practice Close Date,Average Number of Registered Patients,Average Number of Weighted Patients,Total NHS Payments to General Practice\n"
#define ORCHID "J81002,ORCHID HOUSE,20180401,-,8826.5,10189.65,1520206.92\n"
#define QOF "PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\n"

static const struct
{
  const char *what;
  const char *names[2], *texts[2]; /* of files; NULL: one alone */
  const char *figure;
  double value;                 /* of J81002 */
  guint n_left_out;             /* rows of all files */
  const char *remark;           /* of the last file; NULL: none */
} cases[] = {
  { "the same file under two names", { "payments.csv", "payments (1).csv" }, { H ORCHID, H ORCHID }, "payments-total", 1520206.92, 0, "The same file as payments.csv; it is read once." },
  { "the same row again", { "payments.csv" }, { H ORCHID ORCHID }, "payments-total", 1520206.92, 1, "The file has said it before; the first row counts." },
  { "another row for the same practice", { "payments.csv" }, { H ORCHID "J81002,ORCHID HOUSE,20180401,-,1,1,1\n" }, "payments-total", 1520206.92, 1,
    "The file has said it before; the first row counts." },
  { "two files of one year that agree", { "a.csv", "b.csv" }, { H ORCHID, H ORCHID "J81003,ALMA,20180401,-,7838,6610,1000\n" }, "payments-total", 1520206.92, 0, NULL },
  { "two files of one year that differ", { "a.csv", "b.csv" }, { H ORCHID, H "J81002,ORCHID HOUSE,20180401,-,8826.5,10189.65,7\n" }, "payments-total", 1520206.92, 0,
    "a.csv, of the same date, has another figure; that one counts." },
  { "registers of two regions", { "PREVALENCE_SOUTH_2021.csv", "PREVALENCE_NORTH_2021.csv" }, { QOF "J81002,DM,467,17OV,7380\n", QOF "J81003,DM,300,17OV,6000\n" },
    "qof-dm-register", 467, 0, NULL },
};

static LpImport *
open_case (guint i)
{
  LpImport *import = lp_import_new ();

  for (guint k = 0; k < 2 && cases[i].names[k] != NULL; k++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].texts[k], strlen (cases[i].texts[k]));

      lp_import_add_bytes (import, bytes, cases[i].names[k]);
    }
  return import;
}

static const char *
get_last_remark (const LpImportPreview *preview)
{
  const LpImportFile *file = g_ptr_array_index (preview->files, preview->files->len - 1);

  return file->remarks->len > 0 ? ((const LpImportRemark *) g_ptr_array_index (file->remarks, file->remarks->len - 1))->reason : NULL;
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  LpStore *store = sample_store (NULL);
  g_autoptr (LpImportReport) before = sample_import (store, "two.csv", "code,name,people\nJ81002,Orchid House,8847\nJ81003,Alma,7838\n");
  LpPlan *plan = lp_store_get_plan (store);
  g_autoptr (LpImport) import = open_case (i);
  g_autoptr (LpImportPreview) preview = NULL;
  const LpFigureValue *value;
  guint64 left_out = 0;

  preview = sample_bring_in (import, store, NULL);
  value = lp_plan_get_value (plan, cases[i].figure, "J81002");
  g_assert_nonnull (value);
  g_assert_cmpfloat (value->value, ==, cases[i].value);
  for (guint k = 0; k < preview->files->len; k++)
    left_out += ((const LpImportFile *) g_ptr_array_index (preview->files, k))->left_out;
  g_assert_cmpuint (left_out, ==, cases[i].n_left_out);
  g_assert_cmpstr (get_last_remark (preview), ==, cases[i].remark);
  /* However often a figure is claimed, there is one of it. */
  for (guint k = 0; k < lp_plan_get_figures (plan)->len; k++)
    g_assert_null (strstr (((const LpFigure *) g_ptr_array_index (lp_plan_get_figures (plan), k))->id, "payments-total-"));
  sample_close (store);
}

/* A sheet of our own workbook that somebody has saved as text is that sheet, and no list of practices: its notes and people are not the practices'. */
static void
test_sheet_alone (void)
{
  static const char remarks[] = "Code,Practice,Remark,Figure,Date,Successor,People,Former,Note\nJ81002,Other name,exclude,,,,12,,Not theirs\n";
  LpStore *store = sample_store (NULL);
  g_autoptr (LpImportReport) before = sample_import (store, "two.csv", "code,name,people\nJ81002,Orchid House,8847\n");
  g_autoptr (GBytes) bytes = g_bytes_new_static (remarks, strlen (remarks));
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;
  const LpPractice *practice;

  lp_import_add_bytes (import, bytes, "remarks.csv");
  preview = sample_bring_in (import, store, NULL);
  g_assert_cmpuint (preview->report->changed, ==, 0);
  practice = lp_plan_find_practice (lp_store_get_plan (store), "J81002");
  g_assert_cmpstr (practice->name, ==, "Orchid House");
  g_assert_cmpint (practice->people, ==, 8847);
  g_assert_cmpstr (practice->note, ==, "");
  sample_close (store);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import/twice/%s", cases[i].what);

      g_test_add_data_func (g_strdelimit (path, " ", '-'), GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/import/twice/sheet-alone", test_sheet_alone);
  return sample_run ();
}
