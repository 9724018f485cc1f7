/* csv-record.c — one record of delimited text while it is put together */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csv-record.h"

#include <string.h>

#include "base/csv-dialect.h"

typedef struct
{
  gsize start; /* within the text */
  guint line;
} Field;

struct _LpCsvRecord
{
  gsize max_bytes;
  GString *text; /* the fields, each ended by a NUL */
  GString *spare;
  GArray *fields;
  GPtrArray *strings;
};

static const char *
get_text (LpCsvRecord *self,
          guint        index)
{
  return self->text->str + g_array_index (self->fields, Field, index).start;
}

LpCsvRecord *
lp_csv_record_new (gsize max_bytes)
{
  LpCsvRecord *self = g_new0 (LpCsvRecord, 1);

  self->max_bytes = max_bytes;
  self->text = g_string_new (NULL);
  self->spare = g_string_new (NULL);
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  self->strings = g_ptr_array_new ();
  return self;
}

void
lp_csv_record_free (LpCsvRecord *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->spare, TRUE);
  g_array_unref (self->fields);
  g_ptr_array_unref (self->strings);
  g_free (self);
}

void
lp_csv_record_begin (LpCsvRecord *self,
                     guint        line)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->fields, 0);
  lp_csv_record_begin_field (self, line);
}

void
lp_csv_record_begin_field (LpCsvRecord *self,
                           guint        line)
{
  Field field = { self->text->len, line };

  g_array_append_val (self->fields, field);
}

gboolean
lp_csv_record_append (LpCsvRecord *self,
                      const char  *text,
                      gsize        length)
{
  if (length > self->max_bytes - self->text->len)
    return FALSE;

  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

gboolean
lp_csv_record_end_field (LpCsvRecord *self)
{
  return lp_csv_record_append (self, "", 1);
}

guint
lp_csv_record_get_n_fields (LpCsvRecord *self)
{
  return self->fields->len;
}

guint
lp_csv_record_get_line (LpCsvRecord *self,
                        guint        index)
{
  return g_array_index (self->fields, Field, index).line;
}

guint
lp_csv_record_find_foreign (LpCsvRecord *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (!g_utf8_validate (get_text (self, i), -1, NULL))
      return i;

  return self->fields->len;
}

void
lp_csv_record_convert (LpCsvRecord *self)
{
  GString *converted = self->spare;

  g_string_truncate (converted, 0);
  for (guint i = 0; i < self->fields->len; i++)
    {
      const char *raw = get_text (self, i);

      g_array_index (self->fields, Field, i).start = converted->len;
      lp_csv_append_windows_1252 (converted, raw, strlen (raw));
      g_string_append_c (converted, '\0');
    }

  self->spare = self->text;
  self->text = converted;
}

const char *const *
lp_csv_record_get_strings (LpCsvRecord *self)
{
  g_ptr_array_set_size (self->strings, 0);
  for (guint i = 0; i < self->fields->len; i++)
    g_ptr_array_add (self->strings, (char *) get_text (self, i));
  g_ptr_array_add (self->strings, NULL);

  return (const char *const *) self->strings->pdata;
}
