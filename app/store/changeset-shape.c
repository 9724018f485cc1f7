/* changeset-shape.c — whether a changeset's bytes are whole, before SQLite goes through them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/changeset-shape.h"

#include <sqlite3.h>
#include <string.h>

/*
 * SQLite's session extension trusts a changeset more than a damaged plan file deserves: sqlite3changeset_invert() copies as many bytes as a length in it
 * says. The form is that of "Changeset Format" in SQLite's sqlite3session.c: a table is 'T', its number of columns, a byte for each (part of the key?), its name and a
 * zero; then changes, each an operation, a byte (indirect?) and one record or two of a value a column.
 */
typedef struct
{
  const guint8 *at, *end;
} Reader;

enum { VALUE_NONE, VALUE_INTEGER, VALUE_FLOAT, VALUE_TEXT, VALUE_BLOB, VALUE_NULL };

#define TABLE 'T'
#define MOST_VARINT 9

static gboolean
skip (Reader  *reader,
      guint64  n)
{
  if (n > (guint64) (reader->end - reader->at))
    return FALSE;
  reader->at += n;
  return TRUE;
}

/* SQLite's own integer of one to nine bytes: seven bits a byte, the highest first, and all eight of a ninth. */
static gboolean
read_varint (Reader  *reader,
             guint64 *value)
{
  *value = 0;
  for (guint i = 1; reader->at < reader->end; i++)
    {
      guint8 byte = *reader->at++;

      *value = i < MOST_VARINT ? *value << 7 | (byte & 0x7f) : *value << 8 | byte;
      if (i == MOST_VARINT || (byte & 0x80) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
skip_record (Reader  *reader,
             guint64  n_columns)
{
  for (guint64 i = 0; i < n_columns; i++)
    {
      guint8 type;
      guint64 length;

      if (reader->at >= reader->end)
        return FALSE;
      type = *reader->at++;
      if (type > VALUE_NULL)
        return FALSE;
      if ((type == VALUE_INTEGER || type == VALUE_FLOAT) && !skip (reader, 8))
        return FALSE;
      if ((type == VALUE_TEXT || type == VALUE_BLOB) && !(read_varint (reader, &length) && skip (reader, length)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
skip_table (Reader  *reader,
            guint64 *n_columns)
{
  const guint8 *zero;

  if (!read_varint (reader, n_columns) || !skip (reader, *n_columns))
    return FALSE;
  zero = memchr (reader->at, 0, reader->end - reader->at);
  return zero != NULL && skip (reader, zero - reader->at + 1);
}

gboolean
lp_changeset_is_whole (GBytes *changeset)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (changeset, &size);
  Reader reader = { data, data + size };
  guint64 n_columns = 0;

  while (reader.at < reader.end)
    {
      guint8 what = *reader.at++;
      guint n_records = what == SQLITE_UPDATE ? 2 : 1;

      if (what == TABLE)
        {
          if (!skip_table (&reader, &n_columns))
            return FALSE;
          continue;
        }
      if (n_columns == 0 || (what != SQLITE_INSERT && what != SQLITE_UPDATE && what != SQLITE_DELETE) || !skip (&reader, 1))
        return FALSE;
      for (guint i = 0; i < n_records; i++)
        if (!skip_record (&reader, n_columns))
          return FALSE;
    }
  return TRUE;
}
