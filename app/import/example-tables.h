/* example-tables.h — tables of the example whose headings are the plan's own columns */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/records.h"
#include "plan/edit.h"

G_BEGIN_DECLS

/** lp_example_open: a table of the example, by its name below data/dorset. Returns: (transfer full) */
LpRecords *lp_example_open      (const char  *name,
                                 GError     **error);

/** lp_example_add_table: adds the rows of a table whose headings are columns of @table; an empty cell is the column's nothing. FALSE with an error that names it. */
gboolean lp_example_add_table   (LpEdit      *edit,
                                 LpTable      table,
                                 const char  *name,
                                 GError     **error);

/** lp_example_add_yearly: adds what the figures of the Dorset example were in other years, whose practices and sources come before. FALSE with an error that names the table. */
gboolean lp_example_add_yearly   (LpEdit  *edit,
                                  GError **error);

/** lp_example_add_outlook: adds the segments and the assumptions of the Dorset example to @edit, whose figures come before. FALSE with an error that names the table. */
gboolean lp_example_add_outlook  (LpEdit  *edit,
                                  GError **error);

/** lp_example_add_delivery: adds the delivery plan, the questions and the slides of the Dorset example to @edit. FALSE with an error that names the table. */
gboolean lp_example_add_delivery (LpEdit  *edit,
                                  GError **error);

G_END_DECLS
