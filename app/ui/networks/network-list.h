/* network-list.h — the networks of the option as cards, with a search over networks and practices */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpNetworkList: emits "searched" (text) as the user types. The chosen card is the session's network. Practices can be dropped on a card. */
#define LP_TYPE_NETWORK_LIST (lp_network_list_get_type ())
G_DECLARE_FINAL_TYPE (LpNetworkList, lp_network_list, LP, NETWORK_LIST, GtkBox)

void  lp_network_list_set_session  (LpNetworkList *self, LpSession *session);
void  lp_network_list_focus_search (LpNetworkList *self);
/** lp_network_list_get_n_shown: how many cards the search leaves. */
guint lp_network_list_get_n_shown  (LpNetworkList *self);

G_END_DECLS
