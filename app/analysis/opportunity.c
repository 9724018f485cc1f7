/* opportunity.c — what it would take for the practices that clearly fall short to reach the median */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/opportunity.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
falls_short (const LpVariation *variation,
             const LpUnit      *unit,
             double             median,
             gboolean           high_is_better)
{
  if (unit->inclusion != LP_INCLUDED)
    return FALSE;
  if (lp_variation_get_about (variation)->nature == LP_NATURE_AMOUNT)
    return unit->klass == (high_is_better ? LP_CLASS_LOWER : LP_CLASS_HIGHER);
  return high_is_better ? unit->interval.high < median : unit->interval.low > median;
}

/* What stands above the line at @value instead of the unit's own; of an inverse, what stands below it. */
static double
find_distance (const LpMeasureAbout *about,
               const LpUnit         *unit,
               double                median,
               double                value)
{
  if (about->nature == LP_NATURE_INVERSE)
    return fabs (about->per * unit->numerator / median - about->per * unit->numerator / value);
  return fabs (median - value) * unit->denominator / about->per;
}

gboolean
lp_opportunity_compute (const LpVariation *variation,
                        LpOpportunity     *opportunity)
{
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  double median = lp_variation_get_stats (variation, LP_BY_PRACTICE)->spread.median, below = 0, above = 0;
  gboolean high = g_str_equal (about->better, "high");

  *opportunity = (LpOpportunity) { 0, 0, { NAN, NAN }, high || about->nature == LP_NATURE_INVERSE };
  if ((!high && !g_str_equal (about->better, "low")) || !(median > 0))
    return FALSE;
  for (guint i = 0; i < lp_variation_get_n (variation, LP_BY_PRACTICE); i++)
    {
      const LpUnit *unit = lp_variation_get (variation, LP_BY_PRACTICE, i);
      double own, nearer, farther;

      if (!falls_short (variation, unit, median, high))
        continue;
      own = find_distance (about, unit, median, unit->value);
      nearer = find_distance (about, unit, median, high ? unit->interval.high : unit->interval.low);
      farther = find_distance (about, unit, median, high ? unit->interval.low : unit->interval.high);
      opportunity->n_practices++;
      opportunity->amount += own;
      /* Each practice's chance is its own, so the squares add up. */
      below += (own - nearer) * (own - nearer);
      above += (farther - own) * (farther - own);
    }
  opportunity->interval = (LpInterval) { opportunity->amount - sqrt (below), opportunity->amount + sqrt (above) };
  return TRUE;
}

char *
lp_opportunity_describe (const LpVariation *variation)
{
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  g_autofree char *amount = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  LpOpportunity found;

  if (!lp_opportunity_compute (variation, &found))
    return g_strdup ("");
  if (found.n_practices == 0)
    return g_strdup (_("No practice falls short of the median by more than its interval."));
  amount = lp_format_decimal (found.amount, found.amount < 100 ? 1 : 0);
  low = lp_format_decimal (found.interval.low, found.amount < 100 ? 1 : 0);
  high = lp_format_decimal (found.interval.high, found.amount < 100 ? 1 : 0);
  if (isnan (found.interval.low))
    /* Translators: practices, what is counted, and how much */
    return g_strdup_printf (ngettext ("%1$u practice falls short of the median beyond the limits: %2$s, %3$s.", "%1$u practices fall short of the median beyond the limits: %2$s, %3$s.",
                                      found.n_practices), found.n_practices, about->numerator, amount);
  return g_strdup_printf (ngettext ("%1$u practice falls short of the median by more than its interval: %2$s, %3$s (95%% %4$s to %5$s).",
                                    "%1$u practices fall short of the median by more than their intervals: %2$s, %3$s (95%% %4$s to %5$s).", found.n_practices),
                          found.n_practices, about->nature == LP_NATURE_INVERSE ? about->denominator : about->numerator, amount, low, high);
}
