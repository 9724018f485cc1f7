/* plan-try.h — what a plan would be after an edit that has not been made */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/**
 * lp_plan_try: a plan of its own, equal to @plan with @edit done to it, to be looked at by whatever reads a plan. Nothing is written, and @plan is not touched. To be quick it leaves
 * out what weighs most and what no edit of networks can alter: the values of figures and the features of the ground.
 * Returns: (transfer full): NULL with @error when the rows of @edit do not fit @plan. Main thread.
 */
LpPlan *lp_plan_try       (LpPlan *plan, const LpEdit *edit, GError **error);

/** lp_plan_try_whole: likewise with nothing left out, for whatever reads figures or ground. */
LpPlan *lp_plan_try_whole (LpPlan *plan, const LpEdit *edit, GError **error);

G_END_DECLS
