/* edit-membership.h — practices into networks, out of them, and pinned */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/**
 * Each function reads @plan, changes nothing, and returns an edit to commit (transfer full), or NULL with
 * @error (LP_PLAN_ERROR). @codes is a NULL-terminated list of practice codes; a code named twice counts once. Labels
 * are translated: "Move Wareham Surgery to Purbeck", "Move 3 practices to Purbeck", "Take ... out of ...".
 * An edit that would change nothing has 0 rows; committing it does nothing and leaves no history.
 */

/** lp_edit_assign: puts practices into @network_id. Fails with LP_PLAN_ERROR_PINNED, naming it, when one is pinned elsewhere. */
LpEdit *lp_edit_assign   (LpPlan *plan, gint64 option_id, const char *const *codes, gint64 network_id, GError **error);

/** lp_edit_unassign: takes practices out of whatever network they are in. */
LpEdit *lp_edit_unassign (LpPlan *plan, gint64 option_id, const char *const *codes, GError **error);

/** lp_edit_pin: pins or unpins practices where they are. An unassigned practice cannot be pinned (LP_PLAN_ERROR_INVALID). */
LpEdit *lp_edit_pin      (LpPlan *plan, gint64 option_id, const char *const *codes, gboolean pinned, GError **error);

G_END_DECLS
