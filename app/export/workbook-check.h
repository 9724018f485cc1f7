/* workbook-check.h — whether a workbook that was written is whole */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * lp_workbook_check: reads a finished .xlsx, private to app/export: every part unpacks to its told length and is a complete XML document. The library
 * that writes workbooks does not look whether its temporary files were taken by the disk, so on a full one it packs what came through and reports
 * success; this is where that is found out, before the user's file is touched. Fails with LP_EXPORT_ERROR_FAILED. Any thread.
 */
gboolean lp_workbook_check (GBytes  *contents,
                            GError **error);

G_END_DECLS
