/* cells.c — whose ground it is: a cell of land for each practice, and who is whose neighbour */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/cells-private.h"

#include <math.h>

/* Gives every point its site; points within the same metre are one. */
static void
find_sites (LpCells       *cells,
            const LpPoint *points)
{
  g_autoptr (GHashTable) sites = g_hash_table_new_full (_lp_cells_hash_point, _lp_cells_points_equal, g_free, NULL);

  cells->site_of = g_new (int, cells->n_points + 1);
  cells->sites = g_new (LpPoint, cells->n_points + 1);
  for (guint i = 0; i < cells->n_points; i++)
    {
      LpPoint key = { round (points[i].x), round (points[i].y) };
      gpointer known;

      cells->site_of[i] = -1;
      if (!isfinite (key.x) || !isfinite (key.y))
        continue;
      if (g_hash_table_lookup_extended (sites, &key, NULL, &known))
        {
          cells->site_of[i] = GPOINTER_TO_INT (known);
          continue;
        }
      cells->sites[cells->n_sites] = key;
      g_hash_table_insert (sites, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (cells->n_sites));
      cells->site_of[i] = (int) cells->n_sites++;
    }
}

static LpCells *
cells_alloc (const LpPoint *points,
             guint          n_points)
{
  LpCells *cells = g_new0 (LpCells, 1);

  cells->ref_count = 1;
  cells->n_points = n_points;
  cells->outline = lp_shape_new ();
  find_sites (cells, points);
  cells->shapes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_shape_unref);
  cells->neighbours = g_new (GArray *, cells->n_sites + 1);
  for (guint i = 0; i < cells->n_sites; i++)
    cells->neighbours[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  return cells;
}

/* One number for two practices, whichever is named first. */
static gint64
get_pair (guint a,
          guint b)
{
  return ((gint64) MIN (a, b) << 32) | MAX (a, b);
}

guint
_lp_cells_hash_point (gconstpointer data)
{
  const LpPoint *point = data;

  return g_double_hash (&point->x) * 31 + g_double_hash (&point->y);
}

gboolean
_lp_cells_points_equal (gconstpointer a,
                        gconstpointer b)
{
  const LpPoint *p = a, *q = b;

  return p->x == q->x && p->y == q->y;
}

LpCells *
lp_cells_new (const LpPoint  *points,
              guint           n_points,
              const LpShape  *outline,
              double          min_border,
              GError        **error)
{
  g_autoptr (LpCells) cells = cells_alloc (points, n_points);

  return _lp_cells_share_land (cells, outline, min_border, error) ? g_steal_pointer (&cells) : NULL;
}

LpCells *
lp_cells_mend (LpCells           *cells,
               const LpCellsLink *links,
               guint              n_links)
{
  LpCells *mended = g_new0 (LpCells, 1);

  *mended = cells->land != NULL ? *cells->land : *cells;
  mended->ref_count = 1;
  mended->land = lp_cells_ref (cells->land != NULL ? cells->land : cells);
  mended->links = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < n_links; i++)
    {
      gint64 pair = get_pair (links[i].practice, links[i].other);

      g_hash_table_insert (mended->links, g_memdup2 (&pair, sizeof pair), GINT_TO_POINTER (links[i].joined ? 1 : 0));
    }
  return mended;
}

gboolean
lp_cells_have_same_land (const LpCells *cells,
                         const LpCells *other)
{
  return (cells->land != NULL ? cells->land : cells) == (other->land != NULL ? other->land : other);
}

LpCells *
lp_cells_ref (LpCells *cells)
{
  g_atomic_int_inc (&cells->ref_count);
  return cells;
}

void
lp_cells_unref (LpCells *cells)
{
  if (!g_atomic_int_dec_and_test (&cells->ref_count))
    return;
  if (cells->land != NULL)
    {
      lp_cells_unref (cells->land);
      g_hash_table_unref (cells->links);
      g_free (cells);
      return;
    }
  for (guint i = 0; i < cells->n_sites; i++)
    g_array_unref (cells->neighbours[i]);
  g_free (cells->neighbours);
  g_ptr_array_unref (cells->shapes);
  lp_shape_unref (cells->outline);
  g_free (cells->sites);
  g_free (cells->site_of);
  g_free (cells);
}

const LpShape *
lp_cells_get_outline (const LpCells *cells)
{
  return cells->outline;
}

int
lp_cells_get_site (const LpCells *cells,
                   guint          practice)
{
  g_return_val_if_fail (practice < cells->n_points, -1);
  return cells->site_of[practice];
}

guint
lp_cells_get_n_sites (const LpCells *cells)
{
  return cells->n_sites;
}

LpPoint
lp_cells_get_site_point (const LpCells *cells,
                         guint          site)
{
  g_return_val_if_fail (site < cells->n_sites, ((LpPoint) { 0, 0 }));
  return cells->sites[site];
}

const LpShape *
lp_cells_get_shape (const LpCells *cells,
                    guint          site)
{
  g_return_val_if_fail (site < cells->n_sites, NULL);
  return g_ptr_array_index (cells->shapes, site);
}

const guint *
lp_cells_get_neighbours (const LpCells *cells,
                         guint          site,
                         guint         *n_neighbours)
{
  g_return_val_if_fail (site < cells->n_sites, NULL);
  *n_neighbours = cells->neighbours[site]->len;
  return (const guint *) cells->neighbours[site]->data;
}

gboolean
lp_cells_are_neighbours (const LpCells *cells,
                         guint          practice_a,
                         guint          practice_b)
{
  int a = lp_cells_get_site (cells, practice_a);
  int b = lp_cells_get_site (cells, practice_b);
  const guint *neighbours;
  guint n = 0;

  if (a < 0 || b < 0)
    return FALSE;
  if (cells->links != NULL)
    {
      gint64 pair = get_pair (practice_a, practice_b);
      gpointer joined;

      if (g_hash_table_lookup_extended (cells->links, &pair, NULL, &joined))
        return GPOINTER_TO_INT (joined) != 0;
    }
  if (a == b)
    return TRUE;
  neighbours = lp_cells_get_neighbours (cells, a, &n);
  for (guint i = 0; i < n; i++)
    if (neighbours[i] == (guint) b)
      return TRUE;
  return FALSE;
}
