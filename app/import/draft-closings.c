/* draft-closings.c — what files say of practices that closed, as events of the plan on which a person may act */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-private.h"

#include <glib/gi18n-lib.h>

#include "import/dates.h"
#include "import/row.h"
#include "plan/quality.h"

/* Longer chains of successions are a circle. */
#define MAX_SUCCESSIONS 20

/* A closing as the files tell of it. */
typedef struct
{
  char *at;                     /* ISO date; "": not known */
  const char *successor;        /* NULL: not told, or nobody in the plan */
  char *note;                   /* which file says so */
} Closing;

void
lp_draft_succeed (LpDraft    *draft,
                  const char *code,
                  const char *successor)
{
  g_hash_table_insert (draft->successors, g_strdup (code), g_strdup (successor));
}

/* The first in the line of successors that the plan has or gets, and that is not closed itself. */
static const char *
find_successor (LpDraft    *draft,
                LpPlan     *plan,
                const char *code)
{
  const char *at = g_hash_table_lookup (draft->successors, code);

  for (guint i = 0; at != NULL && i < MAX_SUCCESSIONS; i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, at);
      const LpDraftPractice *drafted = lp_draft_find (draft, at);
      gboolean is_there = practice != NULL ? !lp_plan_is_closed (plan, practice) : drafted != NULL && !drafted->is_out;

      if (is_there && !g_str_equal (at, code))
        return at;
      at = g_hash_table_lookup (draft->successors, at);
    }
  return NULL;
}

/* "Register of GP practices (epraccur), newest entry August 2018". (transfer full) */
static char *
name_file (const LpDraftFile *file)
{
  const char *period = file->account->period;

  return *period != '\0' ? g_strdup_printf ("%s, %s", file->title, period) : g_strdup (file->title);
}

/* Whether the plan knows it: which of several files said so first makes no difference. */
static gboolean
equals_report (const LpPracticeEvent *report,
               const Closing         *closing)
{
  return g_str_equal (report->at, closing->at) && g_strcmp0 (report->successor, closing->successor) == 0;
}

/* A register of before the day has the practice open, and contradicts nothing. */
static gboolean
is_outdated (const LpPracticeEvent *report,
             const LpDraftFile     *file)
{
  return lp_date_read (report->at) <= file->date;
}

static void
remove_report (LpEdit                *edit,
               const LpPracticeEvent *report)
{
  LpChange *row = lp_change_new (LP_TABLE_PRACTICE_EVENT, LP_CHANGE_DELETE);

  row->old_values[LP_PRACTICE_EVENT_ID] = lp_value_int (report->id);
  lp_edit_add (edit, row);
}

static void
add_report (LpEdit        *edit,
            LpPlan        *plan,
            const char    *code,
            const Closing *closing)
{
  LpChange *row = lp_row_new (LP_TABLE_PRACTICE_EVENT);

  lp_row_set_int (row, LP_PRACTICE_EVENT_ID, lp_plan_new_id (plan));
  lp_row_set_text (row, LP_PRACTICE_EVENT_PRACTICE, code);
  lp_row_set_text (row, LP_PRACTICE_EVENT_KIND, LP_EVENT_REPORTED);
  lp_row_set_text (row, LP_PRACTICE_EVENT_AT, closing->at);
  if (closing->successor != NULL)
    lp_row_set_text (row, LP_PRACTICE_EVENT_SUCCESSOR, closing->successor);
  lp_row_set_text (row, LP_PRACTICE_EVENT_NOTE, closing->note);
  lp_edit_add (edit, row);
}

/* In the list of what is different, so that a person sees it before it is taken. */
static void
show_report (LpImportPreview  *preview,
             LpPlan           *plan,
             const LpPractice *practice,
             const Closing    *closing)
{
  const LpPractice *successor = closing->successor != NULL ? lp_plan_find_practice (plan, closing->successor) : NULL;
  const char *day = *closing->at != '\0' ? closing->at : _("day not known");
  g_autofree char *words = NULL;

  if (closing->successor != NULL)
    /* Translators: a date, the practice that follows */
    words = g_strdup_printf (_("%1$s, into %2$s"), day, successor != NULL ? successor->name : closing->successor);
  lp_import_report_add_change (preview->report->changes, practice->code, practice->name, _("Said to have closed"), "", words != NULL ? words : day);
}

static void
write_closing (LpDraft          *draft,
               LpPlan           *plan,
               const LpPractice *practice,
               guint             status,
               const LpDraftFile *file,
               LpImportPreview  *preview,
               LpEdit           *edit)
{
  const LpPracticeEvent *report = lp_plan_find_report (plan, practice->code);
  g_autofree char *at = lp_date_to_iso (status != LP_STATUS_DORMANT ? status : 0);
  g_autofree char *note = name_file (file);
  Closing closing = { at, find_successor (draft, plan, practice->code), note };

  /* The register names nobody; what the file of successions said stays. */
  if (closing.successor == NULL && report != NULL)
    closing.successor = report->successor;
  if (report != NULL && equals_report (report, &closing))
    return;
  if (report != NULL)
    remove_report (edit, report);
  add_report (edit, plan, practice->code, &closing);
  show_report (preview, plan, practice, &closing);
  preview->closings++;
}

/* A list for a practice that is closed in the plan is of an earlier day, or the plan is wrong. Its people are not taken, and not silently. */
static void
doubt_list (const LpDraft         *draft,
            const LpDraftPractice *practice,
            const LpPractice      *closed)
{
  const LpDraftFile *file = NULL;
  g_autofree char *people = NULL;
  double number = 0;

  if (!lp_draft_get_number (draft, practice, LP_FACT_PEOPLE, &number, &file) || number <= 0)
    return;
  people = lp_format_count ((gint64) number);
  /* Translators: a practice, people */
  lp_import_file_doubt (file->account, 0, NULL, practice->code,
                        g_strdup_printf (_("%1$s is closed in the plan, so its list of %2$s people is not taken."), closed->name, people));
}

void
lp_draft_write_closings (LpDraft         *draft,
                         LpPlan          *plan,
                         LpImportPreview *preview,
                         LpEdit          *edit)
{
  for (guint i = 0; i < draft->practices->len; i++)
    {
      const LpDraftPractice *drafted = g_ptr_array_index (draft->practices, i);
      const LpPractice *practice = drafted->in_plan ? lp_plan_find_practice (plan, drafted->code) : NULL;
      const LpPracticeEvent *report = practice != NULL ? lp_plan_find_report (plan, drafted->code) : NULL;
      const LpDraftFile *file = NULL;
      double status = LP_STATUS_OPEN;

      if (practice == NULL)
        continue;
      if (lp_plan_is_closed (plan, practice))
        doubt_list (draft, drafted, practice);
      else if (!lp_draft_get_number (draft, drafted, LP_FACT_STATUS, &status, &file))
        continue;
      else if (status != LP_STATUS_OPEN)
        write_closing (draft, plan, practice, (guint) status, file, preview, edit);
      else if (report != NULL && is_outdated (report, file))
        remove_report (edit, report);
    }
}
