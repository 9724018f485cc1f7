/* outlook-chart.c — people, and staff required and at hand, year by year */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "charts/outlook-charts.h"
#include "charts/plot-private.h"
#include "paint/palette.h"

#define PANEL 8.5               /* the least height of a panel, of the font size */
#define HEAD 3.0                /* above a panel */
#define FOOT 2.2                /* for the years */
#define LABELS 7.5              /* right of the lines */

enum { COLUMN_YEAR, COLUMN_PEOPLE, COLUMN_NEED, COLUMN_REQUIRED, COLUMN_SUPPLY, COLUMN_GAP, COLUMN_GAP_LOW, COLUMN_GAP_HIGH };

typedef enum
{
  LINE_PEOPLE,
  LINE_REQUIRED,
  LINE_SUPPLY,
  N_LINES
} Line;

typedef struct
{
  LpPlot plot;
  LpOutlook *outlook;
  guint place;
  LpStaff staff;
  LpScenario scenario;
  LpRect panels[2];             /* people, staff */
  LpScale y[2];
  GArray *ticks[2];
} LpOutlookChart;

static const LpChartColumn columns[] = {
  [COLUMN_YEAR] = { N_("Year"), FALSE },
  [COLUMN_PEOPLE] = { N_("People"), TRUE },
  [COLUMN_NEED] = { N_("Weighted people"), TRUE },
  [COLUMN_REQUIRED] = { N_("Required, FTE"), TRUE },
  [COLUMN_SUPPLY] = { N_("At hand, FTE"), TRUE },
  [COLUMN_GAP] = { N_("Gap, FTE"), TRUE },
  [COLUMN_GAP_LOW] = { N_("Gap, low"), TRUE },
  [COLUMN_GAP_HIGH] = { N_("Gap, high"), TRUE },
};

static const char *
name_line (Line line)
{
  static const char *const names[N_LINES] = { N_("People"), N_("Required"), N_("At hand") };

  return _(names[line]);
}

static guint
count_years (const LpOutlookChart *chart)
{
  return lp_outlook_get_years (chart->outlook) + 1;
}

static double
get_value (const LpOutlookChart *chart,
           Line                  line,
           LpScenario            scenario,
           guint                 year)
{
  const LpProjected *cell = lp_outlook_get (chart->outlook, chart->place, scenario, year);

  return line == LINE_PEOPLE ? cell->people : line == LINE_REQUIRED ? cell->requirement[chart->staff] : cell->supply[chart->staff];
}

/* The lowest or the highest of the scenarios. */
static double
get_edge (const LpOutlookChart *chart,
          Line                  line,
          guint                 year,
          gboolean              top)
{
  double edge = get_value (chart, line, 0, year);

  for (guint scenario = 1; scenario < LP_N_SCENARIOS; scenario++)
    {
      double value = get_value (chart, line, scenario, year);

      edge = top ? MAX (edge, value) : MIN (edge, value);
    }
  return edge;
}

static double
measure (LpPlot *plot)
{
  return 2 * (HEAD + PANEL) * plot->style->font_size + FOOT * plot->style->font_size;
}

/* All lines of a panel with a little air; FALSE when none has a figure. */
static gboolean
find_range (const LpOutlookChart *chart,
            Line                  first,
            Line                  last,
            double               *low,
            double               *high)
{
  double air;

  *low = INFINITY;
  *high = -INFINITY;
  for (Line line = first; line <= last; line++)
    for (guint year = 0; year < count_years (chart); year++)
      {
        double bottom = get_edge (chart, line, year, FALSE), top = get_edge (chart, line, year, TRUE);

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
             Line            first,
             Line            last,
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
  double size = 0.93 * plot->style->font_size, x = get_x (chart, count_years (chart) - 1) + 0.8 * size, ends[2], middle;

  if (chart->ticks[1] == NULL)
    return;
  for (Line line = LINE_REQUIRED; line <= LINE_SUPPLY; line++)
    ends[line - LINE_REQUIRED] = lp_scale_map (&chart->y[1], get_value (chart, line, chart->scenario, count_years (chart) - 1));
  middle = (ends[0] + ends[1]) / 2;
  if (fabs (ends[0] - ends[1]) < 1.3 * size)
    {
      gboolean first_above = ends[0] <= ends[1];

      ends[0] = middle + (first_above ? -0.7 : 0.7) * size;
      ends[1] = middle + (first_above ? 0.7 : -0.7) * size;
    }
  for (Line line = LINE_REQUIRED; line <= LINE_SUPPLY; line++)
    if (isfinite (ends[line - LINE_REQUIRED]))
      _lp_plot_add_text (plot, name_line (line), (LpPoint) { x, ends[line - LINE_REQUIRED] + 0.35 * size }, LP_ANCHOR_START, size, TRUE,
                         LABELS * plot->style->font_size);
}

static void
place_marks (LpOutlookChart *chart)
{
  for (Line line = 0; line < N_LINES; line++)
    for (guint year = 0; year < count_years (chart); year++)
      {
        guint panel = line == LINE_PEOPLE ? 0 : 1;
        double value = get_value (chart, line, chart->scenario, year);

        if (chart->ticks[panel] != NULL && isfinite (value))
          g_array_index (chart->plot.rects, LpRect, line * count_years (chart) + year) =
            _lp_plot_dot_rect (&chart->plot, get_x (chart, year), lp_scale_map (&chart->y[panel], value));
      }
}

static void
place (LpPlot *plot)
{
  LpOutlookChart *chart = (LpOutlookChart *) plot;
  double size = plot->style->font_size, left, axis = 4.5 * size;
  LpRect all = plot->area;
  double height = (all.height - FOOT * size) / 2 - HEAD * size;

  left = all.x + axis;
  for (guint panel = 0; panel < 2; panel++)
    chart->panels[panel] = (LpRect) { all.x, all.y + HEAD * size + panel * (height + HEAD * size), all.width - LABELS * size, height };
  plot->x = (LpScale) { 0, MAX (count_years (chart) - 1, 1), left + 2 * size, all.x + all.width - LABELS * size };
  place_panel (chart, 0, LINE_PEOPLE, LINE_PEOPLE, _("People"));
  place_panel (chart, 1, LINE_REQUIRED, LINE_SUPPLY, _("Full-time equivalents"));
  for (guint year = 0; year < count_years (chart); year++)
    {
      g_autofree char *name = lp_outlook_name_year (chart->outlook, year);

      _lp_plot_add_text (plot, name, (LpPoint) { get_x (chart, year), all.y + all.height - 0.7 * size }, LP_ANCHOR_MIDDLE, 0.93 * size, FALSE, 0);
    }
  place_labels (chart);
  place_marks (chart);
  plot->area = all;
}

static LpColour
get_colour (const LpPlot *plot,
            Line          line)
{
  return line == LINE_PEOPLE ? plot->style->text : line == LINE_REQUIRED ? plot->style->under_text : plot->style->right_size;
}

static void
paint_band (LpOutlookChart *chart,
            cairo_t        *cr,
            Line            line)
{
  const LpScale *y = &chart->y[line == LINE_PEOPLE ? 0 : 1];

  for (guint year = 0; year < count_years (chart); year++)
    cairo_line_to (cr, get_x (chart, year), lp_scale_map (y, get_edge (chart, line, year, TRUE)));
  for (guint year = count_years (chart); year-- > 0;)
    cairo_line_to (cr, get_x (chart, year), lp_scale_map (y, get_edge (chart, line, year, FALSE)));
  cairo_close_path (cr);
  lp_colour_set_source (lp_colour_with_alpha (get_colour (&chart->plot, line), 0.16), cr);
  cairo_fill (cr);
}

/* What is required is dashed, so that nothing hangs on colour. */
static void
paint_line (LpOutlookChart *chart,
            cairo_t        *cr,
            Line            line)
{
  const LpScale *y = &chart->y[line == LINE_PEOPLE ? 0 : 1];
  double width = chart->plot.style->line_width, dash[] = { 6 * width, 4 * width };

  for (guint year = 0; year < count_years (chart); year++)
    cairo_line_to (cr, get_x (chart, year), lp_scale_map (y, get_value (chart, line, chart->scenario, year)));
  lp_colour_set_source (get_colour (&chart->plot, line), cr);
  cairo_set_line_width (cr, 2.5 * width);
  cairo_set_dash (cr, dash, line == LINE_REQUIRED ? 2 : 0, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_grid (LpOutlookChart *chart,
            cairo_t        *cr,
            guint           panel)
{
  double left = get_x (chart, 0) - 2 * chart->plot.style->font_size, right = get_x (chart, count_years (chart) - 1);

  for (guint i = 0; i < chart->ticks[panel]->len; i++)
    {
      double y = round (lp_scale_map (&chart->y[panel], g_array_index (chart->ticks[panel], double, i))) + 0.5;

      _lp_plot_paint_line (&chart->plot, cr, (LpPoint) { left, y }, (LpPoint) { right, y }, 1, chart->plot.style->grid);
    }
}

static void
paint (LpPlot             *plot,
       cairo_t            *cr,
       const LpChartState *state)
{
  LpOutlookChart *chart = (LpOutlookChart *) plot;

  for (guint panel = 0; panel < 2; panel++)
    if (chart->ticks[panel] != NULL)
      paint_grid (chart, cr, panel);
  for (Line line = 0; line < N_LINES; line++)
    {
      guint panel = line == LINE_PEOPLE ? 0 : 1;

      if (chart->ticks[panel] == NULL || !isfinite (get_value (chart, line, chart->scenario, 0)))
        continue;
      paint_band (chart, cr, line);
      paint_line (chart, cr, line);
      for (guint year = 0; year < count_years (chart); year++)
        {
          LpRect rect = g_array_index (plot->rects, LpRect, line * count_years (chart) + year);

          lp_colour_set_source (get_colour (plot, line), cr);
          cairo_arc (cr, rect.x + rect.width / 2, rect.y + rect.height / 2, rect.width / 3, 0, 2 * G_PI);
          cairo_fill (cr);
        }
    }
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpOutlookChart *chart = (LpOutlookChart *) parent;
  Line line = (guint) i / count_years (chart);
  guint year = (guint) i % count_years (chart);
  int decimals = line == LINE_PEOPLE ? 0 : 1;
  g_autofree char *name = lp_outlook_name_year (chart->outlook, year);
  g_autofree char *value = lp_format_decimal (get_value (chart, line, chart->scenario, year), decimals);
  g_autofree char *low = lp_format_decimal (get_edge (chart, line, year, FALSE), decimals);
  g_autofree char *high = lp_format_decimal (get_edge (chart, line, year, TRUE), decimals);

  /* Translators: a year, people or staff, a figure, and the least and most of all scenarios */
  return g_strdup_printf (_("%1$s, %2$s: %3$s (%4$s to %5$s)"), name, name_line (line), value, low, high);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpOutlookChart *chart = (LpOutlookChart *) parent;
  const LpProjected *cell = lp_outlook_get (chart->outlook, chart->place, chart->scenario, row);

  switch (column)
    {
    case COLUMN_YEAR:
      return lp_outlook_name_year (chart->outlook, row);
    case COLUMN_PEOPLE:
      return lp_format_decimal (cell->people, 0);
    case COLUMN_NEED:
      return lp_format_decimal (cell->need, 0);
    case COLUMN_REQUIRED:
      return lp_format_decimal (cell->requirement[chart->staff], 1);
    case COLUMN_SUPPLY:
      return lp_format_decimal (cell->supply[chart->staff], 1);
    case COLUMN_GAP:
      return lp_format_decimal (lp_outlook_get_gap (chart->outlook, chart->place, chart->scenario, chart->staff, row), 1);
    case COLUMN_GAP_LOW:
      return lp_format_decimal (lp_outlook_get_gap (chart->outlook, chart->place, LP_SCENARIO_LOW, chart->staff, row), 1);
    case COLUMN_GAP_HIGH:
    default:
      return lp_format_decimal (lp_outlook_get_gap (chart->outlook, chart->place, LP_SCENARIO_HIGH, chart->staff, row), 1);
    }
}

static void
finalize (LpPlot *plot)
{
  LpOutlookChart *chart = (LpOutlookChart *) plot;

  for (guint panel = 0; panel < 2; panel++)
    g_clear_pointer (&chart->ticks[panel], g_array_unref);
  lp_outlook_unref (chart->outlook);
}

static const LpPlotClass klass = {
  .parent = {
    LP_PLOT_METHODS,
    .describe_mark = describe_mark,
    .get_cell = get_cell,
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
  },
  .measure = measure,
  .place = place,
  .paint = paint,
  .finalize = finalize,
};

LpChart *
lp_outlook_chart_new (LpOutlook  *outlook,
                      guint       place_index,
                      LpStaff     staff,
                      LpScenario  scenario)
{
  LpOutlookChart *chart = g_new0 (LpOutlookChart, 1);
  LpChart *parent = &chart->plot.parent;

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->outlook = lp_outlook_ref (outlook);
  chart->place = place_index;
  chart->staff = staff;
  chart->scenario = scenario;
  _lp_plot_add_plain_marks (&chart->plot, N_LINES * count_years (chart));
  parent->n_rows = count_years (chart);
  parent->title = lp_outlook_describe_finding (outlook, place_index, staff);
  parent->subtitle = lp_outlook_describe_basis (outlook, place_index, staff);
  /* Translators: low, central or high */
  parent->source = g_strdup_printf (_("Lines: the scenario “%s”. Bands: from the least to the most of all three. The scales do not begin at zero. "
                                      "Every figure rests on the assumptions, whose sources stand beside them."), lp_scenario_get_name (scenario));
  return parent;
}
