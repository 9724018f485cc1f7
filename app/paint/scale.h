/* scale.h — a linear scale between figures and places on the paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LpScale: a plain value. Figures from @from to @to stand at places from @start to @end; either may run backwards.
 */
typedef struct
{
  double from, to;              /* figures */
  double start, end;            /* places, user units */
} LpScale;

/** lp_scale_is_degenerate: TRUE when it cannot tell two figures or two places apart (no span, or not finite). */
gboolean lp_scale_is_degenerate (const LpScale *scale);

/** lp_scale_map: where @figure stands, also beyond the ends. A degenerate scale answers its start. */
double   lp_scale_map           (const LpScale *scale,
                                 double         figure);

/** lp_scale_invert: the figure at @place. A degenerate scale answers its first figure. */
double   lp_scale_invert        (const LpScale *scale,
                                 double         place);

G_END_DECLS
