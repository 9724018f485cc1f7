/* shape.h — areas on the ground: rings of points, in metres */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * LpShape is an area that may lie in several pieces and have holes, as flat arrays that are quick to draw. Immutable once built and reference
 * counted, so any thread may read it. Metres of the British National Grid, y growing to the north.
 */

#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

typedef struct _LpShape LpShape;

/* A shape without rings. Transfer full. */
LpShape       *lp_shape_new        (void);
LpShape       *lp_shape_ref        (LpShape       *shape);
void           lp_shape_unref      (LpShape       *shape);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpShape, lp_shape_unref)

/*
 * Adds a ring while the shape is being built; the last point is the first again and may be left out. A hole follows the ring it is in. Fill shapes by
 * the even-odd rule.
 */
void           lp_shape_add_ring   (LpShape       *shape,
                                    const LpPoint *points,
                                    guint          n_points,
                                    gboolean       is_hole);
/*
 * Adds a line instead: all of its points are kept, the last too when it is the first again. A shape is made of rings or of lines; one of lines has no
 * area and holds no point.
 */
void           lp_shape_add_line   (LpShape       *shape,
                                    const LpPoint *points,
                                    guint          n_points);
/* Adds the rings of @other. */
void           lp_shape_add_shape  (LpShape       *shape,
                                    const LpShape *other);

/*
 * Adds the rings of @wkt, well-known text: a POLYGON or a MULTIPOLYGON, as layers of the plan hold their areas. FALSE: it is neither, or broken off; nothing
 * is added then.
 */
gboolean       lp_shape_add_wkt     (LpShape       *shape,
                                     const char    *wkt);

guint          lp_shape_get_n_rings (const LpShape *shape);
/* The points of ring @i, without repetition of the first. Owned by the shape. */
const LpPoint *lp_shape_get_ring   (const LpShape *shape,
                                    guint          i,
                                    guint         *n_points);

gboolean       lp_shape_is_hole    (const LpShape *shape,
                                    guint          i);

/* The smallest rectangle around it; of no size for a shape without rings. */
LpRect         lp_shape_get_extent (const LpShape *shape);
/* The same of one ring. */
LpRect         lp_shape_get_ring_extent (const LpShape *shape,
                                    guint          i);
/* Square metres, holes taken off. */
double         lp_shape_get_area   (const LpShape *shape);
/* Whether @point lies inside, by the even-odd rule. */
gboolean       lp_shape_contains   (const LpShape *shape,
                                    LpPoint        point);

G_END_DECLS
