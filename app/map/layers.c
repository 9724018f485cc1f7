/* layers.c — the layers of the map from the ground up, and what each is drawn from */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/layer.h"

/* How much of the other networks is left when one is selected. */
#define FADED 0.6

static gboolean
has_selected_network (const LpMapCanvas *canvas)
{
  return lp_map_scene_find_network (canvas->scene, canvas->state.selected_network) != NULL;
}

static double
show_movers (const LpMapCanvas *canvas)
{
  return canvas->state.moves != NULL ? 1 : 0;
}

static double
show_moved_ground (const LpMapCanvas *canvas)
{
  return canvas->state.moves != NULL && lp_map_moves_get_groups (canvas->state.moves)->len > 0 ? 1 : 0;
}

static double
fade_territories (const LpMapCanvas *canvas)
{
  return has_selected_network (canvas) || show_moved_ground (canvas) > 0 ? FADED : 1;
}

static double
show_lifted (const LpMapCanvas *canvas)
{
  return has_selected_network (canvas) ? 1 : 0;
}

static double
show_areas (const LpMapCanvas *canvas)
{
  const LpMapOverlay *overlay = lp_map_scene_get_overlay (canvas->scene);

  return lp_map_overlay_get_localities (overlay)->len + lp_map_overlay_get_others (overlay)->len > 0 ? 1 : 0;
}

static double
show_links (const LpMapCanvas *canvas)
{
  return lp_map_overlay_get_links (lp_map_scene_get_overlay (canvas->scene))->len > 0 ? 1 : 0;
}

static double
show_branches (const LpMapCanvas *canvas)
{
  return lp_map_overlay_get_branches (lp_map_scene_get_overlay (canvas->scene))->len > 0 ? 1 : 0;
}

static double
show_rings (const LpMapCanvas *canvas)
{
  return lp_map_scene_shows (canvas->scene, LP_MAP_SHOWS_RINGS) ? 1 : 0;
}

static double
show_features (const LpMapCanvas *canvas)
{
  return lp_map_has_features (canvas) ? 1 : 0;
}

/* What marks are drawn from. */
#define MARKS_NEED (LP_MAP_NEEDS_PRACTICES | LP_MAP_NEEDS_NETWORK | LP_MAP_NEEDS_SELECTION | LP_MAP_NEEDS_FRAME | LP_MAP_NEEDS_OVERLAY)

static const LpMapLayer layers[] = {
  { "land", LP_MAP_NEEDS_GROUND, LP_MAP_STAYS, lp_map_draw_land, NULL },
  { "territories", LP_MAP_NEEDS_GROUND | LP_MAP_NEEDS_TERRITORIES | LP_MAP_NEEDS_OVERLAY, LP_MAP_STAYS, lp_map_draw_territories, fade_territories },
  { "lifted", LP_MAP_NEEDS_TERRITORIES | LP_MAP_NEEDS_NETWORK | LP_MAP_NEEDS_OVERLAY, LP_MAP_SPREADS, lp_map_draw_lifted, show_lifted },
  { "moved ground", LP_MAP_NEEDS_TERRITORIES | LP_MAP_NEEDS_OVERLAY | LP_MAP_NEEDS_MOVES, LP_MAP_SPREADS, lp_map_draw_moved_ground, show_moved_ground },
  { "areas", LP_MAP_NEEDS_OVERLAY, LP_MAP_STAYS, lp_map_draw_areas, show_areas },
  { "features", LP_MAP_NEEDS_GROUND | LP_MAP_NEEDS_OVERLAY, LP_MAP_STAYS, lp_map_draw_features, show_features },
  { "links", LP_MAP_NEEDS_PRACTICES | LP_MAP_NEEDS_FRAME | LP_MAP_NEEDS_OVERLAY, LP_MAP_SPREADS, lp_map_draw_links, show_links },
  { "rings", MARKS_NEED, LP_MAP_SPREADS, lp_map_draw_rings, show_rings },
  { "branches", MARKS_NEED, LP_MAP_SPREADS, lp_map_draw_branches, show_branches },
  { "movers", LP_MAP_NEEDS_PRACTICES | LP_MAP_NEEDS_FRAME | LP_MAP_NEEDS_MOVES, LP_MAP_SPREADS, lp_map_draw_movers, show_movers },
  { "marks", MARKS_NEED, LP_MAP_STAYS, lp_map_draw_marks, NULL },
  { "labels", LP_MAP_NEEDS_ALL, LP_MAP_SPREADS_LATE, lp_map_draw_labels, NULL },
};

const LpMapLayer *
lp_map_get_layers (guint *n_layers)
{
  *n_layers = G_N_ELEMENTS (layers);
  return layers;
}

double
lp_map_layer_get_alpha (const LpMapLayer  *layer,
                        const LpMapCanvas *canvas)
{
  return layer->get_alpha != NULL ? layer->get_alpha (canvas) : 1;
}

void
lp_map_draw_layers (const LpMapCanvas *canvas)
{
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      double alpha = lp_map_layer_get_alpha (&layers[i], canvas);

      if (alpha <= 0)
        continue;
      if (alpha < 1)
        cairo_push_group (canvas->cr);
      layers[i].draw (canvas);
      if (alpha < 1)
        {
          cairo_pop_group_to_source (canvas->cr);
          cairo_paint_with_alpha (canvas->cr, alpha);
        }
    }
}
