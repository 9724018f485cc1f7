/* fuzz-csv.c — delimited text of a stranger: the reader, the published kinds, the list with any headings */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "base/csv.h"
#include "import/import.h"
#include "import/practice-list.h"

/* Small, so that the limit is met too. */
enum { MAX_RECORD = 4096 };

static void
read_records (GBytes             *bytes,
              const LpCsvOptions *options)
{
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, options);
  const char *const *fields;
  guint n_fields;
  LpCsvStep step;

  while ((step = lp_csv_reader_next (reader, &fields, &n_fields, NULL)) == LP_CSV_STEP_RECORD)
    {
      g_assert_cmpuint (n_fields, >, 0);
      g_assert_null (fields[n_fields]);
      for (guint i = 0; i < n_fields; i++)
        g_assert_true (g_utf8_validate (fields[i], -1, NULL));
    }
}

static void
import_file (GBytes *bytes)
{
  g_autoptr (LpPlan) plan = lp_plan_new ();
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;

  lp_import_add_bytes (import, bytes, "September 2018.csv");
  lp_import_begin (import, plan, NULL);
  g_assert_true (lp_import_read (import, NULL, NULL, NULL, NULL));
  preview = lp_import_preview (import, plan);
  g_assert_cmpuint (preview->files->len, ==, 1);
}

static void
import_list (GBytes *bytes)
{
  g_autoptr (LpPlan) plan = lp_plan_new ();
  g_autoptr (LpPracticeList) list = lp_practice_list_new (bytes, "list.csv", NULL);
  g_autoptr (LpImportReport) report = NULL;
  g_autoptr (LpEdit) edit = list != NULL ? lp_practice_list_make_edit (list, plan, &report, NULL) : NULL;
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  const LpCsvOptions narrow = { .max_record = MAX_RECORD };
  const LpCsvOptions strict = { .encoding = LP_CSV_ENCODING_UTF_8, .delimiter = ';' };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  read_records (bytes, NULL);
  read_records (bytes, &narrow);
  read_records (bytes, &strict);
  import_file (bytes);
  import_list (bytes);
  return 0;
}
