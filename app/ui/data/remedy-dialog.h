/* remedy-dialog.h — asks for a corrected figure, or for the practice that another is merged into */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "analysis/quality.h"
#include "session/session.h"

G_BEGIN_DECLS

#define LP_TYPE_REMEDY_DIALOG (lp_remedy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LpRemedyDialog, lp_remedy_dialog, LP, REMEDY_DIALOG, GtkDialog)

/**
 * lp_remedy_dialog_ask: shows the dialog over @parent and returns at once. @remedy: LP_REMEDY_CORRECT or LP_REMEDY_MERGE, for which the likeliest successor stands there already. What
 * is accepted becomes one edit; while it cannot, the dialog says why and stays. Returns: (transfer none) the dialog, owned by GTK
 */
LpRemedyDialog *lp_remedy_dialog_ask (GtkWindow           *parent,
                                      LpSession           *session,
                                      const LpQualityLine *line,
                                      LpRemedy             remedy);

G_END_DECLS
