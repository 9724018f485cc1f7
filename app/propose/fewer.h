/* fewer.h — a plan of a small model with fewer people outside the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/solving.h"

/* Whether the best plan has people outside where they come first, or breaks a rule: the work of this file. */
gboolean lp_fewer_is_wanted (const LpSolving *self);

/* Begins anew @n_starts times, as the starts from @first on, until a plan has nobody outside; each is bettered in regions of up to @largest units.
 * The best is kept as the search's own. */
void lp_fewer_outside (LpSolving *self, guint first, guint n_starts, guint largest);
