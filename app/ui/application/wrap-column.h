/* wrap-column.h — a column of a tree view whose text goes on in a second line instead of ending in dots */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * lp_wrap_column_attach: wraps the text of @column's first renderer at the column's width, whatever that comes to be. The column
 * should be of fixed sizing and expand: its width must not come from the text. Not for models of thousands of rows.
 */
void lp_wrap_column_attach (GtkTreeViewColumn *column);

G_END_DECLS
