/* practice-list-draft.c — the rows of a list of practices, into a draft */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-list-private.h"

#include <glib/gi18n-lib.h>

#include "base/ods-code.h"
#include "import/dates.h"
#include "import/draft-kept.h"
#include "import/practice-figures.h"
#include "import/practice-row.h"
#include "import/years.h"

/* One reading of the rows. */
typedef struct
{
  const LpPracticeList *list;
  const int *columns;
  gboolean has_years;
  LpDraft *draft;
  LpDraftFile *file;
  LpImportReport *report;
  GHashTable *lines;            /* "J81002", in a table of years "J81002 2019", to the line it stood in first */
  GHashTable *newest;           /* code to the latest year of its rows; empty in other tables */
  LpPracticeFigures *figures;
} Reading;

/* The practice of that code in @draft. A list that somebody keeps says which practices there are, unless an area has been asked for. */
static LpDraftPractice *
settle_practice (LpDraft    *draft,
                 const char *code)
{
  LpDraftPractice *practice = lp_draft_find (draft, code);

  return practice == NULL && !lp_draft_has_area (draft) ? lp_draft_add (draft, code) : practice;
}

static guint
read_year (const Reading *reading,
           guint          row)
{
  return lp_year_read (lp_records_get_cell (reading->list->records, row, reading->columns[LP_FIELD_YEAR]));
}

/* The list of people may be another file's, of which a workbook tells on another sheet. */
static void
say_people (const Reading       *reading,
            LpDraftPractice     *practice,
            const LpPracticeRow *given)
{
  LpDraftFile *source = *given->source_id != '\0' ? lp_draft_find_source (reading->draft, given->source_id) : NULL;
  LpDraftFile *file = source != NULL ? source : reading->file;

  if (given->has_people)
    lp_draft_say_number (reading->draft, file, practice, LP_FACT_PEOPLE, given->people);
  if (given->has_weighted)
    lp_draft_say_number (reading->draft, file, practice, LP_FACT_WEIGHTED, given->weighted);
}

static void
say_row (const Reading       *reading,
         LpDraftPractice     *practice,
         const LpPracticeRow *given)
{
  LpDraft *draft = reading->draft;
  LpDraftFile *file = reading->file;

  lp_draft_say (draft, file, practice, LP_FACT_NAME, given->name);
  lp_draft_say (draft, file, practice, LP_FACT_POSTCODE, given->postcode);
  lp_draft_say (draft, file, practice, LP_FACT_ADDRESS, given->address);
  lp_draft_say (draft, file, practice, LP_FACT_DISTRICT, given->district);
  lp_draft_say (draft, file, practice, LP_FACT_LOCALITY, given->locality);
  lp_draft_say (draft, file, practice, LP_FACT_LOCALITY_NOTE, given->locality_note);
  lp_draft_say (draft, file, practice, LP_FACT_NOTE, given->note);
  say_people (reading, practice, given);
  if (*given->network != '\0' || given->network_number > 0)
    lp_draft_join (file, practice, given->network, given->network_number, given->pinned);
  if (!given->has_position)
    return;
  practice->has_position = TRUE;
  practice->easting = given->easting;
  practice->northing = given->northing;
}

/* Whether the row says again what an earlier line has said; then the report says which. */
static gboolean
is_again (const Reading *reading,
          guint          row,
          const char    *code,
          guint          year)
{
  const LpRecords *records = reading->list->records;
  g_autofree char *key = year != 0 ? g_strdup_printf ("%s %u", code, year) : g_strdup (code);
  guint line = lp_records_get_line (records, row);
  guint before = GPOINTER_TO_UINT (g_hash_table_lookup (reading->lines, key));

  if (before == 0)
    {
      g_hash_table_insert (reading->lines, g_steal_pointer (&key), GUINT_TO_POINTER (line));
      return FALSE;
    }
  lp_import_report_add (reading->report, line, lp_records_get_heading (records, reading->columns[LP_FIELD_CODE]), code,
                        g_strdup_printf (_("%s stands in line %u already; the first line counts."), key, before), TRUE);
  return TRUE;
}

/* FALSE: in a table of years the row is of none, which the report says. */
static gboolean
check_year (const Reading *reading,
            guint          row,
            const char    *code,
            guint          year)
{
  const LpRecords *records = reading->list->records;
  int column = reading->columns[LP_FIELD_YEAR];

  if (!reading->has_years || year != 0)
    return TRUE;
  lp_import_report_add (reading->report, lp_records_get_line (records, row), lp_records_get_heading (records, column), code,
                        g_strdup_printf (_("“%s” is not a year such as 2019 or 2018-19."), lp_records_get_cell (records, row, column)), TRUE);
  return FALSE;
}

/* A table of years tells what was so; only of a practice that the plan does not have does its newest row say what is. */
static void
take_row (const Reading *reading,
          guint          row)
{
  const LpPracticeList *list = reading->list;
  g_autofree char *code = lp_practice_row_read_code (list->records, row, reading->columns[LP_FIELD_CODE], reading->report);
  guint year = reading->has_years ? read_year (reading, row) : 0;
  LpDraftPractice *practice;
  LpPracticeRow given;
  gboolean is_newest;

  if (code == NULL || !check_year (reading, row, code, year) || is_again (reading, row, code, year))
    return;
  practice = settle_practice (reading->draft, code);
  if (practice == NULL)
    {
      lp_import_report_add (reading->report, lp_records_get_line (list->records, row), NULL, code,
                            g_strdup (lp_import_reason_get_name (LP_REASON_NOT_IN_PLAN)), TRUE);
      lp_draft_miss (reading->file, code, reading->columns[LP_FIELD_NAME] >= 0 ? lp_records_get_cell (list->records, row, reading->columns[LP_FIELD_NAME]) : "");
      return;
    }
  if (practice->listed_by == NULL)
    practice->listed_by = reading->file;
  is_newest = year == GPOINTER_TO_UINT (g_hash_table_lookup (reading->newest, code));
  lp_practice_row_read (list->records, row, reading->columns, list->style, code, &given, reading->report);
  if (!reading->has_years || (is_newest && !practice->in_plan))
    say_row (reading, practice, &given);
  _lp_practice_figures_take (reading->figures, row, practice, year, reading->report);
}

/* By practice, the latest year that the table has of it. */
static void
find_newest (const Reading *reading)
{
  for (guint row = 0; reading->has_years && row < lp_records_get_n_rows (reading->list->records); row++)
    {
      char *code = lp_ods_normalise (lp_records_get_cell (reading->list->records, row, reading->columns[LP_FIELD_CODE]));
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (reading->newest, code));
      guint year = read_year (reading, row);

      g_hash_table_replace (reading->newest, code, GUINT_TO_POINTER (MAX (before, year)));
    }
}

/* The latest year anywhere in the list; 0: it tells of none. */
static guint
find_latest_year (const Reading *reading)
{
  const LpRecords *records = reading->list->records;
  guint latest = 0;
  GHashTableIter iter;
  gpointer year;

  g_hash_table_iter_init (&iter, reading->newest);
  while (g_hash_table_iter_next (&iter, NULL, &year))
    latest = MAX (latest, GPOINTER_TO_UINT (year));
  for (guint i = 0; i < lp_records_get_n_columns (records); i++)
    {
      g_autofree char *name = NULL;
      guint named = reading->list->fields[i] == LP_FIELD_FIGURE ? lp_year_split_heading (lp_records_get_heading (records, i), &name) : 0;

      latest = MAX (latest, named);
    }
  return latest;
}

static void
date_file (const Reading *reading)
{
  guint year = find_latest_year (reading);

  if (year == 0)
    return;
  reading->file->date = year * 10000 + 331;
  reading->file->period = lp_date_describe_year (reading->file->date);
}

gboolean
_lp_practice_list_has_years (const LpPracticeList *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int columns[LP_N_FIELDS];

  if (!_lp_practice_columns_place (list, columns, NULL) || columns[LP_FIELD_YEAR] < 0)
    return FALSE;
  for (guint row = 0; row < lp_records_get_n_rows (list->records); row++)
    {
      char *code = lp_ods_normalise (lp_records_get_cell (list->records, row, columns[LP_FIELD_CODE]));

      if (!g_hash_table_add (seen, code))
        return TRUE;
    }
  return FALSE;
}

void
_lp_practice_list_take (const LpPracticeList *list,
                        const int             columns[LP_N_FIELDS],
                        LpDraft              *draft,
                        LpDraftFile          *file,
                        LpImportReport       *report)
{
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) newest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { list, columns, _lp_practice_list_has_years (list), draft, file, report, lines, newest, NULL };
  LpImportFile *account = file->account;

  _lp_practice_columns_check (list, columns, report);
  find_newest (&reading);
  date_file (&reading);
  reading.figures = _lp_practice_figures_new (list, draft, file);
  for (guint i = 0; i < lp_records_get_n_rows (list->records); i++)
    take_row (&reading, i);
  _lp_practice_figures_finish (reading.figures);
  account->rows += lp_records_get_n_rows (list->records);
  account->taken += lp_records_get_n_rows (list->records) - report->left_out;
  if (*account->sha256 == '\0')
    {
      g_free (account->sha256);
      account->sha256 = g_strdup (lp_records_get_sha256 (list->records));
    }
}

/* Of a row that a list's own report tells of, by what stands there for a code. A good code that was not taken was there before. */
static LpImportReason
judge_remark (const LpImportRemark *remark)
{
  if (*remark->code == '\0')
    return LP_REASON_NO_CODE;
  if (lp_ods_is_mangled (remark->code))
    return LP_REASON_MANGLED_CODE;
  if (!lp_ods_is_practice (remark->code))
    return LP_REASON_NOT_A_PRACTICE;
  return g_str_equal (remark->reason, lp_import_reason_get_name (LP_REASON_NOT_IN_PLAN)) ? LP_REASON_NOT_IN_PLAN : LP_REASON_DUPLICATE;
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
        lp_import_file_leave_out (account, judge_remark (remark), remark->line, remark->code, g_strdup (remark->reason));
      else
        lp_import_file_doubt (account, remark->line, remark->column, remark->code, g_strdup (remark->reason));
    }
}

gboolean
lp_practice_list_take_table (LpTableFile            *table,
                             LpDraft                *draft,
                             LpDraftFile            *file,
                             LpPracticeListMeaning   meaning,
                             gpointer                data,
                             GCancellable           *cancellable,
                             GError                **error)
{
  g_autoptr (LpPracticeList) list = _lp_practice_list_find (table, LP_HEADING_FIND, cancellable, error);
  g_autoptr (LpImportReport) report = NULL;
  int columns[LP_N_FIELDS];

  if (list != NULL && meaning != NULL)
    meaning (list, data);
  if (list == NULL || !_lp_practice_columns_place (list, columns, error))
    return FALSE;
  report = lp_import_report_new (lp_records_get_n_rows (list->records));
  _lp_practice_list_take (list, columns, draft, file, report);
  pass_on (report, file->account);
  return TRUE;
}
