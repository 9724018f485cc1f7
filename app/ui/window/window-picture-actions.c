/* window-picture-actions.c — what goes out: spreadsheet, table, pictures as files or on the clipboard */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/dialogs/file-chooser.h"
#include "ui/window/view.h"

/* A file on its way. */
typedef struct
{
  GFile *file;
  gint64 option_id;
  char *what;                   /* as lp_session_export() has it, or NULL */
  gboolean passing;             /* a file of our own, which is gone in the end */
} Writing;

/* "Dorset, Option A, map.png": a name that tells the files of a report apart. Of the chart's name its words behind a comma are left out. */
static char *
make_name (LpWindow   *self,
           const char *chart,
           const char *ending)
{
  g_autofree char *base = g_file_get_basename (lp_session_get_file (self->session));
  const LpOption *option = lp_session_get_option (self->session);
  g_autofree char *name = NULL;

  if (g_str_has_suffix (base, ".lplan"))
    base[strlen (base) - strlen (".lplan")] = '\0';
  if (chart != NULL)
    {
      g_autofree char *plain = g_strndup (chart, strcspn (chart, ","));

      name = g_strdup_printf ("%s, %s, %s.%s", base, option != NULL ? option->name : "", plain, ending);
    }
  else
    name = g_strdup_printf ("%s, %s.%s", base, option != NULL ? option->name : "", ending);

  /* An option may be named "North/South", a file may not. */
  return g_strdelimit (g_steal_pointer (&name), "/", '-');
}

static void
free_writing (gpointer data)
{
  Writing *writing = data;

  if (writing->passing)
    g_file_delete (writing->file, NULL, NULL);
  g_object_unref (writing->file);
  g_free (writing->what);
  g_free (writing);
}

/* In a thread of its own. */
static gboolean
write_file (LpSession         *copy,
            const LpProgress  *progress,
            gpointer           data,
            GError           **error)
{
  Writing *writing = data;

  return lp_session_export_watched (copy, writing->file, writing->option_id, writing->what, progress, error);
}

/* Says where the file went, so that it can be found. */
static void
file_written_cb (LpWindow     *self,
                 gpointer      data,
                 const GError *error)
{
  Writing *writing = data;
  g_autofree char *path = g_file_get_parse_name (writing->file);
  g_autofree char *text = g_strdup_printf (_("Written to %s"), path);

  if (error != NULL)
    lp_window_show_error (self, error);
  else
    lp_window_show_message (self, text);
}

/* Of the option shown. Returns: (transfer full) */
static Writing *
writing_new (LpWindow   *self,
             GFile      *file,
             const char *what,
             gboolean    passing)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->file = g_object_ref (file);
  writing->option_id = _lp_window_get_option_id (self);
  writing->what = g_strdup (what);
  writing->passing = passing;

  return writing;
}

static void
export_to (LpWindow   *self,
           GFile      *file,
           const char *what)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_("Writing “%s”"), name);

  _lp_window_send_errand (self, text, write_file, file_written_cb, writing_new (self, file, what, FALSE), free_writing);
}

static void
export_picture (LpWindow   *self,
                const char *chart)
{
  g_autofree char *name = make_name (self, chart, "png");
  g_autoptr (GFile) file = lp_choose_export (GTK_WINDOW (self), name, "picture");

  if (file != NULL)
    export_to (self, file, chart);
}

/* The picture that the view shows; without one the user is told, and NULL comes back. */
static const char *
find_picture (LpWindow *self)
{
  const char *chart = lp_view_get_chart (lp_window_views_get_shown (self->views));

  if (chart == NULL)
    lp_window_show_message (self, _("No picture is shown here. Show the map or a chart first, or choose one under Export."));

  return chart;
}

static void
picture_drawn_cb (LpWindow     *self,
                  gpointer      data,
                  const GError *error)
{
  Writing *writing = data;
  g_autoptr (GError) cause = error != NULL ? g_error_copy (error) : NULL;
  g_autoptr (GdkPixbuf) picture = error == NULL ? gdk_pixbuf_new_from_file (g_file_peek_path (writing->file), &cause) : NULL;

  if (picture == NULL)
    {
      lp_window_show_error (self, cause);
      return;
    }
  gtk_clipboard_set_image (gtk_widget_get_clipboard (GTK_WIDGET (self), GDK_SELECTION_CLIPBOARD), picture);
  lp_window_show_message (self, _("The picture is on the clipboard."));
}

/* By way of a file, so that what is copied is what would be saved. */
static void
copy_picture (LpWindow   *self,
              const char *chart)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("locality-planner-XXXXXX.png", &stream, &error);

  if (file != NULL)
    _lp_window_send_errand (self, _("Drawing the picture for the clipboard"), write_file, picture_drawn_cb, writing_new (self, file, chart, TRUE), free_writing);
  else
    lp_window_show_error (self, error);
}

static void
export_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  LpWindow *self = user_data;
  const char *kind = g_variant_get_string (parameter, NULL);
  /* The answers of the room are a table too. */
  const char *what = g_str_equal (kind, LP_EXPORT_WHAT_ANSWERS) ? kind : NULL;
  const char *ending = what != NULL ? "csv" : kind;
  g_autofree char *name = make_name (self, what, ending);
  g_autoptr (GFile) file = lp_choose_export (GTK_WINDOW (self), name, ending);

  if (file != NULL)
    export_to (self, file, what);
}

static void
export_picture_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  export_picture (user_data, g_variant_get_string (parameter, NULL));
}

static void
save_picture_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  LpWindow *self = user_data;
  const char *chart = find_picture (self);

  if (chart != NULL)
    export_picture (self, chart);
}

static void
copy_picture_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autofree char *text = lp_view_copy_text (lp_window_views_get_shown (self->views));
  const char *chart = text == NULL ? find_picture (self) : NULL;

  if (text != NULL)
    {
      gtk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self), GDK_SELECTION_CLIPBOARD), text, -1);
      lp_window_show_message (self, _("The table is on the clipboard."));
    }
  else if (chart != NULL)
    copy_picture (self, chart);
}

static const GActionEntry entries[] = {
  { "export", export_activated_cb, "s" },
  { "export-picture", export_picture_activated_cb, "s" },
  { "save-picture", save_picture_activated_cb },
  { "copy-picture", copy_picture_activated_cb },
};

void
_lp_window_picture_actions_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
