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

/* Appends @part, which it takes, behind a dot where there is something before it. */
static void
append_part (GString *text,
             char    *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
  g_free (part);
}

LpImportReport *
lp_import_report_new (guint rows)
{
  LpImportReport *report = g_new0 (LpImportReport, 1);

  report->rows = rows;
  report->remarks = g_ptr_array_new_with_free_func (free_remark);
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
  LpImportRemark *remark = g_new0 (LpImportRemark, 1);

  remark->line = line;
  remark->column = g_strdup (column);
  remark->code = g_strdup (code);
  remark->reason = reason;
  remark->left_out = left_out;
  if (left_out)
    report->left_out++;
  g_ptr_array_add (report->remarks, remark);
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
  g_autofree char *added = lp_format_count (report->added);
  g_autofree char *changed = lp_format_count (report->changed);
  g_autofree char *unchanged = lp_format_count (report->unchanged);
  g_autofree char *left_out = lp_format_count (report->left_out);

  if (report->added > 0)
    append_part (text, g_strdup_printf (ngettext ("%s practice added", "%s practices added", report->added), added));
  if (report->changed > 0)
    append_part (text, g_strdup_printf (ngettext ("%s practice changed", "%s practices changed", report->changed), changed));
  if (report->unchanged > 0)
    append_part (text, g_strdup_printf (ngettext ("%s practice as it was", "%s practices as they were", report->unchanged), unchanged));
  if (text->len == 0)
    append_part (text, g_strdup (_("No practices taken")));
  if (report->left_out > 0)
    append_part (text, g_strdup_printf (ngettext ("%s row left out", "%s rows left out", report->left_out), left_out));
  return g_string_free (text, FALSE);
}
