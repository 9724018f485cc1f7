/* unassigned-panel.h — practices in no network, each with the nearest network that it fits */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpUnassignedPanel: the largest first; when there are many the first of them and a button to the rest in the table. Practices dropped here become unassigned. */
#define LP_TYPE_UNASSIGNED_PANEL (lp_unassigned_panel_get_type ())
G_DECLARE_FINAL_TYPE (LpUnassignedPanel, lp_unassigned_panel, LP, UNASSIGNED_PANEL, GtkBox)

void  lp_unassigned_panel_set_session (LpUnassignedPanel *self, LpSession *session);
guint lp_unassigned_panel_get_n_rows  (LpUnassignedPanel *self);

G_END_DECLS
