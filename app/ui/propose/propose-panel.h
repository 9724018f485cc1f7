/* propose-panel.h — what is wished of a proposal, in plain words and in the order of its weight */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/proposer.h"

G_BEGIN_DECLS

/**
 * LpProposePanel: takes the place of the cards while networks are proposed. Holds the settings, runs and stops the session's proposer, and tells how far it is and how good
 * the answer. Closing it ("win.propose") leaves the proposal.
 */
#define LP_TYPE_PROPOSE_PANEL (lp_propose_panel_get_type ())
G_DECLARE_FINAL_TYPE (LpProposePanel, lp_propose_panel, LP, PROPOSE_PANEL, GtkBox)

void lp_propose_panel_set_session (LpProposePanel *self, LpSession *session);
/** lp_propose_panel_begin: the settings as the current option has them; what was set by hand stays. */
void lp_propose_panel_begin       (LpProposePanel *self);
/** lp_propose_panel_read: what is set. The texts are the panel's and hold until it changes. FALSE when it makes no sense, which the panel then says. */
gboolean lp_propose_panel_read    (LpProposePanel *self, LpProposalWishes *wishes);
/** lp_propose_panel_set_folded: whether the answers are not beside the panel but in its place; it then has a button that goes there. */
void lp_propose_panel_set_folded  (LpProposePanel *self, gboolean folded);

G_END_DECLS
