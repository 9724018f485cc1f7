/* area-layer.c — localities of today and the networks of another option, as outlines over the networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/lines.h"

#include "paint/palette.h"

#define WIDTH 1.8
/* A casing of paper on both sides keeps a line apart from the borders of networks that it runs along. */
#define CASING 4.6

void
lp_map_set_area_line (const LpMapCanvas *canvas,
                      gboolean           locality)
{
  double unit = canvas->style->line_width;
  const double other[] = { 9 * unit, 4 * unit }, dots[] = { 7 * unit, 3 * unit, 1.6 * unit, 3 * unit };

  if (locality)
    cairo_set_dash (canvas->cr, dots, G_N_ELEMENTS (dots), 0);
  else
    cairo_set_dash (canvas->cr, other, G_N_ELEMENTS (other), 0);
  cairo_set_line_width (canvas->cr, WIDTH * unit);
  lp_colour_set_source (locality ? canvas->style->over_text : canvas->style->text, canvas->cr);
}

static void
stroke_areas (const LpMapCanvas *canvas,
              const GArray      *areas,
              gboolean           locality)
{
  for (guint i = 0; i < areas->len; i++)
    {
      const LpMapArea *area = &g_array_index (areas, LpMapArea, i);

      if (!lp_map_sees_shape (canvas, area->border))
        continue;
      cairo_set_dash (canvas->cr, NULL, 0, 0);
      lp_map_trace_lines (canvas, area->border);
      lp_colour_set_source (lp_colour_with_alpha (canvas->style->paper, 0.75), canvas->cr);
      cairo_set_line_width (canvas->cr, CASING * canvas->style->line_width);
      cairo_stroke_preserve (canvas->cr);
      lp_map_set_area_line (canvas, locality);
      cairo_stroke (canvas->cr);
    }
}

void
lp_map_draw_areas (const LpMapCanvas *canvas)
{
  const LpMapOverlay *overlay = lp_map_scene_get_overlay (canvas->scene);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  stroke_areas (canvas, lp_map_overlay_get_localities (overlay), TRUE);
  stroke_areas (canvas, lp_map_overlay_get_others (overlay), FALSE);
  cairo_restore (canvas->cr);
}
