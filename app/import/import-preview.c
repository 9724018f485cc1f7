/* import-preview.c — what an import would do, file by file, before anything is taken */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/import-preview.h"

#include <glib/gi18n-lib.h>


/* Of each reason, and of cells in doubt: enough to see what is wrong, and no more memory for a file of millions of rows. */
#define MAX_REMARKS 20
#define MAX_DOUBTS 500

static const struct
{
  const char *id, *name;
} reasons[LP_N_REASONS] = {
  [LP_REASON_OUTSIDE_AREA] = { "outside-area", N_("Outside the area.") },
  [LP_REASON_NOT_IN_PLAN] = { "not-in-plan", N_("Neither the plan nor the register among the files has the practice.") },
  [LP_REASON_CLOSED] = { "closed", N_("Closed, dormant or not open yet.") },
  [LP_REASON_NOT_A_PRACTICE] = { "not-a-practice", N_("Not a GP practice.") },
  [LP_REASON_NO_CODE] = { "no-code", N_("The row has no practice code.") },
  [LP_REASON_MANGLED_CODE] = { "mangled-code", N_("A spreadsheet has taken the code for a number.") },
  [LP_REASON_TOTAL] = { "total", N_("A total of other rows, which would count people twice.") },
  [LP_REASON_DUPLICATE] = { "duplicate", N_("The file has said it before; the first row counts.") },
  [LP_REASON_NOT_NEEDED] = { "not-needed", N_("Nothing in the plan needs it.") },
  [LP_REASON_NO_POSITION] = { "no-position", N_("The file has no position for it.") },
  [LP_REASON_UNREADABLE] = { "unreadable", N_("A figure cannot be read.") },
};

const char *
lp_import_reason_get_id (LpImportReason reason)
{
  g_return_val_if_fail (reason < LP_N_REASONS, "");
  return reasons[reason].id;
}

const char *
lp_import_reason_get_name (LpImportReason reason)
{
  g_return_val_if_fail (reason < LP_N_REASONS, "");
  return _(reasons[reason].name);
}

static void
free_file (gpointer data)
{
  LpImportFile *file = data;

  g_free (file->path);
  g_free (file->name);
  g_free (file->period);
  g_free (file->sha256);
  g_free (file->fault);
  g_ptr_array_unref (file->remarks);
  g_free (file);
}

GPtrArray *
lp_import_files_new (void)
{
  return g_ptr_array_new_with_free_func (free_file);
}

LpImportPreview *
lp_import_preview_new (GPtrArray *files)
{
  LpImportPreview *preview = g_new0 (LpImportPreview, 1);

  preview->files = g_ptr_array_ref (files);
  preview->report = lp_import_report_new (0);
  return preview;
}

void
lp_import_preview_free (LpImportPreview *preview)
{
  g_ptr_array_unref (preview->files);
  lp_import_report_free (preview->report);
  g_clear_pointer (&preview->edit, lp_edit_free);
  g_free (preview);
}

LpImportFile *
lp_import_files_add (GPtrArray  *files,
                     const char *path,
                     const char *name)
{
  LpImportFile *file = g_new0 (LpImportFile, 1);

  file->path = g_strdup (path);
  file->name = g_strdup (name);
  file->kind = "unknown";
  file->kind_name = _("Not recognised");
  file->period = g_strdup ("");
  file->sha256 = g_strdup ("");
  file->remarks = lp_import_remarks_new ();
  g_ptr_array_add (files, file);
  return file;
}

char *
lp_import_preview_describe (const LpImportPreview *preview)
{
  GString *text = g_string_new (NULL);
  guint64 left_out = 0;

  for (guint i = 0; i < preview->files->len; i++)
    left_out += ((const LpImportFile *) g_ptr_array_index (preview->files, i))->left_out;
  lp_import_append_count (text, N_("%s practice added"), N_("%s practices added"), preview->report->added);
  lp_import_append_count (text, N_("%s practice changed"), N_("%s practices changed"), preview->report->changed);
  lp_import_append_count (text, N_("%s practice as it was"), N_("%s practices as they were"), preview->report->unchanged);
  lp_import_append_count (text, N_("%s not in the plan: see Data"), N_("%s not in the plan: see Data"), preview->unmatched);
  lp_import_append_count (text, N_("%s practice moved"), N_("%s practices moved"), preview->moves);
  lp_import_append_count (text, N_("%s said to have closed"), N_("%s said to have closed"), preview->closings);
  lp_import_append_count (text, N_("%s branch surgery"), N_("%s branch surgeries"), preview->branches);
  lp_import_append_count (text, N_("%s figure"), N_("%s figures"), preview->values);
  lp_import_append_count (text, N_("%s row left out"), N_("%s rows left out"), left_out);
  if (text->len == 0)
    g_string_append (text, _("Nothing is taken"));
  return g_string_free (text, FALSE);
}

void
lp_import_file_leave_out (LpImportFile   *file,
                          LpImportReason  why,
                          guint           line,
                          const char     *code,
                          char           *reason)
{
  file->left_out++;
  if (file->reasons[why]++ < MAX_REMARKS)
    lp_import_remarks_add (file->remarks, line, NULL, code, reason != NULL ? reason : g_strdup (lp_import_reason_get_name (why)), TRUE);
  else
    g_free (reason);
}

void
lp_import_file_doubt (LpImportFile *file,
                      guint         line,
                      const char   *column,
                      const char   *code,
                      char         *reason)
{
  if (file->remarks->len < MAX_DOUBTS)
    lp_import_remarks_add (file->remarks, line, column, code, reason, FALSE);
  else
    g_free (reason);
}

void
lp_import_file_fail (LpImportFile *file,
                     GError       *error)
{
  if (file->fault == NULL)
    file->fault = g_strdup (error->message);
  g_error_free (error);
}
