/* ages.h — how old the people of a network are, beside those of the whole plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpAges: people by age band from the plan's figures whose id says an age ("age-0-15", "age-65-plus"). Only practices with every band count, so that shares add up. Immutable,
 * reference counted. No figure of the plan tells men from women by age, so this does not either.
 */
typedef struct _LpAges LpAges;

typedef struct
{
  guint from, to;               /* years; to is G_MAXUINT for the last */
  double network, plan;         /* people; shares of their totals are what can be compared */
} LpAgeBand;

/** lp_ages_new: NULL when the plan has no figures by age. */
LpAges          *lp_ages_new           (LpPlan          *plan,
                                        const LpOption  *option,
                                        const LpNetwork *network);
LpAges          *lp_ages_ref           (LpAges          *ages);
void             lp_ages_unref         (LpAges          *ages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpAges, lp_ages_unref)

const char      *lp_ages_get_network   (const LpAges    *ages);
const char      *lp_ages_get_source    (const LpAges    *ages);
guint            lp_ages_get_n         (const LpAges    *ages);
/** The youngest first. */
const LpAgeBand *lp_ages_get           (const LpAges    *ages,
                                        guint            i);
/** People of the network and of the plan in all bands. */
double           lp_ages_get_people    (const LpAges    *ages,
                                        gboolean         of_network);
/** Practices of the network that have figures by age, and its practices. */
void             lp_ages_get_reported  (const LpAges    *ages,
                                        guint           *reported,
                                        guint           *practices);

G_END_DECLS
