/* merge-dialog.h — another copy of the plan: what comes in, and which side stands where both changed the same thing */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/merging.h"

G_BEGIN_DECLS

/** LpMergeDialog: the conflicts with a choice each, what comes in, and coverage before and after; Merge can be pressed once every conflict is decided. */
#define LP_TYPE_MERGE_DIALOG (lp_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LpMergeDialog, lp_merge_dialog, LP, MERGE_DIALOG, GtkDialog)

/** lp_merge_dialog_new: @merging is (transfer full). Returns: (transfer none) the dialog, owned by GTK, not yet shown */
LpMergeDialog *lp_merge_dialog_new (GtkWindow *parent, LpMerging *merging);

G_END_DECLS
