/* error-dialog.c — what could not be done, told above the window that asked for it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/error-dialog.h"

void
lp_show_error (GtkWidget    *widget,
               const GError *error)
{
  GtkWidget *dialog = gtk_message_dialog_new (GTK_WINDOW (gtk_widget_get_toplevel (widget)), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT,
                                              GTK_MESSAGE_ERROR, GTK_BUTTONS_CLOSE, "%s", error->message);

  g_signal_connect (dialog, "response", G_CALLBACK (gtk_widget_destroy), NULL);
  gtk_widget_show (dialog);
}
