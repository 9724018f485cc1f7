/* marks.c — practices: a mark sized by list, those at one point drawn apart */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "map/marks.h"
#include "paint/palette.h"

/* The area of a mark is its people; this is the radius of 1,000, of the text's size. */
#define RADIUS_OF_1000 0.115
#define LEAST_RADIUS 0.15
/* A colour is told apart on a mark of this size or larger. */
#define LEAST_VALUE_RADIUS 0.3
/* Beyond this many marks they are stamped: one by one a country's take four frames. */
#define MANY_MARKS 500
/* Steps of a stamped mark's radius, in user units: finer than the eye, and few enough to be made once. */
#define RADIUS_STEP 0.25

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

typedef enum
{
  MARK_ASSIGNED,
  MARK_FADED,
  MARK_UNASSIGNED,
  MARK_SELECTED,
  MARK_MEASURED,
  MARK_MEASURED_FADED,
  MARK_CHECK,
  MARK_MISSING,
} MarkKind;

/* All that the drawing of a mark depends on. */
typedef struct
{
  const LpStyle *style;
  MarkKind kind;
  gint64 colour;                /* of a measured one the step; 0 of what has none */
  guint n_steps;                /* of the measure */
  double radius;
} Mark;

static void
draw_assigned (cairo_t    *cr,
               const Mark *mark)
{
  LpColour colour = lp_style_get_mark (mark->style, mark->colour);

  cairo_arc (cr, 0, 0, mark->radius, 0, 2 * G_PI);
  lp_colour_set_source (mark->kind == MARK_FADED ? lp_colour_mix (colour, mark->style->paper, 0.4) : colour, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (mark->style->paper, cr);
  cairo_set_line_width (cr, 1.2 * mark->style->line_width);
  cairo_stroke (cr);
}

static void
draw_unassigned (cairo_t    *cr,
                 const Mark *mark)
{
  const double dashes[] = { 2.2 * mark->style->line_width, 1.6 * mark->style->line_width };

  cairo_arc (cr, 0, 0, mark->radius, 0, 2 * G_PI);
  lp_colour_set_source (mark->style->paper, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (mark->style->text, cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1.6 * mark->style->line_width);
  cairo_stroke (cr);
}

static void
draw_selected (cairo_t    *cr,
               const Mark *mark)
{
  trace_diamond (cr, (LpPoint) { 0, 0 }, MAX (mark->radius, mark->style->font_size * 0.3));
  lp_colour_set_source (lp_colour_from_hex (0x1b62b5), cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (mark->style->paper, cr);
  cairo_set_line_width (cr, 1.8 * mark->style->line_width);
  cairo_stroke (cr);
}

static void
draw_measured (cairo_t    *cr,
               const Mark *mark)
{
  LpColour colour = lp_map_get_step_colour (mark->style, (guint) mark->colour, mark->n_steps);
  gboolean faded = mark->kind == MARK_MEASURED_FADED;

  cairo_arc (cr, 0, 0, mark->radius, 0, 2 * G_PI);
  lp_colour_set_source (faded ? lp_colour_mix (colour, mark->style->paper, 0.4) : colour, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (faded ? mark->style->quiet : mark->style->text, cr);
  cairo_set_line_width (cr, 1.1 * mark->style->line_width);
  cairo_stroke (cr);
}

/* Hollow: in the colour it would have, or grey when there is nothing to tell. */
static void
draw_hollow (cairo_t    *cr,
             const Mark *mark)
{
  gboolean check = mark->kind == MARK_CHECK;
  LpColour colour = lp_map_get_step_colour (mark->style, MAX ((guint) mark->colour, 2), MAX (mark->n_steps, 3));

  cairo_arc (cr, 0, 0, mark->radius, 0, 2 * G_PI);
  lp_colour_set_source (mark->style->paper, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (check ? colour : mark->style->quiet, cr);
  cairo_set_line_width (cr, (check ? 2.4 : 1.1) * mark->style->line_width);
  cairo_stroke (cr);
}

static void
draw_kind (cairo_t       *cr,
           gconstpointer  data)
{
  const Mark *mark = data;

  if (mark->kind == MARK_MEASURED || mark->kind == MARK_MEASURED_FADED)
    draw_measured (cr, mark);
  else if (mark->kind == MARK_CHECK || mark->kind == MARK_MISSING)
    draw_hollow (cr, mark);
  else if (mark->kind == MARK_SELECTED)
    draw_selected (cr, mark);
  else if (mark->kind == MARK_UNASSIGNED)
    draw_unassigned (cr, mark);
  else
    draw_assigned (cr, mark);
}

void
lp_map_mark_draw_value (const LpMapCanvas *canvas,
                        LpMeasured         state,
                        guint              step,
                        guint              n_steps,
                        LpPoint            at,
                        double             radius)
{
  Mark mark = { canvas->style, state == LP_MEASURED_MISSING ? MARK_MISSING : state == LP_MEASURED_CHECK ? MARK_CHECK : MARK_MEASURED, step, n_steps, radius };

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  cairo_translate (canvas->cr, at.x, at.y);
  draw_kind (canvas->cr, &mark);
  cairo_restore (canvas->cr);
}

static Mark
describe_value (const LpMapCanvas   *canvas,
                guint                i,
                double               radius)
{
  const LpMapOverlay *overlay = lp_map_scene_get_overlay (canvas->scene);
  LpMapValue value = lp_map_overlay_get_value (overlay, i);
  gint64 network_id = lp_map_scene_get_practice (canvas->scene, i)->network_id;
  gboolean faded = canvas->state.selected_network != 0 && canvas->state.selected_network != network_id;

  return (Mark) { canvas->style,
                  value.state == LP_MEASURED_MISSING ? MARK_MISSING : value.state == LP_MEASURED_CHECK ? MARK_CHECK : faded ? MARK_MEASURED_FADED : MARK_MEASURED,
                  value.step, lp_map_overlay_get_scale (overlay)->n_steps, MAX (radius, LEAST_VALUE_RADIUS * canvas->style->font_size) };
}

static Mark
describe_mark (const LpMapCanvas *canvas,
               guint              i)
{
  const LpMapPractice *practice = lp_map_scene_get_practice (canvas->scene, i);
  Mark mark = { canvas->style, MARK_ASSIGNED, 0, 0, lp_map_mark_get_radius (canvas->style, practice->people) };

  if (lp_map_is_selected (canvas, practice))
    mark.kind = MARK_SELECTED;
  else if (lp_map_overlay_get_scale (lp_map_scene_get_overlay (canvas->scene)) != NULL)
    return describe_value (canvas, i, mark.radius);
  else if (practice->network_id == 0)
    mark.kind = MARK_UNASSIGNED;
  else
    {
      mark.kind = canvas->state.selected_network != 0 && canvas->state.selected_network != practice->network_id ? MARK_FADED : MARK_ASSIGNED;
      mark.colour = practice->colour;
    }
  return mark;
}

/* How far from its middle a mark may have ink. */
static double
get_reach (const Mark *mark)
{
  return MAX (mark->radius, mark->style->font_size * 0.3) * 1.35 + 3 * mark->style->line_width;
}

static void
stamp_mark (const LpMapCanvas *canvas,
            Mark               mark,
            LpPoint            at)
{
  guint64 steps = (guint64) lrint (mark.radius / RADIUS_STEP);

  mark.radius = (double) steps * RADIUS_STEP;
  lp_sprites_stamp (canvas->sprites, canvas->cr, steps << 32 | (guint64) mark.colour << 8 | mark.kind, at, get_reach (&mark), draw_kind, &mark);
}

static void
draw_mark (const LpMapCanvas *canvas,
           guint              i,
           gboolean           stamped)
{
  LpPoint at = lp_map_mark_get_place (&canvas->viewport, canvas->style, lp_map_scene_get_practice (canvas->scene, i));
  Mark mark = describe_mark (canvas, i);

  if (!lp_rect_contains (lp_rect_inflate (canvas->seen, get_reach (&mark) + 1), at) || lp_rect_contains (canvas->frame, at))
    return;
  if (stamped)
    {
      stamp_mark (canvas, mark, at);
      return;
    }
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, at.x, at.y);
  draw_kind (canvas->cr, &mark);
  cairo_restore (canvas->cr);
}

/* The chosen ones last, so that they lie on top. */
void
lp_map_draw_marks (const LpMapCanvas *canvas)
{
  guint n = lp_map_scene_get_n_practices (canvas->scene);
  gboolean stamped = canvas->sprites != NULL && n > MANY_MARKS;
  g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (guint));

  cairo_new_path (canvas->cr);
  for (guint i = 0; i < n; i++)
    {
      const LpMapPractice *practice = lp_map_scene_get_practice (canvas->scene, i);

      if (!lp_map_sees_point (canvas, practice->at))
        continue;
      if (lp_map_is_selected (canvas, practice))
        g_array_append_val (selected, i);
      else
        draw_mark (canvas, i, stamped);
    }
  for (guint i = 0; i < selected->len; i++)
    draw_mark (canvas, g_array_index (selected, guint, i), stamped);
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
