/* land-layer.c — sea, the land around, fading where its data ends */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/canvas.h"
#include "paint/palette.h"

/* Over how many metres the land around fades out. */
#define FADE 9000.0

/* The sea by the shore is deeper in colour, in steps: how wide each is, user units of a screen, the farthest first. */
static const double shallows[] = { 15, 9, 4 };
#define SHALLOW 0.075

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

/* A strip of sea that thickens from @from to @to: past @to there is nothing but sea. */
static void
fade_edge (const LpMapCanvas *canvas,
           LpPoint            from,
           LpPoint            to)
{
  cairo_pattern_t *fade = cairo_pattern_create_linear (from.x, from.y, to.x, to.y);
  LpColour sea = canvas->style->sea;

  cairo_pattern_add_color_stop_rgba (fade, 0, sea.r, sea.g, sea.b, 0);
  cairo_pattern_add_color_stop_rgba (fade, 1, sea.r, sea.g, sea.b, 1);
  cairo_set_source (canvas->cr, fade);
  cairo_paint (canvas->cr);
  cairo_pattern_destroy (fade);
}

static void
fade_edges (const LpMapCanvas *canvas,
            LpRect             extent)
{
  LpRect edge = lp_viewport_rect_to_screen (&canvas->viewport, extent);
  double fade = FADE * canvas->viewport.scale, right = edge.x + edge.width, bottom = edge.y + edge.height;

  if (edge.x + fade > 0)
    fade_edge (canvas, (LpPoint) { edge.x + fade, 0 }, (LpPoint) { edge.x, 0 });
  if (right - fade < canvas->viewport.width)
    fade_edge (canvas, (LpPoint) { right - fade, 0 }, (LpPoint) { right, 0 });
  if (edge.y + fade > 0)
    fade_edge (canvas, (LpPoint) { 0, edge.y + fade }, (LpPoint) { 0, edge.y });
  if (bottom - fade < canvas->viewport.height)
    fade_edge (canvas, (LpPoint) { 0, bottom - fade }, (LpPoint) { 0, bottom });
}

static void
trace_around (const LpMapCanvas *canvas)
{
  const LpGround *ground = lp_map_scene_get_ground (canvas->scene);

  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    if (is_around (lp_ground_get_feature (ground, i)))
      lp_map_trace (canvas, lp_ground_get_feature (ground, i)->shape);
}

/* Along the path, as lines, which PDF and SVG keep sharp; land is filled over their inner halves. */
static void
draw_shallows (const LpMapCanvas *canvas)
{
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < G_N_ELEMENTS (shallows); i++)
    {
      lp_colour_set_source (lp_colour_mix (canvas->style->sea, canvas->style->right_size, SHALLOW * (i + 1)), canvas->cr);
      cairo_set_line_width (canvas->cr, shallows[i] * canvas->style->line_width);
      cairo_stroke_preserve (canvas->cr);
    }
  cairo_new_path (canvas->cr);
}

LpColour
lp_map_get_coast_colour (const LpStyle *style)
{
  return lp_colour_mix (style->sea, style->right_size, 0.5);
}

/* The plan's own shore does not fade with the land around, and is none where they meet. */
static void
draw_own_shallows (const LpMapCanvas *canvas)
{
  cairo_save (canvas->cr);
  cairo_rectangle (canvas->cr, 0, 0, canvas->viewport.width, canvas->viewport.height);
  trace_around (canvas);
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (canvas->cr);
  lp_map_trace (canvas, lp_map_scene_get_outline (canvas->scene));
  draw_shallows (canvas);
  cairo_restore (canvas->cr);
}

/* Territories that fade do so towards paper, not towards the sea. */
static void
fill_outline (const LpMapCanvas *canvas)
{
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_EVEN_ODD);
  lp_map_trace (canvas, lp_map_scene_get_outline (canvas->scene));
  lp_colour_set_source (canvas->style->paper, canvas->cr);
  cairo_fill (canvas->cr);
}

static void
draw_around (const LpMapCanvas *canvas)
{
  trace_around (canvas);
  draw_shallows (canvas);
  trace_around (canvas);
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_WINDING);
  lp_colour_set_source (canvas->style->land, canvas->cr);
  cairo_fill_preserve (canvas->cr);
  lp_colour_set_source (lp_colour_mix (canvas->style->land, canvas->style->quiet, 0.22), canvas->cr);
  cairo_set_line_width (canvas->cr, 0.6 * canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

void
lp_map_draw_land (const LpMapCanvas *canvas)
{
  LpRect extent = find_extent (lp_map_scene_get_ground (canvas->scene));

  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  lp_colour_set_source (canvas->style->sea, canvas->cr);
  cairo_paint (canvas->cr);
  if (extent.width > 0)
    {
      draw_around (canvas);
      fade_edges (canvas, extent);
    }
  draw_own_shallows (canvas);
  fill_outline (canvas);
  cairo_restore (canvas->cr);
}
