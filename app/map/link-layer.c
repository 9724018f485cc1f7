/* link-layer.c — the neighbour graph, and the links in it that the user added and cut */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "map/lines.h"
#include "paint/palette.h"

/* The gap in a link that was cut and the bars at its ends, of the text's size. */
#define GAP 0.32
#define BAR 0.42

void
lp_map_set_link_line (const LpMapCanvas *canvas,
                      LpMapLinkKind      kind)
{
  const LpStyle *style = canvas->style;

  if (kind == LP_MAP_LINK_BORDER)
    lp_colour_set_source (lp_colour_with_alpha (style->text, 0.5), canvas->cr);
  else
    lp_colour_set_source (kind == LP_MAP_LINK_JOINED ? style->right_size : style->over_text, canvas->cr);
  cairo_set_line_width (canvas->cr, (kind == LP_MAP_LINK_BORDER ? 0.9 : 2.6) * style->line_width);
}

static void
trace_cut (const LpMapCanvas *canvas,
           LpPoint            from,
           LpPoint            to)
{
  double length = hypot (to.x - from.x, to.y - from.y), f = canvas->style->font_size;
  LpPoint along, middle = { (from.x + to.x) / 2, (from.y + to.y) / 2 };

  if (length < 1)
    return;
  along = (LpPoint) { (to.x - from.x) / length, (to.y - from.y) / length };
  for (int side = -1; side <= 1; side += 2)
    {
      LpPoint end = { middle.x + along.x * side * GAP * f, middle.y + along.y * side * GAP * f }, start = side < 0 ? from : to;

      cairo_move_to (canvas->cr, start.x, start.y);
      cairo_line_to (canvas->cr, end.x, end.y);
      cairo_move_to (canvas->cr, end.x - along.y * BAR * f, end.y + along.x * BAR * f);
      cairo_line_to (canvas->cr, end.x + along.y * BAR * f, end.y - along.x * BAR * f);
    }
}

void
lp_map_draw_link (const LpMapCanvas *canvas,
                  LpMapLinkKind      kind,
                  LpPoint            from,
                  LpPoint            to)
{
  cairo_new_path (canvas->cr);
  if (kind == LP_MAP_LINK_CUT)
    trace_cut (canvas, from, to);
  else
    {
      cairo_move_to (canvas->cr, from.x, from.y);
      cairo_line_to (canvas->cr, to.x, to.y);
    }
  if (kind != LP_MAP_LINK_BORDER)
    {
      lp_colour_set_source (lp_colour_with_alpha (canvas->style->paper, 0.9), canvas->cr);
      cairo_set_line_width (canvas->cr, 5.5 * canvas->style->line_width);
      cairo_stroke_preserve (canvas->cr);
    }
  lp_map_set_link_line (canvas, kind);
  cairo_stroke (canvas->cr);
}

static void
draw_kind (const LpMapCanvas *canvas,
           LpMapLinkKind      kind)
{
  const GArray *links = lp_map_overlay_get_links (lp_map_scene_get_overlay (canvas->scene));

  for (guint i = 0; i < links->len; i++)
    {
      const LpMapLink *link = &g_array_index (links, LpMapLink, i);
      LpPoint from, to;
      LpRect around;

      if (link->kind != kind)
        continue;
      from = lp_map_link_get_end (canvas->scene, &canvas->viewport, canvas->style, link, FALSE);
      to = lp_map_link_get_end (canvas->scene, &canvas->viewport, canvas->style, link, TRUE);
      around = (LpRect) { MIN (from.x, to.x), MIN (from.y, to.y), fabs (to.x - from.x) + 1, fabs (to.y - from.y) + 1 };
      if (lp_rect_intersects (lp_rect_inflate (around, 6), canvas->seen))
        lp_map_draw_link (canvas, kind, from, to);
    }
}

LpPoint
lp_map_link_get_end (const LpMapScene *scene,
                     const LpViewport *viewport,
                     const LpStyle    *style,
                     const LpMapLink  *link,
                     gboolean          other)
{
  const LpMapPractice *practice = lp_map_scene_get_practice (scene, other ? link->other : link->practice);

  /* A border is of a place, whoever is there; a wish is about two practices. */
  if (link->kind == LP_MAP_LINK_BORDER)
    return lp_viewport_to_screen (viewport, practice->at);
  return lp_map_mark_get_place (viewport, style, practice);
}

/* The user's own last, so that they lie on top. */
void
lp_map_draw_links (const LpMapCanvas *canvas)
{
  lp_map_begin_outside_frame (canvas);
  draw_kind (canvas, LP_MAP_LINK_BORDER);
  draw_kind (canvas, LP_MAP_LINK_JOINED);
  draw_kind (canvas, LP_MAP_LINK_CUT);
  lp_map_end_outside_frame (canvas);
}
