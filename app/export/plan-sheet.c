/* plan-sheet.c — the last sheet of a workbook: every row of the plan, for the program that brings the workbook in again */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/plan-sheet.h"

#include <string.h>

#include "plan/row-text.h"

/* As many bytes as surely fit one cell, even if each stood for an escape. */
#define PIECE 15000

enum { COLUMN_TABLE, COLUMN_PART, COLUMN_CELLS };

typedef struct
{
  LpSheet *sheet;
  guint row;
  guint n_cells;                /* the most that any table has */
} Writer;

static void
begin_row (Writer     *writer,
           const char *table,
           const char *part)
{
  writer->row++;
  lp_sheet_text (writer->sheet, writer->row, COLUMN_TABLE, LP_CELL_TEXT, table);
  lp_sheet_text (writer->sheet, writer->row, COLUMN_PART, LP_CELL_TEXT, part);
}

static void
write_columns (Writer            *writer,
               const LpTableSpec *spec)
{
  begin_row (writer, spec->name, "columns");
  for (guint i = 0; i < spec->n_columns; i++)
    lp_sheet_text (writer->sheet, writer->row, COLUMN_CELLS + i, LP_CELL_TEXT, spec->columns[i].name);
  writer->n_cells = MAX (writer->n_cells, spec->n_columns);
}

/* What fits one cell of @text; the length of it. */
static gsize
measure_piece (const char *text)
{
  gsize length = strlen (text);

  if (length <= PIECE)
    return length;
  for (length = PIECE; (text[length] & 0xc0) == 0x80;)
    length--;
  return length;
}

/* Writes the next piece of each text. FALSE: nothing is left. */
static gboolean
write_pieces (Writer      *writer,
              const char **rest,
              guint        n)
{
  gboolean has_more = FALSE;

  for (guint i = 0; i < n; i++)
    {
      gsize length = measure_piece (rest[i]);
      g_autofree char *piece = g_strndup (rest[i], length);

      if (length > 0)
        lp_sheet_text (writer->sheet, writer->row, COLUMN_CELLS + i, LP_CELL_TEXT, piece);
      rest[i] += length;
      has_more |= *rest[i] != '\0';
    }
  return has_more;
}

static void
write_row (Writer         *writer,
           const LpChange *row)
{
  const LpTableSpec *spec = lp_table_spec (row->table);
  g_auto (GStrv) texts = g_new0 (char *, spec->n_columns + 1);
  g_autofree const char **rest = g_new0 (const char *, spec->n_columns);

  for (guint i = 0; i < spec->n_columns; i++)
    rest[i] = texts[i] = lp_row_text_write (&spec->columns[i], &row->new_values[i]);
  begin_row (writer, spec->name, "row");
  while (write_pieces (writer, rest, spec->n_columns))
    begin_row (writer, spec->name, "more");
}

static void
write_heading (const Writer *writer)
{
  lp_sheet_text (writer->sheet, 0, COLUMN_TABLE, LP_CELL_HEADING, "Table of the plan");
  lp_sheet_text (writer->sheet, 0, COLUMN_PART, LP_CELL_HEADING, "Part");
  for (guint i = 0; i < writer->n_cells; i++)
    {
      g_autofree char *heading = g_strdup_printf ("Cell %u", i + 1);

      lp_sheet_text (writer->sheet, 0, COLUMN_CELLS + i, LP_CELL_HEADING, heading);
    }
}

void
lp_write_plan_rows (LpReport *report)
{
  g_autoptr (GPtrArray) rows = lp_plan_dump (report->plan);
  Writer writer = { report->plan_rows };
  LpTable table = LP_N_TABLES;

  for (guint i = 0; i < rows->len; i++)
    {
      const LpChange *row = g_ptr_array_index (rows, i);

      if (row->table != table)
        write_columns (&writer, lp_table_spec (row->table));
      table = row->table;
      write_row (&writer, row);
    }
  write_heading (&writer);
  lp_sheet_keep_all_text (report->plan_rows, COLUMN_CELLS + writer.n_cells, writer.row);
  worksheet_freeze_panes (lp_sheet_get_handle (report->plan_rows), 1, 0);
}
