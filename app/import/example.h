/* example.h — the beginnings of a plan: the example that travels with the program, and an empty one */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/**
 * The first two return the edit that fills a new plan, for lp_store_create() (transfer full), the next an edit of a plan that is there. Pure: they read tables compiled into the program and
 * write nothing.
 */

/** lp_import_example: the named example; "dorset" is the one there is. NULL names those there are. */
LpEdit *lp_import_example (const char  *name,
                           GError     **error);

/** lp_import_empty: a plan without practices and with one empty option. @title NULL or "": "New plan". */
LpEdit *lp_import_empty   (const char  *title);

/** lp_import_usual_delivery: begins the delivery plan of an area that is not the example: its five pillars with their definitions, and the characteristics of a primary care home, the last of
 * them computed; baselines, steps, actions and milestones are the area's own to write. What the plan has of either stays as it is. (transfer full) */
LpEdit *lp_import_usual_delivery  (LpPlan  *plan,
                                   GError **error);
/** lp_import_usual_questions: the five questions to the room, in a plan that has none. (transfer full) */
LpEdit *lp_import_usual_questions (LpPlan  *plan,
                                   GError **error);

typedef void (*LpDistrictNamer) (gpointer data, const char *code, const char *name);

/** lp_import_name_districts: calls @namer with each district that the example's map knows, for files that give a district's code alone. */
void    lp_import_name_districts (LpDistrictNamer  namer,
                                  gpointer         data);

G_END_DECLS
