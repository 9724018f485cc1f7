/* workbook-check.c — whether a workbook that was written is whole */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/workbook-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/export.h"

/* The records of a zip file that are read here: signature, and the length of what stands before the name. */
#define END_SIGNATURE 0x06054b50
#define END_LENGTH 22
#define ENTRY_SIGNATURE 0x02014b50
#define ENTRY_LENGTH 46
#define LOCAL_SIGNATURE 0x04034b50
#define LOCAL_LENGTH 30
#define METHOD_DEFLATE 8

typedef struct
{
  const guint8 *data;
  gsize length;
} Zip;

/* Little-endian numbers, wherever they stand. */
static guint32
read_32 (const guint8 *at)
{
  return at[0] | at[1] << 8 | at[2] << 16 | (guint32) at[3] << 24;
}

static guint16
read_16 (const guint8 *at)
{
  return at[0] | at[1] << 8;
}

/* The record of @length bytes at @offset, or NULL when there is none of that kind. */
static const guint8 *
find_record (const Zip *zip,
             gsize      offset,
             gsize      length,
             guint32    signature)
{
  if (offset > zip->length || zip->length - offset < length || read_32 (zip->data + offset) != signature)
    return NULL;

  return zip->data + offset;
}

/* The packed bytes of an entry of the directory; NULL when they are not there. */
static GBytes *
find_packed (const Zip    *zip,
             const guint8 *entry)
{
  gsize packed = read_32 (entry + 20);
  gsize offset = read_32 (entry + 42);
  const guint8 *local = find_record (zip, offset, LOCAL_LENGTH, LOCAL_SIGNATURE);

  if (local == NULL)
    return NULL;
  offset += LOCAL_LENGTH + read_16 (local + 26) + read_16 (local + 28);
  if (offset > zip->length || zip->length - offset < packed)
    return NULL;

  return g_bytes_new_static (zip->data + offset, packed);
}

static gboolean
parse_part (GInputStream  *part,
            gsize          told,
            GError       **error)
{
  const GMarkupParser ignore_all = { 0 };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&ignore_all, 0, NULL, NULL);
  g_autofree char *buffer = g_malloc (65536);
  gsize total = 0;
  gssize n;

  while ((n = g_input_stream_read (part, buffer, 65536, NULL, error)) > 0)
    {
      total += n;
      if (!g_markup_parse_context_parse (context, buffer, n, error))
        return FALSE;
    }

  return n == 0 && total == told && g_markup_parse_context_end_parse (context, error);
}

/* A picture is no XML: it begins and ends as a PNG does, and is as long as it is told to be. */
static gboolean
check_picture (GInputStream  *part,
               gsize          told,
               GError       **error)
{
  static const char head[] = "\x89PNG\r\n\x1a\n", tail[] = "IEND\xae\x42\x60\x82";
  const gsize n_head = sizeof head - 1, n_tail = sizeof tail - 1;
  g_autofree char *bytes = g_malloc (told + 1);
  gsize n;

  return g_input_stream_read_all (part, bytes, told + 1, &n, NULL, error) && n == told && n > n_head + n_tail &&
         memcmp (bytes, head, n_head) == 0 && memcmp (bytes + n - n_tail, tail, n_tail) == 0;
}

static gboolean
is_picture (const guint8 *entry)
{
  guint length = read_16 (entry + 28);

  return length > 4 && memcmp (entry + ENTRY_LENGTH + length - 4, ".png", 4) == 0;
}

static gboolean
check_entry (const Zip     *zip,
             const guint8  *entry,
             GError       **error)
{
  g_autoptr (GBytes) packed = find_packed (zip, entry);
  g_autoptr (GInputStream) memory = NULL;
  g_autoptr (GInputStream) unpacked = NULL;
  g_autoptr (GConverter) inflate = NULL;
  gboolean (*check) (GInputStream *, gsize, GError **) = is_picture (entry) ? check_picture : parse_part;

  if (packed == NULL)
    return FALSE;

  memory = g_memory_input_stream_new_from_bytes (packed);
  if (read_16 (entry + 10) != METHOD_DEFLATE)
    return check (memory, read_32 (entry + 24), error);

  inflate = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW));
  unpacked = g_converter_input_stream_new (memory, inflate);
  return check (unpacked, read_32 (entry + 24), error);
}

static gboolean
check_all (const Zip  *zip,
           GError    **error)
{
  /* The library writes no comment behind the last record, so it stands at the very end. */
  const guint8 *end = zip->length < END_LENGTH ? NULL : find_record (zip, zip->length - END_LENGTH, END_LENGTH, END_SIGNATURE);
  guint n_entries = end != NULL ? read_16 (end + 10) : 0;
  gsize offset = end != NULL ? read_32 (end + 16) : 0;

  for (guint i = 0; i < n_entries; i++)
    {
      const guint8 *entry = find_record (zip, offset, ENTRY_LENGTH, ENTRY_SIGNATURE);

      if (entry == NULL || zip->length - offset < ENTRY_LENGTH + (gsize) read_16 (entry + 28) || !check_entry (zip, entry, error))
        return FALSE;
      offset += ENTRY_LENGTH + read_16 (entry + 28) + read_16 (entry + 30) + read_16 (entry + 32);
    }

  return n_entries > 0;
}

gboolean
lp_workbook_check (GBytes  *contents,
                   GError **error)
{
  g_autoptr (GError) fault = NULL;
  Zip zip;

  zip.data = g_bytes_get_data (contents, &zip.length);
  if (check_all (&zip, &fault))
    return TRUE;

  g_set_error (error, LP_EXPORT_ERROR, LP_EXPORT_ERROR_FAILED,
               _("The spreadsheet came out incomplete, so it was not kept, and the file is as it was. The disk that holds temporary files (%s) may be full."),
               g_get_tmp_dir ());
  return FALSE;
}
