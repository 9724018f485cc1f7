/* practice-list.h — the practices of the chosen network, few columns, with their sum */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LP_TYPE_PRACTICE_LIST (lp_practice_list_get_type ())
G_DECLARE_FINAL_TYPE (LpPracticeList, lp_practice_list, LP, PRACTICE_LIST, GtkBox)

void  lp_practice_list_set_session (LpPracticeList *self, LpSession *session);
guint lp_practice_list_get_n_shown (LpPracticeList *self);

G_END_DECLS
