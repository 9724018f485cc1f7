/* five.h — a plan of five practices, of which one is pinned, one is in no network and one has no list */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sample.h"

G_BEGIN_DECLS

/* J81001 (pinned) and J81003 are in Purbeck, J81002 in Christchurch; a third network is called "7". Transfer full. */
GPtrArray       *five_rows           (void);
LpPlan          *five_plan           (void);

/* The network of a practice, or NULL. */
const LpNetwork *five_get_network_of (LpPlan     *plan,
                                      const char *code);

G_END_DECLS
