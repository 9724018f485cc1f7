/* time-axis.c — the first days of months along a line of time */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/time-axis-private.h"

static void
clear_tick (gpointer data)
{
  g_free (((LpTimeTick *) data)->label);
}

static guint
choose_months (guint from,
               guint to,
               guint most)
{
  const guint steps[] = { 1, 2, 3, 6, 12, 24, 60 };
  guint months = (to - from) / 30 + 1;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (months / steps[i] <= MAX (most, 1))
      return steps[i];

  return 120;
}

GArray *
_lp_time_ticks_new (guint from,
                    guint to,
                    guint most)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (LpTimeTick));
  guint months = choose_months (from, to, most), step = MIN (months, 12);
  GDate date;

  g_array_set_clear_func (ticks, clear_tick);
  if (from == 0 || to < from)
    return ticks;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, from);
  /* From the January before, so that the months marked are the same whatever the first day. */
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, g_date_get_year (&date));
  for (; g_date_get_julian (&date) <= to; g_date_add_months (&date, months))
    {
      char text[32];
      gboolean year = ticks->len == 0 || g_date_get_month (&date) == G_DATE_JANUARY || step == 12;

      if (g_date_get_julian (&date) < from)
        continue;
      g_date_strftime (text, sizeof text, year ? "%b %Y" : "%b", &date);
      g_array_append_val (ticks, ((LpTimeTick) { g_date_get_julian (&date), g_strdup (text) }));
    }

  return ticks;
}
