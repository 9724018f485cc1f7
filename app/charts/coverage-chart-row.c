/* coverage-chart-row.c — one row: badge, name, bar, people, what is wrong, practices */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/coverage-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "base/text.h"

/* Words behind a bar or, in stacked rows, below the name: each follows the last while there is room. */
typedef struct
{
  const LpCoverageLayout *layout;
  LpCoverageRow *row;           /* NULL: only measure */
  double x, right, baseline;
} Tail;

static LpTextStyle
get_text_style (const LpCoverageLayout *layout,
                gboolean                bold,
                LpColour                colour)
{
  return (LpTextStyle) { .size = layout->style->font_size, .bold = bold, .lines = 1, .colour = colour };
}

/* Adds @text, shortened if need be; where not even a few letters fit, nothing and nothing after it. */
static void
add_words (Tail        *tail,
           const char  *text,
           LpTextStyle  text_style,
           double       gap)
{
  double size = text_style.size;
  double width = lp_typesetter_measure (tail->layout->typesetter, &text_style, text, (LpPoint) { 0, 0 }).width;
  double room = tail->right - tail->x - gap;

  if (*text == '\0')
    return;
  if (tail->row && width > room && room < 3 * size)
    {
      tail->right = tail->x;
      return;
    }
  if (tail->row && width > room)
    text_style.width = room;
  if (tail->row)
    width = _lp_pieces_add (tail->row->pieces, tail->layout->typesetter, &text_style, text,
                            (LpPoint) { tail->x + gap, tail->baseline }).width;
  tail->x += gap + width;
}

/* "▼ 1,639 short", its arrow drawn, as not every font has one. */
static void
add_verdict (Tail                  *tail,
             const LpNetworkTotals *network)
{
  const LpStyle *style = tail->layout->style;
  gboolean over = network->size == LP_SIZE_OVER;
  double size = style->font_size, side = 0.6 * size, before = tail->x;
  g_autofree char *verdict = lp_network_totals_describe (network);

  if (*verdict == '\0')
    return;
  add_words (tail, verdict, get_text_style (tail->layout, TRUE, over ? style->over_text : style->under_text),
             0.8 * size + side + 0.3 * size);
  if (!tail->row || tail->x == before)
    return;
  tail->row->arrow = (LpRect) { before + 0.8 * size, tail->baseline - 0.62 * size, side, side };
  tail->row->arrow_up = over;
}

static void
add_remarks (Tail                  *tail,
             LpCoverageChart       *chart,
             const LpNetworkTotals *network)
{
  const LpStyle *style = tail->layout->style;
  const char *problem = _lp_coverage_chart_get_problem (chart, network);

  add_words (tail, _lp_exception_get_words (network->exception), get_text_style (tail->layout, FALSE, style->quiet),
             0.8 * style->font_size);
  if (problem)
    add_words (tail, problem, get_text_style (tail->layout, TRUE, style->over_text), 0.8 * style->font_size);
}

static LpTextStyle
get_figure_style (const LpCoverageLayout *layout,
                  const LpNetworkTotals  *network)
{
  return get_text_style (layout, network && network->size != LP_SIZE_RIGHT, layout->style->text);
}

static void
place_bar (const LpCoverageLayout *layout,
           LpCoverageRow          *row,
           gint64                  people,
           double                  y)
{
  double longest = layout->scale.to;
  double end = lp_scale_map (&layout->scale, MIN ((double) people, longest));

  row->broken = (double) people > longest;
  row->bar = (LpRect) { layout->scale.start, round (y), end - layout->scale.start, layout->bar_height };
  /* A few people are still to be seen. */
  if (people > 0)
    row->bar.width = MAX (row->bar.width, layout->style->line_width);
}

static void
place_name (const LpCoverageLayout *layout,
            LpCoverageRow          *row,
            double                  width,
            double                  baseline)
{
  gboolean wrong = row->network == NULL || row->network->size != LP_SIZE_RIGHT;
  LpTextStyle text_style = get_text_style (layout, wrong, layout->style->text);
  const char *name = row->network ? row->network->name : _("Unassigned");

  text_style.width = MAX (width, text_style.size);
  _lp_pieces_add (row->pieces, layout->typesetter, &text_style, name, (LpPoint) { layout->name_x, baseline });
}

static void
place_count (const LpCoverageLayout *layout,
             LpCoverageRow          *row,
             guint                   n,
             double                  baseline)
{
  LpTextStyle text_style = get_text_style (layout, FALSE, layout->style->quiet);
  g_autofree char *text = _lp_format_practices (n);

  if (layout->count_width <= 0)
    return;
  text_style.anchor = LP_ANCHOR_END;
  text_style.tabular = TRUE;
  text_style.width = layout->count_width;
  _lp_pieces_add (row->pieces, layout->typesetter, &text_style, text, (LpPoint) { layout->right, baseline });
}

/* Practices have names that may have to be hidden; how many they are may always be told. */
static void
add_unassigned (Tail            *tail,
                LpCoverageChart *chart)
{
  const LpCoverageLayout *layout = tail->layout;
  const char *const *names = lp_coverage_get_unassigned (chart->coverage);
  guint n = lp_coverage_get_totals (chart->coverage)->n_unassigned;
  g_autofree char *list = lp_text_join_names (names, g_strv_length ((char **) names), 12);
  g_autofree char *practices = _lp_format_practices (n);
  g_autofree char *all = NULL;
  gboolean count_told = layout->count_width > 0;

  if (layout->style->hide_names)
    all = g_strdup (count_told ? "" : practices);
  else if (count_told)
    all = g_strdup (list);
  else
    all = g_strdup_printf ("%s: %s", practices, list);
  add_words (tail, all, get_text_style (layout, FALSE, layout->style->quiet), 0.8 * layout->style->font_size);
}

static double
find_baseline (const LpCoverageLayout *layout,
               double                  middle)
{
  return round (middle + 0.35 * layout->style->font_size);
}

/* A figure that a limit of the band would run through stands behind the limit, where there is room for what follows it too. */
static double
find_figure_place (const LpCoverageLayout *layout,
                   LpCoverageChart        *chart,
                   const LpNetworkTotals  *network,
                   double                  x,
                   double                  right)
{
  double gap = 0.5 * layout->style->font_size, width;
  g_autofree char *figure = lp_format_count (network->people);
  LpTextStyle text_style = get_figure_style (layout, network);
  LpTailWidths tail;

  _lp_coverage_row_measure_tail (layout, chart, network, &tail);
  width = lp_typesetter_measure (layout->typesetter, &text_style, figure, (LpPoint) { 0, 0 }).width;
  for (guint i = 0; i < G_N_ELEMENTS (layout->limits); i++)
    if (x < layout->limits[i] && layout->limits[i] < x + gap + width && layout->limits[i] + tail.verdict <= right)
      return layout->limits[i];

  return x;
}

static void
place_beside (const LpCoverageLayout *layout,
              LpCoverageChart        *chart,
              LpCoverageRow          *row,
              gint64                  people,
              guint                   n_practices)
{
  g_autofree char *figure = lp_format_count (people);
  double middle = row->rect.y + row->rect.height / 2;
  Tail tail = { layout, row, 0, layout->plot_right, find_baseline (layout, middle) };

  row->badge = (LpPoint) { layout->badge_x, middle };
  place_bar (layout, row, people, middle - layout->bar_height / 2);
  place_name (layout, row, layout->name_width, tail.baseline);
  place_count (layout, row, n_practices, tail.baseline);
  tail.x = row->bar.x + row->bar.width;
  if (row->network)
    tail.x = find_figure_place (layout, chart, row->network, tail.x, tail.right);
  add_words (&tail, figure, get_figure_style (layout, row->network), 0.5 * layout->style->font_size);
  if (row->network)
    {
      add_verdict (&tail, row->network);
      add_remarks (&tail, chart, row->network);
    }
  else
    add_unassigned (&tail, chart);
}

/* Name and people on one line, then the bar with the whole width to itself, then what is to be remarked. */
static void
place_stacked (const LpCoverageLayout *layout,
               LpCoverageChart        *chart,
               LpCoverageRow          *row,
               gint64                  people)
{
  double size = layout->style->font_size;
  double line = lp_typesetter_get_ascent (layout->typesetter, size) + lp_typesetter_get_descent (layout->typesetter, size);
  double baseline = row->rect.y + 0.3 * size + lp_typesetter_get_ascent (layout->typesetter, size);
  g_autofree char *figure = lp_format_count (people);
  LpTextStyle figure_style = get_figure_style (layout, row->network);
  Tail tail = { layout, row, layout->left - 0.8 * size, layout->right, baseline + line + layout->bar_height + 0.2 * size };
  LpRect box;

  figure_style.anchor = LP_ANCHOR_END;
  figure_style.tabular = TRUE;
  box = _lp_pieces_add (row->pieces, layout->typesetter, &figure_style, figure, (LpPoint) { layout->right, baseline });
  row->badge = (LpPoint) { layout->badge_x, baseline - 0.35 * size };
  place_name (layout, row, box.x - layout->name_x - 0.6 * size, baseline);
  if (row->network)
    {
      add_verdict (&tail, row->network);
      add_remarks (&tail, chart, row->network);
    }
  else
    add_unassigned (&tail, chart);
  place_bar (layout, row, people, box.y + box.height + 0.1 * size);
}

static LpFill
find_fill (const LpNetworkTotals *network)
{
  if (!network)
    return LP_FILL_UNASSIGNED;
  return network->size == LP_SIZE_UNDER ? LP_FILL_UNDER : network->size == LP_SIZE_OVER ? LP_FILL_OVER : LP_FILL_RIGHT_SIZE;
}

void
_lp_coverage_row_measure_tail (const LpCoverageLayout *layout,
                               LpCoverageChart        *chart,
                               const LpNetworkTotals  *network,
                               LpTailWidths           *widths)
{
  g_autofree char *figure = lp_format_count (network->people);
  Tail tail = { layout, NULL, 0, 0, 0 };

  add_words (&tail, figure, get_figure_style (layout, network), 0.5 * layout->style->font_size);
  add_verdict (&tail, network);
  widths->verdict = tail.x;
  add_remarks (&tail, chart, network);
  widths->all = tail.x;
}

void
_lp_coverage_layout_place_row (const LpCoverageLayout *layout,
                               LpCoverageChart        *chart,
                               guint                   i,
                               LpCoverageRow          *row)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (chart->coverage);
  gint64 people;

  *row = (LpCoverageRow) { .pieces = _lp_pieces_new () };
  row->rect = _lp_coverage_layout_get_row_rect (layout, i);
  row->network = _lp_coverage_chart_get_network (chart, i);
  row->fill = find_fill (row->network);
  people = row->network ? row->network->people : totals->people_unassigned;
  if (layout->stacked)
    place_stacked (layout, chart, row, people);
  else
    place_beside (layout, chart, row, people, row->network ? row->network->n_practices : totals->n_unassigned);
}

void
_lp_coverage_row_clear (LpCoverageRow *row)
{
  g_clear_pointer (&row->pieces, g_array_unref);
}
