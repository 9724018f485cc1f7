/* practice-list.h — a list of practices, with any headings, into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/practice-field.h"
#include "import/records.h"
#include "plan/edit.h"

G_BEGIN_DECLS

/**
 * LpPracticeList: a CSV of one line a practice, with what each column means. The meanings are guessed from the headings and can be set; then the list
 * becomes one edit, with a report that names every row not taken and every cell not understood.
 *
 * A practice the plan lacks is added; one that it has is changed where a column that is used says otherwise. Columns that are not used change
 * nothing. A cell that is empty or marked missing leaves a new practice's figure not known, and an old one's as it was.
 *
 * When a network column is used, the networks go into an option of their own, so that nothing the user has made is overwritten:
 * the plan's only option if it has no networks yet, else a new one named after the file. The program's own exported table comes back so without loss.
 *
 * Owns its records; main thread or a private copy.
 */
typedef struct _LpPracticeList LpPracticeList;

typedef struct
{
  guint line;                 /* of the file, from 1 */
  char *column;                 /* the heading of the cell at fault, or NULL: the row */
  char *code;                   /* as it stands in the row; may be "" */
  char *reason;                 /* a sentence */
  gboolean left_out;            /* the row was not taken; else only the cell */
} LpImportRemark;

typedef struct
{
  guint rows;                   /* lines of the file but the heading */
  guint added, changed, unchanged, left_out;
  GPtrArray *remarks;           /* LpImportRemark, by line */
} LpImportReport;

void                lp_import_report_free       (LpImportReport        *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpImportReport, lp_import_report_free)

/** lp_practice_list_new: @file_name is used in sentences and for naming an option. NULL: not a table at all. */
LpPracticeList     *lp_practice_list_new        (GBytes                *bytes,
                                                 const char            *file_name,
                                                 GError               **error);
/** lp_practice_list_read: the same from a file, which may be as large as a list of all England's practices (64 MiB at most). */
LpPracticeList     *lp_practice_list_read       (GFile                 *file,
                                                 GError               **error);
void                lp_practice_list_free       (LpPracticeList        *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpPracticeList, lp_practice_list_free)

/** The table as it stands in the file, to be shown. */
const LpRecords    *lp_practice_list_get_records (const LpPracticeList *list);
const char         *lp_practice_list_get_name   (const LpPracticeList  *list);

LpPracticeField     lp_practice_list_get_field  (const LpPracticeList  *list,
                                                 guint                  column);
/** lp_practice_list_set_field: says what @column means. A field stands for one column: another that had it is no longer used. */
void                lp_practice_list_set_field  (LpPracticeList        *list,
                                                 guint                  column,
                                                 LpPracticeField        field);

/**
 * lp_practice_list_make_edit: the edit that takes the list into @plan. @report (optional, transfer full) is filled whether or not it succeeds
 * in taking a row. NULL: no column holds practice codes, or not one row can be taken.
 */
LpEdit             *lp_practice_list_make_edit  (LpPracticeList        *list,
                                                 LpPlan                *plan,
                                                 LpImportReport       **report,
                                                 GError               **error);

G_END_DECLS
