/* profile-chart.c — one network, everything: a small strip a measure with all networks, this one marked */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "charts/plot-private.h"
#include "charts/variation-charts.h"
#include "paint/palette.h"

#define PITCH 2.1               /* of the font size */
#define MOST_PITCH 2.8
#define HEAD 1.8

enum { COLUMN_MEASURE, COLUMN_VALUE, COLUMN_ALL, COLUMN_RANK, COLUMN_REPORTED };

typedef struct
{
  LpPlot plot;
  GPtrArray *variations;        /* of LpVariation, one a mark */
  gint64 network_id;
  double strip_x, strip_width;
  guint n_columns;              /* rows stand side by side where there is room */
} LpProfileChart;

static const LpChartColumn columns[] = { { N_("Measure"), FALSE }, { N_("Network"), TRUE }, { N_("All practices"), TRUE }, { N_("Place"), TRUE },
                                         { N_("Reported"), FALSE } };

static LpVariation *
get_variation (LpProfileChart *chart,
               guint           mark)
{
  return g_ptr_array_index (chart->variations, mark);
}

static const LpUnit *
find_network (LpProfileChart *chart,
              guint           mark)
{
  LpVariation *variation = get_variation (chart, mark);

  for (guint i = 0; i < lp_variation_get_n (variation, LP_BY_NETWORK); i++)
    if (lp_variation_get (variation, LP_BY_NETWORK, i)->id == chart->network_id)
      return lp_variation_get (variation, LP_BY_NETWORK, i);
  return NULL;
}

/* How many networks have more, and how many have a value. */
static guint
find_rank (LpProfileChart *chart,
           guint           mark,
           guint          *of)
{
  LpVariation *variation = get_variation (chart, mark);
  const LpUnit *network = find_network (chart, mark);
  guint higher = 0;

  *of = 0;
  for (guint i = 0; i < lp_variation_get_n (variation, LP_BY_NETWORK); i++)
    {
      double value = lp_variation_get (variation, LP_BY_NETWORK, i)->value;

      *of += !isnan (value);
      higher += network != NULL && value > network->value;
    }
  return network != NULL && !isnan (network->value) ? higher + 1 : 0;
}

/* The least and the most of all networks, with the plan's own mean between them. */
static LpScale
make_scale (LpProfileChart *chart,
            guint           mark,
            LpRect          strip)
{
  LpVariation *variation = get_variation (chart, mark);
  double mean = lp_variation_get_stats (variation, LP_BY_NETWORK)->mean, least = mean, most = mean;

  for (guint i = 0; i < lp_variation_get_n (variation, LP_BY_NETWORK); i++)
    {
      double value = lp_variation_get (variation, LP_BY_NETWORK, i)->value;

      if (isnan (value))
        continue;
      least = MIN (least, value);
      most = MAX (most, value);
    }
  return (LpScale) { least, most > least ? most : least + 1, strip.x, strip.x + strip.width };
}

static guint
count_columns (LpPlot *plot)
{
  return plot->area.width > 66 * plot->style->font_size ? 2 : 1;
}

static double
measure (LpPlot *plot)
{
  guint n = count_columns (plot);

  return (HEAD + PITCH * ((plot->parent.keys->len + n - 1) / n)) * plot->style->font_size;
}

/* The strip within the cell of a mark. */
static LpRect
get_strip (LpProfileChart *chart,
           LpRect          cell)
{
  double size = chart->plot.style->font_size;
  double names = MIN (17 * size, 0.42 * cell.width);

  return (LpRect) { cell.x + names, cell.y, MAX (size, cell.width - names - 8.5 * size), cell.height };
}

static void
place_cell (LpProfileChart *chart,
            guint           mark,
            LpRect          cell)
{
  LpPlot *plot = &chart->plot;
  const LpMeasureAbout *about = lp_variation_get_about (get_variation (chart, mark));
  const LpUnit *network = find_network (chart, mark);
  LpRect strip = get_strip (chart, cell);
  double size = plot->style->font_size, baseline = cell.y + cell.height / 2 + 0.35 * size;
  guint of, rank = find_rank (chart, mark, &of);
  g_autofree char *value = lp_measure_format (about, network != NULL ? network->value : NAN);
  g_autofree char *place = rank > 0 ? g_strdup_printf (_("%1$u of %2$u"), rank, of) : g_strdup ("");

  g_array_index (plot->rects, LpRect, mark) = cell;
  _lp_plot_add_text (plot, about->name, (LpPoint) { cell.x + 0.3 * size, baseline }, LP_ANCHOR_START, 0.93 * size, FALSE, strip.x - cell.x - size);
  _lp_plot_add_text (plot, value, (LpPoint) { cell.x + cell.width - 4.2 * size, baseline }, LP_ANCHOR_END, 0.93 * size, TRUE, 0);
  _lp_plot_add_text (plot, place, (LpPoint) { cell.x + cell.width - 0.3 * size, baseline }, LP_ANCHOR_END, 0.85 * size, FALSE, 0);
}

static void
place (LpPlot *plot)
{
  LpProfileChart *chart = (LpProfileChart *) plot;
  double size = plot->style->font_size, gap = 2 * size, pitch, width;
  guint n = plot->parent.keys->len, rows;

  chart->n_columns = count_columns (plot);
  rows = MAX (1, (n + chart->n_columns - 1) / chart->n_columns);
  _lp_plot_add_text (plot, _("◆ this network   ● the others, each strip from the lowest to the highest   │ all practices   Place: 1 is the highest"),
                     (LpPoint) { plot->area.x, plot->area.y + 0.8 * size }, LP_ANCHOR_START, 0.88 * size, FALSE, plot->area.width);
  plot->area.y += HEAD * size;
  plot->area.height -= HEAD * size;
  pitch = MIN (plot->area.height / rows, MOST_PITCH * size);
  width = (plot->area.width - (chart->n_columns - 1) * gap) / chart->n_columns;
  for (guint m = 0; m < n; m++)
    place_cell (chart, m, (LpRect) { plot->area.x + (m / rows) * (width + gap), plot->area.y + (m % rows) * pitch, width, pitch });
}

static void
paint_strip (LpProfileChart *chart,
             cairo_t        *cr,
             guint           mark)
{
  LpPlot *plot = &chart->plot;
  LpVariation *variation = get_variation (chart, mark);
  LpRect strip = get_strip (chart, g_array_index (plot->rects, LpRect, mark));
  LpScale scale = make_scale (chart, mark, strip);
  double y = strip.y + strip.height / 2, mean = lp_variation_get_stats (variation, LP_BY_NETWORK)->mean;
  const LpUnit *chosen = find_network (chart, mark);
  LpColour pale = lp_colour_mix (plot->style->paper, plot->style->right_size, 0.45);

  if (!isfinite (mean))
    return;
  _lp_plot_paint_line (plot, cr, (LpPoint) { strip.x, y }, (LpPoint) { strip.x + strip.width, y }, 1, plot->style->rule);
  lp_colour_set_source (pale, cr);
  for (guint i = 0; i < lp_variation_get_n (variation, LP_BY_NETWORK); i++)
    {
      double value = lp_variation_get (variation, LP_BY_NETWORK, i)->value;

      if (isnan (value))
        continue;
      cairo_new_sub_path (cr);
      cairo_arc (cr, lp_scale_map (&scale, value), y, 0.2 * plot->style->font_size, 0, 2 * G_PI);
    }
  cairo_fill (cr);
  _lp_plot_paint_line (plot, cr, (LpPoint) { lp_scale_map (&scale, mean), y - 0.3 * strip.height }, (LpPoint) { lp_scale_map (&scale, mean), y + 0.3 * strip.height },
                       2, plot->style->text);
  if (chosen != NULL && !isnan (chosen->value))
    _lp_plot_paint_dot (plot, cr, _lp_plot_dot_rect (plot, lp_scale_map (&scale, chosen->value), y), LP_DOT_SELECTED);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  for (guint m = 0; m < plot->parent.keys->len; m++)
    paint_strip ((LpProfileChart *) plot, cr, m);
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpProfileChart *chart = (LpProfileChart *) parent;
  LpVariation *variation = get_variation (chart, (guint) i);
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  const LpUnit *network = find_network (chart, (guint) i);
  g_autofree char *value = lp_measure_format (about, network != NULL ? network->value : NAN);
  g_autofree char *mean = lp_measure_format (about, lp_variation_get_stats (variation, LP_BY_NETWORK)->mean);
  g_autofree char *reported = network != NULL ? lp_unit_describe_reported (network) : g_strdup ("");
  guint of, rank = find_rank (chart, (guint) i, &of);

  /* Translators: a measure, a value, its unit, the value of all practices, the place among the networks, who reported */
  return g_strdup_printf (_("%1$s: %2$s %3$s, all practices %4$s; place %5$u of %6$u; %7$s"), about->name, value, about->unit, mean, rank, of, reported);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpProfileChart *chart = (LpProfileChart *) parent;
  LpVariation *variation = get_variation (chart, row);
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  const LpUnit *network = find_network (chart, row);
  guint of, rank = find_rank (chart, row, &of);

  switch (column)
    {
    case COLUMN_MEASURE:
      return g_strdup_printf ("%s (%s)", about->name, about->unit);
    case COLUMN_VALUE:
      return lp_measure_format (about, network != NULL ? network->value : NAN);
    case COLUMN_ALL:
      return lp_measure_format (about, lp_variation_get_stats (variation, LP_BY_NETWORK)->mean);
    case COLUMN_RANK:
      return rank > 0 ? g_strdup_printf (_("%1$u of %2$u"), rank, of) : g_strdup ("–");
    case COLUMN_REPORTED:
    default:
      return network != NULL ? lp_unit_describe_reported (network) : g_strdup ("");
    }
}

static void
finalize (LpPlot *plot)
{
  g_ptr_array_unref (((LpProfileChart *) plot)->variations);
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

/* How often it is at either end: with many measures someone always is somewhere. */
static char *
write_title (LpProfileChart *chart,
             const char     *name)
{
  guint highest = 0, lowest = 0, n = chart->variations->len;

  for (guint m = 0; m < n; m++)
    {
      guint of, rank = find_rank (chart, m, &of);

      highest += rank == 1 && of > 1;
      lowest += rank == of && of > 1;
    }
  /* Translators: a network; of so many measures in how many it is highest and lowest */
  return g_strdup_printf (_("%1$s: highest of all networks in %2$u of %4$u measures, lowest in %3$u"), name, highest, lowest, n);
}

LpChart *
lp_profile_chart_new (GPtrArray *variations,
                      gint64     network_id)
{
  LpProfileChart *chart = g_new0 (LpProfileChart, 1);
  LpChart *parent = &chart->plot.parent;
  const LpUnit *network;

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->variations = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_variation_unref);
  chart->network_id = network_id;
  for (guint i = 0; i < variations->len; i++)
    g_ptr_array_add (chart->variations, lp_variation_ref (g_ptr_array_index (variations, i)));
  _lp_plot_add_plain_marks (&chart->plot, variations->len);
  network = variations->len > 0 ? find_network (chart, 0) : NULL;
  parent->title = network != NULL ? write_title (chart, network->name) : g_strdup (_("Choose a network to see everything that is known of it"));
  parent->subtitle = g_strdup (_("With many networks one of them is highest and one lowest in every measure, whatever it does."));
  parent->source = g_strdup (_("Sources and periods differ; each measure's own picture names them. Practices that are not counted in a measure are left out here too."));
  parent->n_rows = variations->len;
  return parent;
}
