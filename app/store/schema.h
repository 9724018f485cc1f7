/* schema.h — which version of the plan file a database is, and bringing it up to date */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/**
 * A plan file says what it is in its first hundred bytes: the application id and, as user_version, the version of the
 * schema. resources/schema/NNN.sql makes version NNN out of the one before. A new version brings a
 * script, a higher LP_SCHEMA_VERSION and a file of that version in tests/fixtures/plans.
 */
#define LP_APPLICATION_ID 0x4C504C4E    /* "LPLN" */
#define LP_SCHEMA_VERSION 3

/** lp_schema_upgrade: runs the scripts after @version up to @target, each in one transaction that also sets the version. @version 0 is an empty database. */
gboolean lp_schema_upgrade (LpConnection  *connection,
                            guint          version,
                            guint          target,
                            GError       **error);

/**
 * lp_schema_verify: whether the tables and indexes are exactly those of @version: nothing missing, nothing altered, no
 * trigger or view besides. Else LP_STORE_ERROR_DAMAGED.
 */
gboolean lp_schema_verify  (LpConnection  *connection,
                            guint          version,
                            GError       **error);

/** What the first bytes of a file say of it. */
typedef struct
{
  gboolean is_database;         /* an SQLite database of whatever program */
  gboolean is_plan;             /* one of ours */
  guint version;
  guint64 size;                 /* bytes that the whole file has; 0: it does not say */
} LpFileHeader;

enum { LP_FILE_HEADER_SIZE = 100 };

/** lp_schema_read_header: reads what @size bytes from the start of a file say; any bytes will do. */
LpFileHeader lp_schema_read_header (const void *bytes,
                                    gsize       size);

G_END_DECLS
