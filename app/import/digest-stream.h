/* digest-stream.h — bytes on their way, counted and summed up in a digest */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** LpDigestStream: reads through to another stream and keeps a SHA-256 of all that passed, so that a large file is read once. One thread at a time. */
#define LP_TYPE_DIGEST_STREAM (lp_digest_stream_get_type ())
G_DECLARE_FINAL_TYPE (LpDigestStream, lp_digest_stream, LP, DIGEST_STREAM, GFilterInputStream)

/** lp_digest_stream_new: over @base, of which it keeps a reference. Returns: (transfer full) */
GInputStream *lp_digest_stream_new        (GInputStream   *base);
/** lp_digest_stream_get_n_bytes: how many bytes have passed. */
goffset       lp_digest_stream_get_n_bytes (LpDigestStream *self);
/** lp_digest_stream_get_sha256: of what has passed; nothing may be read after. Owned by the stream. */
const char   *lp_digest_stream_get_sha256 (LpDigestStream *self);

G_END_DECLS
