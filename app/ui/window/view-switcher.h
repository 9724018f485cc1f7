/* view-switcher.h — chooses the view: words in a row, or one menu button where there is no room for them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LpViewSwitcher: a button for each line of the table in window-views.c. It wants the width of all its words; given less, it is one
 * button with the name of the view shown and the others behind it. Both activate "win.view" and follow its state.
 */
#define LP_TYPE_VIEW_SWITCHER (lp_view_switcher_get_type ())
G_DECLARE_FINAL_TYPE (LpViewSwitcher, lp_view_switcher, LP, VIEW_SWITCHER, GtkBox)

/** lp_view_switcher_set_shown: names the view shown on the menu button. */
void        lp_view_switcher_set_shown (LpViewSwitcher *self, const char *name);
/** lp_view_switcher_set_tight: the menu button without its icon. */
void        lp_view_switcher_set_tight (LpViewSwitcher *self, gboolean tight);
/** lp_view_switcher_set_wants_menu: its bar has no room for lp_view_switcher_get_words_width() pixels beside all else, so the switcher asks for no more than the menu button. */
void        lp_view_switcher_set_wants_menu  (LpViewSwitcher *self, gboolean wants_menu);
int         lp_view_switcher_get_words_width (LpViewSwitcher *self);
/** Whether it is one menu button now. */
gboolean    lp_view_switcher_is_menu  (LpViewSwitcher *self);
/** What the menu button says. Owned by the switcher. */
const char *lp_view_switcher_get_text (LpViewSwitcher *self);

G_END_DECLS
