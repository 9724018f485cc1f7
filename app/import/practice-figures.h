/* practice-figures.h — the columns of a list that are figures of one's own, some of them a year each */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/practice-list-private.h"

G_BEGIN_DECLS

/**
 * LpPracticeFigures: the columns of @list that a person, or their headings, call figures. A column is named by its heading, without the year in it; where the plan has a figure of that name or id it
 * is that one, and where the name is a heading of a list ("registered 2016") it is that list. A column with a year tells of that year alone; of a figure that the plan has not,
 * the newest year in which it has a value is its value too, so that there is something to measure. A figure that is new comes with a measure. Made for one reading of the list; the draft's thread.
 */
typedef struct _LpPracticeFigures LpPracticeFigures;

LpPracticeFigures *_lp_practice_figures_new    (const LpPracticeList *list,
                                                LpDraft              *draft,
                                                LpDraftFile          *file);
/** _lp_practice_figures_take: the figures in row @row, which is about @practice in @year; 0: the table has no column of years. */
void               _lp_practice_figures_take   (LpPracticeFigures    *figures,
                                                guint                 row,
                                                LpDraftPractice      *practice,
                                                guint                 year,
                                                LpImportReport       *report);
/** _lp_practice_figures_finish: makes the measures of figures that are new, and frees. */
void               _lp_practice_figures_finish (LpPracticeFigures    *figures);

G_END_DECLS
