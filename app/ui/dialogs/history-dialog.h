/* history-dialog.h — what was done to the plan, step by step, and why */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpHistoryDialog: the steps, newest first; the reason beside a step can be written. It follows the session while open. */
#define LP_TYPE_HISTORY_DIALOG (lp_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LpHistoryDialog, lp_history_dialog, LP, HISTORY_DIALOG, GtkDialog)

/** Returns: (transfer none) the dialog, owned by GTK, not yet shown */
LpHistoryDialog *lp_history_dialog_new (GtkWindow *parent, LpSession *session);

G_END_DECLS
