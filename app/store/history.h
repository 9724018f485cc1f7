/* history.h — the edits of a plan in the order made, and which of them are in force */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/**
 * LpHistory: table `edit` of the working copy, its lines held in memory too (without their changesets), so that menus
 * need not ask the disk. Each change is made in two halves: lp_history_write_...() writes inside the caller's transaction, and
 * lp_history_record_...() takes it into memory once that has been committed. Owned by the store; main thread.
 */
typedef struct _LpHistory LpHistory;

/** lp_history_new: reads the lines. A state that does not exist or an unreadable text is LP_STORE_ERROR_DAMAGED. Returns: (transfer full) */
LpHistory           *lp_history_new             (LpConnection   *connection,
                                                 GError        **error);
void                 lp_history_free            (LpHistory      *self);

/** lp_history_get_lines: oldest first. (transfer none) (element-type LpHistoryLine) */
const GPtrArray     *lp_history_get_lines       (LpHistory      *self);

/** The line that undo would take back: the newest in force. NULL: none. (transfer none) */
const LpHistoryLine *lp_history_peek_undo       (LpHistory      *self);
/** The line that redo would do again: the earliest of those taken back. NULL: none. (transfer none) */
const LpHistoryLine *lp_history_peek_redo       (LpHistory      *self);

/**
 * lp_history_get_state: a number that stands for the edits done, those that can be redone, and the reasons given. Undoing and redoing
 * back to an earlier point gives the number of that point again.
 */
guint64              lp_history_get_state       (LpHistory      *self);

/** lp_history_read_changeset: Returns: (transfer full) */
GBytes              *lp_history_read_changeset  (LpHistory      *self,
                                                 gint64          id,
                                                 GError        **error);

/**
 * lp_history_write_new: adds a line, and abandons those that were taken back: they can no longer be redone, so their changesets
 * go and the file does not grow by them, but for those that were in force at a named moment. Returns: (transfer full) the line, for lp_history_record_new()
 */
LpHistoryLine       *lp_history_write_new       (LpHistory      *self,
                                                 const char     *label,
                                                 LpEditState     state,
                                                 GBytes         *changeset,
                                                 GError        **error);
/** lp_history_record_new: @line is (transfer full). */
void                 lp_history_record_new      (LpHistory      *self,
                                                 LpHistoryLine  *line);

/** lp_history_write_state: marks a line LP_EDIT_DONE or LP_EDIT_UNDONE. */
gboolean             lp_history_write_state     (LpHistory      *self,
                                                 gint64          id,
                                                 LpEditState     state,
                                                 GError        **error);
void                 lp_history_record_undo     (LpHistory      *self);
void                 lp_history_record_redo     (LpHistory      *self);

/** lp_history_write_reason: an id that no line has is LP_STORE_ERROR_CONSTRAINT. */
gboolean             lp_history_write_reason    (LpHistory      *self,
                                                 gint64          id,
                                                 const char     *reason,
                                                 GError        **error);
void                 lp_history_record_reason   (LpHistory      *self,
                                                 gint64          id,
                                                 const char     *reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpHistory, lp_history_free)

G_END_DECLS
