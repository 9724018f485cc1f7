/* practice-list-draft.c — a list of practices as one of several files of an import */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-list-private.h"

#include "base/ods-code.h"
#include "import/practice-row.h"

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

/* Of a row that a list's own report tells of, by what stands there for a code. A good code that was not taken was there before. */
static LpImportReason
judge_remark (const LpImportRemark *remark)
{
  if (*remark->code == '\0')
    return LP_REASON_NO_CODE;
  if (lp_ods_is_mangled (remark->code))
    return LP_REASON_MANGLED_CODE;
  return lp_ods_is_practice (remark->code) ? LP_REASON_DUPLICATE : LP_REASON_NOT_A_PRACTICE;
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

static void
take_into_draft (LpPracticeList *list,
                 const int       columns[LP_N_FIELDS],
                 LpDraft        *draft,
                 LpDraftFile    *file)
{
  g_autoptr (LpImportReport) report = lp_import_report_new (lp_records_get_n_rows (list->records));
  g_autoptr (GHashTable) lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  _lp_practice_columns_check (list, columns, report);
  for (guint i = 0; i < lp_records_get_n_rows (list->records); i++)
    {
      g_autofree char *code = _lp_practice_list_read_code (list, i, columns[LP_FIELD_CODE], lines, report);
      LpDraftPractice *practice;
      LpPracticeRow given;

      if (code == NULL)
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
  g_autoptr (LpPracticeList) list = _lp_practice_list_find (table, error);
  int columns[LP_N_FIELDS];

  if (list == NULL || !_lp_practice_columns_place (list, columns, error))
    return FALSE;
  take_into_draft (list, columns, draft, file);
  file->account->rows = lp_records_get_n_rows (list->records);
  file->account->taken = file->account->rows - file->account->left_out;
  return TRUE;
}
