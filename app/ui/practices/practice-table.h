/* practice-table.h — all practices as a table: sorted, searched, filtered, columns of choice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"
#include "ui/practices/practice-order.h"

G_BEGIN_DECLS

/** LpPracticeTable: its selected rows are the session's selected practices, both ways. Rows can be dragged and have a menu. */
#define LP_TYPE_PRACTICE_TABLE (lp_practice_table_get_type ())
G_DECLARE_FINAL_TYPE (LpPracticeTable, lp_practice_table, LP, PRACTICE_TABLE, GtkBox)

void  lp_practice_table_set_session (LpPracticeTable *self, LpSession *session, LpPreferences *preferences);
void  lp_practice_table_set_search  (LpPracticeTable *self, const char *search);
void  lp_practice_table_set_filter  (LpPracticeTable *self, LpPracticeFilter filter);
guint lp_practice_table_get_n_shown (LpPracticeTable *self);

G_END_DECLS
