/* ring-layer.c — straight-line distance from the chosen practice, or from the chosen network's centre */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "map/label-placing.h"
#include "paint/palette.h"

/* Rings nearer to each other than this, of the text's size, cannot be told apart. */
#define LEAST_APART 4.5
#define MOST_RINGS 8

/* The practice that the rings are round; -1: none is chosen. */
static int
find_middle (const LpMapCanvas *canvas)
{
  const LpMapNetwork *network = lp_map_scene_find_network (canvas->scene, canvas->state.selected_network);
  const char *const *chosen = canvas->state.selected_practices;

  if (chosen != NULL && chosen[0] != NULL)
    return lp_map_scene_find_practice (canvas->scene, chosen[0]);
  return network != NULL ? network->centre : -1;
}

/* 1, 2, 5, 10 ... kilometres. */
static double
choose_step (const LpMapCanvas *canvas)
{
  const double digits[] = { 1, 2, 5 };
  double least = LEAST_APART * canvas->style->font_size / canvas->viewport.scale / 1000;

  for (double power = 0.1; power < 1000; power *= 10)
    for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
      if (digits[i] * power >= least)
        return digits[i] * power;
  return 1000;
}

/* Where the rings are round, and how far apart they are; FALSE: nothing is chosen, or the layer is off. */
static gboolean
find_rings (const LpMapCanvas *canvas,
            LpPoint           *middle,
            double            *step)
{
  int practice = lp_map_scene_shows (canvas->scene, LP_MAP_SHOWS_RINGS) ? find_middle (canvas) : -1;

  if (practice < 0)
    return FALSE;
  *middle = lp_map_mark_get_place (&canvas->viewport, canvas->style, lp_map_scene_get_practice (canvas->scene, (guint) practice));
  *step = choose_step (canvas);
  return TRUE;
}

static void
draw_ring (const LpMapCanvas *canvas,
           LpPoint            middle,
           double             radius)
{
  const double dashes[] = { 3 * canvas->style->line_width, 3 * canvas->style->line_width };

  cairo_new_path (canvas->cr);
  cairo_arc (canvas->cr, middle.x, middle.y, radius, 0, 2 * G_PI);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
  cairo_set_line_width (canvas->cr, 2.8 * canvas->style->line_width);
  lp_colour_set_source (lp_colour_with_alpha (canvas->style->paper, 0.6), canvas->cr);
  cairo_stroke_preserve (canvas->cr);
  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (canvas->cr, 1.2 * canvas->style->line_width);
  lp_colour_set_source (lp_colour_with_alpha (canvas->style->text, 0.75), canvas->cr);
  cairo_stroke (canvas->cr);
}

/* On the ring itself: north of the middle if that is free, or else where it is. */
static void
place_words (LpMapPlacing *placing,
             LpPoint       middle,
             double        radius,
             double        km)
{
  const LpMapCanvas *canvas = placing->canvas;
  g_autofree char *words = km >= 1 ? g_strdup_printf (_("%g km"), km) : g_strdup_printf (_("%g m"), km * 1000);
  LpTextStyle text = { .size = canvas->style->font_size * 0.78, .bold = TRUE, .colour = canvas->style->text,
                       .halo = lp_colour_with_alpha (canvas->style->paper, 0.9) };

  for (guint i = 0; i < 12; i++)
    {
      double angle = -G_PI_2 + (i % 2 == 0 ? 1 : -1) * (double) ((i + 1) / 2) * G_PI / 6;

      if (lp_map_placing_around (placing, &text, words, (LpPoint) { middle.x + radius * cos (angle), middle.y + radius * sin (angle) }, 0,
                                 LP_MAP_LABEL_DISTANCE, i))
        return;
    }
}

void
lp_map_draw_rings (const LpMapCanvas *canvas)
{
  double step, farthest = hypot (canvas->viewport.width, canvas->viewport.height);
  LpPoint middle;

  if (!find_rings (canvas, &middle, &step))
    return;
  cairo_save (canvas->cr);
  for (int i = MOST_RINGS; i >= 1; i--)
    if (i * step * 1000 * canvas->viewport.scale < farthest)
      draw_ring (canvas, middle, i * step * 1000 * canvas->viewport.scale);
  cairo_restore (canvas->cr);
}

void
lp_map_place_rings (LpMapPlacing *placing)
{
  double step;
  LpPoint middle;

  if (!find_rings (placing->canvas, &middle, &step))
    return;
  for (int i = 1; i <= MOST_RINGS; i++)
    place_words (placing, middle, i * step * 1000 * placing->canvas->viewport.scale, i * step);
}
