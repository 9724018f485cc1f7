/* practice-list.c — a list of practices, with any headings, into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-list-private.h"

#include <glib/gi18n-lib.h>

#include "import/practice-networks.h"
#include "import/practice-taker.h"
#include "plan/quality.h"

/* England's list with all its columns is 5 MB; a file beyond this is some other file. */
#define MAX_FILE (64 * 1024 * 1024)

/* The widest of the NHS's practice files has about 200. */
#define MAX_COLUMNS 1000

/* Whether @code stands in an earlier line; then the report says which. */
static gboolean
seen_before (GHashTable      *lines,
             const LpRecords *records,
             guint            row,
             int              code_column,
             const char      *code,
             LpImportReport  *report)
{
  guint line = lp_records_get_line (records, row);
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (lines, code));

  if (before != 0)
    {
      lp_import_report_add (report, line, lp_records_get_heading (records, code_column), code,
                            g_strdup_printf (_("%s stands in line %u already; the first line counts."), code, before), TRUE);
      return TRUE;
    }
  g_hash_table_insert (lines, g_strdup (code), GUINT_TO_POINTER (line));
  return FALSE;
}

char *
_lp_practice_list_read_code (const LpPracticeList *list,
                             guint                 row,
                             int                   column,
                             GHashTable           *lines,
                             LpImportReport       *report)
{
  g_autofree char *code = lp_practice_row_read_code (list->records, row, column, report);

  return code != NULL && !seen_before (lines, list->records, row, column, code, report) ? g_steal_pointer (&code) : NULL;
}

/* The list of a practice that closed in the plan is not taken, and not silently. */
static void
doubt_closed (const LpPracticeList *list,
              guint                 row,
              LpPlan               *plan,
              const LpPracticeRow  *given,
              LpImportReport       *report)
{
  const LpPractice *practice = lp_plan_find_practice (plan, given->code);
  g_autofree char *people = lp_format_count (given->people);

  if (practice == NULL || !given->has_people || given->people == 0 || !lp_plan_is_closed (plan, practice))
    return;
  /* Translators: a practice, people */
  lp_import_report_add (report, lp_records_get_line (list->records, row), NULL, given->code,
                        g_strdup_printf (_("%1$s is closed in the plan, so its list of %2$s people is not taken."), practice->name, people), FALSE);
}

static void
take_rows (LpPracticeList *list,
           const int       columns[LP_N_FIELDS],
           LpPlan         *plan,
           LpEdit         *edit,
           LpImportReport *report)
{
  g_autoptr (LpPracticeTaker) taker = lp_practice_taker_new (plan, edit, report);
  g_autoptr (LpPracticeNetworks) networks = lp_practice_networks_new (plan, list->name);
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lp_records_get_n_rows (list->records); i++)
    {
      g_autofree char *code = _lp_practice_list_read_code (list, i, columns[LP_FIELD_CODE], lines, report);
      LpPracticeRow given;

      if (code == NULL)
        continue;
      lp_practice_row_read (list->records, i, columns, list->style, code, &given, report);
      doubt_closed (list, i, plan, &given, report);
      lp_practice_taker_take (taker, &given);
      lp_practice_networks_take (networks, &given);
    }
  /* After the practices, which the memberships refer to. */
  lp_practice_networks_finish (networks, edit);
}

static LpPracticeList *
make_list (LpRecords   *records,
           const char  *file_name,
           GError     **error)
{
  g_autoptr (LpRecords) owned = records;
  LpPracticeList *list;

  if (records == NULL)
    return NULL;
  _lp_practice_columns_find_heading (records);
  if (lp_records_get_n_columns (records) > MAX_COLUMNS)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s has %u columns, too many for a list of practices."),
                   file_name, lp_records_get_n_columns (records));
      return NULL;
    }
  list = g_new0 (LpPracticeList, 1);
  list->name = g_strdup (file_name);
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

LpPracticeList *
_lp_practice_list_find (LpTableFile  *table,
                        GError      **error)
{
  LpPracticeList *best = NULL;
  GError *first = NULL;

  for (guint sheet = 0; sheet < lp_table_get_n_sheets (table); sheet++)
    {
      g_autoptr (LpPracticeList) list = lp_practice_list_new_for_sheet (table, sheet, first == NULL ? &first : NULL);

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

  return table != NULL ? _lp_practice_list_find (table, error) : NULL;
}

LpPracticeList *
lp_practice_list_read (GFile   *file,
                       GError **error)
{
  return lp_practice_list_read_sheet (file, -1, error);
}

LpPracticeList *
lp_practice_list_read_sheet (GFile   *file,
                             int      sheet,
                             GError **error)
{
  g_autoptr (LpTableFile) table = lp_table_new_for_file (file, error);

  if (table == NULL)
    return NULL;
  if (lp_table_get_size (table) > MAX_FILE)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("%s is too large to be a list of practices."), lp_table_get_name (table));
      return NULL;
    }
  if (sheet >= 0 && (guint) sheet < lp_table_get_n_sheets (table))
    return lp_practice_list_new_for_sheet (table, sheet, error);
  return _lp_practice_list_find (table, error);
}

LpPracticeList *
lp_practice_list_new_for_sheet (LpTableFile  *table,
                                guint         sheet,
                                GError      **error)
{
  LpPracticeList *list = make_list (lp_records_new_for_sheet (table, sheet, error), lp_table_get_name (table), error);
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
  if (field != LP_FIELD_IGNORED)
    for (guint i = 0; i < n_columns; i++)
      if (list->fields[i] == field)
        list->fields[i] = LP_FIELD_IGNORED;
  list->fields[column] = field;
}

LpEdit *
lp_practice_list_make_edit (LpPracticeList  *list,
                            LpPlan          *plan,
                            LpImportReport **report_out,
                            GError         **error)
{
  g_autofree char *label = g_strdup_printf (_("Bring in %s"), list->name);
  g_autoptr (LpEdit) edit = lp_edit_new (label);
  g_autoptr (LpImportReport) report = lp_import_report_new (lp_records_get_n_rows (list->records));
  int columns[LP_N_FIELDS];
  gboolean taken;

  if (!_lp_practice_columns_place (list, columns, error))
    return NULL;
  _lp_practice_columns_check (list, columns, report);
  take_rows (list, columns, plan, edit, report);
  taken = report->rows > report->left_out;
  if (!taken && report->rows == 0)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s has a heading and no practice below it."), list->name);
  else if (!taken)
    g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s has no row that can be taken."), list->name);
  if (report_out != NULL)
    *report_out = g_steal_pointer (&report);
  return taken ? g_steal_pointer (&edit) : NULL;
}

