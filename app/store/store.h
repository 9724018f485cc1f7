/* store.h — the plan file: opening, editing, undoing, saving */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plan/edit.h"
#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpStore: an open plan. It holds a private working copy (an SQLite database in the user's state folder)
 * and the #LpPlan that mirrors it. The user's file is read once and then only ever replaced whole.
 *
 * One path for change: lp_store_commit() writes an edit's rows inside one BEGIN IMMEDIATE transaction
 * with an SQLite session attached; the changeset that comes out is stored in table `edit` in the same
 * transaction, and when that has been committed the same changeset is applied to the plan. Undo applies
 * the inverted changeset to the file and to the plan by the same function, redo the changeset, load all rows as
 * inserts. When lp_store_commit() returns TRUE the edit is on disk, whatever happens next.
 *
 * Where the working copy lives: $XDG_STATE_HOME/locality-planner/working/, one folder an open plan, named by a
 * digest of the plan file's URI; it is locked (flock) while its program lives, so a second program
 * that opens the same file is told, and a working copy whose program has died is recognised: if it holds
 * edits that the user's file has not, the next lp_store_open() recovers them.
 *
 * Threads: all calls from the thread that opened it, but lp_store_save_async(), whose writing is done
 * in a worker on a private copy of the bytes.
 */

#define LP_TYPE_STORE (lp_store_get_type ())
G_DECLARE_FINAL_TYPE (LpStore, lp_store, LP, STORE, GObject)

#define LP_STORE_ERROR (lp_store_error_quark ())
GQuark lp_store_error_quark (void);

/* One code for each row of the opening and saving decision tables; each has one plain sentence naming the file, what is
 * safe and what to do. */
typedef enum
{
  LP_STORE_ERROR_NOT_FOUND,     /* no such file */
  LP_STORE_ERROR_NOT_A_PLAN,    /* some other file, or an empty one */
  LP_STORE_ERROR_TOO_NEW,       /* written by a newer version of the program; left untouched */
  LP_STORE_ERROR_DAMAGED,       /* is a plan, but cannot be read whole; never written to */
  LP_STORE_ERROR_PERMISSION,    /* may not be read (or, when saving, written) */
  LP_STORE_ERROR_IN_USE,        /* open in another window or program on this computer */
  LP_STORE_ERROR_EXISTS,        /* creating over a file that is there */
  LP_STORE_ERROR_CHANGED_ELSEWHERE, /* the user's file is no longer the one that was read */
  LP_STORE_ERROR_NO_SPACE,
  LP_STORE_ERROR_UNREACHABLE,   /* the folder or share has gone away */
  LP_STORE_ERROR_READ_ONLY,     /* the folder or disk is read-only; edits are kept in the working copy */
  LP_STORE_ERROR_FOREIGN,       /* is a plan, and no copy of the one it was to be merged with */
  LP_STORE_ERROR_CONSTRAINT,    /* rows that the plan's rules refuse */
  LP_STORE_ERROR_FAILED,        /* anything else, with SQLite's or the system's own words */
} LpStoreError;

typedef enum
{
  LP_EDIT_DONE,                 /* in force */
  LP_EDIT_UNDONE,               /* taken back, can be redone */
  LP_EDIT_ABANDONED,            /* taken back, and something else done since: kept as a record */
  LP_EDIT_BASE,                 /* the beginning (a new plan, the example): cannot be undone */
} LpEditState;

typedef struct
{
  gint64 id;
  char *at;                     /* ISO 8601, UTC */
  char *label;
  char *reason;
  LpEditState state;
} LpHistoryLine;

void lp_history_line_free (LpHistoryLine *line);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpHistoryLine, lp_history_line_free)

typedef enum
{
  LP_STORE_OPENED,              /* as the file stands */
  LP_STORE_RECOVERED,           /* with edits of an earlier run that had not reached the file */
} LpStoreOpening;

/**
 * lp_store_create: a new plan file at @file with @seed (transfer none) as its beginning: one line of history that cannot be undone.
 * Refuses with LP_STORE_ERROR_EXISTS when @file exists. The file is on disk when it returns. Nothing is left behind when it fails.
 * Signals of LpStore: "state-changed" () when can-undo, labels, dirty or save errors may have changed.
 */
LpStore        *lp_store_create            (GFile          *file,
                                            const LpEdit   *seed,
                                            GError        **error);

/**
 * lp_store_open: opens a plan. A plan of an older version is brought up to date in the working copy only; the user's file follows at the first save.
 * @opening (optional): whether edits of a run that was cut off were recovered. When the user's file was changed by another
 * program since that run, neither is lost: LP_STORE_ERROR_CHANGED_ELSEWHERE, and lp_store_open_recovered() opens the working copy.
 */
LpStore        *lp_store_open              (GFile          *file,
                                            LpStoreOpening *opening,
                                            GError        **error);

/** lp_store_open_recovered: opens what an interrupted run left for @file, as a plan that is dirty and has no up-to-date file. */
LpStore        *lp_store_open_recovered    (GFile          *file,
                                            GError        **error);

/** lp_store_has_recovered: whether an interrupted run has left something for @file, that no window or program has open. */
gboolean        lp_store_has_recovered     (GFile          *file);

/**
 * lp_store_copy_bytes: plan and history as they are now, in the form of a plan file, for lp_store_open_copy(). Costs what a save costs without the writing. Returns: (transfer full)
 */
GBytes         *lp_store_copy_bytes        (LpStore        *store,
                                            GError        **error);

/**
 * lp_store_open_copy: a store in memory on such bytes, of any thread's own, while the store that they are of goes on being edited: for long work that reads a plan. It has no working copy
 * and no file to save to: letting go of it is its end. @file: whose copy it is. Returns: (transfer full)
 */
LpStore        *lp_store_open_copy         (GBytes         *bytes,
                                            GFile          *file,
                                            GError        **error);

/** The plan that mirrors the file; the store owns it. */
LpPlan         *lp_store_get_plan          (LpStore        *store);
GFile          *lp_store_get_file          (LpStore        *store);

/** lp_store_commit: does an edit. FALSE: nothing has changed, in file or memory. An edit that alters nothing succeeds and leaves no history. */
gboolean        lp_store_commit            (LpStore        *store,
                                            const LpEdit   *edit,
                                            GError        **error);
gboolean        lp_store_undo              (LpStore        *store,
                                            GError        **error);
gboolean        lp_store_redo              (LpStore        *store,
                                            GError        **error);
/** The label of what undo (redo) would take back (do again), or NULL when there is nothing. Owned by the store. */
const char     *lp_store_get_undo_label    (LpStore        *store);
const char     *lp_store_get_redo_label    (LpStore        *store);

/** lp_store_get_history: oldest first. Returns: (transfer full) (element-type LpHistoryLine) */
GPtrArray      *lp_store_get_history       (LpStore        *store,
                                            GError        **error);
/** lp_store_set_reason: writes why, beside a line of the history. Not an edit of the plan: undo leaves it. */
gboolean        lp_store_set_reason        (LpStore        *store,
                                            gint64          edit_id,
                                            const char     *reason,
                                            GError        **error);

/** The option last looked at, or 0. Choosing one is not an edit: no line of history, and undo leaves it; the file has it when next saved. */
gint64          lp_store_get_last_option   (LpStore        *store);
gboolean        lp_store_set_last_option   (LpStore        *store,
                                            gint64          option_id,
                                            GError        **error);

/** lp_store_is_dirty: whether the working copy holds what the user's file does not (state serials, not a flag: an edit redone is clean again; one undone
 * is not, as the file would not know how to redo it). */
gboolean        lp_store_is_dirty          (LpStore        *store);

/**
 * lp_store_save: replaces the user's file whole, atomically, if it is still the one that was read (etag and
 * digest), else LP_STORE_ERROR_CHANGED_ELSEWHERE. When it fails the old file is whole and the working copy keeps everything.
 */
gboolean        lp_store_save              (LpStore        *store,
                                            GError        **error);
void            lp_store_save_async        (LpStore            *store,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
gboolean        lp_store_save_finish       (LpStore        *store,
                                            GAsyncResult   *result,
                                            GError        **error);
/** lp_store_save_as: writes to another file and goes on there. @overwrite: whether a file may be replaced. */
gboolean        lp_store_save_as           (LpStore        *store,
                                            GFile          *file,
                                            gboolean        overwrite,
                                            GError        **error);
/**
 * lp_store_close: saves if dirty and removes the working copy. When saving fails the working copy stays for the next start and
 * @error says so. The store is closed either way; finalizing without it leaves the working copy too.
 */
gboolean        lp_store_close             (LpStore        *store,
                                            GError        **error);

/** lp_store_check: rereads every row of the working copy and compares it with the plan in memory; FALSE names the first difference. For tests. */
gboolean        lp_store_check             (LpStore        *store,
                                            GError        **error);

G_END_DECLS
