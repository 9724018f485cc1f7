/* saver.h — puts the bytes of a plan into the user's file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/working-copy.h"

G_BEGIN_DECLS

/**
 * LpSaver: knows the user's file and what was last read from or written to it, and replaces it whole if it is still
 * that. Any thread may write; one at a time does, and bytes older than those on file are passed over. Reference counted.
 */
typedef struct _LpSaver LpSaver;

/** What is to be saved: made in the main thread, written in any. */
typedef struct
{
  GBytes *bytes;
  guint64 state;                /* of the history, when the bytes were taken */
  guint64 serial;               /* grows with every snapshot of a store */
} LpSnapshot;

typedef enum
{
  LP_SAVE_IF_UNCHANGED,         /* the file must be as it was last read or written */
  LP_SAVE_ALWAYS,               /* the user has asked for it to be replaced, or it is new */
} LpSaveMode;

/** lp_saver_new: @copy must outlive the saver or its stopping; @key (transfer none) says what the file is known to hold. */
LpSaver  *lp_saver_new   (GFile              *target,
                          LpWorkingCopy      *copy,
                          const LpWorkingKey *key);
LpSaver  *lp_saver_ref   (LpSaver            *self);
void      lp_saver_unref (LpSaver            *self);

/** lp_saver_write: errors are the system's or the store's, not yet explained. */
gboolean  lp_saver_write (LpSaver            *self,
                          const LpSnapshot   *snapshot,
                          LpSaveMode          mode,
                          GError            **error);

/** lp_saver_stop: waits for a write that is going on; later ones fail, and the working copy is no longer touched. */
void      lp_saver_stop  (LpSaver            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpSaver, lp_saver_unref)

G_END_DECLS
