/* ages-chart.c — the ages of a network's people, men to the left and women to the right, as bars; those of the whole plan as outlines */
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
#define NAMES 8                 /* room for the names of the bands */
#define SHARES 5                /* and for the shares beside the bars */

enum { COLUMN_AGES, COLUMN_SEX, COLUMN_PEOPLE, COLUMN_SHARE, COLUMN_PLAN };

/* A mark is a band or, of a band, a sex: the oldest at the top, men before women. */
typedef struct
{
  LpPlot plot;
  LpAges *ages;
} LpAgesChart;

static const LpChartColumn columns[] = { { N_("Ages"), FALSE }, { N_("Sex"), FALSE }, { N_("People"), TRUE }, { N_("Share"), TRUE }, { N_("Share of all"), TRUE } };

static guint
count_sides (LpAgesChart *chart)
{
  return lp_ages_has_sexes (chart->ages) ? LP_N_SEXES : 1;
}

static const LpAgeBand *
get_band (LpAgesChart *chart,
          guint        mark)
{
  return lp_ages_get (chart->ages, lp_ages_get_n (chart->ages) - 1 - mark / count_sides (chart));
}

static LpSex
get_sex (LpAgesChart *chart,
         guint        mark)
{
  return mark % count_sides (chart);
}

static double
get_people (LpAgesChart *chart,
            guint        mark,
            gboolean     of_network)
{
  const LpAgeBand *band = get_band (chart, mark);
  LpSex sex = get_sex (chart, mark);

  if (!lp_ages_has_sexes (chart->ages))
    return of_network ? band->network : band->plan;
  return of_network ? band->network_of[sex] : band->plan_of[sex];
}

/* Of all people of the network, or of the plan, so that all bars together are the whole. */
static double
get_share (LpAgesChart *chart,
           guint        mark,
           gboolean     of_network)
{
  double all = lp_ages_get_people (chart->ages, of_network);

  return all > 0 ? 100 * get_people (chart, mark, of_network) / all : 0;
}

static double
get_band_share (LpAgesChart     *chart,
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

static const char *
name_sex (LpAgesChart *chart,
          guint        mark)
{
  if (!lp_ages_has_sexes (chart->ages))
    return _("all");
  return get_sex (chart, mark) == LP_SEX_MALE ? _("men and boys") : _("women and girls");
}

/* The end of the bar of a mark: men's grow to the left. */
static double
get_end (LpAgesChart *chart,
         guint        mark,
         double       share)
{
  gboolean to_left = lp_ages_has_sexes (chart->ages) && get_sex (chart, mark) == LP_SEX_MALE;

  return lp_scale_map (&chart->plot.x, to_left ? -share : share);
}

static double
measure (LpPlot *plot)
{
  return (AXIS + KEY + PITCH * lp_ages_get_n (((LpAgesChart *) plot)->ages)) * plot->style->font_size;
}

static void
place_axis (LpAgesChart *chart)
{
  LpPlot *plot = &chart->plot;
  double most = 1;

  for (guint m = 0; m < plot->parent.keys->len; m++)
    most = MAX (most, MAX (get_share (chart, m, TRUE), get_share (chart, m, FALSE)));
  if (lp_ages_has_sexes (chart->ages))
    _lp_plot_place_x_mirrored (plot, most, TRUE);
  else
    _lp_plot_place_x (plot, 0, most, TRUE);
}

/* The band's name, and its share on either side; men's share stands between the name and the bars. */
static void
place_words (LpAgesChart *chart,
             guint        mark,
             double       left,
             double       baseline)
{
  LpPlot *plot = &chart->plot;
  double size = plot->style->font_size;
  gboolean is_left = lp_ages_has_sexes (chart->ages) && get_sex (chart, mark) == LP_SEX_MALE;
  g_autofree char *name = name_band (get_band (chart, mark));
  g_autofree char *percent = lp_format_share (get_share (chart, mark, TRUE) / 100, 1);

  if (mark % count_sides (chart) == 0)
    _lp_plot_add_text (plot, name, (LpPoint) { left, baseline }, LP_ANCHOR_START, size, FALSE, NAMES * size);
  _lp_plot_add_text (plot, percent, (LpPoint) { is_left ? plot->area.x - 0.6 * size : plot->width - left, baseline }, LP_ANCHOR_END, size, TRUE, 0);
}

static void
place (LpPlot *plot)
{
  LpAgesChart *chart = (LpAgesChart *) plot;
  double size = plot->style->font_size, left = plot->area.x, room = NAMES * size + (lp_ages_has_sexes (chart->ages) ? SHARES * size : 0), pitch;
  guint n_bands = lp_ages_get_n (chart->ages);

  plot->area = (LpRect) { left + room, plot->area.y + AXIS * size, plot->area.width - room - SHARES * size, plot->area.height - (AXIS + KEY) * size };
  place_axis (chart);
  pitch = MIN (plot->area.height / n_bands, 1.6 * PITCH * size);
  plot->area.height = pitch * n_bands;
  for (guint m = 0; m < plot->parent.keys->len; m++)
    {
      double y = plot->area.y + (m / count_sides (chart) + 0.5) * pitch, middle = lp_scale_map (&plot->x, 0), end = get_end (chart, m, get_share (chart, m, TRUE));

      g_array_index (plot->rects, LpRect, m) = (LpRect) { MIN (middle, end), y - 0.3 * pitch, fabs (end - middle), 0.6 * pitch };
      place_words (chart, m, left, y + 0.35 * size);
    }
  _lp_plot_add_text (plot, lp_ages_has_sexes (chart->ages)
                             ? _("Men and boys to the left, women and girls to the right. Bars: the network. Outlines: all practices. % of people; the bands are not equally wide.")
                             : _("Bars: the network. Outlines: all practices. % of people; the bands are not equally wide."),
                     (LpPoint) { left, plot->area.y + plot->area.height + 1.5 * size }, LP_ANCHOR_START, 0.88 * size, FALSE, plot->width - 2 * left);
}

static void
paint_outline (LpAgesChart *chart,
               cairo_t     *cr,
               guint        mark)
{
  LpPlot *plot = &chart->plot;
  LpRect rect = g_array_index (plot->rects, LpRect, mark);
  double middle = lp_scale_map (&plot->x, 0), end = get_end (chart, mark, get_share (chart, mark, FALSE)), air = 0.12 * rect.height;

  lp_colour_set_source (plot->style->under, cr);
  cairo_set_line_width (cr, 2 * plot->style->line_width);
  cairo_rectangle (cr, MIN (middle, end), rect.y - air, fabs (end - middle), rect.height + 2 * air);
  cairo_stroke (cr);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpAgesChart *chart = (LpAgesChart *) plot;
  double middle = lp_scale_map (&plot->x, 0);

  _lp_plot_paint_grid (plot, cr, FALSE, TRUE);
  for (guint m = 0; m < plot->parent.keys->len; m++)
    {
      LpRect rect = g_array_index (plot->rects, LpRect, m);

      lp_colour_set_source (plot->style->right_size, cr);
      cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
      cairo_fill (cr);
      paint_outline (chart, cr, m);
    }
  if (lp_ages_has_sexes (chart->ages))
    _lp_plot_paint_line (plot, cr, (LpPoint) { middle, plot->area.y }, (LpPoint) { middle, plot->area.y + plot->area.height }, 2, plot->style->text);
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpAgesChart *chart = (LpAgesChart *) parent;
  g_autofree char *name = name_band (get_band (chart, (guint) i));
  g_autofree char *people = lp_format_count ((gint64) get_people (chart, (guint) i, TRUE));
  g_autofree char *share = lp_format_share (get_share (chart, (guint) i, TRUE) / 100, 1);
  g_autofree char *all = lp_format_share (get_share (chart, (guint) i, FALSE) / 100, 1);

  if (lp_ages_has_sexes (chart->ages))
    /* Translators: ages, a sex, people, their share, and the share in the whole plan */
    return g_strdup_printf (_("Aged %1$s, %2$s: %3$s people, %4$s; of all practices %5$s"), name, name_sex (chart, (guint) i), people, share, all);
  /* Translators: ages, people, their share, and the share in the whole plan */
  return g_strdup_printf (_("Aged %1$s: %2$s people, %3$s; of all practices %4$s"), name, people, share, all);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpAgesChart *chart = (LpAgesChart *) parent;

  switch (column)
    {
    case COLUMN_AGES:
      return name_band (get_band (chart, row));
    case COLUMN_SEX:
      return g_strdup (name_sex (chart, row));
    case COLUMN_PEOPLE:
      return lp_format_count ((gint64) get_people (chart, row, TRUE));
    case COLUMN_SHARE:
      return lp_format_share (get_share (chart, row, TRUE) / 100, 1);
    case COLUMN_PLAN:
    default:
      return lp_format_share (get_share (chart, row, FALSE) / 100, 1);
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

  for (guint i = 0; i < lp_ages_get_n (chart->ages); i++)
    {
      const LpAgeBand *other = lp_ages_get (chart->ages, i);
      double difference = get_band_share (chart, other, TRUE) - get_band_share (chart, other, FALSE);

      if (band != NULL && fabs (difference) <= fabs (most))
        continue;
      most = difference;
      band = other;
    }
  if (lp_ages_get_people (chart->ages, TRUE) <= 0)
    return g_strdup_printf (_("%s: no figures by age"), lp_ages_get_network (chart->ages));
  name = name_band (band);
  share = lp_format_share (get_band_share (chart, band, TRUE) / 100, 0);
  all = lp_format_share (get_band_share (chart, band, FALSE) / 100, 0);
  /* Translators: a network, a share, ages, and the share in the whole plan */
  return g_strdup_printf (_("%1$s: %2$s of the people are aged %3$s, of all practices %4$s"), lp_ages_get_network (chart->ages), share, name, all);
}

static char *
write_subtitle (LpAges *ages)
{
  guint reported, practices;
  g_autofree char *counts = NULL;

  lp_ages_get_reported (ages, &reported, &practices);
  counts = g_strdup_printf (ngettext ("%1$u of %2$u practice has figures by age.", "%1$u of %2$u practices have figures by age.", practices), reported, practices);
  if (lp_ages_has_sexes (ages))
    return g_steal_pointer (&counts);
  return g_strconcat (counts, " ", _("The figures do not tell men from women by age, so neither does the picture."), NULL);
}

LpChart *
lp_ages_chart_new (LpAges *ages)
{
  LpAgesChart *chart = g_new0 (LpAgesChart, 1);
  LpChart *parent = &chart->plot.parent;
  guint n;

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->ages = lp_ages_ref (ages);
  n = lp_ages_get_n (ages) * count_sides (chart);
  _lp_plot_add_plain_marks (&chart->plot, n);
  parent->title = write_title (chart);
  parent->subtitle = write_subtitle (ages);
  parent->source = g_strdup_printf (_("Source: %s."), lp_ages_get_source (ages));
  parent->n_rows = n;
  parent->n_across = count_sides (chart);
  return parent;
}
