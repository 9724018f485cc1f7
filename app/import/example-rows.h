/* example-rows.h — tables of the example that are put together otherwise than the plan's: practices, figures, networks, ground */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/** The example's ids are small and fixed, so that two plans made from it have the same rows; lp_plan_new_id() never gives one so small. */
enum { LP_EXAMPLE_OPTION_A = 1, LP_EXAMPLE_OPTION_2019 = 2 };

/**
 * Each adds rows of the Dorset example to @edit; FALSE with an error that names the table. In this order, as rows point at those before: sources, localities, practices and branch surgeries; figures and
 * measures; the networks of LP_EXAMPLE_OPTION_2019, which the caller adds; the features of the layers, which the caller adds.
 */
gboolean lp_example_add_practices (LpEdit  *edit,
                                   GError **error);
gboolean lp_example_add_measures  (LpEdit  *edit,
                                   GError **error);
gboolean lp_example_add_networks  (LpEdit  *edit,
                                   GError **error);
gboolean lp_example_add_ground    (LpEdit  *edit,
                                   GError **error);

G_END_DECLS
