/* units-plot.c — charts with one mark a practice, network or locality */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/units-plot-private.h"

#include <math.h>

static int
compare_units (gconstpointer first,
               gconstpointer second,
               gpointer      data)
{
  LpUnitsPlot *units = data;
  guint one = *(const guint *) first, other = *(const guint *) second;
  const LpUnit *a = lp_variation_get (units->variation, units->by, one), *b = lp_variation_get (units->variation, units->by, other);
  gboolean a_counts = a->inclusion == LP_INCLUDED, b_counts = b->inclusion == LP_INCLUDED;

  if (a_counts != b_counts)
    return a_counts - b_counts;
  if (a->value != b->value)
    return a->value < b->value ? -1 : 1;
  return (one > other) - (one < other);
}

static LpDot
choose_dot (const LpUnit *unit)
{
  if (unit->inclusion != LP_INCLUDED)
    return LP_DOT_LEFT_OUT;
  return unit->klass == LP_CLASS_LOWER || unit->klass == LP_CLASS_HIGHER ? LP_DOT_OUTSIDE : LP_DOT_PLAIN;
}

static LpKey
make_key (LpBy          by,
          const LpUnit *unit)
{
  if (by == LP_BY_PRACTICE)
    return (LpKey) { LP_KEY_PRACTICE, 0, unit->code };
  return by == LP_BY_NETWORK ? (LpKey) { LP_KEY_NETWORK, unit->id, NULL } : (LpKey) { LP_KEY_NONE, 0, NULL };
}

static gint64
find_network (LpUnitsPlot *units,
              guint        i)
{
  LpGroups *networks = lp_variation_get_groups (units->variation, LP_BY_NETWORK);
  guint group;

  if (units->by != LP_BY_PRACTICE)
    return units->by == LP_BY_NETWORK ? lp_variation_get (units->variation, units->by, i)->id : 0;
  group = lp_groups_get_of (networks)[i];
  return group != LP_NO_GROUP ? lp_groups_get (networks, group)->id : 0;
}

void
_lp_units_plot_init (LpUnitsPlot       *units,
                     const LpPlotClass *klass,
                     LpVariation       *variation,
                     LpBy               by,
                     LpUnitsOrder       order,
                     gboolean           included_only,
                     gboolean           hide_names)
{
  _lp_plot_init (&units->plot, klass, hide_names);
  units->variation = lp_variation_ref (variation);
  units->by = by;
  units->order = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < lp_variation_get_n (variation, by); i++)
    {
      LpInclusion inclusion = lp_variation_get (variation, by, i)->inclusion;

      if (inclusion != LP_NO_RATE && (!included_only || inclusion == LP_INCLUDED))
        g_array_append_val (units->order, i);
    }
  if (order == LP_ORDER_LEFT_OUT_FIRST)
    g_array_sort_with_data (units->order, compare_units, units);
  units->dots = g_new (guint8, units->order->len + 1);
  for (guint m = 0; m < units->order->len; m++)
    {
      guint i = g_array_index (units->order, guint, m);
      const LpUnit *unit = lp_variation_get (variation, by, i);

      _lp_plot_add_mark (&units->plot, make_key (by, unit), find_network (units, i));
      units->dots[m] = choose_dot (unit);
    }
  units->plot.parent.n_rows = units->order->len;
}

void
_lp_units_plot_finalize (LpPlot *plot)
{
  LpUnitsPlot *units = (LpUnitsPlot *) plot;

  g_array_unref (units->order);
  g_free (units->dots);
  lp_variation_unref (units->variation);
}

const LpUnit *
_lp_units_plot_get (LpUnitsPlot *units,
                    guint        mark)
{
  return lp_variation_get (units->variation, units->by, g_array_index (units->order, guint, mark));
}

char *
_lp_units_plot_get_title (LpUnitsPlot *units,
                          guint        mark)
{
  return _lp_unit_get_title (_lp_units_plot_get (units, mark), g_array_index (units->order, guint, mark), units->plot.hide_names);
}

static gboolean
is_free (LpRect  box,
         GArray *taken)
{
  for (guint i = 0; i < taken->len; i++)
    if (lp_rect_intersects (box, g_array_index (taken, LpRect, i)))
      return FALSE;
  return TRUE;
}

void
_lp_units_plot_label (LpUnitsPlot *units,
                      guint        mark,
                      GArray      *taken)
{
  LpPlot *plot = &units->plot;
  LpRect rect = g_array_index (plot->rects, LpRect, mark), box;
  LpPoint centre = lp_rect_centre (rect);
  double size = 0.88 * plot->style->font_size;
  g_autofree char *name = _lp_units_plot_get_title (units, mark);
  g_autofree char *value = lp_measure_format (lp_variation_get_about (units->variation), _lp_units_plot_get (units, mark)->value);
  g_autofree char *text = g_strdup_printf ("%s %s", name, value);
  gboolean left = centre.x > plot->area.x + plot->area.width / 2;
  LpTextStyle text_style = { .size = size, .anchor = left ? LP_ANCHOR_END : LP_ANCHOR_START, .colour = plot->style->text,
                             .halo = plot->style->paper };
  LpPoint at = { left ? rect.x - 0.4 * size : rect.x + rect.width + 0.4 * size, centre.y + 0.35 * size };

  if (rect.width <= 0)
    return;
  box = lp_typesetter_measure (plot->typesetter, &text_style, text, at);
  if (box.x < plot->area.x || box.x + box.width > plot->area.x + plot->area.width || !is_free (box, taken))
    return;
  _lp_pieces_add (plot->pieces, plot->typesetter, &text_style, text, at);
  g_array_append_val (taken, box);
}

char *
_lp_units_plot_describe (LpChart *chart,
                         int      i)
{
  LpUnitsPlot *units = (LpUnitsPlot *) chart;

  return _lp_unit_describe (units->variation, _lp_units_plot_get (units, (guint) i), g_array_index (units->order, guint, i),
                            units->plot.hide_names);
}

char *
_lp_units_plot_get_cell (LpChart *chart,
                         guint    row,
                         guint    column)
{
  LpUnitsPlot *units = (LpUnitsPlot *) chart;

  return _lp_unit_get_cell (units->variation, _lp_units_plot_get (units, row), g_array_index (units->order, guint, row), units->plot.hide_names,
                            column);
}
