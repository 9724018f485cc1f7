/* test-workbook.c — workbooks as they are met: every way a cell is written, and every way a file is damaged or too large */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include <string.h>

#include "import/table.h"

#define NS "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define REL "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define SHEET(rows) "<worksheet " NS "><sheetData>" rows "</sheetData></worksheet>"

/* One part of an archive that is put together here, stored or packed. */
typedef struct
{
  const char *path;
  const char *text;
} Part;

static void
append_16 (GByteArray *bytes,
           guint       number)
{
  const guint8 low_first[] = { number & 0xff, number >> 8 & 0xff };

  g_byte_array_append (bytes, low_first, sizeof low_first);
}

static void
append_32 (GByteArray *bytes,
           guint       number)
{
  append_16 (bytes, number & 0xffff);
  append_16 (bytes, number >> 16);
}

/* The text as it lies in the archive: packed, when it is long. */
static GBytes *
pack (const char *text,
      gboolean    is_packed)
{
  g_autoptr (GConverter) packer = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, packer);

  if (!is_packed)
    return g_bytes_new (text, strlen (text));
  g_assert_true (g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
append_head (GByteArray *bytes,
             gboolean    is_packed,
             gsize       packed,
             gsize       length,
             const char *path)
{
  append_16 (bytes, 20);
  append_16 (bytes, 0);
  append_16 (bytes, is_packed ? 8 : 0);
  append_32 (bytes, 0);
  append_32 (bytes, 0);
  append_32 (bytes, packed);
  append_32 (bytes, length);
  append_16 (bytes, strlen (path));
  append_16 (bytes, 0);
}

static GBytes *
make_archive (const Part *parts,
              guint       n_parts)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GByteArray) list = g_byte_array_new ();

  for (guint i = 0; i < n_parts; i++)
    {
      gboolean is_packed = i % 2 == 1 || strlen (parts[i].text) > 5000;
      g_autoptr (GBytes) packed = pack (parts[i].text, is_packed);
      guint offset = bytes->len;

      g_byte_array_append (bytes, (const guint8 *) "PK\003\004", 4);
      append_head (bytes, is_packed, g_bytes_get_size (packed), strlen (parts[i].text), parts[i].path);
      g_byte_array_append (bytes, (const guint8 *) parts[i].path, strlen (parts[i].path));
      g_byte_array_append (bytes, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));

      g_byte_array_append (list, (const guint8 *) "PK\001\002", 4);
      append_16 (list, 20);
      append_head (list, is_packed, g_bytes_get_size (packed), strlen (parts[i].text), parts[i].path);
      append_16 (list, 0);
      append_16 (list, 0);
      append_16 (list, 0);
      append_32 (list, 0);
      append_32 (list, offset);
      g_byte_array_append (list, (const guint8 *) parts[i].path, strlen (parts[i].path));
    }
  {
    guint offset = bytes->len;

    g_byte_array_append (bytes, list->data, list->len);
    g_byte_array_append (bytes, (const guint8 *) "PK\005\006", 4);
    append_32 (bytes, 0);
    append_16 (bytes, n_parts);
    append_16 (bytes, n_parts);
    append_32 (bytes, list->len);
    append_32 (bytes, offset);
    append_16 (bytes, 0);
  }
  return g_byte_array_free_to_bytes (bytes);
}

static const char texts[] = "<sst " NS "><si><t>code</t></si><si><r><t>list</t></r><r><t xml:space=\"preserve\"> size</t></r><rPh sb=\"0\" eb=\"1\"><t>kana</t></rPh></si>"
                            "<si><t>line&#10;break &amp; more_x000D_</t></si></sst>";
static const char styles[] = "<styleSheet " NS "><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"0 &quot;days&quot;\"/></numFmts>"
                             "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";

static GBytes *
make_workbook (const char *sheet,
               gboolean    from_1904)
{
  g_autofree char *main_part = g_strconcat ("<x:workbook xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" REL "\"><x:workbookPr date1904=\"",
                                            from_1904 ? "1" : "0", "\"/><x:sheets><x:sheet name=\"R&amp;D\" sheetId=\"1\" r:id=\"rId1\"/><x:sheet name=\"Chart\" sheetId=\"2\" r:id=\"rId2\"/></x:sheets></x:workbook>", NULL);
  const Part parts[] = {
    { "[Content_Types].xml", "<Types/>" },
    { "_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" REL "officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>" },
    { "xl/workbook.xml", main_part },
    { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" REL "worksheet\" Target=\"worksheets/Sheet1.xml\"/>"
      "<Relationship Id=\"rId2\" Type=\"" REL "chartsheet\" Target=\"chartsheets/sheet1.xml\"/><Relationship Id=\"rId3\" Type=\"" REL "sharedStrings\" Target=\"sharedStrings.xml\"/>"
      "<Relationship Id=\"rId4\" Type=\"" REL "styles\" Target=\"styles.xml\"/></Relationships>" },
    { "xl/sharedStrings.xml", texts },
    { "xl/styles.xml", styles },
    { "xl/worksheets/sheet1.xml", sheet },
  };

  return make_archive (parts, G_N_ELEMENTS (parts));
}

/* Rows as text: cells parted by "|", the line in front. */
static char *
read_all (LpTableFile  *table,
          GError      **error)
{
  g_autoptr (LpTableReader) reader = lp_table_read (table, 0, NULL, error);
  g_autoptr (GString) text = g_string_new (NULL);
  LpTableRow row;
  LpTableStep step;

  if (reader == NULL)
    return NULL;
  while ((step = lp_table_reader_next (reader, &row, error)) == LP_TABLE_STEP_ROW)
    {
      g_autofree char *cells = g_strjoinv ("|", (GStrv) row.cells);

      g_string_append_printf (text, "%u:%s\n", row.line, cells);
    }
  return step == LP_TABLE_STEP_END ? g_strdup (text->str) : NULL;
}

static const struct { const char *what, *rows, *text; gboolean from_1904; } cells[] = {
  { "shared", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>", "1:code|list size|line\nbreak & more\r\n" },
  { "inline", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>J8</t></r><r><t>1002</t></r></is></c></row>", "1:J81002\n" },
  { "gaps", "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row><row r=\"3\"/><row r=\"7\"><c r=\"A7\"><v>3</v></c></row>", "2:|1||2\n7:3\n" },
  { "without places", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "1:1|2\n2:3\n" },
  { "numbers", "<row r=\"1\"><c r=\"A1\"><v>8826.5</v></c><c r=\"B1\"><v>0.30000000000000004</v></c><c r=\"C1\"><v>1E3</v></c><c r=\"D1\"><v>-0</v></c><c r=\"E1\"><v>n/a</v></c></row>",
    "1:8826.5|0.3|1000|0|n/a\n" },
  { "formulas", "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>A2&amp;\"x\"</f><v>Purbeck</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c><c r=\"C1\"><f>1+1</f></c></row>", "1:Purbeck|2\n" },
  { "truth and errors", "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c><c r=\"C1\" t=\"e\"><v>#N/A</v></c></row>", "1:TRUE|FALSE|#N/A\n" },
  { "dates", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43373</v></c><c r=\"B1\" s=\"2\"><v>43373</v></c><c r=\"C1\" s=\"3\"><v>43373</v></c><c r=\"D1\" s=\"4\"><v>43373.5</v></c><c r=\"E1\" s=\"1\"><v>59</v></c><c r=\"F1\" t=\"d\"><v>2018-09-30</v></c></row>",
    "1:2018-09-30|2018-09-30|43373|2018-09-30 12:00|1900-02-28|2018-09-30\n" },
  { "dates from 1904", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>41911</v></c></row>", "1:2018-09-30\n", TRUE },
};

static void
test_cells (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *sheet = g_strconcat ("<worksheet " NS "><sheetData>", cells[i].rows, "</sheetData></worksheet>", NULL);
  g_autoptr (GBytes) bytes = make_workbook (sheet, cells[i].from_1904);
  g_autoptr (GError) error = NULL;
  g_autoptr (LpTableFile) table = lp_table_new (bytes, "book.xlsx", &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (lp_table_get_n_sheets (table), ==, 1);
  g_assert_cmpstr (lp_table_get_sheet_name (table, 0), ==, "R&D");
  text = read_all (table, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, cells[i].text);
}

static const struct { const char *what, *sheet; int code; } faults[] = {
  { "broken off", "<worksheet " NS "><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", LP_TABLE_ERROR_DAMAGED },
  { "not well formed", "<worksheet " NS "><sheetData><row></c></row></sheetData></worksheet>", LP_TABLE_ERROR_DAMAGED },
  { "entities", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" SHEET ("<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>"), LP_TABLE_ERROR_DAMAGED },
  { "outside entity", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" SHEET (""), LP_TABLE_ERROR_DAMAGED },
  { "too many rows", SHEET ("<row r=\"99999999\"><c><v>1</v></c></row>"), LP_TABLE_ERROR_TOO_LARGE },
  { "too many columns", SHEET ("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"), LP_TABLE_ERROR_TOO_LARGE },
  { "shared text that is not there", SHEET ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>"), LP_TABLE_ERROR_TOO_LARGE },
  { "empty part", "", LP_TABLE_ERROR_DAMAGED },
};

static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = make_workbook (faults[i].sheet, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (LpTableFile) table = lp_table_new (bytes, "book.xlsx", &error);

  g_assert_no_error (error);
  g_assert_null (read_all (table, &error));
  g_assert_error (error, LP_TABLE_ERROR, faults[i].code);
  g_assert_nonnull (strstr (error->message, "book.xlsx"));
}

/* A hundred megabytes in one cell, packed to a few kilobytes, ends at the cell's limit. */
static void
test_bomb (void)
{
  GString *sheet = g_string_new ("<worksheet " NS "><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LpTableFile) table = NULL;
  g_autoptr (GError) error = NULL;
  gsize begins = sheet->len;

  g_string_set_size (sheet, begins + 100 * 1000 * 1000);
  memset (sheet->str + begins, 'a', 100 * 1000 * 1000);
  g_string_append (sheet, "</t></is></c></row></sheetData></worksheet>");
  bytes = make_workbook (sheet->str, FALSE);
  g_string_free (sheet, TRUE);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 200 * 1000);
  table = lp_table_new (bytes, "bomb.xlsx", &error);
  g_assert_no_error (error);
  g_assert_null (read_all (table, &error));
  g_assert_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_TOO_LARGE);
}

/* Cut off at any byte, or with any byte spoilt, a workbook is refused or read, and nothing else. */
static void
test_spoilt (void)
{
  g_autoptr (GBytes) whole = make_workbook (SHEET ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>8826.5</v></c></row>"), FALSE);
  gsize length;
  const guint8 *data = g_bytes_get_data (whole, &length);

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) spoilt = NULL;
      g_autoptr (LpTableFile) table = NULL;
      g_autoptr (LpTableFile) other = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      copy[i] ^= 0xff;
      spoilt = g_bytes_new (copy, length);
      table = lp_table_new (cut, "cut.xlsx", &error);
      g_assert_true (table != NULL || error != NULL);
      if (table != NULL && i >= 4)
        g_assert_null (read_all (table, NULL));
      other = lp_table_new (spoilt, "spoilt.xlsx", NULL);
      text = other != NULL ? read_all (other, NULL) : NULL;
    }
}

static const struct { const char *what, *bytes, *says; } others[] = {
  { "old workbook", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old kind" },
  { "plan", "SQLite format 3", "Open a plan" },
  { "document", "%PDF-1.7", "document" },
  { "packed", "\x1f\x8b\x08", "Unpack" },
  { "archive", "PK\003\004", "damaged" },
};

static void
test_others (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (others[i].bytes, strlen (others[i].bytes));
      g_autoptr (GError) error = NULL;

      g_assert_null (lp_table_new (bytes, "file", &error));
      g_assert_nonnull (strstr (error->message, others[i].says));
    }
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *path = g_strconcat ("/import/workbook/cells/", cells[i].what, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_cells);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/import/workbook/faults/", faults[i].what, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/import/workbook/bomb", test_bomb);
  g_test_add_func ("/import/workbook/spoilt", test_spoilt);
  g_test_add_func ("/import/workbook/others", test_others);
  return sample_run ();
}
