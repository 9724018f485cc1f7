/* assumptions-sheet.c — what the outlook rests on: assumptions, growth, and what the formulas work out of them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "export/outlook-sheets-private.h"
#include "export/sheet-text.h"
#include "plan/outlook.h"

enum { ID, NAME, UNIT, LOW, CENTRAL, HIGH, SOURCE, AT, NOTE, N_COLUMNS };

static const LpSheetColumn columns[N_COLUMNS] = {
  [ID] = { N_("Short name"), LP_CELL_CODE, 28 },
  [NAME] = { N_("Assumption"), LP_CELL_WRAP, 44 },
  [UNIT] = { N_("Unit"), LP_CELL_WRAP, 30 },
  [LOW] = { N_("Low"), LP_CELL_COUNT, 0 },
  [CENTRAL] = { N_("Central"), LP_CELL_COUNT, 0 },
  [HIGH] = { N_("High"), LP_CELL_COUNT, 0 },
  [SOURCE] = { N_("Source"), LP_CELL_WRAP, 34 },
  [AT] = { N_("Date"), LP_CELL_TEXT, 0 },
  [NOTE] = { N_("Note"), LP_CELL_WRAP, 44 },
};

/* The tails of ids whose central value the formulas of the sheet of practices read. */
static const char *const live_tails[] = { "leavers", "joiners", "target", "contacts", "minutes", "patient-share" };

static gboolean
is_live (const char *id)
{
  if (g_str_equal (id, "working-days") || g_str_equal (id, "working-hours"))
    return TRUE;
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    for (guint i = 0; i < G_N_ELEMENTS (live_tails); i++)
      {
        g_autofree char *live = g_strconcat (lp_staff_get_id (staff), "-", live_tails[i], NULL);

        if (g_str_equal (live, id))
          return TRUE;
      }
  return FALSE;
}

/* An empty yellow cell says that a number may be written there. */
static void
write_assumption (LpSheet            *sheet,
                  guint               row,
                  const LpAssumption *assumption)
{
  LpCellStyle central = is_live (assumption->id) ? LP_CELL_INPUT_AS_TYPED : LP_CELL_AS_TYPED;

  lp_sheet_text (sheet, row, ID, LP_CELL_CODE, assumption->id);
  lp_sheet_text (sheet, row, NAME, LP_CELL_WRAP, assumption->name);
  lp_sheet_text (sheet, row, UNIT, LP_CELL_WRAP, assumption->unit);
  if (assumption->has_low)
    lp_sheet_number (sheet, row, LOW, LP_CELL_AS_TYPED, assumption->low);
  if (assumption->has_central)
    lp_sheet_number (sheet, row, CENTRAL, central, assumption->central);
  else
    lp_sheet_text (sheet, row, CENTRAL, central, "");
  if (assumption->has_high)
    lp_sheet_number (sheet, row, HIGH, LP_CELL_AS_TYPED, assumption->high);
  lp_sheet_text (sheet, row, SOURCE, LP_CELL_WRAP, assumption->source);
  lp_sheet_text (sheet, row, AT, LP_CELL_TEXT, assumption->at);
  lp_sheet_text (sheet, row, NOTE, LP_CELL_WRAP, assumption->note);
}

static const char *
name_band (LpPlan     *plan,
           const char *id)
{
  const GPtrArray *segments = lp_plan_get_segments (plan);

  for (guint i = 0; i < segments->len; i++)
    if (g_str_equal (((LpSegment *) g_ptr_array_index (segments, i))->id, id))
      return ((LpSegment *) g_ptr_array_index (segments, i))->name;
  return _("all ages");
}

static void
write_growth (LpReport       *report,
              guint           row,
              const LpGrowth *growth)
{
  LpSheet *sheet = report->assumptions;
  const LpSource *source = growth->source_id != NULL ? lp_plan_find_source (report->plan, growth->source_id) : NULL;
  /* Translators: a district, an age band, and how many years ahead */
  g_autofree char *name = g_strdup_printf (ngettext ("People of %1$s, %2$s, in %3$u year", "People of %1$s, %2$s, in %3$u years", (guint) growth->year),
                                           *growth->area != '\0' ? growth->area : _("all districts"), name_band (report->plan, growth->age_band),
                                           (guint) growth->year);

  lp_sheet_text (sheet, row, ID, LP_CELL_CODE, LP_GROWTH_ROWS);
  lp_sheet_text (sheet, row, NAME, LP_CELL_WRAP, name);
  lp_sheet_text (sheet, row, UNIT, LP_CELL_WRAP, _("for each one now"));
  lp_sheet_number (sheet, row, LOW, LP_CELL_AS_TYPED, growth->low);
  lp_sheet_number (sheet, row, CENTRAL, LP_CELL_AS_TYPED, growth->central);
  lp_sheet_number (sheet, row, HIGH, LP_CELL_AS_TYPED, growth->high);
  lp_sheet_text (sheet, row, SOURCE, LP_CELL_WRAP, source != NULL ? source->title : "");
}

static char *
refer (const LpOutlookBook *book,
       guint                row)
{
  return lp_sheet_reference (book->report->assumptions, row, CENTRAL, row, CENTRAL);
}

/* The central cell of the assumption "STEM-TAIL", or of TAIL where there is no stem; NULL when the plan has none. */
static char *
find_cell (const LpOutlookBook *book,
           const char          *stem,
           const char          *tail)
{
  const GPtrArray *assumptions = lp_plan_get_assumptions (book->report->plan);
  g_autofree char *id = stem != NULL ? g_strconcat (stem, "-", tail, NULL) : g_strdup (tail);

  for (guint i = 0; i < assumptions->len; i++)
    if (g_str_equal (((LpAssumption *) g_ptr_array_index (assumptions, i))->id, id))
      return refer (book, i + 1);
  return NULL;
}

static void
begin_worked_out (const LpOutlookBook *book,
                  guint                row,
                  LpStaff              staff,
                  const char          *tail,
                  const char          *what)
{
  g_autofree char *id = g_strconcat (lp_staff_get_id (staff), "-", tail, NULL);
  /* Translators: a staff group, and what is worked out for it */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), lp_staff_get_name (staff), what);

  lp_sheet_text (book->report->assumptions, row, ID, LP_CELL_CODE, id);
  lp_sheet_text (book->report->assumptions, row, NAME, LP_CELL_WRAP, name);
  lp_sheet_text (book->report->assumptions, row, NOTE, LP_CELL_WRAP, _("Worked out by the formula; not to be typed over."));
}

/* Joiners are shared out by weighted list, among the practices that reported. */
static void
write_weighted (LpOutlookBook *book,
                guint          row,
                LpStaff        staff)
{
  LpReport *report = book->report;
  LpProjection *projection = lp_outlook_get_projection (book->outlook, LP_SCENARIO_CENTRAL);
  g_autofree char *need = lp_live_cells (report, report->projections, _lp_outlook_find_column (book, LP_SERIES_NEED, 0));
  g_autofree char *supply = lp_live_cells (report, report->projections, _lp_outlook_find_column (book, LP_SERIES_SUPPLY, staff));
  g_autofree char *formula = g_strdup_printf ("=SUMIFS(%s,%s,\"<9E99\")", need, supply);
  double sum = 0;

  for (guint i = 0; i < lp_projection_get_n (projection); i++)
    if (isfinite (lp_projection_get (projection, i, 0)->supply[staff]))
      sum += lp_projection_get (projection, i, 0)->need;
  begin_worked_out (book, row, staff, "weighted", _("weighted people of the practices that reported"));
  lp_sheet_formula (report->assumptions, row, CENTRAL, LP_CELL_FIGURE, formula, sum);
  book->cells[staff].weighted = refer (book, row);
}

/* Of the time method: minutes with patients in an FTE's year, over minutes that a weighted person takes. NULL while an assumption is not there at all. */
static char *
make_time_formula (const LpOutlookBook *book,
                   LpStaff              staff)
{
  const char *id = lp_staff_get_id (staff);
  g_autofree char *days = find_cell (book, NULL, "working-days");
  g_autofree char *hours = find_cell (book, NULL, "working-hours");
  g_autofree char *share = find_cell (book, id, "patient-share");
  g_autofree char *contacts = find_cell (book, id, "contacts");
  g_autofree char *minutes = find_cell (book, id, "minutes");

  if (days == NULL || hours == NULL || share == NULL || contacts == NULL || minutes == NULL)
    return NULL;
  return g_strdup_printf ("=IFERROR(%s*%s*60*%s/100/(%s*%s),\"\")", days, hours, share, contacts, minutes);
}

/* Without a target the median of practices stands, which is a number as it was when this was written. */
static char *
make_target_formula (const LpOutlookBook *book,
                     LpStaff              staff,
                     double               target)
{
  g_autofree char *cell = find_cell (book, lp_staff_get_id (staff), "target");
  char median[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (target))
    return NULL;
  g_ascii_dtostr (median, sizeof median, target);
  return cell != NULL ? g_strdup_printf ("=IF(N(%s)>0,N(%s),%s)", cell, cell, median) : g_strdup_printf ("=%s", median);
}

/* What a practice with a requirement tells: its weighted people over the FTE that they require. */
static double
find_per_fte (const LpOutlookBook *book,
              LpStaff              staff)
{
  LpProjection *projection = lp_outlook_get_projection (book->outlook, LP_SCENARIO_CENTRAL);

  for (guint i = 0; i < lp_projection_get_n (projection); i++)
    {
      const LpProjected *now = lp_projection_get (projection, i, 0);

      if (now->requirement[staff] > 0)
        return now->need / now->requirement[staff];
    }
  return NAN;
}

static guint
write_per_fte (LpOutlookBook *book,
               guint          row,
               LpStaff        staff)
{
  double target;
  LpRequirement method = lp_projection_get_requirement (lp_outlook_get_projection (book->outlook, LP_SCENARIO_CENTRAL), staff, &target);
  g_autofree char *formula = NULL;

  if (method == LP_REQUIREMENT_HOLD)
    return row;
  formula = method == LP_REQUIREMENT_TIME ? make_time_formula (book, staff) : make_target_formula (book, staff, target);
  begin_worked_out (book, row, staff, "per-fte", _("weighted people for one FTE"));
  lp_sheet_text (book->report->assumptions, row, UNIT, LP_CELL_WRAP, _("weighted people per FTE"));
  if (formula != NULL)
    lp_write_live (book->report->assumptions, row, CENTRAL, LP_CELL_FIGURE, formula, find_per_fte (book, staff));
  book->cells[staff].per_fte = refer (book, row);
  return row + 1;
}

void
_lp_write_assumptions (LpOutlookBook *book)
{
  LpReport *report = book->report;
  const GPtrArray *assumptions = lp_plan_get_assumptions (report->plan), *growth = lp_plan_get_growth (report->plan);
  guint row = 1;

  lp_sheet_begin_table (report->assumptions, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < assumptions->len; i++)
    write_assumption (report->assumptions, row++, g_ptr_array_index (assumptions, i));
  for (guint i = 0; i < growth->len; i++)
    write_growth (report, row++, g_ptr_array_index (growth, i));
  for (guint s = 0; s < book->series->len; s++)
    {
      LpSeries series = g_array_index (book->series, LpSeries, s);

      if (series.kind != LP_SERIES_SUPPLY)
        continue;
      book->cells[series.staff].leavers = find_cell (book, lp_staff_get_id (series.staff), "leavers");
      book->cells[series.staff].joiners = find_cell (book, lp_staff_get_id (series.staff), "joiners");
      write_weighted (book, row++, series.staff);
      row = write_per_fte (book, row, series.staff);
    }
  lp_sheet_end_table (report->assumptions, row - 1);
}
