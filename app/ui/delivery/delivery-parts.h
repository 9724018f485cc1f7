/* delivery-parts.h — what the pages of the delivery plan share: an edit done or refused, labels, cells and buttons of tables */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** lp_delivery_commit: does @edit (transfer full, NULL where making it set @error) and shows what went wrong at the window of @widget. TRUE: done. */
gboolean lp_delivery_commit (GtkWidget *widget, LpSession *session, LpEdit *edit, GError **error);

/** lp_delivery_new_label: a label on the left of, or above, an entry that its mnemonic leads to. Returns: (transfer floating) */
GtkWidget *lp_delivery_new_label (const char *text, GtkWidget *target);

/** lp_delivery_new_combo_cell: a cell of a table in which one of the texts in column 0 of @model is chosen. Returns: (transfer floating) */
GtkCellRenderer *lp_delivery_new_combo_cell (GtkListStore *model);

/** lp_delivery_new_buttons: the bar above a table: @remove_out is a button that calls @remove_cb with @data first, insensitive until something is chosen, and at the end
 * stands @hint. Returns: (transfer floating) */
GtkWidget *lp_delivery_new_buttons (const char *remove_tip, const char *hint, GCallback remove_cb, gpointer data, GtkWidget **remove_out);

G_END_DECLS
