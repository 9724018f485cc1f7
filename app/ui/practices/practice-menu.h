/* practice-menu.h — what can be done with the selected practices, as a menu */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** lp_practice_menu_attach: opens the menu at @tree by the right button, the menu key or Shift+F10. @session must live as long as @tree. */
void lp_practice_menu_attach (GtkTreeView *tree, LpSession *session);

/** lp_practice_menu_new: the menu for the session's selection. Returns: (transfer full) */
GMenuModel *lp_practice_menu_new (LpSession *session);

G_END_DECLS
