/* networks-sheet.c — the sheet of networks: people, size against the band, and why an exception is made */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "export/report.h"
#include "export/sheet-text.h"

static const LpSheetColumn columns[LP_N_NETWORKS_COLUMNS] = {
  [LP_NETWORKS_NUMBER] = { N_("Number"), LP_CELL_PLAIN, 0 },
  [LP_NETWORKS_NAME] = { N_("Network"), LP_CELL_TEXT, 40 },
  [LP_NETWORKS_PEOPLE] = { N_("People"), LP_CELL_COUNT, 0 },
  [LP_NETWORKS_SIZE] = { N_("Size"), LP_CELL_TEXT, 0 },
  [LP_NETWORKS_SHORT] = { N_("People short"), LP_CELL_EXCESS, 0 },
  [LP_NETWORKS_EXCESS] = { N_("People over"), LP_CELL_EXCESS, 0 },
  [LP_NETWORKS_PRACTICES] = { N_("Practices"), LP_CELL_COUNT, 0 },
  [LP_NETWORKS_WEIGHTED] = { N_("Weighted people"), LP_CELL_COUNT, 0 },
  [LP_NETWORKS_PINNED] = { N_("Practices pinned"), LP_CELL_EXCESS, 0 },
  [LP_NETWORKS_UNKNOWN] = { N_("Lists not known"), LP_CELL_EXCESS, 0 },
  [LP_NETWORKS_EXCEPTION] = { N_("Exception"), LP_CELL_TEXT, 30 },
  [LP_NETWORKS_REASON] = { N_("Reason"), LP_CELL_WRAP, 40 },
  [LP_NETWORKS_NOTE] = { N_("Note"), LP_CELL_WRAP, 40 },
};

/* The cells of the practices' table that every row's formulas look through. */
typedef struct
{
  char *number, *people, *weighted, *pinned;
} Sought;

static const char *
exception_word (LpException exception)
{
  switch (exception)
    {
    case LP_EXCEPTION_RURAL:
      return _("Rural: lower limit waived");
    case LP_EXCEPTION_OVER:
      return _("Allowed above the upper limit");
    case LP_EXCEPTION_OTHER:
      return _("Other");
    case LP_EXCEPTION_NONE:
    default:
      return "";
    }
}

/* A formula with its value; or the value alone where numbers do not tell the networks apart and a formula would count a practice twice. */
static void
write_sum (LpReport   *report,
           guint       row,
           guint       column,
           const char *formula,
           double      value)
{
  if (report->numbered)
    lp_sheet_formula (report->networks, row, column, columns[column].style, formula, value);
  else
    lp_sheet_number (report->networks, row, column, columns[column].style, value);
}

static void
write_sums (LpReport              *report,
            guint                  row,
            const LpNetworkTotals *network,
            const Sought          *sought)
{
  guint line = row + 1;         /* as formulas count */
  g_autofree char *people = g_strdup_printf ("=SUMIFS(%s,%s,$A%u)", sought->people, sought->number, line);
  g_autofree char *weighted = g_strdup_printf ("=SUMIFS(%s,%s,$A%u)", sought->weighted, sought->number, line);
  g_autofree char *practices = g_strdup_printf ("=COUNTIFS(%s,$A%u)", sought->number, line);
  g_autofree char *yes = lp_sheet_quote (_("yes"));
  g_autofree char *pinned = g_strdup_printf ("=COUNTIFS(%s,$A%u,%s,%s)", sought->number, line, sought->pinned, yes);
  g_autofree char *unknown = g_strdup_printf ("=$G%u-COUNTIFS(%s,$A%u,%s,\">=0\")", line, sought->number, line, sought->people);

  write_sum (report, row, LP_NETWORKS_PEOPLE, people, network->people);
  write_sum (report, row, LP_NETWORKS_WEIGHTED, weighted, network->weighted);
  write_sum (report, row, LP_NETWORKS_PRACTICES, practices, network->n_practices);
  write_sum (report, row, LP_NETWORKS_PINNED, pinned, network->n_pinned);
  write_sum (report, row, LP_NETWORKS_UNKNOWN, unknown, network->n_unknown);
}

/* The size and how far off it is follow the band on the summary. */
static void
write_size (LpReport              *report,
            guint                  row,
            const LpNetworkTotals *network)
{
  guint line = row + 1;
  g_autofree char *under = lp_sheet_quote (lp_size_word (LP_SIZE_UNDER));
  g_autofree char *over = lp_sheet_quote (lp_size_word (LP_SIZE_OVER));
  g_autofree char *right = lp_sheet_quote (lp_size_word (LP_SIZE_RIGHT));
  g_autofree char *size = g_strdup_printf ("=IF($C%u<" LP_BAND_FROM ",%s,IF($C%u>" LP_BAND_TO ",%s,%s))", line, under, line, over, right);
  g_autofree char *shortfall = g_strdup_printf ("=MAX(0," LP_BAND_FROM "-$C%u)", line);
  g_autofree char *excess = g_strdup_printf ("=MAX(0,$C%u-" LP_BAND_TO ")", line);

  lp_sheet_formula_text (report->networks, row, LP_NETWORKS_SIZE, LP_CELL_TEXT, size, lp_size_word (network->size));
  lp_sheet_formula (report->networks, row, LP_NETWORKS_SHORT, LP_CELL_EXCESS, shortfall, network->short_by);
  lp_sheet_formula (report->networks, row, LP_NETWORKS_EXCESS, LP_CELL_EXCESS, excess, network->over_by);
}

/* People once more, in the column of the network's size and in no other, so that the chart can give each size its colour. */
static void
write_figure_cells (LpReport              *report,
                    guint                  row,
                    const LpNetworkTotals *network)
{
  const LpSize sizes[] = { LP_SIZE_RIGHT, LP_SIZE_UNDER, LP_SIZE_OVER };
  const LpCoverageTotals *totals = lp_coverage_get_totals (report->coverage);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *word = lp_sheet_quote (lp_size_word (sizes[i]));
      g_autofree char *formula = g_strdup_printf ("=IF($D%u=%s,$C%u,0)", row + 1, word, row + 1);

      lp_sheet_formula (report->networks, row, LP_NETWORKS_RIGHT + i, LP_CELL_EXCESS, formula,
                        network->size == sizes[i] ? network->people : 0);
    }
  lp_sheet_formula (report->networks, row, LP_NETWORKS_FROM, LP_CELL_COUNT, "=" LP_BAND_FROM, totals->min_people);
  lp_sheet_formula (report->networks, row, LP_NETWORKS_TO, LP_CELL_COUNT, "=" LP_BAND_TO, totals->max_people);
  lp_sheet_text (report->networks, row, LP_NETWORKS_OPTION, LP_CELL_TEXT, report->option->name);
}

static void
write_network (LpReport              *report,
               guint                  row,
               const LpNetworkTotals *totals,
               const Sought          *sought)
{
  LpSheet *sheet = report->networks;
  const LpNetwork *network = lp_plan_find_network (report->plan, totals->id);

  lp_sheet_number (sheet, row, LP_NETWORKS_NUMBER, LP_CELL_PLAIN, totals->number);
  lp_sheet_text (sheet, row, LP_NETWORKS_NAME, LP_CELL_TEXT, totals->name);
  write_sums (report, row, totals, sought);
  write_size (report, row, totals);
  lp_sheet_text (sheet, row, LP_NETWORKS_EXCEPTION, LP_CELL_TEXT, exception_word (totals->exception));
  lp_sheet_text (sheet, row, LP_NETWORKS_REASON, LP_CELL_WRAP, totals->exception_note);
  lp_sheet_text (sheet, row, LP_NETWORKS_NOTE, LP_CELL_WRAP, network != NULL ? network->note : "");
  write_figure_cells (report, row, totals);
}

static void
write_totals (LpReport *report,
              guint     n_rows)
{
  const guint summed[] = { LP_NETWORKS_PEOPLE, LP_NETWORKS_PRACTICES, LP_NETWORKS_WEIGHTED, LP_NETWORKS_PINNED, LP_NETWORKS_UNKNOWN };
  double sums[G_N_ELEMENTS (summed)] = { 0 };

  for (guint i = 0; i < n_rows; i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (report->coverage, i);
      const double values[] = { network->people, network->n_practices, network->weighted, network->n_pinned, network->n_unknown };

      for (guint k = 0; k < G_N_ELEMENTS (sums); k++)
        sums[k] += values[k];
    }

  for (guint column = 0; column < LP_N_NETWORKS_COLUMNS; column++)
    lp_sheet_text (report->networks, n_rows + 1, column, LP_CELL_TOTAL, "");
  lp_sheet_text (report->networks, n_rows + 1, LP_NETWORKS_NAME, LP_CELL_TOTAL, _("All networks"));
  for (guint k = 0; k < G_N_ELEMENTS (summed); k++)
    {
      g_autofree char *cells = lp_report_networks_cells (report, summed[k]);
      g_autofree char *formula = g_strdup_printf ("=SUM(%s)", cells);

      lp_sheet_formula (report->networks, n_rows + 1, summed[k], LP_CELL_TOTAL_COUNT, formula, sums[k]);
    }
}

static void
mark_sizes (LpReport *report,
            guint     n_rows)
{
  const struct { LpSize size; LpCellStyle style; } marks[] = {
    { LP_SIZE_UNDER, LP_CELL_UNDER }, { LP_SIZE_OVER, LP_CELL_OVER }, { LP_SIZE_RIGHT, LP_CELL_RIGHT_SIZE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *word = lp_sheet_quote (lp_size_word (marks[i].size));
      g_autofree char *rule = g_strdup_printf ("=$D2=%s", word);

      lp_sheet_mark (report->networks, 1, LP_NETWORKS_NAME, MAX (n_rows, 1), LP_NETWORKS_EXCESS, rule, marks[i].style);
    }
}

static void
write_figure_headings (LpReport *report)
{
  const char *headings[] = { lp_size_word (LP_SIZE_RIGHT), lp_size_word (LP_SIZE_UNDER), lp_size_word (LP_SIZE_OVER),
                             _("Band from"), _("Band to"), _("Option") };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    lp_sheet_text (report->networks, 0, LP_NETWORKS_RIGHT + i, LP_CELL_HEADING_RIGHT, headings[i]);
}

void
lp_write_networks (LpReport *report)
{
  guint n_rows = lp_coverage_get_n_networks (report->coverage);
  g_autofree char *number = lp_report_practices_cells (report, LP_PRACTICES_NUMBER);
  g_autofree char *people = lp_report_practices_cells (report, LP_PRACTICES_PEOPLE);
  g_autofree char *weighted = lp_report_practices_cells (report, LP_PRACTICES_WEIGHTED);
  g_autofree char *pinned = lp_report_practices_cells (report, LP_PRACTICES_PINNED);
  const Sought sought = { number, people, weighted, pinned };

  lp_sheet_begin_table (report->networks, columns, G_N_ELEMENTS (columns));
  write_figure_headings (report);
  for (guint i = 0; i < n_rows; i++)
    write_network (report, i + 1, lp_coverage_get_network (report->coverage, i), &sought);
  if (n_rows > 0)
    write_totals (report, n_rows);
  mark_sizes (report, n_rows);
  lp_sheet_hide_columns (report->networks, LP_NETWORKS_RIGHT, LP_NETWORKS_OPTION);
  lp_sheet_end_table (report->networks, n_rows);
}

char *
lp_report_networks_cells (LpReport *report,
                          guint     column)
{
  return lp_sheet_reference (report->networks, 1, column, MAX (lp_coverage_get_n_networks (report->coverage), 1), column);
}

const char *
lp_size_word (LpSize size)
{
  switch (size)
    {
    case LP_SIZE_UNDER:
      return _("Under");
    case LP_SIZE_OVER:
      return _("Over");
    case LP_SIZE_RIGHT:
    default:
      return _("Right size");
    }
}
