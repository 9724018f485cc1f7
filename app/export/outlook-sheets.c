/* outlook-sheets.c — the next years of every network as sums that follow the practices, with charts */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/outlook-sheets.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "export/chart-cells.h"
#include "export/outlook-sheets-private.h"

#define YEARS 5
#define FIRST_PRACTICE_COLUMN 3

enum { NUMBER, NETWORK, WHAT, UNIT, COUNTED, FIRST_YEAR, N_COLUMNS = FIRST_YEAR + YEARS + 3 };

/* One row of the sheet: a place, and a series or the gap between two. */
typedef struct
{
  const LpOutlookBook *book;
  guint row, place;
  LpLivePlace live;
} Line;

guint
_lp_outlook_get_column (const LpOutlookBook *book,
                        guint                s,
                        guint                column)
{
  return FIRST_PRACTICE_COLUMN + s * book->n_columns + column;
}

guint
_lp_outlook_find_column (const LpOutlookBook *book,
                         LpSeriesKind         kind,
                         LpStaff              staff)
{
  for (guint s = 0; s < book->series->len; s++)
    {
      LpSeries series = g_array_index (book->series, LpSeries, s);

      if (series.kind == kind && (kind <= LP_SERIES_NEED || series.staff == staff))
        return _lp_outlook_get_column (book, s, 0);
    }
  g_return_val_if_reached (0);
}

char *
_lp_outlook_name_series (LpSeries series)
{
  switch (series.kind)
    {
    case LP_SERIES_PEOPLE:
      return g_strdup (_("People"));
    case LP_SERIES_NEED:
      return g_strdup (_("Weighted people"));
    case LP_SERIES_SUPPLY:
      /* Translators: a staff group */
      return g_strdup_printf (_("%s at hand"), lp_staff_get_name (series.staff));
    case LP_SERIES_REQUIREMENT:
    default:
      /* Translators: a staff group */
      return g_strdup_printf (_("%s required"), lp_staff_get_name (series.staff));
    }
}

double
_lp_projected_get (const LpProjected *projected,
                   LpSeries           series)
{
  switch (series.kind)
    {
    case LP_SERIES_PEOPLE:
      return projected->people;
    case LP_SERIES_NEED:
      return projected->need;
    case LP_SERIES_SUPPLY:
      return projected->supply[series.staff];
    case LP_SERIES_REQUIREMENT:
    default:
      return projected->requirement[series.staff];
    }
}

/* The networks by number, the unassigned, and last all practices, which the outlook has first. */
static guint
get_place (const LpOutlook *outlook,
           guint            i)
{
  return i + 1 < lp_outlook_get_n (outlook) ? i + 1 : 0;
}

static Line
begin_line (const LpOutlookBook *book,
            guint                block,
            guint                i,
            const char          *what,
            const char          *unit)
{
  Line line = { book, 1 + block * lp_outlook_get_n (book->outlook) + i, get_place (book->outlook, i), LP_LIVE_NETWORK };
  const LpOutlookPlace *place = lp_outlook_get_place (book->outlook, line.place);
  LpSheet *sheet = book->report->outlook;

  if (place->id == 0)
    line.live = line.place == 0 ? LP_LIVE_ALL : LP_LIVE_UNASSIGNED;
  else
    lp_sheet_number (sheet, line.row, NUMBER, LP_CELL_PLAIN, place->number);
  lp_sheet_text (sheet, line.row, NETWORK, LP_CELL_TEXT, place->name);
  lp_sheet_text (sheet, line.row, WHAT, LP_CELL_TEXT, what);
  lp_sheet_text (sheet, line.row, UNIT, LP_CELL_TEXT, unit);
  return line;
}

/* The scenario and year of a column of the sheet of practices. */
static const LpProjected *
get_projected (const LpOutlookBook *book,
               guint                place,
               guint                column)
{
  guint last = lp_outlook_get_years (book->outlook);
  LpScenario scenario = column <= last ? LP_SCENARIO_CENTRAL : column == last + 1 ? LP_SCENARIO_LOW : LP_SCENARIO_HIGH;

  return lp_outlook_get (book->outlook, place, scenario, MIN (column, last));
}

static guint
count_reported (const LpOutlookBook *book,
                guint                place,
                LpSeries             series)
{
  const LpOutlookPlace *counts = lp_outlook_get_place (book->outlook, place);

  return series.kind == LP_SERIES_PEOPLE ? counts->n_people : series.kind == LP_SERIES_NEED ? counts->n_need : counts->n_reported[series.staff];
}

/* Which numbers may be summed by is told by the sheet of practices; networks that share a number cannot be told apart. */
static void
write_cell (const Line  *line,
            guint        column,
            LpCellStyle  style,
            const char  *formula,
            double       value)
{
  LpSheet *sheet = line->book->report->outlook;

  if (line->book->report->numbered || line->live == LP_LIVE_ALL)
    lp_write_live (sheet, line->row, column, style, formula, value);
  else if (isfinite (value))
    lp_sheet_number (sheet, line->row, column, style, value);
}

static void
write_counted (const Line *line,
               LpSeries    series)
{
  const LpOutlookBook *book = line->book;
  /* Staff count where the practice has a figure today, for what is required too. */
  guint first = _lp_outlook_find_column (book, series.kind == LP_SERIES_REQUIREMENT ? LP_SERIES_SUPPLY : series.kind, series.staff);
  g_autofree char *count = lp_live_count (book->report, book->report->projections, first, line->live, line->row);
  g_autofree char *formula = g_strconcat ("=", count, NULL);

  write_cell (line, COUNTED, LP_CELL_COUNT, formula, count_reported (book, line->place, series));
}

/* A sum over nobody is not zero, and a requirement that cannot be worked out for one who reported makes the sum unknown. */
static void
write_sums (const Line *line,
            guint       s)
{
  const LpOutlookBook *book = line->book;
  LpSeries series = g_array_index (book->series, LpSeries, s);

  for (guint column = 0; column < book->n_columns; column++)
    {
      guint from = _lp_outlook_get_column (book, s, column);
      g_autofree char *count = lp_live_count (book->report, book->report->projections, from, line->live, line->row);
      g_autofree char *sum = lp_live_sum (book->report, book->report->projections, from, line->live, line->row);
      g_autofree char *formula = g_strdup_printf ("=IF(OR($E%u=0,%s<$E%u),\"\",%s)", line->row + 1, count, line->row + 1, sum);

      write_cell (line, FIRST_YEAR + column, series.kind <= LP_SERIES_NEED ? LP_CELL_COUNT : LP_CELL_FIGURE, formula,
                  _lp_projected_get (get_projected (book, line->place, column), series));
    }
}

/* At hand less required, of the two blocks of rows above. */
static void
write_gaps (const Line *line,
            LpStaff     staff)
{
  const LpOutlookBook *book = line->book;
  guint n = lp_outlook_get_n (book->outlook);

  for (guint column = 0; column < book->n_columns; column++)
    {
      const LpProjected *projected = get_projected (book, line->place, column);
      char supply[LXW_MAX_CELL_NAME_LENGTH], requirement[LXW_MAX_CELL_NAME_LENGTH];
      g_autofree char *formula = NULL;

      lxw_rowcol_to_cell (supply, line->row - 2 * n, FIRST_YEAR + column);
      lxw_rowcol_to_cell (requirement, line->row - n, FIRST_YEAR + column);
      formula = g_strdup_printf ("=IF(COUNT(%s,%s)=2,%s-%s,\"\")", supply, requirement, supply, requirement);
      lp_write_live (book->report->outlook, line->row, FIRST_YEAR + column, LP_CELL_FIGURE, formula,
                     projected->supply[staff] - projected->requirement[staff]);
    }
}

/* After the rows of a group's supply and requirement come those of its gap. Returns: how many blocks of rows there are */
static guint
write_blocks (const LpOutlookBook *book)
{
  guint n = lp_outlook_get_n (book->outlook), block = 0;

  for (guint s = 0; s < book->series->len; s++)
    {
      LpSeries series = g_array_index (book->series, LpSeries, s);
      g_autofree char *name = _lp_outlook_name_series (series);
      /* Translators: a staff group */
      g_autofree char *gap = g_strdup_printf (_("%s: gap"), lp_staff_get_name (series.staff));

      for (guint i = 0; i < n; i++)
        {
          Line line = begin_line (book, block, i, name, series.kind <= LP_SERIES_NEED ? _("people") : _("FTE"));

          write_counted (&line, series);
          write_sums (&line, s);
        }
      block++;
      for (guint i = 0; i < n && series.kind == LP_SERIES_REQUIREMENT; i++)
        {
          Line line = begin_line (book, block, i, gap, _("FTE"));

          write_counted (&line, series);
          write_gaps (&line, series.staff);
        }
      block += series.kind == LP_SERIES_REQUIREMENT;
    }
  return block;
}

static void
write_headings (const LpOutlookBook *book)
{
  static const LpSheetColumn columns[FIRST_YEAR] = {
    [NUMBER] = { N_("Number"), LP_CELL_PLAIN, 0 },
    [NETWORK] = { N_("Network"), LP_CELL_TEXT, 40 },
    [WHAT] = { N_("What"), LP_CELL_TEXT, 34 },
    [UNIT] = { N_("Unit"), LP_CELL_TEXT, 0 },
    [COUNTED] = { N_("Practices counted"), LP_CELL_COUNT, 0 },
  };
  guint last = lp_outlook_get_years (book->outlook);
  g_autofree char *last_year = lp_outlook_name_year (book->outlook, last);
  g_autofree char *low = g_strdup_printf (_("%1$s, %2$s"), last_year, lp_scenario_get_name (LP_SCENARIO_LOW));
  g_autofree char *high = g_strdup_printf (_("%1$s, %2$s"), last_year, lp_scenario_get_name (LP_SCENARIO_HIGH));

  lp_sheet_begin_table (book->report->outlook, columns, G_N_ELEMENTS (columns));
  for (guint year = 0; year <= last; year++)
    {
      g_autofree char *name = lp_outlook_name_year (book->outlook, year);

      lp_sheet_text (book->report->outlook, 0, FIRST_YEAR + year, LP_CELL_HEADING_RIGHT, name);
    }
  lp_sheet_text (book->report->outlook, 0, FIRST_YEAR + last + 1, LP_CELL_HEADING_RIGHT, low);
  lp_sheet_text (book->report->outlook, 0, FIRST_YEAR + last + 2, LP_CELL_HEADING_RIGHT, high);
}

/* A series over @values, named by the cell of its first row that says what it is. */
static void
add_series (const LpOutlookBook *book,
            lxw_chart           *chart,
            const LpChartCells  *names,
            const LpChartCells  *values,
            lxw_color_t          colour)
{
  LpSheet *sheet = book->report->outlook;
  g_autofree char *what = lp_sheet_reference (sheet, values->row, WHAT, values->row, WHAT);
  g_autofree char *name = g_strconcat ("=", what, NULL);
  lxw_chart_series *series = lp_chart_add_cells (chart, sheet, names, values);
  lxw_chart_line line = { .color = colour, .width = 2.25 };
  lxw_chart_fill fill = { .color = colour };

  chart_series_set_name (series, name);
  if (values->row == values->last_row)
    chart_series_set_line (series, &line);
  else
    chart_series_set_fill (series, &fill);
}

static void
place_chart (const LpOutlookBook *book,
             lxw_chart           *chart,
             const char          *title,
             guint                row)
{
  LpSheet *sheet = book->report->outlook;
  lxw_chart_options options = { .x_scale = 1.6, .y_scale = 1.2, .object_position = LXW_OBJECT_MOVE_DONT_SIZE, .description = (char *) title };

  chart_title_set_name (chart, title);
  lp_book_check (book->report->book, worksheet_insert_chart_opt (lp_sheet_get_handle (sheet), row, N_COLUMNS + 1, chart, &options), lp_sheet_get_name (sheet));
}

/* The rows of the first staff group: required, at hand and gap are the third to fifth block. */
static guint
get_first_row (const LpOutlookBook *book)
{
  return 1 + 2 * lp_outlook_get_n (book->outlook);
}

/* Of the first staff group: required and at hand of all practices by year. */
static void
insert_years_chart (const LpOutlookBook *book,
                    LpStaff              staff)
{
  guint n = lp_outlook_get_n (book->outlook), last = FIRST_YEAR + lp_outlook_get_years (book->outlook), row = get_first_row (book) + n - 1;
  const LpChartCells years = { 0, FIRST_YEAR, 0, last }, required = { row, FIRST_YEAR, row, last }, at_hand = { row + n, FIRST_YEAR, row + n, last };
  g_autofree char *finding = lp_outlook_describe_finding (book->outlook, 0, staff);
  lxw_chart *chart = workbook_add_chart (lp_book_get_handle (book->report->book), LXW_CHART_LINE);

  add_series (book, chart, &years, &required, 0x12436d);
  add_series (book, chart, &years, &at_hand, 0xf46a25);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  place_chart (book, chart, finding, 1);
}

/* The gap of each network in the last year, of the same staff group. */
static void
insert_gaps_chart (const LpOutlookBook *book,
                   LpStaff              staff)
{
  guint n = lp_outlook_get_n (book->outlook), last = lp_outlook_get_years (book->outlook), row = get_first_row (book) + 2 * n;
  const LpChartCells names = { row, NETWORK, row + n - 2, NETWORK }, gaps = { row, FIRST_YEAR + last, row + n - 2, FIRST_YEAR + last };
  g_autofree char *year = lp_outlook_name_year (book->outlook, last);
  /* Translators: a staff group and a year */
  g_autofree char *title = g_strdup_printf (_("%1$s at hand less required, FTE, %2$s"), lp_staff_get_name (staff), year);
  lxw_chart *chart = workbook_add_chart (lp_book_get_handle (book->report->book), LXW_CHART_COLUMN);

  add_series (book, chart, &names, &gaps, 0x12436d);
  chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
  place_chart (book, chart, title, 20);
}

static void
insert_charts (const LpOutlookBook *book)
{
  LpStaff staff = g_array_index (book->series, LpSeries, LP_SERIES_SUPPLY).staff;

  insert_years_chart (book, staff);
  if (lp_outlook_get_n (book->outlook) > 2)
    insert_gaps_chart (book, staff);
}

static GArray *
list_series (const LpOutlook *outlook)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (LpSeries));
  const LpOutlookPlace *all = lp_outlook_get_place (outlook, 0);

  g_array_append_val (list, ((LpSeries) { LP_SERIES_PEOPLE, 0 }));
  g_array_append_val (list, ((LpSeries) { LP_SERIES_NEED, 0 }));
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    if (all->n_reported[staff] > 0)
      {
        g_array_append_val (list, ((LpSeries) { LP_SERIES_SUPPLY, staff }));
        g_array_append_val (list, ((LpSeries) { LP_SERIES_REQUIREMENT, staff }));
      }
  return list;
}

static LpOutlook *
make_outlook (LpReport *report)
{
  LpProjection *projections[LP_N_SCENARIOS];
  LpOutlook *outlook;

  lp_outlook_read_plan (report->plan, YEARS, projections);
  outlook = lp_outlook_new (report->plan, report->option, projections);
  for (guint scenario = 0; scenario < LP_N_SCENARIOS; scenario++)
    lp_projection_unref (projections[scenario]);
  return outlook;
}

gboolean
lp_report_has_outlook (const LpReport *report)
{
  return lp_plan_get_n_practices (report->plan) > 0;
}

void
lp_write_outlook (LpReport *report)
{
  g_autoptr (LpOutlook) outlook = make_outlook (report);
  g_autoptr (GArray) series = list_series (outlook);
  LpOutlookBook book = { report, outlook, YEARS + 3, series, { { NULL } } };
  guint n_blocks;

  _lp_write_assumptions (&book);
  _lp_write_projections (&book);
  write_headings (&book);
  n_blocks = write_blocks (&book);
  if (series->len > 2)
    insert_charts (&book);
  lp_sheet_end_table (report->outlook, n_blocks * lp_outlook_get_n (outlook));
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    {
      g_free (book.cells[staff].leavers);
      g_free (book.cells[staff].joiners);
      g_free (book.cells[staff].weighted);
      g_free (book.cells[staff].per_fte);
    }
}
