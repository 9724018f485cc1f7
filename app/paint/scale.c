/* scale.c — a linear scale between figures and places on the paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/scale.h"

#include <math.h>

gboolean
lp_scale_is_degenerate (const LpScale *scale)
{
  double figures = scale->to - scale->from;
  double places = scale->end - scale->start;

  return !isfinite (figures) || !isfinite (places) || figures == 0.0 || places == 0.0;
}

double
lp_scale_map (const LpScale *scale,
              double         figure)
{
  if (lp_scale_is_degenerate (scale))
    return scale->start;
  return scale->start + (figure - scale->from) / (scale->to - scale->from) * (scale->end - scale->start);
}

double
lp_scale_invert (const LpScale *scale,
                 double         place)
{
  if (lp_scale_is_degenerate (scale))
    return scale->from;
  return scale->from + (place - scale->start) / (scale->end - scale->start) * (scale->to - scale->from);
}
