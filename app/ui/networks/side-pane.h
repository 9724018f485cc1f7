/* side-pane.h — a stack of pages that wants a height, and takes less where there is no room */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LpSidePane: a GtkStack. A height request would be its least height too, and push what stands below it out of a small window. */
#define LP_TYPE_SIDE_PANE (lp_side_pane_get_type ())
G_DECLARE_FINAL_TYPE (LpSidePane, lp_side_pane, LP, SIDE_PANE, GtkStack)

/** lp_side_pane_set_wanted_height: @height in pixels, more or less than its page would like; -1: what the page likes. */
void lp_side_pane_set_wanted_height (LpSidePane *self, int height);

G_END_DECLS
