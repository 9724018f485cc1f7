/* flows.h — who goes where, from one grouping of the practices to another */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"

G_BEGIN_DECLS

/**
 * LpFlows: what an alluvial chart, a matrix and a table of moves show: every practice's group before and after. Groups are the
 * networks of an option, or today's localities. Works with any number of groups on either side. Immutable, reference counted, holds
 * no pointer into the plan; any thread may read it.
 *
 * Staying: of each group before, the part with most people that goes to one group after stays; everybody else in it moves (of equal
 * parts the one that goes to the earlier group stays). So a network that is renumbered or renamed whole does not move, one that is
 * split keeps its largest part, and two that are merged both stay together. Where both sides have one and the same network, as two states of one option have, those who are in it
 * on both sides stay, however few. Practices that had no group gain one, and those that
 * have none afterwards lose it; neither is a move.
 */
typedef struct _LpFlows LpFlows;

/** A group of one side. The ungrouped practices are a last group with id 0, there only when there are such practices. */
typedef struct
{
  gint64 id;                    /* of the network or locality; 0: without one */
  gint64 number, colour;        /* of a network; 0 for a locality */
  char *name;
  gint64 people;
  guint n_practices;
  gboolean is_network;
  LpSize size;                  /* of a network */
} LpFlowGroup;

typedef enum
{
  LP_FLOW_STAYS,
  LP_FLOW_MOVES,
  LP_FLOW_GAINS,                /* had no group */
  LP_FLOW_LOSES,                /* has none now */
  LP_FLOW_WITHOUT,              /* neither before nor after */
} LpFlowKind;

/** Everybody who goes from one group to another. */
typedef struct
{
  guint from, to;               /* places of the groups on their sides */
  LpFlowKind kind;
  gint64 people;
  guint n_practices;
} LpFlow;

/** One practice. */
typedef struct
{
  char *code, *name;
  gint64 people;                /* 0 when not known */
  guint from, to;
  LpFlowKind kind;
} LpFlowPractice;

/** lp_flows_new: from the networks of @before to those of @after; with @before NULL, from localities. All of one state of @plan. */
LpFlows              *lp_flows_new            (LpPlan           *plan,
                                               const LpCoverage *before,
                                               const LpCoverage *after);
/** lp_flows_new_since: likewise, but @before is of @then, the same plan at an earlier state; the practices and their people are those of @plan. A practice that was not there then had
 * no group. */
LpFlows              *lp_flows_new_since      (LpPlan           *then,
                                               const LpCoverage *before,
                                               LpPlan           *plan,
                                               const LpCoverage *after);
LpFlows              *lp_flows_ref            (LpFlows          *flows);
void                  lp_flows_unref          (LpFlows          *flows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpFlows, lp_flows_unref)

/* Groups: networks by number, localities by name, the ungrouped last. */
guint                 lp_flows_get_n_before   (const LpFlows    *flows);
const LpFlowGroup    *lp_flows_get_before     (const LpFlows    *flows,
                                               guint             i);
guint                 lp_flows_get_n_after    (const LpFlows    *flows);
const LpFlowGroup    *lp_flows_get_after      (const LpFlows    *flows,
                                               guint             i);

/* Flows with at least one practice, by from, then to. */
guint                 lp_flows_get_n          (const LpFlows    *flows);
const LpFlow         *lp_flows_get            (const LpFlows    *flows,
                                               guint             i);
/** The flow between two groups, or NULL when nobody goes there. */
const LpFlow         *lp_flows_find           (const LpFlows    *flows,
                                               guint             from,
                                               guint             to);

/* All practices of the plan, by flow, then by people, largest first. */
guint                 lp_flows_get_n_practices (const LpFlows   *flows);
const LpFlowPractice *lp_flows_get_practice   (const LpFlows    *flows,
                                               guint             i);

/** How many practices, with how many people (which may be NULL), are of that kind. */
guint                 lp_flows_count          (const LpFlows    *flows,
                                               LpFlowKind        kind,
                                               gint64           *people);

/** lp_flow_kind_is_change: moves, gains or loses: what a table of moves lists. */
gboolean              lp_flow_kind_is_change  (LpFlowKind        kind);
/** lp_flow_kind_get_label: "stay", "move", as a person reads it of people. */
const char           *lp_flow_kind_get_label  (LpFlowKind        kind);
/** lp_flow_group_get_title: "8 Purbeck"; a locality's and the ungrouped's name alone. Returns: (transfer full) */
char                 *lp_flow_group_get_title (const LpFlowGroup *group);
/** lp_flow_group_describe: "8 Purbeck: 28,361 people, 4 practices". Returns: (transfer full) */
char                 *lp_flow_group_describe  (const LpFlowGroup *group);
/** lp_flow_kind_get_name: the stable word of `compare --json`: "stays", "moves", "gains", "loses", "without". */
const char           *lp_flow_kind_get_name   (LpFlowKind        kind);

/** lp_flows_describe: "29 practices with 245,948 people change network; 5 gain one". Returns: (transfer full) */
char                 *lp_flows_describe       (const LpFlows    *flows);

G_END_DECLS
