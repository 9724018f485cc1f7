/* centres.h — the centres of networks, and which of them is the nearest where */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/**
 * LpMapCentres: points on the ground, and round each the ground to which it is the nearest of them (its Voronoi cell): how far that reaches, and which others it ends at. What is at one
 * distance from the nearest centre lies in parts of rings, each within the cell of its centre, so a ring need only be looked at where it is. Private to app/map; immutable, reference counted, any thread.
 */
typedef struct _LpMapCentres LpMapCentres;

typedef struct
{
  LpPoint at;                   /* metres */
  double reach;                 /* of its ground, metres; 0 where another one is at the same point, to which it belongs */
  const guint *others;          /* places of those that its ground ends at */
  guint n_others;
} LpMapCentre;

/** lp_map_centres_new: @points (element-type LpPoint, metres), each of which becomes the centre at its place. @land: (metres) beyond it no ground is shared out. */
LpMapCentres      *lp_map_centres_new   (const GArray       *points,
                                         LpRect              land);
LpMapCentres      *lp_map_centres_ref   (LpMapCentres       *centres);
void               lp_map_centres_unref (LpMapCentres       *centres);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMapCentres, lp_map_centres_unref)

guint              lp_map_centres_get_n (const LpMapCentres *centres);
const LpMapCentre *lp_map_centres_get   (const LpMapCentres *centres,
                                         guint               i);

G_END_DECLS
