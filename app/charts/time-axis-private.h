/* time-axis-private.h — days along a plot: their span, the first days of months, and the plan's date */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/plot-private.h"

G_BEGIN_DECLS

typedef struct
{
  guint day;                    /* Julian */
  char *label;                  /* "Apr", or "Jan 2018" where a year begins and at the first */
} LpTimeTick;

/* Cleared memory is an axis without a day. The x of the plot maps its days. */
typedef struct
{
  guint from, to;               /* Julian days; 0: nothing has a date */
  GArray *ticks;                /* of LpTimeTick, of the layout last used; NULL before the first */
} LpTimeAxis;

/* Takes @day in; 0 is no day. */
void    _lp_time_axis_widen      (LpTimeAxis   *axis,
                                  guint         day);
/* Air at either end of an axis that has days. */
void    _lp_time_axis_pad        (LpTimeAxis   *axis,
                                  guint         days);
/* Makes the plot's x of the whole width of its area, and so few ticks that they stand about @apart user units from one another. */
void    _lp_time_axis_place      (LpTimeAxis   *axis,
                                  LpPlot       *plot,
                                  double        apart);
void    _lp_time_axis_clear      (LpTimeAxis   *axis);

/* The words "plan date 30 September 2018" over @day, within the area's sides; nothing where @day is 0. */
void    _lp_plot_place_plan_date (LpPlot       *plot,
                                  guint         day,
                                  double        baseline,
                                  double        size,
                                  gboolean      bold);
/* An upright line at @day, from @above over the area to @bottom. */
void    _lp_plot_paint_day       (LpPlot       *plot,
                                  cairo_t      *cr,
                                  guint         day,
                                  double        above,
                                  double        bottom,
                                  double        width,
                                  LpColour      colour);

G_END_DECLS
