/* edit-delivery.h — the delivery plan written: pillars, steps, actions, and where networks stand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/delivery.h"
#include "plan/edit.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. Texts may be NULL for "". Dates are ISO (2018-06-30) or "", which is not set; others are refused. */

/** lp_edit_pillar_text: @column: LP_PILLAR_NAME, _DEFINITION, _BASELINE, _BASELINE_AT, _TIMELINE, _ENABLERS or _OUTCOME. */
LpEdit *lp_edit_pillar_text     (LpPlan *plan, gint64 pillar_id, guint column, const char *text, GError **error);
/** lp_edit_step_text: what step @number (1 to 3) of a pillar is, in words. */
LpEdit *lp_edit_step_text       (LpPlan *plan, gint64 pillar_id, gint64 number, const char *text, GError **error);

/** lp_edit_action_new: after the pillar's others, planned, for the whole system. @action_id_out (optional). */
LpEdit *lp_edit_action_new      (LpPlan *plan, gint64 pillar_id, const char *text, gint64 *action_id_out, GError **error);
/** lp_edit_action_text: @column: LP_ACTION_TEXT, _OWNER, _START, _DUE, _STATUS (a word of delivery.h) or _NOTE. */
LpEdit *lp_edit_action_text     (LpPlan *plan, gint64 action_id, guint column, const char *text, GError **error);
/** lp_edit_action_about: for a locality or a network (0: none; both 0: the whole system). */
LpEdit *lp_edit_action_about    (LpPlan *plan, gint64 action_id, gint64 locality_id, gint64 network_id, GError **error);
LpEdit *lp_edit_action_remove   (LpPlan *plan, gint64 action_id, GError **error);

/** lp_edit_network_step: where a network stands on a pillar: 0 (not begun) to 3, with the evidence and its date. */
LpEdit *lp_edit_network_step    (LpPlan *plan, gint64 network_id, gint64 pillar_id, gint64 step, const char *evidence, const char *at, GError **error);
/** lp_edit_network_characteristic: whether a network has it; not for a characteristic that is computed. */
LpEdit *lp_edit_network_characteristic (LpPlan *plan, gint64 network_id, gint64 characteristic_id, gboolean met, const char *note, GError **error);
/** lp_edit_network_start: from when a network works; "" takes the date away. */
LpEdit *lp_edit_network_start   (LpPlan *plan, gint64 network_id, const char *at, GError **error);

/** lp_edit_plan_date: the date of the plan, by which actions are late and which exports bear. */
LpEdit *lp_edit_plan_date       (LpPlan *plan, const char *at, GError **error);

G_END_DECLS
