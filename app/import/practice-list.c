/* practice-list.c — a list of practices, with any headings, into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-list-private.h"

#include <glib/gi18n-lib.h>

#include "import/draft.h"

/* England's list with all its columns is 5 MB; a file beyond this is some other file. */
#define MAX_FILE (64 * 1024 * 1024)

/* The widest of the NHS's practice files has about 200. */
#define MAX_COLUMNS 1000

static LpPracticeList *
make_list (LpRecords   *records,
           const char  *file_name,
           int          heading,
           GError     **error)
{
  g_autoptr (LpRecords) owned = records;
  LpPracticeList *list;

  if (records == NULL)
    return NULL;
  heading = _lp_practice_columns_find_heading (records, heading);
  if (lp_records_get_n_columns (records) > MAX_COLUMNS)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s has %u columns, too many for a list of practices."),
                   file_name, lp_records_get_n_columns (records));
      return NULL;
    }
  list = g_new0 (LpPracticeList, 1);
  list->name = g_strdup (file_name);
  list->heading = heading;
  list->records = g_steal_pointer (&owned);
  _lp_practice_columns_guess (list);
  return list;
}

static gboolean
has_codes (const LpPracticeList *list)
{
  for (guint column = 0; column < lp_records_get_n_columns (list->records); column++)
    if (list->fields[column] == LP_FIELD_CODE)
      return TRUE;
  return FALSE;
}

static gboolean
check_size (const LpTableFile  *table,
            GError            **error)
{
  if (lp_table_get_size (table) <= MAX_FILE)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("%s is none of the files that the NHS publishes, and too large to be a list of practices."), lp_table_get_name (table));
  return FALSE;
}

LpPracticeList *
_lp_practice_list_find (LpTableFile   *table,
                        int            heading,
                        GCancellable  *cancellable,
                        GError       **error)
{
  LpPracticeList *best = NULL;
  GError *first = NULL;

  if (!check_size (table, error))
    return NULL;
  for (guint sheet = 0; sheet < lp_table_get_n_sheets (table); sheet++)
    {
      g_autoptr (LpPracticeList) list = lp_practice_list_new_for_sheet (table, sheet, heading, cancellable, first == NULL ? &first : NULL);

      if (list == NULL || (best != NULL && !has_codes (list)))
        continue;
      g_clear_pointer (&best, lp_practice_list_free);
      best = g_steal_pointer (&list);
      if (has_codes (best))
        break;
    }
  if (best != NULL)
    g_clear_error (&first);
  else
    g_propagate_error (error, first);
  return best;
}

LpPracticeList *
lp_practice_list_new (GBytes      *bytes,
                      const char  *file_name,
                      GError     **error)
{
  g_autoptr (LpTableFile) table = lp_table_new (bytes, file_name, error);

  return table != NULL ? _lp_practice_list_find (table, LP_HEADING_FIND, NULL, error) : NULL;
}

LpPracticeList *
lp_practice_list_read (GFile   *file,
                       GError **error)
{
  return lp_practice_list_read_sheet (file, -1, LP_HEADING_FIND, error);
}

LpPracticeList *
lp_practice_list_read_sheet (GFile   *file,
                             int      sheet,
                             int      heading,
                             GError **error)
{
  g_autoptr (LpTableFile) table = lp_table_new_for_file (file, error);

  if (table == NULL || !check_size (table, error))
    return NULL;
  if (sheet >= 0 && (guint) sheet < lp_table_get_n_sheets (table))
    return lp_practice_list_new_for_sheet (table, sheet, heading, NULL, error);
  return _lp_practice_list_find (table, heading, NULL, error);
}

LpPracticeList *
lp_practice_list_new_for_sheet (LpTableFile   *table,
                                guint          sheet,
                                int            heading,
                                GCancellable  *cancellable,
                                GError       **error)
{
  LpPracticeList *list = make_list (lp_records_new_for_sheet (table, sheet, cancellable, error), lp_table_get_name (table), heading, error);
  guint n_sheets = lp_table_get_n_sheets (table);

  if (list == NULL)
    return NULL;
  list->sheet = sheet;
  if (n_sheets > 1)
    list->sheets = g_new0 (char *, n_sheets + 1);
  for (guint i = 0; list->sheets != NULL && i < n_sheets; i++)
    list->sheets[i] = g_strdup (lp_table_get_sheet_name (table, i));
  return list;
}

int
lp_practice_list_get_heading (const LpPracticeList *list)
{
  return list->heading;
}

const char *const *
lp_practice_list_get_sheets (const LpPracticeList *list)
{
  return (const char *const *) list->sheets;
}

guint
lp_practice_list_get_sheet (const LpPracticeList *list)
{
  return list->sheet;
}

void
lp_practice_list_set_style (LpPracticeList *list,
                            LpNumberStyle   style)
{
  list->style = style;
}

LpNumberStyle
lp_practice_list_get_style (const LpPracticeList *list)
{
  return list->style;
}

void
lp_practice_list_free (LpPracticeList *list)
{
  g_free (list->name);
  g_free (list->fields);
  g_strfreev (list->sheets);
  lp_records_free (list->records);
  g_free (list);
}

const LpRecords *
lp_practice_list_get_records (const LpPracticeList *list)
{
  return list->records;
}

const char *
lp_practice_list_get_name (const LpPracticeList *list)
{
  return list->name;
}

LpPracticeField
lp_practice_list_get_field (const LpPracticeList *list,
                            guint                 column)
{
  g_return_val_if_fail (column < lp_records_get_n_columns (list->records), LP_FIELD_IGNORED);
  return list->fields[column];
}

void
lp_practice_list_set_field (LpPracticeList  *list,
                            guint            column,
                            LpPracticeField  field)
{
  guint n_columns = lp_records_get_n_columns (list->records);

  g_return_if_fail (column < n_columns);
  if (field != LP_FIELD_IGNORED && field != LP_FIELD_FIGURE)
    for (guint i = 0; i < n_columns; i++)
      if (list->fields[i] == field)
        list->fields[i] = LP_FIELD_IGNORED;
  list->fields[column] = field;
}

/* The rows as a file of one list, compared with @plan: the edit, with the account in @report. */
static LpEdit *
take_alone (const LpPracticeList *list,
            const int             columns[LP_N_FIELDS],
            LpPlan               *plan,
            LpImportReport      **report)
{
  g_autofree char *label = g_strdup_printf (_("Bring in %s"), list->name);
  g_autoptr (GPtrArray) accounts = lp_import_files_new ();
  LpImportFile *account = lp_import_files_add (accounts, list->name, list->name);
  g_autoptr (LpImportPreview) preview = lp_import_preview_new (accounts);
  g_autoptr (LpDraft) draft = lp_draft_new (plan, NULL, NULL);

  _lp_practice_list_take (list, columns, draft, lp_draft_add_list (draft, account), *report);
  preview->edit = lp_edit_new (label);
  /* One account of it all: what is added and changed beside what could not be taken. */
  lp_import_report_free (preview->report);
  preview->report = *report;
  lp_draft_fill_preview (draft, plan, preview);
  *report = preview->report;
  (*report)->values = preview->values;
  preview->report = lp_import_report_new (0);
  for (guint i = 0; i < account->remarks->len; i++)
    {
      const LpImportRemark *remark = g_ptr_array_index (account->remarks, i);

      lp_import_report_add (*report, remark->line, remark->column, remark->code, g_strdup (remark->reason), FALSE);
    }
  return g_steal_pointer (&preview->edit);
}

LpEdit *
lp_practice_list_make_edit (LpPracticeList  *list,
                            LpPlan          *plan,
                            LpImportReport **report_out,
                            GError         **error)
{
  LpImportReport *report;
  g_autoptr (LpEdit) edit = NULL;
  int columns[LP_N_FIELDS];
  gboolean taken;

  if (!_lp_practice_columns_place (list, columns, error))
    return NULL;
  report = lp_import_report_new (lp_records_get_n_rows (list->records));
  edit = take_alone (list, columns, plan, &report);
  taken = report->rows > report->left_out;
  if (!taken && report->rows == 0)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s has a heading and no practice below it."), list->name);
  else if (!taken)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s has no row that can be taken."), list->name);
  if (report_out != NULL)
    *report_out = report;
  else
    lp_import_report_free (report);
  return taken ? g_steal_pointer (&edit) : NULL;
}
