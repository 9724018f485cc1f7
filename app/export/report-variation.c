/* report-variation.c — the chapter of a report on how measures differ */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/report-chapters.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "charts/variation-charts.h"
#include "export/pages-picture.h"

/* A board reads a few pictures; all measures stand in the table, and in the workbook with their formulas. */
#define MOST_PICTURES 3

static char *
format_share (double share)
{
  return isnan (share) ? g_strdup ("–") : lp_format_share (share, 0);
}

/* "25%, by chance 14 to 43%". */
static char *
describe_between (const LpGroupingShare *share)
{
  g_autofree char *between = format_share (share->between);
  g_autofree char *low = lp_format_decimal (share->random_low * 100, 0);
  g_autofree char *high = format_share (share->random_high);

  if (isnan (share->between))
    return g_steal_pointer (&between);

  /* Translators: the share of variation that lies between networks, and the range that random networks would give */
  return g_strdup_printf (_("%1$s; by chance %2$s to %3$s"), between, low, high);
}

static void
write_row (const LpVariation *variation,
           LpPages           *pages)
{
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  const LpVariationStats *stats = lp_variation_get_stats (variation, LP_BY_PRACTICE);
  g_autofree char *mean = lp_measure_format (about, stats->mean);
  g_autofree char *low = lp_measure_format (about, stats->spread.p10);
  g_autofree char *high = lp_measure_format (about, stats->spread.p90);
  g_autofree char *ratio = isnan (stats->spread.ratio_p90_p10) ? g_strdup ("–") : lp_format_decimal (stats->spread.ratio_p90_p10, 1);
  g_autofree char *between = describe_between (&lp_variation_get_stats (variation, LP_BY_NETWORK)->share);
  g_autofree char *name = g_strdup_printf ("%s (%s)", about->name, about->period);

  lp_pages_row (pages, (const char *const[]) { name, mean, low, high, ratio, between });
}

static void
write_table (const LpReportContents *contents,
             LpPages                *pages)
{
  static const LpPagesColumn columns[] = {
    { N_("Measure"), 0.32, FALSE },
    { N_("All practices"), 0.1, TRUE },
    { N_("10th percentile"), 0.12, TRUE },
    { N_("90th percentile"), 0.12, TRUE },
    { N_("90th over 10th"), 0.1, TRUE },
    { N_("Between networks"), 0.24, FALSE },
  };

  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < contents->variations->len; i++)
    write_row (g_ptr_array_index (contents->variations, i), pages);
  lp_pages_end_table (pages);
}

static gboolean
is_beyond_chance (const LpVariation *variation)
{
  const LpGroupingShare *share = &lp_variation_get_stats (variation, LP_BY_NETWORK)->share;

  return !isnan (share->between) && share->between > share->random_high;
}

static void
write_picture (LpVariation   *variation,
               const LpStyle *style,
               LpPages       *pages)
{
  g_autoptr (LpChart) chart = lp_strips_chart_new (variation, LP_BY_NETWORK, FALSE);

  lp_pages_begin (pages, lp_variation_get_about (variation)->name, TRUE);
  lp_pages_chart (pages, chart, 0, style);
}

void
_lp_report_write_variation (const LpReportContents *contents,
                            const LpStyle          *style,
                            LpPages                *pages)
{
  guint n = 0;

  if (contents->variations == NULL || contents->variations->len == 0)
    return;

  lp_pages_begin (pages, _("Variation"), FALSE);
  lp_pages_text (pages, _("How far practices differ, and how much of that lies between the networks of this option. Grouping always narrows variation, so the share between networks is "
                          "given with the range that random networks of the same sizes would have 95 times of 100. A difference is a question to ask, not a verdict."), 1, FALSE);
  write_table (contents, pages);
  for (guint i = 0; i < contents->variations->len && n < MOST_PICTURES; i++)
    if (is_beyond_chance (g_ptr_array_index (contents->variations, i)))
      {
        write_picture (g_ptr_array_index (contents->variations, i), style, pages);
        n++;
      }
  if (n == 0)
    write_picture (g_ptr_array_index (contents->variations, 0), style, pages);
}
