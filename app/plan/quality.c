/* quality.c — what happened to a practice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/quality.h"

#include <string.h>

/* The place behind the last event of @code: events stand by practice, then date. */
static guint
find_end (const GPtrArray *events,
          const char      *code)
{
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
  return from;
}

static const LpPracticeEvent *
find_newest (LpPlan     *plan,
             const char *code,
             gboolean    reported)
{
  const GPtrArray *events = lp_plan_get_events (plan);

  for (guint i = find_end (events, code); i > 0; i--)
    {
      const LpPracticeEvent *event = g_ptr_array_index (events, i - 1);

      if (!g_str_equal (event->practice, code))
        break;
      if (g_str_equal (event->kind, LP_EVENT_REPORTED) == reported)
        return event;
    }
  return NULL;
}

const LpPracticeEvent *
lp_plan_find_event (LpPlan     *plan,
                    const char *code)
{
  return find_newest (plan, code, FALSE);
}

const LpPracticeEvent *
lp_plan_find_report (LpPlan     *plan,
                     const char *code)
{
  return find_newest (plan, code, TRUE);
}

gboolean
lp_plan_is_closed (LpPlan           *plan,
                   const LpPractice *practice)
{
  return lp_plan_find_event (plan, practice->code) != NULL;
}
