/* network-panel.h — the chosen network: its people against the band, its practices, its notes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LP_TYPE_NETWORK_PANEL (lp_network_panel_get_type ())
G_DECLARE_FINAL_TYPE (LpNetworkPanel, lp_network_panel, LP, NETWORK_PANEL, GtkStack)

void        lp_network_panel_set_session (LpNetworkPanel *self, LpSession *session);
/** lp_network_panel_get_verdict: "▼ 1,639 short of 30,000", or "right size". Owned by the panel. */
const char *lp_network_panel_get_verdict (LpNetworkPanel *self);

G_END_DECLS
