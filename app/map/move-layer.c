/* move-layer.c — what a proposal would move: ground outlined, with the way it goes, and practices with a dark rim */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/label-placing.h"
#include "paint/palette.h"

#define OUTLINE 1.7
#define CASING 4.4
/* Beyond the mark, of the text's size: rims of practices in one street hardly meet. */
#define RIM 0.17
#define SIZE 0.76
/* The ground's largest circle, of the text's size, from which on it is told which way it goes. */
#define LEAST_ROOM 0.55

static void
fill_ground (const LpMapCanvas    *canvas,
             const LpMapMoveGroup *group)
{
  lp_map_trace (canvas, group->ground);
  lp_colour_set_source (group->to != 0 ? lp_map_get_land_colour (canvas, group->colour) : canvas->style->paper, canvas->cr);
  cairo_fill (canvas->cr);
}

static void
stroke_border (const LpMapCanvas    *canvas,
               const LpMapMoveGroup *group,
               LpColour              colour,
               double                width)
{
  lp_map_trace_lines (canvas, group->border);
  lp_colour_set_source (colour, canvas->cr);
  cairo_set_line_width (canvas->cr, width * canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

/* All ground, then all casings, then all outlines: groups lie beside each other and none may cover another's line. */
void
lp_map_draw_moved_ground (const LpMapCanvas *canvas)
{
  const GArray *groups = lp_map_moves_get_groups (canvas->state.moves);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_EVEN_ODD);
  for (guint i = 0; i < groups->len; i++)
    fill_ground (canvas, &g_array_index (groups, LpMapMoveGroup, i));
  for (guint i = 0; i < groups->len; i++)
    stroke_border (canvas, &g_array_index (groups, LpMapMoveGroup, i), lp_colour_with_alpha (canvas->style->paper, 0.8), CASING);
  for (guint i = 0; i < groups->len; i++)
    stroke_border (canvas, &g_array_index (groups, LpMapMoveGroup, i), canvas->style->text, OUTLINE);
  cairo_restore (canvas->cr);
}

void
lp_map_draw_movers (const LpMapCanvas *canvas)
{
  const GArray *movers = lp_map_moves_get_practices (canvas->state.moves);

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  lp_colour_set_source (canvas->style->text, canvas->cr);
  for (guint i = 0; i < movers->len; i++)
    {
      const LpMapPractice *practice = lp_map_scene_get_practice (canvas->scene, g_array_index (movers, guint, i));
      LpPoint at = lp_map_mark_get_place (&canvas->viewport, canvas->style, practice);

      if (lp_rect_contains (canvas->frame, at))
        continue;
      cairo_arc (canvas->cr, at.x, at.y, lp_map_mark_get_radius (canvas->style, practice->people) + RIM * canvas->style->font_size, 0, 2 * G_PI);
      cairo_fill (canvas->cr);
    }
  cairo_restore (canvas->cr);
}

/* "9 → 21"; from or to the unassigned there is no number. */
static char *
make_words (const LpMapMoveGroup *group)
{
  if (group->from == 0)
    return g_strdup_printf ("→ %" G_GINT64_FORMAT, group->to);
  if (group->to == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT " →", group->from);
  return g_strdup_printf ("%" G_GINT64_FORMAT " → %" G_GINT64_FORMAT, group->from, group->to);
}

void
lp_map_place_moves (LpMapPlacing *placing)
{
  const LpMapCanvas *canvas = placing->canvas;
  const GArray *groups = canvas->state.moves != NULL ? lp_map_moves_get_groups (canvas->state.moves) : NULL;
  double f = canvas->style->font_size;
  LpTextStyle text = { .size = f * SIZE, .bold = TRUE, .colour = canvas->style->text, .halo = lp_colour_with_alpha (canvas->style->paper, 0.95) };

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const LpMapMoveGroup *group = &g_array_index (groups, LpMapMoveGroup, i);
      double room = group->label_radius * canvas->viewport.scale;
      LpPoint at = lp_viewport_to_screen (&canvas->viewport, group->label);
      g_autofree char *words = make_words (group);

      if (room >= LEAST_ROOM * f && !lp_map_placing_is_in_frame (placing, at))
        lp_map_placing_around (placing, &text, words, at, MAX (room, f), group->ground, LP_MAP_LABEL_MOVE, i);
    }
}
