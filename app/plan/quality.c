/* quality.c — what happened to a practice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/quality.h"

#include <string.h>

static const char *
get_event_practice (gconstpointer event)
{
  return ((const LpPracticeEvent *) event)->practice;
}

static const char *
get_remark_practice (gconstpointer remark)
{
  return ((const LpRemark *) remark)->practice;
}

/* The place behind the last of @code: events and remarks stand by practice first. */
static guint
find_end (const GPtrArray *list,
          const char      *code,
          const char    *(*get_practice) (gconstpointer item))
{
  guint from = 0, to = list->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (strcmp (get_practice (g_ptr_array_index (list, middle)), code) <= 0)
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

  for (guint i = find_end (events, code, get_event_practice); i > 0; i--)
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
lp_plan_has_event (LpPlan     *plan,
                   const char *code,
                   const char *kind,
                   const char *at)
{
  const GPtrArray *events = lp_plan_get_events (plan);

  for (guint i = find_end (events, code, get_event_practice); i > 0; i--)
    {
      const LpPracticeEvent *event = g_ptr_array_index (events, i - 1);

      if (!g_str_equal (event->practice, code))
        break;
      if (g_str_equal (event->kind, kind) && g_str_equal (event->at, at))
        return TRUE;
    }
  return FALSE;
}

const LpRemark *
lp_plan_find_remark (LpPlan     *plan,
                     const char *code,
                     const char *figure,
                     const char *kind)
{
  const GPtrArray *remarks = lp_plan_get_remarks (plan);

  for (guint i = find_end (remarks, code, get_remark_practice); i > 0; i--)
    {
      const LpRemark *remark = g_ptr_array_index (remarks, i - 1);

      if (!g_str_equal (remark->practice, code))
        break;
      if (g_str_equal (remark->figure, figure) && g_str_equal (remark->kind, kind))
        return remark;
    }
  return NULL;
}

gboolean
lp_plan_is_closed (LpPlan           *plan,
                   const LpPractice *practice)
{
  return lp_plan_find_event (plan, practice->code) != NULL;
}
