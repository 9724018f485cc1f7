/* draft-sums.c — the figures of a draft: set once, or added up from many rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-private.h"

static void
free_value (gpointer data)
{
  g_free (((LpDraftValue *) data)->raw);
  g_free (((LpDraftValue *) data)->check_note);
  g_free (data);
}

void
_lp_draft_figure_free (gpointer data)
{
  LpDraftFigure *figure = data;

  g_hash_table_unref (figure->values);
  g_free (figure->id);
  g_free (figure->name);
  g_free (figure->unit);
  g_free (figure->period);
  g_free (figure->measure_name);
  g_free (figure->measure_unit);
  g_free (figure->denominator);
  g_free (figure);
}

LpDraftFigure *
lp_draft_figure (LpDraft     *draft,
                 LpDraftFile *file,
                 const char  *id,
                 const char  *name,
                 const char  *unit)
{
  LpDraftFigure *figure;

  for (guint i = 0; i < draft->figures->len; i++)
    {
      figure = g_ptr_array_index (draft->figures, i);
      if (figure->file == file && g_str_equal (figure->id, id))
        return figure;
    }
  figure = g_new0 (LpDraftFigure, 1);
  figure->id = g_strdup (id);
  figure->name = g_strdup (name);
  figure->unit = g_strdup (unit);
  figure->file = file;
  figure->values = g_hash_table_new_full (NULL, NULL, NULL, free_value);
  g_ptr_array_add (draft->figures, figure);
  return figure;
}

const GPtrArray *
lp_draft_get_figures (const LpDraft *draft)
{
  return draft->figures;
}

gboolean
lp_draft_figure_set (LpDraftFigure   *figure,
                     LpDraftPractice *practice,
                     LpMark           mark,
                     double           value,
                     const char      *raw)
{
  LpDraftValue *set;

  if (g_hash_table_contains (figure->values, practice))
    return FALSE;
  set = g_new0 (LpDraftValue, 1);
  set->mark = mark;
  set->value = value;
  set->raw = g_strdup (raw);
  g_hash_table_insert (figure->values, practice, set);
  return TRUE;
}

/* Withheld outweighs missing, and either a figure: what is not known of a part is not known of the whole. */
static LpMark
join_marks (LpMark a,
            LpMark b)
{
  if (a == LP_MARK_SUPPRESSED || b == LP_MARK_SUPPRESSED)
    return LP_MARK_SUPPRESSED;
  if (a == LP_MARK_MISSING || b == LP_MARK_MISSING)
    return LP_MARK_MISSING;
  if (a == LP_MARK_NOT_APPLICABLE)
    return b;
  if (b == LP_MARK_NOT_APPLICABLE)
    return a;
  return a == LP_MARK_VALUE || b == LP_MARK_VALUE ? LP_MARK_VALUE : LP_MARK_ZERO;
}

void
lp_draft_figure_add (LpDraftFigure   *figure,
                     LpDraftPractice *practice,
                     LpMark           mark,
                     double           value)
{
  LpDraftValue *sum = g_hash_table_lookup (figure->values, practice);

  if (sum == NULL)
    {
      lp_draft_figure_set (figure, practice, mark, value, NULL);
      return;
    }
  sum->mark = join_marks (sum->mark, mark);
  sum->value = sum->mark == LP_MARK_VALUE ? sum->value + value : 0;
}

void
lp_draft_figure_add_part (LpDraftFigure   *figure,
                          LpDraftPractice *practice,
                          LpDraftPart      part,
                          LpMark           mark,
                          double           value)
{
  LpDraftValue *sum;

  lp_draft_figure_add (figure, practice, mark, value);
  sum = g_hash_table_lookup (figure->values, practice);
  sum->parts |= part;
}
