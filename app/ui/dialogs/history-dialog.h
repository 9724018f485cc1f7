/* history-dialog.h — what was done to the plan, step by step, and why */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** lp_history_dialog_new: the page of decisions of the view Workshop in a window of its own, from every view. It follows the session while open, and has the actions "win." of @parent.
 * Returns: (transfer none) the dialog, owned by GTK, not yet shown */
GtkWidget *lp_history_dialog_new (GtkWindow *parent,
                                  LpSession *session);

G_END_DECLS
