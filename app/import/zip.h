/* zip.h — the parts of a ZIP archive, unpacked as they are read */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LpZip: an archive in memory, which a workbook is. Nothing is unpacked before it is read, and nothing is believed that the archive says of
 * its sizes: every place is checked against the bytes there are. Immutable once opened.
 */
typedef struct _LpZip LpZip;

/** lp_zip_new: reads the archive's list of parts; @name is used in sentences. NULL: LP_TABLE_ERROR, no archive or a damaged or locked one. */
LpZip        *lp_zip_new  (GBytes       *bytes,
                           const char   *name,
                           GError      **error);
void          lp_zip_free (LpZip        *zip);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpZip, lp_zip_free)

/** The whole archive, packed. */
GBytes       *lp_zip_get_bytes (const LpZip *zip);
/** lp_zip_has: whether there is a part of that path; case does not matter, as in the workbooks that are met. */
gboolean      lp_zip_has  (const LpZip  *zip,
                           const char   *path);
/** lp_zip_open: a stream of the part's unpacked bytes, which the reader bounds. Returns: (transfer full), NULL when there is none or it is damaged. */
GInputStream *lp_zip_open (const LpZip  *zip,
                           const char   *path,
                           GError      **error);

G_END_DECLS
