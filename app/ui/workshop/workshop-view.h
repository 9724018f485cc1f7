/* workshop-view.h — the view of a workshop: questions and answers, slides, decisions */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

/** LpWorkshopView: three pages, each of which follows the session by itself: LpQuestionsPage, LpSlidesPage and LpDecisionsPage. */
#define LP_TYPE_WORKSHOP_VIEW (lp_workshop_view_get_type ())
G_DECLARE_FINAL_TYPE (LpWorkshopView, lp_workshop_view, LP, WORKSHOP_VIEW, GtkBox)

GtkWidget *lp_workshop_view_new (LpSession     *session,
                                 LpPreferences *preferences);

/** lp_workshop_view_show_page: "questions", "slides" or "decisions". */
void       lp_workshop_view_show_page (LpWorkshopView *self,
                                       const char     *name);

G_END_DECLS
