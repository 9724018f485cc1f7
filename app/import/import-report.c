/* import-report.c — what an import took, and every row and cell that it did not */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/import-report.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"

static void
free_remark (gpointer data)
{
  LpImportRemark *remark = data;

  g_free (remark->column);
  g_free (remark->code);
  g_free (remark->reason);
  g_free (remark);
}

static void
free_change (gpointer data)
{
  LpImportChange *change = data;

  g_free (change->code);
  g_free (change->name);
  g_free (change->what);
  g_free (change->old_value);
  g_free (change->new_value);
  g_free (change);
}

GPtrArray *
lp_import_remarks_new (void)
{
  return g_ptr_array_new_with_free_func (free_remark);
}

void
lp_import_remarks_add (GPtrArray  *remarks,
                       guint       line,
                       const char *column,
                       const char *code,
                       char       *reason,
                       gboolean    left_out)
{
  LpImportRemark *remark = g_new0 (LpImportRemark, 1);

  remark->line = line;
  remark->column = g_strdup (column);
  remark->code = g_strdup (code != NULL ? code : "");
  remark->reason = reason;
  remark->left_out = left_out;
  g_ptr_array_add (remarks, remark);
}

void
lp_import_append_count (GString    *text,
                        const char *one,
                        const char *many,
                        guint64     n)
{
  g_autofree char *count = lp_format_count ((gint64) n);

  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, one, many, n), count);
#pragma GCC diagnostic pop
}

LpImportReport *
lp_import_report_new (guint rows)
{
  LpImportReport *report = g_new0 (LpImportReport, 1);

  report->rows = rows;
  report->remarks = lp_import_remarks_new ();
  report->added_practices = g_ptr_array_new_with_free_func (free_change);
  report->changes = g_ptr_array_new_with_free_func (free_change);
  return report;
}

void
lp_import_report_free (LpImportReport *report)
{
  g_ptr_array_unref (report->remarks);
  g_ptr_array_unref (report->added_practices);
  g_ptr_array_unref (report->changes);
  g_free (report);
}

void
lp_import_report_add (LpImportReport *report,
                      guint           line,
                      const char     *column,
                      const char     *code,
                      char           *reason,
                      gboolean        left_out)
{
  if (left_out)
    report->left_out++;
  lp_import_remarks_add (report->remarks, line, column, code, reason, left_out);
}

void
lp_import_report_add_change (GPtrArray  *changes,
                             const char *code,
                             const char *name,
                             const char *what,
                             const char *old_value,
                             const char *new_value)
{
  LpImportChange *change = g_new0 (LpImportChange, 1);

  change->code = g_strdup (code);
  change->name = g_strdup (name);
  change->what = g_strdup (what);
  change->old_value = g_strdup (old_value);
  change->new_value = g_strdup (new_value);
  g_ptr_array_add (changes, change);
}

char *
lp_import_report_describe (const LpImportReport *report)
{
  GString *text = g_string_new (NULL);

  lp_import_append_count (text, N_("%s practice added"), N_("%s practices added"), report->added);
  lp_import_append_count (text, N_("%s practice changed"), N_("%s practices changed"), report->changed);
  lp_import_append_count (text, N_("%s practice as it was"), N_("%s practices as they were"), report->unchanged);
  lp_import_append_count (text, N_("%s figure"), N_("%s figures"), report->values);
  if (text->len == 0)
    g_string_append (text, _("No practices taken"));
  lp_import_append_count (text, N_("%s row left out"), N_("%s rows left out"), report->left_out);
  return g_string_free (text, FALSE);
}
