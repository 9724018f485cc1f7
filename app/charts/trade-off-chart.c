/* trade-off-chart.c — plans near the best: how far people have to go against what else is wished */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/plot-private.h"
#include "charts/trade-off-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "paint/palette.h"
#include "paint/pattern.h"
#include "paint/scale.h"
#include "paint/ticks.h"

#define PLOT_EMS 13.0           /* height of the plot */
#define RADIUS_EMS 0.42

typedef struct
{
  LpChart parent;
  LpTradeOffAxis axis;
  GArray *points;               /* LpTradeOffPoint, names owned */
} LpTradeOffChart;

typedef struct
{
  LpTypesetter *typesetter;
  GArray *pieces;               /* words and figures */
  LpScale across, up;
  LpRect plot;
  GArray *rules;                /* double: heights of the grid's lines */
  double radius, natural_height;
} Layout;

static const LpChartColumn columns[] = {
  { N_("Plan"), FALSE },
  { N_("Networks, or those that mix localities"), TRUE },
  { N_("Mean km to the centre"), TRUE },
  { N_("People outside the band"), TRUE },
};

static const LpTradeOffPoint *
get_point (const LpTradeOffChart *chart,
           guint                  i)
{
  return &g_array_index (chart->points, LpTradeOffPoint, i);
}

static void
clear_layout (Layout *layout)
{
  g_array_unref (layout->pieces);
  g_array_unref (layout->rules);
  lp_typesetter_free (layout->typesetter);
}

/* The least and the most of both figures. */
static void
find_range (const LpTradeOffChart *chart,
            double                *least_km,
            double                *most_km,
            guint                 *fewest,
            guint                 *most)
{
  *least_km = INFINITY;
  *most_km = 0;
  *fewest = G_MAXUINT;
  *most = 0;
  for (guint i = 0; i < chart->points->len; i++)
    {
      const LpTradeOffPoint *point = get_point (chart, i);

      *least_km = MIN (*least_km, point->km);
      *most_km = MAX (*most_km, point->km);
      *fewest = MIN (*fewest, point->along);
      *most = MAX (*most, point->along);
    }
}

static LpPoint
find_place (const LpTradeOffChart *chart,
            const Layout          *layout,
            guint                  i)
{
  const LpTradeOffPoint *point = get_point (chart, i);

  return (LpPoint) { lp_scale_map (&layout->across, point->along), lp_scale_map (&layout->up, point->km) };
}

/* Figures up the left side; as many decimals as tell the lines apart. */
static void
add_rules (Layout        *layout,
           const LpStyle *style)
{
  g_autoptr (GArray) ticks = lp_ticks_new (MIN (layout->up.from, layout->up.to), MAX (layout->up.from, layout->up.to), 5);
  double step = lp_ticks_choose_step (fabs (layout->up.to - layout->up.from), 5);
  int decimals = step > 0 ? CLAMP ((int) ceil (-log10 (step) - 1e-9), 0, 4) : 2;
  LpTextStyle quiet = { .size = 0.85 * style->font_size, .tabular = TRUE, .anchor = LP_ANCHOR_END, .lines = 1, .colour = style->quiet };

  for (guint i = 0; i < ticks->len; i++)
    {
      double at = lp_scale_map (&layout->up, g_array_index (ticks, double, i));
      g_autofree char *text = lp_format_decimal (g_array_index (ticks, double, i), decimals);

      g_array_append_val (layout->rules, at);
      _lp_pieces_add (layout->pieces, layout->typesetter, &quiet, text,
                      (LpPoint) { layout->plot.x - 0.5 * style->font_size, at + 0.3 * style->font_size });
    }
}

static void
add_numbers (Layout        *layout,
             const LpStyle *style)
{
  double from = MIN (layout->across.from, layout->across.to), to = MAX (layout->across.from, layout->across.to);
  double step = MAX (lp_ticks_choose_step (to - from, 8), 1);
  LpTextStyle quiet = { .size = 0.85 * style->font_size, .tabular = TRUE, .anchor = LP_ANCHOR_MIDDLE, .lines = 1, .colour = style->quiet };

  for (double number = ceil (from / step) * step; number <= to; number += step)
    {
      g_autofree char *text = g_strdup_printf ("%.0f", number);

      _lp_pieces_add (layout->pieces, layout->typesetter, &quiet, text,
                      (LpPoint) { lp_scale_map (&layout->across, number), layout->plot.y + layout->plot.height + 1.3 * style->font_size });
    }
}

/* The name beside each point, where no other name stands and there is room. */
static void
add_names (const LpTradeOffChart *chart,
           Layout                *layout,
           const LpStyle         *style)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LpRect));
  double size = style->font_size;

  for (guint i = 0; i < chart->points->len; i++)
    {
      LpPoint at = find_place (chart, layout, i);
      gboolean right = at.x > layout->plot.x + layout->plot.width * 0.6;
      LpTextStyle text = { .size = 0.85 * size, .bold = i == 0, .lines = 1, .anchor = right ? LP_ANCHOR_END : LP_ANCHOR_START, .colour = style->text,
                           .halo = style->paper };
      LpPoint place = { at.x + (right ? -1 : 1) * (layout->radius + 0.3 * size), at.y - 0.5 * size };
      LpRect box = lp_typesetter_measure (layout->typesetter, &text, get_point (chart, i)->name, place);
      gboolean free_place = box.x >= layout->plot.x && box.x + box.width <= layout->plot.x + layout->plot.width;

      for (guint k = 0; k < taken->len && free_place; k++)
        free_place = !lp_rect_intersects (box, g_array_index (taken, LpRect, k));
      if (!free_place)
        continue;
      g_array_append_val (taken, box);
      _lp_pieces_add (layout->pieces, layout->typesetter, &text, get_point (chart, i)->name, place);
    }
}

static void
set_scales (const LpTradeOffChart *chart,
            Layout                *layout)
{
  double least_km, most_km, air;
  guint fewest, most;

  find_range (chart, &least_km, &most_km, &fewest, &most);
  air = MAX ((most_km - least_km) * 0.15, 0.002);
  layout->up = (LpScale) { least_km - air, most_km + air, layout->plot.y + layout->plot.height, layout->plot.y };
  layout->across = (LpScale) { fewest - 0.5, most + 0.5, layout->plot.x, layout->plot.x + layout->plot.width };
}

/* @height 0: the natural height; the plot takes what there is more. */
static void
lay_out (const LpTradeOffChart *chart,
         double                 width,
         double                 height,
         const LpStyle         *style,
         Layout                *layout)
{
  double size = style->font_size, margin = 0.9 * size, room = MAX (width - 2 * margin, size), y = margin;
  LpTextStyle title = { .size = 1.05 * size, .bold = TRUE, .width = room, .colour = style->text };
  LpTextStyle quiet = { .size = 0.85 * size, .width = room, .colour = style->quiet };
  LpTextStyle axis = { .size = 0.85 * size, .width = room, .lines = 1, .anchor = LP_ANCHOR_MIDDLE, .colour = style->quiet };
  double below = 3.4 * size;

  layout->typesetter = lp_typesetter_new (style->font_family);
  layout->pieces = _lp_pieces_new ();
  layout->rules = g_array_new (FALSE, FALSE, sizeof (double));
  layout->radius = RADIUS_EMS * size;
  y = _lp_pieces_add_below (layout->pieces, layout->typesetter, &title, chart->parent.title, (LpPoint) { margin, y });
  y = _lp_pieces_add_below (layout->pieces, layout->typesetter, &quiet, chart->parent.subtitle, (LpPoint) { margin, y + 0.2 * size });
  layout->natural_height = y + size + PLOT_EMS * size + below;
  layout->plot = (LpRect) { margin + 3.4 * size, y + size, MAX (room - 3.4 * size, size), MAX (height, layout->natural_height) - y - size - below };
  if (chart->points->len == 0)
    return;
  set_scales (chart, layout);
  add_rules (layout, style);
  add_numbers (layout, style);
  add_names (chart, layout, style);
  _lp_pieces_add (layout->pieces, layout->typesetter, &axis,
                  chart->axis == LP_TRADE_OFF_NETWORKS ? _("Number of networks") : _("Networks that mix localities"),
                  (LpPoint) { layout->plot.x + layout->plot.width / 2, layout->plot.y + layout->plot.height + 2.8 * size });
}

static double
measure (LpChart       *chart,
         double         width,
         const LpStyle *style)
{
  Layout layout;

  lay_out ((LpTradeOffChart *) chart, width, 0, style, &layout);
  clear_layout (&layout);
  return layout.natural_height;
}

/* The line through the plans that no other is better than, from left to right. Points come sorted. */
static void
draw_front (const LpTradeOffChart *chart,
            const Layout          *layout,
            const LpStyle         *style,
            cairo_t               *cr)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (LpPoint));

  for (guint i = 0; i < chart->points->len; i++)
    {
      LpPoint at = find_place (chart, layout, i);
      guint k = 0;

      if (!get_point (chart, i)->front)
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
draw_point (const LpTradeOffChart *chart,
            const Layout          *layout,
            const LpStyle         *style,
            guint                  i,
            gboolean               selected,
            cairo_t               *cr)
{
  LpPoint at = find_place (chart, layout, i);
  double radius = layout->radius * (selected ? 1.35 : 1);

  if (i == 0)
    _lp_trace_diamond (cr, at, 1.3 * radius);
  else
    cairo_arc (cr, at.x, at.y, radius, 0, 2 * G_PI);
  lp_colour_set_source (selected ? style->under : get_point (chart, i)->front || i == 0 ? style->right_size : style->paper, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (selected ? style->text : get_point (chart, i)->front || i == 0 ? style->paper : style->right_size, cr);
  cairo_set_line_width (cr, (selected ? 2 : 1.4) * style->line_width);
  cairo_stroke (cr);
}

static LpRect
find_rect (const LpTradeOffChart *chart,
           const Layout          *layout,
           guint                  i)
{
  LpPoint at = find_place (chart, layout, i);
  double reach = 1.8 * layout->radius;

  return (LpRect) { at.x - reach, at.y - reach, 2 * reach, 2 * reach };
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
  Layout layout;

  lay_out (chart, width, height, style, &layout);
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
    lp_focus_ring_draw (find_rect (chart, &layout, (guint) state->focused), style, cr);
  clear_layout (&layout);
}

static LpRect
get_mark_rect (LpChart       *parent,
               double         width,
               double         height,
               const LpStyle *style,
               int            i)
{
  Layout layout;
  LpRect rect;

  lay_out ((LpTradeOffChart *) parent, width, height, style, &layout);
  rect = find_rect ((LpTradeOffChart *) parent, &layout, (guint) i);
  clear_layout (&layout);
  return rect;
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
  Layout layout;

  lay_out (chart, width, height, style, &layout);
  for (guint i = 0; i < chart->points->len; i++)
    {
      LpPoint at = find_place (chart, &layout, i);
      double distance = hypot (at.x - point.x, at.y - point.y);

      if (!lp_rect_contains (find_rect (chart, &layout, i), point) || distance >= least)
        continue;
      least = distance;
      found = (int) i;
    }
  clear_layout (&layout);
  return found;
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  const LpTradeOffChart *chart = (LpTradeOffChart *) parent;
  const LpTradeOffPoint *point = get_point (chart, (guint) i);
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
  const LpTradeOffPoint *point = get_point ((LpTradeOffChart *) parent, row);

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
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
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
      const LpTradeOffPoint *point = get_point (chart, i);

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
