/* networks-view.h — the main view: cards at the left, the practices in the middle, the inspector at the right */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"
#include "ui/propose/propose-answers.h"
#include "ui/propose/propose-panel.h"

G_BEGIN_DECLS

/**
 * LpNetworksView: three panes. In a narrow window the inspector becomes a drawer below the middle. The middle is a
 * GtkStack, so that a map can take it beside the table.
 */
#define LP_TYPE_NETWORKS_VIEW (lp_networks_view_get_type ())
G_DECLARE_FINAL_TYPE (LpNetworksView, lp_networks_view, LP, NETWORKS_VIEW, GtkBox)

/** lp_networks_view_new: (transfer floating) */
GtkWidget *lp_networks_view_new                (LpSession *session, LpPreferences *preferences);
void       lp_networks_view_set_inspector_shown (LpNetworksView *self, gboolean shown);
/** lp_networks_view_set_proposing: the wishes in the place of the cards, the answers in that of the inspector, and the map. */
void       lp_networks_view_set_proposing       (LpNetworksView *self, gboolean proposing);
/** lp_networks_view_show_wishes: of a proposal, where its answers have folded over them; in a window with room for both nothing happens. */
void       lp_networks_view_show_wishes         (LpNetworksView *self);
LpProposePanel *lp_networks_view_get_propose_panel (LpNetworksView *self);
/** lp_networks_view_show_answers: a page of the answers in the inspector's place (in a narrow window that of the wishes), and the inspector again, unless a proposal is being made. */
void       lp_networks_view_show_answers        (LpNetworksView *self, LpAnswersPage page);
void       lp_networks_view_hide_answers        (LpNetworksView *self);
void       lp_networks_view_show_problems       (LpNetworksView *self);
/** lp_networks_view_show_unassigned: filters the table to the practices in no network. */
void       lp_networks_view_show_unassigned     (LpNetworksView *self);
/** lp_networks_view_show_selection: on the map; @only_if_hidden: the map stays where it is when all that is chosen can be seen. */
void       lp_networks_view_show_selection      (LpNetworksView *self, gboolean only_if_hidden);
void       lp_networks_view_focus_search        (LpNetworksView *self);
/** lp_networks_view_get_anchor: what a popover on the selection points at. */
GtkWidget *lp_networks_view_get_anchor          (LpNetworksView *self);

G_END_DECLS
