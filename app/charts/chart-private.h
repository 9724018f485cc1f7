/* chart-private.h — how a chart is made: its methods, and what all charts keep */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/chart.h"

G_BEGIN_DECLS

/**
 * A new chart: a struct that begins with #LpChart, a const #LpChartClass, and a constructor that calls _lp_chart_init() and adds one key a mark.
 * Drawing, hit test and mark rectangles of a chart must come from one layout function, so that they cannot disagree. chart.c checks
 * indices; the methods need not.
 */
typedef struct
{
  const char *heading;          /* marked with N_(), translated when asked for */
  gboolean numeric;
} LpChartColumn;

typedef struct
{
  double (*measure)       (LpChart *chart, double width, const LpStyle *style);
  void   (*draw)          (LpChart *chart, cairo_t *cr, double width, double height, const LpStyle *style,
                           const LpChartState *state);
  int    (*hit)           (LpChart *chart, double width, double height, const LpStyle *style, LpPoint point);
  LpRect (*get_mark_rect) (LpChart *chart, double width, double height, const LpStyle *style, int i);
  char  *(*describe_mark) (LpChart *chart, int i);
  char  *(*get_cell)      (LpChart *chart, guint row, guint column);
  int    (*get_row_mark)  (LpChart *chart, guint row);  /* NULL: row i tells of mark i */
  void   (*finalize)      (LpChart *chart);     /* frees what the chart has beyond #LpChart */
  const LpChartColumn *columns;
  guint n_columns;
} LpChartClass;

/* The columns of a class, from an array of #LpChartColumn. */
#define LP_CHART_COLUMNS(columns_) .columns = columns_, .n_columns = G_N_ELEMENTS (columns_)

struct _LpChart
{
  const LpChartClass *klass;
  gatomicrefcount references;
  GArray *keys;                 /* of LpKey, one a mark */
  char *title, *subtitle, *source;
  guint n_rows;                 /* of the table */
  guint n_across;               /* marks in a line of a grid; 0: they are a list */
};

void _lp_chart_init    (LpChart            *chart,
                        const LpChartClass *klass);
void _lp_chart_add_key (LpChart            *chart,
                        LpKey               key);

G_END_DECLS
