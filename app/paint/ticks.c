/* ticks.c — round figures to mark a scale with */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/ticks.h"

#include <math.h>

double
lp_ticks_choose_step (double span,
                      guint  most)
{
  static const double factors[] = { 1, 2, 5, 10 };
  double power;

  if (most == 0 || !isfinite (span) || span <= 0)
    return 0;
  power = pow (10, floor (log10 (span / most)));
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      /* A hair of room, as span / step of round figures comes out as 4.999... or 5.000...1. */
      if (span / (factors[i] * power) <= most * (1 + 1e-9))
        return factors[i] * power;
    }
  return 10 * power;
}

GArray *
lp_ticks_new (double from,
              double to,
              guint  most)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  double step = lp_ticks_choose_step (to - from, most);
  double first, last;

  if (step == 0)
    return ticks;
  first = ceil (from / step - 1e-9);
  last = floor (to / step + 1e-9);
  for (double i = first; i <= last; i++)
    {
      /* The multiple, not a running sum, so that no error builds up; + 0.0 turns -0 into 0. */
      double tick = i * step + 0.0;

      g_array_append_val (ticks, tick);
    }
  return ticks;
}
