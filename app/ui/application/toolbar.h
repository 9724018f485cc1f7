/* toolbar.h — the toolbar of a view, in a window with little room */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lp_combo_limit_width: @combo is about @chars letters wide and ends what is longer with an ellipsis; -1: as wide as the longest that it offers. Its menu shows all of it. */
void lp_combo_limit_width (GtkComboBox *combo,
                           int          chars);

/** lp_toolbar_fold: the children of @toolbar stand side by side, or, where letters are so large that the smallest window that is supported has no room for it, below one
 * another. To be called when what is in it, or its letters, may have changed. */
void lp_toolbar_fold      (GtkBox      *toolbar);

G_END_DECLS
