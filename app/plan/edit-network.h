/* edit-network.h — networks made, named, coloured, merged, dissolved, excused */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. Pinned practices stop a merge, a dissolve and a new network from them, by name. */

/**
 * lp_edit_network_new: a network of the given practices (may be none). @name NULL or "" gives "Network N". It takes the lowest
 * free number and the palette place least used. @network_id_out (optional): the id it will have.
 */
LpEdit *lp_edit_network_new       (LpPlan *plan, gint64 option_id, const char *name, const char *const *codes,
                                   gint64 *network_id_out, GError **error);
LpEdit *lp_edit_network_rename    (LpPlan *plan, gint64 network_id, const char *name, GError **error);
LpEdit *lp_edit_network_recolour  (LpPlan *plan, gint64 network_id, gint64 colour, GError **error);
LpEdit *lp_edit_network_note      (LpPlan *plan, gint64 network_id, const char *note, GError **error);
/** lp_edit_network_exception: @reason is kept with an exception alone. */
LpEdit *lp_edit_network_exception (LpPlan *plan, gint64 network_id, LpException exception, const char *reason, GError **error);
/** lp_edit_network_notes: note and exception in one edit, which is named after the exception where that changes. */
LpEdit *lp_edit_network_notes     (LpPlan *plan, gint64 network_id, const char *note, LpException exception, const char *reason, GError **error);
/** lp_edit_network_merge: the practices of @from go to @into, and @from is removed. Both in one option. Pinned practices of @into stay pinned; one of @from stops the merge. */
LpEdit *lp_edit_network_merge     (LpPlan *plan, gint64 from, gint64 into, GError **error);
/** lp_edit_network_dissolve: its practices become unassigned and it is removed. */
LpEdit *lp_edit_network_dissolve  (LpPlan *plan, gint64 network_id, GError **error);

G_END_DECLS
