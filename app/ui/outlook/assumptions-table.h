/* assumptions-table.h — the assumptions of the plan, as a table that is typed into */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpAssumptionsTable: a tree view with a row an assumption: name, unit, low, central, high, source and date. Every cell is edited in place, each change an edit that can be undone; one that the plan
 * cannot hold is explained and the cell stays as it was. */
#define LP_TYPE_ASSUMPTIONS_TABLE (lp_assumptions_table_get_type ())
G_DECLARE_FINAL_TYPE (LpAssumptionsTable, lp_assumptions_table, LP, ASSUMPTIONS_TABLE, GtkTreeView)

void  lp_assumptions_table_set_session (LpAssumptionsTable *table,
                                        LpSession          *session);
/** lp_assumptions_table_update: as the plan now is; the row under the cursor stays. */
void  lp_assumptions_table_update      (LpAssumptionsTable *table);
/** lp_assumptions_table_get_id: the assumption under the cursor, or NULL. (transfer full) */
char *lp_assumptions_table_get_id      (LpAssumptionsTable *table);

G_END_DECLS
