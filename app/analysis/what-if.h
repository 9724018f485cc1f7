/* what-if.h — what a move would do to both networks, before it is made */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cells.h"
#include "analysis/coverage.h"

G_BEGIN_DECLS

/** One network before and after a move that has not been made. */
typedef struct
{
  gint64 network_id;
  gint64 people_before, people_after;
  LpSize size_before, size_after;
  guint pieces_before, pieces_after;      /* 1: connected; 0: not known, or no practice with a position is in it */
  double mean_km_before, mean_km_after;   /* of its people to its centre, as LpReach has it */
} LpWhatIf;

/**
 * lp_what_if_move: what would become of every network that gains or loses when @codes went to @network_id (0: unassigned), the
 * receiving network first. Pinned practices elsewhere are left out, as the edit would refuse them. @cells: (nullable) of the plan; without them nothing is told of pieces and km.
 * Returns: (transfer full) (element-type LpWhatIf)
 */
GPtrArray *lp_what_if_move (LpPlan            *plan,
                            const LpCoverage  *coverage,
                            const LpCells     *cells,
                            const char *const *codes,
                            gint64             network_id);

/** lp_what_if_describe: "Purbeck 28,361 → 30,816, right size, connected, mean 4.1 → 4.6 km". @network: its totals now. Returns: (transfer full) */
char      *lp_what_if_describe (const LpWhatIf *what_if, const LpNetworkTotals *network);

G_END_DECLS
