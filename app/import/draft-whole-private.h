/* draft-whole-private.h — the inside of a whole plan that a workbook holds, for the files draft-whole.c and draft-moves.c */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft-whole.h"

G_BEGIN_DECLS

struct _LpDraftWhole
{
  LpDraftFile *file;
  GPtrArray *rows;              /* LpChange; empty once there is the plan */
  guint spoilt_line;            /* the first row that could not be read; 0: none */
  gboolean is_refused;          /* a person has been told that it is not taken */
  LpPlan *plan;                 /* what the rows are of; NULL: not settled, or they are none */
  GHashTable *options;          /* id of each option to that of the option here; of the newest preview */
};

/* For the draft's list of them. */
void        _lp_draft_whole_free (gpointer whole);
/* The option that the sheets of @whole's workbook are of: as it was when they were written, and as it is in @plan. FALSE: they do not say, or it is gone. */
gboolean    _lp_draft_whole_find_option (const LpDraft      *draft,
                                         const LpDraftWhole *whole,
                                         LpPlan             *plan,
                                         const LpOption    **was,
                                         const LpOption    **now);
/* By number; NULL: there is none. */
const LpNetwork *_lp_option_find_numbered (const LpOption   *option,
                                         gint64              number);
/* What people call the rows of @table; translated. */
const char *_lp_draft_name_table (LpTable  table);

G_END_DECLS
