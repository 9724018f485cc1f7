/* england-layers.h — what the layers of England's map show, for measuring: made up, and as many as there may be */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/* The measure that england_add_layers() makes. */
#define ENGLAND_MEASURE "benchmark"

/* Gives the plan a branch for every other practice, a locality for every 40, a measure, a district for every 20 km, and an option "Other" with the same networks. */
void england_add_layers (LpSession *session);

G_END_DECLS
