/* territory-layer.c — the land of networks: colour, state, borders, the selected one lifted */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/lines.h"
#include "paint/palette.h"

#define BORDER 2.2
#define SELECTED_BORDER 3.0
#define COAST 0.8
/* Of a line, user units. */
#define THIN 4.0
/* With more networks than this, points of borders that are nearer than the step, user units, are left out. */
#define MANY_NETWORKS 300
#define COARSE_STEP 1.0

/* The path is filled and kept. */
static void
fill_pattern (const LpMapCanvas *canvas,
              cairo_pattern_t   *pattern)
{
  cairo_set_source (canvas->cr, pattern);
  cairo_fill_preserve (canvas->cr);
  cairo_pattern_destroy (pattern);
}

/* Patterns lie on the ground, so that they move with it and meet where a map is drawn in parts. */
static LpPoint
get_pattern_origin (const LpMapCanvas *canvas)
{
  return lp_viewport_to_screen (&canvas->viewport, (LpPoint) { 0, 0 });
}

/* Colour first, then what says the size without colour. */
static void
fill_land (const LpMapCanvas *canvas,
           gint64             colour,
           LpFill             fill,
           gboolean           strong)
{
  const LpColour see_through = { 0, 0, 0, 0 };
  double unit = canvas->style->font_size * LP_MAP_PATTERN, ink = strong ? 0.5 : lp_map_overlay_get_scale (lp_map_scene_get_overlay (canvas->scene)) != NULL ? 0.24 : 0.42;

  lp_colour_set_source (lp_map_get_land_colour (canvas, colour), canvas->cr);
  cairo_fill_preserve (canvas->cr);
  if (fill == LP_FILL_UNDER)
    fill_pattern (canvas, lp_pattern_new_hatch (see_through, lp_colour_with_alpha (canvas->style->under, ink),
                                                unit, get_pattern_origin (canvas)));
  else if (fill == LP_FILL_OVER)
    fill_pattern (canvas, lp_pattern_new_dots (see_through, lp_colour_with_alpha (canvas->style->over, ink),
                                               unit, get_pattern_origin (canvas)));
}

/* The networks that are asked for. (transfer full) (element-type LpMapNetwork) */
static GPtrArray *
find_seen (const LpMapCanvas *canvas)
{
  GPtrArray *seen = g_ptr_array_new ();

  for (guint i = 0; i < lp_map_scene_get_n_networks (canvas->scene); i++)
    {
      const LpMapNetwork *network = lp_map_scene_get_network (canvas->scene, i);

      if (lp_map_sees_shape (canvas, network->territory->shape))
        g_ptr_array_add (seen, (gpointer) network);
    }
  return seen;
}

/* All networks of one colour and size in one path: neighbours differ in colour, so no two in it touch, and a country's are filled in a tenth of the time. */
static void
fill_alike (const LpMapCanvas *canvas,
            const GPtrArray   *networks,
            gint64             colour,
            LpFill             fill)
{
  gboolean any = FALSE;

  for (guint i = 0; i < networks->len; i++)
    {
      const LpMapNetwork *network = g_ptr_array_index (networks, i);

      if (network->colour != colour || network->fill != fill)
        continue;
      lp_map_trace_seen (canvas, network->territory->shape, 0);
      any = TRUE;
    }
  if (any)
    fill_land (canvas, colour, fill, FALSE);
  cairo_new_path (canvas->cr);
}

static void
fill_networks (const LpMapCanvas *canvas,
               const GPtrArray   *networks)
{
  const LpFill fills[] = { LP_FILL_RIGHT_SIZE, LP_FILL_UNDER, LP_FILL_OVER };

  for (gint64 colour = 0; colour < LP_TERRITORIES_N_COLOURS; colour++)
    for (guint i = 0; i < G_N_ELEMENTS (fills); i++)
      fill_alike (canvas, networks, colour, fills[i]);
}

/* In one path: one by one, borders would be drawn twice where networks meet. A country's need not be as fine, and thin lines have no corners that could be seen to be round: its borders take more
 * time than all the rest. */
static void
stroke_networks (const LpMapCanvas *canvas,
                 const GPtrArray   *networks)
{
  double width = BORDER * canvas->style->line_width, step = lp_map_scene_get_n_networks (canvas->scene) > MANY_NETWORKS ? COARSE_STEP : 0;

  for (guint i = 0; i < networks->len; i++)
    lp_map_trace_seen (canvas, ((const LpMapNetwork *) g_ptr_array_index (networks, i))->territory->shape, step);
  lp_colour_set_source (canvas->style->paper, canvas->cr);
  cairo_save (canvas->cr);
  cairo_set_line_width (canvas->cr, width);
  if (width < THIN)
    cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

static void
fill_unassigned (const LpMapCanvas *canvas)
{
  lp_map_trace_seen (canvas, lp_map_scene_get_unassigned (canvas->scene)->shape, 0);
  lp_colour_set_source (canvas->style->paper, canvas->cr);
  cairo_fill_preserve (canvas->cr);
  fill_pattern (canvas, lp_pattern_new_hatch ((LpColour) { 0, 0, 0, 0 }, canvas->style->unassigned, canvas->style->font_size * 0.45,
                                              get_pattern_origin (canvas)));
  cairo_new_path (canvas->cr);
}

static void
stroke_unassigned (const LpMapCanvas *canvas)
{
  const double dashes[] = { 5 * canvas->style->line_width, 3.5 * canvas->style->line_width };

  cairo_save (canvas->cr);
  lp_map_trace (canvas, lp_map_scene_get_unassigned (canvas->scene)->shape);
  lp_colour_set_source (canvas->style->unassigned_line, canvas->cr);
  cairo_set_line_width (canvas->cr, canvas->style->line_width);
  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

/* A soft edge of shadow below and to the right, as lines, which PDF and SVG keep sharp. */
static void
draw_shadow (const LpMapCanvas  *canvas,
             const LpMapNetwork *network)
{
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, 1.5, 2.5);
  lp_map_trace (canvas, network->territory->shape);
  for (int width = 9; width >= 3; width -= 3)
    {
      cairo_set_source_rgba (canvas->cr, 0, 0, 0, 0.09);
      cairo_set_line_width (canvas->cr, width * canvas->style->line_width);
      cairo_stroke_preserve (canvas->cr);
    }
  cairo_new_path (canvas->cr);
  cairo_restore (canvas->cr);
}

static void
draw_lifted (const LpMapCanvas  *canvas,
             const LpMapNetwork *network)
{
  draw_shadow (canvas, network);
  lp_map_trace (canvas, network->territory->shape);
  fill_land (canvas, network->colour, network->fill, TRUE);
  lp_colour_set_source (lp_colour_from_hex (0x1b62b5), canvas->cr);
  cairo_set_line_width (canvas->cr, SELECTED_BORDER * canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

void
lp_map_set_district_line (const LpMapCanvas *canvas)
{
  const double dashes[] = { 1.2 * canvas->style->line_width, 2.8 * canvas->style->line_width };

  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (canvas->cr, canvas->style->line_width);
  lp_colour_set_source (lp_colour_with_alpha (canvas->style->text, 0.45), canvas->cr);
}

gboolean
lp_map_has_districts (const LpMapScene *scene)
{
  const LpGround *ground = lp_map_scene_get_ground (scene);

  for (guint i = 0; i < lp_ground_get_n_features (ground) && lp_map_scene_shows (scene, LP_MAP_SHOWS_DISTRICTS); i++)
    if (g_str_equal (lp_ground_get_feature (ground, i)->layer, "district"))
      return TRUE;
  return FALSE;
}

static void
draw_districts (const LpMapCanvas *canvas)
{
  const LpGround *ground = lp_map_scene_get_ground (canvas->scene);

  if (!lp_map_has_districts (canvas->scene))
    return;
  cairo_save (canvas->cr);
  lp_map_set_district_line (canvas);
  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    {
      const LpGroundFeature *feature = lp_ground_get_feature (ground, i);

      if (!g_str_equal (feature->layer, "district") || feature->is_point)
        continue;
      lp_map_trace (canvas, feature->shape);
      cairo_stroke (canvas->cr);
    }
  cairo_restore (canvas->cr);
}

/* A thin line in the middle of the white one: on a pale sea white alone leaves the coast uncertain. */
static void
stroke_coast (const LpMapCanvas *canvas)
{
  lp_map_trace_seen (canvas, lp_map_scene_get_outline (canvas->scene), 0);
  lp_colour_set_source (lp_map_get_coast_colour (canvas->style), canvas->cr);
  cairo_set_line_width (canvas->cr, COAST * canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

/* Borders over districts, so that a district's dots do not run along the coast. */
static void
draw_all (const LpMapCanvas *canvas)
{
  g_autoptr (GPtrArray) networks = find_seen (canvas);

  fill_networks (canvas, networks);
  fill_unassigned (canvas);
  draw_districts (canvas);
  stroke_networks (canvas, networks);
  stroke_coast (canvas);
  stroke_unassigned (canvas);
}

static void
begin (const LpMapCanvas *canvas)
{
  cairo_new_path (canvas->cr);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (canvas->cr, CAIRO_FILL_RULE_EVEN_ODD);
}

void
lp_map_draw_territories (const LpMapCanvas *canvas)
{
  cairo_save (canvas->cr);
  begin (canvas);
  draw_all (canvas);
  cairo_restore (canvas->cr);
}

void
lp_map_draw_lifted (const LpMapCanvas *canvas)
{
  const LpMapNetwork *selected = lp_map_scene_find_network (canvas->scene, canvas->state.selected_network);

  if (selected == NULL)
    return;
  cairo_save (canvas->cr);
  begin (canvas);
  draw_lifted (canvas, selected);
  cairo_restore (canvas->cr);
}

void
lp_map_draw_territory_ring (cairo_t          *cr,
                            const LpMapScene *scene,
                            LpViewport        viewport,
                            const LpStyle    *style,
                            gint64            network_id)
{
  const LpMapNetwork *network = lp_map_scene_find_network (scene, network_id);
  LpMapCanvas canvas = { .cr = cr, .scene = scene, .viewport = viewport, .style = style };

  if (network == NULL)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  lp_map_trace (&canvas, network->territory->shape);
  lp_colour_set_source (style->text, cr);
  cairo_set_line_width (cr, SELECTED_BORDER * style->line_width);
  cairo_stroke (cr);
  cairo_restore (cr);
}
