/* land-layer.c — sea, the land around, fading where its data ends */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/canvas.h"
#include "paint/palette.h"

/* Over how many metres the land around fades out. */
#define FADE 9000.0

#define AROUND_LINE 0.6
/* The sea by the shore is deeper in colour, in steps: how wide each is, user units of a screen, the farthest first. */
static const double shallows[] = { 19, 12, 6 };
#define SHALLOW 0.055
/* Their edges need not follow every rock, user units. */
#define SHALLOW_STEP 2.0
/* A country's coast has more; its shallows would take longer to draw than all the rest, and run into each other. */
#define MOST_POINTS 20000

/* A plan without an outline has the land within reach of its practices, whose edge is no coast. */
static gboolean
has_coast (const LpMapScene *scene)
{
  const LpShape *outline = lp_ground_get_outline (lp_map_scene_get_ground (scene));

  return outline != NULL && lp_shape_get_n_rings (outline) > 0;
}

static gboolean
is_around (const LpGroundFeature *feature)
{
  return g_str_equal (feature->layer, "neighbour") && !feature->is_point;
}

static LpRect
find_extent (const LpGround *ground)
{
  LpRect extent = { 0, 0, 0, 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    {
      const LpGroundFeature *feature = lp_ground_get_feature (ground, i);

      if (!is_around (feature))
        continue;
      extent = any ? lp_rect_union (extent, lp_shape_get_extent (feature->shape)) : lp_shape_get_extent (feature->shape);
      any = TRUE;
    }
  return extent;
}

static void
trace_around (const LpMapCanvas *canvas)
{
  const LpGround *ground = lp_map_scene_get_ground (canvas->scene);

  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    if (is_around (lp_ground_get_feature (ground, i)))
      lp_map_trace_seen (canvas, lp_ground_get_feature (ground, i)->shape, 0);
}

/* The land around in sea that thickens from @from to @to, past which there is none. @strip: where that is. */
static void
fade_strip (const LpMapCanvas *canvas,
            LpRect             strip,
            LpPoint            from,
            LpPoint            to)
{
  cairo_pattern_t *fade = cairo_pattern_create_linear (from.x, from.y, to.x, to.y);
  LpColour sea = canvas->style->sea;

  cairo_pattern_add_color_stop_rgba (fade, 0, sea.r, sea.g, sea.b, 0);
  cairo_pattern_add_color_stop_rgba (fade, 1, sea.r, sea.g, sea.b, 1);
  cairo_save (canvas->cr);
  cairo_rectangle (canvas->cr, strip.x, strip.y, strip.width, strip.height);
  cairo_clip (canvas->cr);
  trace_around (canvas);
  cairo_set_source (canvas->cr, fade);
  cairo_fill_preserve (canvas->cr);
  cairo_set_line_width (canvas->cr, 2 * AROUND_LINE * canvas->style->line_width);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
  cairo_pattern_destroy (fade);
}

/* On each side on which the data of the land around ends in what is seen. */
static void
fade_edges (const LpMapCanvas *canvas,
            LpRect             extent)
{
  LpRect edge = lp_rect_inflate (lp_viewport_rect_to_screen (&canvas->viewport, extent), AROUND_LINE * canvas->style->line_width);
  double fade = FADE * canvas->viewport.scale, right = edge.x + edge.width, bottom = edge.y + edge.height;
  const struct { LpRect strip; LpPoint from, to; } sides[] = {
    { { edge.x, edge.y, fade, edge.height }, { edge.x + fade, 0 }, { edge.x, 0 } },
    { { right - fade, edge.y, fade, edge.height }, { right - fade, 0 }, { right, 0 } },
    { { edge.x, edge.y, edge.width, fade }, { 0, edge.y + fade }, { 0, edge.y } },
    { { edge.x, bottom - fade, edge.width, fade }, { 0, bottom - fade }, { 0, bottom } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (lp_rect_intersects (sides[i].strip, canvas->seen))
      fade_strip (canvas, sides[i].strip, sides[i].from, sides[i].to);
}

static guint
count_points (const LpShape *shape)
{
  guint sum = 0;

  for (guint r = 0; r < lp_shape_get_n_rings (shape); r++)
    {
      guint n;

      lp_shape_get_ring (shape, r, &n);
      sum += n;
    }
  return sum;
}

/* As lines, which PDF and SVG keep sharp. Land is filled over their inner halves, and over those where the plan's land meets the land around. */
static void
draw_shallows (const LpMapCanvas *canvas)
{
  const LpShape *outline = lp_map_scene_get_outline (canvas->scene);

  if (!has_coast (canvas->scene) || count_points (outline) > MOST_POINTS)
    return;
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_BEVEL);
  lp_map_trace_seen (canvas, outline, SHALLOW_STEP);
  for (guint i = 0; i < G_N_ELEMENTS (shallows); i++)
    {
      lp_colour_set_source (lp_colour_mix (canvas->style->sea, canvas->style->right_size, SHALLOW * (i + 1)), canvas->cr);
      cairo_set_line_width (canvas->cr, shallows[i] * canvas->style->line_width);
      cairo_stroke_preserve (canvas->cr);
    }
  cairo_new_path (canvas->cr);
}

static void
draw_around (const LpMapCanvas *canvas,
             LpRect             extent)
{
  trace_around (canvas);
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_WINDING);
  lp_colour_set_source (canvas->style->land, canvas->cr);
  cairo_fill_preserve (canvas->cr);
  lp_colour_set_source (lp_colour_mix (canvas->style->land, canvas->style->quiet, 0.22), canvas->cr);
  cairo_set_line_width (canvas->cr, AROUND_LINE * canvas->style->line_width);
  cairo_stroke (canvas->cr);
  fade_edges (canvas, extent);
}

/* Territories that fade do so towards paper, not towards the sea. */
static void
fill_outline (const LpMapCanvas *canvas)
{
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_EVEN_ODD);
  lp_map_trace_seen (canvas, lp_map_scene_get_outline (canvas->scene), 0);
  lp_colour_set_source (canvas->style->paper, canvas->cr);
  cairo_fill (canvas->cr);
}

LpColour
lp_map_get_beyond_colour (const LpMapScene *scene,
                          const LpStyle    *style)
{
  return has_coast (scene) ? style->sea : style->land;
}

LpColour
lp_map_get_coast_colour (const LpStyle *style)
{
  return lp_colour_mix (style->sea, style->right_size, 0.5);
}

void
lp_map_draw_land (const LpMapCanvas *canvas)
{
  LpRect extent = find_extent (lp_map_scene_get_ground (canvas->scene));

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  lp_colour_set_source (lp_map_get_beyond_colour (canvas->scene, canvas->style), canvas->cr);
  cairo_paint (canvas->cr);
  draw_shallows (canvas);
  if (extent.width > 0)
    draw_around (canvas, extent);
  fill_outline (canvas);
  cairo_restore (canvas->cr);
}
