/* slide-form.h — one slide: its title, what it is about, what the facilitator wants to say */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plan/workshop.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpSlideForm: the texts of one slide, each written down as an edit when the focus leaves it or Enter is pressed. What is being typed is never overwritten by what happens elsewhere: it stays
 * until it has been written down or another slide is shown. Private to app/ui/workshop; main thread.
 */
#define LP_TYPE_SLIDE_FORM (lp_slide_form_get_type ())
G_DECLARE_FINAL_TYPE (LpSlideForm, lp_slide_form, LP, SLIDE_FORM, GtkGrid)

GtkWidget *lp_slide_form_new       (LpSession     *session);
/** lp_slide_form_show: the texts of @slide (NULL: none, and nothing can be typed). @finding: the title that the slide has while nobody has written one. */
void       lp_slide_form_show      (LpSlideForm   *self,
                                    const LpSlide *slide,
                                    const char    *finding);
/** lp_slide_form_write: writes down what has been typed and is not yet in the plan. */
void       lp_slide_form_write     (LpSlideForm   *self);
/** The id of the slide shown; 0: none. */
gint64     lp_slide_form_get_shown (LpSlideForm   *self);
/** The entry of the title, as a person types into it. (transfer none) */
GtkEntry  *lp_slide_form_get_title (LpSlideForm   *self);

G_END_DECLS
