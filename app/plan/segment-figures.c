/* segment-figures.c — which figure each segment of the people is counted by */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/outlook.h"

/* The figure that @segment counts by, or, with a @period, that figure of that date: older values are kept under an id of their own. NULL: there is none. */
static const LpFigure *
find_figure (LpPlan          *plan,
             const LpSegment *segment,
             const char      *period)
{
  const LpFigure *newest = lp_plan_find_figure (plan, segment->figure);
  const GPtrArray *figures = lp_plan_get_figures (plan);
  g_autofree char *beginning = g_strconcat (segment->figure, "-", NULL);

  if (newest == NULL || period == NULL || g_str_equal (newest->period, period))
    return newest;
  for (guint i = 0; i < figures->len; i++)
    {
      const LpFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_has_prefix (figure->id, beginning) && g_str_equal (figure->name, newest->name) && g_str_equal (figure->period, period))
        return figure;
    }
  return NULL;
}

static gboolean
is_of_every_age (LpPlan     *plan,
                 const char *period)
{
  const GPtrArray *segments = lp_plan_get_segments (plan);

  for (guint i = 0; i < segments->len; i++)
    {
      const LpSegment *segment = g_ptr_array_index (segments, i);

      if (g_str_equal (segment->kind, "age") && find_figure (plan, segment, period) == NULL)
        return FALSE;
    }
  return TRUE;
}

/*
 * A newer file may tell some of the ages only, as its bands are others; the rest stay of the older date, and the two do not add up. So the ages
 * are those of a date that is known of all. NULL: there is none such, and each age is what it is.
 */
static const char *
choose_age_period (LpPlan *plan)
{
  const GPtrArray *segments = lp_plan_get_segments (plan);

  for (guint i = 0; i < segments->len; i++)
    {
      const LpSegment *segment = g_ptr_array_index (segments, i);
      const LpFigure *figure = g_str_equal (segment->kind, "age") ? find_figure (plan, segment, NULL) : NULL;

      if (figure != NULL && is_of_every_age (plan, figure->period))
        return figure->period;
    }
  return NULL;
}

GPtrArray *
lp_plan_list_segment_figures (LpPlan *plan)
{
  const GPtrArray *segments = lp_plan_get_segments (plan);
  const char *ages = choose_age_period (plan);
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; i < segments->len; i++)
    {
      const LpSegment *segment = g_ptr_array_index (segments, i);

      g_ptr_array_add (figures, (gpointer) find_figure (plan, segment, g_str_equal (segment->kind, "age") ? ages : NULL));
    }

  return figures;
}
