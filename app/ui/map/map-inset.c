/* map-inset.c — the inset carried to another corner by its frame, and the locator pointed at */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

#include "map/locator.h"

/* How far the handle reaches to both sides of the inset's frame, of the text's size. */
#define HANDLE 0.4

/* No size when there is none. */
static LpRect
find_locator (LpMapView *self)
{
  if (self->fitted || self->scene == NULL || self->style == NULL)
    return (LpRect) { 0, 0, 0, 0 };
  return lp_map_locator_place (self->scene, self->viewport, self->style);
}

/* The middle goes to where the locator is pointed at. */
static void
look_at (LpMapView *self,
         LpPoint    pointed)
{
  LpPoint ground = lp_map_locator_find_ground (self->scene, self->style, find_locator (self), pointed);
  LpPoint at = lp_viewport_to_screen (&self->viewport, ground);

  _lp_map_view_look (self, lp_viewport_pan (self->viewport, self->viewport.width / 2 - at.x, self->viewport.height / 2 - at.y), FALSE);
}

gboolean
_lp_map_view_is_on_handle (LpMapView *self,
                           LpPoint    at)
{
  double reach = self->style != NULL ? HANDLE * self->style->font_size : 0;

  return self->inset_place.width > 0 && lp_rect_contains (lp_rect_inflate (self->inset_place, reach), at) &&
         !lp_rect_contains (lp_rect_inflate (self->inset_place, -reach), at);
}

gboolean
_lp_map_view_is_on_locator (LpMapView *self,
                            LpPoint    at)
{
  LpRect locator = find_locator (self);

  return locator.width > 0 && lp_rect_contains (locator, at);
}

LpMapHand
_lp_map_view_grasp (LpMapView *self,
                    LpPoint    at)
{
  if (_lp_map_view_is_on_handle (self, at))
    return HAND_INSET;
  if (!_lp_map_view_is_on_locator (self, at))
    return HAND_FREE;
  look_at (self, at);
  return HAND_LOCATOR;
}

void
_lp_map_view_carry (LpMapView *self,
                    LpPoint    at)
{
  if (self->hand == HAND_LOCATOR)
    look_at (self, at);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_lp_map_view_let_go (LpMapView *self)
{
  LpMapHand hand = self->hand;

  self->hand = HAND_FREE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  /* A click on the handle moves nothing. */
  if (hand == HAND_INSET && gtk_drag_check_threshold (GTK_WIDGET (self), (int) self->pressed.x, (int) self->pressed.y, (int) self->last.x, (int) self->last.y))
    _lp_map_view_set_corner (self, _lp_map_view_find_corner (self, lp_rect_centre (_lp_map_view_get_carried (self))));
}

LpRect
_lp_map_view_get_carried (LpMapView *self)
{
  LpRect place = self->inset_place;

  place.x = CLAMP (place.x + self->last.x - self->pressed.x, 0, MAX (self->viewport.width - place.width, 0));
  place.y = CLAMP (place.y + self->last.y - self->pressed.y, 0, MAX (self->viewport.height - place.height, 0));
  return place;
}

LpMapCorner
_lp_map_view_find_corner (LpMapView *self,
                          LpPoint    at)
{
  gboolean left = at.x < self->viewport.width / 2, top = at.y < self->viewport.height / 2;

  if (top)
    return left ? LP_MAP_CORNER_TOP_LEFT : LP_MAP_CORNER_TOP_RIGHT;
  return left ? LP_MAP_CORNER_BOTTOM_LEFT : LP_MAP_CORNER_BOTTOM_RIGHT;
}

void
_lp_map_view_set_corner (LpMapView   *self,
                         LpMapCorner  corner)
{
  g_autoptr (LpMapLayers) layers = lp_map_layers_copy (lp_session_get_map_layers (self->session));

  layers->inset = corner;
  lp_session_set_map_layers (self->session, layers);
}
