/* alternatives.h — plans near a proposal, and what each is better at */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/proposal.h"

G_BEGIN_DECLS

/** Where a plan to compare with comes from. */
typedef enum
{
  LP_ALTERNATIVE_FIRST,         /* the proposal itself */
  LP_ALTERNATIVE_DIFFERENT,     /* truly different, and nearly as good */
  LP_ALTERNATIVE_NETWORKS,      /* the best for another number of networks */
  LP_ALTERNATIVE_LOCALITIES,    /* the best for another weight of keeping localities together */
} LpAlternativeKind;

/* One plan to compare with. Immutable. */
typedef struct
{
  LpAlternativeKind kind;
  LpProposal *proposal;
  char *name;                   /* "One network fewer" */
  char *sentence;               /* what it is better and worse at than the first */
  guint networks;
  guint mixed;                  /* networks with more than one locality */
  guint moves;                  /* practices placed otherwise than in the first */
  double km;                    /* mean, to the centre */
  gint64 people_outside;
} LpAlternative;

/** What the mean distance is set against in a trade-off; fewer is better. */
typedef enum
{
  LP_ALTERNATIVE_AXIS_NETWORKS, /* the number of networks */
  LP_ALTERNATIVE_AXIS_MIXED,    /* networks that mix localities */
} LpAlternativeAxis;

guint          lp_alternative_get_along (const LpAlternative *alternative,
                                         LpAlternativeAxis    axis);
/**
 * lp_alternative_is_shown: whether @plans (element-type LpAlternative) @i has a place in the trade-off along @axis: the first plan, the truly different ones, and of those that were looked for
 * along the axis the best at each figure: a search may miss what another one comes upon.
 */
gboolean       lp_alternative_is_shown  (const GPtrArray     *plans,
                                         guint                i,
                                         LpAlternativeAxis    axis);
/** lp_alternative_is_front: whether no plan of @plans is as good as @i in people outside, in distance and along @axis, and better in one of them. */
gboolean       lp_alternative_is_front  (const GPtrArray     *plans,
                                         guint                i,
                                         LpAlternativeAxis    axis);

/** lp_alternative_new_first: the proposal as the first to compare with. (transfer full) */
LpAlternative *lp_alternative_new_first (LpProposal    *proposal);
void           lp_alternative_free      (LpAlternative *alternative);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpAlternative, lp_alternative_free)

/** Called in the session's thread. @alternative: an LpAlternative (transfer full). */
typedef void (*LpAlternativeFunc) (gpointer alternative,
                                   gpointer user_data);

/**
 * lp_proposal_compare_async: looks for plans near @first in a thread: the best for a few numbers of networks, then for a few weights of keeping localities together, then truly
 * different ones. The same ones are found again, but where there are so many practices that the clock has to end the search. @found is called for each as it comes, and no more once @callback has been. Cancelling ends it with those it has.
 */
void     lp_proposal_compare_async  (LpSession            *session,
                                     LpProposal           *first,
                                     LpAlternativeFunc     found,
                                     gpointer              found_data,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean lp_proposal_compare_finish (LpSession            *session,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
