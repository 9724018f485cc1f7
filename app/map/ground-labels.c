/* ground-labels.c — names of towns, localities, networks of another option, districts and the user's own features */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/label-placing.h"

#include <stdlib.h>

#include "paint/palette.h"

/* How close one must be for towns of a rank to be named, in text heights a kilometre: the largest first. */
static const double close_enough[] = { 1.9, 2.6, 3.4 };

#define DISTRICT_SIZE 0.72

static const char *
get_layer (const LpMapPlacing *placing,
           guint               i)
{
  return lp_ground_get_feature (lp_map_scene_get_ground (placing->canvas->scene), i)->layer;
}

static void
place_town (LpMapPlacing          *placing,
            const LpGroundFeature *town,
            guint                  i,
            int                    rank)
{
  const LpMapCanvas *canvas = placing->canvas;
  double f = canvas->style->font_size;
  LpTextStyle text = { .size = f * (rank == 1 ? 1.1 : rank == 2 ? 0.95 : 0.85), .colour = lp_colour_mix (canvas->style->text, canvas->style->quiet, 0.5),
                       .halo = lp_colour_with_alpha (canvas->style->paper, 0.7) };
  LpPoint at = lp_viewport_to_screen (&canvas->viewport, town->point);

  if (!lp_map_placing_is_in_frame (placing, at))
    lp_map_placing_around (placing, &text, town->name, at, 3 * f, NULL, LP_MAP_LABEL_PLACE, i);
}

/* An area whose name is not much wider than itself can carry it. */
static void
place_area (LpMapPlacing    *placing,
            const LpMapArea *area,
            LpColour         colour,
            guint            i)
{
  const LpMapCanvas *canvas = placing->canvas;
  double f = canvas->style->font_size, radius = area->label_radius * canvas->viewport.scale;
  g_autofree char *words = area->number > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT " %s", area->number, area->name) : g_strdup (area->name);
  LpTextStyle text = { .size = f * 0.82, .width = f * 8, .lines = 2, .colour = colour, .halo = lp_colour_with_alpha (canvas->style->paper, 0.9) };
  LpPoint at = lp_viewport_to_screen (&canvas->viewport, area->label);

  if (lp_map_placing_is_in_frame (placing, at) || lp_map_placing_measure (placing, &text, words).width > radius * 3)
    return;
  lp_map_placing_around (placing, &text, words, at, radius, NULL, LP_MAP_LABEL_AREA, i);
}

static void
place_areas (LpMapPlacing *placing,
             const GArray *areas,
             LpColour      colour)
{
  for (guint i = 0; i < areas->len; i++)
    place_area (placing, &g_array_index (areas, LpMapArea, i), colour, i);
}

/* Whether a town of that name is named at this closeness: a district called like its town need not be told twice. */
static gboolean
is_named_as_town (const LpMapPlacing *placing,
                  const char         *name)
{
  const LpGround *ground = lp_map_scene_get_ground (placing->canvas->scene);

  if (!lp_map_scene_shows (placing->canvas->scene, LP_MAP_SHOWS_PLACES) || lp_map_placing_get_closeness (placing) < close_enough[0])
    return FALSE;
  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    if (g_str_equal (get_layer (placing, i), "place") && g_str_equal (lp_ground_get_feature (ground, i)->name, name))
      return TRUE;
  return FALSE;
}

/* In capitals, which tells councils from networks, and only where there is room within. */
static void
place_district (LpMapPlacing          *placing,
                const LpGroundFeature *district,
                guint                  i)
{
  const LpMapCanvas *canvas = placing->canvas;
  double f = canvas->style->font_size;
  g_autofree char *words = g_utf8_strup (district->name, -1);
  LpTextStyle text = { .size = f * DISTRICT_SIZE, .width = f * 8, .lines = 2, .colour = canvas->style->quiet,
                       .halo = lp_colour_with_alpha (canvas->style->paper, 0.6) };
  LpPoint at = lp_viewport_to_screen (&canvas->viewport, district->point);
  LpRect extent = lp_shape_get_extent (district->shape);
  double room = MIN (extent.width, extent.height) * canvas->viewport.scale;

  if (*words != '\0' && !lp_map_placing_is_in_frame (placing, at) && lp_map_placing_measure (placing, &text, words).width < room)
    lp_map_placing_around (placing, &text, words, at, room / 3, district->shape, LP_MAP_LABEL_DISTRICT, i);
}

/* Where it can be told whose name it is. */
static void
place_feature (LpMapPlacing          *placing,
               const LpGroundFeature *feature,
               guint                  i)
{
  const LpMapCanvas *canvas = placing->canvas;
  double f = canvas->style->font_size;
  LpTextStyle text = { .size = f * 0.76, .width = f * 8, .lines = 2, .colour = canvas->style->quiet, .halo = lp_colour_with_alpha (canvas->style->paper, 0.85) };
  LpPoint at = lp_viewport_to_screen (&canvas->viewport, feature->point);
  LpRect extent = lp_shape_get_extent (feature->shape);
  double room = MAX (extent.width, extent.height) * canvas->viewport.scale;

  if (*feature->name == '\0' || lp_map_placing_is_in_frame (placing, at))
    return;
  if (feature->is_point)
    lp_map_placing_beside (placing, &text, feature->name, at, 0.4 * f, LP_MAP_LABEL_FEATURE, i);
  else if (room > 0.9 * lp_map_placing_measure (placing, &text, feature->name).width)
    lp_map_placing_around (placing, &text, feature->name, at, f, NULL, LP_MAP_LABEL_FEATURE, i);
}

void
lp_map_place_areas (LpMapPlacing *placing)
{
  const LpMapOverlay *overlay = lp_map_scene_get_overlay (placing->canvas->scene);

  place_areas (placing, lp_map_overlay_get_others (overlay), placing->canvas->style->text);
  place_areas (placing, lp_map_overlay_get_localities (overlay), placing->canvas->style->over_text);
}

void
lp_map_place_towns (LpMapPlacing *placing,
                    int           from_rank,
                    int           to_rank)
{
  const LpGround *ground = lp_map_scene_get_ground (placing->canvas->scene);
  double closeness = lp_map_placing_get_closeness (placing);

  if (!lp_map_scene_shows (placing->canvas->scene, LP_MAP_SHOWS_PLACES))
    return;
  for (int rank = from_rank; rank <= to_rank; rank++)
    for (guint i = 0; i < lp_ground_get_n_features (ground) && closeness >= close_enough[rank - 1]; i++)
      {
        const LpGroundFeature *feature = lp_ground_get_feature (ground, i);

        /* Its code is its rank; one that has none is small. */
        if (g_str_equal (get_layer (placing, i), "place") && feature->is_point && rank == CLAMP (*feature->code != '\0' ? atoi (feature->code) : 3, 1, 3))
          place_town (placing, feature, i, rank);
      }
}

void
lp_map_place_districts (LpMapPlacing *placing)
{
  const LpGround *ground = lp_map_scene_get_ground (placing->canvas->scene);

  if (!lp_map_has_districts (placing->canvas->scene))
    return;
  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    {
      const LpGroundFeature *feature = lp_ground_get_feature (ground, i);

      if (g_str_equal (feature->layer, "district") && !feature->is_point && !is_named_as_town (placing, feature->name))
        place_district (placing, feature, i);
    }
}

void
lp_map_place_features (LpMapPlacing *placing)
{
  const LpGround *ground = lp_map_scene_get_ground (placing->canvas->scene);

  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    if (lp_map_shows_feature (placing->canvas->scene, lp_ground_get_feature (ground, i)))
      place_feature (placing, lp_ground_get_feature (ground, i), i);
}
