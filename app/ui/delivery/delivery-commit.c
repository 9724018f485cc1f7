/* delivery-commit.c — an edit of the delivery plan done, or why it was refused */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/delivery/delivery-commit.h"

gboolean
lp_delivery_commit (GtkWidget  *widget,
                    LpSession  *session,
                    LpEdit     *edit,
                    GError    **error)
{
  GtkWidget *dialog;

  if (lp_session_commit (session, edit, error))
    return TRUE;
  dialog = gtk_message_dialog_new (GTK_WINDOW (gtk_widget_get_toplevel (widget)), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_ERROR,
                                   GTK_BUTTONS_CLOSE, "%s", (*error)->message);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_widget_destroy), NULL);
  gtk_widget_show (dialog);

  return FALSE;
}

GtkWidget *
lp_delivery_new_label (const char *text,
                       GtkWidget  *target)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), target);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "dim-label");

  return label;
}
