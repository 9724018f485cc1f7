/* marks.c — practices: a mark sized by list, those at one point drawn apart */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "map/canvas.h"
#include "paint/palette.h"

/* The area of a mark is its people; this is the radius of 1,000, of the text's size. */
#define RADIUS_OF_1000 0.115
#define LEAST_RADIUS 0.15

double
lp_map_mark_get_radius (const LpStyle *style,
                        gint64         people)
{
  return style->font_size * MAX (LEAST_RADIUS, RADIUS_OF_1000 * sqrt ((double) MAX (people, 0) / 1000));
}

LpPoint
lp_map_mark_get_place (const LpViewport    *viewport,
                       const LpStyle       *style,
                       const LpMapPractice *practice)
{
  LpPoint place = lp_viewport_to_screen (viewport, practice->at);
  double apart = style->font_size * 0.42;

  if (practice->site_count < 2)
    return place;
  /* Two stand side by side, more in a ring. */
  apart /= MIN (1, 2 * sin (G_PI / practice->site_count));
  place.x += apart * cos (2 * G_PI * practice->site_place / practice->site_count);
  place.y += apart * sin (2 * G_PI * practice->site_place / practice->site_count);
  return place;
}

static void
trace_diamond (cairo_t *cr,
               LpPoint  at,
               double   radius)
{
  double r = radius * 1.35;

  cairo_move_to (cr, at.x, at.y - r);
  cairo_line_to (cr, at.x + r, at.y);
  cairo_line_to (cr, at.x, at.y + r);
  cairo_line_to (cr, at.x - r, at.y);
  cairo_close_path (cr);
}

static void
draw_assigned (const LpMapCanvas   *canvas,
               const LpMapPractice *practice,
               LpPoint              at,
               double               radius)
{
  gboolean faded = canvas->state.selected_network != 0 && canvas->state.selected_network != practice->network_id;
  LpColour colour = lp_style_get_territory_dark (canvas->style, practice->colour);

  cairo_arc (canvas->cr, at.x, at.y, radius, 0, 2 * G_PI);
  lp_colour_set_source (faded ? lp_colour_mix (colour, canvas->style->paper, 0.4) : colour, canvas->cr);
  cairo_fill_preserve (canvas->cr);
  lp_colour_set_source (canvas->style->paper, canvas->cr);
  cairo_set_line_width (canvas->cr, 1.2 * canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

static void
draw_unassigned (const LpMapCanvas *canvas,
                 LpPoint            at,
                 double             radius)
{
  const double dashes[] = { 2.2 * canvas->style->line_width, 1.6 * canvas->style->line_width };

  cairo_save (canvas->cr);
  cairo_arc (canvas->cr, at.x, at.y, radius, 0, 2 * G_PI);
  lp_colour_set_source (canvas->style->paper, canvas->cr);
  cairo_fill_preserve (canvas->cr);
  lp_colour_set_source (canvas->style->text, canvas->cr);
  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (canvas->cr, 1.6 * canvas->style->line_width);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

static void
draw_selected (const LpMapCanvas *canvas,
               LpPoint            at,
               double             radius)
{
  trace_diamond (canvas->cr, at, MAX (radius, canvas->style->font_size * 0.3));
  lp_colour_set_source (lp_colour_from_hex (0x1b62b5), canvas->cr);
  cairo_fill_preserve (canvas->cr);
  lp_colour_set_source (canvas->style->paper, canvas->cr);
  cairo_set_line_width (canvas->cr, 1.8 * canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

static gboolean
is_seen (const LpMapCanvas *canvas,
         LpPoint            at)
{
  double reach = canvas->style->font_size * 2;

  return at.x > -reach && at.y > -reach && at.x < canvas->viewport.width + reach && at.y < canvas->viewport.height + reach &&
         !lp_rect_contains (canvas->frame, at);
}

/* Dark with a light rim, so that it stands out from any territory. */
static void
draw_ring (const LpMapCanvas *canvas,
           LpPoint            at,
           double             radius)
{
  double line = canvas->style->line_width;

  cairo_arc (canvas->cr, at.x, at.y, radius + 0.25 * canvas->style->font_size, 0, 2 * G_PI);
  lp_colour_set_source (canvas->style->paper, canvas->cr);
  cairo_set_line_width (canvas->cr, 4 * line);
  cairo_stroke_preserve (canvas->cr);
  lp_colour_set_source (canvas->style->text, canvas->cr);
  cairo_set_line_width (canvas->cr, 1.6 * line);
  cairo_stroke (canvas->cr);
}

static void
draw_mark (const LpMapCanvas   *canvas,
           const LpMapPractice *practice)
{
  LpPoint at = lp_map_mark_get_place (&canvas->viewport, canvas->style, practice);
  double radius = lp_map_mark_get_radius (canvas->style, practice->people);

  if (!is_seen (canvas, at))
    return;
  if (canvas->state.ringed_practices != NULL && g_strv_contains (canvas->state.ringed_practices, practice->code))
    draw_ring (canvas, at, radius);
  if (lp_map_is_selected (canvas, practice))
    draw_selected (canvas, at, radius);
  else if (practice->network_id == 0)
    draw_unassigned (canvas, at, radius);
  else
    draw_assigned (canvas, practice, at, radius);
}

void
lp_map_draw_marks (const LpMapCanvas *canvas)
{
  guint n = lp_map_scene_get_n_practices (canvas->scene);

  cairo_new_path (canvas->cr);
  for (int selected = 0; selected < 2; selected++)
    for (guint i = 0; i < n; i++)
      {
        const LpMapPractice *practice = lp_map_scene_get_practice (canvas->scene, i);

        if (lp_map_is_selected (canvas, practice) == selected)
          draw_mark (canvas, practice);
      }
}

void
lp_map_draw_practice_ring (cairo_t          *cr,
                           const LpMapScene *scene,
                           LpViewport        viewport,
                           const LpStyle    *style,
                           guint             practice,
                           gboolean          dashed)
{
  const double dashes[] = { 4, 3 };
  const LpMapPractice *found = lp_map_scene_get_practice (scene, practice);
  LpPoint at = lp_map_mark_get_place (&viewport, style, found);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, at.x, at.y, lp_map_mark_get_radius (style, found->people) + style->font_size * 0.3, 0, 2 * G_PI);
  lp_colour_set_source (style->text, cr);
  cairo_set_line_width (cr, 2 * style->line_width);
  if (dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}
