/* map-view.c — the map as a widget: look, point, choose, move */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view-private.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/map/map-accessible.h"

#define BRUSH 1.6

G_DEFINE_TYPE (LpMapView, lp_map_view, GTK_TYPE_DRAWING_AREA)

static void
find_inset (LpMapView *self)
{
  self->inset_place = (LpRect) { 0, 0, 0, 0 };
  if (self->fitted && self->scene != NULL && self->style != NULL)
    lp_map_cache_arrange (self->cache, self->scene, self->viewport, self->style, &self->inset_place, &self->inset_viewport);
}

static void
selection_changed_cb (LpMapView *self)
{
  _lp_map_view_update_actions (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
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
  if (self->preview != NULL && lp_map_scene_find_network (self->scene, state.selected_network) == NULL)
    state.selected_network = 0;
  state.selected_practices = self->marked != NULL ? (const char *const *) self->marked : lp_session_get_practices (self->session);
  state.moves = self->moves;
  lp_map_cache_draw (self->cache, cr, self->scene, self->viewport, self->style, &state, self->fitted);
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

  /* Not in the way of what is being drawn. */
  if (self->scene != NULL && self->hand == HAND_FREE)
    text = lp_map_scene_describe_hit (self->scene, found);
  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
renew_style (LpMapView *self)
{
  g_autoptr (LpStyle) own = lp_widget_style_new (GTK_WIDGET (self));

  g_clear_pointer (&self->style, lp_style_free);
  if (self->wall_font > 0)
    {
      self->style = lp_style_new (own->font_family, self->wall_font);
      self->style->line_width = MAX (1, LP_MAP_WALL_LINES * self->wall_unit);
    }
  else
    self->style = g_steal_pointer (&own);
  lp_map_cache_clear (self->cache);
  if (self->fitted)
    lp_map_view_fit (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
lp_map_view_style_updated (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lp_map_view_parent_class)->style_updated (widget);

  renew_style (LP_MAP_VIEW (widget));
}

/* The same picture in finer pixels, on another screen. */
static void
scale_factor_changed_cb (LpMapView *self)
{
  lp_map_cache_clear (self->cache);
}

static void
lp_map_view_dispose (GObject *object)
{
  LpMapView *self = LP_MAP_VIEW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->actions);
  g_clear_object (&self->pinch);
  g_clear_pointer (&self->scene, lp_map_scene_unref);
  _lp_map_view_set_preview (self, NULL);

  G_OBJECT_CLASS (lp_map_view_parent_class)->dispose (object);
}

static void
lp_map_view_finalize (GObject *object)
{
  LpMapView *self = LP_MAP_VIEW (object);

  g_clear_pointer (&self->style, lp_style_free);
  g_clear_pointer (&self->cache, lp_map_cache_free);
  g_clear_pointer (&self->way, g_array_unref);
  g_strfreev (self->marked);
  g_free (self->tally);
  g_clear_pointer (&self->swept, g_hash_table_unref);
  g_strfreev (self->before);
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
  gtk_widget_class_set_accessible_type (widget_class, LP_TYPE_MAP_ACCESSIBLE);
}

static void
lp_map_view_init (LpMapView *self)
{
  self->hovered = -1;
  self->fitted = TRUE;
  self->cache = lp_map_cache_new (GTK_WIDGET (self));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_changed_cb), NULL);
  self->way = g_array_new (FALSE, FALSE, sizeof (LpPoint));
  self->swept = g_hash_table_new (NULL, NULL);
  self->brush = BRUSH;
  gtk_widget_set_can_focus (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_events (GTK_WIDGET (self), GDK_KEY_PRESS_MASK | GDK_KEY_RELEASE_MASK | GDK_FOCUS_CHANGE_MASK);
  _lp_map_view_hand_init (self);
  _lp_map_view_actions_init (self);
}

void
lp_map_view_set_session (LpMapView *self,
                         LpSession *session)
{
  g_return_if_fail (LP_IS_MAP_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  _lp_map_view_drag_attach (self);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (_lp_map_view_follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lp_session_get_proposer (session), "changed", G_CALLBACK (_lp_map_view_follow), self, G_CONNECT_SWAPPED);
  _lp_map_view_follow (self);
}

void
lp_map_view_set_wall (LpMapView *self,
                      double     font_size,
                      double     unit)
{
  g_return_if_fail (LP_IS_MAP_VIEW (self));

  if (self->wall_font == font_size && self->wall_unit == unit)
    return;
  self->wall_font = font_size;
  self->wall_unit = unit;
  renew_style (self);
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

GActionGroup *
lp_map_view_get_actions (LpMapView *self)
{
  g_return_val_if_fail (LP_IS_MAP_VIEW (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

const char *
lp_map_view_get_tally (LpMapView *self)
{
  g_return_val_if_fail (LP_IS_MAP_VIEW (self), NULL);

  return self->tally;
}

LpMapScene *
lp_map_view_get_scene (LpMapView *self)
{
  g_return_val_if_fail (LP_IS_MAP_VIEW (self), NULL);

  return self->scene;
}

int
lp_map_view_get_focus (LpMapView *self)
{
  g_return_val_if_fail (LP_IS_MAP_VIEW (self), -1);

  return _lp_map_view_get_focus (self);
}

LpRect
lp_map_view_get_mark (LpMapView *self,
                      guint      practice)
{
  g_return_val_if_fail (LP_IS_MAP_VIEW (self), ((LpRect) { 0, 0, 0, 0 }));

  if (self->scene == NULL || self->style == NULL || practice >= lp_map_scene_get_n_practices (self->scene))
    return (LpRect) { 0, 0, 0, 0 };
  return lp_map_get_mark (self->scene, self->viewport, self->style, practice);
}

gboolean
lp_map_view_is_chosen (LpMapView *self,
                       guint      practice)
{
  g_return_val_if_fail (LP_IS_MAP_VIEW (self), FALSE);

  return self->scene != NULL && practice < lp_map_scene_get_n_practices (self->scene) &&
         g_strv_contains (lp_session_get_practices (self->session), _lp_map_view_get_code (self, (int) practice));
}

void
lp_map_view_choose (LpMapView *self,
                    guint      practice)
{
  g_return_if_fail (LP_IS_MAP_VIEW (self));

  if (self->scene != NULL && practice < lp_map_scene_get_n_practices (self->scene))
    _lp_map_view_choose_practice (self, (int) practice, CHOOSE_ONLY);
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
  if (self->preview != NULL)
    {
      g_autofree char *state = lp_coverage_describe_state (lp_proposal_preview_get_coverage (self->preview));

      return g_strdup_printf (_("Preview of a proposal: %s"), state);
    }
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
  LpPoint own = at;
  LpViewport viewport = _lp_map_view_find_viewport (self, &own);
  LpMapLabel label;
  LpMapHit found;

  if (self->scene == NULL || self->style == NULL)
    return (LpMapHit) { -1, FALSE, 0 };
  found = lp_map_hit (self->scene, viewport, self->style, own);
  found.in_inset = self->inset_place.width > 0 && lp_rect_contains (self->inset_place, at);
  if (found.kind == LP_MAP_HIT_PRACTICE || found.kind == LP_MAP_HIT_BRANCH)
    return found;
  /* A name at sea is its network's too; one of a practice is not taken hold of, so that a rectangle may begin on it. */
  if (lp_map_cache_find_label (self->cache, self->viewport, at, self->fitted, &label) && (label.kind == LP_MAP_LABEL_NETWORK || label.kind == LP_MAP_LABEL_NUMBER))
    lp_map_hit_label (self->scene, &label, &found);
  return found;
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
_lp_map_view_set_focus (LpMapView *self,
                        int        practice)
{
  LpPoint at = lp_viewport_to_screen (&self->viewport, lp_map_scene_get_practice (self->scene, (guint) practice)->at);

  g_free (self->focused);
  self->focused = g_strdup (_lp_map_view_get_code (self, practice));
  if (!lp_rect_contains ((LpRect) { 0, 0, self->viewport.width, self->viewport.height }, at))
    _lp_map_view_look (self, lp_viewport_pan (self->viewport, self->viewport.width / 2 - at.x, self->viewport.height / 2 - at.y), FALSE);
  lp_map_accessible_focus_changed (gtk_widget_get_accessible (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
