/* problems-panel.h — what is wrong with the option; each line leads to its subject */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LP_TYPE_PROBLEMS_PANEL (lp_problems_panel_get_type ())
G_DECLARE_FINAL_TYPE (LpProblemsPanel, lp_problems_panel, LP, PROBLEMS_PANEL, GtkBox)

void lp_problems_panel_set_session (LpProblemsPanel *self, LpSession *session);
/** lp_problems_panel_follow: selects the subject of problem @i, as a click on its line does. */
void lp_problems_panel_follow      (LpProblemsPanel *self, guint i);

G_END_DECLS
