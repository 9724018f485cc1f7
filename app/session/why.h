/* why.h — "Why here?": what each neighbouring network would be for a practice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/proposal-preview.h"

G_BEGIN_DECLS

/** One network that a practice could be in: its own, or that of a neighbour. */
typedef struct
{
  gint64 network_id, number;
  char *name;
  gboolean here;                /* the one it is in */
  double to_centre_km;          /* of the practice, to the centre that the network then has: the one that the map shows */
  char *centre;                 /* that practice's code */
  gint64 people;                /* of the network with the practice */
  LpSize size;
  gint64 off;                   /* people short of the band, or over it */
  double km;                    /* person-km more (below 0: less), both networks together; 0 where the practice is */
  double cost;                  /* the same with all that is charged by the wishes */
  gint64 people_outside;        /* people outside the band more (below 0: fewer), both networks together */
  gint64 left_people;           /* of the network that the practice is in now, without it; 0 where it is in none or here */
  LpSize left_size;
  gint64 left_off;              /* people that network would be short of the band, or over it */
  gboolean breaks_connection, breaks_rule;
  char *result;                 /* "right size", "4,917 over; leaves 9 Wimborne 2,000 short and in pieces; Upton Surgery is to stay with it" */
} LpWhyNetwork;

typedef struct
{
  char *code, *name;
  gint64 people;
  gboolean assigned;
  GPtrArray *networks;          /* LpWhyNetwork: its own first, then the best */
  char *sentence;               /* the finding: "No neighbouring network is better for ...: ..." */
} LpWhy;

/**
 * lp_why_new: asks about the practice @code in the current option, or in what @preview (nullable) would make of it, by the option's rules or the proposal's wishes.
 * Returns: (transfer full): NULL with @error when the plan has no such practice, or it has no position or list.
 */
LpWhy *lp_why_new  (LpSession               *session,
                    const LpOption          *option,
                    const LpProposalPreview *preview,
                    const char              *code,
                    GError                 **error);
void   lp_why_free (LpWhy                   *why);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpWhy, lp_why_free)

G_END_DECLS
