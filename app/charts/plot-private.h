/* plot-private.h — what charts of a measure share: head and foot, two axes, points, and the layout last used */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/variation.h"
#include "charts/chart-private.h"
#include "charts/piece-private.h"
#include "paint/scale.h"

G_BEGIN_DECLS

typedef struct _LpPlot LpPlot;

/* How a point looks. Never by colour alone: hollow, or a diamond. */
typedef enum
{
  LP_DOT_PLAIN,
  LP_DOT_OUTSIDE,               /* beyond the limits: larger and darker */
  LP_DOT_LEFT_OUT,              /* not counted: hollow and dashed */
  LP_DOT_SELECTED,              /* a diamond */
  LP_DOT_SELECTED_LEFT_OUT,     /* a hollow diamond */
} LpDot;

/* Begins with #LpChartClass, of which LP_PLOT_METHODS fill in the half that every plot has; the words, the cells and the columns are a chart's own. */
typedef struct
{
  LpChartClass parent;
  /* The height at which everything shows, of the part between head and foot. */
  double (*measure) (LpPlot *plot);
  /* Puts words into plot->pieces and one rectangle a mark into plot->rects, within plot->area. */
  void   (*place)   (LpPlot *plot);
  /* Draws what is not words. */
  void   (*paint)   (LpPlot *plot, cairo_t *cr, const LpChartState *state);
  /* Frees what the chart has beyond #LpPlot. */
  void   (*finalize) (LpPlot *plot);
} LpPlotClass;

#define LP_PLOT_METHODS .measure = _lp_plot_measure, .draw = _lp_plot_draw, .hit = _lp_plot_hit, .get_mark_rect = _lp_plot_get_mark_rect, .finalize = _lp_plot_finalize

/*
 * Begins with #LpChart; a chart begins with #LpPlot and has an #LpPlotClass. The layout is made anew only when size or style differ from the last, by place() alone, so that
 * drawing and pointing cannot disagree.
 */
struct _LpPlot
{
  LpChart parent;
  gboolean hide_names;
  GArray *networks;             /* of gint64, one a mark: the network that it belongs to; 0: none */

  /* the layout last used */
  double width, height;
  LpStyle *style;
  LpTypesetter *typesetter;
  GArray *pieces;
  GArray *rects;                /* of LpRect, one a mark */
  LpRect area;
  double natural_height;
  LpScale x, y;
  GArray *x_ticks, *y_ticks;    /* of double */
  cairo_surface_t *dots;        /* many dots as they look when nothing is selected, of this layout; NULL: not drawn yet, or too few to keep */
  double dots_scale;            /* pixels of @dots a unit */
};

void    _lp_plot_init          (LpPlot             *plot,
                                const LpPlotClass  *klass,
                                gboolean            hide_names);
void    _lp_plot_add_mark      (LpPlot             *plot,
                                LpKey               key,
                                gint64              network_id);
/* @n marks that stand for nothing outside the chart, such as years. */
void    _lp_plot_add_plain_marks (LpPlot           *plot,
                                guint               n);

/* LP_PLOT_METHODS. */
double  _lp_plot_measure       (LpChart            *chart,
                                double              width,
                                const LpStyle      *style);
void    _lp_plot_draw          (LpChart            *chart,
                                cairo_t            *cr,
                                double              width,
                                double              height,
                                const LpStyle      *style,
                                const LpChartState *state);
/* The smallest mark under the point; a little beside a small one counts. */
int     _lp_plot_hit           (LpChart            *chart,
                                double              width,
                                double              height,
                                const LpStyle      *style,
                                LpPoint             point);
LpRect  _lp_plot_get_mark_rect (LpChart            *chart,
                                double              width,
                                double              height,
                                const LpStyle      *style,
                                int                 i);
void    _lp_plot_finalize      (LpChart            *chart);

/* For place(). */
void    _lp_plot_add_text      (LpPlot             *plot,
                                const char         *text,
                                LpPoint             at,
                                LpAnchor            anchor,
                                double              size,
                                gboolean            bold,
                                double              width);
double  _lp_plot_measure_text  (LpPlot             *plot,
                                const char         *text,
                                double              size,
                                gboolean            bold);
/* Scales with round ticks; labels below (or above, when @above) and to the left of the area, whose edges they are given room at. @from and @to are widened to ticks. */
void    _lp_plot_place_x       (LpPlot             *plot,
                                double              from,
                                double              to,
                                gboolean            above);
/* The same from @most at the left over none in the middle to @most at the right. */
void    _lp_plot_place_x_mirrored (LpPlot          *plot,
                                double              most,
                                gboolean            above);
void    _lp_plot_place_y       (LpPlot             *plot,
                                double              from,
                                double              to);
/* A name for an axis: above the vertical one, or below the horizontal one. */
void    _lp_plot_name_y        (LpPlot             *plot,
                                const char         *name);
void    _lp_plot_name_x        (LpPlot             *plot,
                                const char         *name);
/* A square of a dot around a place. */
LpRect  _lp_plot_dot_rect      (LpPlot             *plot,
                                double              x,
                                double              y);

/* For paint(). */
void    _lp_plot_paint_grid    (LpPlot             *plot,
                                cairo_t            *cr,
                                gboolean            across,
                                gboolean            down);
void    _lp_plot_paint_dot     (LpPlot             *plot,
                                cairo_t            *cr,
                                LpRect              rect,
                                LpDot               dot);
/* A path, neither filled nor stroked. */
void    _lp_trace_diamond      (cairo_t            *cr,
                                LpPoint             centre,
                                double              reach);
void    _lp_plot_paint_line    (LpPlot             *plot,
                                cairo_t            *cr,
                                LpPoint             from,
                                LpPoint             to,
                                double              width,
                                LpColour            colour);
/* Whether mark @i is selected, or belongs to the selected network. */
gboolean _lp_plot_is_selected  (LpPlot             *plot,
                                int                 i,
                                const LpChartState *state);
/* Dots of all marks from @first to before @end: plain ones first, selected ones last. @dots: how each looks when not selected. */
void    _lp_plot_paint_dots    (LpPlot             *plot,
                                cairo_t            *cr,
                                const guint8       *dots,
                                guint               first,
                                guint               end,
                                const LpChartState *state);

/* Words that charts of a measure share. Returns: (transfer full) */
char   *_lp_plot_format_amount (double              value);
char   *_lp_unit_get_title     (const LpUnit       *unit,
                                guint               i,
                                gboolean            hide_names);
char   *_lp_unit_describe      (const LpVariation  *variation,
                                const LpUnit       *unit,
                                guint               i,
                                gboolean            hide_names);
/* A cell of the table that all charts of units have. */
#define LP_UNIT_COLUMNS { { N_("Name"), FALSE }, { N_("Value"), TRUE }, { N_("Numerator"), TRUE }, { N_("Denominator"), TRUE }, \
                          { N_("Low 95%"), TRUE }, { N_("High 95%"), TRUE }, { N_("Against limits"), FALSE }, { N_("Remarks"), FALSE } }
char   *_lp_unit_get_cell      (const LpVariation  *variation,
                                const LpUnit       *unit,
                                guint               i,
                                gboolean            hide_names,
                                guint               column);
/* "Numerator: ... Denominator: ..." and who is left out, and that grouping narrows. */
char   *_lp_variation_write_source (const LpVariation *variation);

G_END_DECLS
