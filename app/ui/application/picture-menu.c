/* picture-menu.c — what can be done with a picture, as a menu at the picture */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/application/picture-menu.h"

#include <glib/gi18n-lib.h>

static GtkMenu *
make_menu (GtkWidget         *picture,
           LpPictureMenuFunc  func)
{
  g_autoptr (GMenu) model = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuModel) own = func != NULL ? func (picture) : NULL;
  GtkWidget *menu;

  g_menu_append (section, _("_Copy Picture"), "win.copy-picture");
  g_menu_append (section, _("_Save Picture…"), "win.save-picture");
  if (own != NULL)
    g_menu_append_section (model, NULL, own);
  g_menu_append_section (model, NULL, G_MENU_MODEL (section));

  menu = gtk_menu_new_from_model (G_MENU_MODEL (model));
  gtk_menu_attach_to_widget (GTK_MENU (menu), picture, NULL);
  /* Destroyed after the chosen item has been activated. */
  g_signal_connect (menu, "selection-done", G_CALLBACK (gtk_widget_destroy), NULL);

  return GTK_MENU (menu);
}

static gboolean
button_pressed_cb (GtkWidget         *picture,
                   GdkEvent          *event,
                   LpPictureMenuFunc  func)
{
  if (!gdk_event_triggers_context_menu (event))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (picture);
  gtk_menu_popup_at_pointer (make_menu (picture, func), event);

  return GDK_EVENT_STOP;
}

static gboolean
menu_asked_for_cb (GtkWidget         *picture,
                   LpPictureMenuFunc  func)
{
  gtk_menu_popup_at_widget (make_menu (picture, func), picture, GDK_GRAVITY_CENTER, GDK_GRAVITY_NORTH_WEST, NULL);

  return TRUE;
}

void
lp_picture_menu_attach (GtkWidget         *picture,
                        LpPictureMenuFunc  func)
{
  /* After the picture itself: what it does with the right button stands. */
  g_signal_connect_after (picture, "button-press-event", G_CALLBACK (button_pressed_cb), func);
  g_signal_connect_after (picture, "popup-menu", G_CALLBACK (menu_asked_for_cb), func);
}
