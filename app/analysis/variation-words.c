/* variation-words.c — what the figures of a measure say, and no more */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/variation.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* "25% of it between networks, no more than by chance", or NULL where no share can be told. */
static char *
describe_share (const LpGroupingShare *share,
                LpBy                   by)
{
  g_autofree char *percent = NULL;

  if (isnan (share->between) || isnan (share->random_mean))
    return NULL;
  percent = lp_format_share (share->between, 0);
  if (by == LP_BY_LOCALITY)
    return g_strdup_printf (share->between > share->random_high ? _("%s of it between localities, more than by chance")
                            : share->between < share->random_low ? _("%s of it between localities, less than by chance")
                            : _("%s of it between localities, no more than by chance"), percent);
  /* Translators: %s is a percentage of the variation */
  return g_strdup_printf (share->between > share->random_high ? _("%s of it between networks, more than by chance")
                          : share->between < share->random_low ? _("%s of it between networks, less than by chance")
                          : _("%s of it between networks, no more than by chance"), percent);
}

/* "1.6-fold variation between practices" */
static char *
describe_fold (const LpVariationStats *stats,
               LpBy                    by)
{
  g_autofree char *fold = lp_format_decimal (stats->spread.ratio_p90_p10, 1);

  switch (by)
    {
    case LP_BY_NETWORK:
      return g_strdup_printf (_("%s-fold variation between networks"), fold);
    case LP_BY_LOCALITY:
      return g_strdup_printf (_("%s-fold variation between localities"), fold);
    case LP_BY_PRACTICE:
    case LP_N_BY:
    default:
      /* Translators: the 90th percentile is so many times the 10th */
      return g_strdup_printf (_("%s-fold variation between practices"), fold);
    }
}

char *
lp_variation_describe_finding (const LpVariation *self,
                               LpBy               by)
{
  const LpMeasureAbout *about = lp_variation_get_about (self);
  const LpVariationStats *stats = lp_variation_get_stats (self, by);
  g_autofree char *fold = NULL;
  g_autofree char *share = NULL;

  if (stats->n_included == 0)
    /* Translators: %s is a measure */
    return g_strdup_printf (_("%s: no figures yet"), about->name);
  if (isnan (stats->spread.ratio_p90_p10))
    return g_strdup (about->name);
  fold = describe_fold (stats, by);
  /* What networks hold is a share of the practices' variation, so it stands beside that alone. */
  share = by == LP_BY_PRACTICE ? describe_share (&stats->share, by) : NULL;
  if (share == NULL)
    /* Translators: a measure, and "1.6-fold variation between networks" */
    return g_strdup_printf (_("%1$s: %2$s"), about->name, fold);
  /* Translators: a measure, "1.6-fold variation between practices", "25% of it between networks, no more than by chance" */
  return g_strdup_printf (_("%1$s: %2$s; %3$s"), about->name, fold, share);
}

/* "Random networks of the same sizes would hold 27% (95% of them 14% to 43%)." */
static char *
describe_chance (const LpGroupingShare *share,
                 LpBy                   by)
{
  g_autofree char *mean = lp_format_share (share->random_mean, 0);
  g_autofree char *low = lp_format_share (share->random_low, 0);
  g_autofree char *high = lp_format_share (share->random_high, 0);

  if (isnan (share->random_mean))
    return g_strdup ("");
  return g_strdup_printf (by == LP_BY_LOCALITY ? _("Random localities of the same sizes would hold %1$s (95%% of them %2$s to %3$s).")
                                               : _("Random networks of the same sizes would hold %1$s (95%% of them %2$s to %3$s)."),
                          mean, low, high);
}

char *
lp_variation_describe_basis (const LpVariation *self,
                             LpBy               by)
{
  const LpMeasureAbout *about = lp_variation_get_about (self);
  const LpVariationStats *stats = lp_variation_get_stats (self, by);
  g_autofree char *fold = lp_format_decimal (stats->spread.ratio_p90_p10, 1);
  g_autofree char *p90 = lp_measure_format (about, stats->spread.p90);
  g_autofree char *p10 = lp_measure_format (about, stats->spread.p10);
  g_autofree char *chance = describe_chance (&stats->share, by);
  g_autofree char *unit = *about->period != '\0' ? g_strdup_printf ("%s, %s", about->unit, about->period) : g_strdup (about->unit);

  if (isnan (stats->spread.ratio_p90_p10))
    return g_strdup_printf ("%s.", unit);
  /* Translators: unit and period; how many fold, the two percentiles; what random networks would hold */
  return g_strdup_printf (_("%1$s. %2$s-fold is the 90th over the 10th percentile (%3$s and %4$s). %5$s"), unit, fold, p90, p10, chance);
}

static void
count_left_out (const LpVariation *self,
                guint             *counts)
{
  for (guint i = 0; i < lp_variation_get_n (self, LP_BY_PRACTICE); i++)
    counts[lp_variation_get (self, LP_BY_PRACTICE, i)->inclusion]++;
}

char *
lp_variation_describe_left_out (const LpVariation *self)
{
  guint counts[LP_NO_RATE + 1] = { 0 };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  count_left_out (self, counts);
  if (counts[LP_LEFT_OUT_CHECK] > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u practice marked check", "%u practices marked check", counts[LP_LEFT_OUT_CHECK]),
                                             counts[LP_LEFT_OUT_CHECK]));
  if (counts[LP_LEFT_OUT_BY_HAND] > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u left out by hand", "%u left out by hand", counts[LP_LEFT_OUT_BY_HAND]),
                                             counts[LP_LEFT_OUT_BY_HAND]));
  if (counts[LP_LEFT_OUT_SMALL] > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u with fewer than %d people", "%u with fewer than %d people", counts[LP_LEFT_OUT_SMALL]),
                                             counts[LP_LEFT_OUT_SMALL], LP_SMALL_LIST));
  if (counts[LP_NO_RATE] > 0)
    g_ptr_array_add (words, g_strdup_printf (ngettext ("%u without a rate", "%u without a rate", counts[LP_NO_RATE]), counts[LP_NO_RATE]));
  if (words->len == 0)
    return g_strdup ("");
  g_ptr_array_add (words, NULL);
  {
    g_autofree char *list = g_strjoinv (", ", (char **) words->pdata);

    /* Translators: %s is a list such as "5 practices marked check, 2 without a rate" */
    return g_strdup_printf (_("Not in averages and limits: %s."), list);
  }
}

const char *
lp_inclusion_describe (LpInclusion inclusion)
{
  switch (inclusion)
    {
    case LP_LEFT_OUT_CHECK:
      return _("marked check");
    case LP_LEFT_OUT_BY_HAND:
      return _("left out by hand");
    case LP_LEFT_OUT_SMALL:
      return _("small list");
    case LP_NO_RATE:
      return _("no rate");
    case LP_INCLUDED:
    default:
      return "";
    }
}

char *
lp_unit_describe_reported (const LpUnit *unit)
{
  return g_strdup_printf (ngettext ("%1$u of %2$u practice reported", "%1$u of %2$u practices reported", unit->n_practices), unit->n_reported,
                          unit->n_practices);
}

char *
lp_measure_format (const LpMeasureAbout *about,
                   double                value)
{
  if (!isfinite (value))
    return g_strdup ("–");
  return lp_format_decimal (value, about->decimals);
}
