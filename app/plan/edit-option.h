/* edit-option.h — options made, copied, named, removed; the band; the plan's own facts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. */

/** lp_edit_option_new: an empty option. @name NULL: the next free of "Option A", "Option B" ... */
LpEdit *lp_edit_option_new       (LpPlan *plan, const char *name, gint64 *option_id_out, GError **error);
/** lp_edit_option_duplicate: a copy with all networks, members and pins, rules, and where the networks stand. @name NULL: "Copy of ...". */
LpEdit *lp_edit_option_duplicate (LpPlan *plan, gint64 option_id, const char *name, gint64 *option_id_out, GError **error);
/** lp_edit_option_rename: names are unique in a plan (LP_PLAN_ERROR_INVALID otherwise). */
LpEdit *lp_edit_option_rename    (LpPlan *plan, gint64 option_id, const char *name, GError **error);
/** lp_edit_option_delete: with its networks and memberships. The last option of a plan stays (LP_PLAN_ERROR_INVALID). */
LpEdit *lp_edit_option_delete    (LpPlan *plan, gint64 option_id, GError **error);
LpEdit *lp_edit_option_note      (LpPlan *plan, gint64 option_id, const char *note, GError **error);
/** lp_edit_option_band: people; 0 <= @min <= @max <= 10,000,000. */
LpEdit *lp_edit_option_band      (LpPlan *plan, gint64 option_id, gint64 min, gint64 max, GError **error);
LpEdit *lp_edit_plan_title       (LpPlan *plan, const char *title, GError **error);

G_END_DECLS
