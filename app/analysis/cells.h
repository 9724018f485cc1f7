/* cells.h — whose ground it is: a cell of land for each practice, and who is whose neighbour */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/shape.h"

G_BEGIN_DECLS

/**
 * LpCells: the land of the plan's outline shared out among its practices, each spot going to the nearest (Voronoi cells, by GEOS, clipped to the outline), and
 * the neighbour graph that follows: two practices are neighbours when their cells share a border on land of at least @min_border metres. Water
 * and the edge of the map make no neighbours. The cells depend on positions and outline alone, so they are computed once and serve every option.
 *
 * Practices at one point share one cell and all its neighbours, and are neighbours of each other; a picture may draw the pair apart, which never
 * decides who is connected. A practice without a position has no cell and no neighbours. One whose cell has no neighbour on land although it is not alone there
 * (a point in the water just off a coast that was drawn in few strokes) keeps none: an island is an island until the user adds a link.
 *
 * A plan without an outline gets one: the land within reach of its practices.
 *
 * Immutable, reference counted, any thread: it is made of points and an outline, and knows no plan. Practices are told by their place in the
 * array of points, which is lp_plan_get_practice()'s order where a plan's are given.
 */
typedef struct _LpCells LpCells;

/** The least shared border, in metres, that makes neighbours by default: a corner where three cells nearly meet does not. */
#define LP_CELLS_MIN_BORDER 100.0

/**
 * lp_cells_new: computes the cells of @n_points practices. A point whose x is NaN is a practice without a position. @outline: the land, or NULL. NULL is
 * returned when the outline is no area. For a country's practices it takes about a second: use a thread.
 */
LpCells       *lp_cells_new             (const LpPoint  *points,
                                         guint           n_points,
                                         const LpShape  *outline,
                                         double          min_border,
                                         GError        **error);
/** Two practices whom a person joined as neighbours, or parted, whatever their cells do. */
typedef struct
{
  guint practice, other;
  gboolean joined;
} LpCellsLink;

/** lp_cells_mend: the same cells with a neighbour graph mended by @links; links of practices without a position have no effect, and the last of two on one pair holds. The
 * land stays as it is: sites, shapes and lp_cells_get_neighbours() are shared with @cells. Any thread. Returns: (transfer full) */
LpCells       *lp_cells_mend            (LpCells           *cells,
                                         const LpCellsLink *links,
                                         guint              n_links);
/** lp_cells_have_same_land: whether one was mended from the other, or both from the same. */
gboolean       lp_cells_have_same_land  (const LpCells  *cells,
                                         const LpCells  *other);

LpCells       *lp_cells_ref             (LpCells        *cells);
void           lp_cells_unref           (LpCells        *cells);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpCells, lp_cells_unref)

/** The land that is shared out: the plan's outline, or what stands for it. */
const LpShape *lp_cells_get_outline     (const LpCells  *cells);
/** lp_cells_get_site: which site a practice is at; practices at one point have the same. -1 without a position. */
int            lp_cells_get_site        (const LpCells  *cells,
                                         guint           practice);
guint          lp_cells_get_n_sites     (const LpCells  *cells);
LpPoint        lp_cells_get_site_point  (const LpCells  *cells,
                                         guint           site);
/** The cell of a site; without rings when no land is nearest to it. */
const LpShape *lp_cells_get_shape       (const LpCells  *cells,
                                         guint           site);
/** Sites that share a border with @site, ascending, before any mending. Owned by the cells. */
const guint   *lp_cells_get_neighbours  (const LpCells  *cells,
                                         guint           site,
                                         guint          *n_neighbours);
/** Whether two practices are neighbours (or at one point), links kept to. */
gboolean       lp_cells_are_neighbours  (const LpCells  *cells,
                                         guint           practice_a,
                                         guint           practice_b);

G_END_DECLS
