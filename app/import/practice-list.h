/* practice-list.h — a list of practices, with any headings, into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"
#include "import/import-report.h"
#include "import/practice-field.h"
#include "import/records.h"
#include "plan/edit.h"

G_BEGIN_DECLS

/**
 * LpPracticeList: a table (CSV or a sheet of a workbook) of one line a practice, with what each column means. The meanings are guessed from the headings and can be set; then the list
 * becomes one edit, with a report that names every row not taken and every cell not understood.
 *
 * A practice the plan lacks is added; one that it has is changed where a column that is used says otherwise. Columns that are not used change
 * nothing. A cell that is empty or marked missing leaves a new practice's figure not known, and an old one's as it was.
 *
 * The heading is the first row that names a column of codes, so a title may stand above it; a file without headings is known by a practice code in its
 * first row. A person may say otherwise: lp_practice_list_read_sheet(). A row with more cells than headings is left out, as its figures may stand under the wrong ones.
 *
 * Columns of figures (practice-figures.h) become figures of the plan, each with a measure where it is new. A heading with a year in it ("GP FTE 2018-19"), or a column of years in a table
 * that has a practice in several rows, makes them figures of those years, for trends; the plan's own lists and figures stay as they are then. Two columns that differ in the year alone are figures without
 * anybody's saying so.
 *
 * When a network column is used, the networks go into an option of their own, so that nothing the user has made is overwritten:
 * the plan's only option if it has no networks yet, else a new one named after the file. The program's own exported table comes back so without loss.
 *
 * Owns its records; main thread or a private copy.
 */
typedef struct _LpPracticeList LpPracticeList;

/** lp_practice_list_new: @file_name is used in sentences and for naming an option. NULL: not a table at all. */
LpPracticeList     *lp_practice_list_new        (GBytes                *bytes,
                                                 const char            *file_name,
                                                 GError               **error);
/** lp_practice_list_read: the same from a file, which may be as large as a list of all England's practices (64 MiB at most). */
LpPracticeList     *lp_practice_list_read       (GFile                 *file,
                                                 GError               **error);
/** lp_practice_list_new_for_sheet: one sheet of a table; its name is the table's. @heading: as for lp_practice_list_read_sheet(). @cancellable may be NULL. */
LpPracticeList     *lp_practice_list_new_for_sheet (LpTableFile           *table,
                                                 guint                 sheet,
                                                 int                   heading,
                                                 GCancellable         *cancellable,
                                                 GError              **error);
void                lp_practice_list_free       (LpPracticeList        *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpPracticeList, lp_practice_list_free)

/* Which row is the heading: found by itself, or none at all; any other number is a line of the file. */
#define LP_HEADING_FIND (-1)
#define LP_HEADING_NONE 0

/**
 * lp_practice_list_read_sheet: the same, but for which sheet of a workbook (-1: the first that has a column of practice codes) and which of its lines is the heading: the
 * line itself, or the first below it that is not empty.
 */
LpPracticeList     *lp_practice_list_read_sheet (GFile               *file,
                                                 int                   sheet,
                                                 int                   heading,
                                                 GError              **error);
/** lp_practice_list_get_heading: the line of the heading; LP_HEADING_NONE where there is none. */
int                 lp_practice_list_get_heading (const LpPracticeList *list);
/** lp_practice_list_get_sheets: the names of the workbook's sheets; NULL where there is no choice. Owned by the list. */
const char *const  *lp_practice_list_get_sheets (const LpPracticeList *list);
guint               lp_practice_list_get_sheet  (const LpPracticeList *list);
/** lp_practice_list_set_style: how its numbers are written. To begin with a decimal point, 1,234.5. */
void                lp_practice_list_set_style  (LpPracticeList       *list,
                                                 LpNumberStyle         style);

LpNumberStyle       lp_practice_list_get_style  (const LpPracticeList *list);

/** The table as it stands in the file, to be shown. */
const LpRecords    *lp_practice_list_get_records (const LpPracticeList *list);
const char         *lp_practice_list_get_name   (const LpPracticeList  *list);

LpPracticeField     lp_practice_list_get_field  (const LpPracticeList  *list,
                                                 guint                  column);
/** lp_practice_list_set_field: says what @column means. A field stands for one column, and another that had it is no longer used; only figures may be several. */
void                lp_practice_list_set_field  (LpPracticeList        *list,
                                                 guint                  column,
                                                 LpPracticeField        field);

/**
 * lp_practice_list_make_edit: the edit that takes the list into @plan. @report (optional, transfer full, NULL to begin with) is filled whether or
 * not a row can be taken. NULL: no column holds practice codes (then there is no report), or not one row can be taken.
 */
LpEdit             *lp_practice_list_make_edit  (LpPracticeList        *list,
                                                 LpPlan                *plan,
                                                 LpImportReport       **report,
                                                 GError               **error);

/* Gives columns of a list meanings beyond those that their headings have for sure. Called in the thread that reads. */
typedef void (*LpPracticeListMeaning) (LpPracticeList *list, gpointer data);

/**
 * lp_practice_list_take_table: the list that @table holds into @draft as @file, one of several files of an import. @meaning may be NULL: columns mean what their headings say. FALSE: no sheet has a
 * column of practice codes, it cannot be read, or it is too large to be a list.
 */
gboolean            lp_practice_list_take_table (LpTableFile           *table,
                                                 LpDraft               *draft,
                                                 LpDraftFile           *file,
                                                 LpPracticeListMeaning  meaning,
                                                 gpointer               data,
                                                 GCancellable          *cancellable,
                                                 GError               **error);

G_END_DECLS
