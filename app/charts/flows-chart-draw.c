/* flows-chart-draw.c — the bands, boxes and labels of the flows chart */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/flows-chart-private.h"

#include "base/number.h"
#include "paint/palette.h"
#include "paint/pattern.h"

static LpColour
choose_band_colour (LpFlowsChart         *chart,
                    const LpFlowPractice *practice,
                    const LpStyle        *style)
{
  const LpFlowGroup *before = lp_flows_get_before (chart->flows, practice->from);
  const LpFlowGroup *after = lp_flows_get_after (chart->flows, practice->to);
  gint64 colour = before->is_network ? before->colour : after->colour;

  switch (practice->kind)
    {
    case LP_FLOW_STAYS:
      return lp_colour_with_alpha (lp_style_get_territory (style, colour), 0.75);
    case LP_FLOW_MOVES:
      return lp_colour_with_alpha (lp_style_get_territory_dark (style, colour), 0.85);
    case LP_FLOW_GAINS:
    case LP_FLOW_LOSES:
    case LP_FLOW_WITHOUT:
    default:
      return lp_colour_with_alpha (style->quiet, 0.6);
    }
}

static void
trace_band (const LpFlowsLayout *layout,
            const LpFlowsBand   *band,
            cairo_t             *cr)
{
  double half = (layout->left + layout->right) / 2;

  cairo_new_path (cr);
  cairo_move_to (cr, layout->left, band->start);
  cairo_curve_to (cr, half, band->start, half, band->end, layout->right, band->end);
  cairo_line_to (cr, layout->right, band->end + band->thickness);
  cairo_curve_to (cr, half, band->end + band->thickness, half, band->start + band->thickness,
                  layout->left, band->start + band->thickness);
  cairo_close_path (cr);
}

static gboolean
is_of_group (LpFlowsChart         *chart,
             const LpFlowPractice *practice,
             int                   mark)
{
  int first_after = (int) _lp_flows_chart_get_first_after (chart);

  if (mark < 0 || mark >= (int) _lp_flows_chart_get_first_band (chart))
    return FALSE;

  return mark < first_after ? (int) practice->from == mark : (int) practice->to == mark - first_after;
}

/* A thin seam of paper keeps bands of one colour apart, where there is enough of them; the thinnest are drawn as lines. */
static void
draw_band (LpFlowsChart        *chart,
           const LpFlowsLayout *layout,
           guint                i,
           const LpStyle       *style,
           const LpChartState  *state,
           cairo_t             *cr)
{
  const LpFlowPractice *practice = lp_flows_get_practice (chart->flows, i);
  LpFlowsBand band = layout->bands[i];
  int mark = (int) (_lp_flows_chart_get_first_band (chart) + i);
  gboolean lit = mark == state->selected || mark == state->hovered ||
                 is_of_group (chart, practice, state->selected) || is_of_group (chart, practice, state->hovered);

  if (band.thickness > 3 * style->line_width)
    band.thickness -= 0.5 * style->line_width;
  band.thickness = MAX (band.thickness, style->line_width);
  trace_band (layout, &band, cr);
  lp_colour_set_source (choose_band_colour (chart, practice, style), cr);
  cairo_fill_preserve (cr);
  if (lit)
    {
      lp_colour_set_source (mark == state->selected ? style->selection : style->text, cr);
      cairo_set_line_width (cr, (mark == state->selected ? 2 : 1) * style->line_width);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
}

/* Those that stay first, so that nothing hides who moves. */
static void
draw_bands (LpFlowsChart        *chart,
            const LpFlowsLayout *layout,
            const LpStyle       *style,
            const LpChartState  *state,
            cairo_t             *cr)
{
  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < lp_flows_get_n_practices (chart->flows); i++)
      if ((lp_flows_get_practice (chart->flows, i)->kind == LP_FLOW_STAYS) == (pass == 0))
        draw_band (chart, layout, i, style, state, cr);
}

static void
draw_box (const LpFlowGroup *group,
          LpRect             box,
          const LpStyle     *style,
          cairo_t           *cr)
{
  static const LpFill fills[] = { [LP_SIZE_RIGHT] = LP_FILL_RIGHT_SIZE, [LP_SIZE_UNDER] = LP_FILL_UNDER, [LP_SIZE_OVER] = LP_FILL_OVER };

  box.height = MAX (box.height, 2 * style->line_width);
  if (group->id == 0)
    lp_fill_draw_rect (LP_FILL_UNASSIGNED, box, style, cr);
  else if (group->is_network)
    lp_fill_draw_rect (fills[group->size], box, style, cr);
  else
    {
      lp_colour_set_source (style->quiet, cr);
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      cairo_fill (cr);
    }
}

/* The name, and below it the people, with the mark of a size that is wrong. */
static void
draw_label (LpFlowsLayout     *layout,
            const LpFlowGroup *group,
            LpRect             slot,
            gboolean           after,
            double             room,
            const LpStyle     *style,
            cairo_t           *cr)
{
  double size = style->font_size, gap = 0.4 * size;
  double x = after ? slot.x + slot.width + gap : slot.x - gap;
  double y = slot.y + slot.height / 2;
  gboolean wrong = group->is_network && group->id != 0 && group->size != LP_SIZE_RIGHT;
  LpTextStyle name_style = { .size = size, .bold = TRUE, .lines = 1, .width = room, .colour = style->text,
                             .anchor = after ? LP_ANCHOR_START : LP_ANCHOR_END };
  LpTextStyle people_style = { .size = 0.9 * size, .bold = wrong, .tabular = TRUE, .lines = 1, .width = room, .anchor = name_style.anchor };
  g_autofree char *name = lp_flow_group_get_title (group);
  g_autofree char *count = lp_format_count (group->people);
  g_autofree char *people = wrong ? g_strdup_printf ("%s %s", group->size == LP_SIZE_UNDER ? "▼" : "▲", count) : g_strdup (count);

  people_style.colour = !wrong ? style->quiet : group->size == LP_SIZE_UNDER ? style->under_text : style->over_text;
  lp_typesetter_draw (layout->typesetter, &name_style, name, (LpPoint) { x, y - 0.15 * size }, cr);
  lp_typesetter_draw (layout->typesetter, &people_style, people, (LpPoint) { x, y + 0.95 * size }, cr);
}

static void
draw_groups (LpFlowsChart       *chart,
             LpFlowsLayout      *layout,
             double              width,
             const LpStyle      *style,
             const LpChartState *state,
             cairo_t            *cr)
{
  guint first_after = _lp_flows_chart_get_first_after (chart), first_band = _lp_flows_chart_get_first_band (chart);

  for (guint i = 0; i < first_band; i++)
    {
      gboolean after = i >= first_after;
      const LpFlowsPlace *place = after ? &layout->after[i - first_after] : &layout->before[i];
      const LpFlowGroup *group = after ? lp_flows_get_after (chart->flows, i - first_after) : lp_flows_get_before (chart->flows, i);
      double room = (after ? width - layout->right - 2 * style->font_size : layout->left - 2 * style->font_size);

      draw_box (group, place->box, style, cr);
      draw_label (layout, group, place->slot, after, MAX (room, style->font_size), style, cr);
      if ((int) i == state->selected || (int) i == state->hovered)
        {
          LpRect ring = lp_rect_inflate (place->box, 1.5 * style->line_width);

          lp_colour_set_source ((int) i == state->selected ? style->selection : style->quiet, cr);
          cairo_set_line_width (cr, 2 * style->line_width);
          cairo_rectangle (cr, ring.x, ring.y, ring.width, ring.height);
          cairo_stroke (cr);
        }
    }
}

void
_lp_flows_chart_draw (LpChart            *parent,
                      cairo_t            *cr,
                      double              width,
                      double              height,
                      const LpStyle      *style,
                      const LpChartState *state)
{
  LpFlowsChart *chart = (LpFlowsChart *) parent;
  g_auto (LpFlowsLayout) layout = { NULL };

  _lp_flows_layout_init (&layout, chart, width, height, style);
  lp_colour_set_source (style->paper, cr);
  cairo_paint (cr);
  draw_bands (chart, &layout, style, state, cr);
  draw_groups (chart, &layout, width, style, state, cr);
  _lp_pieces_draw (layout.pieces, layout.typesetter, -G_MAXDOUBLE, G_MAXDOUBLE, cr);
  if (state->focused >= 0)
    lp_focus_ring_draw (lp_rect_inflate (_lp_flows_chart_get_rect (chart, &layout, (guint) state->focused), 3 * style->line_width), style, cr);
}
