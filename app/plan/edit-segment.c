/* edit-segment.c — segments of the people, named or taken from a list of counts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-outlook.h"

#include "plan/edit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LpSegment *
find_local (LpPlan     *plan,
            const char *name)
{
  const GPtrArray *segments = lp_plan_get_segments (plan);

  for (guint i = 0; i < segments->len; i++)
    {
      const LpSegment *segment = g_ptr_array_index (segments, i);

      if (g_str_equal (segment->kind, "local") && g_utf8_collate (segment->name, name) == 0)
        return segment;
    }
  return NULL;
}

/* A figure's or segment's id from a name. */
static char *
make_id (LpPlan     *plan,
         GHashTable *taken,
         const char *name)
{
  g_autofree char *stem = _lp_edit_make_stem (name, "segment");
  char *id = g_strdup (stem);

  for (guint i = 2; lp_plan_find_segment (plan, id) != NULL || lp_plan_find_figure (plan, id) != NULL || (taken != NULL && g_hash_table_contains (taken, id)); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, i);
    }
  return id;
}

static gint64
find_position (LpPlan *plan)
{
  const GPtrArray *segments = lp_plan_get_segments (plan);

  return segments->len > 0 ? ((LpSegment *) g_ptr_array_index (segments, segments->len - 1))->position + 1 : 1;
}

static void
add_segment (LpEdit     *edit,
             const char *id,
             const char *name,
             const char *kind,
             const char *definition,
             const char *figure,
             gint64      position)
{
  LpChange *row = _lp_edit_add_row (edit, LP_TABLE_SEGMENT);

  _lp_edit_set_text (row, LP_SEGMENT_ID, id);
  _lp_edit_set_text (row, LP_SEGMENT_NAME, name);
  _lp_edit_set_text (row, LP_SEGMENT_KIND, kind);
  _lp_edit_set_text (row, LP_SEGMENT_DEFINITION, definition);
  _lp_edit_set_text (row, LP_SEGMENT_FIGURE, figure);
  row->new_values[LP_SEGMENT_POSITION] = lp_value_int (position);
}

static void
remove_value (LpEdit     *edit,
              const char *figure,
              const char *practice)
{
  LpChange *row = lp_change_new (LP_TABLE_FIGURE_VALUE, LP_CHANGE_DELETE);

  row->old_values[LP_FIGURE_VALUE_FIGURE] = lp_value_text (figure);
  row->old_values[LP_FIGURE_VALUE_PRACTICE] = lp_value_text (practice);
  lp_edit_add (edit, row);
}

static void
remove_values (LpEdit     *edit,
               LpPlan     *plan,
               const char *figure)
{
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (lp_plan_get_value (plan, figure, practice->code) != NULL)
        remove_value (edit, figure, practice->code);
    }
}

static void
remove_named (LpEdit     *edit,
              LpTable     table,
              const char *id)
{
  LpChange *row = lp_change_new (table, LP_CHANGE_DELETE);

  row->old_values[0] = lp_value_text (id);
  lp_edit_add (edit, row);
}

static gboolean
is_needed (LpPlan          *plan,
           const LpSegment *but)
{
  const GPtrArray *measures = lp_plan_get_measures (plan), *segments = lp_plan_get_segments (plan);

  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      if (g_str_equal (measure->numerator, but->figure) || g_str_equal (measure->denominator, but->figure))
        return TRUE;
    }
  for (guint i = 0; i < segments->len; i++)
    {
      const LpSegment *segment = g_ptr_array_index (segments, i);

      if (segment != but && g_str_equal (segment->figure, but->figure))
        return TRUE;
    }
  return FALSE;
}

static void
remove_growth_of (LpEdit          *edit,
                  LpPlan          *plan,
                  const LpSegment *segment)
{
  const GPtrArray *rows = lp_plan_get_growth (plan), *assumptions = lp_plan_get_assumptions (plan);
  g_autofree char *weight = g_strconcat ("weight-", segment->id, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const LpGrowth *growth = g_ptr_array_index (rows, i);
      LpChange *row;

      if (!g_str_equal (growth->age_band, segment->id))
        continue;
      row = lp_change_new (LP_TABLE_GROWTH, LP_CHANGE_DELETE);
      row->old_values[LP_GROWTH_AREA] = lp_value_text (growth->area);
      row->old_values[LP_GROWTH_AGE_BAND] = lp_value_text (growth->age_band);
      row->old_values[LP_GROWTH_YEAR] = lp_value_int (growth->year);
      lp_edit_add (edit, row);
    }
  for (guint i = 0; i < assumptions->len; i++)
    if (g_str_equal (((LpAssumption *) g_ptr_array_index (assumptions, i))->id, weight))
      remove_named (edit, LP_TABLE_ASSUMPTION, weight);
}

/* One line of the list, checked. */
static gboolean
read_count (LpPlan                *plan,
            const LpSegmentCount  *count,
            guint                  line,
            LpMark                *mark,
            gint64                *number,
            GError               **error)
{
  if (lp_plan_find_practice (plan, count->practice) == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("Line %1$u: the plan has no practice with the code “%2$s”. Check the code."), line,
                   count->practice);
      return FALSE;
    }
  *mark = lp_parse_count (count->count, LP_NUMBER_DECIMAL_POINT, number);
  if (*mark != LP_MARK_UNREADABLE && *number >= 0)
    return TRUE;
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("Line %1$u: “%2$s” is no count of people. Write a whole number, or * where it is withheld."), line,
               count->count);
  return FALSE;
}

/* The figure that takes the counts of the segment called @name: that of the plan's, or a new one. */
static const char *
begin_segment (LpEdit     *edit,
               LpPlan     *plan,
               GHashTable *figures,
               GHashTable *ids,
               const char *name,
               const char *source)
{
  const LpSegment *segment = find_local (plan, name);
  char *id = segment != NULL ? g_strdup (segment->figure) : make_id (plan, ids, name);
  LpChange *row;

  g_hash_table_insert (figures, g_strdup (name), id);
  g_hash_table_add (ids, id);
  if (segment != NULL)
    return id;
  row = _lp_edit_add_row (edit, LP_TABLE_FIGURE);
  _lp_edit_set_text (row, LP_FIGURE_ID, id);
  _lp_edit_set_text (row, LP_FIGURE_NAME, name);
  _lp_edit_set_text (row, LP_FIGURE_UNIT, _("people"));
  _lp_edit_set_text (row, LP_FIGURE_PERIOD, source);
  add_segment (edit, id, name, "local", "", id, find_position (plan) + g_hash_table_size (figures) - 1);
  return id;
}

static LpChange *
add_value (LpEdit     *edit,
           LpPlan     *plan,
           const char *figure,
           const char *practice)
{
  gboolean has = lp_plan_get_value (plan, figure, practice) != NULL;
  LpChange *row = has ? lp_change_new (LP_TABLE_FIGURE_VALUE, LP_CHANGE_UPDATE) : _lp_edit_add_row (edit, LP_TABLE_FIGURE_VALUE);
  LpValue *key = has ? row->old_values : row->new_values;

  lp_value_clear (&key[LP_FIGURE_VALUE_FIGURE]);
  key[LP_FIGURE_VALUE_FIGURE] = lp_value_text (figure);
  lp_value_clear (&key[LP_FIGURE_VALUE_PRACTICE]);
  key[LP_FIGURE_VALUE_PRACTICE] = lp_value_text (practice);
  if (has)
    lp_edit_add (edit, row);
  return row;
}

static gboolean
take_count (LpEdit                *edit,
            LpPlan                *plan,
            GHashTable            *seen,
            const LpSegmentCount  *count,
            const char            *figure,
            guint                  line,
            GError               **error)
{
  LpMark mark;
  gint64 number;
  LpChange *row;

  if (!read_count (plan, count, line, &mark, &number, error))
    return FALSE;
  if (!g_hash_table_add (seen, g_strconcat (count->practice, " ", figure, NULL)))
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("Line %1$u: practice %2$s stands in “%3$s” twice."), line, count->practice, count->segment);
      return FALSE;
    }
  row = add_value (edit, plan, figure, count->practice);
  row->new_values[LP_FIGURE_VALUE_MARK] = lp_value_int (mark);
  row->new_values[LP_FIGURE_VALUE_VALUE] = mark == LP_MARK_VALUE || mark == LP_MARK_ZERO ? lp_value_real ((double) number) : lp_value_null ();
  _lp_edit_set_text (row, LP_FIGURE_VALUE_RAW, count->count);
  return TRUE;
}

/* What a segment that is renewed had, and the list has no more. */
static void
remove_others (LpEdit     *edit,
               LpPlan     *plan,
               GHashTable *seen,
               const char *figure)
{
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      g_autofree char *key = g_strconcat (practice->code, " ", figure, NULL);

      if (lp_plan_get_value (plan, figure, practice->code) != NULL && !g_hash_table_contains (seen, key))
        remove_value (edit, figure, practice->code);
    }
}

LpEdit *
lp_edit_segment_add (LpPlan      *plan,
                     const char  *name,
                     const char  *kind,
                     const char  *definition,
                     const char  *figure,
                     GError     **error)
{
  static const char *const kinds[] = { "age", "register", "local", NULL };
  g_autofree char *taken = _lp_edit_take_name (name, error);
  g_autofree char *rule = taken != NULL ? _lp_edit_take_note (definition, error) : NULL;
  g_autofree char *id = rule != NULL ? make_id (plan, NULL, taken) : NULL;
  g_autofree char *label = NULL;
  LpEdit *edit;

  if (id == NULL)
    return NULL;
  if (!g_strv_contains (kinds, kind))
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%s” is no kind of segment. Choose age, register or local."), kind);
      return NULL;
    }
  if (lp_plan_find_figure (plan, figure) == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no figure called “%s”."), figure);
      return NULL;
    }
  label = g_strdup_printf (_("Add the segment %s"), taken);
  edit = lp_edit_new (label);
  add_segment (edit, id, taken, kind, rule, figure, find_position (plan));
  return edit;
}

LpEdit *
lp_edit_segment_remove (LpPlan      *plan,
                        const char  *id,
                        GError     **error)
{
  const LpSegment *segment = lp_plan_find_segment (plan, id);
  g_autofree char *label = NULL;
  LpEdit *edit;

  if (segment == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no segment called “%s”."), id);
      return NULL;
    }
  label = g_strdup_printf (_("Remove the segment %s"), segment->name);
  edit = lp_edit_new (label);
  remove_growth_of (edit, plan, segment);
  remove_named (edit, LP_TABLE_SEGMENT, id);
  if (g_str_equal (segment->kind, "local") && !is_needed (plan, segment))
    {
      remove_values (edit, plan, segment->figure);
      remove_named (edit, LP_TABLE_FIGURE, segment->figure);
    }
  return edit;
}

LpEdit *
lp_edit_segment_take (LpPlan                *plan,
                      const LpSegmentCount  *counts,
                      guint                  n_counts,
                      const char            *source,
                      GError               **error)
{
  g_autoptr (LpEdit) edit = lp_edit_new (_("Take segments from a list"));
  g_autoptr (GHashTable) figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < n_counts; i++)
    {
      g_autofree char *name = _lp_edit_take_name (counts[i].segment, error);
      const char *figure = name != NULL ? g_hash_table_lookup (figures, name) : NULL;

      if (name == NULL)
        return NULL;
      if (figure == NULL)
        figure = begin_segment (edit, plan, figures, ids, name, source);
      if (!take_count (edit, plan, seen, &counts[i], figure, counts[i].line != 0 ? counts[i].line : i + 1, error))
        return NULL;
    }
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    remove_others (edit, plan, seen, id);
  if (n_counts == 0)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("The list has no counts."));
      return NULL;
    }
  return g_steal_pointer (&edit);
}
