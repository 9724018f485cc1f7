/* edit.h — one user action, as rows to write and a label */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"
#include "plan/value.h"

G_BEGIN_DECLS

/**
 * LpEdit: what one user action writes, with the sentence that names it in the menu and the history. Edits
 * are made by pure functions that read a plan and change nothing (edit-membership.h, edit-network.h,
 * edit-option.h, edit-practice.h); session hands them to the store, which writes their rows in one
 * transaction and applies the changeset that comes out to the plan. So no edit has undo code.
 *
 * An edit owns its changes and its label. It is made, committed once, and freed.
 */
typedef struct _LpEdit LpEdit;

/** lp_edit_new: an edit without rows. @label is a translated sentence, copied. Returns: (transfer full) */
LpEdit          *lp_edit_new          (const char *label);
void             lp_edit_free         (LpEdit     *edit);

const char      *lp_edit_get_label    (const LpEdit *edit);
guint            lp_edit_get_n_rows   (const LpEdit *edit);
const LpChange  *lp_edit_get_row      (const LpEdit *edit,
                                       guint         i);

/**
 * lp_edit_add: adds a row's change; rows are written in the order in which they are added. @change is (transfer full). For an update old_values needs only the key; the store fills in
 * the rest from the file. For a delete too.
 */
void             lp_edit_add          (LpEdit     *edit,
                                       LpChange   *change);

/** lp_edit_add_update: shorthand for altering one @column of the row of @table whose key is one cell. @key is copied, @value is (transfer full). */
void             lp_edit_add_update   (LpEdit        *edit,
                                       LpTable        table,
                                       const LpValue *key,
                                       guint          column,
                                       LpValue        value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpEdit, lp_edit_free)

G_END_DECLS
