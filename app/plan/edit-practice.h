/* edit-practice.h — what a user may say of a practice by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. */

/** lp_edit_practice_locality: the locality of practices, by name; one that the plan lacks is made. NULL or "": none. Localities that are left empty stay. */
LpEdit *lp_edit_practice_locality (LpPlan *plan, const char *const *codes, const char *locality, GError **error);
LpEdit *lp_edit_practice_note     (LpPlan *plan, const char *code, const char *note, GError **error);
LpEdit *lp_edit_practice_rename   (LpPlan *plan, const char *code, const char *name, GError **error);

G_END_DECLS
