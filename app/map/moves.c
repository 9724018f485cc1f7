/* moves.c — practices that a proposal would move, and the ground that would change hands with them */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/moves.h"

#include "analysis/coast.h"
#include "analysis/united-land.h"

struct _LpMapMoves
{
  gatomicrefcount ref_count;
  GArray *practices;            /* guint, ascending */
  GArray *groups;               /* LpMapMoveGroup */
};

static void
clear_group (gpointer data)
{
  LpMapMoveGroup *group = data;

  lp_shape_unref (group->ground);
  lp_shape_unref (group->border);
}

static int
compare_ways (gconstpointer a,
              gconstpointer b)
{
  const LpMapMove *v = a, *w = b;

  if (v->from != w->from)
    return v->from < w->from ? -1 : 1;
  return (v->to > w->to) - (v->to < w->to);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  return (*(const guint *) a > *(const guint *) b) - (*(const guint *) a < *(const guint *) b);
}

/* @sites is emptied. */
static void
add_group (LpMapMoves       *self,
           const LpMapScene *scene,
           const LpCoast    *coast,
           const LpMapMove  *move,
           GArray           *sites)
{
  LpUnitedLand land = lp_united_land_of_sites (lp_map_scene_get_cells (scene), sites);
  LpMapMoveGroup group = { move->from, move->to, lp_map_scene_get_practice (scene, move->practice)->colour, land.shape,
                           lp_coast_find_border (coast, land.shape), land.label, land.label_radius };

  g_array_append_val (self->groups, group);
  g_array_set_size (sites, 0);
}

/* @sorted by way: those that follow each other alike are a group. */
static void
add_groups (LpMapMoves       *self,
            const LpMapScene *scene,
            const GArray     *sorted)
{
  g_autoptr (GArray) sites = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (LpCoast) coast = lp_coast_new (lp_map_scene_get_outline (scene));

  for (guint i = 0; i < sorted->len; i++)
    {
      const LpMapMove *move = &g_array_index (sorted, LpMapMove, i);
      /* The cells have the plan's practices in its order; the scene leaves out those without a position. */
      guint site = (guint) lp_cells_get_site (lp_map_scene_get_cells (scene), lp_map_scene_get_practice (scene, move->practice)->number - 1);

      g_array_append_val (sites, site);
      if (i + 1 == sorted->len || compare_ways (move, &g_array_index (sorted, LpMapMove, i + 1)) != 0)
        add_group (self, scene, coast, move, sites);
    }
}

LpMapMoves *
lp_map_moves_new (const LpMapScene *scene,
                  const GArray     *moves)
{
  LpMapMoves *self = g_new0 (LpMapMoves, 1);
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (LpMapMove), moves->len);

  g_atomic_ref_count_init (&self->ref_count);
  self->practices = g_array_sized_new (FALSE, FALSE, sizeof (guint), moves->len);
  self->groups = g_array_new (FALSE, FALSE, sizeof (LpMapMoveGroup));
  g_array_set_clear_func (self->groups, clear_group);
  g_array_append_vals (sorted, moves->data, moves->len);
  g_array_sort (sorted, compare_ways);
  for (guint i = 0; i < moves->len; i++)
    g_array_append_val (self->practices, g_array_index (moves, LpMapMove, i).practice);
  g_array_sort (self->practices, compare_places);
  if (moves->len > 0 && moves->len <= LP_MAP_MOST_GROUPED)
    add_groups (self, scene, sorted);
  return self;
}

LpMapMoves *
lp_map_moves_ref (LpMapMoves *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_map_moves_unref (LpMapMoves *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->practices);
  g_array_unref (self->groups);
  g_free (self);
}

const GArray *
lp_map_moves_get_practices (const LpMapMoves *self)
{
  return self->practices;
}

const GArray *
lp_map_moves_get_groups (const LpMapMoves *self)
{
  return self->groups;
}
