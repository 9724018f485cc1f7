/* records.c — a CSV table with headings, read whole */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/records.h"

#include <glib/gi18n-lib.h>

#include "base/csv-writer.h"

typedef struct
{
  GStrv cells;                  /* as many as the heading has */
  guint line;
} Row;

struct _LpRecords
{
  GStrv headings;
  guint n_columns;
  GArray *rows;                 /* Row */
};

static void
clear_row (gpointer data)
{
  g_strfreev (((Row *) data)->cells);
}

static GStrv
copy_cells (const char *const *fields,
            guint              n_fields,
            guint              n_columns)
{
  GStrv cells = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    {
      cells[i] = lp_csv_unprotect (i < n_fields ? fields[i] : "");
      g_strstrip (cells[i]);
    }
  return cells;
}

static gboolean
read_rows (LpRecords    *records,
           LpCsvReader  *reader,
           const char   *name,
           GError      **error)
{
  const char *const *fields;
  guint n_fields;
  LpCsvStep step;

  while ((step = lp_csv_reader_next (reader, &fields, &n_fields, error)) == LP_CSV_STEP_RECORD)
    {
      if (records->headings == NULL)
        {
          records->n_columns = n_fields;
          records->headings = copy_cells (fields, n_fields, n_fields);
        }
      else
        {
          Row row = { copy_cells (fields, n_fields, records->n_columns), lp_csv_reader_get_line (reader) };

          g_array_append_val (records->rows, row);
        }
    }
  if (step == LP_CSV_STEP_ERROR)
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  if (records->headings == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("%s is empty. Choose a file with a heading and one line a practice."), name);
      return FALSE;
    }
  return TRUE;
}

LpRecords *
lp_records_new (GBytes              *bytes,
                const char          *name,
                const LpCsvOptions  *options,
                GError             **error)
{
  g_autoptr (LpRecords) records = g_new0 (LpRecords, 1);
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, options);

  records->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (records->rows, clear_row);
  return read_rows (records, reader, name, error) ? g_steal_pointer (&records) : NULL;
}

void
lp_records_free (LpRecords *records)
{
  g_strfreev (records->headings);
  g_array_unref (records->rows);
  g_free (records);
}

guint
lp_records_get_n_columns (const LpRecords *records)
{
  return records->n_columns;
}

const char *
lp_records_get_heading (const LpRecords *records,
                        guint            column)
{
  g_return_val_if_fail (column < records->n_columns, "");
  return records->headings[column];
}

int
lp_records_find_column (const LpRecords *records,
                        const char      *heading)
{
  for (guint i = 0; i < records->n_columns; i++)
    if (g_str_equal (records->headings[i], heading))
      return (int) i;
  return -1;
}

guint
lp_records_get_n_rows (const LpRecords *records)
{
  return records->rows->len;
}

const char *
lp_records_get_cell (const LpRecords *records,
                     guint            row,
                     int              column)
{
  g_return_val_if_fail (row < records->rows->len, "");
  if (column < 0 || (guint) column >= records->n_columns)
    return "";
  return g_array_index (records->rows, Row, row).cells[column];
}

guint
lp_records_get_line (const LpRecords *records,
                     guint            row)
{
  g_return_val_if_fail (row < records->rows->len, 0);
  return g_array_index (records->rows, Row, row).line;
}
