/* nearest-fit.c — the nearest network that a practice fits into */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/nearest-fit.h"

#include <math.h>

/* The nearest so far: whether it fits counts before how near it is. */
typedef struct
{
  gint64 network_id;
  gboolean fits;
  double distance;              /* metres, squared */
} Nearest;

static double
measure (const LpPractice *a,
         const LpPractice *b)
{
  double across = a->easting - b->easting;
  double up = a->northing - b->northing;

  return across * across + up * up;
}

static gboolean
fits (const LpCoverage *coverage,
      gint64            network_id,
      const LpPractice *practice)
{
  const LpNetworkTotals *network = lp_coverage_find_network (coverage, network_id);

  return network != NULL && network->people + practice->people <= lp_coverage_get_totals (coverage)->max_people;
}

static gboolean
is_better (const Nearest *candidate,
           const Nearest *best)
{
  if (best->network_id == 0 || candidate->fits != best->fits)
    return best->network_id == 0 || candidate->fits;

  return candidate->distance < best->distance;
}

gint64
lp_nearest_fit (LpPlan           *plan,
                const LpOption   *option,
                const LpCoverage *coverage,
                const LpPractice *practice)
{
  Nearest best = { 0, FALSE, INFINITY };

  if (!practice->has_position)
    return 0;

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *other = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, other);
      Nearest candidate;

      if (network == NULL || other == practice || !other->has_position)
        continue;
      candidate = (Nearest) { network->id, fits (coverage, network->id, practice), measure (other, practice) };
      if (is_better (&candidate, &best))
        best = candidate;
    }

  return best.network_id;
}
