/* edit-slide.h — the slides of a workshop written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"
#include "plan/workshop.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. Texts may be NULL for "". */

/** lp_edit_slide_new: @kind: a word of workshop.h; after the others. */
LpEdit *lp_edit_slide_new       (LpPlan *plan, const char *kind, const char *subject, gint64 *slide_id_out, GError **error);
/** lp_edit_slide_text: @column: LP_SLIDE_TITLE, LP_SLIDE_NOTES or LP_SLIDE_SUBJECT. */
LpEdit *lp_edit_slide_text      (LpPlan *plan, gint64 slide_id, guint column, const char *text, GError **error);
LpEdit *lp_edit_slide_show      (LpPlan *plan, gint64 slide_id, gboolean shown, GError **error);
/** lp_edit_slide_move: to be the @place-th, from 0. */
LpEdit *lp_edit_slide_move      (LpPlan *plan, gint64 slide_id, guint place, GError **error);
LpEdit *lp_edit_slide_remove    (LpPlan *plan, gint64 slide_id, GError **error);
/** lp_edit_slide_add_usual: after the others: the area, the map, coverage, variation, who moves, delivery, as far as the plan has something to say of them, and each question to the room. */
LpEdit *lp_edit_slide_add_usual (LpPlan *plan, GError **error);

G_END_DECLS
