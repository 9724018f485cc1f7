/* poster.c — the map for a wall or a board paper: with its title, and everything on it named */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/poster.h"

#include "map/unnamed.h"
#include "paint/palette.h"

/* All in text heights. */
#define LEAST_WIDTH 34
#define LEAST_HEIGHT 24
#define EDGE 1.0
#define TITLE_SIZE 1.5
#define STATE_SIZE 0.95
#define TITLE_LINE 2.4
#define BAND 4.4

/* The height of the band with the words. */
static double
draw_words (const LpMapCanvas *canvas,
            double             width)
{
  const LpStyle *style = canvas->style;
  double f = style->font_size;
  LpTextStyle title = { .size = TITLE_SIZE * f, .bold = TRUE, .lines = 1, .width = width - 2 * EDGE * f, .colour = style->text };
  LpTextStyle state = { .size = STATE_SIZE * f, .lines = 1, .width = width - 2 * EDGE * f, .colour = style->text };

  cairo_rectangle (canvas->cr, 0, 0, width, BAND * f);
  lp_colour_set_source (style->paper, canvas->cr);
  cairo_fill (canvas->cr);
  lp_typesetter_draw (canvas->typesetter, &title, lp_map_scene_get_title (canvas->scene), (LpPoint) { EDGE * f, (TITLE_LINE - 0.4) * f }, canvas->cr);
  lp_typesetter_draw (canvas->typesetter, &state, lp_map_scene_get_state (canvas->scene), (LpPoint) { EDGE * f, (TITLE_LINE + 1.2) * f }, canvas->cr);
  return BAND * f;
}

/* The list takes room from names at sea: whoever has lost its place to it is listed too. */
static GPtrArray *
list_unnamed (const LpMapCanvas *canvas,
              LpMapArrangement  *arrangement)
{
  g_autoptr (LpLandMask) land = lp_land_mask_new (canvas);
  GPtrArray *unnamed = lp_map_unnamed_find (canvas, arrangement);

  for (guint tries = 0; tries < 3; tries++)
    {
      guint n = unnamed->len;

      arrangement->unnamed = lp_map_unnamed_place (canvas, land, arrangement, unnamed);
      g_ptr_array_unref (unnamed);
      unnamed = lp_map_unnamed_find (canvas, arrangement);
      if (unnamed->len == n)
        break;
      arrangement->unnamed = (LpRect) { 0, 0, 0, 0 };
    }
  return unnamed;
}

static void
draw_map (LpMapCanvas *canvas)
{
  LpMapArrangement arrangement = lp_map_arrange (canvas->scene, canvas->viewport, canvas->style);
  g_autoptr (GPtrArray) unnamed = list_unnamed (canvas, &arrangement);

  lp_map_draw_arranged (canvas->cr, canvas->scene, canvas->viewport, canvas->style, NULL, &arrangement);
  lp_map_unnamed_draw (canvas, unnamed, arrangement.unnamed);
}

void
lp_map_draw_poster (cairo_t          *cr,
                    const LpMapScene *scene,
                    double            width,
                    double            height,
                    const LpStyle    *style)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  LpMapCanvas canvas = { .cr = cr, .scene = scene, .style = style, .typesetter = typesetter };
  double band = 0;

  cairo_save (cr);
  if (width >= LEAST_WIDTH * style->font_size && height >= LEAST_HEIGHT * style->font_size)
    band = draw_words (&canvas, width);
  canvas.viewport = lp_map_fit (scene, width, height - band, style);
  cairo_translate (cr, 0, band);
  draw_map (&canvas);
  cairo_restore (cr);
}
