/* segments-chart.c — the ages of all practices and of each network as stacked bars */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "charts/outlook-charts.h"
#include "charts/plot-private.h"
#include "paint/palette.h"

#define PITCH 2.3               /* of the font size */
#define AXIS 4.4
#define SWATCH 1.0

enum { COLUMN_PLACE, COLUMN_SEGMENT, COLUMN_KIND, COLUMN_PEOPLE, COLUMN_SHARE, COLUMN_REPORTED, COLUMN_SOURCE };

typedef struct
{
  LpPlot plot;
  LpSegments *segments;
  GArray *ages;                 /* of guint, the segments of kind age */
  LpRect *swatches;             /* of the key, by age */
} LpSegmentsChart;

static const LpChartColumn columns[] = {
  [COLUMN_PLACE] = { N_("Network"), FALSE },
  [COLUMN_SEGMENT] = { N_("Segment"), FALSE },
  [COLUMN_KIND] = { N_("Kind"), FALSE },
  [COLUMN_PEOPLE] = { N_("People"), TRUE },
  [COLUMN_SHARE] = { N_("Share of all ages"), TRUE },
  [COLUMN_REPORTED] = { N_("Practices that reported"), TRUE },
  [COLUMN_SOURCE] = { N_("Source"), FALSE },
};

static guint
get_age (const LpSegmentsChart *chart,
         guint                  age)
{
  return g_array_index (chart->ages, guint, age);
}

/* From 0 to 1; 0 where nobody reported. */
static double
get_share (const LpSegmentsChart *chart,
           guint                  place,
           guint                  age)
{
  double people = lp_segments_get_people (chart->segments, place);

  return people > 0 ? lp_segments_get_count (chart->segments, place, get_age (chart, age), NULL) / people : 0;
}

/* The older the darker. */
static LpColour
get_colour (const LpSegmentsChart *chart,
            guint                  age)
{
  const LpStyle *style = chart->plot.style;

  return lp_colour_mix (style->paper, style->right_size, chart->ages->len > 1 ? 0.15 + 0.85 * age / (chart->ages->len - 1) : 1);
}

static double
measure (LpPlot *plot)
{
  return (AXIS + 1 + PITCH * lp_segments_get_n_places (((LpSegmentsChart *) plot)->segments)) * plot->style->font_size;
}

static void
place_key (LpSegmentsChart *chart,
           double           left,
           double           right,
           double           y)
{
  LpPlot *plot = &chart->plot;
  double size = plot->style->font_size, x = left;

  for (guint age = 0; age < chart->ages->len; age++)
    {
      const char *name = lp_segments_get_about (chart->segments, get_age (chart, age))->name;
      double width = _lp_plot_measure_text (plot, name, 0.88 * size, FALSE);

      chart->swatches[age] = (LpRect) { 0, 0, 0, 0 };
      if (x + (SWATCH + 0.5) * size + width > right)
        continue;
      chart->swatches[age] = (LpRect) { x, y - 0.85 * size, SWATCH * size, SWATCH * size };
      _lp_plot_add_text (plot, name, (LpPoint) { x + (SWATCH + 0.4) * size, y }, LP_ANCHOR_START, 0.88 * size, FALSE, 0);
      x += (SWATCH + 1.6) * size + width;
    }
}

static void
place_bar (LpSegmentsChart *chart,
           guint            place,
           double           left,
           double           names,
           double           pitch)
{
  LpPlot *plot = &chart->plot;
  double size = plot->style->font_size, y = plot->area.y + (place + 0.5) * pitch, before = 0;

  _lp_plot_add_text (plot, lp_segments_get_place (chart->segments, place)->name, (LpPoint) { left, y + 0.35 * size }, LP_ANCHOR_START, 0.93 * size, place == 0,
                     names - size);
  for (guint age = 0; age < chart->ages->len; age++)
    {
      double share = 100 * get_share (chart, place, age), from = lp_scale_map (&plot->x, before), to = lp_scale_map (&plot->x, before + share);

      g_array_index (plot->rects, LpRect, place * chart->ages->len + age) = (LpRect) { from, y - 0.36 * pitch, to - from, 0.72 * pitch };
      before += share;
    }
  if (before <= 0)
    _lp_plot_add_text (plot, _("no figures by age"), (LpPoint) { plot->area.x, y + 0.35 * size }, LP_ANCHOR_START, 0.93 * size, FALSE, plot->area.width);
}

static void
place (LpPlot *plot)
{
  LpSegmentsChart *chart = (LpSegmentsChart *) plot;
  guint n = lp_segments_get_n_places (chart->segments);
  double size = plot->style->font_size, left = plot->area.x, names = CLAMP (0.26 * plot->area.width, 8 * size, 18 * size), pitch;

  if (chart->ages->len == 0)
    return;
  place_key (chart, left, left + plot->area.width, plot->area.y + size);
  plot->area = (LpRect) { left + names, plot->area.y + AXIS * size, plot->area.width - names - 2 * size, plot->area.height - (AXIS + 1) * size };
  _lp_plot_place_x (plot, 0, 100, TRUE);
  pitch = MIN (plot->area.height / n, 1.6 * PITCH * size);
  for (guint i = 0; i < n; i++)
    place_bar (chart, i, left, names, pitch);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpSegmentsChart *chart = (LpSegmentsChart *) plot;

  for (guint m = 0; m < plot->rects->len; m++)
    {
      LpRect rect = g_array_index (plot->rects, LpRect, m);

      if (rect.width <= 0)
        continue;
      cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
      lp_colour_set_source (get_colour (chart, m % chart->ages->len), cr);
      cairo_fill_preserve (cr);
      lp_colour_set_source (_lp_plot_is_selected (plot, (int) m, state) ? plot->style->selection : plot->style->right_size, cr);
      cairo_set_line_width (cr, plot->style->line_width);
      cairo_stroke (cr);
    }
  for (guint age = 0; age < chart->ages->len; age++)
    {
      cairo_rectangle (cr, chart->swatches[age].x, chart->swatches[age].y, chart->swatches[age].width, chart->swatches[age].height);
      lp_colour_set_source (get_colour (chart, age), cr);
      cairo_fill_preserve (cr);
      lp_colour_set_source (plot->style->right_size, cr);
      cairo_set_line_width (cr, plot->style->line_width);
      cairo_stroke (cr);
    }
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpSegmentsChart *chart = (LpSegmentsChart *) parent;
  guint where = (guint) i / chart->ages->len, age = (guint) i % chart->ages->len, reported;
  const LpSegmentPlace *about = lp_segments_get_place (chart->segments, where);
  double count = lp_segments_get_count (chart->segments, where, get_age (chart, age), &reported);
  g_autofree char *people = lp_format_decimal (count, 0);
  g_autofree char *share = lp_format_share (get_share (chart, where, age), 1);

  /* Translators: a network, an age, people, their share, and practices of practices */
  return g_strdup_printf (_("%1$s, %2$s: %3$s people, %4$s; %5$u of %6$u practices reported"), about->name,
                          lp_segments_get_about (chart->segments, get_age (chart, age))->name, people, share, reported, about->n_practices);
}

static const char *
name_kind (const LpSegmentAbout *about)
{
  return g_str_equal (about->kind, "age") ? _("age") : g_str_equal (about->kind, "register") ? _("register") : _("local");
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpSegmentsChart *chart = (LpSegmentsChart *) parent;
  guint n = lp_segments_get_n (chart->segments), where = row / n, segment = row % n, reported;
  const LpSegmentAbout *about = lp_segments_get_about (chart->segments, segment);
  double count = lp_segments_get_count (chart->segments, where, segment, &reported);

  switch (column)
    {
    case COLUMN_PLACE:
      return g_strdup (lp_segments_get_place (chart->segments, where)->name);
    case COLUMN_SEGMENT:
      return g_strdup (about->name);
    case COLUMN_KIND:
      return g_strdup (name_kind (about));
    case COLUMN_PEOPLE:
      return lp_format_decimal (count, 0);
    case COLUMN_SHARE:
      /* A register's list is another one, so it has no share of these people. */
      return lp_segments_is_age (chart->segments, segment) ? lp_format_share (count / lp_segments_get_people (chart->segments, where), 1) : g_strdup ("");
    case COLUMN_REPORTED:
      /* Translators: practices that reported, of all */
      return g_strdup_printf (_("%1$u of %2$u"), reported, lp_segments_get_place (chart->segments, where)->n_practices);
    case COLUMN_SOURCE:
    default:
      return g_strdup (about->source);
    }
}

static int
get_row_mark (LpChart *parent,
              guint    row)
{
  LpSegmentsChart *chart = (LpSegmentsChart *) parent;
  guint n = lp_segments_get_n (chart->segments);

  for (guint age = 0; age < chart->ages->len; age++)
    if (get_age (chart, age) == row % n)
      return (int) (row / n * chart->ages->len + age);
  return -1;
}

static void
finalize (LpPlot *plot)
{
  LpSegmentsChart *chart = (LpSegmentsChart *) plot;

  g_array_unref (chart->ages);
  g_free (chart->swatches);
  lp_segments_unref (chart->segments);
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell, .get_row_mark = get_row_mark },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

/* Between which networks the share of the last, the oldest, lies. */
static char *
write_title (const LpSegmentsChart *chart)
{
  guint oldest = chart->ages->len - 1, least = 0, most = 0;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (chart->ages->len == 0)
    return g_strdup (_("The plan has no segments by age"));
  for (guint i = 1; i < lp_segments_get_n_places (chart->segments); i++)
    {
      if (lp_segments_get_place (chart->segments, i)->id == 0 || !(lp_segments_get_people (chart->segments, i) > 0))
        continue;
      if (least == 0 || get_share (chart, i, oldest) < get_share (chart, least, oldest))
        least = i;
      if (most == 0 || get_share (chart, i, oldest) > get_share (chart, most, oldest))
        most = i;
    }
  low = lp_format_share (get_share (chart, least, oldest), 0);
  high = lp_format_share (get_share (chart, most, oldest), 0);
  if (least == most)
    /* Translators: an age and a share */
    return g_strdup_printf (_("%1$s: %2$s of the people"), lp_segments_get_about (chart->segments, get_age (chart, oldest))->name, low);
  /* Translators: an age, two shares, and the networks they are of */
  return g_strdup_printf (_("%1$s: from %2$s of the people in %3$s to %4$s in %5$s"), lp_segments_get_about (chart->segments, get_age (chart, oldest))->name, low,
                          lp_segments_get_place (chart->segments, least)->name, high, lp_segments_get_place (chart->segments, most)->name);
}

LpChart *
lp_segments_chart_new (LpSegments *segments)
{
  LpSegmentsChart *chart = g_new0 (LpSegmentsChart, 1);
  LpChart *parent = &chart->plot.parent;
  const LpSegmentPlace *all = lp_segments_get_place (segments, 0);

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->segments = lp_segments_ref (segments);
  chart->ages = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < lp_segments_get_n (segments); i++)
    if (lp_segments_is_age (segments, i))
      g_array_append_val (chart->ages, i);
  chart->swatches = g_new0 (LpRect, chart->ages->len + 1);
  for (guint i = 0; i < lp_segments_get_n_places (segments); i++)
    for (guint age = 0; age < chart->ages->len; age++)
      {
        const LpSegmentPlace *where = lp_segments_get_place (segments, i);

        _lp_plot_add_mark (&chart->plot, (LpKey) { where->id != 0 ? LP_KEY_NETWORK : LP_KEY_NONE, where->id, NULL }, where->id);
      }
  parent->n_rows = lp_segments_get_n_places (segments) * lp_segments_get_n (segments);
  parent->title = write_title (chart);
  parent->subtitle = g_strdup_printf (ngettext ("%% of people by age. %1$u of %2$u practice has a count of every age.", "%% of people by age. %1$u of %2$u practices have a count of every age.",
                                                all->n_practices), all->n_ages, all->n_practices);
  if (chart->ages->len > 0)
    parent->source = g_strdup_printf (_("Source: %s. Ages add up; registers and local segments overlap, are never added up, and stand in the table."),
                                      lp_segments_get_about (segments, get_age (chart, 0))->source);
  else
    parent->source = g_strdup ("");
  return parent;
}
