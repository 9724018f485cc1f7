/* csv.c — reads delimited text one record at a time */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csv.h"

#include <glib/gi18n-lib.h>

#include "base/csv-dialect.h"
#include "base/csv-record.h"

#define CHUNK_SIZE (64 * 1024)

typedef enum
{
  STATE_FIELD_START,
  STATE_PLAIN,
  STATE_QUOTED,
  STATE_QUOTE_MET, /* a quotation mark inside quotation marks: doubled, or the closing one */
} State;

typedef enum
{
  PROGRESS_MORE,
  PROGRESS_RECORD,
  PROGRESS_FAILED,
} Progress;

/* Bytes that end a run taken over whole, outside and inside quotation marks. */
enum
{
  STOPS_PLAIN = 1 << 0,
  STOPS_QUOTED = 1 << 1,
};

struct _LpCsvReader
{
  GInputStream *stream;
  GCancellable *cancellable;
  char delimiter;
  LpCsvEncoding asked_encoding;
  gboolean met_windows_1252;
  gsize max_record;

  char chunk[CHUNK_SIZE];
  gsize filled;
  gsize position;
  gboolean started;
  gboolean at_end;

  State state;
  gboolean after_cr; /* an LF that comes next belongs to the CR before it */
  guint8 stops[256];
  guint line;
  guint record_line;
  guint quote_line;
  GError *failure;

  LpCsvRecord *record;
};

G_DEFINE_QUARK (lp-csv-error-quark, lp_csv_error)

static void
learn_stops (LpCsvReader *self)
{
  self->stops['\0'] = self->stops['\r'] = self->stops['\n'] = self->stops['"'] = STOPS_PLAIN | STOPS_QUOTED;
  self->stops[(guchar) self->delimiter] = STOPS_PLAIN;
}

static gboolean
fill_chunk (LpCsvReader  *self,
            GError      **error)
{
  self->position = 0;
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
      !g_input_stream_read_all (self->stream, self->chunk, CHUNK_SIZE, &self->filled, self->cancellable, error))
    return FALSE;

  self->at_end = self->filled == 0;
  return TRUE;
}

static gboolean
start_reading (LpCsvReader  *self,
               GError      **error)
{
  if (!fill_chunk (self, error))
    return FALSE;

  if (lp_csv_looks_utf_16 (self->chunk, self->filled))
    {
      g_set_error (error, LP_CSV_ERROR, LP_CSV_ERROR_ENCODING,
                   _("Line 1, column 1: the file is in the UTF-16 encoding; save it as “CSV UTF-8” and try again."));
      return FALSE;
    }

  self->position = lp_csv_measure_mark (self->chunk, self->filled);
  if (self->delimiter == '\0')
    self->delimiter = lp_csv_detect_delimiter (self->chunk + self->position, self->filled - self->position);
  learn_stops (self);
  self->started = TRUE;
  return TRUE;
}

static void
begin_field (LpCsvReader *self)
{
  lp_csv_record_begin_field (self->record, self->line);
  self->state = STATE_FIELD_START;
}

static void
begin_record (LpCsvReader *self)
{
  lp_csv_record_begin (self->record, self->line);
  self->record_line = self->line;
  self->state = STATE_FIELD_START;
}

/* The column of the field being read. */
static guint
get_column (LpCsvReader *self)
{
  return lp_csv_record_get_n_fields (self->record);
}

/* Whether nothing at all has been read of the record. */
static gboolean
is_blank (LpCsvReader *self)
{
  return self->state == STATE_FIELD_START && get_column (self) == 1;
}

static Progress
fail_too_large (LpCsvReader  *self,
                GError      **error)
{
  g_autofree char *limit = g_format_size_full (self->max_record, G_FORMAT_SIZE_IEC_UNITS);

  if (self->state == STATE_QUOTED)
    g_set_error (error, LP_CSV_ERROR, LP_CSV_ERROR_TOO_LARGE,
                 _("Line %u, column %u: the record is larger than %s; "
                   "check that the quotation mark opened there is closed."),
                 self->quote_line, get_column (self), limit);
  else
    g_set_error (error, LP_CSV_ERROR, LP_CSV_ERROR_TOO_LARGE,
                 _("Line %u, column %u: the record is larger than %s; "
                   "check that the file is a table of delimited text."),
                 self->line, get_column (self), limit);
  return PROGRESS_FAILED;
}

static Progress
fail_nul (LpCsvReader  *self,
          GError      **error)
{
  g_set_error (error, LP_CSV_ERROR, LP_CSV_ERROR_NUL,
               _("Line %u, column %u: a NUL byte, which text never holds; "
                 "save the table again as CSV."),
               self->line, get_column (self));
  return PROGRESS_FAILED;
}

static Progress
append_text (LpCsvReader  *self,
             const char   *text,
             gsize         length,
             GError      **error)
{
  return lp_csv_record_append (self->record, text, length) ? PROGRESS_MORE : fail_too_large (self, error);
}

static Progress
end_field (LpCsvReader  *self,
           GError      **error)
{
  return lp_csv_record_end_field (self->record) ? PROGRESS_MORE : fail_too_large (self, error);
}

/* Takes the bytes up to the next one that has a meaning in this state. */
static Progress
take_run (LpCsvReader  *self,
          guint8        stop,
          GError      **error)
{
  const char *from = self->chunk + self->position;
  gsize left = self->filled - self->position;
  gsize length = 0;

  while (length < left && !(self->stops[(guchar) from[length]] & stop))
    length++;

  if (length > 0 && self->state == STATE_FIELD_START)
    self->state = STATE_PLAIN;

  self->position += length;
  return append_text (self, from, length, error);
}

static gboolean
is_line_end (char byte)
{
  return byte == '\n' || byte == '\r';
}

static void
count_line (LpCsvReader *self,
            char         byte)
{
  self->line++;
  self->after_cr = byte == '\r';
}

/* What a delimiter or line end does where quotation marks are not open. */
static Progress
take_separator (LpCsvReader  *self,
                char          byte,
                GError      **error)
{
  gboolean ends_record = is_line_end (byte);

  /* A line with nothing on it is no record: begin again, a line further down. */
  if (ends_record && is_blank (self))
    {
      count_line (self, byte);
      begin_record (self);
      return PROGRESS_MORE;
    }

  if (end_field (self, error) == PROGRESS_FAILED)
    return PROGRESS_FAILED;

  if (ends_record)
    {
      count_line (self, byte);
      return PROGRESS_RECORD;
    }

  begin_field (self);
  return PROGRESS_MORE;
}

static Progress
take_plain (LpCsvReader  *self,
            GError      **error)
{
  char byte;

  if (take_run (self, STOPS_PLAIN, error) == PROGRESS_FAILED)
    return PROGRESS_FAILED;
  if (self->position == self->filled)
    return PROGRESS_MORE;

  byte = self->chunk[self->position++];
  if (byte == '\0')
    return fail_nul (self, error);
  if (byte != '"')
    return take_separator (self, byte, error);
  if (self->state == STATE_PLAIN)
    return append_text (self, "\"", 1, error);

  self->state = STATE_QUOTED;
  self->quote_line = self->line;
  return PROGRESS_MORE;
}

static Progress
take_quoted (LpCsvReader  *self,
             GError      **error)
{
  char byte;

  if (take_run (self, STOPS_QUOTED, error) == PROGRESS_FAILED)
    return PROGRESS_FAILED;
  if (self->position == self->filled)
    return PROGRESS_MORE;

  byte = self->chunk[self->position++];
  if (byte == '\0')
    return fail_nul (self, error);
  if (byte == '"')
    {
      self->state = STATE_QUOTE_MET;
      return PROGRESS_MORE;
    }

  count_line (self, byte);
  return append_text (self, &byte, 1, error);
}

static Progress
take_after_quote (LpCsvReader  *self,
                  GError      **error)
{
  char byte = self->chunk[self->position++];

  if (byte == '"')
    {
      self->state = STATE_QUOTED;
      return append_text (self, "\"", 1, error);
    }
  if (byte == '\0')
    return fail_nul (self, error);
  if (byte == self->delimiter || is_line_end (byte))
    return take_separator (self, byte, error);

  g_set_error (error, LP_CSV_ERROR, LP_CSV_ERROR_STRAY_TEXT,
               _("Line %u, column %u: there is text after the closing quotation mark; "
                 "double each quotation mark that belongs to the text."),
               self->line, get_column (self));
  return PROGRESS_FAILED;
}

/* An LF right behind a CR has been counted with it: between records it is passed over, in a field it is kept. */
static Progress
take_line_feed (LpCsvReader  *self,
                GError      **error)
{
  self->after_cr = FALSE;
  if (self->chunk[self->position] != '\n')
    return PROGRESS_MORE;

  self->position++;
  return self->state == STATE_QUOTED ? append_text (self, "\n", 1, error) : PROGRESS_MORE;
}

static Progress
take_some (LpCsvReader  *self,
           GError      **error)
{
  if (self->after_cr)
    return take_line_feed (self, error);

  switch (self->state)
    {
    case STATE_FIELD_START:
    case STATE_PLAIN:
      return take_plain (self, error);
    case STATE_QUOTED:
      return take_quoted (self, error);
    case STATE_QUOTE_MET:
      return take_after_quote (self, error);
    default:
      g_assert_not_reached ();
    }
}

/* The end of the file ends the last record too, where one has begun. */
static LpCsvStep
take_end (LpCsvReader  *self,
          GError      **error)
{
  if (self->state == STATE_QUOTED)
    {
      g_set_error (error, LP_CSV_ERROR, LP_CSV_ERROR_UNCLOSED_QUOTE,
                   _("Line %u, column %u: the quotation mark opened here is never closed."),
                   self->quote_line, get_column (self));
      return LP_CSV_STEP_ERROR;
    }
  if (is_blank (self))
    return LP_CSV_STEP_END;

  return end_field (self, error) == PROGRESS_MORE ? LP_CSV_STEP_RECORD : LP_CSV_STEP_ERROR;
}

static LpCsvStep
read_record (LpCsvReader  *self,
             GError      **error)
{
  if (!self->started && !start_reading (self, error))
    return LP_CSV_STEP_ERROR;

  begin_record (self);
  for (;;)
    {
      Progress progress = PROGRESS_MORE;

      if (self->position == self->filled && !self->at_end && !fill_chunk (self, error))
        return LP_CSV_STEP_ERROR;
      if (self->at_end)
        return take_end (self, error);

      progress = take_some (self, error);
      if (progress != PROGRESS_MORE)
        return progress == PROGRESS_RECORD ? LP_CSV_STEP_RECORD : LP_CSV_STEP_ERROR;
    }
}

/* Sees to it that the fields are UTF-8. */
static gboolean
decode_record (LpCsvReader  *self,
               GError      **error)
{
  gboolean told_1252 = self->asked_encoding == LP_CSV_ENCODING_WINDOWS_1252;
  guint foreign = told_1252 ? 0 : lp_csv_record_find_foreign (self->record);

  if (foreign == lp_csv_record_get_n_fields (self->record))
    return TRUE;

  if (self->asked_encoding == LP_CSV_ENCODING_UTF_8)
    {
      g_set_error (error, LP_CSV_ERROR, LP_CSV_ERROR_ENCODING,
                   _("Line %u, column %u: the text is not UTF-8; let the encoding be detected."),
                   lp_csv_record_get_line (self->record, foreign), foreign + 1);
      return FALSE;
    }

  lp_csv_record_convert (self->record);
  self->met_windows_1252 = TRUE;
  return TRUE;
}

LpCsvReader *
lp_csv_reader_new_for_bytes (GBytes             *bytes,
                             const LpCsvOptions *options)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return lp_csv_reader_new_for_stream (stream, options, NULL);
}

LpCsvReader *
lp_csv_reader_new_for_stream (GInputStream       *stream,
                              const LpCsvOptions *options,
                              GCancellable       *cancellable)
{
  LpCsvReader *self;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  self = g_new0 (LpCsvReader, 1);
  self->stream = g_object_ref (stream);
  g_set_object (&self->cancellable, cancellable);
  self->max_record = LP_CSV_MAX_RECORD;
  if (options != NULL)
    {
      self->delimiter = options->delimiter;
      self->asked_encoding = options->encoding;
      self->max_record = options->max_record > 0 ? options->max_record : LP_CSV_MAX_RECORD;
    }
  self->line = 1;
  self->record = lp_csv_record_new (self->max_record);
  return self;
}

void
lp_csv_reader_free (LpCsvReader *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->failure);
  lp_csv_record_free (self->record);
  g_free (self);
}

LpCsvStep
lp_csv_reader_next (LpCsvReader         *self,
                    const char *const  **fields,
                    guint               *n_fields,
                    GError             **error)
{
  LpCsvStep step = LP_CSV_STEP_ERROR;

  if (self->failure == NULL)
    step = read_record (self, &self->failure);
  if (step == LP_CSV_STEP_RECORD && !decode_record (self, &self->failure))
    step = LP_CSV_STEP_ERROR;

  *fields = step == LP_CSV_STEP_RECORD ? lp_csv_record_get_strings (self->record) : NULL;
  if (n_fields != NULL)
    *n_fields = step == LP_CSV_STEP_RECORD ? get_column (self) : 0;
  if (step == LP_CSV_STEP_ERROR && error != NULL)
    *error = g_error_copy (self->failure);
  return step;
}

guint
lp_csv_reader_get_line (LpCsvReader *self)
{
  return self->record_line;
}

guint
lp_csv_reader_get_field_line (LpCsvReader *self,
                              guint        index)
{
  g_return_val_if_fail (index < get_column (self), self->record_line);

  return lp_csv_record_get_line (self->record, index);
}

char
lp_csv_reader_get_delimiter (LpCsvReader *self)
{
  return self->delimiter;
}

LpCsvEncoding
lp_csv_reader_get_encoding (LpCsvReader *self)
{
  return self->met_windows_1252 ? LP_CSV_ENCODING_WINDOWS_1252 : LP_CSV_ENCODING_UTF_8;
}
