/* selection.h — what is chosen, in every view at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpSelection: the network and the practices that are chosen. Keeps codes and ids, no pointers into the plan, so an edit cannot leave it
 * dangling; lp_selection_prune() forgets what an edit took away. Owned by the session; main thread.
 */
typedef struct _LpSelection LpSelection;

LpSelection        *lp_selection_new            (void);
void                lp_selection_free           (LpSelection       *selection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpSelection, lp_selection_free)

gint64              lp_selection_get_network    (const LpSelection *selection);
/** NULL-terminated, never NULL. */
const char *const  *lp_selection_get_practices  (const LpSelection *selection);

/* Each returns whether anything changed. */
gboolean            lp_selection_set_network    (LpSelection       *selection,
                                                 gint64             network_id);
/** A code named twice is kept once. @codes may be NULL. */
gboolean            lp_selection_set_practices  (LpSelection       *selection,
                                                 const char *const *codes);
/** Forgets practices that @plan has not, and the network unless it is one of @option's. */
gboolean            lp_selection_prune          (LpSelection       *selection,
                                                 LpPlan            *plan,
                                                 const LpOption    *option);

G_END_DECLS
