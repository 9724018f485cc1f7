/* proposal.h — what the optimiser proposes for the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/propose.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * What a person wishes of a proposal, in the order of its weight: right size first, then short ways, and on top what is charged as if it were a longer way. Begin with
 * lp_proposal_wishes_init(). Texts and lists are the caller's; a copy owns its own.
 */
typedef struct
{
  const char *name;             /* of the option that is made; NULL: one is found */
  gint64 min, max;              /* the band */
  guint networks;               /* exactly so many; 0: as many as serve best */
  double network_km;            /* what a network more costs, as so many km for each person of a middling one; below 0: more networks are wished for */
  double locality_km;           /* what it costs each person to be with another locality than the centre's; 0: not asked for */
  gint64 preferred;             /* people of a network, 0: any size in the band is as good */
  double preferred_km;          /* what it costs each person above or below it */
  double farthest_km;           /* no practice farther than this from the centre; 0: no limit */
  const char *measure;          /* id of the measure to even out between networks; NULL: none */
  double measure_km;            /* what it costs each person whose share of it is elsewhere */
  const char *const *leave_out; /* codes of practices that stay where they are; NULL: none */
  gboolean pins;                /* pinned practices stay together as they are */
  gboolean stay;                /* all that are in a network stay there, as if they were pinned: only the unassigned are placed */
  double seconds;               /* at most; 0: until it is done, the same networks every time */
  guint32 seed;
} LpProposalWishes;

/** What "fewer, larger" and "more, smaller" weigh: three quarters of a km for each person of a middling network. */
#define LP_PROPOSAL_NETWORK_KM 0.75

/** lp_proposal_wishes_init: the band of @option, pins kept, no other wish. */
void              lp_proposal_wishes_init (LpProposalWishes       *wishes,
                                           const LpOption         *option);
LpProposalWishes *lp_proposal_wishes_copy (const LpProposalWishes *wishes);
void              lp_proposal_wishes_free (LpProposalWishes       *wishes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProposalWishes, lp_proposal_wishes_free)

/**
 * LpProposal: one answer of the optimiser. It has changed nothing: it is looked at (proposal-preview.h), and then taken into its option, kept as another, or left. Immutable,
 * reference counted, any thread; holds nothing of the plan.
 */
typedef struct _LpProposal LpProposal;

LpProposal              *lp_proposal_ref          (LpProposal       *proposal);
void                     lp_proposal_unref        (LpProposal       *proposal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProposal, lp_proposal_unref)

/** What the optimiser says of it; practices in the plan's order without those that have no list or position. */
const LpProposeResult   *lp_proposal_get_result   (const LpProposal *proposal);
const LpProposalWishes  *lp_proposal_get_wishes   (const LpProposal *proposal);
/** The id of the option it is for. */
gint64                   lp_proposal_get_option   (const LpProposal *proposal);
/** People in its networks, for means. */
gint64                   lp_proposal_get_people   (const LpProposal *proposal);
/** Mean km of its people to the centre that the map shows: the same figure as the preview's and, once it is taken, check's. */
double                   lp_proposal_get_mean_km  (const LpProposal *proposal);
/** lp_proposal_count_moves: practices that the two put with other company: those outside the largest common part of each network. */
guint                    lp_proposal_count_moves  (const LpProposal *proposal,
                                                   const LpProposal *other);
/** lp_proposal_describe: how good it is, in one sentence: "Best possible, proven: ...". Returns: (transfer full) */
char                    *lp_proposal_describe     (const LpProposal *proposal);

/** lp_proposal_still_fits: whether @plan still puts the question that this answers. When it does not (lists, places, localities, pins or rules have changed), the proposal is
 * not to be taken; @error says why. */
gboolean                 lp_proposal_still_fits   (const LpProposal *proposal,
                                                   LpPlan           *plan,
                                                   GError          **error);
/** lp_proposal_take: the edit that makes it of its option as @plan now is; see lp_edit_proposal_take(). NULL with @error when it does not fit any more. */
LpEdit                  *lp_proposal_take         (const LpProposal *proposal,
                                                   LpPlan           *plan,
                                                   GError          **error);
/** lp_proposal_keep: the edit that makes an option of it. @name NULL: one is found. */
LpEdit                  *lp_proposal_keep         (const LpProposal *proposal,
                                                   LpPlan           *plan,
                                                   const char       *name,
                                                   GError          **error);

/**
 * lp_session_propose: proposes networks for all practices that have a position and a list, on the map's neighbour graph, practices pinned in @option keeping the
 * company that they are pinned in. Blocks until done and changes nothing. Returns: (transfer full): NULL with @error when the plan has no practices to put together.
 */
LpProposal *lp_session_propose        (LpSession              *session,
                                       const LpOption         *option,
                                       const LpProposalWishes *wishes,
                                       GError                **error);

/** lp_session_add_proposal: @proposal as a new option, networks numbered from west to east and named after towns: what the verb does. One edit; the option is then the current one. */
gboolean    lp_session_add_proposal   (LpSession              *session,
                                       const LpProposal       *proposal,
                                       GError                **error);

/** lp_session_take_proposal: @proposal into its own option, as one edit; the option is then the current one. */
gboolean    lp_session_take_proposal  (LpSession              *session,
                                       const LpProposal       *proposal,
                                       GError                **error);

/* How far the optimiser is. */
typedef struct
{
  LpProposePhase phase;
  double fraction;              /* of the phase */
  gint64 people_outside;        /* of the best so far */
  gint64 outside_bound;         /* no plan has fewer, by what is known so far */
  double cost, bound;           /* as in LpProposeProgress */
  LpProposal *best;             /* (nullable) (transfer none): the best so far, when it is new and the last one has been looked at */
} LpProposalProgress;

/** Called in the session's thread. */
typedef void (*LpProposalProgressFunc) (const LpProposalProgress *progress,
                                        gpointer                  user_data);

/**
 * lp_session_propose_async: the same with the optimiser in a thread of its own, on copies: the plan may change meanwhile. Cancelling stops it and keeps the best so
 * far. @progress may be NULL; it is called no more once @callback has been. @wishes are copied.
 */
void        lp_session_propose_async  (LpSession              *session,
                                       const LpOption         *option,
                                       const LpProposalWishes *wishes,
                                       LpProposalProgressFunc  progress,
                                       gpointer                progress_data,
                                       GCancellable           *cancellable,
                                       GAsyncReadyCallback     callback,
                                       gpointer                user_data);
LpProposal *lp_session_propose_finish (LpSession              *session,
                                       GAsyncResult           *result,
                                       GError                **error);

G_END_DECLS
