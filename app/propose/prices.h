/* prices.h — what each pin or rule costs: the problem solved without it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/alternatives.h"

G_BEGIN_DECLS

typedef enum
{
  LP_PROPOSE_WISH_PIN,         /* practice: its pin, the others of the same pin staying */
  LP_PROPOSE_WISH_TOGETHER,    /* practice and other */
  LP_PROPOSE_WISH_APART,       /* practice and other */
  LP_PROPOSE_WISH_LEFT_OUT,    /* practice: taken in */
  LP_PROPOSE_WISH_FARTHEST,    /* the farthest distance */
  LP_PROPOSE_WISH_NUMBER,      /* exactly K, and the charge for a network */
  LP_PROPOSE_WISH_LOCALITIES,  /* the charge for people away from their locality */
  LP_PROPOSE_WISH_SIZE,        /* the preferred size */
  LP_PROPOSE_WISH_MEASURE,     /* the measure to be evened out */
} LpProposeWishKind;

/* One wish and what it costs: the plan with all wishes less the plan without this one. */
typedef struct
{
  LpProposeWishKind kind;
  guint practice, other;   /* G_MAXUINT where the kind has none */
  gint64 people_outside;   /* people outside the band because of it */
  double km;               /* person-km because of it; may be below 0 where it buys fewer people outside or another aim */
  double cost;             /* the same for the whole cost, by the rules without the wish */
  gboolean proved;         /* both plans are proved best, so that this is the price; else it is what was found */
  LpProposeResult *without; /* the plan without it */
} LpProposePrice;

/* Solves the problem, and again without each wish that it has, beginning with @network (may be NULL). Sorted: the dearest first.
 * Cancelled, it returns those it has. Returns: (transfer full) (element-type LpProposePrice): empty where nothing was wished; NULL with
 * LP_PROPOSE_ERROR as lp_propose_solve (). */
GPtrArray *lp_propose_prices (const LpProposeProblem *problem,
                              const LpProposeSettings *settings,
                              const gint *network,
                              LpProposeStepFunc step,
                              gpointer user_data,
                              GCancellable *cancellable,
                              GError **error);
void lp_propose_price_free (LpProposePrice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProposePrice, lp_propose_price_free)

G_END_DECLS
