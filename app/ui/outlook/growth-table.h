/* growth-table.h — how the people of a district and an age are expected to grow, as a table that is typed into */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpGrowthTable: a row a district, age and year of the plan's growth, with low, central and high edited in place, and a bar under it that adds a row and removes the chosen one. Each change is an
 * edit that can be undone; one that the plan cannot hold is explained and changes nothing. */
#define LP_TYPE_GROWTH_TABLE (lp_growth_table_get_type ())
G_DECLARE_FINAL_TYPE (LpGrowthTable, lp_growth_table, LP, GROWTH_TABLE, GtkBox)

void lp_growth_table_set_session (LpGrowthTable *table,
                                  LpSession     *session);
/** lp_growth_table_update: as the plan now is; the row under the cursor stays. */
void lp_growth_table_update      (LpGrowthTable *table);

G_END_DECLS
