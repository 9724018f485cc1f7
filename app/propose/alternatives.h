/* alternatives.h — truly different plans near the best, and what each is better at */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/propose.h"

G_BEGIN_DECLS

/*
 * An alternative places at least a stated share of people otherwise than the plan asked about, and than each other
 * alternative, and costs at most a stated share more. It is found by asking for something else (fewer networks, more
 * of them, localities kept together) and by charging people who stay with the practice that is their centre's
 * company now; then it is judged by the problem's own rules.
 *
 * All functions block and may be called from any thread; results belong to the caller.
 */

/* Told after each of @n_steps solves; @newest is what it brought (LpProposeAlternative, LpProposePoint, LpProposePrice) or NULL,
 * valid during the call. On the calling thread. */
typedef void (*LpProposeStepFunc) (guint n_done, guint n_steps, gconstpointer newest, gpointer user_data);

typedef enum
{
  LP_PROPOSE_FACET_OUTSIDE = 1 << 0,       /* fewer people outside the band */
  LP_PROPOSE_FACET_DISTANCE = 1 << 1,      /* fewer person-km to the centre */
  LP_PROPOSE_FACET_FEWER_NETWORKS = 1 << 2,
  LP_PROPOSE_FACET_MORE_NETWORKS = 1 << 3,
  LP_PROPOSE_FACET_LOCALITIES = 1 << 4,    /* more localities kept whole */
  LP_PROPOSE_FACET_AWAY = 1 << 5,          /* fewer people in a network centred in another locality */
} LpProposeFacet;

typedef struct
{
  guint most;              /* alternatives wanted; 3 by default */
  double least_share;      /* of people placed otherwise; 0.15 by default */
  double most_dearer;      /* cost at most so much above the plan's, as a share of it; 0.1 by default */
} LpProposeAlternativesWish;

typedef struct
{
  LpProposeResult *plan;   /* measured by the problem's rules; its bound is not known */
  double share;            /* of people placed otherwise than in the plan asked about */
  double dearer;           /* its cost above the plan's, as a share of it; below 0 when it is cheaper */
  LpProposeFacet better;   /* what it is better at than the plan asked about */
  LpProposeFacet worse;    /* what the plan asked about is better at */
  LpProposeFacet asked;    /* what was asked for to find it; 0: only that it be different */
} LpProposeAlternative;

void lp_propose_alternatives_wish_init (LpProposeAlternativesWish *wish);

/* Finds alternatives to the plan @network (a network for each practice, below 0 for none), the cheapest first; fewer people outside
 * go before cost. Fewer than wanted, or none, where there are no more. Cancelled, it returns those it has.
 * Returns: (transfer full) (element-type LpProposeAlternative), or NULL with LP_PROPOSE_ERROR as lp_propose_solve (). */
GPtrArray *lp_propose_alternatives (const LpProposeProblem *problem,
                                    const LpProposeSettings *settings,
                                    const gint *network,
                                    const LpProposeAlternativesWish *wish,
                                    LpProposeStepFunc step,
                                    gpointer user_data,
                                    GCancellable *cancellable,
                                    GError **error);
void lp_propose_alternative_free (LpProposeAlternative *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProposeAlternative, lp_propose_alternative_free)

/* The share of people placed otherwise in @a than in @b, 0 to 1: networks of one are matched to networks of the other so that as
 * many people as can be are in matched ones (maximum weight matching); all others are placed otherwise. Symmetric; the names of
 * networks do not matter. A practice in no network in both plans does not count; in one of them, it is placed otherwise. */
double lp_propose_difference (const LpProposeProblem *problem, const gint *a, const gint *b);

/* What plan @a is better at than plan @b, both measured for one problem. */
LpProposeFacet lp_propose_compare (const LpProposeResult *a, const LpProposeResult *b);

G_END_DECLS
