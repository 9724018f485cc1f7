/* hand.c — the pointer of the screen and somebody at a file chooser, each as patient as a person at a slow machine */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "hand.h"

#define STEPS 200               /* of the pointer on the spot, until the program has heard of it */
#define TICK_MS 40
#define TICKS_TO_LOAD 12        /* until a chooser has read the folder that was typed, on a machine with nothing else to do */
#define PATIENCE_TICKS 20000

struct _HandAtChooser
{
  char *path;
  int replace;
  gboolean asked;
  guint source, ticks, attempts, typed_at;
};

typedef struct
{
  gboolean begun, told;
} Drag;

static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

static void
find_chooser_cb (GtkWidget *widget,
                 gpointer   user_data)
{
  GtkWidget **found = user_data;

  if (*found == NULL && GTK_IS_FILE_CHOOSER_WIDGET (widget))
    *found = widget;
  else if (*found == NULL && GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_chooser_cb, found);
}

/* As the keyboard does it: Ctrl+L, or the first stroke of a path, leads to an entry for it. */
static void
type_path (GtkWidget  *dialog,
           const char *path)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  GtkWidget *widget = NULL;

  find_chooser_cb (dialog, &widget);
  if (gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE)
    {
      g_autofree char *folder = g_path_get_dirname (path);
      g_autofree char *name = g_path_get_basename (path);

      gtk_file_chooser_set_current_folder (chooser, folder);
      gtk_file_chooser_set_current_name (chooser, name);
    }
  else
    g_signal_emit_by_name (widget, "location-popup", path);
}

static void
accept (GtkWidget *dialog)
{
  GtkWidget *button = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);

  if (button == NULL)
    button = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_OK);
  g_assert_nonnull (button);
  gtk_button_clicked (GTK_BUTTON (button));
}

static gboolean
tick_cb (gpointer user_data)
{
  HandAtChooser *self = user_data;
  GtkWidget *question = find_window (GTK_TYPE_MESSAGE_DIALOG);
  GtkWidget *chooser = find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);

  g_assert_cmpuint (self->ticks++, <, PATIENCE_TICKS);
  if (question != NULL)
    {
      self->asked = TRUE;
      gtk_dialog_response (GTK_DIALOG (question), self->replace != 0 ? self->replace : GTK_RESPONSE_CANCEL);
    }
  /* On a busy machine a chooser may still be reading the folder it opened with, and then forgets what was typed and
   * pressed meanwhile: a person would do it again, and wait longer. */
  else if (chooser != NULL && self->ticks >= self->typed_at + 2 * self->attempts * TICKS_TO_LOAD)
    {
      self->attempts++;
      self->typed_at = self->ticks;
      type_path (chooser, self->path);
    }
  else if (chooser != NULL && self->ticks == self->typed_at + self->attempts * TICKS_TO_LOAD)
    accept (chooser);

  return G_SOURCE_CONTINUE;
}

static void
begun_cb (GtkWidget      *widget,
          GdkDragContext *context,
          Drag           *drag)
{
  drag->begun = TRUE;
}

static gboolean
told_cb (GtkWidget      *widget,
         GdkDragContext *context,
         int             x,
         int             y,
         guint           time,
         Drag           *drag)
{
  drag->told = TRUE;

  return FALSE;
}

/* @at of @widget on the screen: a window that has just been shown may still be moving, so it is asked for each time. */
static GdkPoint
find_on_screen (GtkWidget *widget,
                GdkPoint   at)
{
  GtkWidget *window = gtk_widget_get_toplevel (widget);
  GdkPoint found;
  int left, top;

  gdk_window_get_origin (gtk_widget_get_window (window), &left, &top);
  g_assert_true (gtk_widget_translate_coordinates (widget, window, at.x, at.y, &found.x, &found.y));

  return (GdkPoint) { found.x + left, found.y + top };
}

gboolean
hand_is_there (void)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  if (xdotool == NULL)
    g_test_skip ("there is no xdotool");

  return xdotool != NULL;
}

void
hand_do (const char *format,
         ...)
{
  g_autofree char *words = NULL;
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  int status;
  va_list arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  command = g_strdup_printf ("xdotool %s", words);
  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  /* The display answers after it has sent what the pointer did. Twice: what the program made of that may have gone to the display and back. */
  for (int i = 0; i < 2; i++)
    {
      gdk_display_sync (gdk_display_get_default ());
      fixture_settle ();
    }
}

gboolean
hand_drag (GtkWidget  *from,
           GdkPoint    start,
           GtkWidget  *to,
           GdkPoint    end,
           gboolean  (*is_done) (gpointer data),
           gpointer    data)
{
  Drag drag = { FALSE, FALSE };
  gulong begun = g_signal_connect (from, "drag-begin", G_CALLBACK (begun_cb), &drag);
  gulong told = g_signal_connect (to, "drag-motion", G_CALLBACK (told_cb), &drag);
  GdkPoint at = find_on_screen (from, start);

  hand_do ("mouseup 1 mousemove %d %d", at.x, at.y);
  hand_do ("mousedown 1");
  for (int i = 1; i < STEPS && !drag.begun; i++)
    hand_do ("mousemove %d %d", at.x + MIN (10 * i, 20) + i % 2, at.y + 10);
  at = find_on_screen (to, end);
  for (int i = 0; i < STEPS && drag.begun && !drag.told; i++)
    hand_do ("mousemove %d %d", at.x + i % 2, at.y);
  g_signal_handler_disconnect (from, begun);
  g_signal_handler_disconnect (to, told);
  hand_do ("mouseup 1");

  return drag.told ? fixture_wait_until (is_done, data) : is_done (data);
}

HandAtChooser *
hand_sit_down (const char *path,
               int         replace)
{
  HandAtChooser *self = g_new0 (HandAtChooser, 1);

  self->path = g_strdup (path);
  self->replace = replace;
  self->source = g_timeout_add (TICK_MS, tick_cb, self);

  return self;
}

gboolean
hand_stand_up (HandAtChooser *self)
{
  gboolean asked = self->asked;

  g_source_remove (self->source);
  g_free (self->path);
  g_free (self);

  return asked;
}
