/* pair.c — two maps beside each other, before and after */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/pair.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "map/picture.h"
#include "paint/palette.h"
#include "paint/typesetter.h"

/* In parts of the font size. */
#define GAP 1.0
#define TITLE 1.5
#define ROOM 34.0               /* from this width on a map has its inset, key and scale */

typedef struct
{
  cairo_t *cr;
  LpTypesetter *typesetter;
  const LpStyle *style;
} Drawing;

/* Sets @text with its top at @y. Returns: where it ends */
static double
draw_text (Drawing    *drawing,
           const char *text,
           double      size,
           gboolean    bold,
           LpRect      room)
{
  LpTextStyle style = { .size = size, .bold = bold, .width = room.width, .colour = bold ? drawing->style->text : drawing->style->quiet };
  LpPoint at = { room.x, room.y + lp_typesetter_get_ascent (drawing->typesetter, size) };

  if (text == NULL || *text == '\0')
    return room.y;
  lp_typesetter_draw (drawing->typesetter, &style, text, at, drawing->cr);

  return room.y + lp_typesetter_measure (drawing->typesetter, &style, text, at).height;
}

static void
draw_map (Drawing           *drawing,
          const LpMapScene  *scene,
          LpRect             place,
          const char *const *marked)
{
  LpMapState state = { .selected_practices = marked };

  if (place.width <= 0 || place.height <= 0)
    return;
  cairo_save (drawing->cr);
  cairo_rectangle (drawing->cr, place.x, place.y, place.width, place.height);
  cairo_clip (drawing->cr);
  cairo_translate (drawing->cr, place.x, place.y);
  if (place.width < ROOM * drawing->style->font_size)
    lp_map_draw_ground (drawing->cr, scene, lp_map_fit (scene, place.width, place.height, drawing->style), drawing->style, &state);
  else
    lp_map_draw (drawing->cr, scene, lp_map_fit (scene, place.width, place.height, drawing->style), drawing->style, &state);
  cairo_restore (drawing->cr);
}

static double
measure_foot (Drawing    *drawing,
              const char *foot,
              double      width)
{
  LpTextStyle style = { .size = 0.85 * drawing->style->font_size, .width = width };

  return lp_typesetter_measure (drawing->typesetter, &style, foot, (LpPoint) { 0, 0 }).height;
}

void
lp_map_pair_draw (cairo_t         *cr,
                  const LpMapPair *pair,
                  double           width,
                  double           height,
                  const LpStyle   *style)
{
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (style->font_family);
  Drawing drawing = { cr, typesetter, style };
  double size = style->font_size, gap = GAP * size, half = (width - 3 * gap) / 2;
  g_autofree char *foot = g_strdup_printf ("%s %s", _("Diamonds on the second map are practices that move, gain a network or lose theirs."),
                                           half < ROOM * size ? lp_map_scene_get_source (pair->scenes[1]) : "");
  double foot_height = measure_foot (&drawing, foot, width - 2 * gap);
  double top = gap, maps;

  lp_colour_set_source (style->paper, cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  top = draw_text (&drawing, pair->title, TITLE * size, TRUE, (LpRect) { gap, top, width - 2 * gap, 0 }) + 0.6 * size;
  maps = top;
  for (guint i = 0; i < 2; i++)
    maps = MAX (maps, draw_text (&drawing, pair->names[i], size, TRUE, (LpRect) { gap + i * (half + gap), top, half, 0 }) + 0.3 * size);
  for (guint i = 0; i < 2; i++)
    draw_map (&drawing, pair->scenes[i], (LpRect) { gap + i * (half + gap), maps, half, height - maps - foot_height - 1.6 * size }, i == 1 ? pair->movers : NULL);
  draw_text (&drawing, foot, 0.85 * size, FALSE, (LpRect) { gap, height - foot_height - 0.8 * size, width - 2 * gap, 0 });
}
