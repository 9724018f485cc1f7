/* coverage.h — who is covered: people in right-size networks of an option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpCoverage: the totals of one option, computed once and never altered, so that the strip, the cards, the charts,
 * the spreadsheet and `check` cannot disagree. Reference counted; safe to read from any thread. It copies what it shows
 * and holds no pointer into the plan.
 *
 * Definitions (design.md): people = registered list; right size = min <= people <= max of the option's band;
 * coverage = people in right-size networks / all registered people of the plan (the unassigned included).
 * A practice whose list is not known counts in no total and is counted in n_unknown.
 */
typedef struct _LpCoverage LpCoverage;

typedef enum
{
  LP_SIZE_RIGHT,
  LP_SIZE_UNDER,
  LP_SIZE_OVER,
} LpSize;

/** lp_size_judge: which side of the band from @min to @max (both inside) @people are on. */
LpSize lp_size_judge (gint64 people,
                      gint64 min,
                      gint64 max);

typedef struct
{
  gint64 id, number, colour;
  char *name;
  gint64 people;
  double weighted;
  guint n_practices, n_pinned, n_unknown; /* n_unknown: members whose list is not known */
  LpSize size;
  gint64 short_by;              /* people missing to the band; 0 unless under */
  gint64 over_by;               /* people beyond the band; 0 unless over */
  LpException exception;
  char *exception_note;
} LpNetworkTotals;

typedef struct
{
  gint64 option_id, min_people, max_people;
  char *option_name;
  guint64 serial;               /* of the plan it was computed from */
  gint64 people;                /* all registered people of the plan */
  gint64 people_assigned, people_right_size, people_under, people_over, people_unassigned;
  guint n_practices, n_assigned, n_unassigned, n_unknown;
  guint n_right_size, n_under, n_over;      /* networks */
  double coverage;              /* 0..1; 0 when there are no people */
  char *source;                 /* "Source: list sizes, ..., NHS Digital, September 2018." from the plan's sources; "" when none */
} LpCoverageTotals;

LpCoverage             *lp_coverage_new          (LpPlan           *plan,
                                                  const LpOption   *option);
LpCoverage             *lp_coverage_ref          (LpCoverage       *coverage);
void                    lp_coverage_unref        (LpCoverage       *coverage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCoverage, lp_coverage_unref)

/** lp_coverage_set_colour: gives a network the colour that the map has found for it (LpTerritory.colour). Only by whoever made the result, before anyone sees it. */
void                    lp_coverage_set_colour   (LpCoverage       *coverage,
                                                  gint64            network_id,
                                                  gint64            colour);

const LpCoverageTotals *lp_coverage_get_totals   (const LpCoverage *coverage);
guint                   lp_coverage_get_n_networks (const LpCoverage *coverage);
/** By number of the network. */
const LpNetworkTotals  *lp_coverage_get_network  (const LpCoverage *coverage,
                                                  guint             i);
const LpNetworkTotals  *lp_coverage_find_network (const LpCoverage *coverage,
                                                  gint64            network_id);
/** The unassigned practices' names, largest list first (for the chart's foot and `check`). */
const char *const      *lp_coverage_get_unassigned (const LpCoverage *coverage);

/**
 * Sentences. lp_coverage_describe_state: the strip, "12 of 18 networks right size · 71.4% of 803,060 people covered · 5 practices
 * unassigned". lp_coverage_describe_finding: the title of the coverage chart, which claims no more than the figures bear
 * ("Purbeck needs 1,639 more people and Christchurch 4,917 fewer; the other 20 networks are right size").
 * lp_network_totals_describe: what is wrong with a network's size: "1,639 short", "4,917 over", or "" . Returns: (transfer full)
 */
char                   *lp_coverage_describe_state   (const LpCoverage      *coverage);
char                   *lp_coverage_describe_finding (const LpCoverage      *coverage);
char                   *lp_network_totals_describe   (const LpNetworkTotals *network);

G_END_DECLS
