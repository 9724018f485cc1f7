/* practice-menu.c — what can be done with the selected practices, as a menu */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/practices/practice-menu.h"

#include <glib/gi18n-lib.h>

#define N_LISTED 40             /* more networks than that are found quicker by typing: "Network by Number…" */

static void
append (GMenu      *menu,
        const char *label,
        const char *action,
        const char *accelerator)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accelerator != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accelerator);
  g_menu_append_item (menu, item);
}

static GMenu *
list_networks (LpSession *session)
{
  const LpOption *option = lp_session_get_option (session);
  GMenu *networks = g_menu_new ();

  for (guint i = 0; option != NULL && i < MIN (option->networks->len, N_LISTED); i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      g_autofree char *label = g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.move-to", "x", network->id);
      g_menu_append_item (networks, item);
    }

  return networks;
}

/* What two practices are to each other, and what a proposal may do with practices. */
static GMenu *
list_wishes (void)
{
  GMenu *wishes = g_menu_new ();
  g_autoptr (GMenu) rules = g_menu_new ();
  g_autoptr (GMenu) neighbours = g_menu_new ();

  append (rules, _("Keep _Together"), "win.rule-together", NULL);
  append (rules, _("Keep _Apart"), "win.rule-apart", NULL);
  append (rules, _("_No Rule for the Two"), "win.rule-no-pair", NULL);
  append (rules, _("_Leave Out of Proposals, or Let In"), "win.rule-leave-out", NULL);
  append (neighbours, _("_Join as Neighbours…"), "win.link-join", NULL);
  append (neighbours, _("_Part as Neighbours…"), "win.link-part", NULL);
  append (neighbours, _("As the _Map Has It"), "win.link-map", NULL);
  g_menu_append_submenu (wishes, _("_Rules"), G_MENU_MODEL (rules));
  g_menu_append_submenu (wishes, _("N_eighbours"), G_MENU_MODEL (neighbours));

  return wishes;
}

GMenuModel *
lp_practice_menu_new (LpSession *session)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) moving = g_menu_new ();
  g_autoptr (GMenu) by_number = g_menu_new ();
  g_autoptr (GMenu) networks = list_networks (session);
  g_autoptr (GMenu) move_to = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  g_autoptr (GMenu) wishes = list_wishes ();

  append (by_number, _("By _Number…"), "win.move", "m");
  g_menu_append_section (move_to, NULL, G_MENU_MODEL (by_number));
  g_menu_append_section (move_to, NULL, G_MENU_MODEL (networks));
  g_menu_append_submenu (moving, _("_Move to"), G_MENU_MODEL (move_to));
  append (moving, _("_Unassign"), "win.unassign", "Delete");
  append (moving, _("_New Network from Selection"), "win.new-network-from-selection", NULL);
  append (rest, _("_Why Here?"), "win.why", "w");
  append (rest, _("_Pin or Unpin"), "win.pin", "p");
  append (rest, _("_Locality…"), "win.set-locality", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moving));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (wishes));

  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_menu (GtkTreeView *tree,
           LpSession   *session)
{
  g_autoptr (GMenuModel) model = lp_practice_menu_new (session);
  GtkWidget *menu = gtk_menu_new_from_model (model);

  gtk_menu_attach_to_widget (GTK_MENU (menu), GTK_WIDGET (tree), NULL);
  /* Destroyed after the chosen item has been activated. */
  g_signal_connect (menu, "selection-done", G_CALLBACK (gtk_widget_destroy), NULL);

  return menu;
}

static gboolean
button_pressed_cb (GtkTreeView    *tree,
                   GdkEventButton *event,
                   gpointer        user_data)
{
  GtkTreeSelection *selection = gtk_tree_view_get_selection (tree);
  g_autoptr (GtkTreePath) path = NULL;

  if (!gdk_event_triggers_context_menu ((GdkEvent *) event) || event->window != gtk_tree_view_get_bin_window (tree) ||
      !gtk_tree_view_get_path_at_pos (tree, event->x, event->y, &path, NULL, NULL, NULL))
    return GDK_EVENT_PROPAGATE;

  /* On one of the selected rows the menu is for all of them, elsewhere for that row alone. */
  if (!gtk_tree_selection_path_is_selected (selection, path))
    gtk_tree_view_set_cursor (tree, path, NULL, FALSE);
  gtk_menu_popup_at_pointer (GTK_MENU (make_menu (tree, user_data)), (GdkEvent *) event);

  return GDK_EVENT_STOP;
}

static gboolean
menu_asked_for_cb (GtkTreeView *tree,
                   gpointer     user_data)
{
  gtk_menu_popup_at_widget (GTK_MENU (make_menu (tree, user_data)), GTK_WIDGET (tree),
                            GDK_GRAVITY_CENTER, GDK_GRAVITY_NORTH_WEST, NULL);

  return TRUE;
}

void
lp_practice_menu_attach (GtkTreeView *tree,
                         LpSession   *session)
{
  g_signal_connect (tree, "button-press-event", G_CALLBACK (button_pressed_cb), session);
  g_signal_connect (tree, "popup-menu", G_CALLBACK (menu_asked_for_cb), session);
}
