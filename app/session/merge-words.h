/* merge-words.h — rows of a merge as a person would name them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/merge.h"

G_BEGIN_DECLS

/** lp_merge_name_row: "Wareham Surgery", "network Purbeck"; @row is a whole row as an insert. Returns: (transfer full) */
char *lp_merge_name_row        (const LpMerge    *merge,
                                const LpChange   *row);

/** lp_merge_describe_side: what @side (NULL: removed) of @conflict did: "to Purbeck", "unassigned", "removed". Returns: (transfer full) */
char *lp_merge_describe_side   (const LpMerge    *merge,
                                const LpConflict *conflict,
                                const LpChange   *side);

/** lp_merge_describe_change: "Wareham Surgery: to Purbeck". Returns: (transfer full) */
char *lp_merge_describe_change (const LpMerge    *merge,
                                const LpChange   *change);

G_END_DECLS
