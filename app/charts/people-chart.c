/* people-chart.c — all registered people as one bar */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/chart-private.h"
#include "charts/coverage-chart.h"
#include "charts/frame-private.h"
#include "charts/people-bar-private.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "paint/palette.h"

typedef struct
{
  LpChart parent;
  LpCoverage *coverage;
  int states[LP_N_PEOPLE];      /* of each mark; states without people have none */
} LpPeopleChart;

typedef struct
{
  LpTypesetter *typesetter;
  LpPeopleBar *bar;
  GArray *pieces;               /* title, subtitle and source */
  double natural_height;
} Layout;

static const LpChartColumn columns[] = {
  { N_("People in"), FALSE },
  { N_("People"), TRUE },
  { N_("Share"), TRUE },
};

static void
clear_layout (Layout *layout)
{
  g_array_unref (layout->pieces);
  _lp_people_bar_free (layout->bar);
  lp_typesetter_free (layout->typesetter);
}

/* @height 0: the natural height. A taller bar takes the air of a taller paper, up to a point. */
static void
lay_out (LpPeopleChart *chart,
         double         width,
         double         height,
         const LpStyle *style,
         Layout        *layout)
{
  double size = style->font_size;
  double margin = CLAMP (width * 0.025, 0.8 * size, 3.2 * size);
  double room = MAX (width - 2 * margin, size);
  double bar_height = 2.2 * size, y = 1.4 * size, source_height;
  LpFrame frame;

  layout->typesetter = lp_typesetter_new (style->font_family);
  layout->pieces = _lp_pieces_new ();
  frame = (LpFrame) { &chart->parent, layout->pieces, layout->typesetter, style, margin, room };
  y = _lp_frame_place_head (&frame, CLAMP (width / 16, size, 1.8 * size), y, 0.3 * size);
  layout->bar = _lp_people_bar_new (lp_coverage_get_totals (chart->coverage), margin, margin + room, y + size, bar_height,
                                    style, layout->typesetter);
  source_height = *chart->parent.source != '\0' ? 0.8 * size + _lp_frame_measure_source (&frame) : 0;
  layout->natural_height = layout->bar->bottom + source_height + 1.2 * size;
  if (height > layout->natural_height)
    {
      bar_height = MIN (bar_height + height - layout->natural_height, 6 * size);
      _lp_people_bar_free (layout->bar);
      layout->bar = _lp_people_bar_new (lp_coverage_get_totals (chart->coverage), margin, margin + room, y + size,
                                        bar_height, style, layout->typesetter);
    }
  _lp_frame_place_source (&frame, MAX (height, layout->natural_height) - 1.2 * size - source_height + 0.8 * size);
}

static double
measure (LpChart       *chart,
         double         width,
         const LpStyle *style)
{
  Layout layout;

  lay_out ((LpPeopleChart *) chart, width, 0, style, &layout);
  clear_layout (&layout);
  return layout.natural_height;
}

static void
draw (LpChart            *parent,
      cairo_t            *cr,
      double              width,
      double              height,
      const LpStyle      *style,
      const LpChartState *state)
{
  LpPeopleChart *chart = (LpPeopleChart *) parent;
  Layout layout;

  lay_out (chart, width, height, style, &layout);
  lp_colour_set_source (style->paper, cr);
  cairo_paint (cr);
  _lp_people_bar_draw (layout.bar, style, layout.typesetter, cr);
  _lp_pieces_draw (layout.pieces, layout.typesetter, -G_MAXDOUBLE, G_MAXDOUBLE, cr);
  for (int i = 0; i < (int) parent->keys->len; i++)
    {
      LpRect rect = lp_rect_inflate (layout.bar->segments[chart->states[i]], 2 * style->line_width);

      if (i == state->selected || i == state->hovered)
        {
          lp_colour_set_source (i == state->selected ? style->selection : style->quiet, cr);
          cairo_set_line_width (cr, 3 * style->line_width);
          cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
          cairo_stroke (cr);
        }
      if (i == state->focused)
        lp_focus_ring_draw (lp_rect_inflate (rect, 3 * style->line_width), style, cr);
    }
  clear_layout (&layout);
}

static LpRect
get_mark_rect (LpChart       *parent,
               double         width,
               double         height,
               const LpStyle *style,
               int            i)
{
  LpPeopleChart *chart = (LpPeopleChart *) parent;
  Layout layout;
  LpRect rect;

  lay_out (chart, width, height, style, &layout);
  rect = layout.bar->segments[chart->states[i]];
  clear_layout (&layout);
  return rect;
}

static int
hit (LpChart       *chart,
     double         width,
     double         height,
     const LpStyle *style,
     LpPoint        point)
{
  for (int i = 0; i < (int) chart->keys->len; i++)
    {
      if (lp_rect_contains (get_mark_rect (chart, width, height, style, i), point))
        return i;
    }
  return -1;
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpPeopleChart *chart = (LpPeopleChart *) parent;
  const LpCoverageTotals *totals = lp_coverage_get_totals (chart->coverage);
  LpPeopleState state = chart->states[i];
  g_autofree char *people = lp_format_count (_lp_people_get (totals, state));
  g_autofree char *share = _lp_people_format_share (totals, state);

  /* Translators: a state, how many people are in it, their share: "Under: 28,361 people, 3.5%". */
  return g_strdup_printf (_("%s: %s people, %s"), _lp_people_get_name (state), people, share);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpPeopleChart *chart = (LpPeopleChart *) parent;
  const LpCoverageTotals *totals = lp_coverage_get_totals (chart->coverage);

  if (column == 0)
    return g_strdup (_lp_people_get_name (row));
  if (column == 1)
    return lp_format_count (_lp_people_get (totals, row));
  return _lp_people_format_share (totals, row);
}

static int
get_row_mark (LpChart *parent,
              guint    row)
{
  LpPeopleChart *chart = (LpPeopleChart *) parent;

  for (guint i = 0; i < parent->keys->len; i++)
    {
      if (chart->states[i] == (int) row)
        return (int) i;
    }
  return -1;
}

static void
finalize (LpChart *chart)
{
  lp_coverage_unref (((LpPeopleChart *) chart)->coverage);
}

static const LpChartClass klass = {
  .measure = measure,
  .draw = draw,
  .hit = hit,
  .get_mark_rect = get_mark_rect,
  .describe_mark = describe_mark,
  .get_cell = get_cell,
  .get_row_mark = get_row_mark,
  .finalize = finalize,
  LP_CHART_COLUMNS (columns),
};

static char *
write_title (const LpCoverageTotals *totals)
{
  g_autofree char *people = lp_format_count (totals->people);
  g_autofree char *share = _lp_people_format_share (totals, LP_PEOPLE_RIGHT_SIZE);

  if (totals->people == 0)
    return g_strdup (_("There are no registered people in this plan yet"));
  return g_strdup_printf (_("%s of %s people are in a right-size network"), share, people);
}

LpChart *
lp_people_chart_new (LpCoverage *coverage)
{
  LpPeopleChart *chart = g_new0 (LpPeopleChart, 1);
  const LpCoverageTotals *totals = lp_coverage_get_totals (coverage);
  g_autofree char *lower = lp_format_count (totals->min_people);
  g_autofree char *upper = lp_format_count (totals->max_people);

  _lp_chart_init (&chart->parent, &klass);
  chart->coverage = lp_coverage_ref (coverage);
  for (int state = 0; state < LP_N_PEOPLE; state++)
    {
      if (_lp_people_get (totals, state) <= 0)
        continue;
      chart->states[chart->parent.keys->len] = state;
      _lp_chart_add_key (&chart->parent,
                         (LpKey) { state == LP_PEOPLE_UNASSIGNED ? LP_KEY_UNASSIGNED : LP_KEY_NONE, 0, NULL });
    }
  chart->parent.n_rows = LP_N_PEOPLE;
  chart->parent.title = write_title (totals);
  chart->parent.subtitle = g_strdup_printf (_("Registered people by the size of their network in %s; right size is %s to %s people."),
                                            totals->option_name, lower, upper);
  chart->parent.source = g_strdup (totals->source);
  return &chart->parent;
}
