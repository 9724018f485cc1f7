/* workbook-sheet.c — the rows of one sheet, as they stream out of the workbook */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "import/workbook-private.h"
#include "import/xml.h"

/* Unpacked. A sheet of the most rows that a workbook can have takes a third of it. */
#define MAX_SHEET ((gsize) 1024 * 1024 * 1024)
#define MAX_ROWS 1048576
/* A cell holds 32,767 characters at most, of four bytes at most. */
#define MAX_CELL (128 * 1024)

typedef struct
{
  GPtrArray *cells;             /* char *, "" where nothing stands; NULL-terminated once whole */
  guint line;
} Row;

struct _LpSheetReader
{
  LpWorkbook *workbook;
  GCancellable *cancellable;
  LpXml *xml;
  gboolean finished;
  const char *fault;            /* why the sheet cannot be read on; a static, untranslated sentence about %s, or NULL */
  GPtrArray *rows;              /* Row, read ahead */
  guint next_row;               /* of @rows */

  Row *row;                     /* being read, or NULL */
  guint line, column;           /* of the newest row and cell, columns from 0 */
  char kind[12];                /* of the cell: "s", "inlineStr", "str", "b", "e", "d", "n" or "" */
  guint64 style;
  GString *text;
  gboolean in_value;
  guint phonetic;
};

static void
free_row (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

/* "AB12" is column 27; -1 where it is no cell's name. */
static gint64
read_column (const char *name)
{
  gint64 column = 0;

  for (; g_ascii_isalpha (*name); name++)
    {
      column = column * 26 + g_ascii_toupper (*name) - 'A' + 1;
      if (column > 16384)
        return -1;
    }
  return column - 1;
}

static void
begin_row (LpSheetReader     *reader,
           const char *const *attributes)
{
  const char *line = lp_xml_find (attributes, "r");
  guint64 number = line != NULL ? g_ascii_strtoull (line, NULL, 10) : reader->line + 1;

  if (number == 0 || number > MAX_ROWS)
    {
      reader->fault = N_("%s has more rows than a sheet can have, so it is not read on. Save the sheet you need as CSV.");
      return;
    }
  g_clear_pointer (&reader->row, free_row);
  reader->line = number;
  reader->column = 0;
  reader->row = g_new0 (Row, 1);
  reader->row->line = number;
  reader->row->cells = g_ptr_array_new_with_free_func (g_free);
}

static void
begin_cell (LpSheetReader     *reader,
            const char *const *attributes)
{
  const char *name = lp_xml_find (attributes, "r");
  const char *kind = lp_xml_find (attributes, "t");
  const char *style = lp_xml_find (attributes, "s");
  gint64 column = name != NULL ? read_column (name) : (gint64) reader->column;

  reader->column = column >= 0 ? column : reader->column;
  g_strlcpy (reader->kind, kind != NULL ? kind : "", sizeof reader->kind);
  reader->style = style != NULL ? g_ascii_strtoull (style, NULL, 10) : 0;
  g_string_truncate (reader->text, 0);
}

/* A number in as few digits as tell it: what a person sees in the cell, not 0.30000000000000004. */
static char *
describe_number (const LpSheetReader *reader,
                 const char          *text)
{
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  gboolean is_date = reader->style < reader->workbook->dates->len && g_array_index (reader->workbook->dates, gboolean, reader->style);

  if (end == text || *end != '\0' || !isfinite (number))
    return g_strdup (text);
  if (is_date)
    {
      char *date = _lp_workbook_date (number, reader->workbook->from_1904);

      if (date != NULL)
        return date;
    }
  if (number == floor (number) && fabs (number) < 1e15)
    return g_strdup_printf ("%.0f", number == 0 ? 0.0 : number);
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.15g", number));
}

/* What the cell says, as text. (transfer full) */
static char *
describe_cell (LpSheetReader *reader)
{
  const char *text = reader->text->str;

  if (strcmp (reader->kind, "s") == 0)
    {
      const char *shared = g_ascii_isdigit (*text) ? _lp_shared_texts_get (reader->workbook->texts, g_ascii_strtoull (text, NULL, 10)) : NULL;

      if (shared == NULL && *text != '\0')
        reader->fault = N_("%s is damaged: a cell's text is not there. Save it anew in the spreadsheet program.");
      return g_strdup (shared != NULL ? shared : "");
    }
  if (strcmp (reader->kind, "b") == 0)
    return g_strdup (strcmp (text, "1") == 0 ? "TRUE" : "FALSE");
  if (strcmp (reader->kind, "inlineStr") == 0 || strcmp (reader->kind, "str") == 0)
    {
      _lp_workbook_unescape (reader->text);
      return g_strdup (reader->text->str);
    }
  if (strcmp (reader->kind, "e") == 0 || strcmp (reader->kind, "d") == 0)
    return g_strdup (text);
  return describe_number (reader, text);
}

static void
end_cell (LpSheetReader *reader)
{
  guint column = reader->column++;
  GPtrArray *cells = reader->row != NULL ? reader->row->cells : NULL;

  if (cells == NULL || reader->text->len == 0 || reader->fault != NULL)
    return;
  if (column >= LP_TABLE_MAX_COLUMNS)
    {
      reader->fault = N_("%s has more columns than any table of practices, so it is not read on. Save the columns you need as CSV.");
      return;
    }
  while (cells->len <= column)
    g_ptr_array_add (cells, g_strdup (""));
  g_free (cells->pdata[column]);
  cells->pdata[column] = describe_cell (reader);
}

static void
end_row (LpSheetReader *reader)
{
  if (reader->row == NULL || reader->row->cells->len == 0)
    {
      g_clear_pointer (&reader->row, free_row);
      return;
    }
  g_ptr_array_add (reader->row->cells, NULL);
  g_ptr_array_add (reader->rows, g_steal_pointer (&reader->row));
}

static void
begin_cb (gpointer           data,
          const char        *name,
          const char *const *attributes)
{
  LpSheetReader *reader = data;

  if (reader->fault != NULL)
    return;
  if (strcmp (name, "row") == 0)
    begin_row (reader, attributes);
  else if (strcmp (name, "c") == 0)
    begin_cell (reader, attributes);
  else if (strcmp (name, "rPh") == 0)
    reader->phonetic++;
  else if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    reader->in_value = reader->phonetic == 0;
}

static void
end_cb (gpointer    data,
        const char *name)
{
  LpSheetReader *reader = data;

  if (strcmp (name, "c") == 0)
    end_cell (reader);
  else if (strcmp (name, "row") == 0)
    end_row (reader);
  else if (strcmp (name, "rPh") == 0 && reader->phonetic > 0)
    reader->phonetic--;
  else if (strcmp (name, "v") == 0 || strcmp (name, "t") == 0)
    reader->in_value = FALSE;
}

static void
text_cb (gpointer    data,
         const char *text,
         gsize       length)
{
  LpSheetReader *reader = data;

  if (!reader->in_value || reader->fault != NULL)
    return;
  if (reader->text->len + length > MAX_CELL)
    reader->fault = N_("%s has a cell longer than a workbook can hold. Save it anew in the spreadsheet program.");
  else
    g_string_append_len (reader->text, text, length);
}

LpSheetReader *
lp_workbook_read (LpWorkbook    *workbook,
                  guint          sheet,
                  GCancellable  *cancellable,
                  GError       **error)
{
  static const LpXmlHandlers handlers = { begin_cb, end_cb, text_cb };
  g_autoptr (GInputStream) stream = NULL;
  LpSheetReader *reader;

  g_return_val_if_fail (sheet < lp_workbook_get_n_sheets (workbook), NULL);
  if (workbook->texts == NULL)
    workbook->texts = _lp_shared_texts_read (workbook->zip, workbook->texts_path, workbook->name, cancellable, error);
  if (workbook->texts == NULL)
    return NULL;
  stream = lp_zip_open (workbook->zip, _lp_workbook_get_path (workbook, sheet), error);
  if (stream == NULL)
    return NULL;
  reader = g_new0 (LpSheetReader, 1);
  reader->workbook = workbook;
  g_set_object (&reader->cancellable, cancellable);
  reader->rows = g_ptr_array_new_with_free_func (free_row);
  reader->text = g_string_new (NULL);
  reader->xml = lp_xml_new (stream, workbook->name, MAX_SHEET, &handlers, reader);
  return reader;
}

void
lp_sheet_reader_free (LpSheetReader *reader)
{
  lp_xml_free (reader->xml);
  g_clear_object (&reader->cancellable);
  g_clear_pointer (&reader->row, free_row);
  g_ptr_array_unref (reader->rows);
  g_string_free (reader->text, TRUE);
  g_free (reader);
}

static gboolean
read_ahead (LpSheetReader  *reader,
            GError        **error)
{
  g_ptr_array_set_size (reader->rows, 0);
  reader->next_row = 0;
  while (reader->rows->len == 0 && !reader->finished)
    {
      if (!lp_xml_read_chunk (reader->xml, &reader->finished, reader->cancellable, error))
        return FALSE;
      if (reader->fault == NULL)
        continue;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_set_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_TOO_LARGE, _(reader->fault), reader->workbook->name);
#pragma GCC diagnostic pop
      return FALSE;
    }
  return TRUE;
}

LpTableStep
lp_sheet_reader_next (LpSheetReader  *reader,
                      LpTableRow     *row,
                      GError        **error)
{
  const Row *next;

  if (reader->next_row >= reader->rows->len && !read_ahead (reader, error))
    return LP_TABLE_STEP_ERROR;
  if (reader->next_row >= reader->rows->len)
    return LP_TABLE_STEP_END;
  next = g_ptr_array_index (reader->rows, reader->next_row++);
  row->cells = (const char *const *) next->cells->pdata;
  row->n_cells = next->cells->len - 1;
  row->line = next->line;
  return LP_TABLE_STEP_ROW;
}

double
lp_sheet_reader_get_done (LpSheetReader *reader)
{
  double size = g_bytes_get_size (lp_zip_get_bytes (reader->workbook->zip));

  /* Rows pack to about a tenth; better than nothing to go by. */
  return MIN (0.99, lp_xml_get_n_bytes (reader->xml) / MAX (size * 10, 1));
}
