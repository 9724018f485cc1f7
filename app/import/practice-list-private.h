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
  int heading;                  /* its line, or LP_HEADING_NONE */
};

/* Makes @line the heading of @records; LP_HEADING_FIND: it may stand below a title, or be none at all. Returns its line, or LP_HEADING_NONE. practice-columns.c. */
int      _lp_practice_columns_find_heading (LpRecords            *records,
                                            int                   line);
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
                                            int                   heading,
                                            GCancellable         *cancellable,
                                            GError              **error);
/* Whether its rows are of years: there is a column of them, and a practice has several rows. practice-list-draft.c. */
gboolean _lp_practice_list_has_years       (const LpPracticeList *list);
/* Takes all rows into @draft as @file, whose counts are set; what could not be taken goes to @report. practice-list-draft.c. */
void     _lp_practice_list_take            (const LpPracticeList *list,
                                            const int             columns[LP_N_FIELDS],
                                            LpDraft              *draft,
                                            LpDraftFile          *file,
                                            LpImportReport       *report);

G_END_DECLS
