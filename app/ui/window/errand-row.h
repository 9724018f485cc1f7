/* errand-row.h — an errand on its way: what it is, how far it has come, and a way to stop it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/errand.h"

G_BEGIN_DECLS

/** LpErrandRow: shows itself when the errand takes so long that somebody would wonder, and not before. It says when it has been told to stop. */
#define LP_TYPE_ERRAND_ROW (lp_errand_row_get_type ())
G_DECLARE_FINAL_TYPE (LpErrandRow, lp_errand_row, LP, ERRAND_ROW, GtkBox)

/** lp_errand_row_new: @text: "Writing Dorset, Option A.pdf". The row is to be destroyed when @errand has ended. */
GtkWidget *lp_errand_row_new (LpErrand   *errand,
                              const char *text);

G_END_DECLS
