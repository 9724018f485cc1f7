/* practice-columns.c — where a list of practices begins, and what its columns mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/practice-list-private.h"

#include <glib/gi18n-lib.h>

#include "base/ods-code.h"

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

/* Takes the first row as the heading unless another names a column of codes, or the first is a practice already (as in the register epraccur). */
void
_lp_practice_columns_find_heading (LpRecords *records)
{
  if (has_heading_of_codes (records))
    return;
  for (guint column = 0; column < lp_records_get_n_columns (records); column++)
    if (is_practice (lp_records_get_heading (records, column)))
      {
        lp_records_drop_heading (records);
        return;
      }
  for (guint row = 0; row < MIN (lp_records_get_n_rows (records), MAX_ROWS_ABOVE); row++)
    if (names_codes (records, row))
      {
        lp_records_move_heading (records, row);
        return;
      }
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
