/* proposal-preview.h — a proposal as pending changes: the option as it would be, who would move, what is better */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/proposal.h"

G_BEGIN_DECLS

/**
 * LpProposalPreview: an option as it would be if a proposal were taken into it, worked out on a copy of the plan (plan/plan-try.h): nothing has been written. The results are of the same
 * kinds as the session's own, so the map that shows the plan shows the preview. Immutable, reference counted; made and freed in the session's thread.
 * Networks that the proposal continues have the ids that they have in the plan.
 */
typedef struct _LpProposalPreview LpProposalPreview;

/* A practice that would be in another network. */
typedef struct
{
  char *code, *name;
  gint64 people;                /* 0 when not known */
  gint64 from_number, to_number; /* 0: unassigned */
  char *from, *to;              /* names of networks; "" for unassigned */
} LpProposedMove;

/* A network before and after; -1 where it is not there. */
typedef struct
{
  gint64 network_id, number;
  char *name;
  gint64 people_before, people_after;
  LpSize size_before, size_after;
} LpProposedSize;

/**
 * lp_proposal_preview_new: @older (nullable): an earlier preview of the same option, from which land that has not changed is taken over. NULL with @error when @proposal does not
 * fit the plan any more.
 */
LpProposalPreview *lp_proposal_preview_new           (LpSession               *session,
                                                      LpProposal              *proposal,
                                                      const LpProposalPreview *older,
                                                      GError                 **error);
LpProposalPreview *lp_proposal_preview_ref           (LpProposalPreview       *preview);
void               lp_proposal_preview_unref         (LpProposalPreview       *preview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProposalPreview, lp_proposal_preview_unref)

LpProposal        *lp_proposal_preview_get_proposal  (const LpProposalPreview *preview);
/** Of the plan that it was worked out against; see lp_plan_get_serial(). */
guint64            lp_proposal_preview_get_serial    (const LpProposalPreview *preview);

/* The option as it would be. */
/** The copy of the plan, for what reads a plan. */
LpPlan            *lp_proposal_preview_get_plan      (const LpProposalPreview *preview);
const LpCoverage  *lp_proposal_preview_get_coverage  (const LpProposalPreview *preview);
const LpProblems  *lp_proposal_preview_get_problems  (const LpProposalPreview *preview);
LpMapScene        *lp_proposal_preview_get_map       (const LpProposalPreview *preview);        /* (nullable) */
const LpReach     *lp_proposal_preview_get_reach     (const LpProposalPreview *preview);        /* (nullable) */
/* The option as it is. */
const LpCoverage  *lp_proposal_preview_get_before    (const LpProposalPreview *preview);
/** Mean km to the centre as it is and as it would be; below 0 when not known. */
double             lp_proposal_preview_get_km_before (const LpProposalPreview *preview);
double             lp_proposal_preview_get_km_after  (const LpProposalPreview *preview);

/** Who would move, by name. (element-type LpProposedMove) */
const GPtrArray   *lp_proposal_preview_get_moves     (const LpProposalPreview *preview);
/** Their codes, NULL-terminated, for marking them on the map. */
const char *const *lp_proposal_preview_get_codes     (const LpProposalPreview *preview);
/** Every network of before and after, by number. (element-type LpProposedSize) */
const GPtrArray   *lp_proposal_preview_get_sizes     (const LpProposalPreview *preview);

/** lp_proposal_describe_coverage: "20 of 22 right size · 88.1%". Returns: (transfer full) */
char              *lp_proposal_describe_coverage     (const LpCoverage        *coverage);

G_END_DECLS
