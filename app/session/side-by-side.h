/* side-by-side.h — two options of the open plan, or today's localities and an option, next to each other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/comparison.h"
#include "analysis/flows.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpSideBySide: what the view of options, the verb `compare` and the reports show of two sides, computed when asked for. A plain struct that
 * owns its results, which stand as they were when the plan changes: make it anew on "results-changed". Main thread.
 *
 * The first side may be today's localities instead of an option: then there is no comparison of figures and no first map.
 */
typedef struct
{
  char *names[2];               /* of the options; "Localities of today" */
  LpCoverage *coverage[2];      /* the first is NULL for localities */
  LpReach *reach[2];            /* NULL where the land could not be shared out */
  LpMapScene *maps[2];          /* likewise */
  LpComparison *comparison;     /* NULL when the first side is localities */
  LpFlows *flows;
  char *source;                 /* of the lists; "" */
} LpSideBySide;

/** lp_side_by_side_new: @first 0: localities. Returns: (transfer full), NULL when the plan has no such option */
LpSideBySide *lp_side_by_side_new  (LpSession    *session,
                                    gint64        first,
                                    gint64        second);
void          lp_side_by_side_free (LpSideBySide *side_by_side);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpSideBySide, lp_side_by_side_free)

/** lp_side_by_side_describe: the finding: on coverage, where both sides are options, else who moves. Returns: (transfer full) */
char         *lp_side_by_side_describe (const LpSideBySide *side_by_side);

G_END_DECLS
