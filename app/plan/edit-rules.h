/* edit-rules.h — what an option's networks should keep to besides the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"
#include "plan/wishes.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. A rule forbids nothing: what does not keep to it is a problem that is shown. */

/** lp_edit_rule_far: no practice farther than @km from its network's centre practice; 0 takes the rule away. At most 1,000. */
LpEdit *lp_edit_rule_far        (LpPlan *plan, gint64 option_id, double km, GError **error);
/** lp_edit_rule_localities: whether localities are to be kept whole. @worth: km a person that a proposal may spend on it; 0: it is shown and no more. */
LpEdit *lp_edit_rule_localities (LpPlan *plan, gint64 option_id, gboolean keep, double worth, GError **error);
/** lp_edit_rule_pair: @kind: LP_RULE_TOGETHER or LP_RULE_APART for two practices, in place of whatever rule the pair had; LP_RULE_UNKNOWN: none. */
LpEdit *lp_edit_rule_pair       (LpPlan *plan, gint64 option_id, const char *code, const char *other, LpRuleKind kind, GError **error);
/** lp_edit_rule_leave_out: whether proposals leave these practices where they are. */
LpEdit *lp_edit_rule_leave_out  (LpPlan *plan, gint64 option_id, const char *const *codes, gboolean leave_out, GError **error);
/** lp_edit_rule_remove: any rule by its id. */
LpEdit *lp_edit_rule_remove     (LpPlan *plan, gint64 rule_id, GError **error);

G_END_DECLS
