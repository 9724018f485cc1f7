/* records.c — a CSV table with headings, read whole */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/records.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/csv-writer.h"

typedef struct
{
  GStrv cells;
  guint n_cells;                /* up to the last that is not empty */
  guint line;
} Row;

struct _LpRecords
{
  GStrv headings;
  guint n_columns;
  guint heading_line;
  char *sha256;                 /* NULL: of bytes */
  GHashTable *lines;            /* cell, by its address, to the text with the line breaks that it had; most have none */
  GArray *rows;                 /* Row */
};

static void
clear_row (gpointer data)
{
  g_strfreev (((Row *) data)->cells);
}

/* Without the blanks of any script around it: lists from the web have no-break spaces. */
static char *
strip_blanks (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, end - text);
}

/* One line: each run of blanks with a line break or tab in it is a blank. */
static void
join_lines (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0';)
    {
      gsize blanks = strspn (from, "\r\n\t\v\f ");
      gboolean has_break = FALSE;

      /* No farther than the run: a field of a megabyte has as many runs as words. */
      for (gsize i = 0; i < blanks; i++)
        has_break |= from[i] != ' ';

      if (has_break)
        *to++ = ' ';
      else
        for (gsize i = 0; i < MAX (blanks, 1); i++)
          *to++ = from[i];
      from += MAX (blanks, 1);
    }
  *to = '\0';
}

static char *
copy_cell (LpRecords  *records,
           const char *field)
{
  g_autofree char *bare = lp_csv_unprotect (field);
  char *cell = strip_blanks (bare);

  if (strpbrk (cell, "\r\n") != NULL)
    {
      GString *lines = g_string_new (cell);

      g_string_replace (lines, "\r\n", "\n", 0);
      g_hash_table_insert (records->lines, cell, g_string_free (lines, FALSE));
    }
  join_lines (cell);
  return cell;
}

static Row
copy_row (LpRecords         *records,
          const char *const *fields,
          guint              n_fields,
          guint              line)
{
  Row row = { g_new0 (char *, n_fields + 1), 0, line };

  for (guint i = 0; i < n_fields; i++)
    {
      row.cells[i] = copy_cell (records, fields[i]);
      if (*row.cells[i] != '\0')
        row.n_cells = i + 1;
    }
  return row;
}

/* Before the cells go: another may come to stand where one was. */
static void
forget_lines (LpRecords *records,
              GStrv      cells)
{
  for (guint i = 0; cells != NULL && cells[i] != NULL; i++)
    g_hash_table_remove (records->lines, cells[i]);
}

static void
use_as_heading (LpRecords *records,
                Row       *row)
{
  forget_lines (records, records->headings);
  g_strfreev (records->headings);
  records->headings = g_steal_pointer (&row->cells);
  records->n_columns = g_strv_length (records->headings);
  records->heading_line = row->line;
}

static void
take_row (LpRecords         *records,
          const char *const *fields,
          guint              n_fields,
          guint              line)
{
  Row row = copy_row (records, fields, n_fields, line);

  if (row.n_cells == 0)
    clear_row (&row);
  else if (records->headings == NULL)
    use_as_heading (records, &row);
  else
    g_array_append_val (records->rows, row);
}

static LpRecords *
make_records (void)
{
  LpRecords *records = g_new0 (LpRecords, 1);

  records->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (records->rows, clear_row);
  records->lines = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return records;
}

static gboolean
check_filled (const LpRecords  *records,
              const char       *name,
              GError          **error)
{
  if (records->headings != NULL)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("%s is empty. Choose a file with a heading and one line a practice."), name);
  return FALSE;
}

static guint
count_widest (const LpRecords *records)
{
  guint widest = records->n_columns;

  for (guint i = 0; i < records->rows->len; i++)
    widest = MAX (widest, g_array_index (records->rows, Row, i).n_cells);
  return widest;
}

LpRecords *
lp_records_new (GBytes              *bytes,
                const char          *name,
                const LpCsvOptions  *options,
                GError             **error)
{
  g_autoptr (LpRecords) records = make_records ();
  g_autoptr (LpCsvReader) reader = lp_csv_reader_new_for_bytes (bytes, options);
  const char *const *fields;
  guint n_fields;
  LpCsvStep step;

  while ((step = lp_csv_reader_next (reader, &fields, &n_fields, error)) == LP_CSV_STEP_RECORD)
    take_row (records, fields, n_fields, lp_csv_reader_get_line (reader));
  if (step == LP_CSV_STEP_ERROR)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  return check_filled (records, name, error) ? g_steal_pointer (&records) : NULL;
}

LpRecords *
lp_records_new_for_sheet (LpTableFile   *table,
                          guint          sheet,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (LpRecords) records = make_records ();
  g_autoptr (LpTableReader) reader = lp_table_read (table, sheet, cancellable, error);
  LpTableRow row;
  LpTableStep step;

  if (reader == NULL)
    return NULL;
  while ((step = lp_table_reader_next (reader, &row, error)) == LP_TABLE_STEP_ROW)
    take_row (records, row.cells, row.n_cells, row.line);
  if (step == LP_TABLE_STEP_END)
    records->sha256 = g_strdup (lp_table_reader_get_sha256 (reader));
  return step == LP_TABLE_STEP_END && check_filled (records, lp_table_get_name (table), error) ? g_steal_pointer (&records) : NULL;
}

void
lp_records_free (LpRecords *records)
{
  g_strfreev (records->headings);
  g_array_unref (records->rows);
  g_hash_table_unref (records->lines);
  g_free (records->sha256);
  g_free (records);
}

void
lp_records_move_heading (LpRecords *records,
                         guint      row)
{
  g_return_if_fail (row < records->rows->len);
  for (guint i = 0; i < row; i++)
    forget_lines (records, g_array_index (records->rows, Row, i).cells);
  use_as_heading (records, &g_array_index (records->rows, Row, row));
  g_array_remove_range (records->rows, 0, row + 1);
}

void
lp_records_drop_heading (LpRecords *records)
{
  Row first = { g_steal_pointer (&records->headings), records->n_columns, records->heading_line };

  while (first.n_cells > 0 && *first.cells[first.n_cells - 1] == '\0')
    first.n_cells--;
  records->n_columns = count_widest (records);
  g_array_prepend_val (records->rows, first);
  records->headings = g_new0 (char *, records->n_columns + 1);
  for (guint i = 0; i < records->n_columns; i++)
    records->headings[i] = g_strdup_printf (_("Column %u"), i + 1);
}

const char *
lp_records_get_sha256 (const LpRecords *records)
{
  return records->sha256 != NULL ? records->sha256 : "";
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

guint
lp_records_get_heading_line (const LpRecords *records)
{
  return records->heading_line;
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

guint
lp_records_get_n_cells (const LpRecords *records,
                        guint            row)
{
  g_return_val_if_fail (row < records->rows->len, 0);
  return g_array_index (records->rows, Row, row).n_cells;
}

const char *
lp_records_get_cell (const LpRecords *records,
                     guint            row,
                     int              column)
{
  const Row *at;

  g_return_val_if_fail (row < records->rows->len, "");
  at = &g_array_index (records->rows, Row, row);
  return column >= 0 && (guint) column < at->n_cells ? at->cells[column] : "";
}

const char *
lp_records_get_lines (const LpRecords *records,
                      guint            row,
                      int              column)
{
  const char *cell = lp_records_get_cell (records, row, column);
  const char *lines = g_hash_table_lookup (records->lines, cell);

  return lines != NULL ? lines : cell;
}

guint
lp_records_get_line (const LpRecords *records,
                     guint            row)
{
  g_return_val_if_fail (row < records->rows->len, 0);
  return g_array_index (records->rows, Row, row).line;
}
