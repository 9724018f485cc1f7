/* draft-measures.c — the measures that come with the figures of a draft, into rows of an edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/draft-measures.h"

#include <glib/gi18n-lib.h>

#include "import/draft-private.h"
#include "import/measure-template.h"
#include "import/row.h"

typedef struct
{
  LpDraft *draft;
  LpPlan *plan;
  LpEdit *edit;
  GHashTable *ids;              /* of figures written in this edit */
  GHashTable *measures;         /* ids written in this edit */
} Writer;

static gboolean
has_figure (const Writer *writer,
            const char   *id)
{
  return g_str_equal (id, "people") || g_str_equal (id, "weighted") || g_hash_table_contains (writer->ids, id) ||
         lp_plan_find_figure (writer->plan, id) != NULL;
}

static gboolean
has_measure (LpPlan     *plan,
             const char *id,
             gint64     *last_position)
{
  const GPtrArray *measures = lp_plan_get_measures (plan);
  gboolean found = FALSE;

  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      *last_position = MAX (*last_position, measure->position);
      found |= g_str_equal (measure->id, id);
    }
  return found;
}

static void
write_measure (Writer                  *writer,
               const LpMeasureTemplate *measure,
               gint64                  *position)
{
  LpChange *row;

  if (has_measure (writer->plan, measure->id, position) || g_hash_table_contains (writer->measures, measure->id) || !has_figure (writer, measure->numerator) || !has_figure (writer, measure->denominator))
    return;
  row = lp_row_new (LP_TABLE_MEASURE);
  g_hash_table_add (writer->measures, g_strdup (measure->id));
  lp_row_set_text (row, LP_MEASURE_ID, measure->id);
  lp_row_set_text (row, LP_MEASURE_NAME, measure->name);
  lp_row_set_text (row, LP_MEASURE_UNIT, measure->unit);
  lp_row_set_text (row, LP_MEASURE_KIND, measure->kind);
  lp_row_set_text (row, LP_MEASURE_NUMERATOR, measure->numerator);
  lp_row_set_text (row, LP_MEASURE_DENOMINATOR, measure->denominator);
  lp_row_set_real (row, LP_MEASURE_PER, measure->per);
  lp_row_set_text (row, LP_MEASURE_BETTER, measure->better);
  lp_row_set_int (row, LP_MEASURE_POSITION, ++*position);
  lp_edit_add (writer->edit, row);
}

static gboolean
is_yearly (const Writer *writer,
           const char   *figure)
{
  const GPtrArray *rows = lp_plan_get_yearly (writer->plan);
  const GArray *years = writer->draft->years;

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const LpYearly *) g_ptr_array_index (rows, i))->figure, figure))
      return TRUE;
  for (guint i = 0; i < years->len; i++)
    if (g_str_equal (g_array_index (years, LpDraftYear, i).figure, figure))
      return TRUE;
  return FALSE;
}

/* People, unless the figure is known of several years and another list is too: then its measure has a trend. */
static const char *
choose_denominator (const Writer        *writer,
                    const LpDraftFigure *figure)
{
  static const char *const lists[] = { "people", "list-average", "weighted" };

  for (guint i = 0; is_yearly (writer, figure->id) && i < G_N_ELEMENTS (lists); i++)
    if (is_yearly (writer, lists[i]))
      return lists[i];
  return lists[0];
}

/* Those of a workbook of our own, in its order. */
static void
write_kept_measures (Writer *writer,
                     gint64 *position)
{
  const GPtrArray *kept = lp_draft_get_measures (writer->draft);

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      const LpMeasure *told = g_ptr_array_index (kept, i);
      const LpMeasureTemplate measure = { told->id, told->name, told->unit, told->kind, told->numerator, told->denominator, told->per, told->better };

      write_measure (writer, &measure, position);
    }
}

void
lp_draft_write_measures (LpDraft    *draft,
                         LpPlan     *plan,
                         LpEdit     *edit,
                         GHashTable *figures)
{
  g_autoptr (GHashTable) measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writer writer = { draft, plan, edit, figures, measures };
  guint n;
  const LpMeasureTemplate *templates = lp_measure_templates (&n);
  gint64 position = -1;

  write_kept_measures (&writer, &position);
  /* Its plan has the measures that it has, and no others. */
  for (guint i = 0; !lp_draft_has_kept (draft) && i < n; i++)
    {
      LpMeasureTemplate measure = templates[i];

      measure.name = _(measure.name);
      measure.unit = _(measure.unit);
      write_measure (&writer, &measure, &position);
    }
  /* Those that only the file can name: one for each of its indicators. */
  for (guint i = 0; i < draft->figures->len; i++)
    {
      const LpDraftFigure *figure = g_ptr_array_index (draft->figures, i);
      const LpMeasureTemplate measure = {
        figure->id, figure->measure_name, figure->measure_unit, figure->measure_kind != NULL ? figure->measure_kind : "ratio", figure->id,
        figure->denominator != NULL ? figure->denominator : choose_denominator (&writer, figure), figure->measure_per > 0 ? figure->measure_per : 100, "neither"
      };

      if (figure->measure_name != NULL && g_hash_table_contains (figures, figure->id))
        write_measure (&writer, &measure, &position);
    }
}
