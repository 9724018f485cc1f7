/* needs.h — what a network needs to come into the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/propose.h"

G_BEGIN_DECLS

/* One practice from one network to another; -1 is a new network. */
typedef struct
{
  guint practice;
  gint from, to;
} LpProposeMove;

/* A few moves that keep every rule and leave both networks whole, and what they change. */
typedef struct
{
  GArray *moves;           /* LpProposeMove */
  gint other;              /* the network they are taken from or given to; -1 for a new one */
  gint64 people;           /* of the network asked about, afterwards */
  gint64 other_people;     /* of the other network, afterwards; 0 when it is no more */
  gint64 people_outside;   /* people outside the band, all networks together, more or (below 0) fewer */
  double km, cost;         /* more or (below 0) less for both networks together */
} LpProposeRemedy;

typedef struct
{
  gint64 people;           /* of the network */
  gint64 missing;          /* people it needs to come into the band: below 0 it must lose so many; 0: it is in it */
  GPtrArray *remedies;     /* (element-type LpProposeRemedy): that bring it into the band; fewest people outside first, then fewest moves, then cost */
} LpProposeNeeds;

/* Looks for moves of up to three practices between @wanted and one neighbouring network, for a union of both, and (over the band)
 * for a split in two, that bring network @wanted of the plan @network into the band; at most @most_remedies of them. A second's work
 * at most. Returns: (transfer full). */
LpProposeNeeds *lp_propose_needs (const LpProposeProblem *problem,
                                  const gint *network,
                                  gint wanted,
                                  guint most_remedies,
                                  double charge_outside);
void lp_propose_needs_free (LpProposeNeeds *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProposeNeeds, lp_propose_needs_free)

G_END_DECLS
