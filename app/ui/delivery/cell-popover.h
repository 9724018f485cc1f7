/* cell-popover.h — a small form at a cell of the matrix: step, characteristic or start date of a network */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "charts/standing-charts.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * lp_cell_popover_show: opens at @rect of @widget. Set, or Enter in an entry, writes what is chosen as one edit and closes it; Escape writes nothing. A name, and a
 * characteristic that is computed, open nothing.
 */
void lp_cell_popover_show (GtkWidget *widget, LpSession *session, LpStandingCell cell, LpRect rect);

G_END_DECLS
