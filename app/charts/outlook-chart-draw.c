/* outlook-chart-draw.c — where the panels, lines and years of the outlook chart stand, and how they are drawn */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/outlook-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "paint/palette.h"

#define PANEL 8.5               /* the least height of a panel, of the font size */
#define HEAD 3.0                /* above a panel */
#define FOOT 2.2                /* for the years */
#define LABELS 7.5              /* right of the lines */

/* All lines of a panel with a little air; FALSE when none has a figure. */
static gboolean
find_range (const LpOutlookChart *chart,
            LpOutlookLine         first,
            LpOutlookLine         last,
            double               *low,
            double               *high)
{
  double air;

  *low = INFINITY;
  *high = -INFINITY;
  for (LpOutlookLine line = first; line <= last; line++)
    for (guint year = 0; year < _lp_outlook_chart_count_years (chart); year++)
      {
        double bottom = _lp_outlook_chart_get_edge (chart, line, year, FALSE), top = _lp_outlook_chart_get_edge (chart, line, year, TRUE);

        if (isfinite (bottom) && isfinite (top))
          {
            *low = MIN (*low, bottom);
            *high = MAX (*high, top);
          }
      }
  air = MAX (0.1 * (*high - *low), 0.02 * fabs (*high));
  *low = MAX (*low - air, 0);
  *high = *high + air;
  return isfinite (*low) && isfinite (*high);
}

static double
get_x (const LpOutlookChart *chart,
       guint                 year)
{
  return lp_scale_map (&chart->plot.x, year);
}

static void
place_panel (LpOutlookChart *chart,
             guint           panel,
             LpOutlookLine   first,
             LpOutlookLine   last,
             const char     *name)
{
  LpPlot *plot = &chart->plot;
  double low, high;
  gboolean known = find_range (chart, first, last, &low, &high);

  g_clear_pointer (&chart->ticks[panel], g_array_unref);
  plot->area = chart->panels[panel];
  if (!known)
    {
      _lp_plot_add_text (plot, _("No figures"), lp_rect_centre (plot->area), LP_ANCHOR_MIDDLE, plot->style->font_size, FALSE, 0);
      return;
    }
  _lp_plot_place_y (plot, low, high);
  _lp_plot_name_y (plot, name);
  chart->panels[panel].height = plot->area.height;
  chart->y[panel] = plot->y;
  chart->ticks[panel] = g_array_ref (plot->y_ticks);
}

/* The names of the lines of staff at their right ends, apart from each other. */
static void
place_labels (LpOutlookChart *chart)
{
  LpPlot *plot = &chart->plot;
  double size = 0.93 * plot->style->font_size, x = get_x (chart, _lp_outlook_chart_count_years (chart) - 1) + 0.8 * size, ends[2], middle;

  if (chart->ticks[1] == NULL)
    return;
  for (LpOutlookLine line = LP_OUTLOOK_REQUIRED; line <= LP_OUTLOOK_SUPPLY; line++)
    ends[line - LP_OUTLOOK_REQUIRED] = lp_scale_map (&chart->y[1], _lp_outlook_chart_get_value (chart, line, chart->scenario, _lp_outlook_chart_count_years (chart) - 1));
  middle = (ends[0] + ends[1]) / 2;
  if (fabs (ends[0] - ends[1]) < 1.3 * size)
    {
      gboolean first_above = ends[0] <= ends[1];

      ends[0] = middle + (first_above ? -0.7 : 0.7) * size;
      ends[1] = middle + (first_above ? 0.7 : -0.7) * size;
    }
  for (LpOutlookLine line = LP_OUTLOOK_REQUIRED; line <= LP_OUTLOOK_SUPPLY; line++)
    if (isfinite (ends[line - LP_OUTLOOK_REQUIRED]))
      _lp_plot_add_text (plot, _lp_outlook_chart_name_line (line), (LpPoint) { x, ends[line - LP_OUTLOOK_REQUIRED] + 0.35 * size }, LP_ANCHOR_START, size, TRUE,
                         LABELS * plot->style->font_size);
}

static void
place_marks (LpOutlookChart *chart)
{
  for (LpOutlookLine line = 0; line < LP_OUTLOOK_N_LINES; line++)
    for (guint year = 0; year < _lp_outlook_chart_count_years (chart); year++)
      {
        guint panel = line == LP_OUTLOOK_PEOPLE ? 0 : 1;
        double value = _lp_outlook_chart_get_value (chart, line, chart->scenario, year);

        if (chart->ticks[panel] != NULL && isfinite (value))
          g_array_index (chart->plot.rects, LpRect, line * _lp_outlook_chart_count_years (chart) + year) =
            _lp_plot_dot_rect (&chart->plot, get_x (chart, year), lp_scale_map (&chart->y[panel], value));
      }
}

double
_lp_outlook_chart_measure (LpPlot *plot)
{
  return 2 * (HEAD + PANEL) * plot->style->font_size + FOOT * plot->style->font_size;
}

void
_lp_outlook_chart_place (LpPlot *plot)
{
  LpOutlookChart *chart = (LpOutlookChart *) plot;
  double size = plot->style->font_size, left, axis = 4.5 * size;
  LpRect all = plot->area;
  double height = (all.height - FOOT * size) / 2 - HEAD * size;

  left = all.x + axis;
  for (guint panel = 0; panel < 2; panel++)
    chart->panels[panel] = (LpRect) { all.x, all.y + HEAD * size + panel * (height + HEAD * size), all.width - LABELS * size, height };
  plot->x = (LpScale) { 0, MAX (_lp_outlook_chart_count_years (chart) - 1, 1), left + 2 * size, all.x + all.width - LABELS * size };
  place_panel (chart, 0, LP_OUTLOOK_PEOPLE, LP_OUTLOOK_PEOPLE, _("People"));
  place_panel (chart, 1, LP_OUTLOOK_REQUIRED, LP_OUTLOOK_SUPPLY, _("Full-time equivalents"));
  for (guint year = 0; year < _lp_outlook_chart_count_years (chart); year++)
    {
      g_autofree char *name = lp_outlook_name_year (chart->outlook, year);

      _lp_plot_add_text (plot, name, (LpPoint) { get_x (chart, year), all.y + all.height - 0.7 * size }, LP_ANCHOR_MIDDLE, 0.93 * size, FALSE, 0);
    }
  place_labels (chart);
  place_marks (chart);
  plot->area = all;
}

static LpColour
get_colour (const LpPlot  *plot,
            LpOutlookLine  line)
{
  return line == LP_OUTLOOK_PEOPLE ? plot->style->text : line == LP_OUTLOOK_REQUIRED ? plot->style->under_text : plot->style->right_size;
}

static void
paint_band (LpOutlookChart *chart,
            cairo_t        *cr,
            LpOutlookLine   line)
{
  const LpScale *y = &chart->y[line == LP_OUTLOOK_PEOPLE ? 0 : 1];

  for (guint year = 0; year < _lp_outlook_chart_count_years (chart); year++)
    cairo_line_to (cr, get_x (chart, year), lp_scale_map (y, _lp_outlook_chart_get_edge (chart, line, year, TRUE)));
  for (guint year = _lp_outlook_chart_count_years (chart); year-- > 0;)
    cairo_line_to (cr, get_x (chart, year), lp_scale_map (y, _lp_outlook_chart_get_edge (chart, line, year, FALSE)));
  cairo_close_path (cr);
  lp_colour_set_source (lp_colour_with_alpha (get_colour (&chart->plot, line), 0.16), cr);
  cairo_fill (cr);
}

/* What is required is dashed, so that nothing hangs on colour. */
static void
paint_line (LpOutlookChart *chart,
            cairo_t        *cr,
            LpOutlookLine   line)
{
  const LpScale *y = &chart->y[line == LP_OUTLOOK_PEOPLE ? 0 : 1];
  double width = chart->plot.style->line_width, dash[] = { 6 * width, 4 * width };

  for (guint year = 0; year < _lp_outlook_chart_count_years (chart); year++)
    cairo_line_to (cr, get_x (chart, year), lp_scale_map (y, _lp_outlook_chart_get_value (chart, line, chart->scenario, year)));
  lp_colour_set_source (get_colour (&chart->plot, line), cr);
  cairo_set_line_width (cr, 2.5 * width);
  cairo_set_dash (cr, dash, line == LP_OUTLOOK_REQUIRED ? 2 : 0, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_grid (LpOutlookChart *chart,
            cairo_t        *cr,
            guint           panel)
{
  double left = get_x (chart, 0) - 2 * chart->plot.style->font_size, right = get_x (chart, _lp_outlook_chart_count_years (chart) - 1);

  for (guint i = 0; i < chart->ticks[panel]->len; i++)
    {
      double y = round (lp_scale_map (&chart->y[panel], g_array_index (chart->ticks[panel], double, i))) + 0.5;

      _lp_plot_paint_line (&chart->plot, cr, (LpPoint) { left, y }, (LpPoint) { right, y }, 1, chart->plot.style->grid);
    }
}

void
_lp_outlook_chart_paint (LpPlot             *plot,
                         cairo_t            *cr,
                         const LpChartState *state)
{
  LpOutlookChart *chart = (LpOutlookChart *) plot;

  for (guint panel = 0; panel < 2; panel++)
    if (chart->ticks[panel] != NULL)
      paint_grid (chart, cr, panel);
  for (LpOutlookLine line = 0; line < LP_OUTLOOK_N_LINES; line++)
    {
      guint panel = line == LP_OUTLOOK_PEOPLE ? 0 : 1;

      if (chart->ticks[panel] == NULL || !isfinite (_lp_outlook_chart_get_value (chart, line, chart->scenario, 0)))
        continue;
      paint_band (chart, cr, line);
      paint_line (chart, cr, line);
      for (guint year = 0; year < _lp_outlook_chart_count_years (chart); year++)
        {
          LpRect rect = g_array_index (plot->rects, LpRect, line * _lp_outlook_chart_count_years (chart) + year);

          lp_colour_set_source (get_colour (plot, line), cr);
          cairo_arc (cr, rect.x + rect.width / 2, rect.y + rect.height / 2, rect.width / 3, 0, 2 * G_PI);
          cairo_fill (cr);
        }
    }
}
