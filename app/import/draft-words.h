/* draft-words.h — what a workbook's sheets of the delivery plan and of the answers say, and what of it was altered */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"

G_BEGIN_DECLS

/**
 * The sheets in words, which export/delivery-sheets.c and workshop-sheets.c write. The rows are gathered as they stand; a cell that differs from what the workbook's sheet of the whole plan says was written there
 * is somebody's edit and comes in as the program's own edit would, which checks it: what it refuses is told as a doubt and stays as it was.
 */
typedef enum
{
  LP_WORDS_PILLARS,             /* "Delivery plan": a row a pillar */
  LP_WORDS_STEPS,               /* "Network steps": a row a network, columns that the pillars and characteristics name */
  LP_WORDS_ANSWERS,             /* "Answers": a row an answer */
} LpWordsSheet;

/* The cells of a row, by sheet. The last of pillars and answers is folded away on the sheet: the row's id, "" for a row that somebody has added. */
enum { LP_WORDS_PILLAR_NAME, LP_WORDS_DEFINITION, LP_WORDS_BASELINE, LP_WORDS_ACTIONS, LP_WORDS_TIMELINE, LP_WORDS_ENABLERS, LP_WORDS_OUTCOME, LP_WORDS_PILLAR_ID, LP_WORDS_N_PILLAR };
enum { LP_WORDS_QUESTION, LP_WORDS_ANSWER, LP_WORDS_ABOUT, LP_WORDS_TABLE, LP_WORDS_TAGS, LP_WORDS_GIVEN_AT, LP_WORDS_ANSWER_ID, LP_WORDS_N_ANSWER };

/** lp_draft_keep_words: the next row of @file's sheet. @headings: (nullable) one a cell; shared by the rows of a sheet. Both are NULL-terminated; @cells is taken, @headings referenced. */
void lp_draft_keep_words  (LpDraft           *draft,
                           const LpDraftFile *file,
                           LpWordsSheet       sheet,
                           guint              line,
                           GPtrArray         *headings,
                           GStrv              cells);
/** For the draft's list of them. */
void _lp_draft_words_free (gpointer           row);

/** lp_draft_write_words: adds what was altered to the preview's edit, and tells of it. @plan is what lp_draft_graft_wholes() gave. */
void lp_draft_write_words (LpDraft           *draft,
                           const LpDraftFile *file,
                           LpPlan            *plan,
                           LpImportPreview   *preview);

G_END_DECLS
