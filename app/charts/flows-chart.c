/* flows-chart.c — who goes where, as bands between two columns of groups */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/flows-chart.h"

#include "charts/flows-chart-private.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "paint/palette.h"
#include "paint/pattern.h"

static const LpChartColumn columns[] = {
  { N_("Code"), FALSE },
  { N_("Practice"), FALSE },
  { N_("From"), FALSE },
  { N_("To"), FALSE },
  { N_("People"), TRUE },
};

/* Marks: the groups before, the groups after, the practices. */
static guint
get_first_after (LpFlowsChart *chart)
{
  return lp_flows_get_n_before (chart->flows);
}

static guint
get_first_band (LpFlowsChart *chart)
{
  return lp_flows_get_n_before (chart->flows) + lp_flows_get_n_after (chart->flows);
}

static double
measure (LpChart       *parent,
         double         width,
         const LpStyle *style)
{
  g_auto (LpFlowsLayout) layout = { NULL };

  _lp_flows_layout_init (&layout, (LpFlowsChart *) parent, width, 0, style);

  return layout.natural_height;
}

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
  int first_after = (int) get_first_after (chart);

  if (mark < 0 || mark >= (int) get_first_band (chart))
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
  int mark = (int) (get_first_band (chart) + i);
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

static LpRect
get_rect (LpFlowsChart        *chart,
          const LpFlowsLayout *layout,
          guint                i)
{
  guint first_after = get_first_after (chart), first_band = get_first_band (chart);
  const LpFlowsBand *band;
  double top;

  if (i < first_after)
    return layout->before[i].slot;
  if (i < first_band)
    return layout->after[i - first_after].slot;

  band = &layout->bands[i - first_band];
  top = MIN (band->start, band->end);

  return (LpRect) { layout->left, top, layout->right - layout->left, MAX (band->start, band->end) + band->thickness - top };
}

static void
draw_groups (LpFlowsChart       *chart,
             LpFlowsLayout      *layout,
             double              width,
             const LpStyle      *style,
             const LpChartState *state,
             cairo_t            *cr)
{
  guint first_after = get_first_after (chart), first_band = get_first_band (chart);

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

static void
draw (LpChart            *parent,
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
    lp_focus_ring_draw (lp_rect_inflate (get_rect (chart, &layout, (guint) state->focused), 3 * style->line_width), style, cr);
}

/* What is drawn last is on top: those that move, then those that stay. */
static int
hit_band (LpFlowsChart        *chart,
          const LpFlowsLayout *layout,
          LpPoint              point,
          double               slack)
{
  for (int pass = 0; pass < 2; pass++)
    for (guint i = lp_flows_get_n_practices (chart->flows); i-- > 0;)
      {
        const LpFlowsBand *band = &layout->bands[i];
        double top;

        if ((lp_flows_get_practice (chart->flows, i)->kind == LP_FLOW_STAYS) != (pass == 1))
          continue;
        top = _lp_flows_layout_get_top (layout, band, point.x);
        if (point.y >= top - slack && point.y < top + band->thickness + slack)
          return (int) (get_first_band (chart) + i);
      }

  return -1;
}

static int
hit (LpChart       *parent,
     double         width,
     double         height,
     const LpStyle *style,
     LpPoint        point)
{
  LpFlowsChart *chart = (LpFlowsChart *) parent;
  g_auto (LpFlowsLayout) layout = { NULL };

  _lp_flows_layout_init (&layout, chart, width, height, style);
  if (point.x >= layout.left && point.x < layout.right)
    return hit_band (chart, &layout, point, style->line_width);

  for (guint i = 0; i < get_first_band (chart); i++)
    {
      gboolean after = i >= get_first_after (chart);
      LpRect slot = get_rect (chart, &layout, i);

      /* The label belongs to its box. */
      if (after == (point.x >= layout.right) && point.y >= slot.y && point.y < slot.y + slot.height)
        return (int) i;
    }

  return -1;
}

static LpRect
get_mark_rect (LpChart       *parent,
               double         width,
               double         height,
               const LpStyle *style,
               int            i)
{
  g_auto (LpFlowsLayout) layout = { NULL };

  _lp_flows_layout_init (&layout, (LpFlowsChart *) parent, width, height, style);

  return get_rect ((LpFlowsChart *) parent, &layout, (guint) i);
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpFlowsChart *chart = (LpFlowsChart *) parent;
  int first_after = (int) get_first_after (chart), first_band = (int) get_first_band (chart);
  g_autofree char *from = NULL, *to = NULL, *people = NULL;
  const LpFlowPractice *practice;

  if (i < first_after)
    return lp_flow_group_describe (lp_flows_get_before (chart->flows, (guint) i));
  if (i < first_band)
    return lp_flow_group_describe (lp_flows_get_after (chart->flows, (guint) (i - first_after)));

  practice = lp_flows_get_practice (chart->flows, (guint) (i - first_band));
  from = lp_flow_group_get_title (lp_flows_get_before (chart->flows, practice->from));
  to = lp_flow_group_get_title (lp_flows_get_after (chart->flows, practice->to));
  people = lp_format_count (practice->people);
  if (practice->kind == LP_FLOW_STAYS)
    /* Translators: a practice, its people, and its network before and after. */
    return g_strdup_printf (_("%s, %s people: stays with most of %s, in %s"), practice->name, people, from, to);

  /* Translators: a practice, its people, and its network before and after. */
  return g_strdup_printf (_("%s, %s people: from %s to %s"), practice->name, people, from, to);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpFlowsChart *chart = (LpFlowsChart *) parent;
  const LpFlowPractice *practice = lp_flows_get_practice (chart->flows, g_array_index (chart->rows, guint, row));

  switch (column)
    {
    case 0:
      return g_strdup (practice->code);
    case 1:
      return g_strdup (practice->name);
    case 2:
      return lp_flow_group_get_title (lp_flows_get_before (chart->flows, practice->from));
    case 3:
      return lp_flow_group_get_title (lp_flows_get_after (chart->flows, practice->to));
    default:
      return lp_format_count (practice->people);
    }
}

static int
get_row_mark (LpChart *parent,
              guint    row)
{
  LpFlowsChart *chart = (LpFlowsChart *) parent;

  return (int) (get_first_band (chart) + g_array_index (chart->rows, guint, row));
}

static void
finalize (LpChart *parent)
{
  LpFlowsChart *chart = (LpFlowsChart *) parent;

  lp_flows_unref (chart->flows);
  g_array_unref (chart->rows);
  g_free (chart->before_name);
  g_free (chart->after_name);
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
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
};

static void
add_group_key (LpFlowsChart      *chart,
               const LpFlowGroup *group)
{
  LpKey key = { group->is_network ? LP_KEY_NETWORK : LP_KEY_NONE, group->id, NULL };

  if (group->id == 0)
    key.kind = LP_KEY_UNASSIGNED;
  _lp_chart_add_key (&chart->parent, key);
}

static void
add_keys (LpFlowsChart *chart)
{
  LpFlows *flows = chart->flows;

  for (guint i = 0; i < lp_flows_get_n_before (flows); i++)
    add_group_key (chart, lp_flows_get_before (flows, i));
  for (guint i = 0; i < lp_flows_get_n_after (flows); i++)
    add_group_key (chart, lp_flows_get_after (flows, i));
  for (guint i = 0; i < lp_flows_get_n_practices (flows); i++)
    {
      const LpFlowPractice *practice = lp_flows_get_practice (flows, i);

      _lp_chart_add_key (&chart->parent, (LpKey) { LP_KEY_PRACTICE, 0, practice->code });
      if (lp_flow_kind_is_change (practice->kind))
        g_array_append_val (chart->rows, i);
    }
  chart->parent.n_rows = chart->rows->len;
}

LpChart *
lp_flows_chart_new (LpFlows    *flows,
                    const char *before_name,
                    const char *after_name,
                    const char *source)
{
  LpFlowsChart *chart = g_new0 (LpFlowsChart, 1);

  _lp_chart_init (&chart->parent, &klass);
  chart->flows = lp_flows_ref (flows);
  chart->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  chart->before_name = g_strdup (before_name);
  chart->after_name = g_strdup (after_name);
  add_keys (chart);
  chart->parent.title = lp_flows_describe (flows);
  chart->parent.subtitle = g_strdup (_("Each band is one practice, as thick as its list. Dark bands move, pale bands stay with most of their old network, "
                                       "grey bands have no network on one side."));
  chart->parent.source = g_strdup (source);

  return &chart->parent;
}
