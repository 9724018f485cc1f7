/* coverage-chart-draw.c — the coverage chart on paper: only what the clip lets through */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/coverage-chart-private.h"

#include <math.h>

#include "paint/palette.h"

typedef struct
{
  LpCoverageChart *chart;
  const LpCoverageLayout *layout;
  const LpStyle *style;
  cairo_t *cr;
  double top, bottom;           /* the strip that is to be drawn */
} Canvas;

static void
draw_ground (const Canvas *canvas)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (canvas->chart->coverage);
  const LpCoverageLayout *layout = canvas->layout;
  double top = MAX (layout->rows_top, canvas->top - 1);
  /* The unassigned are no network: the band has nothing to say of them, so that their names need not cross it. */
  double last = layout->n_networks > 0 ? layout->rows_top + layout->n_networks * layout->pitch : layout->rows_bottom;
  double bottom = MIN (last, canvas->bottom + 1);
  double lower = lp_scale_map (&layout->scale, (double) totals->min_people);
  double upper = lp_scale_map (&layout->scale, (double) totals->max_people);

  if (bottom <= top)
    return;
  lp_band_draw ((LpRect) { lower, top, upper - lower, bottom - top }, canvas->style, canvas->cr);
  lp_axis_draw_grid (layout->axis, top, bottom, canvas->style, canvas->cr);
}

static void
draw_marking (const Canvas       *canvas,
              const LpCoverageRow *row,
              guint               i,
              const LpChartState *state)
{
  LpRect rect = row->rect;

  if ((int) i == state->hovered)
    {
      lp_colour_set_source (canvas->style->hover, canvas->cr);
      cairo_rectangle (canvas->cr, rect.x, rect.y, rect.width, rect.height);
      cairo_fill (canvas->cr);
    }
  if ((int) i == state->selected)
    {
      lp_colour_set_source (lp_colour_with_alpha (canvas->style->selection, 0.18), canvas->cr);
      cairo_rectangle (canvas->cr, rect.x, rect.y, rect.width, rect.height);
      cairo_fill (canvas->cr);
      lp_colour_set_source (canvas->style->selection, canvas->cr);
      cairo_rectangle (canvas->cr, rect.x, rect.y, 4 * canvas->style->line_width, rect.height);
      cairo_fill (canvas->cr);
    }
}

/* The limit's line through one row, open where words stand. */
static void
trace_limit (const Canvas        *canvas,
             const LpCoverageRow *row,
             double               x)
{
  double from = row->rect.y, to = row->rect.y + row->rect.height;
  double clear = 2 * canvas->style->line_width;

  for (guint i = 0; i < row->pieces->len; i++)
    {
      LpRect box = g_array_index (row->pieces, LpPiece, i).box;

      if (x < box.x - clear || x > box.x + box.width + clear)
        continue;
      if (box.y > from)
        {
          cairo_move_to (canvas->cr, x, from);
          cairo_line_to (canvas->cr, x, MIN (box.y, to));
        }
      from = MAX (from, MIN (box.y + box.height, to));
    }
  cairo_move_to (canvas->cr, x, from);
  cairo_line_to (canvas->cr, x, to);
}

static void
trace_limits (const Canvas        *canvas,
              const LpCoverageRow *row)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (canvas->chart->coverage);
  const gint64 limits[] = { totals->min_people, totals->max_people };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    trace_limit (canvas, row, round (lp_scale_map (&canvas->layout->scale, (double) limits[i])) + canvas->style->line_width / 2);
}

/* Two slanted cuts near the end say that the bar goes on. */
static void
draw_break (const Canvas *canvas,
            LpRect        bar)
{
  double slant = bar.height * 0.4;

  cairo_save (canvas->cr);
  cairo_rectangle (canvas->cr, bar.x, bar.y, bar.width, bar.height);
  cairo_clip (canvas->cr);
  lp_colour_set_source (canvas->style->paper, canvas->cr);
  cairo_set_line_width (canvas->cr, MAX (2, bar.height * 0.16));
  for (int i = 2; i <= 3; i++)
    {
      double x = bar.x + bar.width - i * bar.height * 0.5;

      cairo_move_to (canvas->cr, x - slant, bar.y + bar.height + 1);
      cairo_line_to (canvas->cr, x + slant, bar.y - 1);
    }
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

static void
draw_row (const Canvas        *canvas,
          const LpCoverageRow *row)
{
  const LpCoverageLayout *layout = canvas->layout;

  lp_fill_draw_rect (row->fill, row->bar, canvas->style, canvas->cr);
  if (row->broken)
    draw_break (canvas, row->bar);
  if (row->network)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, row->network->number);

      lp_badge_draw (row->badge, layout->badge_radius, row->network->colour, number, layout->typesetter, canvas->style,
                     canvas->cr);
    }
  if (row->arrow.width > 0)
    {
      lp_colour_set_source (row->arrow_up ? canvas->style->over_text : canvas->style->under_text, canvas->cr);
      lp_arrow_draw (row->arrow, row->arrow_up, canvas->cr);
    }
  _lp_pieces_draw (row->pieces, layout->typesetter, canvas->top, canvas->bottom, canvas->cr);
}

static guint
find_first_row (const Canvas *canvas)
{
  double rows = (canvas->top - canvas->layout->rows_top - canvas->layout->unassigned_gap) / canvas->layout->pitch;

  return (guint) CLAMP (floor (rows), 0, canvas->layout->n_rows);
}

/* Marking and lines of all rows go below bars and words of all rows. */
static void
draw_rows (const Canvas       *canvas,
           const LpChartState *state)
{
  guint first = find_first_row (canvas), last = first;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (LpCoverageRow));

  g_array_set_clear_func (rows, (GDestroyNotify) _lp_coverage_row_clear);
  for (; last < canvas->layout->n_rows; last++)
    {
      LpCoverageRow row;

      if (_lp_coverage_layout_get_row_rect (canvas->layout, last).y >= canvas->bottom)
        break;
      _lp_coverage_layout_place_row (canvas->layout, canvas->chart, last, &row);
      g_array_append_val (rows, row);
      draw_marking (canvas, &row, last, state);
    }
  cairo_new_path (canvas->cr);
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, LpCoverageRow, i).network != NULL || canvas->layout->n_networks == 0)
      trace_limits (canvas, &g_array_index (rows, LpCoverageRow, i));
  lp_colour_set_source (canvas->style->band_line, canvas->cr);
  cairo_set_line_width (canvas->cr, 1.3 * canvas->style->line_width);
  cairo_stroke (canvas->cr);
  for (guint i = 0; i < rows->len; i++)
    {
      const LpCoverageRow *row = &g_array_index (rows, LpCoverageRow, i);

      draw_row (canvas, row);
      if ((int) (first + i) == state->focused)
        lp_focus_ring_draw (row->rect, canvas->style, canvas->cr);
    }
}

/* Sets the unassigned, who are no network, apart. */
static void
draw_rule (const Canvas *canvas)
{
  const LpCoverageLayout *layout = canvas->layout;
  double y = round (layout->rows_top + layout->n_networks * layout->pitch + layout->unassigned_gap / 2);

  if (layout->unassigned_gap <= 0 || layout->n_rows == layout->n_networks)
    return;
  lp_colour_set_source (lp_colour_mix (canvas->style->rule, canvas->style->quiet, 0.25), canvas->cr);
  cairo_rectangle (canvas->cr, layout->left, y, layout->right - layout->left, canvas->style->line_width);
  cairo_fill (canvas->cr);
}

void
_lp_coverage_chart_draw (LpChart            *parent,
                         cairo_t            *cr,
                         double              width,
                         double              height,
                         const LpStyle      *style,
                         const LpChartState *state)
{
  LpCoverageChart *chart = (LpCoverageChart *) parent;
  LpCoverageLayout *layout = _lp_coverage_chart_lay_out (chart, width, height, style);
  Canvas canvas = { chart, layout, style, cr, 0, 0 };
  double left, right;

  cairo_clip_extents (cr, &left, &canvas.top, &right, &canvas.bottom);
  lp_colour_set_source (style->paper, cr);
  cairo_paint (cr);
  if (layout->n_rows > 0)
    {
      draw_ground (&canvas);
      draw_rule (&canvas);
      draw_rows (&canvas, state);
      if (canvas.top < layout->rows_top)
        lp_axis_draw (layout->axis, layout->typesetter, style, cr);
    }
  if (canvas.top < layout->people->bottom)
    _lp_people_bar_draw (layout->people, style, layout->typesetter, cr);
  _lp_pieces_draw (layout->pieces, layout->typesetter, canvas.top, canvas.bottom, cr);
}
