/* slides-page.h — the slides: chosen, ordered, titled, with the facilitator's notes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/workshop/slide-form.h"

G_BEGIN_DECLS

/** LpSlidesPage: the list of slides with what can be done to them, and beside it the chosen slide as the room will see it, with its title and notes. */
#define LP_TYPE_SLIDES_PAGE (lp_slides_page_get_type ())
G_DECLARE_FINAL_TYPE (LpSlidesPage, lp_slides_page, LP, SLIDES_PAGE, GtkPaned)

GtkWidget   *lp_slides_page_new         (LpSession    *session);
/** lp_slides_page_choose: the slide of that id. */
void         lp_slides_page_choose      (LpSlidesPage *self,
                                         gint64        slide_id);
gint64       lp_slides_page_get_chosen  (LpSlidesPage *self);
/** The texts of the chosen slide. (transfer none) */
LpSlideForm *lp_slides_page_get_form    (LpSlidesPage *self);
/** lp_slides_page_get_actions: those of its LpSlideList. (transfer none) */
GActionGroup *lp_slides_page_get_actions (LpSlidesPage *self);

G_END_DECLS
