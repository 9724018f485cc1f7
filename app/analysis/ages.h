/* ages.h — how old the people of a network are, men and women, beside those of the whole plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpAges: people by age band from the plan's figures whose id says an age ("age-0-15", "age-65-plus"), and women and girls from those that say so as well ("age-0-4-female"); men and boys are the rest. A plan
 * may hold bands that overlap (0 to 4, 0 to 15, 0 to 17) and bands of several files: here is one set from one source and period that covers every age once, with the sexes where there is such a set, else
 * the finest. Only practices with every figure of it count, so that shares add up. Immutable, reference counted; reads the plan in the main thread.
 */
typedef struct _LpAges LpAges;

typedef enum
{
  LP_SEX_MALE,
  LP_SEX_FEMALE,
  LP_N_SEXES
} LpSex;

typedef struct
{
  guint from, to;               /* years; to is G_MAXUINT for the last */
  double network, plan;         /* people; shares of their totals are what can be compared */
  double network_of[LP_N_SEXES], plan_of[LP_N_SEXES];   /* of these, by sex; 0 where the figures do not tell */
} LpAgeBand;

/** lp_ages_new: NULL when the plan has no figures that cover every age. */
LpAges          *lp_ages_new           (LpPlan          *plan,
                                        const LpOption  *option,
                                        const LpNetwork *network);
LpAges          *lp_ages_ref           (LpAges          *ages);
void             lp_ages_unref         (LpAges          *ages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpAges, lp_ages_unref)

const char      *lp_ages_get_network   (const LpAges    *ages);
const char      *lp_ages_get_source    (const LpAges    *ages);
/** lp_ages_has_sexes: whether the figures tell men from women. */
gboolean         lp_ages_has_sexes     (const LpAges    *ages);
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
