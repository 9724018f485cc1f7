/* united-land.h — pieces of land put together into one, and where its label stands */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cells.h"

G_BEGIN_DECLS

/** What pieces of land become together: a network's territory, a locality. Plain values, of whoever made them. */
typedef struct
{
  LpShape *shape;               /* owned; without rings for no pieces */
  LpPoint label;                /* the middle of the widest part, metres */
  double label_radius;          /* of the largest circle that fits there, metres; 0 without land */
} LpUnitedLand;

/** lp_united_land_make: what @pieces (element-type LpShape) are together, which border each other or not and do not overlap. */
LpUnitedLand lp_united_land_make     (const GPtrArray *pieces);
/** lp_united_land_of_sites: the cells of @sites (element-type guint) together; a site may be among them more than once. */
LpUnitedLand lp_united_land_of_sites (const LpCells   *cells,
                                      const GArray    *sites);

G_END_DECLS
