/* plans-page.h — plans near the proposal, with small maps, and a chart to choose one from */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/proposer.h"

G_BEGIN_DECLS

/** LpPlansPage: the alternatives of the session's proposer. Choosing one, in the list or on the chart, by mouse or keys, previews it. "win.propose-compare" begins to look for them. */
#define LP_TYPE_PLANS_PAGE (lp_plans_page_get_type ())
G_DECLARE_FINAL_TYPE (LpPlansPage, lp_plans_page, LP, PLANS_PAGE, GtkBox)

void lp_plans_page_set_session (LpPlansPage *self, LpSession *session);

G_END_DECLS
