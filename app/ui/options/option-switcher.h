/* option-switcher.h — the button that names the option shown, with the others behind it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpOptionSwitcher: choose, make, copy, rename and delete options; all by actions of the window. */
#define LP_TYPE_OPTION_SWITCHER (lp_option_switcher_get_type ())
G_DECLARE_FINAL_TYPE (LpOptionSwitcher, lp_option_switcher, LP, OPTION_SWITCHER, GtkMenuButton)

void lp_option_switcher_set_session (LpOptionSwitcher *self, LpSession *session);
void lp_option_switcher_set_narrow  (LpOptionSwitcher *self, gboolean narrow);

G_END_DECLS
