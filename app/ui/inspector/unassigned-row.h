/* unassigned-row.h — one practice in no network, and a button that adds it to the nearest that it fits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LP_TYPE_UNASSIGNED_ROW (lp_unassigned_row_get_type ())
G_DECLARE_FINAL_TYPE (LpUnassignedRow, lp_unassigned_row, LP, UNASSIGNED_ROW, GtkListBoxRow)

/** lp_unassigned_row_new: shows @practice as the plan stands now. */
LpUnassignedRow *lp_unassigned_row_new      (LpSession *session, const LpPractice *practice);
const char      *lp_unassigned_row_get_code (LpUnassignedRow *self);

G_END_DECLS
