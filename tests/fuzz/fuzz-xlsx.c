/* fuzz-xlsx.c — workbooks of a stranger: the archive as it lies, or its parts' texts put into an archive here */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

#include "import/import.h"
#include "import/table.h"

/* Packed XML can hardly be mutated, so an input that does not begin as an archive does is taken for the parts' texts, each behind a line of its own. */
#define PART_LINE "\n====\n"

static const char *const PARTS[] = {
  "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
};

/* For the parts that the input lacks. */
static const char *const USUAL[] = {
  "<worksheet/>", "<sst/>", "<styleSheet/>",
  "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>",
  "<Relationships><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
  "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>"
  "<Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>",
};

static void
append_number (GByteArray *bytes,
               guint       n_bytes,
               gsize       number)
{
  for (guint i = 0; i < n_bytes; i++, number >>= 8)
    {
      guint8 low = number & 0xff;

      g_byte_array_append (bytes, &low, 1);
    }
}

/* What a part's head and its line in the list have in common: stored, without a date or a checksum. */
static void
append_head (GByteArray *bytes,
             const char *path,
             gsize       length)
{
  append_number (bytes, 2, 20);
  append_number (bytes, 4, 0);
  append_number (bytes, 8, 0);
  append_number (bytes, 4, length);
  append_number (bytes, 4, length);
  append_number (bytes, 2, strlen (path));
  append_number (bytes, 2, 0);
}

static void
append_part (GByteArray *bytes,
             GByteArray *list,
             const char *path,
             const char *text,
             gsize       length)
{
  gsize offset = bytes->len;

  append_number (bytes, 4, 0x04034b50);
  append_head (bytes, path, length);
  g_byte_array_append (bytes, (const guint8 *) path, strlen (path));
  g_byte_array_append (bytes, (const guint8 *) text, length);

  append_number (list, 4, 0x02014b50);
  append_number (list, 2, 20);
  append_head (list, path, length);
  append_number (list, 10, 0);
  append_number (list, 4, offset);
  g_byte_array_append (list, (const guint8 *) path, strlen (path));
}

static GBytes *
make_archive (const guint8 *data,
              gsize         size)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GByteArray) list = g_byte_array_new ();
  const char *text = (const char *) data;
  const char *end = text + size;
  gsize offset;

  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      const char *line = text < end ? g_strstr_len (text, end - text, PART_LINE) : NULL;
      const char *stop = line != NULL ? line : end;

      if (text < stop)
        append_part (bytes, list, PARTS[i], text, stop - text);
      else
        append_part (bytes, list, PARTS[i], USUAL[i], strlen (USUAL[i]));
      text = line != NULL ? line + strlen (PART_LINE) : end;
    }

  offset = bytes->len;
  g_byte_array_append (bytes, list->data, list->len);
  append_number (bytes, 4, 0x06054b50);
  append_number (bytes, 4, 0);
  append_number (bytes, 2, G_N_ELEMENTS (PARTS));
  append_number (bytes, 2, G_N_ELEMENTS (PARTS));
  append_number (bytes, 4, list->len);
  append_number (bytes, 4, offset);
  append_number (bytes, 2, 0);
  return g_byte_array_free_to_bytes (bytes);
}

static void
read_sheet (LpTableFile *table,
            guint        sheet)
{
  g_autoptr (LpTableReader) reader = lp_table_read (table, sheet, NULL, NULL);
  LpTableRow row;

  while (reader != NULL && lp_table_reader_next (reader, &row, NULL) == LP_TABLE_STEP_ROW)
    for (guint i = 0; i < row.n_cells; i++)
      g_assert_true (g_utf8_validate (row.cells[i], -1, NULL));
}

static void
import_file (GBytes *bytes)
{
  g_autoptr (LpPlan) plan = lp_plan_new ();
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (LpImportPreview) preview = NULL;

  lp_import_add_bytes (import, bytes, "workbook.xlsx");
  lp_import_begin (import, plan, NULL);
  g_assert_true (lp_import_read (import, NULL, NULL, NULL, NULL));
  preview = lp_import_preview (import, plan);
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  gboolean is_archive = size >= 2 && memcmp (data, "PK", 2) == 0;
  g_autoptr (GBytes) bytes = is_archive ? g_bytes_new (data, size) : make_archive (data, size);
  g_autoptr (LpTableFile) table = lp_table_new (bytes, "workbook.xlsx", NULL);

  if (table == NULL)
    return 0;
  for (guint sheet = 0; sheet < lp_table_get_n_sheets (table); sheet++)
    read_sheet (table, sheet);
  import_file (bytes);
  return 0;
}
