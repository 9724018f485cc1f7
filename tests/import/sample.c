/* sample.c — plans to import into, in a folder of their own, and reports as text */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "import/example.h"
#include "scratch.h"

static char *folder;
static guint n_plans;

void
sample_init (int    *argc,
             char ***argv)
{
  folder = scratch_new ();
  g_test_init (argc, argv, NULL);
}

int
sample_run (void)
{
  int status = g_test_run ();

  scratch_remove (folder);
  return status;
}

LpStore *
sample_store (LpEdit *seed)
{
  g_autoptr (LpEdit) owned = seed != NULL ? seed : lp_import_empty (NULL);
  g_autofree char *name = g_strdup_printf ("plan-%u.lplan", ++n_plans);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  LpStore *store = lp_store_create (file, owned, &error);

  g_assert_no_error (error);
  return store;
}

void
sample_close (LpStore *store)
{
  g_autoptr (GError) error = NULL;

  lp_store_close (store, &error);
  g_assert_no_error (error);
  g_object_unref (store);
}

LpPracticeList *
sample_list (const char *name,
             const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  LpPracticeList *list = lp_practice_list_new (bytes, name, &error);

  g_assert_no_error (error);
  return list;
}

LpImportReport *
sample_import (LpStore    *store,
               const char *name,
               const char *text)
{
  g_autoptr (LpPracticeList) list = sample_list (name, text);
  g_autoptr (LpEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  LpImportReport *report = NULL;

  edit = lp_practice_list_make_edit (list, lp_store_get_plan (store), &report, &error);
  g_assert_no_error (error);
  lp_store_commit (store, edit, &error);
  g_assert_no_error (error);
  lp_store_check (store, &error);
  g_assert_no_error (error);
  return report;
}

LpImportPreview *
sample_bring_in (LpImport          *import,
                 LpStore           *store,
                 const char *const *area)
{
  g_autoptr (GError) error = NULL;
  LpImportPreview *preview;

  lp_import_begin (import, lp_store_get_plan (store), area);
  g_assert_true (lp_import_read (import, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  preview = lp_import_preview (import, lp_store_get_plan (store));
  if (preview->edit != NULL)
    lp_store_commit (store, preview->edit, &error);
  g_assert_no_error (error);
  lp_store_check (store, &error);
  g_assert_no_error (error);
  return preview;
}

char *
sample_describe (const LpImportReport *report)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, "+%u ~%u =%u -%u", report->added, report->changed, report->unchanged, report->left_out);
  for (guint i = 0; i < report->remarks->len; i++)
    {
      const LpImportRemark *remark = g_ptr_array_index (report->remarks, i);

      g_string_append_printf (text, "\n%s%u [%s] %s", remark->left_out ? "x" : "", remark->line,
                              remark->column != NULL ? remark->column : "", remark->reason);
    }
  return g_string_free (text, FALSE);
}

GFile *
sample_shared (const char *path)
{
  const char *shared = g_getenv ("LP_TEST_SHARED");
  g_autoptr (GFile) root = shared != NULL ? g_file_new_for_path (shared) : NULL;
  g_autoptr (GFile) file = root != NULL ? g_file_get_child (root, path) : NULL;

  if (file != NULL && g_file_query_exists (file, NULL))
    return g_steal_pointer (&file);
  g_test_skip ("the shared data is not here");
  return NULL;
}
