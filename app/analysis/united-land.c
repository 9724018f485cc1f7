/* united-land.c — pieces of land put together into one, and where its label stands */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/united-land.h"

#include "analysis/dissolve.h"
#include "analysis/widest.h"

LpUnitedLand
lp_united_land_make (const GPtrArray *pieces)
{
  LpUnitedLand land = { .shape = lp_dissolve (pieces) };

  land.label = lp_shape_find_widest (land.shape, &land.label_radius);
  return land;
}

LpUnitedLand
lp_united_land_of_sites (const LpCells *cells,
                         const GArray  *sites)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sites->len; i++)
    if (g_hash_table_add (taken, GUINT_TO_POINTER (g_array_index (sites, guint, i))))
      g_ptr_array_add (pieces, (gpointer) lp_cells_get_shape (cells, g_array_index (sites, guint, i)));
  return lp_united_land_make (pieces);
}
