/* shortcuts.h — the window that lists the keys */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lp_show_shortcuts: shows the list over @parent; it goes when it is closed. */
void lp_show_shortcuts (GtkWindow *parent);

G_END_DECLS
