/* united-land.h — pieces of land put together into one, and where its label stands */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cells.h"
#include "analysis/geos.h"

G_BEGIN_DECLS

/** What pieces of land become together: a network's territory, a locality. Plain values, of whoever made them. */
typedef struct
{
  LpShape *shape;               /* owned; without rings for no pieces */
  LpPoint label;                /* the middle of the widest part, metres */
  double label_radius;          /* of the largest circle that fits there, metres; 0 without land */
} LpUnitedLand;

/** lp_united_land_make: the union of @pieces (element-type LpShape), which border each other or not. Holes that rounding leaves between them are closed. FALSE with
 * @error when GEOS cannot; @land is then untouched. */
gboolean lp_united_land_make  (LpGeos          *geos,
                               const GPtrArray *pieces,
                               LpUnitedLand    *land,
                               GError         **error);
/** lp_united_land_of_sites: the union of the cells of @sites (element-type guint). */
gboolean lp_united_land_of_sites (const LpCells *cells,
                               const GArray    *sites,
                               LpUnitedLand    *land,
                               GError         **error);

/** lp_land_find_border: the border of @shape, which is part of the land of @outline, without the coast: each ring of the result is a line. Returns: (transfer full) */
LpShape *lp_land_find_border  (const LpShape   *outline,
                               const LpShape   *shape);

G_END_DECLS
