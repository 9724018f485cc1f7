/* cells-private.h — what the files of the cells share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cells.h"

G_BEGIN_DECLS

/** cells.c keeps the sites and what is asked of the result; cells-land.c shares the land out among the sites. */

struct _LpCells
{
  int ref_count;
  LpShape *outline;
  guint n_points, n_sites;
  int *site_of;                 /* one a point; -1 without a position */
  LpPoint *sites;
  GPtrArray *shapes;            /* LpShape, one a site */
  GArray **neighbours;          /* of guint, ascending, one a site */
  LpCells *land;                /* whose arrays these are; NULL: their own */
  GHashTable *links;            /* gint64 pair to whether it is joined; NULL: none */
};

/** As keys of a GHashTable: a point, metres. */
guint    _lp_cells_hash_point   (gconstpointer   point);
gboolean _lp_cells_points_equal (gconstpointer   a,
                                 gconstpointer   b);
/** Gives every site its shape and its neighbours, and the cells their outline. @outline (nullable) and @min_border are lp_cells_new()'s. */
gboolean _lp_cells_share_land   (LpCells        *cells,
                                 const LpShape  *outline,
                                 double          min_border,
                                 GError        **error);

G_END_DECLS
