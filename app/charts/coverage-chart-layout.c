/* coverage-chart-layout.c — where everything stands on paper of any width, in type of any size */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/coverage-chart-private.h"
#include "charts/frame-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"

/* Of 1,700 names the longest decide the width of their column, and of as many bars a few long ones that of all bars; what is wider
 * all the same is shortened. */
#define MOST_MEASURED 48

static gboolean
is_same_style (const LpStyle *a,
               const LpStyle *b)
{
  return a->font_size == b->font_size && a->line_width == b->line_width && a->hide_names == b->hide_names &&
         g_strcmp0 (a->font_family, b->font_family) == 0;
}

static double
measure_width (LpCoverageLayout *layout,
               const char       *text,
               gboolean          bold,
               gboolean          tabular)
{
  LpTextStyle text_style = { .size = layout->style->font_size, .bold = bold, .tabular = tabular };

  return lp_typesetter_measure (layout->typesetter, &text_style, text, (LpPoint) { 0, 0 }).width;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  glong one = g_utf8_strlen (*(char *const *) a, -1);
  glong other = g_utf8_strlen (*(char *const *) b, -1);

  return (one < other) - (one > other);
}

static double
measure_names (LpCoverageLayout *layout,
               LpCoverageChart  *chart)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  double widest = 0;

  for (guint i = 0; i < layout->n_networks; i++)
    g_ptr_array_add (names, _lp_coverage_chart_get_network (chart, i)->name);
  g_ptr_array_sort (names, compare_lengths);
  for (guint i = 0; i < MIN (names->len, MOST_MEASURED); i++)
    widest = MAX (widest, measure_width (layout, g_ptr_array_index (names, i), TRUE, FALSE));
  if (layout->n_rows > layout->n_networks)
    widest = MAX (widest, measure_width (layout, _("Unassigned"), TRUE, FALSE));
  return ceil (widest) + 1;
}

static double
measure_counts (LpCoverageLayout *layout,
                LpCoverageChart  *chart)
{
  guint most = lp_coverage_get_totals (chart->coverage)->n_unassigned;
  g_autofree char *text = NULL;

  for (guint i = 0; i < layout->n_networks; i++)
    most = MAX (most, _lp_coverage_chart_get_network (chart, i)->n_practices);
  text = _lp_format_practices (most);
  return ceil (measure_width (layout, text, FALSE, TRUE)) + 1;
}

/* Of the longest number: numbers need not be without gaps. */
static double
measure_badges (LpCoverageLayout *layout,
                LpCoverageChart  *chart)
{
  gint64 highest = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < layout->n_networks; i++)
    highest = MAX (highest, _lp_coverage_chart_get_network (chart, i)->number);
  text = g_strdup_printf ("%" G_GINT64_FORMAT, highest);
  return lp_badge_get_width (layout->badge_radius, text);
}

/* Columns give way in this order: numbers of practices, then names, then bars go below the names. */
static void
place_columns (LpCoverageLayout *layout,
               LpCoverageChart  *chart)
{
  double size = layout->style->font_size;
  double gap = 0.8 * size, names = measure_names (layout, chart), counts = measure_counts (layout, chart);
  double room, badges, least = 20 * size;

  layout->badge_radius = 0.68 * size;
  badges = measure_badges (layout, chart);
  layout->badge_x = layout->left + badges / 2;
  layout->name_x = layout->left + badges + 0.55 * size;
  room = layout->right - layout->name_x;
  layout->name_width = MIN (names, MAX (10 * size, 0.3 * room));
  layout->count_width = room - layout->name_width - 2 * gap - counts >= 1.5 * least ? counts : 0;
  if (room - layout->name_width - gap < least)
    layout->name_width = MAX (room - gap - least, 0);
  layout->stacked = layout->name_width < MIN (names, 7 * size);
  layout->plot_right = layout->right - (layout->count_width > 0 ? layout->count_width + gap : 0);
  if (layout->stacked)
    layout->name_width = room;
  layout->scale.start = layout->stacked ? layout->left : round (layout->name_x + layout->name_width + gap);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one < other) - (one > other);
}

/*
 * To the largest network or a little beyond the band, whichever is more. One network far larger than the others would press
 * all others flat, so its bar ends in a break instead.
 */
static double
find_longest (LpCoverageChart *chart)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (chart->coverage);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  double longest = 1.06 * (double) totals->max_people;

  for (guint i = 0; i < chart->order->len; i++)
    g_array_append_val (people, _lp_coverage_chart_get_network (chart, i)->people);
  g_array_sort (people, compare_people);
  if (people->len > 0)
    {
      double most = (double) g_array_index (people, gint64, 0);
      double upper_quartile = (double) g_array_index (people, gint64, people->len / 4);

      longest = MAX (longest, MIN (most, MAX (2.4 * (double) totals->max_people, 2 * upper_quartile)));
    }
  return MAX (longest, 1);
}

/* How long the scale may be for the words behind the bars to have room. */
typedef struct
{
  double all;                   /* all words */
  double verdicts;              /* the figures and "1,639 short" */
} Lengths;

static Lengths
measure_lengths (LpCoverageLayout *layout,
                 LpCoverageChart  *chart,
                 double            room)
{
  Lengths lengths = { room, room };

  for (guint i = 0, measured = 0; i < layout->n_networks && measured < MOST_MEASURED; i++)
    {
      const LpNetworkTotals *network = _lp_coverage_chart_get_network (chart, i);
      double share = MIN ((double) network->people / layout->scale.to, 1);
      LpTailWidths tail;

      /* With many rows only those with long bars can be pressed for room. */
      if (layout->n_networks > MOST_MEASURED && share < 0.8)
        continue;
      measured++;
      _lp_coverage_row_measure_tail (layout, chart, network, &tail);
      if (share <= 0)
        continue;
      lengths.all = MIN (lengths.all, (room - tail.all) / share);
      lengths.verdicts = MIN (lengths.verdicts, (room - tail.verdict) / share);
    }
  return lengths;
}

/*
 * Bars take the room that the words behind them leave, if it is most of it. Otherwise remarks are shortened, and then verdicts; the
 * part that bars leave them is always enough for a figure.
 */
static void
place_scale (LpCoverageLayout *layout,
             LpCoverageChart  *chart)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (chart->coverage);
  double room = layout->plot_right - layout->scale.start;
  double length = room;

  layout->scale.from = 0;
  layout->scale.to = find_longest (chart);
  if (!layout->stacked)
    {
      Lengths lengths = measure_lengths (layout, chart, room - 0.6 * layout->style->font_size);

      length = lengths.all >= 0.6 * room ? lengths.all : CLAMP (lengths.verdicts, 0.36 * room, 0.6 * room);
    }
  layout->scale.end = floor (layout->scale.start + MAX (length, 1));
  layout->limits[0] = lp_scale_map (&layout->scale, (double) totals->min_people);
  layout->limits[1] = lp_scale_map (&layout->scale, (double) totals->max_people);
}

static LpFrame
get_frame (LpCoverageLayout *layout,
           LpCoverageChart  *chart)
{
  return (LpFrame) { &chart->parent, layout->pieces, layout->typesetter, layout->style, layout->left, layout->right - layout->left };
}

/* What to do about a plan that has nothing to show yet. Returns where it ends. */
static double
add_advice (LpCoverageLayout *layout,
            const char       *text,
            double            y)
{
  LpTextStyle text_style = { .size = layout->style->font_size, .width = layout->right - layout->left, .colour = layout->style->quiet };

  return _lp_pieces_add_below (layout->pieces, layout->typesetter, &text_style, text, (LpPoint) { layout->left, y });
}

static double
place_head (LpCoverageLayout *layout,
            LpCoverageChart  *chart)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (chart->coverage);
  double size = layout->style->font_size;
  LpFrame frame = get_frame (layout, chart);
  double y = _lp_frame_place_head (&frame, CLAMP (layout->width / 18, size, 1.8 * size), 1.4 * size, 0.4 * size);

  layout->people = _lp_people_bar_new (totals, layout->left, layout->right, y + 1.1 * size, 2.2 * size, layout->style,
                                       layout->typesetter);
  y = layout->people->bottom;
  if (totals->n_practices == 0)
    y = add_advice (layout, _("Import a practice list to begin."), y + 1.5 * size);
  else if (layout->n_networks == 0)
    y = add_advice (layout, _("Choose practices and make the first network of them."), y + 1.5 * size);
  return y + 1.1 * size;
}

static void
place_axis (LpCoverageLayout *layout,
            LpCoverageChart  *chart,
            double            y)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (chart->coverage);
  const gint64 limits[] = { totals->min_people, totals->max_people };
  double size = 0.93 * layout->style->font_size;
  double baseline = y + lp_typesetter_get_ascent (layout->typesetter, size);

  layout->axis = lp_axis_new (&layout->scale, limits, _("right size"),
                              layout->stacked ? layout->left : layout->scale.start - 1.6 * size,
                              layout->plot_right, baseline, size, lp_format_count, layout->typesetter);
  layout->rows_top = ceil (baseline + lp_typesetter_get_descent (layout->typesetter, size) + 0.35 * size);
}

static double
get_rows_height (const LpCoverageLayout *layout,
                 double                  pitch)
{
  return layout->n_rows * pitch + (layout->n_rows > layout->n_networks ? layout->unassigned_gap : 0);
}

/* Rows as tall as their words need; on taller paper they have more air, up to a point. */
static void
place_rows (LpCoverageLayout *layout,
            double            foot)
{
  double size = layout->style->font_size;
  double line = lp_typesetter_get_ascent (layout->typesetter, size) + lp_typesetter_get_descent (layout->typesetter, size);
  double least = ceil (layout->stacked ? 2.2 * line + 1.7 * size : MAX (1.6 * size, 1.2 * line));
  double spare;

  layout->unassigned_gap = layout->n_networks > 0 ? round (1.2 * size) : 0;
  layout->natural_height = ceil (layout->rows_top + get_rows_height (layout, least) + foot);
  spare = layout->height - layout->natural_height;
  layout->pitch = least;
  if (spare > 0 && layout->n_rows > 0)
    layout->pitch = floor (MIN (least + spare / layout->n_rows, 1.5 * least));
  layout->bar_height = round (layout->stacked ? 0.75 * size : MIN (0.62 * layout->pitch, 1.4 * size));
  layout->rows_bottom = layout->rows_top + get_rows_height (layout, layout->pitch);
}

/* The source stands at the foot of the paper, or below the rows when these go further. */
static void
place_foot (LpCoverageLayout *layout,
            LpCoverageChart  *chart,
            double            foot)
{
  LpFrame frame = get_frame (layout, chart);

  _lp_frame_place_source (&frame, MAX (layout->height, layout->natural_height) - foot + 0.9 * layout->style->font_size);
}

static double
measure_foot (LpCoverageLayout *layout,
              LpCoverageChart  *chart)
{
  double size = layout->style->font_size;
  LpFrame frame = get_frame (layout, chart);

  return *chart->parent.source != '\0' ? _lp_frame_measure_source (&frame) + 2.1 * size : 1.2 * size;
}

/* Takes @typesetter. */
static LpCoverageLayout *
make_layout (LpCoverageChart *chart,
             double           width,
             double           height,
             const LpStyle   *style,
             LpTypesetter    *typesetter)
{
  LpCoverageLayout *layout = g_new0 (LpCoverageLayout, 1);
  double margin = CLAMP (width * 0.025, 0.8 * style->font_size, 3.2 * style->font_size);
  double y, foot;

  layout->width = width;
  layout->height = height;
  layout->style = lp_style_copy (style);
  layout->typesetter = typesetter;
  layout->pieces = _lp_pieces_new ();
  layout->left = round (margin);
  layout->right = MAX (round (width - margin), layout->left + style->font_size);
  layout->n_networks = chart->order->len;
  layout->n_rows = chart->parent.keys->len;
  y = place_head (layout, chart);
  foot = measure_foot (layout, chart);
  layout->rows_top = y;
  if (layout->n_rows > 0)
    {
      place_columns (layout, chart);
      place_scale (layout, chart);
      place_axis (layout, chart, y);
    }
  place_rows (layout, foot);
  place_foot (layout, chart, foot);
  return layout;
}

static gboolean
is_same_colours (const LpStyle *a,
                 const LpStyle *b)
{
  return memcmp (&a->paper, &b->paper, sizeof *a - G_STRUCT_OFFSET (LpStyle, paper)) == 0;
}

LpCoverageLayout *
_lp_coverage_chart_lay_out (LpCoverageChart *chart,
                            double           width,
                            double           height,
                            const LpStyle   *style)
{
  LpCoverageLayout *last = chart->layout;
  LpTypesetter *typesetter;

  if (last && last->width == width && (height == 0 || last->height == height) && is_same_style (last->style, style) &&
      is_same_colours (last->style, style))
    return last;
  /* The words are mostly the same in another size of paper, and the typesetter has them still. */
  if (last && g_strcmp0 (last->style->font_family, style->font_family) == 0)
    typesetter = g_steal_pointer (&last->typesetter);
  else
    typesetter = lp_typesetter_new (style->font_family);
  chart->layout = make_layout (chart, width, height, style, typesetter);
  _lp_coverage_layout_free (last);
  return chart->layout;
}

void
_lp_coverage_layout_free (LpCoverageLayout *layout)
{
  if (!layout)
    return;
  g_array_unref (layout->pieces);
  _lp_people_bar_free (layout->people);
  lp_axis_free (layout->axis);
  lp_typesetter_free (layout->typesetter);
  lp_style_free (layout->style);
  g_free (layout);
}

LpRect
_lp_coverage_layout_get_row_rect (const LpCoverageLayout *layout,
                                  guint                   i)
{
  double out = 0.5 * layout->left;
  double y = layout->rows_top + i * layout->pitch + (i >= layout->n_networks ? layout->unassigned_gap : 0);

  return (LpRect) { layout->left - out, y, layout->right - layout->left + 2 * out, layout->pitch };
}

int
_lp_coverage_layout_find_row (const LpCoverageLayout *layout,
                              double                  y)
{
  double networks_bottom = layout->rows_top + layout->n_networks * layout->pitch;

  if (layout->n_rows == 0 || y < layout->rows_top || y >= layout->rows_bottom)
    return -1;
  if (y < networks_bottom)
    return (int) MIN (floor ((y - layout->rows_top) / layout->pitch), layout->n_networks - 1.0);
  return y >= networks_bottom + layout->unassigned_gap ? (int) layout->n_networks : -1;
}
