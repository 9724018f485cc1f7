/* coverage-chart.c — every network against the band: what the chart says, marks and table */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/coverage-chart-private.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "base/text.h"

enum
{
  COLUMN_NUMBER,
  COLUMN_NETWORK,
  COLUMN_PRACTICES,
  COLUMN_PEOPLE,
  COLUMN_SIZE,
  COLUMN_SHORT,
  COLUMN_OVER,
  COLUMN_REMARKS,
};

/* A sentence names no more than these; the table and the list name all. */
#define MOST_NAMED 12

static const LpChartColumn columns[] = {
  { N_("Number"), TRUE },
  { N_("Network"), FALSE },
  { N_("Practices"), TRUE },
  { N_("People"), TRUE },
  { N_("Size"), FALSE },
  { N_("Short by"), TRUE },
  { N_("Over by"), TRUE },
  { N_("Remarks"), FALSE },
};

static const char *const sort_ids[] = { [LP_SORT_SIZE] = "size", [LP_SORT_NAME] = "name", [LP_SORT_NUMBER] = "number" };

typedef struct
{
  LpCoverage *coverage;
  LpNetworkSort sort;
} Sorting;

static int
compare_networks (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const Sorting *sorting = data;
  const LpNetworkTotals *one = lp_coverage_get_network (sorting->coverage, *(const guint *) a);
  const LpNetworkTotals *other = lp_coverage_get_network (sorting->coverage, *(const guint *) b);
  int order = 0;

  if (sorting->sort == LP_SORT_SIZE)
    order = (one->people < other->people) - (one->people > other->people);
  else if (sorting->sort == LP_SORT_NAME)
    order = lp_text_compare_names (one->name, other->name);
  if (order == 0)
    order = (one->number > other->number) - (one->number < other->number);
  return order;
}

static void
sort_networks (LpCoverageChart *chart,
               LpNetworkSort    sort)
{
  Sorting sorting = { chart->coverage, sort };
  guint n = lp_coverage_get_n_networks (chart->coverage);

  chart->order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  for (guint i = 0; i < n; i++)
    g_array_append_val (chart->order, i);
  g_array_sort_with_data (chart->order, compare_networks, &sorting);
}

static void
add_keys (LpCoverageChart *chart)
{
  for (guint i = 0; i < chart->order->len; i++)
    {
      const LpNetworkTotals *network = _lp_coverage_chart_get_network (chart, i);

      _lp_chart_add_key (&chart->parent, (LpKey) { LP_KEY_NETWORK, network->id, NULL });
    }
  if (lp_coverage_get_totals (chart->coverage)->n_unassigned > 0)
    _lp_chart_add_key (&chart->parent, (LpKey) { LP_KEY_UNASSIGNED, 0, NULL });
  chart->parent.n_rows = chart->parent.keys->len;
}

static GHashTable *
copy_problems (GHashTable *problems_of)
{
  GHashTable *copy = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer id, text;

  if (problems_of)
    g_hash_table_iter_init (&iter, problems_of);
  while (problems_of && g_hash_table_iter_next (&iter, &id, &text))
    g_hash_table_insert (copy, g_memdup2 (id, sizeof (gint64)), g_strdup (text));
  return copy;
}

static char *
write_subtitle (const LpCoverageTotals *totals)
{
  g_autofree char *lower = lp_format_count (totals->min_people);
  g_autofree char *upper = lp_format_count (totals->max_people);

  return g_strdup_printf (_("Registered people in each network of %s, against the band of %s to %s."),
                          totals->option_name, lower, upper);
}

static char *
write_source (const LpCoverageTotals *totals)
{
  g_autofree char *unknown = NULL;

  if (totals->n_unknown == 0)
    return g_strdup (totals->source);
  unknown = g_strdup_printf (ngettext ("The list of %u practice is not known and counts in no total.",
                                       "The lists of %u practices are not known and count in no total.",
                                       totals->n_unknown),
                             totals->n_unknown);
  return g_strconcat (totals->source, *totals->source ? " " : "", unknown, NULL);
}

static void
append (GString    *list,
        const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append (list, text);
}

static char *
describe_network (LpCoverageChart       *chart,
                  const LpNetworkTotals *network)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (chart->coverage);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *people = lp_format_count (network->people);
  g_autofree char *head = g_strdup_printf (ngettext ("%s: %s person", "%s: %s people", (gulong) network->people),
                                           network->name, people);
  g_autofree char *wrong = lp_network_totals_describe (network);
  g_autofree char *limit = lp_format_count (network->size == LP_SIZE_UNDER ? totals->min_people : totals->max_people);
  /* Translators: "1,639 short of 30,000", "4,917 over 50,000". */
  g_autofree char *against = g_strdup_printf (network->size == LP_SIZE_UNDER ? _("%s of %s") : _("%s %s"), wrong, limit);
  g_autofree char *practices = _lp_format_practices (network->n_practices);

  append (list, head);
  append (list, *wrong ? against : _("right size"));
  append (list, _lp_exception_get_words (network->exception));
  append (list, _lp_coverage_chart_get_problem (chart, network));
  append (list, practices);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
describe_unassigned (LpCoverageChart *chart)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (chart->coverage);
  const char *const *names = lp_coverage_get_unassigned (chart->coverage);
  g_autofree char *people = lp_format_count (totals->people_unassigned);
  g_autofree char *practices = _lp_format_practices (totals->n_unassigned);
  g_autofree char *list = lp_text_join_names (names, g_strv_length ((char **) names), MOST_NAMED);

  /* Translators: people, practices, their names: "Unassigned: 12,285 people in 3 practices: Sandford, ...". */
  return g_strdup_printf (_("Unassigned: %s people in %s: %s"), people, practices, list);
}

static double
measure (LpChart       *chart,
         double         width,
         const LpStyle *style)
{
  return _lp_coverage_chart_lay_out ((LpCoverageChart *) chart, width, 0, style)->natural_height;
}

static int
hit (LpChart       *chart,
     double         width,
     double         height,
     const LpStyle *style,
     LpPoint        point)
{
  LpCoverageLayout *layout = _lp_coverage_chart_lay_out ((LpCoverageChart *) chart, width, height, style);
  int row = _lp_coverage_layout_find_row (layout, point.y);

  return row >= 0 && lp_rect_contains (_lp_coverage_layout_get_row_rect (layout, (guint) row), point) ? row : -1;
}

static LpRect
get_mark_rect (LpChart       *chart,
               double         width,
               double         height,
               const LpStyle *style,
               int            i)
{
  LpCoverageLayout *layout = _lp_coverage_chart_lay_out ((LpCoverageChart *) chart, width, height, style);

  return _lp_coverage_layout_get_row_rect (layout, (guint) i);
}

static char *
describe_mark (LpChart *parent,
               int      i)
{
  LpCoverageChart *chart = (LpCoverageChart *) parent;
  const LpNetworkTotals *network = _lp_coverage_chart_get_network (chart, (guint) i);

  return network ? describe_network (chart, network) : describe_unassigned (chart);
}

static char *
format_size (LpSize size)
{
  switch (size)
    {
    case LP_SIZE_UNDER:
      return g_strdup (_("under"));
    case LP_SIZE_OVER:
      return g_strdup (_("over"));
    case LP_SIZE_RIGHT:
    default:
      return g_strdup (_("right size"));
    }
}

static char *
format_remarks (LpCoverageChart       *chart,
                const LpNetworkTotals *network)
{
  g_autoptr (GString) list = g_string_new (NULL);

  append (list, _lp_exception_get_words (network->exception));
  append (list, network->exception_note);
  append (list, _lp_coverage_chart_get_problem (chart, network));
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
get_unassigned_cell (const LpCoverageTotals *totals,
                     guint                   column)
{
  switch (column)
    {
    case COLUMN_NETWORK:
      return g_strdup (_("Unassigned"));
    case COLUMN_PRACTICES:
      return lp_format_count (totals->n_unassigned);
    case COLUMN_PEOPLE:
      return lp_format_count (totals->people_unassigned);
    default:
      return g_strdup ("");
    }
}

static char *
get_cell (LpChart *parent,
          guint    row,
          guint    column)
{
  LpCoverageChart *chart = (LpCoverageChart *) parent;
  const LpNetworkTotals *network = _lp_coverage_chart_get_network (chart, row);

  if (!network)
    return get_unassigned_cell (lp_coverage_get_totals (chart->coverage), column);
  switch (column)
    {
    case COLUMN_NUMBER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, network->number);
    case COLUMN_NETWORK:
      return g_strdup (network->name);
    case COLUMN_PRACTICES:
      return lp_format_count (network->n_practices);
    case COLUMN_PEOPLE:
      return lp_format_count (network->people);
    case COLUMN_SIZE:
      return format_size (network->size);
    case COLUMN_SHORT:
      return network->short_by > 0 ? lp_format_count (network->short_by) : g_strdup ("");
    case COLUMN_OVER:
      return network->over_by > 0 ? lp_format_count (network->over_by) : g_strdup ("");
    case COLUMN_REMARKS:
    default:
      return format_remarks (chart, network);
    }
}

static void
finalize (LpChart *parent)
{
  LpCoverageChart *chart = (LpCoverageChart *) parent;

  _lp_coverage_layout_free (chart->layout);
  g_array_unref (chart->order);
  g_hash_table_unref (chart->problems_of);
  lp_coverage_unref (chart->coverage);
}

static const LpChartClass klass = {
  .measure = measure,
  .draw = _lp_coverage_chart_draw,
  .hit = hit,
  .get_mark_rect = get_mark_rect,
  .describe_mark = describe_mark,
  .get_cell = get_cell,
  .finalize = finalize,
  LP_CHART_COLUMNS (columns),
};

const LpNetworkTotals *
_lp_coverage_chart_get_network (LpCoverageChart *chart,
                                guint            i)
{
  if (i >= chart->order->len)
    return NULL;
  return lp_coverage_get_network (chart->coverage, g_array_index (chart->order, guint, i));
}

const char *
_lp_coverage_chart_get_problem (LpCoverageChart       *chart,
                                const LpNetworkTotals *network)
{
  return g_hash_table_lookup (chart->problems_of, &network->id);
}

const char *
_lp_exception_get_words (LpException exception)
{
  switch (exception)
    {
    case LP_EXCEPTION_RURAL:
      return _("rural waiver");
    case LP_EXCEPTION_OVER:
      return _("allowed over");
    case LP_EXCEPTION_OTHER:
      return _("exception agreed");
    case LP_EXCEPTION_NONE:
    default:
      return "";
    }
}

char *
_lp_format_practices (guint n)
{
  g_autofree char *count = lp_format_count (n);

  return g_strdup_printf (ngettext ("%s practice", "%s practices", n), count);
}

const char *
lp_network_sort_get_id (LpNetworkSort sort)
{
  g_return_val_if_fail (sort < G_N_ELEMENTS (sort_ids), NULL);

  return sort_ids[sort];
}

gboolean
lp_network_sort_from_id (const char    *id,
                         LpNetworkSort *sort)
{
  for (guint i = 0; i < G_N_ELEMENTS (sort_ids); i++)
    if (g_strcmp0 (id, sort_ids[i]) == 0)
      {
        *sort = i;
        return TRUE;
      }

  return FALSE;
}

LpChart *
lp_coverage_chart_new (LpCoverage    *coverage,
                       LpNetworkSort  sort,
                       GHashTable    *problems_of)
{
  LpCoverageChart *chart = g_new0 (LpCoverageChart, 1);
  const LpCoverageTotals *totals = lp_coverage_get_totals (coverage);

  _lp_chart_init (&chart->parent, &klass);
  chart->coverage = lp_coverage_ref (coverage);
  chart->problems_of = copy_problems (problems_of);
  sort_networks (chart, sort);
  add_keys (chart);
  chart->parent.title = lp_coverage_describe_finding (coverage);
  chart->parent.subtitle = write_subtitle (totals);
  chart->parent.source = write_source (totals);
  return &chart->parent;
}
