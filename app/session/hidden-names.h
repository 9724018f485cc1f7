/* hidden-names.h — words that people have typed, with the names of practices taken out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpHiddenNames: where practices go by number, so must what was typed about them: an answer of the room, a title, a facilitator's note. Knows the practices, their branch surgeries and their
 * codes as the plan has them now; make it anew when the plan changes. Whole names alone are found, in small and capital letters alike: "Wareham" in "the road to Wareham" is a town. Owned by
 * whoever made it. Main thread.
 */
typedef struct _LpHiddenNames LpHiddenNames;

LpHiddenNames *lp_hidden_names_new  (LpPlan              *plan);
void           lp_hidden_names_free (LpHiddenNames       *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpHiddenNames, lp_hidden_names_free)

/** lp_hidden_names_mask: @text with "Practice 12" in place of a practice's name or code, and "a branch of Practice 12" of its branch's. NULL is NULL. Returns: (transfer full) */
char          *lp_hidden_names_mask (const LpHiddenNames *names,
                                     const char          *text);

/** lp_hidden_name: "Practice 12", as maps, charts and slides number practices. Returns: (transfer full) */
char          *lp_hidden_name       (const LpPractice    *practice);

G_END_DECLS
