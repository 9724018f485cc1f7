/* delivery-parts.c — what the pages of the delivery plan share */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/delivery/delivery-parts.h"

#include <glib/gi18n-lib.h>

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

GtkCellRenderer *
lp_delivery_new_combo_cell (GtkListStore *model)
{
  GtkCellRenderer *cell = gtk_cell_renderer_combo_new ();

  g_object_set (cell, "model", model, "text-column", 0, "has-entry", FALSE, "editable", TRUE, NULL);

  return cell;
}

GtkWidget *
lp_delivery_new_buttons (const char  *remove_tip,
                         const char  *hint,
                         GCallback    remove_cb,
                         gpointer     data,
                         GtkWidget  **remove_out)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Remove"));
  GtkWidget *label = gtk_label_new (hint);

  gtk_widget_set_tooltip_text (button, remove_tip);
  gtk_widget_set_sensitive (button, FALSE);
  g_signal_connect_swapped (button, "clicked", remove_cb, data);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_style_context_add_class (gtk_widget_get_style_context (label), "dim-label");
  gtk_style_context_add_class (gtk_widget_get_style_context (box), "lp-toolbar");
  gtk_box_pack_start (GTK_BOX (box), button, FALSE, FALSE, 0);
  gtk_box_pack_end (GTK_BOX (box), label, FALSE, FALSE, 0);
  *remove_out = button;

  return box;
}
