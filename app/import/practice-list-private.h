/* practice-list-private.h — the inside of a list of practices, for the files that make it up */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/practice-list.h"

G_BEGIN_DECLS

struct _LpPracticeList
{
  char *name;
  LpRecords *records;
  LpPracticeField *fields;      /* one a column */
  GStrv sheets;                 /* NULL: no choice */
  guint sheet;
  LpNumberStyle style;
};

/* Finds the heading of @records, which may stand below a title, or is none at all. practice-columns.c. */
void     _lp_practice_columns_find_heading (LpRecords            *records);
/* Gives each column of @list the meaning that its heading has for sure. */
void     _lp_practice_columns_guess        (LpPracticeList       *list);
/* The column of each field, -1 for none. FALSE: none holds practice codes. */
gboolean _lp_practice_columns_place        (const LpPracticeList *list,
                                            int                   columns[LP_N_FIELDS],
                                            GError              **error);
/* Tells in @report of columns that are of no use without another. */
void     _lp_practice_columns_check        (const LpPracticeList *list,
                                            const int             columns[LP_N_FIELDS],
                                            LpImportReport       *report);

/* The sheet of @table that holds a list: the first that has a column of practice codes; else the first that has rows at all. */
LpPracticeList *_lp_practice_list_find     (LpTableFile          *table,
                                            GError              **error);
/* The code in row @row, in capitals; NULL where it can be no practice's or stands in an earlier line, which the report tells. @lines: of the codes so far. (transfer full) */
char    *_lp_practice_list_read_code       (const LpPracticeList *list,
                                            guint                 row,
                                            int                   column,
                                            GHashTable           *lines,
                                            LpImportReport       *report);

G_END_DECLS
