/* report-options.c — the chapter of a report on the plan's options, and on who moves */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/report-chapters.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "charts/flows-chart.h"
#include "charts/matrix-chart.h"
#include "export/pages-picture.h"

#define MAPS_HEIGHT 330.0
#define MATRIX_WIDTH 860.0

static void
write_list (const LpReportContents *contents,
            LpPages                *pages)
{
  static const LpPagesColumn columns[] = {
    { N_("Option"), 0.34, FALSE },
    { N_("Coverage"), 0.14, TRUE },
    { N_("Right size"), 0.13, TRUE },
    { N_("Under"), 0.13, TRUE },
    { N_("Over"), 0.13, TRUE },
    { N_("Unassigned"), 0.13, TRUE },
  };

  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < contents->options->len; i++)
    {
      const LpCoverageTotals *totals = lp_coverage_get_totals (g_ptr_array_index (contents->options, i));
      g_autofree char *share = lp_format_share (totals->coverage, 1);
      g_autofree char *right = lp_format_count (totals->n_right_size);
      g_autofree char *under = lp_format_count (totals->n_under);
      g_autofree char *over = lp_format_count (totals->n_over);
      g_autofree char *unassigned = lp_format_count (totals->n_unassigned);

      lp_pages_row (pages, (const char *const[]) { totals->option_name, share, right, under, over, unassigned });
    }
  lp_pages_end_table (pages);
}

/* Returns: (transfer full) */
static char *
mark_best (const LpComparedValue *value)
{
  return g_strdup_printf ("%s%s", value->best ? "▸ " : "", value->text);
}

static void
write_figures (const LpComparison *comparison,
               LpPages            *pages)
{
  const LpPagesColumn columns[] = {
    { N_("Figure"), 0.5, FALSE },
    { lp_comparison_get_name (comparison, 0), 0.25, TRUE },
    { lp_comparison_get_name (comparison, 1), 0.25, TRUE },
  };
  g_autofree char *measure = lp_comparison_describe_measure (comparison);

  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  for (LpCompared figure = 0; figure < LP_N_COMPARED; figure++)
    {
      g_autofree char *first = mark_best (lp_comparison_get (comparison, figure, 0));
      g_autofree char *second = mark_best (lp_comparison_get (comparison, figure, 1));

      lp_pages_row (pages, (const char *const[]) { lp_compared_get_label (figure), first, second });
    }
  lp_pages_end_table (pages);
  lp_pages_text (pages, measure, 0.9, FALSE);
  lp_pages_text (pages, _("▸ marks the better figure, where nobody would argue. Distances are straight lines, weighted by people."), 0.9, FALSE);
}

static void
write_moves (const LpFlows *flows,
             LpPages       *pages)
{
  static const LpPagesColumn columns[] = {
    { N_("Practice"), 0.34, FALSE },
    { N_("People"), 0.12, TRUE },
    { N_("From"), 0.27, FALSE },
    { N_("To"), 0.27, FALSE },
  };

  lp_pages_table (pages, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < lp_flows_get_n_practices (flows); i++)
    {
      const LpFlowPractice *practice = lp_flows_get_practice (flows, i);
      g_autofree char *people = lp_format_count (practice->people);
      g_autofree char *from = lp_flow_group_get_title (lp_flows_get_before (flows, practice->from));
      g_autofree char *to = lp_flow_group_get_title (lp_flows_get_after (flows, practice->to));

      if (lp_flow_kind_is_change (practice->kind))
        lp_pages_row (pages, (const char *const[]) { practice->name, people, from, to });
    }
  lp_pages_end_table (pages);
}

static void
write_beside (const LpReportBeside *beside,
              const LpStyle        *style,
              LpPages              *pages)
{
  /* Translators: two options that are compared */
  g_autofree char *title = g_strdup_printf (_("%1$s and %2$s"), beside->names[0], beside->names[1]);
  g_autofree char *finding = lp_flows_describe (beside->flows);
  g_autoptr (LpChart) flows = lp_flows_chart_new (beside->flows, beside->names[0], beside->names[1], beside->source);
  g_autoptr (LpChart) matrix = lp_matrix_chart_new (beside->flows, beside->names[0], beside->names[1], beside->source);

  if (beside->maps != NULL || beside->comparison != NULL)
    lp_pages_begin (pages, title, TRUE);
  if (beside->maps != NULL)
    lp_pages_maps (pages, &(LpPicture) { .maps = beside->maps }, MAPS_HEIGHT, style);
  if (beside->comparison != NULL)
    write_figures (beside->comparison, pages);
  lp_pages_begin (pages, _("Who moves"), TRUE);
  lp_pages_chart (pages, flows, 0, style);
  lp_pages_begin (pages, _("Who goes where"), TRUE);
  lp_pages_chart (pages, matrix, MATRIX_WIDTH, style);
  lp_pages_begin (pages, _("Moves"), TRUE);
  lp_pages_text (pages, finding, 1, FALSE);
  write_moves (beside->flows, pages);
}

void
_lp_report_write_options (const LpReportContents *contents,
                          const LpStyle          *style,
                          LpPages                *pages)
{
  lp_pages_begin (pages, _("Options"), FALSE);
  write_list (contents, pages);
  if (contents->beside != NULL)
    write_beside (contents->beside, style, pages);
}
