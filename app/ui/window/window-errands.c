/* window-errands.c — long work on the plan, such as writing a report, with a row that shows it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include "ui/window/errand-row.h"

/* An errand that the window has sent, which may outlive it. */
typedef struct
{
  LpWindow *window;             /* NULL once it is gone */
  GApplication *application;    /* held, so that the program does not end in the middle of a file; NULL: there is none */
  GtkWidget *row;               /* the window's */
  LpErrand *errand;
  LpErrandFunc work;
  LpWindowErrandDone done;
  gpointer data;
  GDestroyNotify free_data;
} Sent;

/* Not before the thread has let go of it too. */
static void
free_sent (gpointer data)
{
  Sent *sent = data;

  sent->free_data (sent->data);
  g_free (sent);
}

/* The window goes, and its row with it. */
static void
row_destroyed_cb (Sent *sent)
{
  sent->window = NULL;
  sent->row = NULL;
  lp_errand_cancel (sent->errand);
}

static void
remove_row (Sent *sent)
{
  g_signal_handlers_disconnect_by_data (sent->row, sent);
  g_clear_pointer (&sent->row, gtk_widget_destroy);
}

/* In the thread that works. */
static gboolean
work (LpSession         *copy,
      const LpProgress  *progress,
      gpointer           data,
      GError           **error)
{
  Sent *sent = data;

  return sent->work (copy, progress, sent->data, error);
}

static void
finished_cb (LpErrand     *errand,
             const GError *error,
             gpointer      user_data)
{
  Sent *sent = user_data;

  if (sent->row != NULL)
    remove_row (sent);
  if (sent->window != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sent->done (sent->window, sent->data, error);
  if (sent->application != NULL)
    g_application_release (sent->application);
  g_clear_object (&sent->application);
  g_clear_pointer (&sent->errand, lp_errand_unref);
}

static void
hold_application (Sent *sent)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (sent->window));

  if (application == NULL)
    return;
  sent->application = g_object_ref (G_APPLICATION (application));
  g_application_hold (sent->application);
}

void
_lp_window_send_errand (LpWindow           *self,
                        const char         *text,
                        LpErrandFunc        func,
                        LpWindowErrandDone  done,
                        gpointer            data,
                        GDestroyNotify      free_data)
{
  Sent *sent = g_new0 (Sent, 1);
  g_autoptr (GError) error = NULL;
  LpErrand *errand;

  sent->window = self;
  sent->work = func;
  sent->done = done;
  sent->data = data;
  sent->free_data = free_data;
  errand = lp_errand_send (self->session, work, sent, free_sent, finished_cb, sent, &error);
  if (errand == NULL)
    {
      lp_window_show_error (self, error);
      return;
    }

  sent->errand = errand;
  sent->row = lp_errand_row_new (sent->errand, text);
  g_signal_connect_swapped (sent->row, "destroy", G_CALLBACK (row_destroyed_cb), sent);
  gtk_container_add (GTK_CONTAINER (self->errands), sent->row);
  hold_application (sent);
}
