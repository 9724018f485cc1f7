/* pillars-page.h — the pillars of the delivery plan as text that can be edited */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpPillarsPage: a pillar chosen at the left, its texts and steps at the right. A text is one edit when the focus leaves it. */
#define LP_TYPE_PILLARS_PAGE (lp_pillars_page_get_type ())
G_DECLARE_FINAL_TYPE (LpPillarsPage, lp_pillars_page, LP, PILLARS_PAGE, GtkBox)

void lp_pillars_page_set_session (LpPillarsPage *self, LpSession *session);

G_END_DECLS
