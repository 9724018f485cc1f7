/* outlook-chart.c — people, and staff required and at hand, year by year */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/outlook-chart-private.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"

enum { COLUMN_YEAR, COLUMN_PEOPLE, COLUMN_NEED, COLUMN_REQUIRED, COLUMN_SUPPLY, COLUMN_GAP, COLUMN_GAP_LOW, COLUMN_GAP_HIGH };

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

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpOutlookChart *chart = (LpOutlookChart *) parent;
  LpOutlookLine line = (guint) i / _lp_outlook_chart_count_years (chart);
  guint year = (guint) i % _lp_outlook_chart_count_years (chart);
  int decimals = line == LP_OUTLOOK_PEOPLE ? 0 : 1;
  g_autofree char *name = lp_outlook_name_year (chart->outlook, year);
  g_autofree char *value = lp_format_decimal (_lp_outlook_chart_get_value (chart, line, chart->scenario, year), decimals);
  g_autofree char *low = lp_format_decimal (_lp_outlook_chart_get_edge (chart, line, year, FALSE), decimals);
  g_autofree char *high = lp_format_decimal (_lp_outlook_chart_get_edge (chart, line, year, TRUE), decimals);

  /* Translators: a year, people or staff, a figure, and the least and most of all scenarios */
  return g_strdup_printf (_("%1$s, %2$s: %3$s (%4$s to %5$s)"), name, _lp_outlook_chart_name_line (line), value, low, high);
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
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell },
  .measure = _lp_outlook_chart_measure, .place = _lp_outlook_chart_place, .paint = _lp_outlook_chart_paint, .finalize = finalize,
};

const char *
_lp_outlook_chart_name_line (LpOutlookLine line)
{
  static const char *const names[LP_OUTLOOK_N_LINES] = { N_("People"), N_("Required"), N_("At hand") };

  return _(names[line]);
}

guint
_lp_outlook_chart_count_years (const LpOutlookChart *chart)
{
  return lp_outlook_get_years (chart->outlook) + 1;
}

double
_lp_outlook_chart_get_value (const LpOutlookChart *chart,
                             LpOutlookLine         line,
                             LpScenario            scenario,
                             guint                 year)
{
  const LpProjected *cell = lp_outlook_get (chart->outlook, chart->place, scenario, year);

  return line == LP_OUTLOOK_PEOPLE ? cell->people : line == LP_OUTLOOK_REQUIRED ? cell->requirement[chart->staff] : cell->supply[chart->staff];
}

double
_lp_outlook_chart_get_edge (const LpOutlookChart *chart,
                            LpOutlookLine         line,
                            guint                 year,
                            gboolean              top)
{
  double edge = _lp_outlook_chart_get_value (chart, line, 0, year);

  for (guint scenario = 1; scenario < LP_N_SCENARIOS; scenario++)
    {
      double value = _lp_outlook_chart_get_value (chart, line, scenario, year);

      edge = top ? MAX (edge, value) : MIN (edge, value);
    }
  return edge;
}

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
  _lp_plot_add_plain_marks (&chart->plot, LP_OUTLOOK_N_LINES * _lp_outlook_chart_count_years (chart));
  parent->n_rows = _lp_outlook_chart_count_years (chart);
  parent->title = lp_outlook_describe_finding (outlook, place_index, staff);
  parent->subtitle = lp_outlook_describe_basis (outlook, place_index, staff);
  /* Translators: low, central or high */
  parent->source = g_strdup_printf (_("Lines: the scenario “%s”. Bands: from the least to the most of all three. The scales do not begin at zero. "
                                      "Every figure rests on the assumptions, whose sources stand beside them."), lp_scenario_get_name (scenario));
  return parent;
}
