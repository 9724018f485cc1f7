/* feature-layer.c — the user's own layers: thin lines over the networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/lines.h"

#include "paint/palette.h"

#define WIDTH 1.1
#define N_LINES 4

/* Which of the user's layers it is; the ground has them in the plan's order. */
static guint
find_place (const LpMapScene *scene,
            const char       *layer_id)
{
  const LpGround *ground = lp_map_scene_get_ground (scene);
  const char *last = NULL;
  guint place = 0;

  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    {
      const char *layer = lp_ground_get_feature (ground, i)->layer;

      if (g_str_equal (layer, layer_id))
        break;
      place += lp_map_is_own_layer (layer) && g_strcmp0 (layer, last) != 0;
      last = layer;
    }
  return place;
}

gboolean
lp_map_shows_feature (const LpMapScene      *scene,
                      const LpGroundFeature *feature)
{
  return lp_map_is_own_layer (feature->layer) &&
         lp_map_layers_shows_own (lp_map_overlay_get_layers (lp_map_scene_get_overlay (scene)), feature->layer);
}

gboolean
lp_map_has_features (const LpMapCanvas *canvas)
{
  const LpGround *ground = lp_map_scene_get_ground (canvas->scene);

  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    if (lp_map_shows_feature (canvas->scene, lp_ground_get_feature (ground, i)))
      return TRUE;
  return FALSE;
}

/* Colour and dashes together, so that layers are told apart without colour. */
void
lp_map_set_feature_line (const LpMapCanvas *canvas,
                         const char        *layer_id)
{
  guint place = find_place (canvas->scene, layer_id) % N_LINES;
  const double unit = canvas->style->line_width;
  const double dashes[N_LINES][2] = { { 0, 0 }, { 6 * unit, 2 * unit }, { 2 * unit, 2 * unit }, { 10 * unit, 3 * unit } };
  const LpColour colours[N_LINES] = { canvas->style->text, canvas->style->over_text, canvas->style->right_size, canvas->style->under_text };

  cairo_set_dash (canvas->cr, dashes[place], place == 0 ? 0 : 2, 0);
  cairo_set_line_width (canvas->cr, WIDTH * unit);
  lp_colour_set_source (lp_colour_with_alpha (colours[place], 0.85), canvas->cr);
}

void
lp_map_trace_cross (const LpMapCanvas *canvas,
                    LpPoint            at)
{
  double arm = 0.3 * canvas->style->font_size;

  cairo_move_to (canvas->cr, at.x - arm, at.y);
  cairo_line_to (canvas->cr, at.x + arm, at.y);
  cairo_move_to (canvas->cr, at.x, at.y - arm);
  cairo_line_to (canvas->cr, at.x, at.y + arm);
}

static void
draw_feature (const LpMapCanvas     *canvas,
              const LpGroundFeature *feature)
{
  if (feature->is_point)
    lp_map_trace_cross (canvas, lp_viewport_to_screen (&canvas->viewport, feature->point));
  else if (!lp_map_sees_shape (canvas, feature->shape))
    return;
  else if (feature->is_line)
    lp_map_trace_lines (canvas, feature->shape);
  else
    lp_map_trace (canvas, feature->shape);
  cairo_stroke (canvas->cr);
}

void
lp_map_draw_features (const LpMapCanvas *canvas)
{
  const LpGround *ground = lp_map_scene_get_ground (canvas->scene);
  const char *last = NULL;

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    {
      const LpGroundFeature *feature = lp_ground_get_feature (ground, i);

      if (!lp_map_shows_feature (canvas->scene, feature))
        continue;
      if (g_strcmp0 (feature->layer, last) != 0)
        lp_map_set_feature_line (canvas, feature->layer);
      last = feature->layer;
      draw_feature (canvas, feature);
    }
  cairo_restore (canvas->cr);
}
