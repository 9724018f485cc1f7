/* csv.c — reads delimited text one record at a time */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csv.h"

#include <glib/gi18n-lib.h>

#include "base/csv-dialect.h"
#include "base/csv-parser.h"

#define CHUNK_SIZE (64 * 1024)

struct _LpCsvReader
{
  GInputStream *stream;
  GCancellable *cancellable;
  char delimiter;
  LpCsvEncoding asked_encoding;
  gboolean met_windows_1252;

  char chunk[CHUNK_SIZE];
  gsize filled;
  gboolean started;
  gboolean at_end;
  GError *failure;

  LpCsvParser *parser;
};

G_DEFINE_QUARK (lp-csv-error-quark, lp_csv_error)

static gboolean
fill_chunk (LpCsvReader  *self,
            GError      **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
      !g_input_stream_read_all (self->stream, self->chunk, CHUNK_SIZE, &self->filled, self->cancellable, error))
    return FALSE;

  self->at_end = self->filled == 0;
  lp_csv_parser_feed (self->parser, self->chunk, self->filled);
  return TRUE;
}

static gboolean
start_reading (LpCsvReader  *self,
               GError      **error)
{
  gsize mark;

  if (!fill_chunk (self, error))
    return FALSE;

  if (lp_csv_looks_utf_16 (self->chunk, self->filled))
    {
      g_set_error (error, LP_CSV_ERROR, LP_CSV_ERROR_ENCODING,
                   _("Line 1, column 1: the file is in the UTF-16 encoding; save it as “CSV UTF-8” and try again."));
      return FALSE;
    }

  mark = lp_csv_measure_mark (self->chunk, self->filled);
  if (self->delimiter == '\0')
    self->delimiter = lp_csv_detect_delimiter (self->chunk + mark, self->filled - mark);
  lp_csv_parser_set_delimiter (self->parser, self->delimiter);
  lp_csv_parser_feed (self->parser, self->chunk + mark, self->filled - mark);
  self->started = TRUE;
  return TRUE;
}

static LpCsvStep
read_record (LpCsvReader  *self,
             GError      **error)
{
  if (!self->started && !start_reading (self, error))
    return LP_CSV_STEP_ERROR;

  lp_csv_parser_begin_record (self->parser);
  for (;;)
    {
      LpCsvProgress progress = LP_CSV_MORE;

      if (lp_csv_parser_is_hungry (self->parser) && !self->at_end && !fill_chunk (self, error))
        return LP_CSV_STEP_ERROR;
      if (self->at_end)
        return lp_csv_parser_end (self->parser, error);

      progress = lp_csv_parser_step (self->parser, error);
      if (progress != LP_CSV_MORE)
        return progress == LP_CSV_RECORD ? LP_CSV_STEP_RECORD : LP_CSV_STEP_ERROR;
    }
}

static guint
count_fields (LpCsvReader *self)
{
  return lp_csv_record_get_n_fields (lp_csv_parser_get_record (self->parser));
}

/* Sees to it that the fields are UTF-8. */
static gboolean
decode_record (LpCsvReader  *self,
               GError      **error)
{
  LpCsvRecord *record = lp_csv_parser_get_record (self->parser);
  gboolean told_1252 = self->asked_encoding == LP_CSV_ENCODING_WINDOWS_1252;
  guint foreign = told_1252 ? 0 : lp_csv_record_find_foreign (record);

  if (foreign == count_fields (self))
    return TRUE;

  if (self->asked_encoding == LP_CSV_ENCODING_UTF_8)
    {
      g_set_error (error, LP_CSV_ERROR, LP_CSV_ERROR_ENCODING,
                   _("Line %u, column %u: the text is not UTF-8; let the encoding be detected."),
                   lp_csv_record_get_line (record, foreign), foreign + 1);
      return FALSE;
    }

  lp_csv_record_convert (record);
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
  if (options != NULL)
    {
      self->delimiter = options->delimiter;
      self->asked_encoding = options->encoding;
    }
  self->parser = lp_csv_parser_new (options != NULL && options->max_record > 0 ? options->max_record : LP_CSV_MAX_RECORD);
  return self;
}

void
lp_csv_reader_free (LpCsvReader *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->failure);
  lp_csv_parser_free (self->parser);
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

  *fields = step == LP_CSV_STEP_RECORD ? lp_csv_record_get_strings (lp_csv_parser_get_record (self->parser)) : NULL;
  if (n_fields != NULL)
    *n_fields = step == LP_CSV_STEP_RECORD ? count_fields (self) : 0;
  if (step == LP_CSV_STEP_ERROR && error != NULL)
    *error = g_error_copy (self->failure);
  return step;
}

guint
lp_csv_reader_get_line (LpCsvReader *self)
{
  return lp_csv_parser_get_line (self->parser);
}

guint
lp_csv_reader_get_field_line (LpCsvReader *self,
                              guint        index)
{
  g_return_val_if_fail (index < count_fields (self), lp_csv_parser_get_line (self->parser));

  return lp_csv_record_get_line (lp_csv_parser_get_record (self->parser), index);
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
