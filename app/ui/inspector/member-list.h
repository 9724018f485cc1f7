/* member-list.h — the practices of the chosen network, few columns, with their sum */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LP_TYPE_MEMBER_LIST (lp_member_list_get_type ())
G_DECLARE_FINAL_TYPE (LpMemberList, lp_member_list, LP, MEMBER_LIST, GtkBox)

void  lp_member_list_set_session (LpMemberList *self, LpSession *session);
guint lp_member_list_get_n_shown (LpMemberList *self);

G_END_DECLS
