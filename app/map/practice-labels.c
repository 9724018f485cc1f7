/* practice-labels.c — names of practices and their branches, or numbers where names are hidden */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/label-placing.h"

#include "paint/palette.h"

#define SIZE 0.8
#define BRANCH_SIZE 0.72
#define WIDTH 9.5
/* Where there is no room for a name of that width, it stands in more and shorter lines. */
#define NARROW 6.5
/* From this closeness on (text heights a kilometre) a street of practices has room for names; branches a little later. */
#define PRACTICES_CLOSE 2.3
#define BRANCHES_CLOSE 5.0
/* More unassigned practices than this are named only there: a plan that is just begun would be nothing but names. */
#define MANY_UNASSIGNED 12

static guint
count_unassigned (const LpMapCanvas *canvas)
{
  guint n = 0;

  for (guint i = 0; i < lp_map_scene_get_n_practices (canvas->scene); i++)
    n += lp_map_scene_get_practice (canvas->scene, i)->network_id == 0;
  return n;
}

/* Those that the talk is about are named at any scale. */
static gboolean
is_first (const LpMapCanvas   *canvas,
          const LpMapPractice *practice,
          guint                n_unassigned)
{
  return lp_map_is_selected (canvas, practice) ||
         (practice->network_id != 0 ? practice->network_id == canvas->state.selected_network : n_unassigned <= MANY_UNASSIGNED);
}

/* With its value, while a measure is shown; a value does not stand on a line alone. */
static char *
make_words (const LpMapCanvas *canvas,
            guint              i)
{
  const LpMapOverlay *overlay = lp_map_scene_get_overlay (canvas->scene);
  LpMapValue value = lp_map_overlay_get_value (overlay, i);
  char *name = lp_map_name_practice (canvas, i);
  g_autofree char *figure = NULL;
  char *words;

  if (lp_map_overlay_get_scale (overlay) == NULL || value.state != LP_MEASURED)
    return name;
  figure = lp_map_overlay_format_value (overlay, value.value);
  words = g_strdup_printf ("%s\u00a0·\u00a0%s", name, figure);
  g_free (name);
  return words;
}

static void
place_practice (LpMapPlacing        *placing,
                guint                i)
{
  const LpMapCanvas *canvas = placing->canvas;
  const LpMapPractice *practice = lp_map_scene_get_practice (canvas->scene, i);
  double f = canvas->style->font_size, gap = lp_map_mark_get_radius (canvas->style, practice->people) + f * 0.22;
  LpTextStyle text = { .size = f * SIZE, .bold = practice->network_id == 0 || lp_map_is_selected (canvas, practice), .width = f * WIDTH, .lines = 3,
                       .colour = canvas->style->text, .halo = lp_colour_with_alpha (canvas->style->paper, 0.85) };
  LpPoint at = lp_map_mark_get_place (&canvas->viewport, canvas->style, practice);
  g_autofree char *words = NULL;

  if (lp_map_placing_is_in_frame (placing, at) || !lp_rect_contains (canvas->seen, at))
    return;
  words = make_words (canvas, i);
  if (lp_map_placing_beside (placing, &text, words, at, gap, LP_MAP_LABEL_PRACTICE, i))
    return;
  text.width = f * NARROW;
  lp_map_placing_beside (placing, &text, words, at, gap, LP_MAP_LABEL_PRACTICE, i);
}

void
lp_map_place_practices (LpMapPlacing *placing,
                        gboolean      first)
{
  const LpMapCanvas *canvas = placing->canvas;
  guint n_unassigned = count_unassigned (canvas);

  if (!first && lp_map_placing_get_closeness (placing) < PRACTICES_CLOSE)
    return;
  for (guint i = 0; i < lp_map_scene_get_n_practices (canvas->scene); i++)
    if (is_first (canvas, lp_map_scene_get_practice (canvas->scene, i), n_unassigned) == first)
      place_practice (placing, i);
}

void
lp_map_place_branches (LpMapPlacing *placing)
{
  const LpMapCanvas *canvas = placing->canvas;
  const GArray *branches = lp_map_overlay_get_branches (lp_map_scene_get_overlay (canvas->scene));
  LpTextStyle text = { .size = canvas->style->font_size * BRANCH_SIZE, .width = canvas->style->font_size * WIDTH, .lines = 2,
                       .colour = canvas->style->quiet, .halo = lp_colour_with_alpha (canvas->style->paper, 0.8) };

  if (lp_map_hides_names (canvas) || lp_map_placing_get_closeness (placing) < BRANCHES_CLOSE)
    return;
  for (guint i = 0; i < branches->len; i++)
    {
      const LpMapBranch *branch = &g_array_index (branches, LpMapBranch, i);
      LpPoint at = lp_viewport_to_screen (&canvas->viewport, branch->at);

      if (!lp_map_placing_is_in_frame (placing, at) && lp_rect_contains (canvas->seen, at))
        lp_map_placing_beside (placing, &text, branch->name, at, lp_map_branch_get_radius (canvas->style) + canvas->style->font_size * 0.2,
                               LP_MAP_LABEL_BRANCH, i);
    }
}
