/* strips-chart-rows.c — which groups and practices the strips are of, and in which order */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/strips-chart-private.h"

#include <math.h>

static int
compare_values (double a,
                double b)
{
  if (isnan (a) || isnan (b))
    return isnan (a) - isnan (b);
  return (a < b) - (a > b);
}

static int
compare_rows (gconstpointer first,
              gconstpointer second,
              gpointer      data)
{
  LpStripsChart *chart = data;
  const LpStripsRow *a = first, *b = second;
  int order = compare_values (lp_variation_get (chart->variation, chart->by, a->unit)->value,
                              lp_variation_get (chart->variation, chart->by, b->unit)->value);

  return order != 0 ? order : (a->unit > b->unit) - (a->unit < b->unit);
}

static int
compare_practices (gconstpointer first,
                   gconstpointer second,
                   gpointer      data)
{
  LpVariation *variation = data;
  guint a = *(const guint *) first, b = *(const guint *) second;
  int order = compare_values (lp_variation_get (variation, LP_BY_PRACTICE, b)->value, lp_variation_get (variation, LP_BY_PRACTICE, a)->value);

  return order != 0 ? order : (a > b) - (a < b);
}

/* The practices of each group, by their value. */
static GPtrArray *
sort_practices (LpStripsChart *chart)
{
  LpGroups *groups = lp_variation_get_groups (chart->variation, chart->by);
  const guint *of = lp_groups_get_of (groups);
  GPtrArray *members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint g = 0; g < lp_groups_get_n (groups); g++)
    g_ptr_array_add (members, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < lp_groups_get_n_practices (groups); i++)
    if (of[i] != LP_NO_GROUP && !isnan (lp_variation_get (chart->variation, LP_BY_PRACTICE, i)->value))
      g_array_append_val ((GArray *) g_ptr_array_index (members, of[i]), i);
  for (guint g = 0; g < members->len; g++)
    g_array_sort_with_data (g_ptr_array_index (members, g), compare_practices, chart->variation);
  return members;
}

static void
add_practice (LpStripsChart *chart,
              LpStripsRow   *row,
              guint          i,
              gint64         network_id)
{
  const LpUnit *unit = lp_variation_get (chart->variation, LP_BY_PRACTICE, i);

  g_array_append_val (chart->practices, i);
  _lp_plot_add_mark (&chart->plot, (LpKey) { LP_KEY_PRACTICE, 0, unit->code }, network_id);
  row->n_practices++;
  chart->least = MIN (chart->least, unit->value);
  chart->most = MAX (chart->most, unit->value);
  if (unit->inclusion != LP_INCLUDED)
    return;
  row->low = MIN (row->low, unit->value);
  row->high = MAX (row->high, unit->value);
}

static void
add_marks (LpStripsChart *chart)
{
  g_autoptr (GPtrArray) members = sort_practices (chart);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      LpStripsRow *row = &g_array_index (chart->rows, LpStripsRow, i);
      const LpUnit *group = _lp_strips_chart_get_group (chart, i);
      const GArray *practices = g_ptr_array_index (members, row->unit);
      gint64 network_id = chart->by == LP_BY_NETWORK ? group->id : 0;

      row->mark = chart->plot.parent.keys->len;
      g_array_append_val (chart->practices, row->unit);
      _lp_plot_add_mark (&chart->plot, (LpKey) { network_id != 0 ? LP_KEY_NETWORK : LP_KEY_NONE, network_id, NULL }, network_id);
      for (guint p = 0; p < practices->len; p++)
        add_practice (chart, row, g_array_index (practices, guint, p), network_id);
    }
}

static void
choose_dots (LpStripsChart *chart)
{
  chart->dots = g_new0 (guint8, chart->plot.parent.keys->len + 1);
  for (guint i = 0; i < chart->rows->len; i++)
    {
      const LpStripsRow *row = &g_array_index (chart->rows, LpStripsRow, i);

      for (guint m = row->mark + 1; m <= row->mark + row->n_practices; m++)
        if (lp_variation_get (chart->variation, LP_BY_PRACTICE, g_array_index (chart->practices, guint, m))->inclusion != LP_INCLUDED)
          chart->dots[m] = LP_DOT_LEFT_OUT;
    }
}

const LpUnit *
_lp_strips_chart_get_group (LpStripsChart *chart,
                            guint          row)
{
  return lp_variation_get (chart->variation, chart->by, g_array_index (chart->rows, LpStripsRow, row).unit);
}

void
_lp_strips_chart_add_rows (LpStripsChart *chart)
{
  chart->least = G_MAXDOUBLE;
  chart->most = -G_MAXDOUBLE;
  chart->rows = g_array_new (FALSE, TRUE, sizeof (LpStripsRow));
  chart->practices = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < lp_variation_get_n (chart->variation, chart->by); i++)
    g_array_append_val (chart->rows, ((LpStripsRow) { .unit = i, .low = G_MAXDOUBLE, .high = -G_MAXDOUBLE }));
  g_array_sort_with_data (chart->rows, compare_rows, chart);
  add_marks (chart);
  choose_dots (chart);
}

const LpUnit *
_lp_strips_chart_find_unit (LpStripsChart *chart,
                            guint          mark,
                            gboolean      *is_group)
{
  guint low = 0, high = chart->rows->len;
  guint unit = g_array_index (chart->practices, guint, mark);

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (chart->rows, LpStripsRow, middle).mark <= mark)
        low = middle;
      else
        high = middle;
    }
  *is_group = g_array_index (chart->rows, LpStripsRow, low).mark == mark;
  return lp_variation_get (chart->variation, *is_group ? chart->by : LP_BY_PRACTICE, unit);
}
