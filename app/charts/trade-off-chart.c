/* trade-off-chart.c — plans near the best: how far people have to go against what else is wished */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/trade-off-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "paint/palette.h"
#include "paint/pattern.h"

static const LpChartColumn columns[] = {
  { N_("Plan"), FALSE },
  { N_("Networks, or those that mix localities"), TRUE },
  { N_("Mean km to the centre"), TRUE },
  { N_("People outside the band"), TRUE },
};

static double
measure (LpChart       *chart,
         double         width,
         const LpStyle *style)
{
  g_auto (LpTradeOffLayout) layout = { NULL };

  _lp_trade_off_layout_init ((LpTradeOffChart *) chart, width, 0, style, &layout);
  return layout.natural_height;
}

/* The line through the plans that no other is better than, from left to right. Points come sorted. */
static void
draw_front (const LpTradeOffChart  *chart,
            const LpTradeOffLayout *layout,
            const LpStyle          *style,
            cairo_t                *cr)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (LpPoint));

  for (guint i = 0; i < chart->points->len; i++)
    {
      LpPoint at = _lp_trade_off_layout_find_place (chart, layout, i);
      guint k = 0;

      if (!_lp_trade_off_chart_get_point (chart, i)->front)
        continue;
      while (k < order->len && g_array_index (order, LpPoint, k).x <= at.x)
        k++;
      g_array_insert_val (order, k, at);
    }
  for (guint k = 0; k < order->len; k++)
    cairo_line_to (cr, g_array_index (order, LpPoint, k).x, g_array_index (order, LpPoint, k).y);
  lp_colour_set_source (style->right_size, cr);
  cairo_set_line_width (cr, 1.6 * style->line_width);
  cairo_stroke (cr);
}

/* The first is a diamond, those that are as good filled, the others hollow: never colour alone. */
static void
draw_point (const LpTradeOffChart  *chart,
            const LpTradeOffLayout *layout,
            const LpStyle          *style,
            guint                   i,
            gboolean                selected,
            cairo_t                *cr)
{
  LpPoint at = _lp_trade_off_layout_find_place (chart, layout, i);
  double radius = layout->radius * (selected ? 1.35 : 1);

  if (i == 0)
    _lp_trace_diamond (cr, at, 1.3 * radius);
  else
    cairo_arc (cr, at.x, at.y, radius, 0, 2 * G_PI);
  lp_colour_set_source (selected ? style->under : _lp_trade_off_chart_get_point (chart, i)->front || i == 0 ? style->right_size : style->paper, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (selected ? style->text : _lp_trade_off_chart_get_point (chart, i)->front || i == 0 ? style->paper : style->right_size, cr);
  cairo_set_line_width (cr, (selected ? 2 : 1.4) * style->line_width);
  cairo_stroke (cr);
}

static void
draw (LpChart            *parent,
      cairo_t            *cr,
      double              width,
      double              height,
      const LpStyle      *style,
      const LpChartState *state)
{
  LpTradeOffChart *chart = (LpTradeOffChart *) parent;
  g_auto (LpTradeOffLayout) layout = { NULL };

  _lp_trade_off_layout_init (chart, width, height, style, &layout);
  lp_colour_set_source (style->paper, cr);
  cairo_paint (cr);
  lp_colour_set_source (style->grid, cr);
  cairo_set_line_width (cr, style->line_width);
  for (guint i = 0; i < layout.rules->len; i++)
    {
      cairo_move_to (cr, layout.plot.x, g_array_index (layout.rules, double, i));
      cairo_rel_line_to (cr, layout.plot.width, 0);
      cairo_stroke (cr);
    }
  if (chart->points->len > 0)
    draw_front (chart, &layout, style, cr);
  for (guint i = chart->points->len; i-- > 0;)
    draw_point (chart, &layout, style, i, (int) i == state->selected || (int) i == state->hovered, cr);
  _lp_pieces_draw (layout.pieces, layout.typesetter, -G_MAXDOUBLE, G_MAXDOUBLE, cr);
  if (state->focused >= 0 && state->focused < (int) chart->points->len)
    lp_focus_ring_draw (_lp_trade_off_layout_find_rect (chart, &layout, (guint) state->focused), style, cr);
}

static LpRect
get_mark_rect (LpChart       *parent,
               double         width,
               double         height,
               const LpStyle *style,
               int            i)
{
  g_auto (LpTradeOffLayout) layout = { NULL };

  _lp_trade_off_layout_init ((LpTradeOffChart *) parent, width, height, style, &layout);
  return _lp_trade_off_layout_find_rect ((LpTradeOffChart *) parent, &layout, (guint) i);
}

/* The nearest of the points under the pointer: they may lie over each other. */
static int
hit (LpChart       *parent,
     double         width,
     double         height,
     const LpStyle *style,
     LpPoint        point)
{
  LpTradeOffChart *chart = (LpTradeOffChart *) parent;
  double least = INFINITY;
  int found = -1;
  g_auto (LpTradeOffLayout) layout = { NULL };

  _lp_trade_off_layout_init (chart, width, height, style, &layout);
  for (guint i = 0; i < chart->points->len; i++)
    {
      LpPoint at = _lp_trade_off_layout_find_place (chart, &layout, i);
      double distance = hypot (at.x - point.x, at.y - point.y);

      if (!lp_rect_contains (_lp_trade_off_layout_find_rect (chart, &layout, i), point) || distance >= least)
        continue;
      least = distance;
      found = (int) i;
    }
  return found;
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  const LpTradeOffChart *chart = (LpTradeOffChart *) parent;
  const LpTradeOffPoint *point = _lp_trade_off_chart_get_point (chart, (guint) i);
  g_autofree char *km = lp_format_decimal (point->km, 3);
  g_autofree char *outside = lp_format_count (point->people_outside);
  g_autofree char *along = chart->axis == LP_TRADE_OFF_NETWORKS
                           ? g_strdup_printf (ngettext ("%u network", "%u networks", point->along), point->along)
                           : g_strdup_printf (ngettext ("%u network mixes localities", "%u networks mix localities", point->along), point->along);

  if (point->people_outside > 0)
    return g_strdup_printf (_("%s: %s, %s km to the centre on average, %s people outside the band"), point->name, along, km, outside);
  return g_strdup_printf (_("%s: %s, %s km to the centre on average"), point->name, along, km);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  const LpTradeOffPoint *point = _lp_trade_off_chart_get_point ((LpTradeOffChart *) parent, row);

  switch (column)
    {
    case 0:
      return g_strdup (point->name);
    case 1:
      return lp_format_count (point->along);
    case 2:
      return lp_format_decimal (point->km, 3);
    default:
      return lp_format_count (point->people_outside);
    }
}

static void
clear_point (gpointer data)
{
  g_free ((char *) ((LpTradeOffPoint *) data)->name);
}

static void
finalize (LpChart *chart)
{
  g_array_unref (((LpTradeOffChart *) chart)->points);
}

static const LpChartClass klass = {
  .measure = measure,
  .draw = draw,
  .hit = hit,
  .get_mark_rect = get_mark_rect,
  .describe_mark = describe_mark,
  .get_cell = get_cell,
  .finalize = finalize,
  LP_CHART_COLUMNS (columns),
};

/* The end of the front with the least figure across, and the one with the shortest way. */
static void
find_ends (const LpTradeOffChart  *chart,
           const LpTradeOffPoint **least,
           const LpTradeOffPoint **nearest)
{
  *least = *nearest = NULL;
  for (guint i = 0; i < chart->points->len; i++)
    {
      const LpTradeOffPoint *point = _lp_trade_off_chart_get_point (chart, i);

      if (point->front && (*least == NULL || point->along < (*least)->along))
        *least = point;
      if (point->front && (*nearest == NULL || point->km < (*nearest)->km))
        *nearest = point;
    }
}

/* What the points bear out, and no more. */
static char *
write_title (const LpTradeOffChart *chart)
{
  const LpTradeOffPoint *least, *nearest;
  g_autofree char *metres = NULL;

  find_ends (chart, &least, &nearest);
  if (chart->points->len < 2 || least == NULL || least->along == nearest->along)
    return g_strdup (chart->axis == LP_TRADE_OFF_NETWORKS ? _("No other number of networks has been looked at")
                                                          : _("No plan was found that keeps localities more together"));
  metres = lp_format_count ((gint64) round (1000 * (least->km - nearest->km)));
  if (chart->axis == LP_TRADE_OFF_NETWORKS)
    return g_strdup_printf (_("%u networks instead of %u: %s m farther on average"), least->along, nearest->along, metres);
  return g_strdup_printf (_("Mixing localities in %u networks instead of %u: %s m farther on average"), least->along, nearest->along, metres);
}

const LpTradeOffPoint *
_lp_trade_off_chart_get_point (const LpTradeOffChart *chart,
                               guint                  i)
{
  return &g_array_index (chart->points, LpTradeOffPoint, i);
}

LpChart *
lp_trade_off_chart_new (LpTradeOffAxis         axis,
                        const LpTradeOffPoint *points,
                        guint                  n_points)
{
  LpTradeOffChart *chart = g_new0 (LpTradeOffChart, 1);

  _lp_chart_init (&chart->parent, &klass);
  chart->axis = axis;
  chart->points = g_array_new (FALSE, FALSE, sizeof (LpTradeOffPoint));
  g_array_set_clear_func (chart->points, clear_point);
  for (guint i = 0; i < n_points; i++)
    {
      LpTradeOffPoint point = points[i];

      point.name = g_strdup (point.name);
      g_array_append_val (chart->points, point);
      _lp_chart_add_key (&chart->parent, (LpKey) { LP_KEY_CHOICE, (gint64) i, NULL });
    }
  chart->parent.n_rows = n_points;
  chart->parent.title = write_title (chart);
  chart->parent.subtitle = g_strdup (_("Mean km to the network’s centre, in a straight line. The scales do not begin at zero."));
  chart->parent.source = g_strdup ("");
  return &chart->parent;
}
