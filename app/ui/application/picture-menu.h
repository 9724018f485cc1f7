/* picture-menu.h — what can be done with a picture, as a menu at the picture */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Makes the part of a menu that stands above what every picture has. Returns: (transfer full), NULL: nothing */
typedef GMenuModel *(*LpPictureMenuFunc) (GtkWidget *picture);

/**
 * lp_picture_menu_attach: opens a menu with "Copy Picture" and "Save Picture" at @picture by the right button, the menu key or Shift+F10.
 * Both are actions of the window and take the picture of the view shown. @func may be NULL.
 */
void lp_picture_menu_attach (GtkWidget *picture, LpPictureMenuFunc func);

G_END_DECLS
