/* practice-row.h — one line of a practice list, understood */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/number.h"
#include "import/import-report.h"
#include "import/practice-field.h"
#include "import/records.h"

G_BEGIN_DECLS

/* One line's cells as the plan holds them. Texts belong to the records (the code to the caller) and are "" when not given. */
typedef struct
{
  const char *code;
  const char *name, *postcode, *address, *district, *locality, *locality_note, *network, *note; /* NULL: not given */
  const char *source_id;        /* of the list of people; "" or NULL: not given */
  gboolean is_undated;          /* the source says not when its list was so: the same list again leaves an older source as it is */
  gboolean has_people, has_weighted, has_position, pinned;
  gint64 people, network_number; /* network_number 0: not given */
  double weighted, easting, northing;
} LpPracticeRow;

/**
 * lp_practice_row_read_code: the code of the practice that @row is about, @code_column being the column of codes. NULL: the row cannot be taken;
 * the report has the reason. Returns: (transfer full)
 */
char *lp_practice_row_read_code (const LpRecords *records,
                                 guint            row,
                                 int              code_column,
                                 LpImportReport  *report);

/**
 * lp_practice_row_read: understands the rest of @row, @columns being the column of each field or -1, @style how numbers are written. A cell that cannot be read leaves a remark
 * and is not known.
 */
void  lp_practice_row_read      (const LpRecords *records,
                                 guint            row,
                                 const int        columns[LP_N_FIELDS],
                                 LpNumberStyle    style,
                                 const char      *code,
                                 LpPracticeRow   *practice,
                                 LpImportReport  *report);

G_END_DECLS
