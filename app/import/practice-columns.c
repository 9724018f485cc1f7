/* practice-columns.c — where a list of practices begins, and what its columns mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-list-private.h"

#include <glib/gi18n-lib.h>

#include "base/ods-code.h"
#include "import/years.h"

/* A title, a date and notes may stand above the heading; a table begins within this many rows. */
#define MAX_ROWS_ABOVE 20

static gboolean
names_codes (const LpRecords *records,
             guint            row)
{
  for (guint i = 0; i < lp_records_get_n_cells (records, row); i++)
    if (lp_practice_field_recognise (lp_records_get_cell (records, row, i)) == LP_FIELD_CODE)
      return TRUE;
  return FALSE;
}

static gboolean
has_heading_of_codes (const LpRecords *records)
{
  for (guint i = 0; i < lp_records_get_n_columns (records); i++)
    if (lp_practice_field_recognise (lp_records_get_heading (records, i)) == LP_FIELD_CODE)
      return TRUE;
  return FALSE;
}

static gboolean
is_practice (const char *cell)
{
  g_autofree char *code = lp_ods_normalise (cell);

  return lp_ods_is_practice (code);
}

/* The first row is the heading unless another names a column of codes, or the first is a practice already (as in the register epraccur). */
static int
find_heading (LpRecords *records)
{
  if (has_heading_of_codes (records))
    return (int) lp_records_get_heading_line (records);
  for (guint column = 0; column < lp_records_get_n_columns (records); column++)
    if (is_practice (lp_records_get_heading (records, column)))
      {
        lp_records_drop_heading (records);
        return LP_HEADING_NONE;
      }
  for (guint row = 0; row < MIN (lp_records_get_n_rows (records), MAX_ROWS_ABOVE); row++)
    if (names_codes (records, row))
      {
        lp_records_move_heading (records, row);
        break;
      }
  return (int) lp_records_get_heading_line (records);
}

int
_lp_practice_columns_find_heading (LpRecords *records,
                                   int        line)
{
  if (line == LP_HEADING_FIND)
    return find_heading (records);
  if (line == LP_HEADING_NONE)
    {
      lp_records_drop_heading (records);
      return LP_HEADING_NONE;
    }
  for (guint row = 0; (int) lp_records_get_heading_line (records) < line && row < lp_records_get_n_rows (records); row++)
    if ((int) lp_records_get_line (records, row) >= line)
      {
        lp_records_move_heading (records, row);
        break;
      }
  return (int) lp_records_get_heading_line (records);
}

/* Without a heading the practice codes themselves say where they stand. */
static void
guess_codes (LpPracticeList *list)
{
  for (guint column = 0; lp_records_get_n_rows (list->records) > 0 && column < lp_records_get_n_columns (list->records); column++)
    if (list->fields[column] == LP_FIELD_IGNORED && is_practice (lp_records_get_cell (list->records, 0, column)))
      {
        list->fields[column] = LP_FIELD_CODE;
        return;
      }
}

/* Headings that differ in the year alone, or are years and nothing else: the same figure, year after year. */
static void
guess_years (LpPracticeList *list)
{
  guint n_columns = lp_records_get_n_columns (list->records);
  g_autoptr (GHashTable) first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *name = NULL;
      guint year = lp_year_split_heading (lp_records_get_heading (list->records, column), &name);
      gpointer before;

      if (year == 0 || list->fields[column] != LP_FIELD_IGNORED)
        continue;
      if (g_hash_table_lookup_extended (first, name, NULL, &before))
        list->fields[GPOINTER_TO_UINT (before)] = list->fields[column] = LP_FIELD_FIGURE;
      else
        g_hash_table_insert (first, g_steal_pointer (&name), GUINT_TO_POINTER (column));
    }
}

void
_lp_practice_columns_guess (LpPracticeList *list)
{
  guint n_columns = lp_records_get_n_columns (list->records);
  gboolean taken[LP_N_FIELDS] = { FALSE };

  list->fields = g_new0 (LpPracticeField, n_columns);
  for (guint column = 0; column < n_columns; column++)
    {
      LpPracticeField field = lp_practice_field_recognise (lp_records_get_heading (list->records, column));

      /* Where two headings mean the same, the first is the likelier: the plainest column stands left. */
      list->fields[column] = taken[field] ? LP_FIELD_IGNORED : field;
      taken[field] = TRUE;
    }
  if (!taken[LP_FIELD_CODE])
    guess_codes (list);
  guess_years (list);
}

gboolean
_lp_practice_columns_place (const LpPracticeList  *list,
                            int                    columns[LP_N_FIELDS],
                            GError               **error)
{
  for (guint field = 0; field < LP_N_FIELDS; field++)
    columns[field] = -1;
  for (guint column = 0; column < lp_records_get_n_columns (list->records); column++)
    if (list->fields[column] != LP_FIELD_IGNORED)
      columns[list->fields[column]] = (int) column;
  if (columns[LP_FIELD_CODE] >= 0)
    return TRUE;
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
               _("%s: no column holds practice codes. Say which one does, or put the heading “code” above it."), list->name);
  return FALSE;
}

/* Says of a column that it is of no use without another. */
static void
doubt_column (const LpPracticeList *list,
              const int             columns[LP_N_FIELDS],
              LpPracticeField       field,
              const char           *reason,
              LpImportReport       *report)
{
  lp_import_report_add (report, lp_records_get_heading_line (list->records), lp_records_get_heading (list->records, columns[field]), "",
                        g_strdup (reason), FALSE);
}

void
_lp_practice_columns_check (const LpPracticeList *list,
                            const int             columns[LP_N_FIELDS],
                            LpImportReport       *report)
{
  gboolean has_network = columns[LP_FIELD_NETWORK] >= 0 || columns[LP_FIELD_NETWORK_NUMBER] >= 0;

  if (columns[LP_FIELD_EASTING] >= 0 && columns[LP_FIELD_NORTHING] < 0)
    doubt_column (list, columns, LP_FIELD_EASTING, _("No column holds the northing, so no position is taken."), report);
  if (columns[LP_FIELD_NORTHING] >= 0 && columns[LP_FIELD_EASTING] < 0)
    doubt_column (list, columns, LP_FIELD_NORTHING, _("No column holds the easting, so no position is taken."), report);
  if (columns[LP_FIELD_PINNED] >= 0 && !has_network)
    doubt_column (list, columns, LP_FIELD_PINNED, _("No column holds the network, so nothing is pinned."), report);
}
