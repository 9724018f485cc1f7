/* practice-list.c — a list of practices, with any headings, into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/ods-code.h"
#include "import/practice-networks.h"
#include "import/practice-taker.h"

/* England's list with all its columns is 5 MB; a file beyond this is some other file. */
#define MAX_FILE (64 * 1024 * 1024)

/* The widest of the NHS's practice files has about 200. */
#define MAX_COLUMNS 1000

/* A title, a date and notes may stand above the heading; a table begins within this many rows. */
#define MAX_ROWS_ABOVE 20

struct _LpPracticeList
{
  char *name;
  LpRecords *records;
  LpPracticeField *fields;      /* one a column */
  GStrv sheets;                 /* NULL: no choice */
  guint sheet;
  LpNumberStyle style;
};

static gboolean
names_codes (const LpRecords *records,
             guint            row)
{
  for (guint i = 0; i < lp_records_get_n_cells (records, row); i++)
    if (lp_practice_field_recognise (lp_records_get_cell (records, row, i)) == LP_FIELD_CODE)
      return TRUE;
  return FALSE;
}

static gboolean
has_heading_of_codes (const LpRecords *records)
{
  for (guint i = 0; i < lp_records_get_n_columns (records); i++)
    if (lp_practice_field_recognise (lp_records_get_heading (records, i)) == LP_FIELD_CODE)
      return TRUE;
  return FALSE;
}

static gboolean
is_practice (const char *cell)
{
  g_autofree char *code = lp_ods_normalise (cell);

  return lp_ods_is_practice (code);
}

/* Takes the first row as the heading unless another names a column of codes, or the first is a practice already (as in the register epraccur). */
static void
find_heading (LpRecords *records)
{
  if (has_heading_of_codes (records))
    return;
  for (guint column = 0; column < lp_records_get_n_columns (records); column++)
    if (is_practice (lp_records_get_heading (records, column)))
      {
        lp_records_drop_heading (records);
        return;
      }
  for (guint row = 0; row < MIN (lp_records_get_n_rows (records), MAX_ROWS_ABOVE); row++)
    if (names_codes (records, row))
      {
        lp_records_move_heading (records, row);
        return;
      }
}

/* Without a heading the practice codes themselves say where they stand. */
static void
guess_codes (LpPracticeList *list)
{
  for (guint column = 0; lp_records_get_n_rows (list->records) > 0 && column < lp_records_get_n_columns (list->records); column++)
    if (list->fields[column] == LP_FIELD_IGNORED && is_practice (lp_records_get_cell (list->records, 0, column)))
      {
        list->fields[column] = LP_FIELD_CODE;
        return;
      }
}

static void
guess_fields (LpPracticeList *list)
{
  guint n_columns = lp_records_get_n_columns (list->records);
  gboolean taken[LP_N_FIELDS] = { FALSE };

  list->fields = g_new0 (LpPracticeField, n_columns);
  for (guint column = 0; column < n_columns; column++)
    {
      LpPracticeField field = lp_practice_field_recognise (lp_records_get_heading (list->records, column));

      /* Where two headings mean the same, the first is the likelier: the plainest column stands left. */
      list->fields[column] = taken[field] ? LP_FIELD_IGNORED : field;
      taken[field] = TRUE;
    }
  if (!taken[LP_FIELD_CODE])
    guess_codes (list);
}

static void
find_columns (const LpPracticeList *list,
              int                   columns[LP_N_FIELDS])
{
  for (guint field = 0; field < LP_N_FIELDS; field++)
    columns[field] = -1;
  for (guint column = 0; column < lp_records_get_n_columns (list->records); column++)
    if (list->fields[column] != LP_FIELD_IGNORED)
      columns[list->fields[column]] = (int) column;
}

/* Says of a column that it is of no use without another. */
static void
doubt_column (const LpPracticeList *list,
              const int             columns[LP_N_FIELDS],
              LpPracticeField       field,
              const char           *reason,
              LpImportReport       *report)
{
  lp_import_report_add (report, lp_records_get_heading_line (list->records), lp_records_get_heading (list->records, columns[field]), "",
                        g_strdup (reason), FALSE);
}

static void
check_columns (const LpPracticeList *list,
               const int             columns[LP_N_FIELDS],
               LpImportReport       *report)
{
  gboolean has_network = columns[LP_FIELD_NETWORK] >= 0 || columns[LP_FIELD_NETWORK_NUMBER] >= 0;

  if (columns[LP_FIELD_EASTING] >= 0 && columns[LP_FIELD_NORTHING] < 0)
    doubt_column (list, columns, LP_FIELD_EASTING, _("No column holds the northing, so no position is taken."), report);
  if (columns[LP_FIELD_NORTHING] >= 0 && columns[LP_FIELD_EASTING] < 0)
    doubt_column (list, columns, LP_FIELD_NORTHING, _("No column holds the easting, so no position is taken."), report);
  if (columns[LP_FIELD_PINNED] >= 0 && !has_network)
    doubt_column (list, columns, LP_FIELD_PINNED, _("No column holds the network, so nothing is pinned."), report);
}

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
  int code_column = columns[LP_FIELD_CODE];

  for (guint i = 0; i < lp_records_get_n_rows (list->records); i++)
    {
      g_autofree char *code = lp_practice_row_read_code (list->records, i, code_column, report);
      LpPracticeRow given;

      if (code == NULL || seen_before (lines, list->records, i, code_column, code, report))
        continue;
      lp_practice_row_read (list->records, i, columns, list->style, code, &given, report);
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
  find_heading (records);
  if (lp_records_get_n_columns (records) > MAX_COLUMNS)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("%s has %u columns, too many for a list of practices."),
                   file_name, lp_records_get_n_columns (records));
      return NULL;
    }
  list = g_new0 (LpPracticeList, 1);
  list->name = g_strdup (file_name);
  list->records = g_steal_pointer (&owned);
  guess_fields (list);
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

/* The first sheet that has a column of practice codes; else the first that has rows at all. */
static LpPracticeList *
find_list (LpTableFile  *table,
           GError  **error)
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

  return table != NULL ? find_list (table, error) : NULL;
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
  return find_list (table, error);
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

static void
set_codeless (const LpPracticeList  *list,
              GError               **error)
{
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
               _("%s: no column holds practice codes. Say which one does, or put the heading “code” above it."), list->name);
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

  find_columns (list, columns);
  if (columns[LP_FIELD_CODE] < 0)
    {
      set_codeless (list, error);
      return NULL;
    }
  check_columns (list, columns, report);
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

/* The practice of that code in @draft. A list that somebody keeps says which practices there are, unless an area has been asked for. */
static LpDraftPractice *
settle_practice (LpDraft     *draft,
                 const char  *code)
{
  LpDraftPractice *practice = lp_draft_find (draft, code);

  return practice == NULL && !lp_draft_has_area (draft) ? lp_draft_add (draft, code) : practice;
}

static void
say_row (LpDraft             *draft,
         LpDraftFile         *file,
         LpDraftPractice     *practice,
         const LpPracticeRow *given)
{
  lp_draft_say (draft, file, practice, LP_FACT_NAME, given->name);
  lp_draft_say (draft, file, practice, LP_FACT_POSTCODE, given->postcode);
  lp_draft_say (draft, file, practice, LP_FACT_ADDRESS, given->address);
  lp_draft_say (draft, file, practice, LP_FACT_DISTRICT, given->district);
  lp_draft_say (draft, file, practice, LP_FACT_LOCALITY, given->locality);
  lp_draft_say (draft, file, practice, LP_FACT_NOTE, given->note);
  if (given->has_people)
    lp_draft_say_number (draft, file, practice, LP_FACT_PEOPLE, given->people);
  if (given->has_weighted)
    lp_draft_say_number (draft, file, practice, LP_FACT_WEIGHTED, given->weighted);
  if (*given->network != '\0' || given->network_number > 0)
    lp_draft_join (file, practice, given->network, given->network_number, given->pinned);
  if (!given->has_position)
    return;
  practice->has_position = TRUE;
  practice->easting = given->easting;
  practice->northing = given->northing;
}

/* The remarks of a list, into the account of one file among several. */
static void
pass_on (const LpImportReport *report,
         LpImportFile         *account)
{
  for (guint i = 0; i < report->remarks->len; i++)
    {
      const LpImportRemark *remark = g_ptr_array_index (report->remarks, i);

      if (remark->left_out)
        lp_import_file_leave_out (account, *remark->code == '\0' ? LP_REASON_NO_CODE : lp_ods_is_mangled (remark->code) ? LP_REASON_MANGLED_CODE :
                                  lp_ods_is_practice (remark->code) ? LP_REASON_UNREADABLE : LP_REASON_NOT_A_PRACTICE,
                                  remark->line, remark->code, g_strdup (remark->reason));
      else
        lp_import_file_doubt (account, remark->line, remark->column, remark->code, g_strdup (remark->reason));
    }
}

static void
take_into_draft (LpPracticeList *list,
                 const int       columns[LP_N_FIELDS],
                 LpDraft        *draft,
                 LpDraftFile    *file)
{
  g_autoptr (LpImportReport) report = lp_import_report_new (lp_records_get_n_rows (list->records));
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  check_columns (list, columns, report);
  for (guint i = 0; i < lp_records_get_n_rows (list->records); i++)
    {
      g_autofree char *code = lp_practice_row_read_code (list->records, i, columns[LP_FIELD_CODE], report);
      LpDraftPractice *practice;
      LpPracticeRow given;

      if (code == NULL || seen_before (lines, list->records, i, columns[LP_FIELD_CODE], code, report))
        continue;
      practice = settle_practice (draft, code);
      if (practice == NULL)
        {
          lp_import_file_leave_out (file->account, LP_REASON_NOT_IN_PLAN, lp_records_get_line (list->records, i), code, NULL);
          continue;
        }
      lp_practice_row_read (list->records, i, columns, list->style, code, &given, report);
      say_row (draft, file, practice, &given);
    }
  pass_on (report, file->account);
}

gboolean
lp_practice_list_take_table (LpTableFile      *table,
                             LpDraft      *draft,
                             LpDraftFile  *file,
                             GError      **error)
{
  g_autoptr (LpPracticeList) list = find_list (table, error);
  int columns[LP_N_FIELDS];

  if (list == NULL)
    return FALSE;
  find_columns (list, columns);
  if (columns[LP_FIELD_CODE] < 0)
    {
      set_codeless (list, error);
      return FALSE;
    }
  take_into_draft (list, columns, draft, file);
  file->account->rows = lp_records_get_n_rows (list->records);
  file->account->taken = file->account->rows - file->account->left_out;
  return TRUE;
}
