/* slide-list.h — the slides of the plan in their order: shown or left out, added, moved, taken away */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpSlideList: one line a slide with a tick for "shown", and below it the buttons; each is one edit. It does not follow the session by itself: the page that it stands on fills it. Signal
 * "chosen" (no arguments): another slide is chosen, by a person or since the one that was is gone. Private to app/ui/workshop; main thread.
 */
#define LP_TYPE_SLIDE_LIST (lp_slide_list_get_type ())
G_DECLARE_FINAL_TYPE (LpSlideList, lp_slide_list, LP, SLIDE_LIST, GtkBox)

GtkWidget     *lp_slide_list_new         (LpSession   *session);
/** lp_slide_list_fill: the slides are new; the one that was chosen stays so while it is there, else the first is. "chosen" is not said. */
void           lp_slide_list_fill        (LpSlideList *self);
void           lp_slide_list_choose      (LpSlideList *self,
                                          gint64       slide_id);
/** The id of the chosen slide; 0: none is. */
gint64         lp_slide_list_get_chosen  (LpSlideList *self);
/** lp_slide_list_get_actions: "add" (s: kind), "add-usual", "remove", "up", "down", named "slides" to widgets. (transfer none) */
GActionGroup  *lp_slide_list_get_actions (LpSlideList *self);

G_END_DECLS
