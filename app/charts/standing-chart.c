/* standing-chart.c — networks by pillars and characteristics: a figure and filled boxes in every cell */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/standing-chart-private.h"

#include <glib/gi18n-lib.h>

static const LpChartColumn columns[] = {
  { N_("Network"), FALSE }, { N_("Pillar or characteristic"), FALSE }, { N_("Stands at"), FALSE }, { N_("Evidence"), FALSE }, { N_("Date"), FALSE },
};

enum { COLUMN_NETWORK, COLUMN_WHAT, COLUMN_STATE, COLUMN_EVIDENCE, COLUMN_DATE };

static char *
describe_state (LpStandingChart         *chart,
                const LpStandingNetwork *network,
                guint                    across)
{
  int pillar = _lp_standing_chart_get_pillar (chart, across), check = _lp_standing_chart_get_check (chart, across);

  if (pillar >= 0 && network->steps[pillar].step < 0)
    return g_strdup (_("no step entered"));
  if (pillar >= 0)
    return network->steps[pillar].step == 0 ? g_strdup (_("not begun")) : g_strdup_printf (_("step %d"), (int) network->steps[pillar].step);
  if (check >= 0 && !network->checks[check].known)
    return g_strdup (_("not entered"));
  if (check >= 0)
    return g_strdup (lp_standing_check_get_label (network, lp_standing_get_characteristic (chart->standing, (guint) check), &network->checks[check]));
  return network->start_day > 0 ? lp_day_format (network->start_day, FALSE) : g_strdup (_("no start date"));
}

static const char *
get_evidence (LpStandingChart         *chart,
              const LpStandingNetwork *network,
              guint                    across)
{
  int pillar = _lp_standing_chart_get_pillar (chart, across), check = _lp_standing_chart_get_check (chart, across);

  return pillar >= 0 ? network->steps[pillar].evidence : check >= 0 ? network->checks[check].note : "";
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpStandingChart *chart = (LpStandingChart *) parent;
  guint n = _lp_standing_chart_count_across (chart), across = (guint) i % n;
  const LpStandingNetwork *network = lp_standing_get_network (chart->standing, (guint) i / n);
  g_autofree char *state = describe_state (chart, network, across);
  const char *evidence = get_evidence (chart, network, across);

  if (across == 0)
    return g_strdup_printf (_("%1$s, network %2$d"), network->name, (int) network->number);
  if (*evidence != '\0')
    /* Translators: a network, a pillar, its step, the evidence */
    return g_strdup_printf (_("%1$s, %2$s: %3$s. %4$s"), network->name, _lp_standing_chart_get_heading (chart, across), state, evidence);
  return g_strdup_printf (_("%1$s, %2$s: %3$s"), network->name, _lp_standing_chart_get_heading (chart, across), state);
}

/* The table has every mark but the names. */
static int
get_row_mark (LpChart *parent,
              guint    row)
{
  guint n = _lp_standing_chart_count_across ((LpStandingChart *) parent);

  return (int) (row / (n - 1) * n + row % (n - 1) + 1);
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpStandingChart *chart = (LpStandingChart *) parent;
  guint mark = (guint) get_row_mark (parent, row), n = _lp_standing_chart_count_across (chart), across = mark % n;
  const LpStandingNetwork *network = lp_standing_get_network (chart->standing, mark / n);

  switch (column)
    {
    case COLUMN_NETWORK:
      return g_strdup (network->name);
    case COLUMN_WHAT:
      return g_strdup (_lp_standing_chart_get_heading (chart, across));
    case COLUMN_STATE:
      return describe_state (chart, network, across);
    case COLUMN_EVIDENCE:
      return g_strdup (get_evidence (chart, network, across));
    case COLUMN_DATE:
    default:
      return g_strdup (_lp_standing_chart_get_pillar (chart, across) >= 0 ? network->steps[_lp_standing_chart_get_pillar (chart, across)].at : "");
    }
}

static void
finalize (LpPlot *plot)
{
  LpStandingChart *chart = (LpStandingChart *) plot;

  lp_standing_unref (chart->standing);
  g_array_unref (chart->widths);
}

static const LpPlotClass klass = {
  .parent = { LP_PLOT_METHODS, LP_CHART_COLUMNS (columns), .describe_mark = describe_mark, .get_cell = get_cell, .get_row_mark = get_row_mark },
  .measure = _lp_standing_chart_measure, .place = _lp_standing_chart_place, .paint = _lp_standing_chart_paint, .finalize = finalize,
};

guint
_lp_standing_chart_count_across (LpStandingChart *chart)
{
  return 2 + lp_standing_get_n_pillars (chart->standing) + lp_standing_get_n_characteristics (chart->standing);
}

int
_lp_standing_chart_get_pillar (LpStandingChart *chart,
                               guint            across)
{
  return across >= 1 && across <= lp_standing_get_n_pillars (chart->standing) ? (int) across - 1 : -1;
}

int
_lp_standing_chart_get_check (LpStandingChart *chart,
                              guint            across)
{
  guint first = 1 + lp_standing_get_n_pillars (chart->standing);

  return across >= first && across + 1 < _lp_standing_chart_count_across (chart) ? (int) (across - first) : -1;
}

const char *
_lp_standing_chart_get_heading (LpStandingChart *chart,
                                guint            across)
{
  if (_lp_standing_chart_get_pillar (chart, across) >= 0)
    return lp_standing_get_pillar (chart->standing, (guint) _lp_standing_chart_get_pillar (chart, across))->name;
  if (_lp_standing_chart_get_check (chart, across) >= 0)
    return lp_standing_get_characteristic (chart->standing, (guint) _lp_standing_chart_get_check (chart, across))->name;
  return across == 0 ? "" : _("Starts");
}

LpChart *
lp_standing_chart_new (LpStanding *standing)
{
  LpStandingChart *chart = g_new0 (LpStandingChart, 1);
  LpChart *parent = &chart->plot.parent;
  guint n;

  _lp_plot_init (&chart->plot, &klass, FALSE);
  chart->standing = lp_standing_ref (standing);
  chart->widths = g_array_new (FALSE, FALSE, sizeof (double));
  n = _lp_standing_chart_count_across (chart);
  for (guint row = 0; row < lp_standing_get_n_networks (standing); row++)
    for (guint across = 0; across < n; across++)
      {
        gint64 id = lp_standing_get_network (standing, row)->id;

        _lp_plot_add_mark (&chart->plot, (LpKey) { LP_KEY_NETWORK, id, NULL }, id);
      }
  parent->n_across = n;
  parent->title = g_strdup (_("Where each network stands"));
  parent->subtitle = g_strdup (_("Figure and filled boxes: the step, 0 to 3. A dash: nobody has entered it. The defined population follows from the people of the "
                                 "network."));
  parent->source = g_strdup ("");
  parent->n_rows = lp_standing_get_n_networks (standing) * (n - 1);

  return parent;
}

LpStandingCell
lp_standing_chart_get_cell (LpChart *parent,
                            int      mark)
{
  LpStandingChart *chart = (LpStandingChart *) parent;
  guint n = _lp_standing_chart_count_across (chart), across = (guint) mark % n;
  LpStandingCell cell = { lp_standing_get_network (chart->standing, (guint) mark / n)->id, 0, 0, across + 1 == n };

  if (_lp_standing_chart_get_pillar (chart, across) >= 0)
    cell.pillar_id = lp_standing_get_pillar (chart->standing, (guint) _lp_standing_chart_get_pillar (chart, across))->id;
  if (_lp_standing_chart_get_check (chart, across) >= 0)
    cell.characteristic_id = lp_standing_get_characteristic (chart->standing, (guint) _lp_standing_chart_get_check (chart, across))->id;

  return cell;
}

int
lp_standing_chart_find_cell (LpChart        *parent,
                             LpStandingCell  cell)
{
  for (int i = 0; i < lp_chart_get_n_marks (parent); i++)
    {
      LpStandingCell of = lp_standing_chart_get_cell (parent, i);

      if (of.network_id == cell.network_id && of.pillar_id == cell.pillar_id && of.characteristic_id == cell.characteristic_id && of.start == cell.start)
        return i;
    }

  return -1;
}
