/* csv-writer.c — writes tables as CSV for spreadsheets and for reading back */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csv-writer.h"

#include <math.h>
#include <string.h>

struct _LpCsvWriter
{
  GString *text;         /* the caller's, or NULL */
  GOutputStream *stream; /* or NULL */
  GCancellable *cancellable;
  LpCsvWriteFlags flags;
  GString *record;
  guint n_cells;
};

/*
 * Whether @text begins as a formula, after any apostrophes. Counting the apostrophes in is what makes
 * protection reversible: of "=1" and "'=1" neither can turn into the other.
 */
static gboolean
begins_as_formula (const char *text)
{
  char first = text[strspn (text, "'")];

  return first != '\0' && strchr ("=+-@\t\r", first) != NULL;
}

static LpCsvWriter *
create_writer (LpCsvWriteFlags flags)
{
  LpCsvWriter *self = g_new0 (LpCsvWriter, 1);

  self->flags = flags;
  self->record = g_string_new (flags & LP_CSV_BYTE_ORDER_MARK ? "\xef\xbb\xbf" : NULL);
  return self;
}

static void
begin_cell (LpCsvWriter *self)
{
  if (self->n_cells++ > 0)
    g_string_append_c (self->record, ',');
}

static void
append_quoted (GString    *record,
               const char *text)
{
  g_string_append_c (record, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (record, '"');
      g_string_append_c (record, *at);
    }
  g_string_append_c (record, '"');
}

LpCsvWriter *
lp_csv_writer_new_for_string (GString         *text,
                              LpCsvWriteFlags  flags)
{
  LpCsvWriter *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = create_writer (flags);
  self->text = text;
  return self;
}

LpCsvWriter *
lp_csv_writer_new_for_stream (GOutputStream   *stream,
                              LpCsvWriteFlags  flags,
                              GCancellable    *cancellable)
{
  LpCsvWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = create_writer (flags);
  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);
  return self;
}

void
lp_csv_writer_free (LpCsvWriter *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_string_free (self->record, TRUE);
  g_free (self);
}

void
lp_csv_writer_add_text (LpCsvWriter *self,
                        const char  *text)
{
  g_autofree char *safe = NULL;

  begin_cell (self);
  if (text == NULL)
    return;

  if (self->flags & LP_CSV_PROTECT_FORMULAS)
    text = safe = lp_csv_protect (text);

  if (strpbrk (text, ",\"\r\n") != NULL)
    append_quoted (self->record, text);
  else
    g_string_append (self->record, text);
}

void
lp_csv_writer_add_count (LpCsvWriter *self,
                         gint64       count)
{
  begin_cell (self);
  g_string_append_printf (self->record, "%" G_GINT64_FORMAT, count);
}

void
lp_csv_writer_add_number (LpCsvWriter *self,
                          double       number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (isfinite (number));

  begin_cell (self);
  g_ascii_formatd (digits, sizeof digits, "%.15g", number);
  if (g_ascii_strtod (digits, NULL) != number)
    g_ascii_dtostr (digits, sizeof digits, number);
  g_string_append (self->record, digits);
}

gboolean
lp_csv_writer_end_record (LpCsvWriter  *self,
                          GError      **error)
{
  gboolean written = TRUE;

  /* One empty cell alone would be an empty line, which is no record. */
  if (self->n_cells <= 1 && (self->record->len == 0 || g_str_equal (self->record->str, "\xef\xbb\xbf")))
    g_string_append (self->record, "\"\"");
  g_string_append (self->record, "\r\n");

  if (self->stream != NULL)
    written = g_output_stream_write_all (self->stream, self->record->str, self->record->len, NULL,
                                         self->cancellable, error);
  else
    g_string_append_len (self->text, self->record->str, self->record->len);

  g_string_truncate (self->record, 0);
  self->n_cells = 0;
  return written;
}

gboolean
lp_csv_writer_write_record (LpCsvWriter        *self,
                            const char *const  *cells,
                            GError            **error)
{
  for (guint i = 0; cells[i] != NULL; i++)
    lp_csv_writer_add_text (self, cells[i]);

  return lp_csv_writer_end_record (self, error);
}

char *
lp_csv_protect (const char *text)
{
  return begins_as_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

char *
lp_csv_unprotect (const char *text)
{
  return g_strdup (text[0] == '\'' && begins_as_formula (text) ? text + 1 : text);
}
