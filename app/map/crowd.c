/* crowd.c — the crowded part of a map too small for an inset: a frame, and how many networks are in it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/inset.h"

#include <glib/gi18n-lib.h>

#include "paint/palette.h"

/* A smaller picture, in text heights, is a thumbnail: it says nothing. */
#define LEAST_WIDTH 40
#define LEAST_HEIGHT 20
#define WIDTH 11.0

static char *
make_words (const LpMapCanvas *canvas,
            LpRect             ground)
{
  guint n = 0;

  for (guint i = 0; i < lp_map_scene_get_n_networks (canvas->scene); i++)
    {
      const LpTerritory *territory = lp_map_scene_get_network (canvas->scene, i)->territory;

      n += lp_shape_get_n_rings (territory->shape) > 0 && lp_rect_contains (ground, territory->label);
    }
  return g_strdup_printf (ngettext ("%u network in the frame: zoom in to tell", "%u networks in the frame: zoom in to tell them apart", n), n);
}

static LpTextStyle
style_words (const LpMapCanvas *canvas)
{
  return (LpTextStyle) { .size = canvas->style->font_size * 0.82, .width = canvas->style->font_size * WIDTH, .lines = 3, .colour = canvas->style->text,
                         .halo = lp_colour_with_alpha (canvas->style->paper, 0.9) };
}

static gboolean
is_free (const LpMapCanvas *canvas,
         LpRect             box,
         const LpRect      *avoid,
         guint              n_avoid)
{
  if (box.x < 2 || box.y < 2 || box.x + box.width > canvas->viewport.width - 2 || box.y + box.height > canvas->viewport.height - 2)
    return FALSE;
  for (guint i = 0; i < n_avoid; i++)
    if (lp_rect_intersects (box, avoid[i]))
      return FALSE;
  return TRUE;
}

LpRect
lp_map_crowd_place (const LpMapCanvas *canvas,
                    LpRect             ground,
                    const LpRect      *avoid,
                    guint              n_avoid)
{
  double f = canvas->style->font_size, gap = 0.4 * f;
  LpRect frame = lp_viewport_rect_to_screen (&canvas->viewport, ground);
  LpTextStyle text = style_words (canvas);
  g_autofree char *words = make_words (canvas, ground);
  LpRect size = lp_typesetter_measure (canvas->typesetter, &text, words, (LpPoint) { 0, 0 });
  double right = frame.x + frame.width, bottom = frame.y + frame.height;
  const LpPoint corners[] = {
    { right - size.width, bottom + gap }, { frame.x, bottom + gap }, { right - size.width, frame.y - gap - size.height },
    { frame.x, frame.y - gap - size.height }, { frame.x - gap - size.width, frame.y }, { right + gap, frame.y },
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners) && canvas->viewport.width >= LEAST_WIDTH * f && canvas->viewport.height >= LEAST_HEIGHT * f; i++)
    {
      LpRect box = { corners[i].x, corners[i].y, size.width, size.height };

      if (is_free (canvas, box, avoid, n_avoid))
        return box;
    }
  return (LpRect) { 0, 0, 0, 0 };
}

void
lp_map_crowd_draw (const LpMapCanvas *canvas,
                   LpRect             ground,
                   LpRect             place)
{
  LpRect frame = lp_viewport_rect_to_screen (&canvas->viewport, ground);
  LpTextStyle text = style_words (canvas);
  g_autofree char *words = NULL;
  LpRect size;

  if (place.width <= 0)
    return;
  words = make_words (canvas, ground);
  size = lp_typesetter_measure (canvas->typesetter, &text, words, (LpPoint) { 0, 0 });
  cairo_new_path (canvas->cr);
  cairo_rectangle (canvas->cr, frame.x, frame.y, frame.width, frame.height);
  lp_colour_set_source (canvas->style->text, canvas->cr);
  cairo_set_line_width (canvas->cr, 1.2 * canvas->style->line_width);
  cairo_stroke (canvas->cr);
  lp_typesetter_draw (canvas->typesetter, &text, words, (LpPoint) { place.x - size.x, place.y - size.y }, canvas->cr);
}
