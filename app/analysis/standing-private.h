/* standing-private.h — the inside of where networks stand, for the files that make it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/standing.h"
#include "plan/delivery.h"

G_BEGIN_DECLS

struct _LpStanding
{
  gatomicrefcount references;
  LpStandingTotals totals;
  gint64 people;                /* of the whole plan */
  GArray *pillars, *characteristics, *networks, *points, *milestones, *actions;
};

/** A list of things of @size bytes, each of which @clear empties. Returns: (transfer full) */
GArray *_lp_standing_new_list (gsize           size,
                               GDestroyNotify  clear);
/** What happens when: the curve of coverage, milestones and actions, once the networks are there. */
void    _lp_standing_date     (LpStanding     *self,
                               LpPlan         *plan);

G_END_DECLS
