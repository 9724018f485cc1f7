/* segments-sheets.c — segments of the people by network, and the counts of the practices that these are sums of */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/segments-sheets.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/segments.h"
#include "export/chart-cells.h"
#include "export/live-cells.h"
#include "plan/outlook.h"

enum { NUMBER, NETWORK, PEOPLE, FIRST };
enum { PRACTICE_CODE, PRACTICE_NAME, PRACTICE_NUMBER, PRACTICE_FIRST };

/* Two columns a segment: the count, and the practices that it is of. */
#define WIDTH 2

static guint
get_column (guint segment)
{
  return FIRST + WIDTH * segment;
}

static void
write_practices (LpReport   *report,
                 LpSegments *segments)
{
  static const LpSheetColumn columns[PRACTICE_FIRST] = {
    [PRACTICE_CODE] = { N_("Code"), LP_CELL_CODE, 0 },
    [PRACTICE_NAME] = { N_("Practice"), LP_CELL_TEXT, 40 },
    [PRACTICE_NUMBER] = { N_("Network number"), LP_CELL_PLAIN, 0 },
  };
  LpSheet *sheet = report->segment_counts;
  guint n = lp_plan_get_n_practices (report->plan);

  lp_sheet_begin_table (sheet, columns, G_N_ELEMENTS (columns));
  for (guint s = 0; s < lp_segments_get_n (segments); s++)
    lp_sheet_text (sheet, 0, PRACTICE_FIRST + s, LP_CELL_HEADING_RIGHT, lp_segments_get_about (segments, s)->name);
  for (guint i = 0; i < n; i++)
    {
      lp_write_practice (report, sheet, i);
      for (guint s = 0; s < lp_segments_get_n (segments); s++)
        {
          double count = lp_segments_get_practice_count (segments, i, s);

          lp_sheet_number_or_missing (sheet, i + 1, PRACTICE_FIRST + s, LP_CELL_COUNT, isfinite (count), count);
        }
    }
  lp_sheet_keep_text (sheet, PRACTICE_CODE, n);
  lp_sheet_end_table (sheet, n);
}

/* The ages of one row added up; "" where nobody reported them. */
static void
write_people (LpReport   *report,
              LpSegments *segments,
              guint       row,
              guint       place)
{
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autofree char *formula = NULL;

  for (guint s = 0; s < lp_segments_get_n (segments); s++)
    if (lp_segments_is_age (segments, s))
      {
        char cell[LXW_MAX_CELL_NAME_LENGTH];

        lxw_rowcol_to_cell (cell, row, get_column (s));
        g_string_append_printf (cells, "%s%s", cells->len > 0 ? "," : "", cell);
      }
  if (cells->len == 0)
    return;
  formula = g_strdup_printf ("=IF(COUNT(%s)=0,\"\",SUM(%s))", cells->str, cells->str);
  lp_write_live (report->segments, row, PEOPLE, LP_CELL_COUNT, formula, lp_segments_get_people (segments, place));
}

static void
write_count (LpReport    *report,
             LpSegments  *segments,
             guint        row,
             guint        place,
             LpLivePlace  live,
             guint        s)
{
  LpSheet *sheet = report->segments;
  guint reported;
  double count = lp_segments_get_count (segments, place, s, &reported);
  g_autofree char *sum = lp_live_sum (report, report->segment_counts, PRACTICE_FIRST + s, live, row);
  g_autofree char *number = lp_live_count (report, report->segment_counts, PRACTICE_FIRST + s, live, row);
  g_autofree char *counted = g_strconcat ("=", number, NULL);
  g_autofree char *formula = NULL;
  char cell[LXW_MAX_CELL_NAME_LENGTH];

  lxw_rowcol_to_cell (cell, row, get_column (s) + 1);
  formula = g_strdup_printf ("=IF(%s=0,\"\",%s)", cell, sum);
  if (report->numbered || live == LP_LIVE_ALL)
    {
      lp_write_live (sheet, row, get_column (s), LP_CELL_COUNT, formula, count);
      lp_sheet_formula (sheet, row, get_column (s) + 1, LP_CELL_EXCESS, counted, reported);
      return;
    }
  if (isfinite (count))
    lp_sheet_number (sheet, row, get_column (s), LP_CELL_COUNT, count);
  lp_sheet_number (sheet, row, get_column (s) + 1, LP_CELL_EXCESS, reported);
}

static void
write_place (LpReport   *report,
             LpSegments *segments,
             guint       row,
             guint       place)
{
  const LpSegmentPlace *about = lp_segments_get_place (segments, place);
  LpLivePlace live = place == 0 ? LP_LIVE_ALL : about->id == 0 ? LP_LIVE_UNASSIGNED : LP_LIVE_NETWORK;

  if (live == LP_LIVE_NETWORK)
    lp_sheet_number (report->segments, row, NUMBER, LP_CELL_PLAIN, about->number);
  lp_sheet_text (report->segments, row, NETWORK, LP_CELL_TEXT, about->name);
  for (guint s = 0; s < lp_segments_get_n (segments); s++)
    write_count (report, segments, row, place, live, s);
  write_people (report, segments, row, place);
}

static void
write_headings (LpReport   *report,
                LpSegments *segments)
{
  static const LpSheetColumn columns[FIRST] = {
    [NUMBER] = { N_("Number"), LP_CELL_PLAIN, 0 },
    [NETWORK] = { N_("Network"), LP_CELL_TEXT, 40 },
    [PEOPLE] = { N_("People, all ages"), LP_CELL_COUNT, 0 },
  };

  lp_sheet_begin_table (report->segments, columns, G_N_ELEMENTS (columns));
  for (guint s = 0; s < lp_segments_get_n (segments); s++)
    {
      const LpSegmentAbout *about = lp_segments_get_about (segments, s);
      /* Translators: a segment of the people; this heads the number of practices that reported it */
      g_autofree char *counted = g_strdup_printf (_("%s: practices counted"), about->name);

      lp_sheet_text (report->segments, 0, get_column (s), LP_CELL_HEADING_RIGHT, about->name);
      lp_sheet_text (report->segments, 0, get_column (s) + 1, LP_CELL_HEADING_RIGHT, counted);
    }
}

/* What each segment is and where it comes from, under the table. Returns: the row after the last */
static guint
write_abouts (LpReport   *report,
              LpSegments *segments,
              guint       row)
{
  lp_sheet_text (report->segments, row++, FIRST, LP_CELL_TEXT, _("Ages add up to the people of their own source and date. Registers and local segments overlap and are never added up."));
  for (guint s = 0; s < lp_segments_get_n (segments); s++)
    {
      const LpSegmentAbout *about = lp_segments_get_about (segments, s);
      /* Translators: a segment of the people, its definition, its source */
      g_autofree char *words = g_strdup_printf (_("%1$s: %2$s Source: %3$s"), about->name, about->definition, about->source);

      lp_sheet_text (report->segments, row++, FIRST, LP_CELL_TEXT, words);
    }
  return row;
}

/* Ages as shares of each network's people. */
static void
insert_chart (LpReport   *report,
              LpSegments *segments,
              guint       n,
              guint       row)
{
  static const lxw_color_t colours[] = { 0x12436d, 0x28a197, 0xa285d1, 0xf46a25, 0x801650, 0x3d3d3d };
  LpSheet *sheet = report->segments;
  lxw_chart *chart = workbook_add_chart (lp_book_get_handle (report->book), LXW_CHART_COLUMN_STACKED_PERCENT);
  const LpChartCells names = { 1, NETWORK, n, NETWORK };
  lxw_chart_options options = { .x_scale = 2, .y_scale = 1.4, .object_position = LXW_OBJECT_MOVE_DONT_SIZE, .description = _("Ages by network") };
  guint n_ages = 0;

  for (guint s = 0; s < lp_segments_get_n (segments); s++)
    {
      const LpChartCells values = { 1, get_column (s), n, get_column (s) };
      g_autofree char *heading = lp_sheet_reference (sheet, 0, get_column (s), 0, get_column (s));
      g_autofree char *name = g_strconcat ("=", heading, NULL);
      lxw_chart_fill fill = { .color = colours[n_ages % G_N_ELEMENTS (colours)] };
      lxw_chart_series *series;

      if (!lp_segments_is_age (segments, s))
        continue;
      series = lp_chart_add_cells (chart, sheet, &names, &values);
      chart_series_set_name (series, name);
      chart_series_set_fill (series, &fill);
      n_ages++;
    }
  chart_title_set_name (chart, _("Ages by network"));
  chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  lp_book_check (report->book, worksheet_insert_chart_opt (lp_sheet_get_handle (sheet), row, NETWORK, chart, &options), lp_sheet_get_name (sheet));
}

static gboolean
has_ages (const LpSegments *segments)
{
  for (guint s = 0; s < lp_segments_get_n (segments); s++)
    if (lp_segments_is_age (segments, s))
      return TRUE;
  return FALSE;
}

gboolean
lp_report_has_segments (const LpReport *report)
{
  return lp_plan_get_segments (report->plan)->len > 0 && lp_plan_get_n_practices (report->plan) > 0;
}

void
lp_write_segments (LpReport *report)
{
  g_autoptr (LpSegments) segments = lp_segments_new (report->plan, report->option);
  guint n = lp_segments_get_n_places (segments), row;

  write_practices (report, segments);
  write_headings (report, segments);
  for (guint i = 1; i < n; i++)
    write_place (report, segments, i, i);
  write_place (report, segments, n, 0);
  row = write_abouts (report, segments, n + 2);
  if (n > 1 && has_ages (segments))
    insert_chart (report, segments, n, row + 1);
  lp_sheet_end_table (report->segments, n);
}
