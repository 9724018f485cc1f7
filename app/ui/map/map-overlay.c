/* map-overlay.c — what follows the pointer and the keyboard, on top of the drawn map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

#include "paint/palette.h"
#include "paint/typesetter.h"

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

/* What follows the pointer and the keyboard, over the map and over its inset. */
static void
draw_marked (LpMapView  *self,
             cairo_t    *cr,
             LpViewport  viewport)
{
  int focused = gtk_widget_has_visible_focus (GTK_WIDGET (self)) ? _lp_map_view_get_focus (self) : -1;

  lp_map_draw_territory_ring (cr, self->scene, viewport, self->style, self->target);
  if (self->hovered >= 0)
    lp_map_draw_practice_ring (cr, self->scene, viewport, self->style, (guint) self->hovered, FALSE);
  if (focused >= 0)
    lp_map_draw_practice_ring (cr, self->scene, viewport, self->style, (guint) focused, TRUE);
}

/* Beside the pointer, on the side where there is room: never under the hand that draws. */
static void
draw_tally (LpMapView *self,
            cairo_t   *cr)
{
  double f = self->style->font_size, pad = 0.45 * f;
  LpTextStyle text = { .size = 0.9 * f, .bold = TRUE, .tabular = TRUE, .colour = self->style->text };
  g_autoptr (LpTypesetter) typesetter = NULL;
  LpRect size, box;

  if (self->tally == NULL)
    return;
  typesetter = lp_typesetter_new (self->style->font_family);
  size = lp_typesetter_measure (typesetter, &text, self->tally, (LpPoint) { 0, 0 });
  box = (LpRect) { self->last.x + 1.4 * f, self->last.y + 1.2 * f, size.width + 2 * pad, size.height + 2 * pad };
  if (box.x + box.width > self->viewport.width)
    box.x = MAX (self->last.x - 0.6 * f - box.width, 0);
  if (box.y + box.height > self->viewport.height)
    box.y = MAX (self->last.y - 0.6 * f - box.height, 0);
  cairo_new_path (cr);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  lp_colour_set_source (lp_colour_with_alpha (self->style->paper, 0.95), cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (self->style->selection, cr);
  cairo_set_line_width (cr, self->style->line_width);
  cairo_stroke (cr);
  lp_typesetter_draw (typesetter, &text, self->tally, (LpPoint) { box.x + pad - size.x, box.y + pad - size.y }, cr);
}

void
_lp_map_view_draw_overlay (LpMapView *self,
                           cairo_t   *cr)
{
  draw_marked (self, cr, self->viewport);
  if (self->inset_place.width > 0)
    {
      cairo_save (cr);
      cairo_rectangle (cr, self->inset_place.x, self->inset_place.y, self->inset_place.width, self->inset_place.height);
      cairo_clip (cr);
      cairo_translate (cr, self->inset_place.x, self->inset_place.y);
      draw_marked (self, cr, self->inset_viewport);
      cairo_restore (cr);
    }
  draw_hand (self, cr);
  draw_tally (self, cr);
}
