/* merging.h — another copy of the open plan on its way in: what comes, what conflicts, what it does to coverage */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"
#include "store/merge.h"

G_BEGIN_DECLS

/**
 * LpMerging: a merge in words, for the dialog and the verb. Made of the plan as it is now: make it anew when the plan changes. Nothing is written before
 * lp_merging_commit(), which makes one edit. Owned by whoever made it; it holds a reference of the session. Main thread.
 */
typedef struct _LpMerging LpMerging;

/** One conflict in words: "Wareham Surgery", "to Purbeck", "to Dorchester", and the coverage of the option it is about either way. */
typedef struct
{
  const char *kind;             /* the stable word of `merge --json`: "altered", "added", "removed-here", "removed-there" */
  char *subject, *here, *there;
  char *option_name;            /* of the option that the coverage is of; NULL where the conflict touches none */
  double coverage_here, coverage_there; /* 0..1, with everything else as chosen now */
} LpMergeWords;

/** lp_merging_new: reads @other, which is not touched. Errors as lp_store_read_merge(). Returns: (transfer full) */
LpMerging          *lp_merging_new             (LpSession          *session,
                                                GFile              *other,
                                                GError            **error);
void                lp_merging_free            (LpMerging          *merging);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMerging, lp_merging_free)

/** lp_merging_list_incoming: a sentence for each row that the merge would write with the choices made so far. Returns: (transfer full) */
GStrv               lp_merging_list_incoming   (LpMerging          *merging);

guint               lp_merging_get_n_conflicts (LpMerging          *merging);
/** lp_merging_describe: Returns: (transfer full) */
LpMergeWords       *lp_merging_describe        (LpMerging          *merging,
                                                guint               i);
void                lp_merge_words_free        (LpMergeWords       *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMergeWords, lp_merge_words_free)

LpMergeChoice       lp_merging_get_choice      (LpMerging          *merging,
                                                guint               i);
void                lp_merging_choose          (LpMerging          *merging,
                                                guint               i,
                                                LpMergeChoice       choice);
guint               lp_merging_count_undecided (LpMerging          *merging);

/** lp_merging_get_coverage: of the current option, now and with the choices made so far; 0 in a plan without options. */
void                lp_merging_get_coverage    (LpMerging          *merging,
                                                double             *before,
                                                double             *after);

/** lp_merging_commit: brings it in as one edit. FALSE while a conflict is undecided, with a sentence that says so. A copy that brings nothing succeeds and writes nothing. */
gboolean            lp_merging_commit          (LpMerging          *merging,
                                                GError            **error);

G_END_DECLS
