/* strips-chart-private.h — the strips chart's rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/plot-private.h"

G_BEGIN_DECLS

/* One row and the marks of its practices. */
typedef struct
{
  guint unit;                   /* place in the variation */
  guint mark;                   /* of the row; its practices' marks follow */
  guint n_practices;
  LpPoint badge;
  double y;                     /* the middle */
  double low, high;             /* of the practices that count */
} LpStripsRow;

typedef struct
{
  LpPlot plot;
  LpVariation *variation;
  LpBy by;
  GArray *rows;                 /* of LpStripsRow, the highest mean first */
  GArray *practices;            /* of guint, one a mark: place in the variation */
  guint8 *dots;                 /* of LpDot, one a mark */
  double least, most;           /* of all values drawn */
  double badge_radius;
  double pitch;
} LpStripsChart;

/* Fills in rows, marks and dots from the variation. */
void          _lp_strips_chart_add_rows  (LpStripsChart *chart);
/* The network or locality of @row. */
const LpUnit *_lp_strips_chart_get_group (LpStripsChart *chart,
                                          guint          row);
/* What @mark stands for: a row's network or locality (@is_group), or a practice. */
const LpUnit *_lp_strips_chart_find_unit (LpStripsChart *chart,
                                          guint          mark,
                                          gboolean      *is_group);

G_END_DECLS
