/* map-view.c — the map as a widget: look, point, choose, move */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"

G_DEFINE_TYPE (LpMapView, lp_map_view, GTK_TYPE_DRAWING_AREA)

static void
redraw (LpMapView *self)
{
  lp_map_cache_invalidate (self->cache);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
find_inset (LpMapView *self)
{
  self->inset_place = (LpRect) { 0, 0, 0, 0 };
  if (self->fitted && self->scene != NULL && self->style != NULL)
    lp_map_get_inset (self->scene, self->viewport, self->style, &self->inset_place, &self->inset_viewport);
}

static void
results_changed_cb (LpMapView *self)
{
  LpMapScene *scene = lp_session_get_map (self->session);
  gboolean first = self->scene == NULL;

  g_clear_pointer (&self->scene, lp_map_scene_unref);
  self->scene = scene != NULL ? lp_map_scene_ref (scene) : NULL;
  self->hovered = -1;
  if (first)
    lp_map_view_fit (self);
  find_inset (self);
  _lp_map_view_update_accessible (self);
  redraw (self);
}

static void
selection_changed_cb (LpMapView *self)
{
  redraw (self);
}

static gboolean
lp_map_view_draw (GtkWidget *widget,
                  cairo_t   *cr)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  LpMapState state = { 0 };

  if (self->scene == NULL || self->style == NULL)
    return GDK_EVENT_PROPAGATE;
  state.selected_network = lp_session_get_network (self->session);
  state.selected_practices = lp_session_get_practices (self->session);
  lp_map_cache_draw (self->cache, cr, self->scene, self->viewport, self->style, &state, self->fitted, gtk_widget_get_scale_factor (widget));
  _lp_map_view_draw_overlay (self, cr);

  return GDK_EVENT_PROPAGATE;
}

static void
lp_map_view_size_allocate (GtkWidget     *widget,
                           GtkAllocation *allocation)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  gboolean resized = self->viewport.width != allocation->width || self->viewport.height != allocation->height;

  GTK_WIDGET_CLASS (lp_map_view_parent_class)->size_allocate (widget, allocation);
  if (!resized)
    return;
  self->viewport = lp_viewport_resize (self->viewport, allocation->width, allocation->height);
  if (self->fitted)
    lp_map_view_fit (self);
  redraw (self);
}

static gboolean
lp_map_view_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    keyboard,
                           GtkTooltip *tooltip)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  LpMapHit found = keyboard ? (LpMapHit) { _lp_map_view_get_focus (self), FALSE, 0 } : _lp_map_view_hit (self, (LpPoint) { x, y });
  g_autofree char *text = NULL;

  if (found.practice >= 0)
    text = lp_map_scene_describe_practice (self->scene, (guint) found.practice);
  else if (found.on_land)
    text = lp_map_scene_describe_network (self->scene, found.network_id);
  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
lp_map_view_style_updated (GtkWidget *widget)
{
  LpMapView *self = LP_MAP_VIEW (widget);

  GTK_WIDGET_CLASS (lp_map_view_parent_class)->style_updated (widget);

  g_clear_pointer (&self->style, lp_style_free);
  self->style = lp_widget_style_new (widget);
  if (self->fitted)
    lp_map_view_fit (self);
  redraw (self);
}

static void
lp_map_view_dispose (GObject *object)
{
  LpMapView *self = LP_MAP_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->scene, lp_map_scene_unref);

  G_OBJECT_CLASS (lp_map_view_parent_class)->dispose (object);
}

static void
lp_map_view_finalize (GObject *object)
{
  LpMapView *self = LP_MAP_VIEW (object);

  g_clear_pointer (&self->style, lp_style_free);
  g_clear_pointer (&self->cache, lp_map_cache_free);
  g_free (self->focused);

  G_OBJECT_CLASS (lp_map_view_parent_class)->finalize (object);
}

static void
lp_map_view_class_init (LpMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lp_map_view_dispose;
  object_class->finalize = lp_map_view_finalize;
  widget_class->draw = lp_map_view_draw;
  widget_class->size_allocate = lp_map_view_size_allocate;
  widget_class->query_tooltip = lp_map_view_query_tooltip;
  widget_class->style_updated = lp_map_view_style_updated;
  _lp_map_view_hand_class_init (widget_class);
  _lp_map_view_keys_class_init (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, ATK_ROLE_CANVAS);
}

static void
lp_map_view_init (LpMapView *self)
{
  self->hovered = -1;
  self->fitted = TRUE;
  self->cache = lp_map_cache_new ();
  gtk_widget_set_can_focus (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_events (GTK_WIDGET (self), GDK_POINTER_MOTION_MASK | GDK_LEAVE_NOTIFY_MASK | GDK_BUTTON_PRESS_MASK | GDK_BUTTON_RELEASE_MASK |
                         GDK_SCROLL_MASK | GDK_SMOOTH_SCROLL_MASK | GDK_KEY_PRESS_MASK | GDK_KEY_RELEASE_MASK);
}

void
lp_map_view_set_session (LpMapView *self,
                         LpSession *session)
{
  g_return_if_fail (LP_IS_MAP_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  _lp_map_view_drag_attach (self);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  results_changed_cb (self);
}

void
lp_map_view_zoom (LpMapView *self,
                  double     factor)
{
  g_return_if_fail (LP_IS_MAP_VIEW (self));

  _lp_map_view_look (self, lp_viewport_zoom (self->viewport, factor, (LpPoint) { self->viewport.width / 2, self->viewport.height / 2 }), FALSE);
}

void
lp_map_view_fit (LpMapView *self)
{
  g_return_if_fail (LP_IS_MAP_VIEW (self));

  self->fitted = TRUE;
  if (self->scene == NULL || self->style == NULL || self->viewport.width <= 1)
    return;
  _lp_map_view_look (self, lp_map_fit (self->scene, self->viewport.width, self->viewport.height, self->style), TRUE);
}

char *
lp_map_view_describe (LpMapView *self)
{
  int focused;

  g_return_val_if_fail (LP_IS_MAP_VIEW (self), NULL);

  focused = _lp_map_view_get_focus (self);
  if (focused >= 0)
    return lp_map_scene_describe_practice (self->scene, (guint) focused);
  if (self->session == NULL || lp_session_get_coverage (self->session) == NULL)
    return g_strdup ("");
  return lp_coverage_describe_state (lp_session_get_coverage (self->session));
}

void
_lp_map_view_look (LpMapView  *self,
                   LpViewport  viewport,
                   gboolean    fitted)
{
  self->viewport = viewport;
  self->fitted = fitted;
  self->hovered = -1;
  find_inset (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

LpViewport
_lp_map_view_find_viewport (LpMapView *self,
                            LpPoint   *at)
{
  if (self->inset_place.width <= 0 || !lp_rect_contains (self->inset_place, *at))
    return self->viewport;
  at->x -= self->inset_place.x;
  at->y -= self->inset_place.y;
  return self->inset_viewport;
}

LpMapHit
_lp_map_view_hit (LpMapView *self,
                  LpPoint    at)
{
  LpViewport viewport = _lp_map_view_find_viewport (self, &at);

  if (self->scene == NULL || self->style == NULL)
    return (LpMapHit) { -1, FALSE, 0 };
  return lp_map_hit (self->scene, viewport, self->style, at);
}

const char *
_lp_map_view_get_code (LpMapView *self,
                       int        practice)
{
  return lp_map_scene_get_practice (self->scene, (guint) practice)->code;
}

int
_lp_map_view_get_focus (LpMapView *self)
{
  return self->focused != NULL && self->scene != NULL ? lp_map_scene_find_practice (self->scene, self->focused) : -1;
}

void
_lp_map_view_update_accessible (LpMapView *self)
{
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));
  g_autofree char *text = lp_map_view_describe (self);

  atk_object_set_name (accessible, _("Map"));
  atk_object_set_description (accessible, text);
}
