/* why-panel.h — "Why here?": the chosen practice and each network that it could be in */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/proposer.h"

G_BEGIN_DECLS

/** LpWhyPanel: answers for the first selected practice, in the option as it is or, while a preview is shown, as it would be. Works only while it is on the screen. */
#define LP_TYPE_WHY_PANEL (lp_why_panel_get_type ())
G_DECLARE_FINAL_TYPE (LpWhyPanel, lp_why_panel, LP, WHY_PANEL, GtkBox)

void lp_why_panel_set_session (LpWhyPanel *self, LpSession *session);

G_END_DECLS
