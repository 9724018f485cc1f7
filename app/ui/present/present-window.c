/* present-window.c — the plan on the wall: one slide at a time, the map alive */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/present/present-window-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ui/present/slide-draw.h"
#include "ui/application/widget-style.h"

/* Of the height of the screen. */
#define SPOTLIGHT_RADIUS 0.16
#define SPOTLIGHT_DIM 0.72

G_DEFINE_TYPE (LpPresentWindow, lp_present_window, GTK_TYPE_WINDOW)

static char *
describe_place (LpPresentWindow *self)
{
  return self->n_slides > 0 ? g_strdup_printf (_("%u of %u"), self->place + 1, self->n_slides) : g_strdup ("");
}

/* What a screen reader says of the slide: its title and its words. */
static void
tell_slide (LpPresentWindow *self)
{
  g_autoptr (GString) words = g_string_new (self->page->title);
  AtkObject *accessible = gtk_widget_get_accessible (self->canvas);

  for (guint i = 0; i < self->page->figures->len; i++)
    {
      const LpSlideFigure *figure = g_ptr_array_index (self->page->figures, i);

      g_string_append_printf (words, "\n%s %s", figure->value, figure->words);
    }
  for (guint i = 0; i < self->page->lines->len; i++)
    {
      const LpSlideLine *line = g_ptr_array_index (self->page->lines, i);

      if (line->text != NULL)
        g_string_append_printf (words, "\n%s %s", line->text, line->value != NULL ? line->value : "");
    }
  if (self->page->empty != NULL)
    g_string_append_printf (words, "\n%s", self->page->empty);
  atk_object_set_name (accessible, words->str);
  atk_object_set_role (accessible, ATK_ROLE_IMAGE);
}

static void
place_parts (LpPresentWindow *self)
{
  int width = gtk_widget_get_allocated_width (self->canvas), height = gtk_widget_get_allocated_height (self->canvas);
  LpRect before = self->layout.picture;

  self->layout = lp_slide_layout (self->page, MAX (width, 1), MAX (height, 1));
  /* The words keep their size while practices are moved about. */
  if (self->page->map != NULL && (!gtk_widget_get_visible (GTK_WIDGET (self->map)) || before.width != self->layout.picture.width || before.height != self->layout.picture.height))
    {
      g_autoptr (LpStyle) style = lp_widget_style_new (self->canvas);

      lp_map_view_set_wall (self->map, lp_slide_map_font_size (self->page, &self->layout, style->font_family), self->layout.unit);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->map), self->page->map != NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self->map));
}

static void
renew (LpPresentWindow *self)
{
  g_autoptr (GPtrArray) slides = lp_slides_list_shown (lp_session_get_plan (self->session));

  self->n_slides = slides->len;
  self->place = MIN (self->place, slides->len > 0 ? slides->len - 1 : 0);
  g_clear_pointer (&self->page, lp_slide_page_free);
  self->page = lp_slide_page_new (self->session, slides->len > 0 ? g_ptr_array_index (slides, self->place) : NULL, self->hide_names);
  if (self->page->map == NULL)
    self->map_keys = FALSE;
  place_parts (self);
  tell_slide (self);
  if (self->notes != NULL)
    lp_notes_window_show_place (self->notes, self->place, self->hide_names);
  gtk_widget_queue_draw (self->canvas);
}

void
_lp_present_window_go_to (LpPresentWindow *self,
                          int              place)
{
  int last = self->n_slides > 0 ? (int) self->n_slides - 1 : 0;

  self->blank = FALSE;
  self->place = (guint) CLAMP (place, 0, last);
  gtk_widget_queue_draw (self->veil);
  renew (self);
}

/* The scene carries whether names are shown, so that the map's words, tips and children for screen readers all follow. */
static void
tell_map_of_names (LpPresentWindow *self,
                   gboolean         shown)
{
  g_autoptr (LpMapLayers) layers = lp_map_layers_copy (lp_session_get_map_layers (self->session));

  self->hide_names = !shown;
  lp_map_layers_show (layers, LP_MAP_SHOWS_NAMES, shown);
  lp_session_set_map_layers (self->session, layers);
}

void
_lp_present_window_show_names (LpPresentWindow *self,
                               gboolean         shown)
{
  tell_map_of_names (self, shown);
  renew (self);
}

void
_lp_present_window_find_pointer (LpPresentWindow *self)
{
  GdkWindow *window = gtk_widget_get_window (GTK_WIDGET (self));
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  int x = 0, y = 0;

  if (window != NULL && seat != NULL && gdk_seat_get_pointer (seat) != NULL)
    gdk_window_get_device_position (window, gdk_seat_get_pointer (seat), &x, &y, NULL);
  self->pointer = (LpPoint) { x, y };
}

static void
notes_destroyed_cb (LpPresentWindow *self)
{
  self->notes = NULL;
}

static gboolean
notes_key_pressed_cb (LpPresentWindow *self,
                      GdkEventKey     *event)
{
  return GTK_WIDGET_GET_CLASS (self)->key_press_event (GTK_WIDGET (self), event);
}

/* Where there is nobody to make a window fill a screen, or only the screen that it is on, it is there already and of that size. */
static void
fill_monitor (GtkWidget *window,
              int        monitor)
{
  GdkRectangle place;

  gdk_monitor_get_geometry (gdk_display_get_monitor (gtk_widget_get_display (window), monitor), &place);
  gtk_window_move (GTK_WINDOW (window), place.x, place.y);
  gtk_window_resize (GTK_WINDOW (window), place.width, place.height);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (window), gtk_widget_get_screen (window), monitor);
}

void
_lp_present_window_toggle_notes (LpPresentWindow *self)
{
  if (self->notes != NULL)
    {
      gtk_widget_destroy (GTK_WIDGET (self->notes));
      return;
    }
  self->notes = lp_notes_window_new (self->session);
  if (self->notes_monitor >= 0)
    fill_monitor (GTK_WIDGET (self->notes), self->notes_monitor);
  g_signal_connect_object (self->notes, "destroy", G_CALLBACK (notes_destroyed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes, "key-press-event", G_CALLBACK (notes_key_pressed_cb), self, G_CONNECT_SWAPPED);
  lp_notes_window_show_place (self->notes, self->place, self->hide_names);
  gtk_window_present (GTK_WINDOW (self->notes));
}

static gboolean
lp_present_window_key_press_event (GtkWidget   *widget,
                                   GdkEventKey *event)
{
  if (_lp_present_window_press (LP_PRESENT_WINDOW (widget), event))
    return GDK_EVENT_STOP;

  return GTK_WIDGET_CLASS (lp_present_window_parent_class)->key_press_event (widget, event);
}

static gboolean
pointer_moved_cb (LpPresentWindow *self)
{
  _lp_present_window_find_pointer (self);
  if (self->spotlight)
    gtk_widget_queue_draw (self->veil);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
canvas_draw_cb (LpPresentWindow *self,
                cairo_t         *cr)
{
  g_autoptr (LpStyle) style = lp_widget_style_new (self->canvas);
  g_autofree char *place = describe_place (self);

  lp_slide_draw (self->page, cr, gtk_widget_get_allocated_width (self->canvas), gtk_widget_get_allocated_height (self->canvas), style->font_family, place, FALSE);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
veil_draw_cb (LpPresentWindow *self,
              cairo_t         *cr)
{
  double width = gtk_widget_get_allocated_width (self->veil), height = gtk_widget_get_allocated_height (self->veil);

  if (!self->blank && !self->spotlight)
    return GDK_EVENT_PROPAGATE;
  cairo_set_source_rgba (cr, 0, 0, 0, self->blank ? 1 : SPOTLIGHT_DIM);
  cairo_rectangle (cr, 0, 0, width, height);
  if (!self->blank)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, self->pointer.x, self->pointer.y, height * SPOTLIGHT_RADIUS, 0, 2 * G_PI);
      cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
    }
  cairo_fill (cr);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
child_position_cb (LpPresentWindow *self,
                   GtkWidget       *child,
                   GdkRectangle    *place)
{
  LpRect picture = self->layout.picture;

  if (child != GTK_WIDGET (self->map) || self->page->map == NULL)
    return FALSE;
  *place = (GdkRectangle) { (int) round (picture.x), (int) round (picture.y), MAX (1, (int) floor (picture.width)), MAX (1, (int) floor (picture.height)) };

  return TRUE;
}

static void
canvas_resized_cb (LpPresentWindow *self)
{
  place_parts (self);
}

static void
results_changed_cb (LpPresentWindow *self)
{
  renew (self);
}

static void
lp_present_window_dispose (GObject *object)
{
  LpPresentWindow *self = LP_PRESENT_WINDOW (object);

  if (self->notes != NULL)
    gtk_widget_destroy (GTK_WIDGET (self->notes));
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      if (self->hide_names)
        tell_map_of_names (self, TRUE);
    }
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_present_window_parent_class)->dispose (object);
}

static void
lp_present_window_finalize (GObject *object)
{
  LpPresentWindow *self = LP_PRESENT_WINDOW (object);

  g_clear_pointer (&self->page, lp_slide_page_free);

  G_OBJECT_CLASS (lp_present_window_parent_class)->finalize (object);
}

static void
lp_present_window_class_init (LpPresentWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_present_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_present_window_finalize;
  GTK_WIDGET_CLASS (klass)->key_press_event = lp_present_window_key_press_event;
}

static void
make_keys (LpPresentWindow *self)
{
  self->keys = gtk_label_new (_("→ Space Page Down: next · ← Page Up: back · Home, End: first, last\n"
                                "B: blank · S: spotlight · H: practice names · N: notes\n"
                                "M: keys of the map · Ctrl+Z: undo · Escape: leave"));
  gtk_label_set_line_wrap (GTK_LABEL (self->keys), TRUE);
  gtk_style_context_add_class (gtk_widget_get_style_context (self->keys), "lp-present-keys");
  gtk_widget_set_halign (self->keys, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->keys, GTK_ALIGN_END);
  gtk_widget_set_no_show_all (self->keys, TRUE);
}

static void
lp_present_window_init (LpPresentWindow *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->notes_monitor = -1;
  self->canvas = gtk_drawing_area_new ();
  self->map = g_object_new (LP_TYPE_MAP_VIEW, NULL);
  self->veil = gtk_drawing_area_new ();
  make_keys (self);
  gtk_container_add (GTK_CONTAINER (overlay), self->canvas);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->map));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->veil);
  gtk_overlay_set_overlay_pass_through (GTK_OVERLAY (overlay), self->veil, TRUE);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->keys);
  gtk_overlay_set_overlay_pass_through (GTK_OVERLAY (overlay), self->keys, TRUE);
  gtk_container_add (GTK_CONTAINER (self), overlay);
  gtk_widget_add_events (GTK_WIDGET (self), GDK_POINTER_MOTION_MASK);
  g_signal_connect_object (overlay, "get-child-position", G_CALLBACK (child_position_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "draw", G_CALLBACK (canvas_draw_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->canvas, "size-allocate", G_CALLBACK (canvas_resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->veil, "draw", G_CALLBACK (veil_draw_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "motion-notify-event", G_CALLBACK (pointer_moved_cb), self, G_CONNECT_SWAPPED);
  /* The map keeps what it hears of the pointer to itself. */
  g_signal_connect_object (self->map, "motion-notify-event", G_CALLBACK (pointer_moved_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_show_all (overlay);
}

LpPresentWindow *
lp_present_window_new (GtkWindow *parent,
                       LpSession *session)
{
  LpPresentWindow *self = g_object_new (LP_TYPE_PRESENT_WINDOW,
                                        "title", _("Presentation"),
                                        "decorated", FALSE,
                                        "default-width", 1280,
                                        "default-height", 800,
                                        NULL);

  g_return_val_if_fail (LP_IS_SESSION (session), NULL);

  self->session = g_object_ref (session);
  if (parent != NULL)
    {
      gtk_window_set_transient_for (GTK_WINDOW (self), parent);
      gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
      gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
    }
  self->hide_names = (lp_session_get_map_layers (session)->shown & LP_MAP_SHOWS_NAMES) == 0;
  renew (self);
  lp_map_view_set_session (self->map, session);
  g_signal_connect_object (session, "results-changed", G_CALLBACK (results_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/* The monitor with the window that this belongs to, and one that it is not on; FALSE when there is but one. */
static gboolean
find_monitors (LpPresentWindow *self,
               int             *own,
               int             *other)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  GdkWindow *window = parent != NULL ? gtk_widget_get_window (GTK_WIDGET (parent)) : NULL;
  GdkMonitor *here = window != NULL ? gdk_display_get_monitor_at_window (display, window) : NULL;

  *own = *other = -1;
  for (int i = gdk_display_get_n_monitors (display); here != NULL && i-- > 0;)
    *(gdk_display_get_monitor (display, i) == here ? own : other) = i;

  return *own >= 0 && *other >= 0;
}

void
lp_present_window_start (LpPresentWindow *self)
{
  int wall;

  g_return_if_fail (LP_IS_PRESENT_WINDOW (self));

  if (!find_monitors (self, &self->notes_monitor, &wall))
    {
      self->notes_monitor = -1;
      gtk_window_fullscreen (GTK_WINDOW (self));
      gtk_window_present (GTK_WINDOW (self));
      return;
    }
  fill_monitor (GTK_WIDGET (self), wall);
  gtk_window_present (GTK_WINDOW (self));
  if (self->notes == NULL)
    _lp_present_window_toggle_notes (self);
}

void
lp_present_window_go (LpPresentWindow *self,
                      guint            place)
{
  g_return_if_fail (LP_IS_PRESENT_WINDOW (self));

  _lp_present_window_go_to (self, (int) MIN (place, G_MAXINT));
}

guint
lp_present_window_get_place (LpPresentWindow *self)
{
  g_return_val_if_fail (LP_IS_PRESENT_WINDOW (self), 0);

  return self->place;
}

const LpSlidePage *
lp_present_window_get_page (LpPresentWindow *self)
{
  g_return_val_if_fail (LP_IS_PRESENT_WINDOW (self), NULL);

  return self->page;
}

GtkWidget *
lp_present_window_get_notes (LpPresentWindow *self)
{
  g_return_val_if_fail (LP_IS_PRESENT_WINDOW (self), NULL);

  return self->notes != NULL ? GTK_WIDGET (self->notes) : NULL;
}
