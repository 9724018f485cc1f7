/* application-actions.c — the actions named "app." and every accelerator */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application/application-actions.h"

#include "ui/dialogs/about.h"
#include "ui/dialogs/file-chooser.h"
#include "ui/dialogs/shortcuts.h"
#include "ui/window/window-views.h"
#include "ui/window/window.h"

typedef struct
{
  const char *action;
  const char *keys[3];
} Accelerator;

/* Keys without Ctrl, such as M and P, would be stolen from the entries if they stood here: see window-keys.c. */
static const Accelerator accelerators[] = {
  { "app.quit", { "<Primary>q" } },
  { "app.new", { "<Primary>n" } },
  { "app.open", { "<Primary>o" } },
  { "app.shortcuts", { "<Primary>question", "<Primary>F1" } },
  { "win.undo", { "<Primary>z" } },
  { "win.redo", { "<Primary><Shift>z", "<Primary>y" } },
  { "win.save", { "<Primary>s" } },
  { "win.save-as", { "<Primary><Shift>s" } },
  { "win.export::xlsx", { "<Primary>e" } },
  { "win.save-picture", { "<Primary><Shift>e" } },
  { "win.copy-picture", { "<Primary><Shift>c" } },
  { "win.print-view", { "<Primary><Shift>p" } },
  { "win.name-moment", { "<Primary><Shift>m" } },
  { "win.find", { "<Primary>f" } },
  { "win.present", { "F5" } },
  { "win.next-pane", { "F6" } },
  { "win.next-page", { "<Primary>Page_Down" } },
  { "win.previous-page", { "<Primary>Page_Up" } },
  { "win.show-inspector", { "F9" } },
  { "win.show-menu", { "F10" } },
  { "win.fullscreen", { "F11" } },
  { "win.close", { "<Primary>w" } },
  { "win.propose", { "<Primary>p" } },
  { "win.propose-run", { "<Primary>Return" } },
  { "win.new-network", { "<Primary><Shift>n" } },
  { "win.rename-network", { "F2" } },
};

static LpWindow *
get_window (LpApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  return LP_IS_WINDOW (window) ? LP_WINDOW (window) : NULL;
}

static void
new_activated_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LpApplication *self = user_data;
  LpWindow *window = get_window (self);
  g_autoptr (GFile) file = lp_choose_new_plan (GTK_WINDOW (window), NULL);

  if (file != NULL)
    lp_window_make_plan (window, file, NULL);
}

static void
new_from_list_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  LpApplication *self = user_data;

  lp_window_new_from_list (get_window (self), NULL);
}

static void
open_example_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  LpApplication *self = user_data;
  LpWindow *window = get_window (self);
  g_autoptr (GFile) file = lp_choose_new_plan (GTK_WINDOW (window), "dorset.lplan");

  if (file != NULL)
    lp_window_make_plan (window, file, "dorset");
}

static void
open_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LpApplication *self = user_data;
  g_autoptr (GFile) file = lp_choose_plan (GTK_WINDOW (get_window (self)));

  if (file != NULL)
    lp_application_open (self, file);
}

static void
open_recent_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  LpApplication *self = user_data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  lp_application_open (self, file);
}

static void
about_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LpApplication *self = user_data;

  lp_show_about (GTK_WINDOW (get_window (self)));
}

static void
shortcuts_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  LpApplication *self = user_data;

  lp_show_shortcuts (GTK_WINDOW (get_window (self)));
}

static void
quit_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LpApplication *self = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  /* Each window is asked to close, so that each plan is saved; one that cannot be saved keeps its window. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry entries[] = {
  { "new", new_activated_cb },
  { "new-from-list", new_from_list_activated_cb },
  { "open-example", open_example_activated_cb },
  { "open", open_activated_cb },
  { "open-recent", open_recent_activated_cb, "s" },
  { "shortcuts", shortcuts_activated_cb },
  { "about", about_activated_cb },
  { "quit", quit_activated_cb },
};

static void
set_view_keys (GtkApplication *application)
{
  guint n;
  const LpViewEntry *views = lp_view_entries_get (&n);

  for (guint i = 0; i < n; i++)
    {
      const char *keys[] = { views[i].key, NULL };
      g_autofree char *action = g_strconcat ("win.view::", views[i].name, NULL);

      gtk_application_set_accels_for_action (application, action, keys);
    }
}

void
lp_application_actions_init (LpApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action, accelerators[i].keys);
  set_view_keys (GTK_APPLICATION (self));
}
