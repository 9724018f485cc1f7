/* chart.h — what every chart can do: draw, be pointed at, be told */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/geometry.h"
#include "paint/style.h"

G_BEGIN_DECLS

/**
 * LpChart: a picture of a result, laid out for a width and a height. Immutable once made: a new result makes a new chart. One drawing
 * serves screen, wall, PNG, SVG and PDF; it reads no widget, setting or clock. Reference counted, any thread (one at a time).
 *
 * A chart has marks (bars, points) numbered from 0 in reading order; each has a key (what it stands for: a network's id, a practice's code), a
 * rectangle, and a sentence (for tooltips and screen readers). Each chart has a table of the same numbers.
 */
typedef struct _LpChart LpChart;

typedef enum
{
  LP_KEY_NONE,
  LP_KEY_NETWORK,
  LP_KEY_PRACTICE,
  LP_KEY_UNASSIGNED,
  LP_KEY_CHOICE,                /* one of several plans, by its place among them, which stands in network_id */
} LpKeyKind;

/* What a mark stands for: the currency of linked selection. @practice is owned by whoever holds the key's owner. */
typedef struct
{
  LpKeyKind kind;
  gint64 network_id;
  const char *practice;
} LpKey;

/* What is marked while drawing; -1: nothing. A chart of practices marks all of @practices and of @network_id as well as @selected. */
typedef struct
{
  int selected;
  int hovered;
  int focused;
  gint64 network_id;            /* the chosen network; 0: none */
  const char *const *practices; /* the chosen practices; may be NULL */
} LpChartState;

LpChart    *lp_chart_ref            (LpChart            *chart);
void        lp_chart_unref          (LpChart            *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpChart, lp_chart_unref)

/** lp_chart_measure: the height, in user units, at which it shows everything at @width without crowding. A taller space is filled with air, a smaller one is for scrolling. */
double      lp_chart_measure        (LpChart            *chart,
                                     double              width,
                                     const LpStyle      *style);

/** lp_chart_draw: draws on (0,0)-(width,height), paper included. @state may be NULL. */
void        lp_chart_draw           (LpChart            *chart,
                                     cairo_t            *cr,
                                     double              width,
                                     double              height,
                                     const LpStyle      *style,
                                     const LpChartState *state);

/** lp_chart_hit: the mark under a point, or -1, for the layout of these sizes. */
int         lp_chart_hit            (LpChart            *chart,
                                     double              width,
                                     double              height,
                                     const LpStyle      *style,
                                     LpPoint             point);

/** lp_chart_get_mark_rect: where mark @i is, for the focus ring, scrolling to it and accessibility. */
LpRect      lp_chart_get_mark_rect  (LpChart            *chart,
                                     double              width,
                                     double              height,
                                     const LpStyle      *style,
                                     int                 i);
int         lp_chart_get_n_marks    (LpChart            *chart);
/** lp_chart_get_n_across: how many marks make a line of a grid, in which down is that many further on; 1: they are a list. */
int         lp_chart_get_n_across   (LpChart            *chart);
LpKey       lp_chart_get_mark_key   (LpChart            *chart,
                                     int                 i);
/** lp_chart_find_mark: the first mark of that key, or -1. */
int         lp_chart_find_mark      (LpChart            *chart,
                                     LpKey               key);
/** lp_chart_describe_mark: "Purbeck: 28,361 people, 1,639 short of 30,000". Returns: (transfer full) */
char       *lp_chart_describe_mark  (LpChart            *chart,
                                     int                 i);

/** The finding, the line below it, and the source: what the picture says in words. Owned by the chart. */
const char *lp_chart_get_title      (LpChart            *chart);
/** lp_chart_take_title: the title, for one who writes it larger elsewhere; the chart has none from now on. For a chart that nobody else has, before it is first drawn. Returns: (transfer full) */
char       *lp_chart_take_title     (LpChart            *chart);
const char *lp_chart_get_subtitle   (LpChart            *chart);
const char *lp_chart_get_source     (LpChart            *chart);

/** The same numbers as a table: column headings, and cells as text that is ready to show. @numeric: whether a column is right-aligned. */
guint       lp_chart_get_n_columns  (LpChart            *chart);
const char *lp_chart_get_column     (LpChart            *chart,
                                     guint               column,
                                     gboolean           *numeric);
guint       lp_chart_get_n_rows     (LpChart            *chart);
char       *lp_chart_get_cell       (LpChart            *chart,
                                     guint               row,
                                     guint               column);   /* (transfer full) */
/** lp_chart_get_row_mark: the mark that a row tells of, or -1. */
int         lp_chart_get_row_mark   (LpChart            *chart,
                                     guint               row);

G_END_DECLS
