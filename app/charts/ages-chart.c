/* ages-chart.c — the ages of a network's people as bars, those of the whole plan as outlines */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "charts/plot-private.h"
#include "charts/variation-charts.h"
#include "paint/palette.h"

#define PITCH 3.2               /* of the font size */
#define AXIS 2.0
#define KEY 2.2

enum { COLUMN_AGES, COLUMN_PEOPLE, COLUMN_SHARE, COLUMN_PLAN };

typedef struct
{
  LpPlot plot;
  LpAges *ages;
} LpAgesChart;

static const LpChartColumn columns[] = { { N_("Ages"), FALSE }, { N_("People"), TRUE }, { N_("Share"), TRUE }, { N_("Share of all"), TRUE } };

/* The oldest stand at the top. */
static const LpAgeBand *
get_band (LpAgesChart *chart,
          guint        mark)
{
  return lp_ages_get (chart->ages, lp_ages_get_n (chart->ages) - 1 - mark);
}

static double
get_share (LpAgesChart     *chart,
           const LpAgeBand *band,
           gboolean         of_network)
{
  double all = lp_ages_get_people (chart->ages, of_network);

  return all > 0 ? 100 * (of_network ? band->network : band->plan) / all : 0;
}

static char *
name_band (const LpAgeBand *band)
{
  if (band->to == G_MAXUINT)
    /* Translators: an age and all above it */
    return g_strdup_printf (_("%u and over"), band->from);
  /* Translators: from an age to an age */
  return g_strdup_printf (_("%1$u to %2$u"), band->from, band->to);
}

static double
measure (LpPlot *plot)
{
  return (AXIS + KEY + PITCH * plot->parent.keys->len) * plot->style->font_size;
}

static void
place (LpPlot *plot)
{
  LpAgesChart *chart = (LpAgesChart *) plot;
  double size = plot->style->font_size, left = plot->area.x, names = 8 * size, most = 1, pitch;

  plot->area = (LpRect) { left + names, plot->area.y + AXIS * size, plot->area.width - names - 5 * size, plot->area.height - (AXIS + KEY) * size };
  for (guint m = 0; m < plot->parent.keys->len; m++)
    most = MAX (most, MAX (get_share (chart, get_band (chart, m), TRUE), get_share (chart, get_band (chart, m), FALSE)));
  _lp_plot_place_x (plot, 0, most, TRUE);
  pitch = MIN (plot->area.height / plot->parent.keys->len, 1.6 * PITCH * size);
  plot->area.height = pitch * plot->parent.keys->len;
  for (guint m = 0; m < plot->parent.keys->len; m++)
    {
      const LpAgeBand *band = get_band (chart, m);
      double share = get_share (chart, band, TRUE), y = plot->area.y + (m + 0.5) * pitch;
      g_autofree char *name = name_band (band);
      g_autofree char *percent = lp_format_share (share / 100, 1);

      g_array_index (plot->rects, LpRect, m) = (LpRect) { plot->area.x, y - 0.3 * pitch, lp_scale_map (&plot->x, share) - plot->area.x, 0.6 * pitch };
      _lp_plot_add_text (plot, name, (LpPoint) { left, y + 0.35 * size }, LP_ANCHOR_START, size, FALSE, names);
      _lp_plot_add_text (plot, percent, (LpPoint) { plot->width - left, y + 0.35 * size }, LP_ANCHOR_END, size, TRUE, 0);
    }
  _lp_plot_add_text (plot, _("Bars: the network. Outlines: all practices. % of people; the bands are not equally wide."),
                     (LpPoint) { plot->area.x, plot->area.y + plot->area.height + 1.5 * size }, LP_ANCHOR_START, 0.88 * size, FALSE, plot->area.width);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpAgesChart *chart = (LpAgesChart *) plot;

  _lp_plot_paint_grid (plot, cr, FALSE, TRUE);
  for (guint m = 0; m < plot->parent.keys->len; m++)
    {
      LpRect rect = g_array_index (plot->rects, LpRect, m);
      double end = lp_scale_map (&plot->x, get_share (chart, get_band (chart, m), FALSE));

      lp_colour_set_source (plot->style->right_size, cr);
      cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
      cairo_fill (cr);
      rect = lp_rect_inflate ((LpRect) { rect.x, rect.y, end - rect.x, rect.height }, 0.12 * rect.height);
      lp_colour_set_source (plot->style->under, cr);
      cairo_set_line_width (cr, 2 * plot->style->line_width);
      cairo_rectangle (cr, plot->area.x, rect.y, end - plot->area.x, rect.height);
      cairo_stroke (cr);
    }
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpAgesChart *chart = (LpAgesChart *) parent;
  const LpAgeBand *band = get_band (chart, (guint) i);
  g_autofree char *name = name_band (band);
  g_autofree char *people = lp_format_count ((gint64) band->network);
  g_autofree char *share = lp_format_share (get_share (chart, band, TRUE) / 100, 1);
  g_autofree char *all = lp_format_share (get_share (chart, band, FALSE) / 100, 1);

  /* Translators: ages, people, their share, and the share in the whole plan */
  return g_strdup_printf (_("Aged %1$s: %2$s people, %3$s; of all practices %4$s"), name, people, share, all);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpAgesChart *chart = (LpAgesChart *) parent;
  const LpAgeBand *band = get_band (chart, row);

  switch (column)
    {
    case COLUMN_AGES:
      return name_band (band);
    case COLUMN_PEOPLE:
      return lp_format_count ((gint64) band->network);
    case COLUMN_SHARE:
      return lp_format_share (get_share (chart, band, TRUE) / 100, 1);
    case COLUMN_PLAN:
    default:
      return lp_format_share (get_share (chart, band, FALSE) / 100, 1);
    }
}

static void
finalize (LpPlot *plot)
{
  lp_ages_unref (((LpAgesChart *) plot)->ages);
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

/* The band that differs most. */
static char *
write_title (LpAgesChart *chart)
{
  const LpAgeBand *band = NULL;
  double most = 0;
  g_autofree char *name = NULL;
  g_autofree char *share = NULL;
  g_autofree char *all = NULL;

  for (guint m = 0; m < lp_ages_get_n (chart->ages); m++)
    {
      double difference = get_share (chart, get_band (chart, m), TRUE) - get_share (chart, get_band (chart, m), FALSE);

      if (fabs (difference) <= fabs (most) && band != NULL)
        continue;
      most = difference;
      band = get_band (chart, m);
    }
  if (lp_ages_get_people (chart->ages, TRUE) <= 0)
    return g_strdup_printf (_("%s: no figures by age"), lp_ages_get_network (chart->ages));
  name = name_band (band);
  share = lp_format_share (get_share (chart, band, TRUE) / 100, 0);
  all = lp_format_share (get_share (chart, band, FALSE) / 100, 0);
  /* Translators: a network, a share, ages, and the share in the whole plan */
  return g_strdup_printf (_("%1$s: %2$s of the people are aged %3$s, of all practices %4$s"), lp_ages_get_network (chart->ages), share, name, all);
}

static char *
write_subtitle (LpAges *ages)
{
  guint reported, practices;

  lp_ages_get_reported (ages, &reported, &practices);
  return g_strdup_printf (ngettext ("%1$u of %2$u practice has figures by age. The figures do not tell men from women by age, so neither does the picture.",
                                    "%1$u of %2$u practices have figures by age. The figures do not tell men from women by age, so neither does the picture.",
                                    practices), reported, practices);
}

LpChart *
lp_ages_chart_new (LpAges *ages)
{
  LpAgesChart *chart = g_new0 (LpAgesChart, 1);
  LpChart *parent = &chart->plot.parent;

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->ages = lp_ages_ref (ages);
  _lp_plot_add_plain_marks (&chart->plot, lp_ages_get_n (ages));
  parent->title = write_title (chart);
  parent->subtitle = write_subtitle (ages);
  parent->source = g_strdup_printf (_("Source: %s."), lp_ages_get_source (ages));
  parent->n_rows = lp_ages_get_n (ages);
  return parent;
}
