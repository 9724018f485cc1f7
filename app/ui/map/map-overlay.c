/* map-overlay.c — what follows the pointer and the keyboard, on top of the drawn map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

#include "paint/palette.h"

/* Fills and outlines the path in the colour of the selection. */
static void
paint_drawn (LpMapView *self,
             cairo_t   *cr)
{
  lp_colour_set_source (lp_colour_with_alpha (self->style->selection, 0.15), cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (self->style->selection, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
draw_lasso (LpMapView *self,
            cairo_t   *cr)
{
  for (guint i = 0; i < self->way->len; i++)
    {
      LpPoint at = g_array_index (self->way, LpPoint, i);

      cairo_line_to (cr, at.x, at.y);
    }
  cairo_close_path (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  paint_drawn (self, cr);
}

/* Where the inset is carried to. */
static void
draw_carried (LpMapView *self,
              cairo_t   *cr)
{
  LpRect place = _lp_map_view_get_carried (self);

  cairo_rectangle (cr, place.x, place.y, place.width, place.height);
  paint_drawn (self, cr);
}

static void
draw_hand (LpMapView *self,
           cairo_t   *cr)
{
  LpRect rect = _lp_map_view_get_rectangle (self);

  cairo_new_path (cr);
  if (self->hand == HAND_RECTANGLE)
    {
      cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
      paint_drawn (self, cr);
    }
  else if (self->hand == HAND_LASSO)
    draw_lasso (self, cr);
  else if (self->hand == HAND_INSET)
    draw_carried (self, cr);
  else if (self->hand == HAND_BRUSH || (self->tool == LP_MAP_TOOL_BRUSH && self->hand == HAND_FREE && self->pointed))
    {
      cairo_arc (cr, self->last.x, self->last.y, _lp_map_view_get_brush (self), 0, 2 * G_PI);
      paint_drawn (self, cr);
    }
}

/* Nothing is marked twice: what the inset shows has no mark on the map below its frame. */
static gboolean
is_in_inset (LpMapView *self,
             guint      practice)
{
  LpPoint at = lp_viewport_to_screen (&self->inset_viewport, lp_map_scene_get_practice (self->scene, practice)->at);

  return self->inset_place.width > 0 && lp_rect_contains ((LpRect) { 0, 0, self->inset_place.width, self->inset_place.height }, at);
}

/* What follows the pointer and the keyboard, over the map and over its inset. */
static void
draw_marked (LpMapView  *self,
             cairo_t    *cr,
             LpViewport  viewport,
             gboolean    in_inset)
{
  int focused = gtk_widget_has_visible_focus (GTK_WIDGET (self)) ? _lp_map_view_get_focus (self) : -1;

  for (guint i = 0; i < self->movers->len; i++)
    if (in_inset || !is_in_inset (self, g_array_index (self->movers, guint, i)))
      lp_map_draw_practice_ring (cr, self->scene, viewport, self->style, g_array_index (self->movers, guint, i), FALSE);
  lp_map_draw_territory_ring (cr, self->scene, viewport, self->style, self->target);
  if (self->hovered >= 0)
    lp_map_draw_practice_ring (cr, self->scene, viewport, self->style, (guint) self->hovered, FALSE);
  if (focused >= 0)
    lp_map_draw_practice_ring (cr, self->scene, viewport, self->style, (guint) focused, TRUE);
}

void
_lp_map_view_draw_overlay (LpMapView *self,
                           cairo_t   *cr)
{
  draw_marked (self, cr, self->viewport, FALSE);
  if (self->inset_place.width > 0)
    {
      cairo_save (cr);
      cairo_rectangle (cr, self->inset_place.x, self->inset_place.y, self->inset_place.width, self->inset_place.height);
      cairo_clip (cr);
      cairo_translate (cr, self->inset_place.x, self->inset_place.y);
      draw_marked (self, cr, self->inset_viewport, TRUE);
      cairo_restore (cr);
    }
  draw_hand (self, cr);
}
