/* window-print-actions.c — the view shown and the report on paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/dialogs/print.h"
#include "ui/window/view.h"

static GPtrArray *
make_report (LpSession         *copy,
             const char        *what,
             double             width,
             double             height,
             const LpProgress  *progress,
             GError           **error)
{
  return lp_session_print_report (copy, width, height, progress, error);
}

static GPtrArray *
make_picture (LpSession         *copy,
              const char        *what,
              double             width,
              double             height,
              const LpProgress  *progress,
              GError           **error)
{
  return lp_session_print_picture (copy, what, width, height, error);
}

static GPtrArray *
make_table (LpSession         *copy,
            const char        *what,
            double             width,
            double             height,
            const LpProgress  *progress,
            GError           **error)
{
  return lp_session_print_table (copy, what, width, height, error);
}

gboolean
lp_window_print_report (LpWindow    *self,
                        const char  *file,
                        GError     **error)
{
  g_return_val_if_fail (LP_IS_WINDOW (self) && self->session != NULL, FALSE);

  return lp_print (self->session, self->preferences, &(LpPrintJob) { make_report, NULL, _("Report") }, file, GTK_WINDOW (self), error);
}

gboolean
lp_window_print_view (LpWindow    *self,
                      const char  *file,
                      GError     **error)
{
  GtkWidget *view = lp_window_views_get_shown (self->views);
  g_autofree char *table = lp_view_copy_text (view);
  g_autofree char *picture = g_strdup (lp_view_get_chart (view));
  const LpViewEntry *entry = lp_view_entry_find (lp_window_views_get_name (self->views));
  g_autofree char *name = lp_view_entry_get_plain_title (entry);

  if (table != NULL)
    return lp_print (self->session, self->preferences, &(LpPrintJob) { make_table, table, name }, file, GTK_WINDOW (self), error);
  if (picture != NULL)
    return lp_print (self->session, self->preferences, &(LpPrintJob) { make_picture, picture, name }, file, GTK_WINDOW (self), error);

  lp_window_show_message (self, _("This view has no picture and no table to print. Show the map or a chart first, or print the report."));
  return TRUE;
}

static void
tell (LpWindow     *self,
      gboolean      done,
      const GError *error)
{
  /* Somebody may have closed the window while its sheets were being made. */
  if (!done && self->session != NULL)
    lp_window_show_error (self, error);
}

static void
print_view_activated_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  g_autoptr (LpWindow) self = g_object_ref (user_data);
  g_autoptr (GError) error = NULL;

  tell (self, lp_window_print_view (self, NULL, &error), error);
}

static void
print_report_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  g_autoptr (LpWindow) self = g_object_ref (user_data);
  g_autoptr (GError) error = NULL;

  tell (self, lp_window_print_report (self, NULL, &error), error);
}

static void
page_setup_activated_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  lp_print_ask_page_setup (LP_WINDOW (user_data)->preferences, user_data);
}

static const GActionEntry entries[] = {
  { "print-view", print_view_activated_cb },
  { "print-report", print_report_activated_cb },
  { "page-setup", page_setup_activated_cb },
};

void
_lp_window_print_actions_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
