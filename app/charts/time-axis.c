/* time-axis.c — days along a plot: their span, the first days of months, and the plan's date */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/time-axis-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/standing.h"
#include "paint/palette.h"

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

/* Every first, third, sixth or twelfth month from @from to @to, so that there are at most @most. Returns: (transfer full) (element-type LpTimeTick) */
static GArray *
make_ticks (guint from,
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

void
_lp_time_axis_widen (LpTimeAxis *axis,
                     guint       day)
{
  if (day == 0)
    return;
  axis->from = axis->from == 0 ? day : MIN (axis->from, day);
  axis->to = MAX (axis->to, day);
}

void
_lp_time_axis_pad (LpTimeAxis *axis,
                   guint       days)
{
  if (axis->from == 0)
    return;
  axis->from -= MIN (days, axis->from - 1);
  axis->to += days;
}

void
_lp_time_axis_place (LpTimeAxis *axis,
                     LpPlot     *plot,
                     double      apart)
{
  plot->x = (LpScale) { axis->from, axis->to, plot->area.x, plot->area.x + plot->area.width };
  g_clear_pointer (&axis->ticks, g_array_unref);
  axis->ticks = make_ticks (axis->from, axis->to, (guint) MAX (plot->area.width / apart, 1));
}

void
_lp_time_axis_clear (LpTimeAxis *axis)
{
  g_clear_pointer (&axis->ticks, g_array_unref);
}

void
_lp_plot_place_plan_date (LpPlot   *plot,
                          guint     day,
                          double    baseline,
                          double    size,
                          gboolean  bold)
{
  LpTextStyle style = { .size = size, .bold = bold, .tabular = TRUE, .anchor = LP_ANCHOR_MIDDLE, .lines = 1, .colour = plot->style->under_text,
                        .halo = plot->style->paper };
  g_autofree char *date = lp_day_format (day, FALSE);
  /* Translators: the date of the plan, on a line of time */
  g_autofree char *words = g_strdup_printf (_("plan date %s"), date);
  double x = lp_scale_map (&plot->x, day), half = _lp_plot_measure_text (plot, words, size, bold) / 2;

  if (day == 0)
    return;
  x = CLAMP (x, plot->area.x + half, MAX (plot->area.x + plot->area.width - half, plot->area.x + half));
  _lp_pieces_add (plot->pieces, plot->typesetter, &style, words, (LpPoint) { x, baseline });
}

void
_lp_plot_paint_day (LpPlot   *plot,
                    cairo_t  *cr,
                    guint     day,
                    double    above,
                    double    bottom,
                    double    width,
                    LpColour  colour)
{
  double x = round (lp_scale_map (&plot->x, day)) + 0.5;

  _lp_plot_paint_line (plot, cr, (LpPoint) { x, plot->area.y - above }, (LpPoint) { x, bottom }, width, colour);
}
