/* compare-chart.c — practices, localities and networks on one scale */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "charts/plot-private.h"
#include "charts/variation-charts.h"
#include "paint/palette.h"

#define LANE 7.0                /* of the font size */
#define AXIS 2.0
#define KEY 2.0
#define N_LANES 3

/* What a mark is. */
typedef struct
{
  LpBy by;
  guint unit;
} Mark;

typedef struct
{
  LpPlot plot;
  LpVariation *variation;
  GArray *marks;                /* of Mark, lane by lane, by value */
  guint8 *dots;
  guint first[N_LANES + 1];     /* mark of each lane */
  double middle[N_LANES];
} LpCompareChart;

static const LpBy lanes[N_LANES] = { LP_BY_PRACTICE, LP_BY_LOCALITY, LP_BY_NETWORK };
static const LpChartColumn columns[] = LP_UNIT_COLUMNS;

static const LpUnit *
get_unit (LpCompareChart *chart,
          guint           mark)
{
  const Mark *of = &g_array_index (chart->marks, Mark, mark);

  return lp_variation_get (chart->variation, of->by, of->unit);
}

static int
compare_marks (gconstpointer first,
               gconstpointer second,
               gpointer      data)
{
  LpVariation *variation = data;
  const Mark *a = first, *b = second;
  double one = lp_variation_get (variation, a->by, a->unit)->value, other = lp_variation_get (variation, b->by, b->unit)->value;

  return one != other ? (one > other) - (one < other) : (a->unit > b->unit) - (a->unit < b->unit);
}

static void
add_lane (LpCompareChart *chart,
          guint           lane)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  for (guint i = 0; i < lp_variation_get_n (chart->variation, lanes[lane]); i++)
    if (lp_variation_get (chart->variation, lanes[lane], i)->inclusion == LP_INCLUDED)
      g_array_append_val (marks, ((Mark) { lanes[lane], i }));
  g_array_sort_with_data (marks, compare_marks, chart->variation);
  chart->first[lane] = chart->marks->len;
  for (guint i = 0; i < marks->len; i++)
    {
      const Mark *mark = &g_array_index (marks, Mark, i);
      const LpUnit *unit = lp_variation_get (chart->variation, mark->by, mark->unit);
      LpKey key = { LP_KEY_NONE, 0, NULL };

      if (mark->by == LP_BY_PRACTICE)
        key = (LpKey) { LP_KEY_PRACTICE, 0, unit->code };
      else if (mark->by == LP_BY_NETWORK)
        key = (LpKey) { LP_KEY_NETWORK, unit->id, NULL };
      g_array_append_val (chart->marks, *mark);
      _lp_plot_add_mark (&chart->plot, key, mark->by == LP_BY_NETWORK ? unit->id : 0);
    }
}

static double
measure (LpPlot *plot)
{
  return (AXIS + KEY + N_LANES * LANE) * plot->style->font_size;
}

/* Dots that would lie on one another stand above and below the line in turn. */
static void
place_lane (LpCompareChart *chart,
            guint           lane,
            double          height)
{
  LpPlot *plot = &chart->plot;
  double radius = _lp_plot_dot_rect (plot, 0, 0).width / 2, last[9];
  const int offsets[] = { 0, 1, -1, 2, -2, 3, -3, 4, -4 };

  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    last[i] = -G_MAXDOUBLE;
  for (guint m = chart->first[lane]; m < chart->first[lane + 1]; m++)
    {
      double x = lp_scale_map (&plot->x, get_unit (chart, m)->value);
      guint row = 0;

      while (row + 1 < G_N_ELEMENTS (offsets) && x - last[row] < 2 * radius)
        row++;
      last[row] = x;
      g_array_index (plot->rects, LpRect, m) = _lp_plot_dot_rect (plot, x, chart->middle[lane] + offsets[row] * MIN (2 * radius, height / 10));
    }
}

static void
place_names (LpCompareChart *chart,
             double          left,
             double          width)
{
  static const char *const names[] = { N_("Practices"), N_("Localities"), N_("Networks") };
  double size = chart->plot.style->font_size;

  for (guint lane = 0; lane < N_LANES; lane++)
    {
      const LpVariationStats *stats = lp_variation_get_stats (chart->variation, lanes[lane]);
      g_autofree char *fold = lp_format_decimal (stats->spread.ratio_p90_p10, 1);
      /* Translators: how many there are, and how many fold they vary */
      g_autofree char *words = isnan (stats->spread.ratio_p90_p10) ? g_strdup_printf ("%u", stats->n_included)
                                                                  : g_strdup_printf (_("%1$u, %2$s-fold"), stats->n_included, fold);

      _lp_plot_add_text (&chart->plot, _(names[lane]), (LpPoint) { left, chart->middle[lane] }, LP_ANCHOR_START, size, TRUE, width);
      _lp_plot_add_text (&chart->plot, words, (LpPoint) { left, chart->middle[lane] + 1.3 * size }, LP_ANCHOR_START, 0.9 * size, FALSE, width);
    }
}

static void
place (LpPlot *plot)
{
  LpCompareChart *chart = (LpCompareChart *) plot;
  double size = plot->style->font_size, left = plot->area.x, names = MIN (9 * size, 0.3 * plot->area.width), height;
  double least = 0, most = 0;

  plot->area = (LpRect) { left + names, plot->area.y + AXIS * size, plot->area.width - names - size, plot->area.height - (AXIS + KEY) * size };
  height = plot->area.height / N_LANES;
  for (guint m = 0; m < chart->marks->len; m++)
    most = MAX (most, get_unit (chart, m)->value);
  if (chart->marks->len == 0)
    return;
  _lp_plot_place_x (plot, least, most, TRUE);
  for (guint lane = 0; lane < N_LANES; lane++)
    {
      chart->middle[lane] = plot->area.y + (lane + 0.5) * height;
      place_lane (chart, lane, height);
    }
  place_names (chart, left, names - 0.5 * size);
  _lp_plot_add_text (plot, _("Grey: from the 10th to the 90th percentile. Line: all practices."),
                     (LpPoint) { plot->area.x, plot->area.y + plot->area.height + 1.4 * size }, LP_ANCHOR_START, 0.88 * size, FALSE, plot->area.width);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpCompareChart *chart = (LpCompareChart *) plot;
  double mean = lp_scale_map (&plot->x, lp_variation_get_stats (chart->variation, LP_BY_PRACTICE)->mean);

  if (plot->x_ticks == NULL)
    return;
  for (guint lane = 0; lane < N_LANES; lane++)
    {
      const LpSpread *spread = &lp_variation_get_stats (chart->variation, lanes[lane])->spread;
      double from = lp_scale_map (&plot->x, spread->p10), to = lp_scale_map (&plot->x, spread->p90), half = 0.36 * plot->area.height / N_LANES;

      if (!isfinite (from) || !isfinite (to))
        continue;
      lp_colour_set_source (plot->style->band, cr);
      cairo_rectangle (cr, from, chart->middle[lane] - half, to - from, 2 * half);
      cairo_fill (cr);
    }
  _lp_plot_paint_grid (plot, cr, FALSE, TRUE);
  _lp_plot_paint_line (plot, cr, (LpPoint) { mean, plot->area.y }, (LpPoint) { mean, plot->area.y + plot->area.height }, 1.6, plot->style->text);
  _lp_plot_paint_dots (plot, cr, chart->dots, 0, chart->marks->len, state);
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpCompareChart *chart = (LpCompareChart *) parent;

  return _lp_unit_describe (chart->variation, get_unit (chart, (guint) i), g_array_index (chart->marks, Mark, i).unit, chart->plot.hide_names);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpCompareChart *chart = (LpCompareChart *) parent;

  return _lp_unit_get_cell (chart->variation, get_unit (chart, row), g_array_index (chart->marks, Mark, row).unit, chart->plot.hide_names, column);
}

static void
finalize (LpPlot *plot)
{
  LpCompareChart *chart = (LpCompareChart *) plot;

  g_array_unref (chart->marks);
  g_free (chart->dots);
  lp_variation_unref (chart->variation);
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

/* What localities and networks hold of the practices' variation, each beside what chance gives. */
static char *
write_title (LpVariation *variation)
{
  const LpGroupingShare *networks = &lp_variation_get_stats (variation, LP_BY_NETWORK)->share;
  const LpGroupingShare *localities = &lp_variation_get_stats (variation, LP_BY_LOCALITY)->share;
  const char *name = lp_variation_get_about (variation)->name;
  g_autofree char *network_share = lp_format_share (networks->between, 0);
  g_autofree char *locality_share = lp_format_share (localities->between, 0);

  if (isnan (networks->between) || isnan (localities->between))
    return g_strdup (name);
  return g_strdup_printf (_("%1$s: networks hold %2$s of the variation, localities %3$s"), name, network_share, locality_share);
}

static char *
write_subtitle (LpVariation *variation)
{
  const LpGroupingShare *networks = &lp_variation_get_stats (variation, LP_BY_NETWORK)->share;
  const LpGroupingShare *localities = &lp_variation_get_stats (variation, LP_BY_LOCALITY)->share;
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  g_autofree char *network_share = lp_format_share (networks->random_mean, 0);
  g_autofree char *locality_share = lp_format_share (localities->random_mean, 0);

  if (isnan (networks->random_mean) || isnan (localities->random_mean))
    return g_strdup_printf ("%s, %s.", about->unit, about->period);
  return g_strdup_printf (_("%1$s, %2$s. Random networks of the same sizes would hold %3$s, random localities %4$s: smaller groups hold more."), about->unit,
                          about->period, network_share, locality_share);
}

LpChart *
lp_compare_chart_new (LpVariation *variation,
                      gboolean     hide_names)
{
  LpCompareChart *chart = g_new0 (LpCompareChart, 1);
  LpChart *parent = &chart->plot.parent;

  _lp_plot_init (&chart->plot, &klass, hide_names);
  chart->variation = lp_variation_ref (variation);
  chart->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  for (guint lane = 0; lane < N_LANES; lane++)
    add_lane (chart, lane);
  chart->first[N_LANES] = chart->marks->len;
  chart->dots = g_new0 (guint8, chart->marks->len + 1);
  parent->title = write_title (variation);
  parent->subtitle = write_subtitle (variation);
  parent->source = _lp_variation_write_source (variation);
  parent->n_rows = chart->marks->len;
  return parent;
}
