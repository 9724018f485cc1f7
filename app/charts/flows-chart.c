/* flows-chart.c — who goes where, as bands between two columns of groups */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/flows-chart.h"

#include "charts/flows-chart-private.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"

static const LpChartColumn columns[] = {
  { N_("Code"), FALSE },
  { N_("Practice"), FALSE },
  { N_("From"), FALSE },
  { N_("To"), FALSE },
  { N_("People"), TRUE },
};

static double
measure (LpChart       *parent,
         double         width,
         const LpStyle *style)
{
  g_auto (LpFlowsLayout) layout = { NULL };

  _lp_flows_layout_init (&layout, (LpFlowsChart *) parent, width, 0, style);

  return layout.natural_height;
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
          return (int) (_lp_flows_chart_get_first_band (chart) + i);
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

  for (guint i = 0; i < _lp_flows_chart_get_first_band (chart); i++)
    {
      gboolean after = i >= _lp_flows_chart_get_first_after (chart);
      LpRect slot = _lp_flows_chart_get_rect (chart, &layout, i);

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

  return _lp_flows_chart_get_rect ((LpFlowsChart *) parent, &layout, (guint) i);
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpFlowsChart *chart = (LpFlowsChart *) parent;
  int first_after = (int) _lp_flows_chart_get_first_after (chart), first_band = (int) _lp_flows_chart_get_first_band (chart);
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

  return (int) (_lp_flows_chart_get_first_band (chart) + g_array_index (chart->rows, guint, row));
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
  .draw = _lp_flows_chart_draw,
  .hit = hit,
  .get_mark_rect = get_mark_rect,
  .describe_mark = describe_mark,
  .get_cell = get_cell,
  .get_row_mark = get_row_mark,
  .finalize = finalize,
  LP_CHART_COLUMNS (columns),
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

guint
_lp_flows_chart_get_first_after (LpFlowsChart *chart)
{
  return lp_flows_get_n_before (chart->flows);
}

guint
_lp_flows_chart_get_first_band (LpFlowsChart *chart)
{
  return lp_flows_get_n_before (chart->flows) + lp_flows_get_n_after (chart->flows);
}

LpRect
_lp_flows_chart_get_rect (LpFlowsChart        *chart,
                          const LpFlowsLayout *layout,
                          guint                i)
{
  guint first_after = _lp_flows_chart_get_first_after (chart), first_band = _lp_flows_chart_get_first_band (chart);
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
