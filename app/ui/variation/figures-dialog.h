/* figures-dialog.h — a measure of one's own, or corrected figures, typed into a table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * lp_figures_dialog_show: asks for a name, what is divided by what, and a figure for each practice; with @figure only for the figures, which stand there already. A column copied from a spreadsheet can be pasted at a
 * practice and fills those below. One edit, which undo takes back. Nothing is closed before it has worked.
 */
void lp_figures_dialog_show (GtkWindow  *parent,
                             LpSession  *session,
                             const char *figure);

G_END_DECLS
