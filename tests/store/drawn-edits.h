/* drawn-edits.h — edits of every kind, drawn at random */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

/* An edit of @plan, or NULL with the plan's refusal; transfer full. From the test's own random numbers. */
LpEdit *drawn_edit     (LpPlan *plan, GError **error);

/* All rows as text; transfer full. */
char   *drawn_describe (LpPlan *plan);
