/* practice-row.h — one line of a practice list, understood */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/practice-list.h"

G_BEGIN_DECLS

/* One line's cells as the plan holds them. Texts belong to the records and are "" when not given. */
typedef struct
{
  char *code;                   /* owned, normalised */
  const char *name, *postcode, *address, *district, *locality, *network;
  gboolean has_people, has_weighted, has_position, pinned;
  gint64 people, network_number; /* network_number 0: not given */
  double weighted, easting, northing;
} LpPracticeRow;

void     lp_practice_row_clear (LpPracticeRow        *row);

/**
 * lp_practice_row_read: understands @row of @records, @columns being the column of each field or -1. FALSE: the row cannot be taken; the report
 * has the reason. A figure that cannot be read leaves a remark and is not known.
 */
gboolean lp_practice_row_read  (const LpRecords      *records,
                                guint                 row,
                                const int             columns[LP_N_FIELDS],
                                LpPracticeRow        *practice,
                                LpImportReport       *report);

/** lp_import_report_add: a remark about a row, or about its cell in @column (-1: the row). Takes @reason. */
void     lp_import_report_add  (LpImportReport       *report,
                                const LpRecords      *records,
                                guint                 row,
                                int                   column,
                                const char           *code,
                                char                 *reason,
                                gboolean              left_out);

G_END_DECLS
