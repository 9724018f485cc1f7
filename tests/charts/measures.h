/* measures.h — a small plan whose measures are drawn */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/variation.h"
#include "charts/chart.h"

G_BEGIN_DECLS

#define MEASURES_N 40

/* Forty practices in four networks and two localities; one is small, one has no figure, one is marked. @unit: "FTE", "people" or "GBP". Returns: (transfer full) */
LpVariation *measures_make_variation (const char *unit,
                                      double      per);

G_END_DECLS
