/* digest-stream.c — bytes on their way, counted and summed up in a digest */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/digest-stream.h"

struct _LpDigestStream
{
  GFilterInputStream parent_instance;

  GChecksum *checksum;
  goffset n_bytes;
};

G_DEFINE_TYPE (LpDigestStream, lp_digest_stream, G_TYPE_FILTER_INPUT_STREAM)

static gssize
lp_digest_stream_read (GInputStream  *stream,
                       void          *buffer,
                       gsize          count,
                       GCancellable  *cancellable,
                       GError       **error)
{
  LpDigestStream *self = LP_DIGEST_STREAM (stream);
  GInputStream *base = g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (stream));
  gssize length = g_input_stream_read (base, buffer, count, cancellable, error);

  if (length > 0)
    {
      g_checksum_update (self->checksum, buffer, length);
      self->n_bytes += length;
    }
  return length;
}

static void
lp_digest_stream_finalize (GObject *object)
{
  g_checksum_free (LP_DIGEST_STREAM (object)->checksum);
  G_OBJECT_CLASS (lp_digest_stream_parent_class)->finalize (object);
}

static void
lp_digest_stream_class_init (LpDigestStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lp_digest_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = lp_digest_stream_read;
}

static void
lp_digest_stream_init (LpDigestStream *self)
{
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
}

GInputStream *
lp_digest_stream_new (GInputStream *base)
{
  return g_object_new (LP_TYPE_DIGEST_STREAM, "base-stream", base, NULL);
}

goffset
lp_digest_stream_get_n_bytes (LpDigestStream *self)
{
  return self->n_bytes;
}

const char *
lp_digest_stream_get_sha256 (LpDigestStream *self)
{
  return g_checksum_get_string (self->checksum);
}
