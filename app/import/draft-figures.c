/* draft-figures.c — the figures of a draft, into rows of an edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-figures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/cell-text.h"
#include "import/dates.h"
#include "import/draft-measures.h"
#include "import/draft-private.h"
#include "import/row.h"

typedef struct
{
  LpDraft *draft;
  LpPlan *plan;
  LpImportPreview *preview;
  LpEdit *edit;
  GHashTable *ids;              /* of figures written in this edit */
} Writer;

static LpChange *
make_value (const char *figure,
            const char *practice,
            LpMark      mark,
            double      value,
            const char *raw,
            const char *check_note)
{
  LpChange *row = lp_row_new (LP_TABLE_FIGURE_VALUE);

  lp_row_set_text (row, LP_FIGURE_VALUE_FIGURE, figure);
  lp_row_set_text (row, LP_FIGURE_VALUE_PRACTICE, practice);
  lp_row_set_int (row, LP_FIGURE_VALUE_MARK, mark);
  if (mark == LP_MARK_VALUE || mark == LP_MARK_ZERO)
    lp_row_set_real (row, LP_FIGURE_VALUE_VALUE, value);
  lp_row_set_text (row, LP_FIGURE_VALUE_RAW, raw);
  lp_row_set_text (row, LP_FIGURE_VALUE_CHECK_NOTE, check_note);
  return row;
}

static void
write_figure_row (Writer     *writer,
                  const char *id,
                  const char *name,
                  const char *unit,
                  const char *period,
                  const char *source_id)
{
  const LpFigure *old = lp_plan_find_figure (writer->plan, id);
  LpChange *row;

  g_hash_table_add (writer->ids, g_strdup (id));
  if (old != NULL && lp_cell_says_same (old->period, period) && g_strcmp0 (old->source_id, source_id) == 0)
    return;
  row = old != NULL ? lp_change_new (LP_TABLE_FIGURE, LP_CHANGE_UPDATE) : lp_row_new (LP_TABLE_FIGURE);
  if (old != NULL)
    row->old_values[LP_FIGURE_ID] = lp_value_text (id);
  else
    {
      lp_row_set_text (row, LP_FIGURE_ID, id);
      lp_row_set_text (row, LP_FIGURE_NAME, name);
      lp_row_set_text (row, LP_FIGURE_UNIT, unit);
    }
  lp_row_set_text (row, LP_FIGURE_PERIOD, period);
  if (source_id != NULL)
    lp_row_set_text (row, LP_FIGURE_SOURCE_ID, source_id);
  lp_edit_add (writer->edit, row);
}

/* Keeps the plan's older values of @old under an id with their period, as the plain id goes on to a newer one. */
static void
keep_older (Writer         *writer,
            const LpFigure *old)
{
  g_autofree char *slug = lp_draft_slug_period (old->period);
  g_autofree char *id = g_strdup_printf ("%s-%s", old->id, slug);

  if (lp_plan_find_figure (writer->plan, id) != NULL || g_hash_table_contains (writer->ids, id))
    return;
  write_figure_row (writer, id, old->name, old->unit, old->period, old->source_id);
  for (guint i = 0; i < lp_plan_get_n_practices (writer->plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (writer->plan, i);
      const LpFigureValue *value = lp_plan_get_value (writer->plan, old->id, practice->code);

      if (value != NULL)
        lp_edit_add (writer->edit, make_value (id, practice->code, value->mark, value->value, value->raw, value->check_note));
    }
}

static const char *
get_period (const LpDraftFigure *figure)
{
  return figure->period != NULL ? figure->period : figure->file->account->period;
}

/* A list that somebody keeps says what is, of a figure that the plan has; when that was it mostly does not say. */
static gboolean
corrects (const LpDraftFigure *figure)
{
  return g_strcmp0 (figure->file->kind_id, LP_DRAFT_LIST) == 0 && *get_period (figure) == '\0';
}

/* The id under which @figure is written. (transfer full) */
static char *
settle_id (Writer              *writer,
           const LpDraftFigure *figure)
{
  const char *period = get_period (figure);
  const LpFigure *old = lp_plan_find_figure (writer->plan, figure->id);
  g_autofree char *slug = lp_draft_slug_period (period);

  if (g_hash_table_contains (writer->ids, figure->id))
    return g_strdup_printf ("%s-%s", figure->id, *slug != '\0' ? slug : figure->file->kind_id);
  if (old == NULL || g_str_equal (old->period, period) || corrects (figure))
    return g_strdup (figure->id);
  if (lp_date_of_period (old->period) > lp_date_of_period (period))
    return g_strdup_printf ("%s-%s", figure->id, *slug != '\0' ? slug : figure->file->kind_id);
  keep_older (writer, old);
  return g_strdup (figure->id);
}

static char *
describe_value (LpMark      mark,
                double      value,
                const char *raw)
{
  if (mark == LP_MARK_VALUE)
    return g_strdup_printf ("%.6g", value);
  if (mark == LP_MARK_ZERO)
    return g_strdup ("0");
  return g_strdup (raw != NULL && *raw != '\0' ? raw : _("not known"));
}

static void
alter_value (Writer                *writer,
             const char            *id,
             const LpDraftFigure   *figure,
             const LpDraftPractice *practice,
             const LpFigureValue   *old,
             const LpDraftValue    *value)
{
  const char *raw = value->raw != NULL ? value->raw : "";
  const LpPractice *known = lp_plan_find_practice (writer->plan, practice->code);
  g_autofree char *before = describe_value (old->mark, old->value, old->raw);
  g_autofree char *after = describe_value (value->mark, value->value, raw);
  gboolean is_number = value->mark == LP_MARK_VALUE || value->mark == LP_MARK_ZERO;
  LpChange *row;

  /* How a number is written is no change; what stands for a mark is. */
  if (old->mark == value->mark && lp_cell_counts_same (old->value, value->value) && (is_number || lp_cell_says_same (old->raw, raw)) &&
      (value->check_note == NULL || lp_cell_says_same (old->check_note, value->check_note)))
    return;
  row = lp_change_new (LP_TABLE_FIGURE_VALUE, LP_CHANGE_UPDATE);
  row->old_values[LP_FIGURE_VALUE_FIGURE] = lp_value_text (id);
  row->old_values[LP_FIGURE_VALUE_PRACTICE] = lp_value_text (practice->code);
  row->new_values[LP_FIGURE_VALUE_MARK] = lp_value_int (value->mark);
  row->new_values[LP_FIGURE_VALUE_VALUE] = value->mark == LP_MARK_VALUE || value->mark == LP_MARK_ZERO ? lp_value_real (value->value) : lp_value_null ();
  row->new_values[LP_FIGURE_VALUE_RAW] = lp_value_text (raw);
  /* What was doubted of the old figure says nothing of the new one. */
  row->new_values[LP_FIGURE_VALUE_CHECK_NOTE] = lp_value_text (value->check_note != NULL ? value->check_note : "");
  lp_edit_add (writer->edit, row);
  writer->preview->values++;
  writer->preview->values_changed++;
  lp_import_report_add_change (writer->preview->report->changes, practice->code, known != NULL ? known->name : practice->code, figure->name, before, after);
}

static void
write_values (Writer              *writer,
              const char          *id,
              const LpDraftFigure *figure)
{
  for (guint i = 0; i < writer->draft->practices->len; i++)
    {
      const LpDraftPractice *practice = g_ptr_array_index (writer->draft->practices, i);
      const LpDraftValue *value = practice->is_out ? NULL : g_hash_table_lookup (figure->values, practice);
      const LpFigureValue *old = value != NULL ? lp_plan_get_value (writer->plan, id, practice->code) : NULL;

      if (value == NULL)
        continue;
      if (old != NULL)
        {
          alter_value (writer, id, figure, practice, old, value);
          continue;
        }
      lp_edit_add (writer->edit, make_value (id, practice->code, value->mark, value->value, value->raw != NULL ? value->raw : "",
                                             value->check_note != NULL ? value->check_note : ""));
      writer->preview->values++;
    }
}

/* Whether there is a practice in the area for which @figure has a value. */
static gboolean
has_values (const LpDraftFigure *figure)
{
  GHashTableIter iter;
  gpointer practice;

  g_hash_table_iter_init (&iter, figure->values);
  while (g_hash_table_iter_next (&iter, &practice, NULL))
    if (!((const LpDraftPractice *) practice)->is_out)
      return TRUE;
  return FALSE;
}

/* A whole that lacks one of the sexes is none. */
static gboolean
is_whole (const LpDraftValue *value)
{
  const LpDraftPart both = LP_DRAFT_PART_FEMALE | LP_DRAFT_PART_MALE;

  return value->parts == 0 || (value->parts & both) == both;
}

/* Two files of one kind and date that differ about a practice: the first is believed, and a person is told. */
static void
doubt_other (const LpDraftFigure   *first,
             const LpDraftFigure   *other,
             const LpDraftPractice *practice)
{
  lp_import_file_doubt (other->file->account, 0, other->name, practice->code,
                        /* Translators: the name of a file */
                        g_strdup_printf (_("%s, of the same date, has another figure; that one counts."), first->file->account->name));
}

/* Adds the values of @part to those of @whole: of other practices, or of other people of the same. */
static void
join_figures (LpDraftFigure *whole,
              LpDraftFigure *part)
{
  GHashTableIter iter;
  gpointer practice, data;

  g_hash_table_iter_init (&iter, part->values);
  while (g_hash_table_iter_next (&iter, &practice, &data))
    {
      const LpDraftValue *value = data;
      const LpDraftValue *there = g_hash_table_lookup (whole->values, practice);

      if (there == NULL && value->parts == 0)
        lp_draft_figure_set (whole, practice, value->mark, value->value, value->raw);
      else if (there == NULL || (value->parts != 0 && (there->parts & value->parts) == 0))
        lp_draft_figure_add_part (whole, practice, value->parts, value->mark, value->value);
      else if (there->mark != value->mark || there->value != value->value)
        doubt_other (whole, part, practice);
    }
  g_hash_table_remove_all (part->values);
}

/* Files of one kind and date make one figure: one for each sex, one for each region. */
static void
join_parts (GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    for (guint j = 0; j < i; j++)
      {
        LpDraftFigure *whole = g_ptr_array_index (figures, j);
        LpDraftFigure *part = g_ptr_array_index (figures, i);

        if (whole->file != part->file && whole->file->kind_id == part->file->kind_id && whole->file->date == part->file->date &&
            g_str_equal (whole->id, part->id))
          join_figures (whole, part);
      }
}

static gboolean
drop_part_cb (gpointer practice,
              gpointer value,
              gpointer figure)
{
  return !is_whole (value);
}

/* Drops the sums of one sex alone; the file's account says so once. */
static void
drop_parts (GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      LpDraftFigure *figure = g_ptr_array_index (figures, i);

      if (g_hash_table_foreach_remove (figure->values, drop_part_cb, figure) > 0 && g_str_equal (figure->id, "age-list"))
        lp_import_file_doubt (figure->file->account, 1, NULL, "",
                              g_strdup (_("The file counts one sex alone. Bring in the other's file together with it to have the ages of all people.")));
    }
}

/* The newest first, so that it has the plain id; among files of one date, the one given first. */
static int
compare_figures (gconstpointer a,
                 gconstpointer b)
{
  const LpDraftFile *first = (*(const LpDraftFigure *const *) a)->file;
  const LpDraftFile *second = (*(const LpDraftFigure *const *) b)->file;

  if (first->date != second->date)
    return first->date > second->date ? -1 : 1;
  return (int) first->index - (int) second->index;
}

void
lp_draft_write_figures (LpDraft         *draft,
                        LpPlan          *plan,
                        LpImportPreview *preview,
                        LpEdit          *edit)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writer writer = { draft, plan, preview, edit, ids };

  lp_draft_mark_checks (draft);
  g_ptr_array_sort (draft->figures, compare_figures);
  join_parts (draft->figures);
  drop_parts (draft->figures);
  for (guint i = 0; i < draft->figures->len; i++)
    {
      const LpDraftFigure *figure = g_ptr_array_index (draft->figures, i);
      const LpFigure *old;
      g_autofree char *id = NULL;

      /* A workbook of our own lists figures that nobody has a value of yet. */
      if (!has_values (figure) && !lp_draft_has_kept (draft))
        continue;
      id = settle_id (&writer, figure);
      old = lp_plan_find_figure (plan, id);
      write_figure_row (&writer, id, figure->name, figure->unit, old != NULL && corrects (figure) ? old->period : get_period (figure), figure->file->source_id);
      write_values (&writer, id, figure);
    }
  if (g_hash_table_size (ids) > 0)
    lp_draft_write_measures (draft, plan, edit, ids);
}
