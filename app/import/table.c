/* table.c — a file of rows and cells: delimited text, or the sheets of a workbook */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/csv.h"
#include "import/digest-stream.h"
#include "import/workbook.h"

/* A workbook is held in memory as it is packed; England's largest is 40 MB. */
#define MAX_WORKBOOK (256 * 1024 * 1024)

struct _LpTableFile
{
  char *name;
  GFile *file;                  /* NULL: over bytes */
  GBytes *bytes;                /* NULL: streamed from the file */
  goffset size;
  LpWorkbook *workbook;         /* NULL: text */
  char *sha256;                 /* of a workbook */
};

struct _LpTableReader
{
  LpTableFile *table;
  GInputStream *stream;         /* text: an LpDigestStream */
  LpCsvReader *csv;
  LpSheetReader *sheet;
  gboolean finished;
};

G_DEFINE_QUARK (lp-table-error-quark, lp_table_error)

static gboolean
begins_with (const guint8 *data,
             gsize         length,
             const char   *magic,
             gsize         magic_length)
{
  return length >= magic_length && memcmp (data, magic, magic_length) == 0;
}

/* Files that are chosen for a table and are none, each named as what it is. */
static gboolean
refuse_other (const guint8  *data,
              gsize          length,
              const char    *name,
              GError       **error)
{
  const char *sentence = NULL;

  if (begins_with (data, length, "\xd0\xcf\x11\xe0", 4))
    sentence = _("%s is a workbook of the old kind (.xls), or one locked with a password. Open it in the spreadsheet program and save it as .xlsx or CSV.");
  else if (begins_with (data, length, "SQLite format 3", 15))
    sentence = _("%s is a plan or another database, not a table. Open a plan with Open.");
  else if (begins_with (data, length, "%PDF", 4) || begins_with (data, length, "\x89PNG", 4) || begins_with (data, length, "\xff\xd8\xff", 3))
    sentence = _("%s is a document or a picture, not a table. Choose the CSV or XLSX file that was published with it.");
  else if (begins_with (data, length, "<!", 2) || begins_with (data, length, "<html", 5) || begins_with (data, length, "<HTML", 5))
    sentence = _("%s is a web page, not a table: most likely the site asked something before the download. Download the file again in a browser.");
  else if (begins_with (data, length, "\x1f\x8b", 2))
    sentence = _("%s is packed. Unpack it and choose the file in it.");
  if (sentence == NULL)
    return FALSE;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_KIND, sentence, name);
#pragma GCC diagnostic pop
  return TRUE;
}

static gboolean
open_workbook (LpTableFile  *table,
               GBytes   *bytes,
               GError  **error)
{
  table->workbook = lp_workbook_new (bytes, table->name, error);
  table->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return table->workbook != NULL;
}

static gboolean
load_workbook (LpTableFile  *table,
               GError  **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (table->size > MAX_WORKBOOK)
    {
      g_set_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_TOO_LARGE, _("%s is too large for a workbook of practices. Save the sheet you need as CSV."), table->name);
      return FALSE;
    }
  bytes = g_file_load_bytes (table->file, NULL, NULL, error);
  return bytes != NULL && open_workbook (table, bytes, error);
}

static LpTableFile *
make_table (const char *name,
            goffset     size)
{
  LpTableFile *table = g_new0 (LpTableFile, 1);

  table->name = g_strdup (name);
  table->size = size;
  return table;
}

LpTableFile *
lp_table_new (GBytes      *bytes,
              const char  *name,
              GError     **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autoptr (LpTableFile) table = make_table (name, length);

  if (refuse_other (data, length, name, error))
    return NULL;
  if (begins_with (data, length, "PK\003\004", 4))
    {
      if (!open_workbook (table, bytes, error))
        return NULL;
    }
  else
    table->bytes = g_bytes_ref (bytes);
  return g_steal_pointer (&table);
}

LpTableFile *
lp_table_new_for_file (GFile   *file,
                       GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME, 0, NULL, error);
  g_autoptr (GFileInputStream) stream = info != NULL ? g_file_read (file, NULL, error) : NULL;
  g_autoptr (LpTableFile) table = NULL;
  guint8 magic[16];
  gsize length;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), magic, sizeof magic, &length, NULL, error))
    return NULL;
  table = make_table (g_file_info_get_display_name (info), g_file_info_get_size (info));
  table->file = g_object_ref (file);
  if (refuse_other (magic, length, table->name, error))
    return NULL;
  if (begins_with (magic, length, "PK\003\004", 4) && !load_workbook (table, error))
    return NULL;
  return g_steal_pointer (&table);
}

void
lp_table_free (LpTableFile *table)
{
  g_clear_pointer (&table->workbook, lp_workbook_free);
  g_clear_pointer (&table->bytes, g_bytes_unref);
  g_clear_object (&table->file);
  g_free (table->sha256);
  g_free (table->name);
  g_free (table);
}

const char *
lp_table_get_name (const LpTableFile *table)
{
  return table->name;
}

goffset
lp_table_get_size (const LpTableFile *table)
{
  return table->size;
}

gboolean
lp_table_is_workbook (const LpTableFile *table)
{
  return table->workbook != NULL;
}

guint
lp_table_get_n_sheets (const LpTableFile *table)
{
  return table->workbook != NULL ? lp_workbook_get_n_sheets (table->workbook) : 1;
}

const char *
lp_table_get_sheet_name (const LpTableFile *table,
                         guint          sheet)
{
  return table->workbook != NULL ? lp_workbook_get_sheet_name (table->workbook, sheet) : "";
}

LpTableReader *
lp_table_read (LpTableFile       *table,
               guint          sheet,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (LpTableReader) reader = g_new0 (LpTableReader, 1);
  g_autoptr (GInputStream) base = NULL;

  reader->table = table;
  if (table->workbook != NULL)
    {
      reader->sheet = lp_workbook_read (table->workbook, sheet, cancellable, error);
      return reader->sheet != NULL ? g_steal_pointer (&reader) : NULL;
    }
  if (table->bytes != NULL)
    base = g_memory_input_stream_new_from_bytes (table->bytes);
  else
    base = G_INPUT_STREAM (g_file_read (table->file, cancellable, error));
  if (base == NULL)
    return NULL;
  reader->stream = lp_digest_stream_new (base);
  reader->csv = lp_csv_reader_new_for_stream (reader->stream, NULL, cancellable);
  return g_steal_pointer (&reader);
}

void
lp_table_reader_free (LpTableReader *reader)
{
  g_clear_pointer (&reader->csv, lp_csv_reader_free);
  g_clear_pointer (&reader->sheet, lp_sheet_reader_free);
  g_clear_object (&reader->stream);
  g_free (reader);
}

static LpTableStep
read_record (LpTableReader  *reader,
             LpTableRow     *row,
             GError        **error)
{
  switch (lp_csv_reader_next (reader->csv, &row->cells, &row->n_cells, error))
    {
    case LP_CSV_STEP_RECORD:
      row->line = lp_csv_reader_get_line (reader->csv);
      return LP_TABLE_STEP_ROW;
    case LP_CSV_STEP_END:
      reader->finished = TRUE;
      return LP_TABLE_STEP_END;
    case LP_CSV_STEP_ERROR:
    default:
      /* What was cancelled is no fault of the file's. */
      if (error == NULL || !g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_prefix_error (error, "%s: ", reader->table->name);
      return LP_TABLE_STEP_ERROR;
    }
}

LpTableStep
lp_table_reader_next (LpTableReader  *reader,
                      LpTableRow     *row,
                      GError        **error)
{
  LpTableStep step;

  if (reader->csv != NULL)
    return read_record (reader, row, error);
  step = lp_sheet_reader_next (reader->sheet, row, error);
  reader->finished = step == LP_TABLE_STEP_END;
  return step;
}

double
lp_table_reader_get_done (LpTableReader *reader)
{
  if (reader->sheet != NULL)
    return lp_sheet_reader_get_done (reader->sheet);
  if (reader->table->size <= 0)
    return 1;
  return MIN (1.0, (double) lp_digest_stream_get_n_bytes (LP_DIGEST_STREAM (reader->stream)) / reader->table->size);
}

const char *
lp_table_reader_get_sha256 (LpTableReader *reader)
{
  if (!reader->finished)
    return NULL;
  return reader->sheet != NULL ? reader->table->sha256 : lp_digest_stream_get_sha256 (LP_DIGEST_STREAM (reader->stream));
}
