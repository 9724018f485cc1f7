/* scale-bar.c — how far it is, which way is north, whose the ground's data is */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "map/key.h"
#include "paint/palette.h"
#include "paint/ticks.h"

#define SOURCE_SIZE 0.66

static double
choose_km (const LpMapCanvas *canvas)
{
  double most = MIN (canvas->viewport.width * 0.2, canvas->style->font_size * 14) / canvas->viewport.scale / 1000;
  double step = lp_ticks_choose_step (most, 1);

  /* The step that divides the span into at most one part may be longer than it. */
  while (step > most)
    {
      double lower = step / 2, digit = step / pow (10, floor (log10 (step) + 1e-9));

      if (digit > 4.5)
        lower = step / 2.5;
      step = lower;
    }
  return step;
}

static LpTextStyle
style_source (const LpMapCanvas *canvas)
{
  double f = canvas->style->font_size, width = CLAMP (canvas->viewport.width * 0.36, 18 * f, 24 * f), room = canvas->viewport.width - 2 * f;

  /* What must be said stays whole on a map that has less room than that: it takes more lines. */
  return (LpTextStyle) { .size = f * SOURCE_SIZE, .colour = canvas->style->quiet,
                         .width = MAX (MIN (width, room), f), .lines = width > room ? 0 : 3,
                         .halo = lp_colour_with_alpha (canvas->style->sea, 0.9) };
}

LpRect
lp_map_scale_place (const LpMapCanvas *canvas)
{
  double f = canvas->style->font_size;
  LpTextStyle source = style_source (canvas);
  LpRect text = lp_typesetter_measure (canvas->typesetter, &source, lp_map_scene_get_source (canvas->scene), (LpPoint) { 0, 0 });
  double width = MAX (choose_km (canvas) * 1000 * canvas->viewport.scale + 5 * f, text.width);
  double height = 2.7 * f + text.height;

  return (LpRect) { f, canvas->viewport.height - height - 0.6 * f, width, height };
}

static void
draw_north (const LpMapCanvas *canvas,
            LpPoint            at)
{
  double f = canvas->style->font_size;
  LpTextStyle text = { .size = f * 0.8, .bold = TRUE, .anchor = LP_ANCHOR_MIDDLE, .colour = canvas->style->text,
                       .halo = lp_colour_with_alpha (canvas->style->paper, 0.8) };

  cairo_new_path (canvas->cr);
  cairo_move_to (canvas->cr, at.x, at.y - 1.3 * f);
  cairo_line_to (canvas->cr, at.x + 0.42 * f, at.y);
  cairo_line_to (canvas->cr, at.x, at.y - 0.3 * f);
  cairo_line_to (canvas->cr, at.x - 0.42 * f, at.y);
  cairo_close_path (canvas->cr);
  lp_colour_set_source (canvas->style->text, canvas->cr);
  cairo_fill (canvas->cr);
  lp_typesetter_draw (canvas->typesetter, &text, _("N"), (LpPoint) { at.x, at.y + 0.85 * f }, canvas->cr);
}

void
lp_map_scale_draw (const LpMapCanvas *canvas,
                   LpRect             place)
{
  double f = canvas->style->font_size, km = choose_km (canvas), length = km * 1000 * canvas->viewport.scale;
  double y = place.y + 1.5 * f, x = place.x + 0.3 * f;
  LpTextStyle text = { .size = f * 0.8, .anchor = LP_ANCHOR_MIDDLE, .colour = canvas->style->text, .tabular = TRUE,
                       .halo = lp_colour_with_alpha (canvas->style->paper, 0.8) };
  LpTextStyle source = style_source (canvas);
  LpRect size = lp_typesetter_measure (canvas->typesetter, &source, lp_map_scene_get_source (canvas->scene), (LpPoint) { 0, 0 });
  g_autofree char *words = km >= 1 ? g_strdup_printf (_("%g km"), km) : g_strdup_printf (_("%g m"), km * 1000);

  cairo_new_path (canvas->cr);
  cairo_move_to (canvas->cr, x, y - 0.35 * f);
  cairo_line_to (canvas->cr, x, y);
  cairo_line_to (canvas->cr, x + length, y);
  cairo_line_to (canvas->cr, x + length, y - 0.35 * f);
  cairo_move_to (canvas->cr, x + length / 2, y - 0.2 * f);
  cairo_line_to (canvas->cr, x + length / 2, y);
  lp_colour_set_source (canvas->style->text, canvas->cr);
  cairo_set_line_width (canvas->cr, 1.4 * canvas->style->line_width);
  cairo_stroke (canvas->cr);
  lp_typesetter_draw (canvas->typesetter, &text, "0", (LpPoint) { x, y - 0.6 * f }, canvas->cr);
  lp_typesetter_draw (canvas->typesetter, &text, words, (LpPoint) { x + length, y - 0.6 * f }, canvas->cr);
  draw_north (canvas, (LpPoint) { x + length + 3 * f, y });
  lp_typesetter_draw (canvas->typesetter, &source, lp_map_scene_get_source (canvas->scene),
                      (LpPoint) { place.x, place.y + 2.7 * f - size.y }, canvas->cr);
}
