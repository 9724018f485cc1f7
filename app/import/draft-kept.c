/* draft-kept.c — what a workbook of the program's own has kept of a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-private.h"

#include "import/dates.h"
#include "import/row.h"
#include "plan/quality.h"

/* The remark that is no row of its own, but stands at a figure's value. */
#define CHECK "check"

struct _LpDraftKept
{
  GPtrArray *accounts;          /* LpImportFile: of sources, which are files that nobody gave */
  GHashTable *sources;          /* id to LpDraftFile */
  GPtrArray *measures;          /* LpMeasure */
  GPtrArray *networks;          /* LpKeptNetwork */
  GPtrArray *remarks;           /* LpKeptRemark */
  char *option;                 /* NULL: not told */
  gint64 min_people, max_people;
};

static void
free_measure (gpointer data)
{
  LpMeasure *measure = data;

  g_free (measure->id);
  g_free (measure->name);
  g_free (measure->unit);
  g_free (measure->kind);
  g_free (measure->numerator);
  g_free (measure->denominator);
  g_free (measure->better);
  g_free (measure);
}

static LpDraftKept *
get_kept (LpDraft *draft)
{
  LpDraftKept *kept = draft->kept;

  if (kept != NULL)
    return kept;
  kept = draft->kept = g_new0 (LpDraftKept, 1);
  kept->accounts = lp_import_files_new ();
  kept->sources = g_hash_table_new (g_str_hash, g_str_equal);
  kept->measures = g_ptr_array_new_with_free_func (free_measure);
  /* Their texts are interned: names and codes that most rows repeat. */
  kept->networks = g_ptr_array_new_with_free_func (g_free);
  kept->remarks = g_ptr_array_new_with_free_func (g_free);
  return kept;
}

void
_lp_draft_kept_free (LpDraftKept *kept)
{
  g_hash_table_unref (kept->sources);
  g_ptr_array_unref (kept->accounts);
  g_ptr_array_unref (kept->measures);
  g_ptr_array_unref (kept->networks);
  g_ptr_array_unref (kept->remarks);
  g_free (kept->option);
  g_free (kept);
}

gboolean
lp_draft_has_kept (const LpDraft *draft)
{
  return draft->kept != NULL;
}

void
lp_draft_keep_source (LpDraft        *draft,
                      const LpSource *source)
{
  LpDraftKept *kept = get_kept (draft);
  LpImportFile *account = lp_import_files_add (kept->accounts, source->file, source->file);
  LpDraftFile *file = lp_draft_add_file (draft, account);

  account->rows = account->taken = (guint64) source->rows;
  g_free (account->sha256);
  account->sha256 = g_strdup (source->sha256);
  file->kind_id = "source";
  file->title = g_intern_string (source->title);
  file->publisher = g_intern_string (source->publisher);
  file->licence = g_intern_string (source->licence);
  file->attribution = g_intern_string (source->attribution);
  file->period = g_strdup (source->period);
  file->date = lp_date_of_period (source->period);
  file->source_id = g_strdup (source->id);
  file->has_own_id = TRUE;
  g_hash_table_replace (kept->sources, file->source_id, file);
}

LpDraftFile *
lp_draft_find_source (const LpDraft *draft,
                      const char    *id)
{
  return draft->kept != NULL ? g_hash_table_lookup (draft->kept->sources, id) : NULL;
}

void
lp_draft_keep_measure (LpDraft         *draft,
                       const LpMeasure *measure)
{
  LpMeasure *copy = g_new0 (LpMeasure, 1);

  copy->id = g_strdup (measure->id);
  copy->name = g_strdup (measure->name);
  copy->unit = g_strdup (measure->unit);
  copy->kind = g_strdup (measure->kind);
  copy->numerator = g_strdup (measure->numerator);
  copy->denominator = g_strdup (measure->denominator);
  copy->better = g_strdup (measure->better);
  copy->per = measure->per;
  g_ptr_array_add (get_kept (draft)->measures, copy);
}

void
lp_draft_keep_network (LpDraft             *draft,
                       const LpKeptNetwork *network)
{
  LpKeptNetwork *copy = g_memdup2 (network, sizeof *network);

  copy->name = g_intern_string (network->name);
  copy->reason = g_intern_string (network->reason);
  copy->note = g_intern_string (network->note);
  g_ptr_array_add (get_kept (draft)->networks, copy);
}

void
lp_draft_keep_option (LpDraft    *draft,
                      const char *name,
                      gint64      min_people,
                      gint64      max_people)
{
  LpDraftKept *kept = get_kept (draft);

  g_free (kept->option);
  kept->option = g_strdup (name);
  kept->min_people = min_people;
  kept->max_people = max_people;
}

void
lp_draft_keep_remark (LpDraft            *draft,
                      const LpKeptRemark *remark)
{
  LpKeptRemark *copy = g_memdup2 (remark, sizeof *remark);

  copy->practice = g_intern_string (remark->practice);
  copy->what = g_intern_string (remark->what);
  copy->figure = g_intern_string (remark->figure);
  copy->at = g_intern_string (remark->at);
  copy->successor = g_intern_string (remark->successor);
  copy->former = g_intern_string (remark->former);
  copy->note = g_intern_string (remark->note);
  g_ptr_array_add (get_kept (draft)->remarks, copy);
}

static LpDraftValue *
find_value (LpDraft            *draft,
            const LpKeptRemark *remark)
{
  LpDraftPractice *practice = lp_draft_find (draft, remark->practice);

  for (guint i = 0; practice != NULL && i < draft->figures->len; i++)
    {
      const LpDraftFigure *figure = g_ptr_array_index (draft->figures, i);

      if (g_str_equal (figure->id, remark->figure))
        return g_hash_table_lookup (figure->values, practice);
    }
  return NULL;
}

void
lp_draft_mark_checks (LpDraft *draft)
{
  for (guint i = 0; draft->kept != NULL && i < draft->kept->remarks->len; i++)
    {
      const LpKeptRemark *remark = g_ptr_array_index (draft->kept->remarks, i);
      LpDraftValue *value = g_str_equal (remark->what, CHECK) ? find_value (draft, remark) : NULL;

      if (value == NULL)
        continue;
      g_free (value->check_note);
      value->check_note = g_strdup (remark->note);
    }
}

static void
write_event (LpPlan             *plan,
             const LpKeptRemark *remark,
             LpEdit             *edit)
{
  LpChange *row;

  if (lp_plan_has_event (plan, remark->practice, remark->what, remark->at))
    return;
  row = lp_row_new (LP_TABLE_PRACTICE_EVENT);
  lp_row_set_int (row, LP_PRACTICE_EVENT_ID, lp_plan_new_id (plan));
  lp_row_set_text (row, LP_PRACTICE_EVENT_PRACTICE, remark->practice);
  lp_row_set_text (row, LP_PRACTICE_EVENT_KIND, remark->what);
  lp_row_set_text (row, LP_PRACTICE_EVENT_AT, remark->at);
  if (*remark->successor != '\0')
    lp_row_set_text (row, LP_PRACTICE_EVENT_SUCCESSOR, remark->successor);
  if (remark->has_people)
    lp_row_set_int (row, LP_PRACTICE_EVENT_PEOPLE, remark->people);
  lp_row_set_text (row, LP_PRACTICE_EVENT_NOTE, remark->note);
  lp_edit_add (edit, row);
}

static void
write_remark (LpPlan             *plan,
              const LpKeptRemark *remark,
              LpEdit             *edit)
{
  LpChange *row;

  if (lp_plan_find_remark (plan, remark->practice, remark->figure, remark->what) != NULL)
    return;
  row = lp_row_new (LP_TABLE_REMARK);
  lp_row_set_int (row, LP_REMARK_ID, lp_plan_new_id (plan));
  lp_row_set_text (row, LP_REMARK_PRACTICE, remark->practice);
  lp_row_set_text (row, LP_REMARK_FIGURE, remark->figure);
  lp_row_set_text (row, LP_REMARK_KIND, remark->what);
  lp_row_set_text (row, LP_REMARK_FORMER, remark->former);
  lp_row_set_text (row, LP_REMARK_NOTE, remark->note);
  lp_edit_add (edit, row);
}

static gboolean
is_event (const LpKeptRemark *remark)
{
  return g_str_equal (remark->what, "closed") || g_str_equal (remark->what, "merged") || g_str_equal (remark->what, LP_EVENT_REPORTED);
}

static gboolean
is_decision (const LpKeptRemark *remark)
{
  return g_str_equal (remark->what, "exclude") || g_str_equal (remark->what, "include") || g_str_equal (remark->what, "corrected");
}

/* Somebody may have written anything into the sheet: a remark about a practice that is nowhere, or of no kind that there is, is none. */
void
lp_draft_write_remarks (LpDraft *draft,
                        LpPlan  *plan,
                        LpEdit  *edit)
{
  for (guint i = 0; draft->kept != NULL && i < draft->kept->remarks->len; i++)
    {
      const LpKeptRemark *remark = g_ptr_array_index (draft->kept->remarks, i);
      gboolean is_followed = *remark->successor == '\0' || lp_draft_find (draft, remark->successor) != NULL;

      if (lp_draft_find (draft, remark->practice) == NULL)
        continue;
      if (is_event (remark) && is_followed)
        write_event (plan, remark, edit);
      else if (is_decision (remark))
        write_remark (plan, remark, edit);
    }
}

const GPtrArray *
lp_draft_get_measures (const LpDraft *draft)
{
  return draft->kept != NULL ? draft->kept->measures : NULL;
}

const GPtrArray *
lp_draft_get_networks (const LpDraft *draft)
{
  return draft->kept != NULL ? draft->kept->networks : NULL;
}

const char *
lp_draft_get_option (const LpDraft *draft,
                     gint64        *min_people,
                     gint64        *max_people)
{
  if (draft->kept == NULL || draft->kept->option == NULL)
    return NULL;
  *min_people = draft->kept->min_people;
  *max_people = draft->kept->max_people;
  return draft->kept->option;
}
