/* map-view.c — the map as a widget: look, point, choose, move */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/map/map-view.h"

#include <glib/gi18n-lib.h>

#include "map/hit.h"
#include "map/picture.h"
#include "paint/palette.h"
#include "session/proposer.h"
#include "ui/application/widget-style.h"
#include "ui/map/map-cache.h"
#include "ui/networks/network-drop.h"
#include "ui/practices/practice-drag.h"

#define ZOOM_STEP 1.25

typedef enum
{
  HAND_FREE,
  HAND_PRESSED,                 /* the button is down and has not moved far enough to mean anything else than a click */
  HAND_RECTANGLE,
  HAND_PANNING,
} Hand;

struct _LpMapView
{
  GtkDrawingArea parent_instance;

  LpSession *session;
  LpMapScene *scene;            /* NULL: no map */
  LpProposalPreview *preview;   /* NULL: the option is shown as it is */
  LpStyle *style;
  LpMapCache *cache;
  LpViewport viewport;
  gboolean fitted;              /* all of the plan is shown, with the inset */
  LpRect inset_place;           /* no size: there is none */
  LpViewport inset_viewport;

  Hand hand;
  LpPoint pressed, last;        /* of the pointer, user units */
  gboolean space_held;
  int hovered;                  /* practice in the scene, or -1 */
  char *focused;                /* code of the practice that the keyboard is on, or NULL */
  gint64 target;                /* network that a dragged practice is over, or 0 */
};

G_DEFINE_TYPE (LpMapView, lp_map_view, GTK_TYPE_DRAWING_AREA)

static int
get_focus (LpMapView *self)
{
  return self->focused != NULL && self->scene != NULL ? lp_map_scene_find_practice (self->scene, self->focused) : -1;
}

static void
update_accessible (LpMapView *self)
{
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (self));
  g_autofree char *text = lp_map_view_describe (self);

  atk_object_set_name (accessible, _("Map"));
  atk_object_set_description (accessible, text);
}

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
look (LpMapView  *self,
      LpViewport  viewport,
      gboolean    fitted)
{
  self->viewport = viewport;
  self->fitted = fitted;
  self->hovered = -1;
  find_inset (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Which view a point is in, the map's or the inset's; @at becomes its own. */
static LpViewport
find_viewport (LpMapView *self,
               LpPoint   *at)
{
  if (self->inset_place.width <= 0 || !lp_rect_contains (self->inset_place, *at))
    return self->viewport;
  at->x -= self->inset_place.x;
  at->y -= self->inset_place.y;
  return self->inset_viewport;
}

static LpMapHit
hit (LpMapView *self,
     LpPoint    at)
{
  LpViewport viewport = find_viewport (self, &at);

  if (self->scene == NULL || self->style == NULL)
    return (LpMapHit) { -1, FALSE, 0 };
  return lp_map_hit (self->scene, viewport, self->style, at);
}

static const char *
get_code (LpMapView *self,
          int        practice)
{
  return lp_map_scene_get_practice (self->scene, (guint) practice)->code;
}

static LpRect
get_rectangle (LpMapView *self)
{
  return (LpRect) { MIN (self->pressed.x, self->last.x), MIN (self->pressed.y, self->last.y),
                    ABS (self->pressed.x - self->last.x), ABS (self->pressed.y - self->last.y) };
}

/* With @toggle the chosen ones stay, and one that is chosen already goes. */
static void
choose_practices (LpMapView  *self,
                  GPtrArray  *codes,
                  gboolean    toggle)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  const char *const *now = lp_session_get_practices (self->session);

  for (guint i = 0; toggle && now[i] != NULL; i++)
    if (codes->len != 1 || g_strcmp0 (now[i], codes->pdata[0]) != 0)
      g_ptr_array_add (chosen, (gpointer) now[i]);
  for (guint i = 0; i < codes->len; i++)
    if (!toggle || codes->len != 1 || !g_strv_contains (now, codes->pdata[i]))
      g_ptr_array_add (chosen, codes->pdata[i]);
  g_ptr_array_add (chosen, NULL);
  lp_session_select_practices (self->session, (const char *const *) chosen->pdata);
}

static void
choose_practice (LpMapView *self,
                 int        practice,
                 gboolean   toggle)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  g_ptr_array_add (codes, (gpointer) get_code (self, practice));
  choose_practices (self, codes, toggle);
}

static void
choose_at (LpMapView *self,
           LpPoint    at,
           gboolean   toggle)
{
  LpMapHit found = hit (self, at);

  if (found.practice >= 0)
    {
      choose_practice (self, found.practice, toggle);
      return;
    }
  if (toggle)
    return;
  lp_session_select_practices (self->session, NULL);
  /* A network that is only proposed is not there to be selected. */
  if (lp_plan_find_network (lp_session_get_plan (self->session), found.network_id) != NULL || found.network_id == 0)
    lp_session_select_network (self->session, found.network_id);
}

static void
choose_in_rectangle (LpMapView *self,
                     gboolean   toggle)
{
  LpRect rect = get_rectangle (self);
  LpPoint corner = { rect.x, rect.y };
  LpViewport viewport;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  if (self->scene == NULL)
    return;
  viewport = find_viewport (self, &corner);
  rect.x = corner.x;
  rect.y = corner.y;
  found = lp_map_find_in_rect (self->scene, viewport, self->style, rect);
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (codes, (gpointer) get_code (self, (int) g_array_index (found, guint, i)));
  choose_practices (self, codes, toggle);
}

/* What is dragged is the selection: a practice outside it becomes it. */
static void
begin_move (LpMapView *self,
            int        practice,
            GdkEvent  *event)
{
  g_autoptr (GtkTargetList) targets = gtk_target_list_new (lp_practice_drag_targets, 1);

  if (!g_strv_contains (lp_session_get_practices (self->session), get_code (self, practice)))
    choose_practice (self, practice, FALSE);
  self->hand = HAND_FREE;
  gtk_drag_begin_with_coordinates (GTK_WIDGET (self), targets, GDK_ACTION_MOVE, GDK_BUTTON_PRIMARY, event, (int) self->pressed.x, (int) self->pressed.y);
}

static void
begin_drag (LpMapView *self,
            GdkEvent  *event)
{
  LpMapHit found = hit (self, self->pressed);

  /* What is only proposed cannot be moved about. */
  if (found.practice >= 0 && self->preview == NULL)
    begin_move (self, found.practice, event);
  else
    self->hand = HAND_RECTANGLE;
}

static gint64
find_drop (GtkWidget *widget,
           int        x,
           int        y,
           gboolean   highlight)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  LpMapHit found = x >= 0 && self->preview == NULL ? hit (self, (LpPoint) { x, y }) : (LpMapHit) { -1, FALSE, 0 };
  gint64 target = highlight ? found.network_id : 0;

  if (self->target != target)
    {
      self->target = target;
      gtk_widget_queue_draw (widget);
    }
  return found.on_land || found.practice >= 0 ? found.network_id : -1;
}

static void
move_focus (LpMapView *self,
            double     dx,
            double     dy)
{
  int practice = self->scene != NULL ? lp_map_find_towards (self->scene, self->viewport, self->style, get_focus (self), dx, dy) : -1;
  LpPoint at;

  if (practice < 0)
    return;
  g_free (self->focused);
  self->focused = g_strdup (get_code (self, practice));
  at = lp_viewport_to_screen (&self->viewport, lp_map_scene_get_practice (self->scene, (guint) practice)->at);
  if (!lp_rect_contains ((LpRect) { 0, 0, self->viewport.width, self->viewport.height }, at))
    look (self, lp_viewport_pan (self->viewport, self->viewport.width / 2 - at.x, self->viewport.height / 2 - at.y), FALSE);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
results_changed_cb (LpMapView *self)
{
  LpProposer *proposer = lp_session_get_proposer (self->session);
  LpProposalPreview *preview = lp_proposer_get_after (proposer) ? lp_proposer_get_preview (proposer) : NULL;
  LpMapScene *scene = preview != NULL ? lp_proposal_preview_get_map (preview) : lp_session_get_map (self->session);
  gboolean first = self->scene == NULL;

  g_clear_pointer (&self->scene, lp_map_scene_unref);
  g_clear_pointer (&self->preview, lp_proposal_preview_unref);
  self->scene = scene != NULL ? lp_map_scene_ref (scene) : NULL;
  self->preview = preview != NULL ? lp_proposal_preview_ref (preview) : NULL;
  self->hovered = -1;
  if (first)
    lp_map_view_fit (self);
  find_inset (self);
  update_accessible (self);
  redraw (self);
}

static void
selection_changed_cb (LpMapView *self)
{
  redraw (self);
}

static void
draw_rectangle (LpMapView *self,
                cairo_t   *cr)
{
  LpRect rect = get_rectangle (self);

  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  lp_colour_set_source (lp_colour_with_alpha (self->style->selection, 0.15), cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (self->style->selection, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/* What follows the pointer and the keyboard, over the map and over its inset. */
static void
draw_marked (LpMapView  *self,
             cairo_t    *cr,
             LpViewport  viewport)
{
  int focused = gtk_widget_has_visible_focus (GTK_WIDGET (self)) ? get_focus (self) : -1;

  lp_map_draw_territory_ring (cr, self->scene, viewport, self->style, self->target);
  if (self->hovered >= 0)
    lp_map_draw_practice_ring (cr, self->scene, viewport, self->style, (guint) self->hovered, FALSE);
  if (focused >= 0)
    lp_map_draw_practice_ring (cr, self->scene, viewport, self->style, (guint) focused, TRUE);
}

static void
draw_overlay (LpMapView *self,
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
  if (self->hand == HAND_RECTANGLE)
    draw_rectangle (self, cr);
}

/* Practices that would move; none where most would, as from an empty map: rings all over say nothing. */
static const char *const *
get_ringed (LpMapView *self)
{
  if (self->preview == NULL || 2 * lp_proposal_preview_get_moves (self->preview)->len > lp_map_scene_get_n_practices (self->scene))
    return NULL;

  return lp_proposal_preview_get_codes (self->preview);
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
  state.ringed_practices = get_ringed (self);
  state.selected_practices = lp_session_get_practices (self->session);
  lp_map_cache_draw (self->cache, cr, self->scene, self->viewport, self->style, &state, self->fitted, gtk_widget_get_scale_factor (widget));
  draw_overlay (self, cr);

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
lp_map_view_button_press_event (GtkWidget      *widget,
                                GdkEventButton *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);

  if (event->type != GDK_BUTTON_PRESS || (event->button != GDK_BUTTON_PRIMARY && event->button != GDK_BUTTON_MIDDLE))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (widget);
  self->pressed = self->last = (LpPoint) { event->x, event->y };
  self->hand = event->button == GDK_BUTTON_MIDDLE || self->space_held ? HAND_PANNING : HAND_PRESSED;

  return GDK_EVENT_STOP;
}

static gboolean
lp_map_view_button_release_event (GtkWidget      *widget,
                                  GdkEventButton *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  Hand hand = self->hand;
  gboolean toggle = (event->state & GDK_CONTROL_MASK) != 0;

  self->hand = HAND_FREE;
  if (hand == HAND_PRESSED)
    choose_at (self, (LpPoint) { event->x, event->y }, toggle);
  else if (hand == HAND_RECTANGLE)
    choose_in_rectangle (self, toggle);
  gtk_widget_queue_draw (widget);

  return hand != HAND_FREE ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
hover (LpMapView *self,
       LpPoint    at)
{
  int practice = hit (self, at).practice;

  if (practice == self->hovered)
    return;
  self->hovered = practice;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
lp_map_view_motion_notify_event (GtkWidget      *widget,
                                 GdkEventMotion *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  LpPoint at = { event->x, event->y }, before = self->last;

  self->last = at;
  if (self->hand == HAND_FREE)
    hover (self, at);
  else if (self->hand == HAND_PANNING)
    look (self, lp_viewport_pan (self->viewport, at.x - before.x, at.y - before.y), FALSE);
  else if (self->hand == HAND_RECTANGLE)
    gtk_widget_queue_draw (widget);
  else if (gtk_drag_check_threshold (widget, (int) self->pressed.x, (int) self->pressed.y, (int) at.x, (int) at.y))
    begin_drag (self, (GdkEvent *) event);

  return GDK_EVENT_STOP;
}

static gboolean
lp_map_view_leave_notify_event (GtkWidget        *widget,
                                GdkEventCrossing *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);

  if (self->hovered >= 0)
    gtk_widget_queue_draw (widget);
  self->hovered = -1;

  return GDK_EVENT_PROPAGATE;
}

static gboolean
lp_map_view_scroll_event (GtkWidget      *widget,
                          GdkEventScroll *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  double dx = 0, dy = 0;

  if (event->direction == GDK_SCROLL_SMOOTH)
    gdk_event_get_scroll_deltas ((GdkEvent *) event, &dx, &dy);
  else
    dy = event->direction == GDK_SCROLL_UP ? -1 : event->direction == GDK_SCROLL_DOWN ? 1 : 0;
  if (dy != 0)
    look (self, lp_viewport_zoom (self->viewport, dy < 0 ? ZOOM_STEP : 1 / ZOOM_STEP, (LpPoint) { event->x, event->y }), FALSE);

  return GDK_EVENT_STOP;
}

static gboolean
press_key (LpMapView *self,
           guint      key)
{
  switch (key)
    {
    case GDK_KEY_Left: case GDK_KEY_KP_Left:
      move_focus (self, -1, 0);
      return TRUE;
    case GDK_KEY_Right: case GDK_KEY_KP_Right:
      move_focus (self, 1, 0);
      return TRUE;
    case GDK_KEY_Up: case GDK_KEY_KP_Up:
      move_focus (self, 0, -1);
      return TRUE;
    case GDK_KEY_Down: case GDK_KEY_KP_Down:
      move_focus (self, 0, 1);
      return TRUE;
    case GDK_KEY_plus: case GDK_KEY_equal: case GDK_KEY_KP_Add:
      lp_map_view_zoom (self, ZOOM_STEP);
      return TRUE;
    case GDK_KEY_minus: case GDK_KEY_KP_Subtract:
      lp_map_view_zoom (self, 1 / ZOOM_STEP);
      return TRUE;
    case GDK_KEY_0: case GDK_KEY_KP_0:
      lp_map_view_fit (self);
      return TRUE;
    case GDK_KEY_space:
      self->space_held = TRUE;
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
lp_map_view_key_press_event (GtkWidget   *widget,
                             GdkEventKey *event)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  guint held = event->state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK;
  int focused = get_focus (self);

  if (focused >= 0 && (event->keyval == GDK_KEY_Return || event->keyval == GDK_KEY_KP_Enter) && (held & ~GDK_CONTROL_MASK) == 0)
    {
      choose_practice (self, focused, (held & GDK_CONTROL_MASK) != 0);
      return GDK_EVENT_STOP;
    }
  if (held == 0 && press_key (self, event->keyval))
    return GDK_EVENT_STOP;

  return GTK_WIDGET_CLASS (lp_map_view_parent_class)->key_press_event (widget, event);
}

static gboolean
lp_map_view_key_release_event (GtkWidget   *widget,
                               GdkEventKey *event)
{
  if (event->keyval == GDK_KEY_space)
    LP_MAP_VIEW (widget)->space_held = FALSE;

  return GTK_WIDGET_CLASS (lp_map_view_parent_class)->key_release_event (widget, event);
}

static gboolean
lp_map_view_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    keyboard,
                           GtkTooltip *tooltip)
{
  LpMapView *self = LP_MAP_VIEW (widget);
  LpMapHit found = keyboard ? (LpMapHit) { get_focus (self), FALSE, 0 } : hit (self, (LpPoint) { x, y });
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
  g_clear_pointer (&self->preview, lp_proposal_preview_unref);

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
  widget_class->button_press_event = lp_map_view_button_press_event;
  widget_class->button_release_event = lp_map_view_button_release_event;
  widget_class->motion_notify_event = lp_map_view_motion_notify_event;
  widget_class->leave_notify_event = lp_map_view_leave_notify_event;
  widget_class->scroll_event = lp_map_view_scroll_event;
  widget_class->key_press_event = lp_map_view_key_press_event;
  widget_class->key_release_event = lp_map_view_key_release_event;
  widget_class->query_tooltip = lp_map_view_query_tooltip;
  widget_class->style_updated = lp_map_view_style_updated;
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
  /* Its signals serve the drag that the map begins itself: a drag on the ground draws a rectangle. */
  lp_practice_drag_attach_widget (GTK_WIDGET (self), session);
  gtk_drag_source_unset (GTK_WIDGET (self));
  lp_network_drop_attach (GTK_WIDGET (self), session, find_drop);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lp_session_get_proposer (session), "changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);
  results_changed_cb (self);
}

void
lp_map_view_zoom (LpMapView *self,
                  double     factor)
{
  g_return_if_fail (LP_IS_MAP_VIEW (self));

  look (self, lp_viewport_zoom (self->viewport, factor, (LpPoint) { self->viewport.width / 2, self->viewport.height / 2 }), FALSE);
}

void
lp_map_view_fit (LpMapView *self)
{
  g_return_if_fail (LP_IS_MAP_VIEW (self));

  self->fitted = TRUE;
  if (self->scene == NULL || self->style == NULL || self->viewport.width <= 1)
    return;
  look (self, lp_map_fit (self->scene, self->viewport.width, self->viewport.height, self->style), TRUE);
}

char *
lp_map_view_describe (LpMapView *self)
{
  int focused;

  g_return_val_if_fail (LP_IS_MAP_VIEW (self), NULL);

  focused = get_focus (self);
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
