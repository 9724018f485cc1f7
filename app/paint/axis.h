/* axis.h — the figures along a scale: round ones where there is room, limits always */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/geometry.h"
#include "paint/scale.h"
#include "paint/typesetter.h"

G_BEGIN_DECLS

/**
 * LpAxis: a row of labels above a horizontal scale, laid out once. Two limits are always labelled, in bold; where they are too close for
 * a label each, one label names both ("30,000–30,500"). Round figures stand where no other label is near.
 * Immutable, owned by whoever made it.
 */
typedef struct _LpAxis LpAxis;

typedef struct
{
  double at;                    /* place on the scale; of a label that names both limits, the middle */
  gboolean limit;
  char *text;
  LpRect box;
} LpAxisLabel;

/** LpFormatFigure: a figure as words. Returns: (transfer full) */
typedef char *(*LpFormatFigure) (gint64 figure);

/**
 * lp_axis_new: labels with their baseline at @baseline, kept between @left and @right. @size: of the text.
 * @limits: two figures in rising order, or NULL for none. @between: (nullable) words for the space between the limits, left out where they do not fit.
 * Returns: (transfer full)
 */
LpAxis            *lp_axis_new          (const LpScale       *scale,
                                         const gint64        *limits,
                                         const char          *between,
                                         double               left,
                                         double               right,
                                         double               baseline,
                                         double               size,
                                         LpFormatFigure       format,
                                         LpTypesetter        *typesetter);
void               lp_axis_free         (LpAxis              *axis);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpAxis, lp_axis_free)

guint              lp_axis_get_n_labels (const LpAxis        *axis);
const LpAxisLabel *lp_axis_get_label    (const LpAxis        *axis,
                                         guint                i);

/** lp_axis_draw: the labels. */
void               lp_axis_draw         (const LpAxis        *axis,
                                         LpTypesetter        *typesetter,
                                         const LpStyle       *style,
                                         cairo_t             *cr);

/** lp_axis_draw_grid: a fine line at each round figure that is labelled, from @top to @bottom. */
void               lp_axis_draw_grid    (const LpAxis        *axis,
                                         double               top,
                                         double               bottom,
                                         const LpStyle       *style,
                                         cairo_t             *cr);

G_END_DECLS
