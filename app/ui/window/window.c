/* window.c — the window of one plan, or of the welcome page until there is one */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/window/view.h"

#define TEMPLATE "/org/localityplanner/LocalityPlanner/ui/window.ui"
#define NARROW_EMS 90           /* 1,200 px at 10 pt: below it the inspector is a drawer and buttons lose their words */
#define TIGHT_EMS 60            /* 1,024 px at 200% has 38 */
#define LOW_EMS 43              /* 573 px at 10 pt: below it a menu in one piece would run off the window */
#define MESSAGE_SECONDS 8

G_DEFINE_TYPE (LpWindow, lp_window, GTK_TYPE_APPLICATION_WINDOW)

static void
hide_message (LpWindow *self)
{
  g_clear_handle_id (&self->message_timeout, g_source_remove);
  gtk_revealer_set_reveal_child (self->message_revealer, FALSE);
}

static void
show_message (LpWindow       *self,
              GtkMessageType  type,
              const char     *text)
{
  hide_message (self);
  gtk_info_bar_set_message_type (self->message_bar, type);
  gtk_label_set_text (self->message_label, text);
  gtk_revealer_set_reveal_child (self->message_revealer, TRUE);
}

static gboolean
message_timed_out_cb (gpointer user_data)
{
  LpWindow *self = LP_WINDOW (user_data);

  self->message_timeout = 0;
  hide_message (self);

  return G_SOURCE_REMOVE;
}

static void
message_closed_cb (LpWindow *self)
{
  hide_message (self);
}

static void
adapt_to_size (LpWindow *self)
{
  gboolean narrow = self->room != LP_ROOM_WIDE;

  lp_header_set_room (self->header, self->room, self->low);
  lp_window_views_set_narrow (self->views, narrow);
  lp_strip_set_narrow (self->strip, narrow);
}

/* Children must not be moved about while sizes are being given out, so this runs when that is over. */
static gboolean
adapt_to_size_cb (gpointer user_data)
{
  adapt_to_size (LP_WINDOW (user_data));

  return G_SOURCE_REMOVE;
}

/* What there is room for in a window of that size. Returns whether it has changed. */
static gboolean
note_room (LpWindow *self,
           int       width,
           int       height)
{
  g_autoptr (LpStyle) style = lp_widget_style_new (GTK_WIDGET (self));
  LpRoom room = width < TIGHT_EMS * style->font_size ? LP_ROOM_TIGHT : width < NARROW_EMS * style->font_size ? LP_ROOM_NARROW : LP_ROOM_WIDE;
  gboolean low = height < LOW_EMS * style->font_size;
  gboolean changed = room != self->room || low != self->low;

  self->room = room;
  self->low = low;

  return changed;
}

static gboolean
is_fullscreen (LpWindow *self)
{
  GdkWindow *window = gtk_widget_get_window (GTK_WIDGET (self));

  return window != NULL && (gdk_window_get_state (window) & GDK_WINDOW_STATE_FULLSCREEN) != 0;
}

static void
size_allocated_cb (LpWindow      *self,
                   GtkAllocation *allocation)
{
  int width, height;

  gtk_window_get_size (GTK_WINDOW (self), &width, &height);
  if (!gtk_window_is_maximized (GTK_WINDOW (self)) && !is_fullscreen (self))
    {
      self->width = width;
      self->height = height;
    }

  if (note_room (self, width, height))
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, adapt_to_size_cb, g_object_ref (self), g_object_unref);
}

/* What the screen leaves for windows; as good as endless where it does not say. */
static GdkRectangle
get_work_area (LpWindow *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  GdkMonitor *monitor = gdk_display_get_primary_monitor (display);
  GdkRectangle area = { 0, 0, G_MAXINT, G_MAXINT };

  if (monitor == NULL)
    monitor = gdk_display_get_monitor (display, 0);
  if (monitor != NULL)
    gdk_monitor_get_workarea (monitor, &area);

  return area;
}

/* As it was left, on a screen that may be smaller now. A window that came with all its words would be as wide as they are, and stay so. */
static void
restore_size (LpWindow *self)
{
  GdkRectangle area = get_work_area (self);
  int width = MIN (lp_preferences_get_int (self->preferences, "window-width", 1280), area.width);
  int height = MIN (lp_preferences_get_int (self->preferences, "window-height", 800), area.height);
  gboolean maximized = lp_preferences_get_boolean (self->preferences, "window-maximized", FALSE);

  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  note_room (self, maximized ? area.width : width, maximized ? area.height : height);
  adapt_to_size (self);
}

static void
remember_size (LpWindow *self)
{
  lp_preferences_set_boolean (self->preferences, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (self->width > 0)
    {
      lp_preferences_set_int (self->preferences, "window-width", self->width);
      lp_preferences_set_int (self->preferences, "window-height", self->height);
    }
}

/* The one modal question of the program: closing would leave the file behind what the screen shows. */
static gboolean
ask_close_unsaved (LpWindow     *self,
                   const GError *error)
{
  GtkWidget *dialog = gtk_message_dialog_new (GTK_WINDOW (self), GTK_DIALOG_MODAL, GTK_MESSAGE_WARNING, GTK_BUTTONS_NONE,
                                              "%s", _("The plan could not be saved"));
  int response;

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s\n\n%s", error->message,
                                            _("Your edits are kept on this computer and come back when the plan is opened again."));
  gtk_dialog_add_buttons (GTK_DIALOG (dialog),
                          _("_Keep Open"), GTK_RESPONSE_CANCEL,
                          _("_Close"), GTK_RESPONSE_CLOSE,
                          NULL);
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  response = gtk_dialog_run (GTK_DIALOG (dialog));
  gtk_widget_destroy (dialog);

  return response == GTK_RESPONSE_CLOSE;
}

static gboolean
lp_window_delete_event (GtkWidget   *widget,
                        GdkEventAny *event)
{
  LpWindow *self = LP_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (self->session != NULL && !lp_session_is_saved (self->session) &&
      !lp_session_save (self->session, &error) && !ask_close_unsaved (self, error))
    return GDK_EVENT_STOP;

  remember_size (self);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
lp_window_key_press_event (GtkWidget   *widget,
                           GdkEventKey *event)
{
  if (_lp_window_handle_key (LP_WINDOW (widget), event))
    return GDK_EVENT_STOP;

  return GTK_WIDGET_CLASS (lp_window_parent_class)->key_press_event (widget, event);
}

static void
selection_changed_cb (LpWindow *self)
{
  _lp_window_update_actions (self);
}

/* For the list of windows; the header bar says it in its own way. */
static void
update_title (LpWindow *self)
{
  g_autofree char *name = g_file_get_basename (lp_session_get_file (self->session));
  g_autofree char *title = g_strdup_printf (_("%s – Locality Planner"), name);

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
state_changed_cb (LpWindow *self)
{
  update_title (self);
  _lp_window_update_actions (self);
}

static void
results_changed_cb (LpWindow *self)
{
  /* What was told is of the plan before: "Undo takes it back" after it has been undone. */
  hide_message (self);
  _lp_window_update_actions (self);
}

static void
view_changed_cb (LpWindow *self)
{
  const char *name = lp_window_views_get_name (self->views);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "view");

  if (name == NULL || action == NULL)
    return;
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (name));
  lp_header_set_view (self->header, name);
}

static void
lp_window_dispose (GObject *object)
{
  LpWindow *self = LP_WINDOW (object);

  _lp_window_propose_cancel (self);
  g_clear_handle_id (&self->message_timeout, g_source_remove);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);

  /* The views go first: they read the plan as long as they live. */
  G_OBJECT_CLASS (lp_window_parent_class)->dispose (object);

  /* What was not saved stays in the working copy and comes back at the next opening; delete-event has told the user. */
  if (self->session != NULL)
    lp_session_close (self->session, NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->preferences);
}

static void
lp_window_class_init (LpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lp_window_dispose;
  widget_class->delete_event = lp_window_delete_event;
  widget_class->key_press_event = lp_window_key_press_event;

  gtk_widget_class_set_template_from_resource (widget_class, TEMPLATE);
  gtk_widget_class_bind_template_child (widget_class, LpWindow, header);
  gtk_widget_class_bind_template_child (widget_class, LpWindow, message_revealer);
  gtk_widget_class_bind_template_child (widget_class, LpWindow, message_bar);
  gtk_widget_class_bind_template_child (widget_class, LpWindow, message_label);
  gtk_widget_class_bind_template_child (widget_class, LpWindow, errands);
  gtk_widget_class_bind_template_child (widget_class, LpWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, LpWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, LpWindow, views);
  gtk_widget_class_bind_template_child (widget_class, LpWindow, strip);
  gtk_widget_class_bind_template_callback (widget_class, message_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, size_allocated_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}

static void
lp_window_init (LpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  _lp_window_actions_init (self);
  _lp_window_file_actions_init (self);
  _lp_window_picture_actions_init (self);
  _lp_window_history_actions_init (self);
  _lp_window_print_actions_init (self);
  _lp_window_import_init (self);
  _lp_window_propose_init (self);
  _lp_window_option_actions_init (self);
  _lp_window_network_actions_init (self);
  _lp_window_practice_actions_init (self);
  _lp_window_rule_actions_init (self);
  _lp_window_update_actions (self);
}

LpWindow *
lp_window_new (GtkApplication *application,
               LpPreferences  *preferences)
{
  LpWindow *self = g_object_new (LP_TYPE_WINDOW, "application", application, NULL);

  self->preferences = g_object_ref (preferences);
  restore_size (self);
  lp_welcome_set_preferences (self->welcome, preferences);
  lp_header_set_preferences (self->header, preferences);

  return self;
}

LpSession *
lp_window_get_session (LpWindow *self)
{
  g_return_val_if_fail (LP_IS_WINDOW (self), NULL);

  return self->session;
}

void
lp_window_set_session (LpWindow  *self,
                       LpSession *session)
{
  g_return_if_fail (LP_IS_WINDOW (self));
  g_return_if_fail (LP_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = session;
  g_signal_connect_swapped (session, "results-changed", G_CALLBACK (results_changed_cb), self);
  g_signal_connect_swapped (session, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  g_signal_connect_swapped (session, "state-changed", G_CALLBACK (state_changed_cb), self);

  lp_header_set_session (self->header, session);
  lp_window_views_set_session (self->views, session, self->preferences);
  view_changed_cb (self);
  lp_strip_set_session (self->strip, session);
  _lp_window_propose_set_session (self);
  lp_preferences_add_recent (self->preferences, lp_session_get_file (session));

  gtk_stack_set_visible_child_name (self->pages, "plan");
  gtk_widget_show (GTK_WIDGET (self->strip));
  hide_message (self);
  state_changed_cb (self);
  lp_view_focus_next (lp_window_views_get_shown (self->views));
}

void
lp_window_show_error (LpWindow     *self,
                      const GError *error)
{
  g_return_if_fail (LP_IS_WINDOW (self));
  g_return_if_fail (error != NULL);

  show_message (self, GTK_MESSAGE_WARNING, error->message);
}

void
lp_window_show_message (LpWindow   *self,
                        const char *text)
{
  g_return_if_fail (LP_IS_WINDOW (self));

  show_message (self, GTK_MESSAGE_INFO, text);
  self->message_timeout = g_timeout_add_seconds (MESSAGE_SECONDS, message_timed_out_cb, self);
}

gboolean
_lp_window_commit (LpWindow  *self,
                   LpEdit    *edit,
                   GError   **error)
{
  if (!lp_session_commit (self->session, edit, error))
    {
      lp_window_show_error (self, *error);
      return FALSE;
    }

  hide_message (self);

  return TRUE;
}

gint64
_lp_window_get_option_id (LpWindow *self)
{
  const LpOption *option = self->session != NULL ? lp_session_get_option (self->session) : NULL;

  return option != NULL ? option->id : 0;
}

LpNetworksView *
_lp_window_get_networks_view (LpWindow *self)
{
  return LP_NETWORKS_VIEW (lp_window_views_get (self->views, "networks"));
}

GtkWidget *
_lp_window_get_anchor (LpWindow *self)
{
  GtkWidget *shown = lp_window_views_get_shown (self->views);

  return LP_IS_NETWORKS_VIEW (shown) ? lp_networks_view_get_anchor (LP_NETWORKS_VIEW (shown)) : shown;
}

void
_lp_window_enable (LpWindow   *self,
                   const char *action,
                   gboolean    enabled)
{
  GAction *found = g_action_map_lookup_action (G_ACTION_MAP (self), action);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (found), enabled);
}
