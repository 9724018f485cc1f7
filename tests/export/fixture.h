/* fixture.h — a small plan with one of everything that an export has to get right */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/** fixture_plan: eleven practices, an option of six networks (right size, under, over, excused, empty), sources. Returns: (transfer full) */
LpPlan *fixture_plan        (void);

/** fixture_add_row: adds a row to a plan; @cells as text in the order of the table's columns, NULL for an empty cell. */
void    fixture_add_row     (LpPlan            *plan,
                             LpTable            table,
                             const char *const *cells);

/** fixture_set_real: alters one number of a practice. */
void    fixture_set_real    (LpPlan            *plan,
                             const char        *code,
                             guint              column,
                             double             number);

G_END_DECLS
