/* page-parts.h — the parts that the pages of the workshop are put together from */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Private to app/ui/workshop. Each returns a new floating widget, or one that its container owns. */

/** A column of text at @column of the model; @edited_cb: (nullable) what hears of a cell edited, with @data swapped in front. @expand: takes the room that is left, and wraps. */
GtkTreeViewColumn *_lp_page_add_column (GtkTreeView *tree, const char *title, int column, gboolean expand, GCallback edited_cb, gpointer data);

/** @child scrolled, with as much room as there is. */
GtkWidget *_lp_page_scroll      (GtkWidget *child);

/** A button with a mnemonic and a tooltip at the end of @box. */
GtkWidget *_lp_page_add_button  (GtkBox *box, const char *label, const char *tip, GCallback clicked_cb, gpointer data);

/** A label with a mnemonic for @widget, and @widget, at the end of @box. */
void       _lp_page_add_labelled (GtkBox *box, const char *label, GtkWidget *widget, gboolean expand);

/** A line where a page says what went wrong; hidden while it is empty. */
GtkLabel  *_lp_page_new_error   (void);
void       _lp_page_tell        (GtkLabel *label, const GError *error);

/** The columns of _lp_page_add_column() that are visible, with their headings, tabs between cells: as views copy and print tables. Returns: (transfer full) */
char      *_lp_page_to_text     (GtkTreeView *tree);

/** An ISO 8601 time as the clock on the wall shows it. Returns: (transfer full) */
char      *_lp_page_format_time (const char *iso);

G_END_DECLS
