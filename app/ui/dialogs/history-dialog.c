/* history-dialog.c — what was done to the plan, step by step, and why */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/history-dialog.h"

#include <glib/gi18n-lib.h>

#include "ui/application/widget-style.h"
#include "ui/workshop/decisions-page.h"

#define WIDTH_EMS 62
#define HEIGHT_EMS 33

GtkWidget *
lp_history_dialog_new (GtkWindow *parent,
                       LpSession *session)
{
  GtkWidget *dialog = g_object_new (GTK_TYPE_DIALOG,
                                    "title", _("History"),
                                    "transient-for", parent,
                                    "destroy-with-parent", TRUE,
                                    "use-header-bar", TRUE,
                                    NULL);
  GtkWidget *content = gtk_dialog_get_content_area (GTK_DIALOG (dialog));
  GtkWidget *page = lp_decisions_page_new (session);

  gtk_container_set_border_width (GTK_CONTAINER (content), 0);
  gtk_widget_insert_action_group (dialog, "win", G_ACTION_GROUP (parent));
  gtk_box_pack_start (GTK_BOX (content), page, TRUE, TRUE, 0);
  gtk_widget_show_all (page);
  g_signal_connect (dialog, "response", G_CALLBACK (gtk_widget_destroy), NULL);
  lp_widget_fit_dialog (GTK_WINDOW (dialog), WIDTH_EMS, HEIGHT_EMS);

  return dialog;
}
