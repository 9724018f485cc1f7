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

/**
 * lp_delivery_add_column: a column of @view for the texts in @column of its model, about @chars wide, or with @expand as wide as there is room; what is longer goes on in a second line. @cell
 * (transfer floating) is what edits it. Returns: (transfer none)
 */
GtkTreeViewColumn *lp_delivery_add_column (GtkTreeView *view, const char *heading, GtkCellRenderer *cell, int column, int chars, gboolean expand);

/** What is written around a list, translated. */
typedef struct
{
  const char *name;             /* for those who hear it */
  const char *empty;            /* in its place when there is nothing in it */
  const char *remove_tip;
  const char *hint;
} LpDeliveryList;

/** lp_delivery_add_list: @view, a list as lp_id_list_get_chosen() reads it, fills @page below a bar with a hint and a button; the button, and the Delete key, call @remove with @page once
 * something is chosen. Returns: (transfer none): what is to be shown while the list is empty */
GtkWidget *lp_delivery_add_list (GtkBox *page, GtkTreeView *view, const LpDeliveryList *words, GCallback remove);

G_END_DECLS
