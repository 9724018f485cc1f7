/* about.h — who made the program and under which licence */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lp_show_about: shows the about window over @parent. */
void lp_show_about (GtkWindow *parent);

G_END_DECLS
