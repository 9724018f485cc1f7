/* csv-parser.c — takes bytes of delimited text into the fields of one record after the other */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csv-parser.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  STATE_FIELD_START,
  STATE_PLAIN,
  STATE_QUOTED,
  STATE_QUOTE_MET, /* a quotation mark inside quotation marks: doubled, or the closing one */
} State;

/* Bytes that end a run taken over whole, outside and inside quotation marks. */
enum
{
  STOPS_PLAIN = 1 << 0,
  STOPS_QUOTED = 1 << 1,
};

struct _LpCsvParser
{
  LpCsvRecord *record;
  gsize max_record;
  char delimiter;
  guint8 stops[256];

  const char *bytes; /* the caller's */
  gsize filled;
  gsize position;

  State state;
  gboolean after_cr; /* an LF that comes next belongs to the CR before it */
  guint line;
  guint record_line;
  guint quote_line;
};

static void
begin_field (LpCsvParser *self)
{
  lp_csv_record_begin_field (self->record, self->line);
  self->state = STATE_FIELD_START;
}

/* The column of the field being read. */
static guint
get_column (LpCsvParser *self)
{
  return lp_csv_record_get_n_fields (self->record);
}

/* Whether nothing at all has been read of the record. */
static gboolean
is_blank (LpCsvParser *self)
{
  return self->state == STATE_FIELD_START && get_column (self) == 1;
}

static LpCsvProgress
fail_too_large (LpCsvParser  *self,
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
  return LP_CSV_FAILED;
}

static LpCsvProgress
fail_nul (LpCsvParser  *self,
          GError      **error)
{
  g_set_error (error, LP_CSV_ERROR, LP_CSV_ERROR_NUL,
               _("Line %u, column %u: a NUL byte, which text never holds; "
                 "save the table again as CSV."),
               self->line, get_column (self));
  return LP_CSV_FAILED;
}

static LpCsvProgress
append_text (LpCsvParser  *self,
             const char   *text,
             gsize         length,
             GError      **error)
{
  return lp_csv_record_append (self->record, text, length) ? LP_CSV_MORE : fail_too_large (self, error);
}

static LpCsvProgress
end_field (LpCsvParser  *self,
           GError      **error)
{
  return lp_csv_record_end_field (self->record) ? LP_CSV_MORE : fail_too_large (self, error);
}

/* Takes the bytes up to the next one that has a meaning in this state. */
static LpCsvProgress
take_run (LpCsvParser  *self,
          guint8        stop,
          GError      **error)
{
  const char *from = self->bytes + self->position;
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
count_line (LpCsvParser *self,
            char         byte)
{
  self->line++;
  self->after_cr = byte == '\r';
}

/* What a delimiter or line end does where quotation marks are not open. */
static LpCsvProgress
take_separator (LpCsvParser  *self,
                char          byte,
                GError      **error)
{
  gboolean ends_record = is_line_end (byte);

  /* A line with nothing on it is no record: begin again, a line further down. */
  if (ends_record && is_blank (self))
    {
      count_line (self, byte);
      lp_csv_parser_begin_record (self);
      return LP_CSV_MORE;
    }

  if (end_field (self, error) == LP_CSV_FAILED)
    return LP_CSV_FAILED;

  if (ends_record)
    {
      count_line (self, byte);
      return LP_CSV_RECORD;
    }

  begin_field (self);
  return LP_CSV_MORE;
}

/* The text up to the next byte with a meaning in this state, and that byte itself in @byte; '\0' there where the bytes at hand end before it. A zero among them is a fault. */
static LpCsvProgress
take_to (LpCsvParser  *self,
         guint8        stop,
         char         *byte,
         GError      **error)
{
  *byte = '\0';
  if (take_run (self, stop, error) == LP_CSV_FAILED)
    return LP_CSV_FAILED;
  if (self->position == self->filled)
    return LP_CSV_MORE;

  *byte = self->bytes[self->position++];
  return *byte == '\0' ? fail_nul (self, error) : LP_CSV_MORE;
}

static LpCsvProgress
take_plain (LpCsvParser  *self,
            GError      **error)
{
  LpCsvProgress progress;
  char byte;

  progress = take_to (self, STOPS_PLAIN, &byte, error);
  if (progress != LP_CSV_MORE || byte == '\0')
    return progress;
  if (byte != '"')
    return take_separator (self, byte, error);
  if (self->state == STATE_PLAIN)
    return append_text (self, "\"", 1, error);

  self->state = STATE_QUOTED;
  self->quote_line = self->line;
  return LP_CSV_MORE;
}

static LpCsvProgress
take_quoted (LpCsvParser  *self,
             GError      **error)
{
  LpCsvProgress progress;
  char byte;

  progress = take_to (self, STOPS_QUOTED, &byte, error);
  if (progress != LP_CSV_MORE || byte == '\0')
    return progress;
  if (byte == '"')
    {
      self->state = STATE_QUOTE_MET;
      return LP_CSV_MORE;
    }

  count_line (self, byte);
  return append_text (self, &byte, 1, error);
}

static LpCsvProgress
take_after_quote (LpCsvParser  *self,
                  GError      **error)
{
  char byte = self->bytes[self->position++];

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
  return LP_CSV_FAILED;
}

/* An LF right behind a CR has been counted with it: between records it is passed over, in a field it is kept. */
static LpCsvProgress
take_line_feed (LpCsvParser  *self,
                GError      **error)
{
  self->after_cr = FALSE;
  if (self->bytes[self->position] != '\n')
    return LP_CSV_MORE;

  self->position++;
  return self->state == STATE_QUOTED ? append_text (self, "\n", 1, error) : LP_CSV_MORE;
}

LpCsvParser *
lp_csv_parser_new (gsize max_record)
{
  LpCsvParser *self = g_new0 (LpCsvParser, 1);

  self->max_record = max_record;
  self->record = lp_csv_record_new (max_record);
  self->line = 1;
  return self;
}

void
lp_csv_parser_free (LpCsvParser *self)
{
  lp_csv_record_free (self->record);
  g_free (self);
}

void
lp_csv_parser_set_delimiter (LpCsvParser *self,
                             char         delimiter)
{
  self->delimiter = delimiter;
  self->stops['\0'] = self->stops['\r'] = self->stops['\n'] = self->stops['"'] = STOPS_PLAIN | STOPS_QUOTED;
  self->stops[(guchar) delimiter] = STOPS_PLAIN;
}

void
lp_csv_parser_feed (LpCsvParser *self,
                    const char  *bytes,
                    gsize        length)
{
  self->bytes = bytes;
  self->filled = length;
  self->position = 0;
}

gboolean
lp_csv_parser_is_hungry (LpCsvParser *self)
{
  return self->position == self->filled;
}

void
lp_csv_parser_begin_record (LpCsvParser *self)
{
  lp_csv_record_begin (self->record, self->line);
  self->record_line = self->line;
  self->state = STATE_FIELD_START;
}

LpCsvProgress
lp_csv_parser_step (LpCsvParser  *self,
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

LpCsvStep
lp_csv_parser_end (LpCsvParser  *self,
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

  return end_field (self, error) == LP_CSV_MORE ? LP_CSV_STEP_RECORD : LP_CSV_STEP_ERROR;
}

LpCsvRecord *
lp_csv_parser_get_record (LpCsvParser *self)
{
  return self->record;
}

guint
lp_csv_parser_get_line (LpCsvParser *self)
{
  return self->record_line;
}
