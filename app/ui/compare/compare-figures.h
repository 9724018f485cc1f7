/* compare-figures.h — the figures of two sides, the better one marked */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "analysis/comparison.h"

G_BEGIN_DECLS

/** lp_compare_figures_fill: a line a figure and a column a side in place of what @grid had; @comparison NULL: nothing. Private to app/ui/compare. */
void lp_compare_figures_fill (GtkGrid            *grid,
                              const LpComparison *comparison);

G_END_DECLS
