/* land.c — the ground of the open plan, and whose it is */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/land.h"

#include <math.h>

#include "plan/quality.h"
#include "plan/wishes.h"

struct _LpLand
{
  LpPlan *plan;                 /* not owned */
  guint changed;                /* flags of LpPlanChange, since ground and cells were last looked at */
  LpGround *ground;
  LpCells *drawn;               /* as the map has them; NULL: the land could not be shared out */
  LpCells *cells;               /* the same with the neighbours that a person mended */
  LpPoint *points;              /* of the practices that the cells were made from */
  guint n_points;
  LpMapLayers *layers;
  LpMapOverlay *overlay;        /* NULL: to be made */
};

static LpPoint *
gather_points (LpPlan *plan)
{
  guint n = lp_plan_get_n_practices (plan);
  LpPoint *points = g_new (LpPoint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      points[i] = practice->has_position && !lp_plan_is_closed (plan, practice) ? (LpPoint) { practice->easting, practice->northing } : (LpPoint) { NAN, NAN };
    }
  return points;
}

/* Most edits of practices are of names and lists, and leave them where they are. Compared as bytes: a position that is not known is equal to itself. */
static gboolean
has_moved (const LpLand  *land,
           const LpPoint *points,
           guint          n)
{
  return land->drawn == NULL || n != land->n_points || (n > 0 && memcmp (points, land->points, n * sizeof *points) != 0);
}

LpLand *
lp_land_new (LpPlan *plan)
{
  LpLand *land = g_new0 (LpLand, 1);

  land->plan = plan;
  land->changed = LP_PLAN_CHANGE_GROUND | LP_PLAN_CHANGE_PRACTICES;
  land->layers = lp_map_layers_new ();
  return land;
}

void
lp_land_free (LpLand *land)
{
  g_clear_pointer (&land->ground, lp_ground_unref);
  g_clear_pointer (&land->drawn, lp_cells_unref);
  g_clear_pointer (&land->cells, lp_cells_unref);
  g_clear_pointer (&land->overlay, lp_map_overlay_unref);
  lp_map_layers_free (land->layers);
  g_free (land->points);
  g_free (land);
}

/* What an overlay is made from. The networks of another option are in it only while they are shown. */
static guint
get_overlay_needs (const LpLand *land)
{
  guint needs = LP_PLAN_CHANGE_PRACTICES | LP_PLAN_CHANGE_GROUND | LP_PLAN_CHANGE_MEASURES | LP_PLAN_CHANGE_RULES;

  if (land->layers->option_id != 0)
    needs |= LP_PLAN_CHANGE_OPTIONS | LP_PLAN_CHANGE_NETWORKS | LP_PLAN_CHANGE_MEMBERSHIP;
  return needs;
}

/* Keeps to what a person said of neighbours. Cells without links are told by no copy of them. */
static void
mend_cells (LpLand *land)
{
  const GPtrArray *links = lp_plan_get_links (land->plan);
  g_autoptr (GArray) mended = g_array_new (FALSE, FALSE, sizeof (LpCellsLink));

  for (guint i = 0; i < links->len; i++)
    {
      const LpLink *link = g_ptr_array_index (links, i);
      const LpPractice *practice = lp_plan_find_practice (land->plan, link->practice);
      const LpPractice *other = lp_plan_find_practice (land->plan, link->other);
      const LpCellsLink pair = { practice->index, other->index, link->joined };

      g_array_append_val (mended, pair);
    }
  g_clear_pointer (&land->cells, lp_cells_unref);
  if (land->drawn != NULL)
    land->cells = links->len > 0 ? lp_cells_mend (land->drawn, (const LpCellsLink *) (gpointer) mended->data, mended->len) : lp_cells_ref (land->drawn);
}

/* Shares the land out anew if practices or the ground have changed. */
static void
draw_cells (LpLand   *land,
            gboolean  ground_changed)
{
  guint n = lp_plan_get_n_practices (land->plan);
  g_autofree LpPoint *points = gather_points (land->plan);
  g_autoptr (GError) error = NULL;

  if (!ground_changed && !has_moved (land, points, n))
    return;
  g_clear_pointer (&land->drawn, lp_cells_unref);
  land->drawn = lp_cells_new (points, n, lp_ground_get_outline (land->ground), LP_CELLS_MIN_BORDER, &error);
  if (land->drawn == NULL)
    g_message ("%s", error->message);
  g_free (land->points);
  land->points = g_steal_pointer (&points);
  land->n_points = n;
}

/* Looks at what has changed since it was last asked. */
static void
renew (LpLand *land)
{
  gboolean ground_changed = (land->changed & LP_PLAN_CHANGE_GROUND) != 0;
  gboolean cells_changed = (land->changed & (LP_PLAN_CHANGE_GROUND | LP_PLAN_CHANGE_PRACTICES | LP_PLAN_CHANGE_RULES)) != 0;

  land->changed = 0;
  if (!cells_changed)
    return;
  if (ground_changed)
    {
      g_clear_pointer (&land->ground, lp_ground_unref);
      land->ground = lp_ground_new (land->plan);
    }
  draw_cells (land, ground_changed);
  /* Renewed with practices too, as their places in the plan may be others. */
  mend_cells (land);
}

void
lp_land_note (LpLand *land,
              guint   what)
{
  land->changed |= what;
  if ((what & get_overlay_needs (land)) != 0)
    g_clear_pointer (&land->overlay, lp_map_overlay_unref);
}

void
lp_land_set_layers (LpLand            *land,
                    const LpMapLayers *layers)
{
  LpMapLayers *copy = lp_map_layers_copy (layers);

  g_clear_pointer (&land->overlay, lp_map_overlay_unref);
  lp_map_layers_free (land->layers);
  land->layers = copy;
}

const LpMapLayers *
lp_land_get_layers (LpLand *land)
{
  return land->layers;
}

LpMapOverlay *
lp_land_get_overlay (LpLand *land)
{
  const LpOption *option = lp_plan_find_option (land->plan, land->layers->option_id);
  g_autoptr (LpTerritories) other = NULL;
  g_autoptr (GError) error = NULL;

  renew (land);
  if (land->overlay != NULL || land->cells == NULL)
    return land->overlay;
  if (option != NULL)
    other = lp_territories_new (land->plan, option, land->cells, NULL, &error);
  if (error != NULL)
    g_message ("%s", error->message);
  land->overlay = lp_map_overlay_new (land->plan, land->drawn, land->layers, other);
  return land->overlay;
}

LpGround *
lp_land_get_ground (LpLand *land)
{
  renew (land);
  return land->ground;
}

LpCells *
lp_land_get_cells (LpLand *land)
{
  renew (land);
  return land->cells;
}
