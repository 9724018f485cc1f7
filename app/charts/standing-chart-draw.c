/* standing-chart-draw.c — where the cells of the standing chart are, and how they are drawn */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/standing-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/palette.h"
#include "paint/pattern.h"

#define ROW 1.8                 /* of the font size */
#define MOST_ROW 2.2
#define HEADING 0.82            /* of the font size */
#define LEAST_HEADING 0.62      /* smaller, so that no word of it is broken */
#define CELL 4.6
#define AIR 0.28                /* beside the words of a heading */
#define USUAL_NAMES 0.18        /* of the width */
#define MOST_NAMES 0.26
#define NAME 0.93               /* the words of a cell */
#define BOX 0.62
#define BOX_GAP 0.14
#define N_STEPS 3

static double
measure_longest_word (LpStandingChart *chart,
                      const char      *heading,
                      double           size)
{
  g_auto (GStrv) words = g_strsplit (heading, " ", -1);
  double longest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    longest = MAX (longest, _lp_plot_measure_text (&chart->plot, words[i], size, TRUE));

  return longest;
}

/* The names of networks with their numbers. */
static double
measure_names (LpStandingChart *chart)
{
  double size = chart->plot.style->font_size, most = 5 * size;

  for (guint i = 0; i < lp_standing_get_n_networks (chart->standing); i++)
    most = MAX (most, _lp_plot_measure_text (&chart->plot, lp_standing_get_network (chart->standing, i)->name, NAME * size, FALSE));

  return most + 2.8 * size;
}

/* What a column holds below its heading: figure and boxes, "▼ under", "Sep 2018". */
static double
measure_cell (LpStandingChart *chart,
              guint            across)
{
  double size = chart->plot.style->font_size;

  return _lp_standing_chart_get_pillar (chart, across) >= 0 ? (N_STEPS * (BOX + BOX_GAP) + 1.6) * size : CELL * size;
}

/* As wide as the longest, but no wider than usual at the cost of the other columns, which need @needed. */
static double
choose_names_width (LpStandingChart *chart,
                    double           needed)
{
  double size = chart->plot.style->font_size, width = chart->plot.area.width;
  double usual = CLAMP (USUAL_NAMES * width, 8 * size, 15 * size);

  return MIN (measure_names (chart), MAX (usual, MIN (MOST_NAMES * width, width - needed)));
}

/* Each column gets the room that its longest word and its cells need, air beside them, and its share of what is left over. Where there is too little, the air gives
 * way first, and then all but the names alike. */
static void
settle_columns (LpStandingChart *chart)
{
  double size = chart->plot.style->font_size, width = chart->plot.area.width, bare = 0, air = 0, names = 0, room;

  g_array_set_size (chart->widths, 0);
  g_array_append_val (chart->widths, names);
  for (guint across = 1; across < _lp_standing_chart_count_across (chart); across++)
    {
      double need = MAX (measure_longest_word (chart, _lp_standing_chart_get_heading (chart, across), HEADING * size), measure_cell (chart, across));

      bare += need;
      air += 2 * AIR * size;
      g_array_append_val (chart->widths, need);
    }
  names = choose_names_width (chart, bare + air);
  room = MAX (width - names, size);
  air = CLAMP (room - bare, 0, air);
  g_array_index (chart->widths, double, 0) = names;
  for (guint across = 1; across < chart->widths->len; across++)
    {
      double *column = &g_array_index (chart->widths, double, across);

      *column = (*column + air / (chart->widths->len - 1)) * room / (bare + air);
    }
}

/* Where a column begins and how wide it is. */
static LpRect
get_column (LpStandingChart *chart,
            guint            across)
{
  LpRect column = { chart->plot.area.x, 0, g_array_index (chart->widths, double, across), 0 };

  for (guint i = 0; i < across; i++)
    column.x += g_array_index (chart->widths, double, i);

  return column;
}

/* The room of a heading in its column. */
static double
get_heading_room (LpStandingChart *chart,
                  guint            across)
{
  return get_column (chart, across).width - 2 * AIR * chart->plot.style->font_size;
}

static LpTextStyle
get_heading_style (LpStandingChart *chart,
                   guint            across)
{
  return (LpTextStyle) { .size = chart->heading_size, .bold = TRUE, .anchor = LP_ANCHOR_MIDDLE, .width = get_heading_room (chart, across),
                         .colour = chart->plot.style->text };
}

/* One size for all headings: that in which the longest word of each fits its column. */
static double
choose_heading_size (LpStandingChart *chart)
{
  double size = HEADING * chart->plot.style->font_size, fits = size;

  for (guint across = 1; across < _lp_standing_chart_count_across (chart); across++)
    {
      double width = measure_longest_word (chart, _lp_standing_chart_get_heading (chart, across), size);
      double room = get_heading_room (chart, across);

      fits = width > room ? MIN (fits, size * room / width) : fits;
    }

  return MAX (fits, LEAST_HEADING * chart->plot.style->font_size);
}

double
_lp_standing_chart_measure (LpPlot *plot)
{
  LpStandingChart *chart = (LpStandingChart *) plot;
  double size = plot->style->font_size;

  settle_columns (chart);
  chart->heading_size = choose_heading_size (chart);
  chart->heading = chart->heading_size;
  for (guint across = 1; across < _lp_standing_chart_count_across (chart); across++)
    {
      LpTextStyle style = get_heading_style (chart, across);

      chart->heading = MAX (chart->heading, lp_typesetter_measure (plot->typesetter, &style, _lp_standing_chart_get_heading (chart, across), (LpPoint) { 0, 0 }).height);
    }

  return ceil (chart->heading + 0.6 * size) + ROW * size * MAX (lp_standing_get_n_networks (chart->standing), 1);
}

static void
place_headings (LpStandingChart *chart)
{
  LpPlot *plot = &chart->plot;

  for (guint across = 1; across < _lp_standing_chart_count_across (chart); across++)
    {
      LpTextStyle style = get_heading_style (chart, across);
      LpRect column = get_column (chart, across);
      double x = column.x + column.width / 2;
      LpRect box = lp_typesetter_measure (plot->typesetter, &style, _lp_standing_chart_get_heading (chart, across), (LpPoint) { x, 0 });

      _lp_pieces_add (plot->pieces, plot->typesetter, &style, _lp_standing_chart_get_heading (chart, across),
                      (LpPoint) { x, plot->area.y + chart->heading - (box.y + box.height) });
    }
}

/* The fill of a step: the same hue, so that the figure and the boxes tell. */
static LpColour
get_fill (LpPlot *plot,
          gint64  step)
{
  const double shares[] = { 0, 0.12, 0.5, 1 };

  return lp_colour_mix (plot->style->paper, plot->style->right_size, shares[CLAMP (step, 0, N_STEPS)]);
}

static void
place_word (LpStandingChart *chart,
            LpRect           rect,
            const char      *word,
            LpAnchor         anchor,
            gboolean         bold,
            LpColour         colour)
{
  LpPlot *plot = &chart->plot;
  LpTextStyle style = { .size = NAME * plot->style->font_size, .bold = bold, .tabular = TRUE, .anchor = anchor, .width = rect.width, .lines = 1,
                        .colour = colour };
  double x = anchor == LP_ANCHOR_START ? rect.x : rect.x + rect.width / 2;

  _lp_pieces_add (plot->pieces, plot->typesetter, &style, word, (LpPoint) { x, rect.y + rect.height / 2 + 0.34 * style.size });
}

static void
place_check (LpStandingChart         *chart,
             const LpStandingNetwork *network,
             guint                    i,
             LpRect                   rect)
{
  const LpStandingCharacteristic *characteristic = lp_standing_get_characteristic (chart->standing, i);
  const LpStandingCheck *check = &network->checks[i];
  const LpStyle *style = chart->plot.style;
  const char *word = lp_standing_check_get_label (network, characteristic, check);
  gboolean wrong = characteristic->computed && !check->met;
  g_autofree char *marked = check->met ? g_strdup_printf ("✓ %s", word)
                            : wrong ? g_strdup_printf ("%s %s", network->size == LP_SIZE_UNDER ? "▼" : "▲", word) : g_strdup (word);
  LpColour colour = wrong ? (network->size == LP_SIZE_UNDER ? style->under_text : style->over_text) : check->met ? style->text : style->quiet;

  place_word (chart, rect, marked, LP_ANCHOR_MIDDLE, wrong, colour);
}

static void
place_step (LpStandingChart *chart,
            gint64           step,
            LpRect           rect)
{
  LpPlot *plot = &chart->plot;
  double size = plot->style->font_size, boxes = N_STEPS * (BOX + BOX_GAP) * size;
  g_autofree char *figure = step < 0 ? g_strdup ("–") : g_strdup_printf ("%d", (int) step);
  LpRect left = { rect.x, rect.y, MAX (rect.width - boxes - 0.6 * size, size), rect.height };

  place_word (chart, left, figure, LP_ANCHOR_MIDDLE, step > 0, step < 0 ? plot->style->quiet : lp_colour_readable_on (get_fill (plot, step)));
}

static void
place_row (LpStandingChart *chart,
           guint            row,
           double           y,
           double           height)
{
  LpPlot *plot = &chart->plot;
  const LpStandingNetwork *network = lp_standing_get_network (chart->standing, row);
  double size = plot->style->font_size;
  g_autofree char *start = lp_day_format_short (network->start_day);
  guint n = _lp_standing_chart_count_across (chart);

  for (guint across = 0; across < n; across++)
    {
      LpRect rect = get_column (chart, across);

      rect.y = y;
      rect.height = height;
      rect = lp_rect_inflate (rect, -1.5 * plot->style->line_width);
      g_array_index (plot->rects, LpRect, row * n + across) = rect;
      if (across == 0)
        place_word (chart, (LpRect) { rect.x + 2.2 * size, rect.y, rect.width - 2.4 * size, rect.height }, network->name, LP_ANCHOR_START, FALSE,
                    plot->style->text);
      else if (_lp_standing_chart_get_pillar (chart, across) >= 0)
        place_step (chart, network->steps[_lp_standing_chart_get_pillar (chart, across)].step, rect);
      else if (_lp_standing_chart_get_check (chart, across) >= 0)
        place_check (chart, network, (guint) _lp_standing_chart_get_check (chart, across), rect);
      else
        place_word (chart, rect, *start != '\0' ? start : "–", LP_ANCHOR_MIDDLE, FALSE, plot->style->quiet);
    }
}

void
_lp_standing_chart_place (LpPlot *plot)
{
  LpStandingChart *chart = (LpStandingChart *) plot;
  guint n = lp_standing_get_n_networks (chart->standing);
  double size = plot->style->font_size, top = plot->area.y + ceil (chart->heading + 0.6 * size);
  double height = n > 0 ? floor (CLAMP ((plot->area.y + plot->area.height - top) / n, ROW * size, MOST_ROW * size)) : 0;

  if (n == 0)
    {
      _lp_plot_add_text (plot, _("The option has no networks yet."), (LpPoint) { plot->area.x, top + size }, LP_ANCHOR_START, size, FALSE, plot->area.width);
      return;
    }
  place_headings (chart);
  for (guint row = 0; row < n; row++)
    place_row (chart, row, round (top + row * height), height);
}

static void
paint_step (LpPlot  *plot,
            cairo_t *cr,
            LpRect   rect,
            gint64   step)
{
  double size = plot->style->font_size, side = round (BOX * size), gap = round (BOX_GAP * size);
  double x = rect.x + rect.width - N_STEPS * (side + gap) - 0.5 * size, y = round (rect.y + (rect.height - side) / 2);
  LpColour fill = get_fill (plot, step), ink = step < 0 ? plot->style->rule : lp_colour_readable_on (fill);

  lp_colour_set_source (fill, cr);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill_preserve (cr);
  lp_colour_set_source (plot->style->rule, cr);
  cairo_set_line_width (cr, plot->style->line_width);
  if (step <= 0)
    cairo_stroke (cr);
  cairo_new_path (cr);
  lp_colour_set_source (ink, cr);
  for (int i = 0; i < N_STEPS; i++)
    {
      double inset = plot->style->line_width / 2;

      cairo_rectangle (cr, round (x) + i * (side + gap) + inset, y + inset, side - 2 * inset, side - 2 * inset);
      if (i < step)
        cairo_fill_preserve (cr);
      cairo_stroke (cr);
    }
}

void
_lp_standing_chart_paint (LpPlot             *plot,
                          cairo_t            *cr,
                          const LpChartState *state)
{
  LpStandingChart *chart = (LpStandingChart *) plot;
  double size = plot->style->font_size;
  guint n = _lp_standing_chart_count_across (chart);

  for (guint row = 0; row < lp_standing_get_n_networks (chart->standing); row++)
    {
      const LpStandingNetwork *network = lp_standing_get_network (chart->standing, row);
      LpRect first = g_array_index (plot->rects, LpRect, row * n);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, network->number);

      if (state != NULL && state->network_id == network->id)
        {
          lp_colour_set_source (lp_colour_with_alpha (plot->style->selection, 0.18), cr);
          cairo_rectangle (cr, plot->area.x, first.y - 1, plot->area.width, first.height + 2);
          cairo_fill (cr);
        }
      for (guint across = 1; across < n; across++)
        if (_lp_standing_chart_get_pillar (chart, across) >= 0)
          paint_step (plot, cr, g_array_index (plot->rects, LpRect, row * n + across), network->steps[_lp_standing_chart_get_pillar (chart, across)].step);
      lp_badge_draw ((LpPoint) { first.x + size, first.y + first.height / 2 }, 0.78 * size, network->colour, number, plot->typesetter, plot->style, cr);
    }
}
