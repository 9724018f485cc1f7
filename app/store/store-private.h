/* store-private.h — what the files of the store share of LpStore */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"
#include "store/history.h"
#include "store/rows.h"
#include "store/saver.h"
#include "store/working-copy.h"

G_BEGIN_DECLS

struct _LpStore
{
  GObject parent_instance;

  GFile *file;                  /* as the caller named it */
  GFile *target;                /* the same with links resolved */
  LpPlan *plan;

  LpWorkingCopy *copy;          /* these five are NULL once closed; copy and saver are in lp_store_open_copy()'s too */
  LpConnection *connection;
  LpHistory *history;
  LpRowWriter *writer;
  LpSaver *saver;

  gboolean has_saved;           /* FALSE: the user's file holds no state of this plan */
  gint64 last_option;           /* the option last looked at; 0: none */
  char *moments;                /* tells the named moments apart, see _lp_store_read_moments(); NULL: there are none */
  guint64 saved_state;          /* see _lp_store_get_state(), when the file was last read or written */
  guint64 saved_serial;         /* of the snapshot that holds it */
  guint64 n_snapshots;
  gboolean adrift;              /* file and memory disagree and reloading failed: no more edits */
};

/** A store without a working copy or database, for @file. */
LpStore  *_lp_store_new               (GFile    *file);

/** Opens the database of the working copy, for edits that last. */
gboolean  _lp_store_connect           (LpStore  *self,
                                       GError  **error);
/** Reads history and rows of the connected database and fills the plan, which must be empty. */
gboolean  _lp_store_load              (LpStore  *self,
                                       GError  **error);
/** Reads what tells the named moments apart: a digest that is another when a moment is named or removed. */
gboolean  _lp_store_read_moments      (LpStore  *self,
                                       GError  **error);
/** Lets go of the database, so that its files may be moved or removed. */
void      _lp_store_disconnect        (LpStore  *self);

/** A number that tells states of the plan apart: which edits are in force or can be redone, their reasons, the option last looked at. */
guint64   _lp_store_get_state         (LpStore  *self);

void      _lp_store_emit_state        (LpStore  *self);

/** Takes the bytes of the plan as it is now; clear with _lp_snapshot_clear(). */
gboolean  _lp_store_take_snapshot     (LpStore     *self,
                                       LpSnapshot  *snapshot,
                                       GError     **error);
void      _lp_snapshot_clear          (LpSnapshot  *snapshot);

/** Writes a snapshot to the user's file and takes note of what it then holds. */
gboolean  _lp_store_write             (LpStore           *self,
                                       const LpSnapshot  *snapshot,
                                       LpSaveMode         mode,
                                       GError           **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LpSnapshot, _lp_snapshot_clear)

G_END_DECLS
