/* coverage-chart-private.h — the coverage chart's parts: figures, layout, rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/chart-private.h"
#include "charts/coverage-chart.h"
#include "charts/people-bar-private.h"
#include "paint/axis.h"

G_BEGIN_DECLS

typedef struct _LpCoverageLayout LpCoverageLayout;

typedef struct
{
  LpChart parent;
  LpCoverage *coverage;
  GArray *order;                /* of guint: place in the coverage of the network in each row */
  GHashTable *problems_of;      /* gint64 to text; may be NULL */
  LpCoverageLayout *layout;     /* the one last used */
} LpCoverageChart;

/*
 * Where everything stands, for one size and style. Rows are the networks in their order and then, when there are any, the unassigned;
 * row i is mark i. What a row holds is placed when it is asked for (_lp_coverage_layout_place_row()), so that 1,700
 * rows cost no more than those in view.
 */
struct _LpCoverageLayout
{
  double width, height;
  LpStyle *style;
  LpTypesetter *typesetter;
  GArray *pieces;               /* title, subtitle, sentence of the empty state, source */
  LpPeopleBar *people;
  LpAxis *axis;                 /* NULL without rows */
  LpScale scale;
  double limits[2];             /* of the band, in user units */
  double left, right;           /* of all that is written */
  gboolean stacked;             /* name above bar, for narrow paper and large type */
  double badge_radius, badge_x; /* middle of the badges */
  double name_x, name_width;
  double plot_right;            /* the end of the room for bars and figures; bars begin at scale.start */
  double count_width;           /* 0: no room for the number of practices */
  double rows_top, rows_bottom;
  double pitch, bar_height, unassigned_gap;
  guint n_networks, n_rows;
  double natural_height;
};

/* One row; box, bar and all its words. */
typedef struct
{
  LpRect rect, bar;
  LpFill fill;
  gboolean broken;              /* the bar is longer than the scale and ends in a break */
  const LpNetworkTotals *network;       /* NULL: the unassigned */
  LpPoint badge;                /* its middle */
  LpRect arrow;                 /* without width when right size */
  gboolean arrow_up;
  GArray *pieces;
} LpCoverageRow;

/* Up to the verdict on size, and up to the last remark. */
typedef struct
{
  double verdict, all;
} LpTailWidths;

/* The layout for these, made anew only when something differs from the last. @height 0: the natural height. (transfer none) */
LpCoverageLayout *_lp_coverage_chart_lay_out       (LpCoverageChart        *chart,
                                                    double                  width,
                                                    double                  height,
                                                    const LpStyle          *style);
void              _lp_coverage_layout_free         (LpCoverageLayout       *layout);
LpRect            _lp_coverage_layout_get_row_rect (const LpCoverageLayout *layout,
                                                    guint                   i);
/* The row at @y, or -1. */
int               _lp_coverage_layout_find_row     (const LpCoverageLayout *layout,
                                                    double                  y);
void              _lp_coverage_layout_place_row    (const LpCoverageLayout *layout,
                                                    LpCoverageChart        *chart,
                                                    guint                   i,
                                                    LpCoverageRow          *row);
void              _lp_coverage_row_clear           (LpCoverageRow          *row);
/* How far the words behind a network's bar reach when nothing is shortened. */
void              _lp_coverage_row_measure_tail    (const LpCoverageLayout *layout,
                                                    LpCoverageChart        *chart,
                                                    const LpNetworkTotals  *network,
                                                    LpTailWidths           *widths);

void              _lp_coverage_chart_draw          (LpChart                *chart,
                                                    cairo_t                *cr,
                                                    double                  width,
                                                    double                  height,
                                                    const LpStyle          *style,
                                                    const LpChartState     *state);

/* The network of row @i; NULL: the unassigned. */
const LpNetworkTotals *_lp_coverage_chart_get_network (LpCoverageChart     *chart,
                                                    guint                   i);
/* What else is wrong with it, or NULL. */
const char       *_lp_coverage_chart_get_problem   (LpCoverageChart        *chart,
                                                    const LpNetworkTotals  *network);
/* "rural waiver", or "" */
const char       *_lp_exception_get_words          (LpException             exception);
/* "4 practices". Returns: (transfer full) */
char             *_lp_format_practices             (guint                   n);

G_END_DECLS
