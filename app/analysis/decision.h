/* decision.h — one step of a plan's history, with what it did to the totals */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"

G_BEGIN_DECLS

/** What an option came to at a moment. */
typedef struct
{
  double coverage;              /* 0..1 */
  guint n_right_size, n_networks, n_unassigned;
  guint shape;                  /* a fingerprint of which practice is in which network, what these are called, and the band; 0: not known */
} LpDecisionTotals;

/** Made by session, from the history; whoever made it frees it. Any thread. */
typedef struct
{
  gint64 id;
  char *at;                     /* ISO 8601, UTC */
  char *label, *reason;
  gboolean in_force;            /* not taken back since */
  gboolean is_beginning;        /* the plan as it began: no decision */
  gboolean has_totals;          /* the option was there before and after */
  LpDecisionTotals before, after;
} LpDecision;

LpDecision *lp_decision_new            (gint64             id,
                                        const char        *at,
                                        const char        *label,
                                        const char        *reason);
void       lp_decision_free            (LpDecision        *decision);
/** lp_decision_totals_set: what @coverage comes to. */
void       lp_decision_totals_set      (LpDecisionTotals  *totals,
                                        const LpCoverage  *coverage);
/** lp_decision_add_up: the totals of @option_id in @plan; FALSE when it has no such option. */
gboolean   lp_decision_add_up          (LpPlan            *plan,
                                        gint64             option_id,
                                        LpDecisionTotals  *totals);
/** lp_decision_describe_totals: "45.4% to 50.1% of people, 9 to 10 networks right size"; "" where nothing of it changed or it is not known. Returns: (transfer full) */
char      *lp_decision_describe_totals (const LpDecision  *decision);

/** lp_decision_is_about_networks: whether it made the option's networks others than they were, be it without a change of the totals. Also TRUE where that is not known, as for a step before
 * the option was there. */
gboolean   lp_decision_is_about_networks (const LpDecision *decision);

/** lp_decision_matches: whether each word of @search is in its label or reason. */
gboolean   lp_decision_matches         (const LpDecision  *decision,
                                        const char        *search);

G_END_DECLS
