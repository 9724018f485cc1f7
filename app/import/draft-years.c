/* draft-years.c — what the figures of a draft were in other years, into rows of an edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-years.h"

#include <glib/gi18n-lib.h>

#include "import/cell-text.h"
#include "import/dates.h"
#include "import/draft-private.h"
#include "import/row.h"

/* What is known of a figure, a practice and a year, by the three. */
static guint
hash_year (gconstpointer key)
{
  const LpYearly *year = key;

  return (g_str_hash (year->figure) * 31 + g_str_hash (year->practice)) * 31 + (guint) year->year;
}

static gboolean
equal_years (gconstpointer a,
             gconstpointer b)
{
  const LpYearly *first = a, *second = b;

  return first->year == second->year && g_str_equal (first->practice, second->practice) && g_str_equal (first->figure, second->figure);
}

void
lp_draft_say_year (LpDraft         *draft,
                   LpDraftFile     *file,
                   LpDraftPractice *practice,
                   const char      *figure,
                   guint            year,
                   double           value)
{
  const LpDraftYear told = { practice, g_intern_string (figure), year, value, file };

  g_array_append_val (draft->years, told);
}

static void
tell_figure (LpDraft             *draft,
             const LpDraftFigure *figure)
{
  GHashTableIter iter;
  gpointer practice, data;

  g_hash_table_iter_init (&iter, figure->values);
  while (g_hash_table_iter_next (&iter, &practice, &data))
    {
      const LpDraftValue *value = data;

      if (value->mark == LP_MARK_VALUE || value->mark == LP_MARK_ZERO)
        lp_draft_say_year (draft, figure->file, practice, figure->id, figure->file->date / 10000, value->value);
    }
}

static void
tell_weighted (LpDraft         *draft,
               LpDraftPractice *practice)
{
  for (guint i = 0; i < practice->facts->len; i++)
    {
      const LpFact *fact = &g_array_index (practice->facts, LpFact, i);
      LpDraftFile *file = g_ptr_array_index (draft->files, fact->file);

      if (fact->kind == LP_FACT_WEIGHTED && file->is_yearly && file->date != 0)
        lp_draft_say_year (draft, file, practice, "weighted", file->date / 10000, fact->number);
    }
}

/* What a file of a series says of its year, it says of that year for good, whatever a later one makes of the figure now. */
static void
tell_series (LpDraft *draft)
{
  for (guint i = 0; i < draft->figures->len; i++)
    {
      const LpDraftFigure *figure = g_ptr_array_index (draft->figures, i);

      if (figure->file->is_yearly && figure->file->date != 0)
        tell_figure (draft, figure);
    }
  for (guint i = 0; i < draft->practices->len; i++)
    tell_weighted (draft, g_ptr_array_index (draft->practices, i));
}

/* Which of two files that tell of one year is believed: the later; of one date the one given first. */
static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  const LpDraftYear *first = a, *second = b;

  if (first->file->date != second->file->date)
    return first->file->date > second->file->date ? -1 : 1;
  return (int) first->file->index - (int) second->file->index;
}

static GHashTable *
index_plan (LpPlan *plan)
{
  const GPtrArray *rows = lp_plan_get_yearly (plan);
  GHashTable *index = g_hash_table_new (hash_year, equal_years);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (index, g_ptr_array_index (rows, i));
  return index;
}

static LpChange *
make_row (const LpDraftYear *told,
          gboolean           is_there)
{
  LpChange *row = is_there ? lp_change_new (LP_TABLE_YEARLY, LP_CHANGE_UPDATE) : lp_row_new (LP_TABLE_YEARLY);
  LpValue *keys = is_there ? row->old_values : row->new_values;

  lp_value_clear (&keys[LP_YEARLY_FIGURE]);
  lp_value_clear (&keys[LP_YEARLY_PRACTICE]);
  lp_value_clear (&keys[LP_YEARLY_YEAR]);
  keys[LP_YEARLY_FIGURE] = lp_value_text (told->figure);
  keys[LP_YEARLY_PRACTICE] = lp_value_text (told->practice->code);
  keys[LP_YEARLY_YEAR] = lp_value_int (told->year);
  lp_row_set_real (row, LP_YEARLY_VALUE, told->value);
  if (told->file->source_id != NULL)
    lp_row_set_text (row, LP_YEARLY_SOURCE_ID, told->file->source_id);
  return row;
}

/* "GPs, full-time equivalent, 2018-19" (transfer full) */
static char *
name_year (LpPlan            *plan,
           const LpDraftYear *told)
{
  const LpFigure *figure = lp_plan_find_figure (plan, told->figure);
  g_autofree char *year = lp_date_describe_year (told->year * 10000 + 331);
  const char *name = figure != NULL ? figure->name : told->figure;

  if (g_str_equal (told->figure, "people"))
    name = _("Registered people");
  else if (g_str_equal (told->figure, "weighted"))
    name = _("Weighted people");
  /* Translators: a figure and a year */
  return g_strdup_printf (_("%1$s, %2$s"), name, year);
}

static void
show_change (LpPlan            *plan,
             const LpDraftYear *told,
             const LpYearly    *old,
             LpImportPreview   *preview)
{
  const LpPractice *practice = lp_plan_find_practice (plan, told->practice->code);
  g_autofree char *what = name_year (plan, told);
  g_autofree char *before = g_strdup_printf ("%.6g", old->value);
  g_autofree char *after = g_strdup_printf ("%.6g", told->value);

  lp_import_report_add_change (preview->report->changes, told->practice->code, practice != NULL ? practice->name : told->practice->code, what, before, after);
  preview->values_changed++;
}

void
lp_draft_write_years (LpDraft         *draft,
                      LpPlan          *plan,
                      LpImportPreview *preview,
                      LpEdit          *edit)
{
  g_autoptr (GHashTable) known = index_plan (plan);
  g_autoptr (GHashTable) told_before = g_hash_table_new_full (hash_year, equal_years, g_free, NULL);

  tell_series (draft);
  g_array_sort (draft->years, compare_years);
  for (guint i = 0; i < draft->years->len; i++)
    {
      const LpDraftYear *told = &g_array_index (draft->years, LpDraftYear, i);
      const LpYearly key = { (char *) told->figure, told->practice->code, told->year };
      const LpYearly *old = g_hash_table_lookup (known, &key);

      if (told->practice->is_out || !g_hash_table_add (told_before, g_memdup2 (&key, sizeof key)) || (old != NULL && lp_cell_counts_same (old->value, told->value)))
        continue;
      lp_edit_add (edit, make_row (told, old != NULL));
      if (old != NULL)
        show_change (plan, told, old, preview);
      preview->values++;
    }
}
