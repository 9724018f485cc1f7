/* widgets.h — makes the templates, their widget types and the style sheet known to GTK */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lp_widgets_init: registers the resource with the templates, every widget type that a template names, and the style
 * sheet of the default screen. After gtk_init(), main thread; calling it again does nothing.
 */
void lp_widgets_init (void);

G_END_DECLS
