/* notes-window.c — what the facilitator sees while presenting: notes, this slide, the next, the time */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/present/notes-window.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/present/slide-draw-private.h"

struct _LpNotesWindow
{
  GtkWindow parent_instance;

  GtkWidget *now_picture, *next_picture;
  GtkLabel *notes_label, *clock_label, *place_label;

  LpSession *session;
  LpSlidePage *now, *next;      /* next: NULL at the end */
  guint place, n_slides, tick;
  gint64 began;                 /* microseconds, monotonic */
};

G_DEFINE_TYPE (LpNotesWindow, lp_notes_window, GTK_TYPE_WINDOW)

/* "14:05 · 12 min": the time, and how long the presentation has been going. */
static gboolean
tick_cb (gpointer user_data)
{
  LpNotesWindow *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  guint minutes = (guint) ((g_get_monotonic_time () - self->began) / G_USEC_PER_SEC / 60);
  g_autofree char *text = g_strdup_printf (_("%s · %u min"), time, minutes);

  gtk_label_set_text (self->clock_label, text);

  return G_SOURCE_CONTINUE;
}

/* Below its heading, and not in the middle of what is left. */
static void
draw_page (const LpSlidePage *page,
           GtkWidget         *widget,
           cairo_t           *cr)
{
  g_autoptr (LpStyle) style = lp_widget_style_new (widget);
  double width = gtk_widget_get_allocated_width (widget), height = gtk_widget_get_allocated_height (widget);

  if (page != NULL)
    lp_slide_draw_small (page, cr, width, MIN (height, width * LP_WALL_HEIGHT / LP_WALL_WIDTH), style->font_family);
}

static gboolean
now_draw_cb (LpNotesWindow *self,
             cairo_t       *cr)
{
  draw_page (self->now, self->now_picture, cr);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
next_draw_cb (LpNotesWindow *self,
              cairo_t       *cr)
{
  draw_page (self->next, self->next_picture, cr);

  return GDK_EVENT_PROPAGATE;
}

static void
lp_notes_window_dispose (GObject *object)
{
  LpNotesWindow *self = LP_NOTES_WINDOW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lp_notes_window_parent_class)->dispose (object);
}

static void
lp_notes_window_finalize (GObject *object)
{
  LpNotesWindow *self = LP_NOTES_WINDOW (object);

  g_clear_pointer (&self->now, lp_slide_page_free);
  g_clear_pointer (&self->next, lp_slide_page_free);

  G_OBJECT_CLASS (lp_notes_window_parent_class)->finalize (object);
}

static void
lp_notes_window_class_init (LpNotesWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lp_notes_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = lp_notes_window_finalize;
}

static GtkWidget *
add_picture (LpNotesWindow *self,
             GtkGrid       *grid,
             int            column,
             const char    *title,
             GCallback      draw_cb)
{
  GtkWidget *heading = gtk_label_new (title), *picture = gtk_drawing_area_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (heading), "lp-heading");
  gtk_widget_set_hexpand (picture, TRUE);
  gtk_widget_set_vexpand (picture, TRUE);
  gtk_widget_set_size_request (picture, 240, 150);
  atk_object_set_name (gtk_widget_get_accessible (picture), title);
  g_signal_connect_object (picture, "draw", draw_cb, self, G_CONNECT_SWAPPED);
  gtk_grid_attach (grid, heading, column, 1, 1, 1);
  gtk_grid_attach (grid, picture, column, 2, 1, 1);

  return picture;
}

static GtkWidget *
make_notes (LpNotesWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (NULL, NULL);

  self->notes_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_line_wrap (self->notes_label, TRUE);
  gtk_label_set_selectable (self->notes_label, FALSE);
  gtk_label_set_xalign (self->notes_label, 0);
  gtk_label_set_yalign (self->notes_label, 0);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self->notes_label)), "lp-notes");
  gtk_container_add (GTK_CONTAINER (scrolled), GTK_WIDGET (self->notes_label));
  gtk_widget_set_size_request (scrolled, -1, 120);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static void
lp_notes_window_init (LpNotesWindow *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_row_spacing (grid, 6);
  gtk_grid_set_column_spacing (grid, 12);
  gtk_container_set_border_width (GTK_CONTAINER (grid), 12);
  self->place_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->place_label, 0);
  self->clock_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->clock_label, 1);
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self->clock_label)), "lp-figure");
  gtk_style_context_add_class (gtk_widget_get_style_context (GTK_WIDGET (self->place_label)), "lp-figure");
  gtk_grid_attach (grid, GTK_WIDGET (self->place_label), 0, 0, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (self->clock_label), 1, 0, 1, 1);
  self->now_picture = add_picture (self, grid, 0, _("On the wall"), G_CALLBACK (now_draw_cb));
  self->next_picture = add_picture (self, grid, 1, _("Next"), G_CALLBACK (next_draw_cb));
  gtk_grid_attach (grid, make_notes (self), 0, 3, 2, 1);
  gtk_container_add (GTK_CONTAINER (self), GTK_WIDGET (grid));
  gtk_widget_show_all (GTK_WIDGET (grid));
  self->began = g_get_monotonic_time ();
  self->tick = g_timeout_add_seconds (5, tick_cb, self);
  tick_cb (self);
}

LpNotesWindow *
lp_notes_window_new (LpSession *session)
{
  LpNotesWindow *self = g_object_new (LP_TYPE_NOTES_WINDOW, "title", _("Facilitator"), "default-width", 960, "default-height", 560, NULL);

  self->session = g_object_ref (session);

  return self;
}

void
lp_notes_window_show_place (LpNotesWindow *self,
                            guint          place,
                            gboolean       hide_names)
{
  g_autoptr (GPtrArray) slides = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (LP_IS_NOTES_WINDOW (self));

  slides = lp_slides_list_shown (lp_session_get_plan (self->session));
  g_clear_pointer (&self->now, lp_slide_page_free);
  g_clear_pointer (&self->next, lp_slide_page_free);
  self->now = lp_slide_page_new (self->session, place < slides->len ? g_ptr_array_index (slides, place) : NULL, hide_names);
  if (place + 1 < slides->len)
    self->next = lp_slide_page_new (self->session, g_ptr_array_index (slides, place + 1), hide_names);
  text = slides->len > 0 ? g_strdup_printf (_("Slide %u of %u"), place + 1, slides->len) : g_strdup (_("No slides"));
  gtk_label_set_text (self->place_label, text);
  gtk_label_set_text (self->notes_label, *self->now->notes != '\0' ? self->now->notes : _("This slide has no notes. Write them in the Workshop view."));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
lp_notes_window_get_text (LpNotesWindow *self)
{
  g_return_val_if_fail (LP_IS_NOTES_WINDOW (self), NULL);

  return gtk_label_get_text (self->notes_label);
}
