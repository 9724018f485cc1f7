/* quality.c — what happened to a practice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/quality.h"

#include <string.h>

/* Events stand by practice, then date: the last of a practice is its newest. Found by halving, as coverage asks for every practice. */
const LpPracticeEvent *
lp_plan_find_event (LpPlan     *plan,
                    const char *code)
{
  const GPtrArray *events = lp_plan_get_events (plan);
  guint from = 0, to = events->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      const LpPracticeEvent *event = g_ptr_array_index (events, middle);

      if (strcmp (event->practice, code) <= 0)
        from = middle + 1;
      else
        to = middle;
    }
  if (from == 0 || !g_str_equal (((const LpPracticeEvent *) g_ptr_array_index (events, from - 1))->practice, code))
    return NULL;

  return g_ptr_array_index (events, from - 1);
}

gboolean
lp_plan_is_closed (LpPlan           *plan,
                   const LpPractice *practice)
{
  return lp_plan_find_event (plan, practice->code) != NULL;
}
