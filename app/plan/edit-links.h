/* edit-links.h — the map's neighbours, mended by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"
#include "plan/wishes.h"

G_BEGIN_DECLS

/** See edit-membership.h for what these return. A link holds for the whole plan, in every option. */

/** lp_edit_link_set: two practices are neighbours (@joined: a ferry, a bridge) or are not (a ridge, no road), whatever the map says. @note: why; NULL for "". */
LpEdit *lp_edit_link_set    (LpPlan *plan, const char *code, const char *other, gboolean joined, const char *note, GError **error);
/** lp_edit_link_remove: the map says again whether they are. */
LpEdit *lp_edit_link_remove (LpPlan *plan, const char *code, const char *other, GError **error);

G_END_DECLS
