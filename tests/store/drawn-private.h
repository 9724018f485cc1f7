/* drawn-private.h — what the edits drawn at random are drawn from */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

/* A number from 0 to @n - 1, from the test's own random numbers. */
int                drawn_pick         (int n);

/* A word of any script, or none. */
const char        *drawn_pick_word    (void);
const char        *drawn_pick_date    (void);
const LpOption    *drawn_pick_option  (LpPlan *plan);

/* Of @option, or NULL when it has none. */
const LpNetwork   *drawn_pick_network (LpPlan *plan, const LpOption *option);
const char        *drawn_pick_code    (LpPlan *plan);

/* One to three codes, one of them perhaps twice; transfer full. */
char             **drawn_pick_codes   (LpPlan *plan);

/* One of a list that the plan owns, or NULL when it is empty. */
gpointer           drawn_pick_of      (const GPtrArray *list);

/* One edit of a kind, or NULL with the plan's refusal; transfer full. */
LpEdit            *drawn_delivery     (LpPlan *plan, GError **error);
LpEdit            *drawn_workshop     (LpPlan *plan, GError **error);
LpEdit            *drawn_outlook      (LpPlan *plan, GError **error);
LpEdit            *drawn_measure      (LpPlan *plan, GError **error);
LpEdit            *drawn_proposal     (LpPlan *plan, GError **error);
