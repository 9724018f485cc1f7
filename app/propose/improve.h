/* improve.h — bettering a whole plan: region by region, and where prices say that something is to be had */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "propose/solving.h"

/* From so many units on a model has more than one region. */
#define LP_LEAST_FOR_REGIONS 90

/* A pass over all of the plan in regions of growing size, other regions each time. Of a whole that is to be proved, only the quick ones. Returns how many were
 * solved. */
guint lp_improve_regions (LpSolving *self, gboolean is_proved_later);

/* For a whole too large for a proof, after the first pass: raises prices for all of it, which are its bound and tell how much each part could be bettered
 * at most, and solves larger regions where that is most; then, as long as work or time is left, the same again after shaking the plan. */
void lp_improve_by_prices (LpSolving *self);

/* For a model that has no proof where people outside come strictly first: the proof's own bound says nothing of km unless it proves that nobody more can come
 * inside. This finds one among the plans with as few people outside as the best. */
void lp_improve_small_bound (LpSolving *self);
