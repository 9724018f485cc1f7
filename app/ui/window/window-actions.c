/* window-actions.c — actions of the window as a whole: undo, views, panes, menus */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window/window-private.h"

#include "ui/present/present-window.h"
#include "ui/window/view.h"

static void
undo_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lp_session_undo (self->session, &error))
    lp_window_show_error (self, error);
}

static void
redo_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LpWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lp_session_redo (self->session, &error))
    lp_window_show_error (self, error);
}

static void
view_changed_state_cb (GSimpleAction *action,
                       GVariant      *value,
                       gpointer       user_data)
{
  LpWindow *self = user_data;
  const char *name = g_variant_get_string (value, NULL);

  if (self->session != NULL && lp_window_views_show (self->views, name))
    g_simple_action_set_state (action, value);
}

static void
show_inspector_changed_cb (GSimpleAction *action,
                           GVariant      *value,
                           gpointer       user_data)
{
  LpWindow *self = user_data;

  GtkWidget *networks = gtk_stack_get_child_by_name (GTK_STACK (self->views), "networks");

  if (networks != NULL)
    lp_networks_view_set_inspector_shown (LP_NETWORKS_VIEW (networks), g_variant_get_boolean (value));
  g_simple_action_set_state (action, value);
}

static void
show_problems_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  LpWindow *self = user_data;

  g_action_group_change_action_state (G_ACTION_GROUP (self), "view", g_variant_new_string ("networks"));
  g_action_group_change_action_state (G_ACTION_GROUP (self), "show-inspector", g_variant_new_boolean (TRUE));
  lp_networks_view_show_problems (_lp_window_get_networks_view (self));
}

static void
show_unassigned_activated_cb (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       user_data)
{
  LpWindow *self = user_data;

  g_action_group_change_action_state (G_ACTION_GROUP (self), "view", g_variant_new_string ("networks"));
  lp_networks_view_show_unassigned (_lp_window_get_networks_view (self));
}

static void
find_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LpWindow *self = user_data;

  g_action_group_change_action_state (G_ACTION_GROUP (self), "view", g_variant_new_string ("networks"));
  lp_networks_view_focus_search (_lp_window_get_networks_view (self));
}

static void
next_pane_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  LpWindow *self = user_data;
  GtkWidget *view = lp_window_views_get_shown (self->views);

  /* After the last pane of a view comes the strip, and after the strip the first pane. */
  if (!lp_view_focus_next (view))
    gtk_widget_child_focus (GTK_WIDGET (self->strip), GTK_DIR_TAB_FORWARD);
}

static void
turn_page (LpWindow *self,
           int       step)
{
  if (!lp_view_turn_page (lp_window_views_get_shown (self->views), step))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
next_page_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  turn_page (user_data, 1);
}

static void
previous_page_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  turn_page (user_data, -1);
}

static void
show_menu_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  LpWindow *self = user_data;

  lp_header_show_menu (self->header);
}

static void
fullscreen_changed_cb (GSimpleAction *action,
                       GVariant      *value,
                       gpointer       user_data)
{
  LpWindow *self = user_data;

  if (g_variant_get_boolean (value))
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self));
  g_simple_action_set_state (action, value);
}

/* One presentation at a time, as there is one wall. */
static void
present_activated_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LpWindow *self = user_data;

  if (self->presentation == NULL)
    {
      self->presentation = GTK_WIDGET (lp_present_window_new (GTK_WINDOW (self), self->session));
      g_signal_connect (self->presentation, "destroy", G_CALLBACK (gtk_widget_destroyed), &self->presentation);
    }
  lp_present_window_start (LP_PRESENT_WINDOW (self->presentation));
}

static void
clear_selection_activated_cb (GSimpleAction *action,
                              GVariant      *parameter,
                              gpointer       user_data)
{
  LpWindow *self = user_data;

  lp_session_select_practices (self->session, NULL);
  lp_session_select_network (self->session, 0);
}

static void
show_selection_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  LpWindow *self = user_data;

  g_action_group_change_action_state (G_ACTION_GROUP (self), "view", g_variant_new_string ("networks"));
  lp_networks_view_show_selection (_lp_window_get_networks_view (self), FALSE);
}

static void
reveal_selection_activated_cb (GSimpleAction *action,
                               GVariant      *parameter,
                               gpointer       user_data)
{
  LpWindow *self = user_data;

  lp_networks_view_show_selection (_lp_window_get_networks_view (self), TRUE);
}

static void
close_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  gtk_window_close (GTK_WINDOW (user_data));
}

static const GActionEntry entries[] = {
  { "undo", undo_activated_cb },
  { "redo", redo_activated_cb },
  { "view", NULL, "s", "'networks'", view_changed_state_cb },
  { "show-inspector", NULL, NULL, "true", show_inspector_changed_cb },
  { "show-problems", show_problems_activated_cb },
  { "show-unassigned", show_unassigned_activated_cb },
  { "find", find_activated_cb },
  { "next-pane", next_pane_activated_cb },
  { "next-page", next_page_activated_cb },
  { "previous-page", previous_page_activated_cb },
  { "show-menu", show_menu_activated_cb },
  { "fullscreen", NULL, NULL, "false", fullscreen_changed_cb },
  { "present", present_activated_cb },
  { "clear-selection", clear_selection_activated_cb },
  { "show-selection", show_selection_activated_cb },
  { "reveal-selection", reveal_selection_activated_cb },
  { "close", close_activated_cb },
};

static const char *const with_plan[] = {
  "view", "show-inspector", "show-problems", "show-unassigned", "find", "next-pane", "next-page", "previous-page", "history", "name-moment",
  "compare-moment", "present", "clear-selection", "show-selection", "reveal-selection",
  "save", "save-as", "merge-copy", "export", "export-picture", "save-picture", "copy-picture", "print-view", "print-report", "open-folder",
  "bring-in", "bring-in-layer", "bring-in-layer-file",
  "option-new", "option-choose", "option-duplicate", "option-rename", "option-delete", "option-note",
  "new-network", "select-network", "select-practice", "remove-rule", "remove-link",
};

static const char *const with_option[] = { "rule-far", "rule-localities" };

static const char *const with_pair[] = {
  "rule-together", "rule-apart", "rule-no-pair", "link-join", "link-part", "link-map",
};

static const char *const with_network[] = {
  "rename-network", "recolour-network", "merge-network", "merge-into", "dissolve-network", "network-notes",
};

static const char *const with_practices[] = {
  "move", "move-to", "unassign", "pin", "new-network-from-selection", "set-locality", "rule-leave-out",
};

static void
enable_all (LpWindow          *self,
            const char *const *actions,
            guint              n_actions,
            gboolean           enabled)
{
  for (guint i = 0; i < n_actions; i++)
    _lp_window_enable (self, actions[i], enabled);
}

void
_lp_window_update_actions (LpWindow *self)
{
  LpSession *session = self->session;
  gboolean option = _lp_window_get_option_id (self) != 0;

  enable_all (self, with_plan, G_N_ELEMENTS (with_plan), session != NULL);
  enable_all (self, with_option, G_N_ELEMENTS (with_option), option);
  enable_all (self, with_pair, G_N_ELEMENTS (with_pair), option && g_strv_length ((char **) lp_session_get_practices (session)) == 2);
  enable_all (self, with_network, G_N_ELEMENTS (with_network), option && lp_session_get_network (session) != 0);
  enable_all (self, with_practices, G_N_ELEMENTS (with_practices), option && *lp_session_get_practices (session) != NULL);
  _lp_window_enable (self, "undo", session != NULL && lp_session_get_undo_label (session) != NULL);
  _lp_window_propose_update (self);
  _lp_window_enable (self, "redo", session != NULL && lp_session_get_redo_label (session) != NULL);
}

void
_lp_window_actions_init (LpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
