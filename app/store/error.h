/* error.h — turns SQLite's and the system's complaints into the store's own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "store/store.h"

G_BEGIN_DECLS

/**
 * Errors rise in two steps. The functions next to SQLite and to the disk say what failed: an #LpStoreError where it is
 * the plan, G_FILE_ERROR where it is the place that working copies are kept in, LP_FILE_ERROR or G_IO_ERROR where it is
 * the user's file. The public functions of the store, which know what the user was doing and to which file, put one plain
 * sentence in its place with lp_store_explain(). Any thread.
 */
typedef enum
{
  LP_ACT_OPEN,
  LP_ACT_CREATE,
  LP_ACT_EDIT,
  LP_ACT_SAVE,
} LpStoreAct;

/** lp_store_set_sqlite_error: sets @error from the newest failure of @db (may be NULL), whose result code is @result. Returns FALSE, for return statements. */
gboolean lp_store_set_sqlite_error (GError  **error,
                                    sqlite3  *db,
                                    int       result);

/** lp_store_code_of: the store's code for an error of its own domain, of LP_FILE_ERROR, G_IO_ERROR or G_FILE_ERROR. */
LpStoreError lp_store_code_of      (const GError *error);

/**
 * lp_store_explain: sets @error to the sentence for @cause (transfer full) while doing @act to @file: what happened, what is
 * safe, what to do. Always returns FALSE.
 */
gboolean lp_store_explain          (GError     **error,
                                    GError      *cause,
                                    LpStoreAct   act,
                                    GFile       *file);

G_END_DECLS
