/* trade-off-chart-layout.c — where the points, scales and names of the trade-off chart stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/trade-off-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "paint/ticks.h"

#define PLOT_EMS 13.0           /* height of the plot */
#define RADIUS_EMS 0.42

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
      const LpTradeOffPoint *point = _lp_trade_off_chart_get_point (chart, i);

      *least_km = MIN (*least_km, point->km);
      *most_km = MAX (*most_km, point->km);
      *fewest = MIN (*fewest, point->along);
      *most = MAX (*most, point->along);
    }
}

/* Figures up the left side; as many decimals as tell the lines apart. */
static void
add_rules (LpTradeOffLayout *layout,
           const LpStyle    *style)
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
add_numbers (LpTradeOffLayout *layout,
             const LpStyle    *style)
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

static gboolean
is_free (const LpTradeOffLayout *layout,
         const GArray           *taken,
         LpRect                  box)
{
  if (box.x < layout->plot.x || box.x + box.width > layout->plot.x + layout->plot.width)
    return FALSE;
  for (guint i = 0; i < taken->len; i++)
    if (lp_rect_intersects (box, g_array_index (taken, LpRect, i)))
      return FALSE;
  return TRUE;
}

/* The name beside a point, above or below and on either side, where it covers no other name and no point. */
static void
add_name (const LpTradeOffChart *chart,
          LpTradeOffLayout      *layout,
          const LpStyle         *style,
          GArray                *taken,
          guint                  i)
{
  static const double rises[] = { -0.5, 1.1 };  /* of the font size */
  const char *name = _lp_trade_off_chart_get_point (chart, i)->name;
  LpPoint at = _lp_trade_off_layout_find_place (chart, layout, i);
  double size = style->font_size;
  gboolean begins_right = at.x <= layout->plot.x + layout->plot.width * 0.6;

  for (guint way = 0; way < 2 * G_N_ELEMENTS (rises); way++)
    {
      gboolean right = (way % 2 == 0) == begins_right;
      LpTextStyle text = { .size = 0.85 * size, .bold = i == 0, .lines = 1, .anchor = right ? LP_ANCHOR_START : LP_ANCHOR_END, .colour = style->text,
                           .halo = style->paper };
      LpPoint place = { at.x + (right ? 1 : -1) * (layout->radius + 0.3 * size), at.y + rises[way / 2] * size };
      LpRect box = lp_typesetter_measure (layout->typesetter, &text, name, place);

      if (!is_free (layout, taken, box))
        continue;
      g_array_append_val (taken, box);
      _lp_pieces_add (layout->pieces, layout->typesetter, &text, name, place);
      return;
    }
}

static void
add_names (const LpTradeOffChart *chart,
           LpTradeOffLayout      *layout,
           const LpStyle         *style)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (LpRect));

  for (guint i = 0; i < chart->points->len; i++)
    {
      LpPoint at = _lp_trade_off_layout_find_place (chart, layout, i);
      LpRect point = { at.x - layout->radius, at.y - layout->radius, 2 * layout->radius, 2 * layout->radius };

      g_array_append_val (taken, point);
    }
  for (guint i = 0; i < chart->points->len; i++)
    add_name (chart, layout, style, taken, i);
}

static void
set_scales (const LpTradeOffChart *chart,
            LpTradeOffLayout      *layout)
{
  double least_km, most_km, air;
  guint fewest, most;

  find_range (chart, &least_km, &most_km, &fewest, &most);
  air = MAX ((most_km - least_km) * 0.15, 0.002);
  layout->up = (LpScale) { least_km - air, most_km + air, layout->plot.y + layout->plot.height, layout->plot.y };
  layout->across = (LpScale) { fewest - 0.5, most + 0.5, layout->plot.x, layout->plot.x + layout->plot.width };
}

void
_lp_trade_off_layout_init (const LpTradeOffChart *chart,
                           double                 width,
                           double                 height,
                           const LpStyle         *style,
                           LpTradeOffLayout      *layout)
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

void
_lp_trade_off_layout_clear (LpTradeOffLayout *layout)
{
  g_clear_pointer (&layout->pieces, g_array_unref);
  g_clear_pointer (&layout->rules, g_array_unref);
  g_clear_pointer (&layout->typesetter, lp_typesetter_free);
}

LpPoint
_lp_trade_off_layout_find_place (const LpTradeOffChart  *chart,
                                 const LpTradeOffLayout *layout,
                                 guint                   i)
{
  const LpTradeOffPoint *point = _lp_trade_off_chart_get_point (chart, i);

  return (LpPoint) { lp_scale_map (&layout->across, point->along), lp_scale_map (&layout->up, point->km) };
}

LpRect
_lp_trade_off_layout_find_rect (const LpTradeOffChart  *chart,
                                const LpTradeOffLayout *layout,
                                guint                   i)
{
  LpPoint at = _lp_trade_off_layout_find_place (chart, layout, i);
  double reach = 1.8 * layout->radius;

  return (LpRect) { at.x - reach, at.y - reach, 2 * reach, 2 * reach };
}
