/* working-copy.h — the private folder in which one open plan is edited */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/error.h"

G_BEGIN_DECLS

/**
 * LpWorkingCopy: a folder under the user's state folder, named by a digest of the plan file's address, that
 * holds the database being edited (plan.db), a lock and a key. The lock is held while the object lives,
 * and the system lets go of it when a program dies, however it dies.
 *
 * The key tells which file the copy belongs to and what was last read from or written to it. It is written when the
 * copy is complete and never before: a folder without a key holds nothing of worth.
 *
 * Owned by the store. lp_working_copy_write_key() may be called from one other thread at a time.
 */
typedef struct _LpWorkingCopy LpWorkingCopy;

/** What is known of the user's file. Digests are SHA-256, in hexadecimal. Before a save the bytes to be written are noted as
 * pending, so that a run cut off in the middle of it knows its own file again. */
typedef struct
{
  char *etag;                   /* as last read or written; NULL: not known */
  char *sha256;
  guint64 state;                /* of the history, see lp_history_get_state() */
  char *pending_sha256;         /* NULL: no save was going on */
  guint64 pending_state;
} LpWorkingKey;

void           lp_working_key_clear        (LpWorkingKey       *key);

/** lp_working_copy_resolve: the file that @file is at the end of symbolic links, so that one file has one working copy. Returns: (transfer full) */
GFile         *lp_working_copy_resolve     (GFile              *file);

/** lp_working_copy_new: takes the folder for @target, a resolved file, making it if need be. LP_STORE_ERROR_IN_USE while another has it. */
LpWorkingCopy *lp_working_copy_new         (GFile              *target,
                                            GError            **error);
/** lp_working_copy_free: lets go of it. A copy with a key stays; anything else goes. */
void           lp_working_copy_free        (LpWorkingCopy      *self);

/** Whether a complete copy is there: left by an earlier run, or made by this one. */
gboolean       lp_working_copy_is_complete (LpWorkingCopy      *self);
const char    *lp_working_copy_get_path    (LpWorkingCopy      *self);  /* of the database */

gboolean       lp_working_copy_read_key    (LpWorkingCopy      *self,
                                            LpWorkingKey       *key,
                                            GError            **error);
gboolean       lp_working_copy_write_key   (LpWorkingCopy      *self,
                                            const LpWorkingKey *key,
                                            GError            **error);

/** lp_working_copy_clear: removes database and key; the lock is kept. The database must not be open. */
gboolean       lp_working_copy_clear       (LpWorkingCopy      *self,
                                            GError            **error);
/** lp_working_copy_set_aside: moves database and key into a folder of their own, out of the way and not lost. Returns: (transfer full) its path */
char          *lp_working_copy_set_aside   (LpWorkingCopy      *self,
                                            GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpWorkingCopy, lp_working_copy_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LpWorkingKey, lp_working_key_clear)

G_END_DECLS
