/* matrix-chart.c — how many people go from each group to each */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/matrix-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "charts/plot-private.h"
#include "paint/palette.h"
#include "paint/pattern.h"

/* In parts of the font size. */
#define ROW 1.7
#define MOST_ROW 2.4
#define SUM 4.6                 /* the column of sums */
#define TEXT 0.88
#define LEAST_TEXT 0.6         /* nobody reads less */
#define LEAST_NAMES 8.0
#define MOST_NAMES 17.0
#define MOST_HEADING 11.0

/* How finely people are told: as finely as the cells have room for. */
typedef enum
{
  UNIT_PEOPLE,
  UNIT_TENTHS,                  /* of thousands */
  UNIT_THOUSANDS,
} Unit;

typedef struct
{
  LpPlot plot;
  LpFlows *flows;
  char *before_name, *after_name;

  /* the layout last used */
  double names, cell, row, heading;
  double figures;               /* the size of what cells say; 0: the columns are too narrow for anything, which pointing tells */
  Unit unit;
} LpMatrixChart;

static const LpChartColumn columns[] = {
  { N_("From"), FALSE }, { N_("To"), FALSE }, { N_("Practices"), TRUE }, { N_("People"), TRUE }, { N_("What they do"), FALSE },
};

enum { COLUMN_FROM, COLUMN_TO, COLUMN_PRACTICES, COLUMN_PEOPLE, COLUMN_KIND };

static guint
get_first_after (LpMatrixChart *chart)
{
  return lp_flows_get_n_before (chart->flows);
}

static guint
get_first_flow (LpMatrixChart *chart)
{
  return lp_flows_get_n_before (chart->flows) + lp_flows_get_n_after (chart->flows);
}

/* Returns: (transfer full) */
static char *
format_people (gint64 people,
               Unit   unit)
{
  if (unit == UNIT_PEOPLE)
    return lp_format_count (people);
  if (unit == UNIT_TENTHS)
    return lp_format_decimal ((double) people / 1000, 1);

  /* A practice of a few hundred is not nothing. */
  return people > 0 && people < 500 ? g_strdup ("<1") : lp_format_decimal ((double) people / 1000, 0);
}

static gint64
find_most (const LpFlows *flows)
{
  gint64 most = 0;

  for (guint i = 0; i < lp_flows_get_n (flows); i++)
    most = MAX (most, lp_flows_get (flows, i)->people);
  for (guint i = 0; i < lp_flows_get_n_after (flows); i++)
    most = MAX (most, lp_flows_get_after (flows, i)->people);

  return most;
}

/* The finest unit for which the columns are wide enough; where they are too narrow for any, smaller letters, down to where nobody could read them. */
static void
choose_unit (LpMatrixChart *chart)
{
  double size = chart->plot.style->font_size, room = chart->cell - 0.3 * size, width = 0;
  gint64 most = find_most (chart->flows);

  for (chart->unit = UNIT_PEOPLE; chart->unit <= UNIT_THOUSANDS; chart->unit++)
    {
      g_autofree char *text = format_people (most, chart->unit);

      width = _lp_plot_measure_text (&chart->plot, text, TEXT * size, TRUE);
      if (width < room)
        break;
    }
  chart->unit = MIN (chart->unit, UNIT_THOUSANDS);
  chart->figures = TEXT * size * MIN (room / MAX (width, 1), 1);
  if (chart->figures < LEAST_TEXT * size)
    chart->figures = 0;
}

/* Names of the columns stand upright, so that columns may be narrow. @room: what may be taken beyond the usual height, so that no name is cut where there is room for it. */
static double
measure_heading (LpMatrixChart *chart,
                 double         room)
{
  double size = chart->plot.style->font_size, most = 0;

  for (guint i = 0; i < lp_flows_get_n_after (chart->flows); i++)
    {
      g_autofree char *name = lp_flow_group_get_title (lp_flows_get_after (chart->flows, i));

      most = MAX (most, _lp_plot_measure_text (&chart->plot, name, TEXT * size, TRUE));
    }

  return MIN (most, MOST_HEADING * size + room) + 2.4 * size;
}

static double
measure (LpPlot *plot)
{
  LpMatrixChart *chart = (LpMatrixChart *) plot;
  double size = plot->style->font_size;

  chart->heading = measure_heading (chart, 0);

  return ceil (chart->heading + (lp_flows_get_n_before (chart->flows) + 2.2) * ROW * size);
}

static void
place_sum (LpMatrixChart *chart,
           gint64         people,
           Unit           unit,
           double         size,
           LpPoint        at,
           LpAnchor       anchor)
{
  g_autofree char *text = format_people (people, unit);

  if (size > 0)
    _lp_plot_add_text (&chart->plot, text, at, anchor, size, FALSE, 0);
}

static void
place_row (LpMatrixChart *chart,
           guint          i,
           double         y)
{
  LpPlot *plot = &chart->plot;
  double size = plot->style->font_size, baseline = y + chart->row / 2 + 0.32 * size;
  const LpFlowGroup *group = lp_flows_get_before (chart->flows, i);
  g_autofree char *name = lp_flow_group_get_title (group);
  LpTextStyle style = { .size = size, .bold = TRUE, .lines = 1, .width = chart->names - 0.6 * size, .colour = plot->style->text };

  g_array_index (plot->rects, LpRect, i) = (LpRect) { plot->area.x, y, chart->names, chart->row };
  _lp_pieces_add (plot->pieces, plot->typesetter, &style, name, (LpPoint) { plot->area.x, baseline });
  place_sum (chart, group->people, UNIT_PEOPLE, TEXT * size, (LpPoint) { plot->area.x + plot->area.width, baseline }, LP_ANCHOR_END);
}

static void
place_flow (LpMatrixChart *chart,
            guint          i,
            double         top)
{
  LpPlot *plot = &chart->plot;
  const LpFlow *flow = lp_flows_get (chart->flows, i);
  LpRect rect = { plot->area.x + chart->names + flow->to * chart->cell, top + flow->from * chart->row, chart->cell, chart->row };

  g_array_index (plot->rects, LpRect, get_first_flow (chart) + i) = lp_rect_inflate (rect, -plot->style->line_width);
}

static void
place_sides (LpMatrixChart *chart)
{
  LpPlot *plot = &chart->plot;
  double size = plot->style->font_size;
  /* Translators: what the rows of a matrix are of, and its columns */
  g_autofree char *sides = g_strdup_printf (_("From %1$s, down; to %2$s, across"), chart->before_name, chart->after_name);

  _lp_plot_add_text (plot, sides, (LpPoint) { plot->area.x, plot->area.y + size }, LP_ANCHOR_START, TEXT * size, FALSE, plot->area.width);
  if (chart->unit != UNIT_PEOPLE)
    _lp_plot_add_text (plot, _("Cells and sums below in thousands of people"), (LpPoint) { plot->area.x + plot->area.width, plot->area.y + size }, LP_ANCHOR_END,
                       TEXT * size, FALSE, 0);
}

static void
place (LpPlot *plot)
{
  LpMatrixChart *chart = (LpMatrixChart *) plot;
  guint n_before = lp_flows_get_n_before (chart->flows), n_after = lp_flows_get_n_after (chart->flows);
  double size = plot->style->font_size, usual = measure_heading (chart, 0), top, bottom;

  chart->heading = measure_heading (chart, MAX (plot->area.height - usual - (n_before + 2.2) * ROW * size, 0));
  top = plot->area.y + chart->heading;
  chart->names = CLAMP (0.2 * plot->area.width, LEAST_NAMES * size, MOST_NAMES * size);
  chart->cell = MAX (plot->area.width - chart->names - SUM * size, size) / MAX (n_after, 1);
  chart->row = floor (CLAMP ((plot->area.height - chart->heading) / (n_before + 2.2), ROW * size, MOST_ROW * size));
  choose_unit (chart);
  bottom = top + n_before * chart->row;
  place_sides (chart);
  for (guint i = 0; i < n_before; i++)
    place_row (chart, i, top + i * chart->row);
  for (guint i = 0; i < n_after; i++)
    {
      double x = plot->area.x + chart->names + i * chart->cell;

      g_array_index (plot->rects, LpRect, get_first_after (chart) + i) = (LpRect) { x, top - chart->heading + 1.6 * size, chart->cell, chart->heading - 1.6 * size };
      place_sum (chart, lp_flows_get_after (chart->flows, i)->people, chart->unit, chart->figures,
                 (LpPoint) { x + chart->cell / 2, bottom + chart->row / 2 + 0.32 * size }, LP_ANCHOR_MIDDLE);
    }
  for (guint i = 0; i < lp_flows_get_n (chart->flows); i++)
    place_flow (chart, i, top);
  _lp_plot_add_text (plot, _("People"), (LpPoint) { plot->area.x, bottom + chart->row / 2 + 0.32 * size }, LP_ANCHOR_START, TEXT * size, FALSE, chart->names);
}

static LpColour
paint_cell (LpMatrixChart *chart,
            const LpFlow  *flow,
            LpRect         rect,
            cairo_t       *cr)
{
  const LpStyle *style = chart->plot.style;
  const LpFlowGroup *before = lp_flows_get_before (chart->flows, flow->from), *after = lp_flows_get_after (chart->flows, flow->to);
  gint64 colour = before->is_network ? before->colour : after->colour;
  LpColour fill;

  if (flow->kind != LP_FLOW_STAYS && flow->kind != LP_FLOW_MOVES)
    {
      lp_fill_draw_rect (LP_FILL_UNASSIGNED, rect, style, cr);
      return style->text;
    }
  fill = flow->kind == LP_FLOW_MOVES ? lp_style_get_territory_dark (style, colour) : lp_colour_mix (style->paper, lp_style_get_territory (style, colour), 0.75);
  lp_colour_set_source (fill, cr);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (cr);

  return lp_colour_readable_on (fill);
}

static void
paint_flow (LpMatrixChart *chart,
            guint          i,
            cairo_t       *cr)
{
  const LpFlow *flow = lp_flows_get (chart->flows, i);
  const LpStyle *style = chart->plot.style;
  LpRect rect = g_array_index (chart->plot.rects, LpRect, get_first_flow (chart) + i);
  LpTextStyle text = { .size = chart->figures, .bold = flow->kind != LP_FLOW_STAYS, .tabular = TRUE, .anchor = LP_ANCHOR_MIDDLE, .lines = 1 };
  g_autofree char *people = format_people (flow->people, chart->unit);

  text.colour = paint_cell (chart, flow, rect, cr);
  if (flow->kind != LP_FLOW_STAYS && flow->kind != LP_FLOW_MOVES)
    text.halo = style->paper;
  if (text.size > 0)
    lp_typesetter_draw (chart->plot.typesetter, &text, people, (LpPoint) { rect.x + rect.width / 2, rect.y + rect.height / 2 + 0.36 * text.size }, cr);
}

static void
paint_heading (LpMatrixChart *chart,
               guint          i,
               cairo_t       *cr)
{
  const LpStyle *style = chart->plot.style;
  LpRect rect = g_array_index (chart->plot.rects, LpRect, get_first_after (chart) + i);
  LpTextStyle text = { .size = TEXT * style->font_size, .bold = TRUE, .lines = 1, .width = rect.height - 0.4 * style->font_size, .colour = style->text };
  g_autofree char *name = lp_flow_group_get_title (lp_flows_get_after (chart->flows, i));

  cairo_save (cr);
  cairo_translate (cr, rect.x + rect.width / 2 + 0.32 * text.size, rect.y + rect.height - 0.3 * style->font_size);
  cairo_rotate (cr, -G_PI_2);
  lp_typesetter_draw (chart->plot.typesetter, &text, name, (LpPoint) { 0, 0 }, cr);
  cairo_restore (cr);
}

/* Light lines, so that the eye finds the row of a cell far from its name. */
static void
paint_lines (LpMatrixChart *chart,
             cairo_t       *cr)
{
  LpPlot *plot = &chart->plot;
  double top = plot->area.y + chart->heading, left = plot->area.x + chart->names;
  guint n_before = lp_flows_get_n_before (chart->flows), n_after = lp_flows_get_n_after (chart->flows);

  for (guint i = 0; i <= n_before; i++)
    _lp_plot_paint_line (plot, cr, (LpPoint) { plot->area.x, top + i * chart->row }, (LpPoint) { plot->area.x + plot->area.width, top + i * chart->row },
                         plot->style->line_width, plot->style->rule);
  for (guint i = 0; i <= n_after; i++)
    _lp_plot_paint_line (plot, cr, (LpPoint) { left + i * chart->cell, top }, (LpPoint) { left + i * chart->cell, top + n_before * chart->row }, plot->style->line_width,
                         plot->style->rule);
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpMatrixChart *chart = (LpMatrixChart *) plot;

  paint_lines (chart, cr);
  for (guint i = 0; i < lp_flows_get_n_after (chart->flows); i++)
    paint_heading (chart, i, cr);
  for (guint i = 0; i < lp_flows_get_n (chart->flows); i++)
    paint_flow (chart, i, cr);
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpMatrixChart *chart = (LpMatrixChart *) parent;
  guint mark = (guint) i, first_after = get_first_after (chart), first_flow = get_first_flow (chart);
  const LpFlow *flow;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *people = NULL;

  if (mark < first_after)
    return lp_flow_group_describe (lp_flows_get_before (chart->flows, mark));
  if (mark < first_flow)
    return lp_flow_group_describe (lp_flows_get_after (chart->flows, mark - first_after));

  flow = lp_flows_get (chart->flows, mark - first_flow);
  from = lp_flow_group_get_title (lp_flows_get_before (chart->flows, flow->from));
  to = lp_flow_group_get_title (lp_flows_get_after (chart->flows, flow->to));
  people = lp_format_count (flow->people);

  /* Translators: two networks, and how many people and practices go from the one to the other */
  return g_strdup_printf (ngettext ("From %1$s to %2$s: %3$s people, %4$u practice", "From %1$s to %2$s: %3$s people, %4$u practices", flow->n_practices), from, to, people,
                          flow->n_practices);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpMatrixChart *chart = (LpMatrixChart *) parent;
  const LpFlow *flow = lp_flows_get (chart->flows, row);

  switch (column)
    {
    case COLUMN_FROM:
      return lp_flow_group_get_title (lp_flows_get_before (chart->flows, flow->from));
    case COLUMN_TO:
      return lp_flow_group_get_title (lp_flows_get_after (chart->flows, flow->to));
    case COLUMN_PRACTICES:
      return lp_format_count (flow->n_practices);
    case COLUMN_PEOPLE:
      return lp_format_count (flow->people);
    case COLUMN_KIND:
    default:
      return g_strdup (lp_flow_kind_get_label (flow->kind));
    }
}

static int
get_row_mark (LpChart *parent,
              guint    row)
{
  return (int) (get_first_flow ((LpMatrixChart *) parent) + row);
}

static void
finalize (LpPlot *plot)
{
  LpMatrixChart *chart = (LpMatrixChart *) plot;

  lp_flows_unref (chart->flows);
  g_free (chart->before_name);
  g_free (chart->after_name);
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell, .get_row_mark = get_row_mark },
  .measure = measure, .place = place, .paint = paint, .finalize = finalize,
};

static void
add_group (LpMatrixChart     *chart,
           const LpFlowGroup *group)
{
  LpKeyKind kind = group->id == 0 ? LP_KEY_UNASSIGNED : group->is_network ? LP_KEY_NETWORK : LP_KEY_NONE;

  _lp_plot_add_mark (&chart->plot, (LpKey) { kind, group->id, NULL }, group->is_network ? group->id : 0);
}

LpChart *
lp_matrix_chart_new (LpFlows    *flows,
                     const char *before_name,
                     const char *after_name,
                     const char *source)
{
  LpMatrixChart *chart = g_new0 (LpMatrixChart, 1);
  LpChart *parent = &chart->plot.parent;

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->flows = lp_flows_ref (flows);
  chart->before_name = g_strdup (before_name);
  chart->after_name = g_strdup (after_name);
  for (guint i = 0; i < lp_flows_get_n_before (flows); i++)
    add_group (chart, lp_flows_get_before (flows, i));
  for (guint i = 0; i < lp_flows_get_n_after (flows); i++)
    add_group (chart, lp_flows_get_after (flows, i));
  _lp_plot_add_plain_marks (&chart->plot, lp_flows_get_n (flows));
  parent->title = lp_flows_describe (flows);
  parent->subtitle = g_strdup (_("People who go from each network to each. Pale cells stay with most of their old network, dark cells move, hatched cells have no network on one side."));
  parent->source = g_strdup (source);
  parent->n_rows = lp_flows_get_n (flows);

  return parent;
}
