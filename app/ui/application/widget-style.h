/* widget-style.h — the style of pictures as a widget's font and theme want it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paint/style.h"

G_BEGIN_DECLS

/**
 * lp_widget_style_new: a style in the widget's own font and size, dark where its theme is. Cheap enough to make on each
 * "style-updated", not on each draw. Returns: (transfer full)
 */
LpStyle *lp_widget_style_new  (GtkWidget *widget);

/** lp_widget_is_dark: whether the theme writes light text on dark ground. */
gboolean lp_widget_is_dark    (GtkWidget *widget);

/** lp_widget_fit_dialog: makes a dialog so many letters wide and high at first, but no larger than most of the window that it belongs to. */
void     lp_widget_fit_dialog (GtkWindow *dialog,
                               double     width_ems,
                               double     height_ems);

/** lp_widget_activate: activates an action such as "win.move-to" of the window that holds @widget. @target is consumed when floating, and may be NULL. */
void     lp_widget_activate   (GtkWidget  *widget,
                               const char *prefix,
                               const char *action,
                               GVariant   *target);

G_END_DECLS
