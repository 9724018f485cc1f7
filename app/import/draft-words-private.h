/* draft-words-private.h — the inside of what a workbook's sheets in words say: a file a sheet */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft-private.h"
#include "import/draft-whole-private.h"
#include "plan/edit.h"

G_BEGIN_DECLS

typedef struct
{
  const LpDraftFile *file;
  LpWordsSheet sheet;
  guint line;
  GPtrArray *headings;          /* NULL: the sheet's columns are always the same */
  GStrv cells;
} LpWordsRow;

/* The plan as it was when the sheets were written, and as it is; the option of the sheets in both. */
typedef struct
{
  const LpDraftFile *file;
  LpPlan *was, *plan;
  const LpOption *option_was, *option; /* NULL: the sheets do not say, or it is gone */
  LpImportPreview *preview;
} LpWords;

/* What somebody altered of a row comes in: draft-words-pillars.c, -steps.c and -answers.c. */
void     _lp_words_compare_pillar  (const LpWords    *words,
                                    const LpWordsRow *row);
void     _lp_words_compare_network (const LpWords    *words,
                                    const LpWordsRow *row);
void     _lp_words_compare_answer  (const LpWords    *words,
                                    const LpWordsRow *row);

/* Somebody has written something else into the cell, and it does not stand in the plan already. */
gboolean _lp_words_is_altered      (const char       *was,
                                    const char       *cell,
                                    const char       *now);
/* Takes @edit, or @error, which says in a sentence why there is none. */
gboolean _lp_words_take            (const LpWords    *words,
                                    const LpWordsRow *row,
                                    LpEdit           *edit,
                                    GError           *error);
void     _lp_words_tell            (const LpWords    *words,
                                    const char       *name,
                                    const char       *what,
                                    const char       *before,
                                    const char       *after);
void     _lp_words_doubt           (const LpWords    *words,
                                    const LpWordsRow *row,
                                    const char       *reason);
gint64   _lp_words_read_id         (const char       *cell);

G_END_DECLS
