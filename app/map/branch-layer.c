/* branch-layer.c — branch surgeries: small marks, each tied to its practice */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/lines.h"

#include <math.h>

#include "paint/palette.h"

#define RADIUS 0.16

double
lp_map_branch_get_radius (const LpStyle *style)
{
  return RADIUS * style->font_size;
}

void
lp_map_draw_branch_mark (const LpMapCanvas *canvas,
                         LpColour           colour,
                         LpPoint            at)
{
  double radius = lp_map_branch_get_radius (canvas->style);

  cairo_new_path (canvas->cr);
  cairo_rectangle (canvas->cr, at.x - radius, at.y - radius, 2 * radius, 2 * radius);
  lp_colour_set_source (canvas->style->paper, canvas->cr);
  cairo_fill_preserve (canvas->cr);
  lp_colour_set_source (colour, canvas->cr);
  cairo_set_line_width (canvas->cr, 1.3 * canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

/* The colour of its practice, faded with it. */
static LpColour
choose_colour (const LpMapCanvas *canvas,
               const LpMapBranch *branch)
{
  const LpMapPractice *practice = branch->practice >= 0 ? lp_map_scene_get_practice (canvas->scene, (guint) branch->practice) : NULL;
  gint64 chosen = canvas->state.selected_network;
  LpColour colour;

  if (practice == NULL)
    return canvas->style->quiet;
  if (lp_map_is_selected (canvas, practice))
    return lp_colour_from_hex (0x1b62b5);
  colour = practice->network_id != 0 ? lp_style_get_mark (canvas->style, practice->colour) : canvas->style->text;
  return chosen != 0 && chosen != practice->network_id ? lp_colour_mix (colour, canvas->style->paper, 0.4) : colour;
}

static void
draw_tie (const LpMapCanvas *canvas,
          const LpMapBranch *branch,
          LpPoint            at)
{
  const LpMapPractice *practice = lp_map_scene_get_practice (canvas->scene, (guint) branch->practice);
  LpPoint to = lp_map_mark_get_place (&canvas->viewport, canvas->style, practice);
  gboolean selected = lp_map_is_selected (canvas, practice);
  LpRect along = { MIN (at.x, to.x), MIN (at.y, to.y), fabs (to.x - at.x) + 1, fabs (to.y - at.y) + 1 };

  if (!lp_rect_intersects (lp_rect_inflate (along, 2 * canvas->style->line_width), canvas->seen))
    return;
  cairo_new_path (canvas->cr);
  cairo_move_to (canvas->cr, at.x, at.y);
  cairo_line_to (canvas->cr, to.x, to.y);
  lp_colour_set_source (lp_colour_with_alpha (choose_colour (canvas, branch), selected ? 1 : 0.5), canvas->cr);
  cairo_set_line_width (canvas->cr, (selected ? 1.8 : 1) * canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

void
lp_map_draw_branches (const LpMapCanvas *canvas)
{
  const GArray *branches = lp_map_overlay_get_branches (lp_map_scene_get_overlay (canvas->scene));

  lp_map_begin_outside_frame (canvas);
  for (guint i = 0; i < branches->len; i++)
    {
      const LpMapBranch *branch = &g_array_index (branches, LpMapBranch, i);

      if (branch->practice >= 0 && !lp_rect_contains (canvas->crowd, lp_viewport_to_screen (&canvas->viewport, branch->at)))
        draw_tie (canvas, branch, lp_viewport_to_screen (&canvas->viewport, branch->at));
    }
  for (guint i = 0; i < branches->len; i++)
    {
      const LpMapBranch *branch = &g_array_index (branches, LpMapBranch, i);
      LpPoint at = lp_viewport_to_screen (&canvas->viewport, branch->at);

      if (!lp_rect_contains (canvas->crowd, at) && lp_map_sees_point (canvas, branch->at))
        lp_map_draw_branch_mark (canvas, choose_colour (canvas, branch), at);
    }
  lp_map_end_outside_frame (canvas);
}
