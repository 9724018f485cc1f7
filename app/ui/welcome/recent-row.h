/* recent-row.h — one plan that was opened lately */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LP_TYPE_RECENT_ROW (lp_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (LpRecentRow, lp_recent_row, LP, RECENT_ROW, GtkListBoxRow)

LpRecentRow *lp_recent_row_new     (const char *uri);
const char  *lp_recent_row_get_uri (LpRecentRow *self);

G_END_DECLS
