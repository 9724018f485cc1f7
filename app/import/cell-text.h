/* cell-text.h — whether a cell still says what was written into it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * A sheet for people does not hold a text or a number quite as the plan does: blanks are made one, control characters vanish, what is longer than a cell is cut and ends in "…", numbers have fifteen
 * digits. Nobody altered a cell that differs in no more than that, and it must not come back as a change that takes something away. Pure; any thread.
 */

/** lp_cell_says_same: whether @cell is how a sheet holds @text. */
gboolean lp_cell_says_same    (const char *text,
                               const char *cell);
/** lp_cell_counts_same: whether @cell is how a sheet holds @number. */
gboolean lp_cell_counts_same  (double      number,
                               double      cell);

G_END_DECLS
