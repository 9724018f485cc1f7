/* network-drop.h — practices dropped on a network in a list, or out of all networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpDropFunc: the network at a place of the widget: its id, 0 for "unassigned", -1 where nothing can be dropped. @highlight: mark the place. */
typedef gint64 (*LpDropFunc) (GtkWidget *widget, int x, int y, gboolean highlight);

/**
 * lp_network_drop_attach: makes @widget take practices dragged within the window. While they hover, the drag says what the
 * move would do to both networks; dropping activates "win.move-to". @session must live as long as @widget.
 */
void lp_network_drop_attach (GtkWidget *widget, LpSession *session, LpDropFunc find);

G_END_DECLS
