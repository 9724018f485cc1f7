/* error-dialog.h — what could not be done, told above the window that asked for it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lp_show_error: the message of @error in a dialog above the window of @widget, until somebody closes it. Does not wait. */
void lp_show_error (GtkWidget *widget, const GError *error);

G_END_DECLS
