/* edit-take.h — a network taken over from another option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/**
 * lp_edit_take_network: makes @option_id have a network of just the practices that @network_id has in its own, other option. A network of the
 * same name there becomes that one and keeps its number, colour and what stands about it; practices it has beyond are unassigned. Otherwise a
 * network of that name is added. Practices come out of the networks they were in. A pinned practice that would move stops it, by name.
 * See edit-membership.h for what is returned.
 */
LpEdit *lp_edit_take_network (LpPlan  *plan,
                              gint64   option_id,
                              gint64   network_id,
                              GError **error);

G_END_DECLS
