/* proposer.h — one proposal on its way: asked for, worked out, looked at, taken or left */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/alternatives.h"
#include "session/proposal-preview.h"

G_BEGIN_DECLS

/**
 * LpProposer: what an open plan's window knows of proposing. It asks the optimiser in a thread, shows the best so far as a preview, compares plans near the best, and hands the chosen one
 * to the session as one edit. Until then nothing is changed. When the plan changes meanwhile, the preview is worked out anew against it, or, where it is no answer any
 * more, refused in words. Owned by the session (lp_session_get_proposer()), its thread.
 *
 * Signals: "changed" () for anything below; "progressed" () for figures alone while it runs.
 */
#define LP_TYPE_PROPOSER (lp_proposer_get_type ())
G_DECLARE_FINAL_TYPE (LpProposer, lp_proposer, LP, PROPOSER, GObject)

typedef enum
{
  LP_PROPOSER_IDLE,             /* nothing asked for */
  LP_PROPOSER_RUNNING,
  LP_PROPOSER_DONE,             /* a proposal to be taken, kept or left */
} LpProposerState;

/** lp_proposer_new: @session is not owned and outlives it. */
LpProposer              *lp_proposer_new           (LpSession              *session);

/** lp_proposer_start: works out a proposal for the current option, leaving the one there was. When it cannot begin, the remark says why. */
void                     lp_proposer_start         (LpProposer             *proposer,
                                                    const LpProposalWishes *wishes);
/** lp_proposer_stop: keeps the best so far. */
void                     lp_proposer_stop          (LpProposer             *proposer);
/** lp_proposer_leave: throws it away, running or not. */
void                     lp_proposer_leave         (LpProposer             *proposer);
/** lp_proposer_take: into its option, as one edit, if the plan has not left it behind. Done with then. */
gboolean                 lp_proposer_take          (LpProposer             *proposer,
                                                    GError                **error);
/** lp_proposer_keep: as a new option, which is then shown. Done with then. */
gboolean                 lp_proposer_keep          (LpProposer             *proposer,
                                                    GError                **error);

LpProposerState          lp_proposer_get_state     (LpProposer             *proposer);
/** How far it is; NULL unless it runs. */
const LpProposalProgress *lp_proposer_get_progress (LpProposer             *proposer);
/** Seconds since it began, or that it took. */
double                   lp_proposer_get_seconds   (LpProposer             *proposer);
/** The option that it is for; 0 when there is nothing. */
gint64                   lp_proposer_get_option    (LpProposer             *proposer);
/** The preview to show: of the best so far, or of the plan that was chosen. NULL when there is none, or when another option is shown. */
LpProposalPreview       *lp_proposer_get_preview   (LpProposer             *proposer);
/** What to know about it: why it cannot be taken, or that it was worked out anew. NULL: nothing. */
const char              *lp_proposer_get_remark    (LpProposer             *proposer);
/** Whether it may be taken or kept. */
gboolean                 lp_proposer_is_ready      (LpProposer             *proposer);

/** Whether the map shows the option as it would be (at first) or as it is. */
gboolean                 lp_proposer_get_after     (LpProposer             *proposer);
void                     lp_proposer_set_after     (LpProposer             *proposer,
                                                    gboolean                after);

/** lp_proposer_compare: works out plans near the proposal; they appear among the alternatives one after the other. */
void                     lp_proposer_compare       (LpProposer             *proposer);
gboolean                 lp_proposer_is_comparing  (LpProposer             *proposer);
/** Plans to compare with; the first is the proposal itself; none before it is done. (element-type LpAlternative) */
const GPtrArray         *lp_proposer_get_alternatives (LpProposer          *proposer);
/** The one that is previewed. */
guint                    lp_proposer_get_chosen    (LpProposer             *proposer);
/** lp_proposer_choose: previews alternative @i, which may then be taken or kept. */
void                     lp_proposer_choose        (LpProposer             *proposer,
                                                    guint                   i);

G_END_DECLS
