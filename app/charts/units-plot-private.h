/* units-plot-private.h — charts with one mark a practice, network or locality */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/plot-private.h"

G_BEGIN_DECLS

/* Begins with #LpPlot. Marks are the units that have a rate, in @order. */
typedef struct
{
  LpPlot plot;
  LpVariation *variation;
  LpBy by;
  GArray *order;                /* of guint, one a mark: place in the variation */
  guint8 *dots;                 /* of LpDot, one a mark */
} LpUnitsPlot;

typedef enum
{
  LP_ORDER_PLAN,
  LP_ORDER_LEFT_OUT_FIRST,      /* who is not counted, then from the lowest value to the highest */
} LpUnitsOrder;

/* Fills in the plot of a chart with @klass, whose finalize is or ends with _lp_units_plot_finalize(). Only units that count when @included_only. */
void          _lp_units_plot_init      (LpUnitsPlot        *units,
                                        const LpPlotClass  *klass,
                                        LpVariation        *variation,
                                        LpBy                by,
                                        LpUnitsOrder        order,
                                        gboolean            included_only,
                                        gboolean            hide_names);
void          _lp_units_plot_finalize  (LpPlot             *plot);
const LpUnit *_lp_units_plot_get       (LpUnitsPlot        *units,
                                        guint               mark);
/* The name of the unit of @mark, hidden where it is to be. */
char         *_lp_units_plot_get_title (LpUnitsPlot        *units,
                                        guint               mark);
/* A label beside the dot of @mark, to the left of it when there is more room; nothing when it would lie on one that is there already. */
void          _lp_units_plot_label     (LpUnitsPlot        *units,
                                        guint               mark,
                                        GArray             *taken);

/* LP_UNITS_PLOT_METHODS. */
char         *_lp_units_plot_describe  (LpChart            *chart,
                                        int                 i);
char         *_lp_units_plot_get_cell  (LpChart            *chart,
                                        guint               row,
                                        guint               column);

#define LP_UNITS_PLOT_METHODS LP_PLOT_METHODS, .describe_mark = _lp_units_plot_describe, .get_cell = _lp_units_plot_get_cell

G_END_DECLS
