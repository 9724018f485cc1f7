/* edit-milestone.h — milestones and targets of the delivery plan written */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/delivery.h"
#include "plan/edit.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. @at: ISO (2018-06-30) or "", which is not set; others are refused. @kind: "coverage" (@number: a share of 1), "networks" (@number: at
 * least so many) or "" (words alone). */

/** lp_edit_milestone_new: after the others. @milestone_id_out (optional). */
LpEdit *lp_edit_milestone_new    (LpPlan      *plan,
                                  const char  *name,
                                  const char  *at,
                                  const char  *kind,
                                  double       number,
                                  gint64      *milestone_id_out,
                                  GError     **error);
LpEdit *lp_edit_milestone_set    (LpPlan      *plan,
                                  gint64       milestone_id,
                                  const char  *name,
                                  const char  *at,
                                  const char  *kind,
                                  double       number,
                                  GError     **error);
LpEdit *lp_edit_milestone_remove (LpPlan      *plan,
                                  gint64       milestone_id,
                                  GError     **error);

G_END_DECLS
