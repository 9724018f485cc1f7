/* zip.c — the parts of a ZIP archive, unpacked as they are read */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/table.h"

#define END_LENGTH 22           /* of the record that ends an archive, without its comment */
#define MAX_COMMENT 65535
#define ENTRY_LENGTH 46         /* of a line of the list, without its name */
#define LOCAL_LENGTH 30         /* of what stands before a part, without its name */
#define MAX_PARTS 10000         /* a workbook has a dozen */

enum { METHOD_STORED = 0, METHOD_DEFLATED = 8 };

typedef struct
{
  guint method;
  gsize packed;
  gsize offset;                 /* of what stands before the part */
} Part;

struct _LpZip
{
  char *name;
  GBytes *bytes;
  const guint8 *data;
  gsize length;
  GHashTable *parts;            /* path in small letters to Part */
};

static guint
read_16 (const guint8 *at)
{
  return at[0] | at[1] << 8;
}

static gsize
read_32 (const guint8 *at)
{
  return (gsize) read_16 (at) | (gsize) read_16 (at + 2) << 16;
}

static void
set_damaged (const LpZip  *zip,
             GError      **error)
{
  g_set_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_DAMAGED,
               _("%s is damaged or was cut off on its way. Download it again, or save it anew in the spreadsheet program."), zip->name);
}

/* Where the record that ends the archive begins: a comment may follow it. */
static const guint8 *
find_end (const LpZip *zip)
{
  gsize furthest = MIN (zip->length, END_LENGTH + MAX_COMMENT);

  for (gsize back = END_LENGTH; back <= furthest; back++)
    if (memcmp (zip->data + zip->length - back, "PK\005\006", 4) == 0)
      return zip->data + zip->length - back;
  return NULL;
}

/* Reads the line of the list at @at; the length it takes, or 0. */
static gsize
read_entry (LpZip    *zip,
            gsize     at,
            GError  **error)
{
  const guint8 *entry = zip->data + at;
  gsize name_length, length;
  g_autofree char *path = NULL;
  Part *part;

  if (at > zip->length || zip->length - at < ENTRY_LENGTH || memcmp (entry, "PK\001\002", 4) != 0)
    return 0;
  name_length = read_16 (entry + 28);
  length = ENTRY_LENGTH + name_length + read_16 (entry + 30) + read_16 (entry + 32);
  if (zip->length - at < length)
    return 0;
  if (read_16 (entry + 8) & 1)
    {
      g_set_error (error, LP_TABLE_ERROR, LP_TABLE_ERROR_KIND, _("%s is locked with a password. Save a copy without one and choose that."), zip->name);
      return 0;
    }
  part = g_new0 (Part, 1);
  part->method = read_16 (entry + 10);
  part->packed = read_32 (entry + 20);
  part->offset = read_32 (entry + 42);
  path = g_strndup ((const char *) entry + ENTRY_LENGTH, name_length);
  g_strdelimit (path, "\\", '/');
  g_hash_table_insert (zip->parts, g_ascii_strdown (path, -1), part);
  return length;
}

static gboolean
read_entries (LpZip   *zip,
              GError **error)
{
  const guint8 *end = find_end (zip);
  guint n_parts = end != NULL ? read_16 (end + 10) : 0;
  gsize at = end != NULL ? read_32 (end + 16) : 0;
  GError *local = NULL;

  if (n_parts == 0 || n_parts > MAX_PARTS)
    {
      set_damaged (zip, error);
      return FALSE;
    }
  for (guint i = 0; i < n_parts; i++)
    {
      gsize length = read_entry (zip, at, &local);

      if (length == 0)
        {
          if (local != NULL)
            g_propagate_error (error, local);
          else
            set_damaged (zip, error);
          return FALSE;
        }
      at += length;
    }
  return TRUE;
}

LpZip *
lp_zip_new (GBytes      *bytes,
            const char  *name,
            GError     **error)
{
  g_autoptr (LpZip) zip = g_new0 (LpZip, 1);

  zip->name = g_strdup (name);
  zip->bytes = g_bytes_ref (bytes);
  zip->data = g_bytes_get_data (bytes, &zip->length);
  zip->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return read_entries (zip, error) ? g_steal_pointer (&zip) : NULL;
}

void
lp_zip_free (LpZip *zip)
{
  g_hash_table_unref (zip->parts);
  g_bytes_unref (zip->bytes);
  g_free (zip->name);
  g_free (zip);
}

GBytes *
lp_zip_get_bytes (const LpZip *zip)
{
  return zip->bytes;
}

static const Part *
find_part (const LpZip *zip,
           const char  *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  return g_hash_table_lookup (zip->parts, folded);
}

gboolean
lp_zip_has (const LpZip *zip,
            const char  *path)
{
  return find_part (zip, path) != NULL;
}

GInputStream *
lp_zip_open (const LpZip  *zip,
             const char   *path,
             GError      **error)
{
  const Part *part = find_part (zip, path);
  g_autoptr (GInputStream) packed = NULL;
  g_autoptr (GConverter) unpacker = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize begin;

  if (part == NULL || part->offset > zip->length || zip->length - part->offset < LOCAL_LENGTH ||
      memcmp (zip->data + part->offset, "PK\003\004", 4) != 0)
    {
      set_damaged (zip, error);
      return NULL;
    }
  begin = part->offset + LOCAL_LENGTH + read_16 (zip->data + part->offset + 26) + read_16 (zip->data + part->offset + 28);
  if (begin > zip->length || zip->length - begin < part->packed || (part->method != METHOD_STORED && part->method != METHOD_DEFLATED))
    {
      set_damaged (zip, error);
      return NULL;
    }
  bytes = g_bytes_new_from_bytes (zip->bytes, begin, part->packed);
  packed = g_memory_input_stream_new_from_bytes (bytes);
  if (part->method == METHOD_STORED)
    return g_steal_pointer (&packed);
  unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW));
  return g_converter_input_stream_new (packed, unpacker);
}
