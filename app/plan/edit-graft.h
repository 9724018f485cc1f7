/* edit-graft.h — all that another plan has, put into this one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/**
 * lp_edit_graft: adds to @edit what @plan needs to have everything that @other has: rows that it lacks, and cells that are otherwise there. Nothing is taken away, and what @other does not
 * know overwrites nothing. A plan without practices becomes the other one, title and all; another keeps its title, and of its area, date and note what it has.
 *
 * Rows are the same by their keys. Those with an id of their own (localities, pillars, questions ...) also by what a person knows them by, so that two plans that were begun apart do not
 * get everything twice. An option whose networks or practices are placed otherwise than in the option of the same id comes in as an option of its own, and nothing of either is lost.
 * Updates hold the old value of each column that they alter. Practices that have closed in @plan get no people and no network back.
 *
 * @options (element-type gint64 to gint64), filled in: the id of each option of @other to that of the option which has it in @plan. Pure; both plans' thread.
 */
void lp_edit_graft (LpPlan     *plan,
                    LpPlan     *other,
                    LpEdit     *edit,
                    GHashTable *options);

/** lp_ids_new: an empty table for @options. Returns: (transfer full) */
GHashTable *lp_ids_new (void);

G_END_DECLS
