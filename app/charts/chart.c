/* chart.c — what every chart can do: passes each call on to the chart's own methods */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/chart-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_mark (LpChart *chart,
         int      i)
{
  return i >= 0 && (guint) i < chart->keys->len;
}

static gboolean
is_same_key (const LpKey *a,
             const LpKey *b)
{
  if (a->kind != b->kind)
    return FALSE;
  switch (a->kind)
    {
    case LP_KEY_NETWORK:
    case LP_KEY_CHOICE:
      return a->network_id == b->network_id;
    case LP_KEY_PRACTICE:
      return g_strcmp0 (a->practice, b->practice) == 0;
    case LP_KEY_UNASSIGNED:
      return TRUE;
    case LP_KEY_NONE:
    default:
      return FALSE;
    }
}

void
_lp_chart_init (LpChart            *chart,
                const LpChartClass *klass)
{
  chart->klass = klass;
  g_atomic_ref_count_init (&chart->references);
  chart->keys = g_array_new (FALSE, FALSE, sizeof (LpKey));
}

void
_lp_chart_add_key (LpChart *chart,
                   LpKey    key)
{
  g_array_append_val (chart->keys, key);
}

LpChart *
lp_chart_ref (LpChart *chart)
{
  g_atomic_ref_count_inc (&chart->references);
  return chart;
}

void
lp_chart_unref (LpChart *chart)
{
  if (!chart || !g_atomic_ref_count_dec (&chart->references))
    return;
  chart->klass->finalize (chart);
  g_array_unref (chart->keys);
  g_free (chart->title);
  g_free (chart->subtitle);
  g_free (chart->source);
  g_free (chart);
}

double
lp_chart_measure (LpChart       *chart,
                  double         width,
                  const LpStyle *style)
{
  return chart->klass->measure (chart, width, style);
}

void
lp_chart_draw (LpChart            *chart,
               cairo_t            *cr,
               double              width,
               double              height,
               const LpStyle      *style,
               const LpChartState *state)
{
  static const LpChartState nothing = { -1, -1, -1 };

  if (width <= 0 || height <= 0)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  chart->klass->draw (chart, cr, width, height, style, state ? state : &nothing);
  cairo_restore (cr);
}

int
lp_chart_hit (LpChart       *chart,
              double         width,
              double         height,
              const LpStyle *style,
              LpPoint        point)
{
  if (!lp_rect_contains ((LpRect) { 0, 0, width, height }, point))
    return -1;
  return chart->klass->hit (chart, width, height, style, point);
}

LpRect
lp_chart_get_mark_rect (LpChart       *chart,
                        double         width,
                        double         height,
                        const LpStyle *style,
                        int            i)
{
  g_return_val_if_fail (is_mark (chart, i), ((LpRect) { 0, 0, 0, 0 }));
  return chart->klass->get_mark_rect (chart, width, height, style, i);
}

int
lp_chart_get_n_marks (LpChart *chart)
{
  return (int) chart->keys->len;
}

int
lp_chart_get_n_across (LpChart *chart)
{
  return (int) MAX (chart->n_across, 1);
}

LpKey
lp_chart_get_mark_key (LpChart *chart,
                       int      i)
{
  g_return_val_if_fail (is_mark (chart, i), ((LpKey) { LP_KEY_NONE, 0, NULL }));
  return g_array_index (chart->keys, LpKey, i);
}

int
lp_chart_find_mark (LpChart *chart,
                    LpKey    key)
{
  for (guint i = 0; i < chart->keys->len; i++)
    {
      if (is_same_key (&g_array_index (chart->keys, LpKey, i), &key))
        return (int) i;
    }
  return -1;
}

char *
lp_chart_describe_mark (LpChart *chart,
                        int      i)
{
  g_return_val_if_fail (is_mark (chart, i), NULL);
  return chart->klass->describe_mark (chart, i);
}

const char *
lp_chart_get_title (LpChart *chart)
{
  return chart->title;
}

char *
lp_chart_take_title (LpChart *chart)
{
  char *title = g_steal_pointer (&chart->title);

  chart->title = g_strdup ("");

  return title;
}

const char *
lp_chart_get_subtitle (LpChart *chart)
{
  return chart->subtitle;
}

const char *
lp_chart_get_source (LpChart *chart)
{
  return chart->source;
}

guint
lp_chart_get_n_columns (LpChart *chart)
{
  return chart->klass->n_columns;
}

const char *
lp_chart_get_column (LpChart  *chart,
                     guint     column,
                     gboolean *numeric)
{
  g_return_val_if_fail (column < chart->klass->n_columns, NULL);
  if (numeric)
    *numeric = chart->klass->columns[column].numeric;
  return _(chart->klass->columns[column].heading);
}

guint
lp_chart_get_n_rows (LpChart *chart)
{
  return chart->n_rows;
}

char *
lp_chart_get_cell (LpChart *chart,
                   guint    row,
                   guint    column)
{
  g_return_val_if_fail (row < chart->n_rows && column < chart->klass->n_columns, NULL);
  return chart->klass->get_cell (chart, row, column);
}

int
lp_chart_get_row_mark (LpChart *chart,
                       guint    row)
{
  g_return_val_if_fail (row < chart->n_rows, -1);
  return chart->klass->get_row_mark != NULL ? chart->klass->get_row_mark (chart, row) : (int) row;
}
