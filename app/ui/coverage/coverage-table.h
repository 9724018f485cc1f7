/* coverage-table.h — the numbers of a chart as a table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/chart.h"
#include "session/session.h"

G_BEGIN_DECLS

/** LpCoverageTable: the cells that any LpChart has for its marks; choosing a row selects what it stands for. */
#define LP_TYPE_COVERAGE_TABLE (lp_coverage_table_get_type ())
G_DECLARE_FINAL_TYPE (LpCoverageTable, lp_coverage_table, LP, COVERAGE_TABLE, GtkTreeView)

void  lp_coverage_table_set_session (LpCoverageTable *self, LpSession *session);
void  lp_coverage_table_set_chart   (LpCoverageTable *self, LpChart *chart);
/** lp_coverage_table_to_text: headings and cells parted by tabs, as spreadsheets paste them. Returns: (transfer full) */
char *lp_coverage_table_to_text     (LpCoverageTable *self);

G_END_DECLS
