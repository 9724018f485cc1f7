/* key-rows.c — the rows of the map's key: what occurs and what is switched on */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/key-rows.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "map/lines.h"
#include "map/marks.h"
#include "paint/palette.h"

static void
clear_row (gpointer data)
{
  g_free (((LpKeyRow *) data)->words);
}

/* @words is taken over. */
static void
add (GArray       *rows,
     LpKeyRowKind  kind,
     guint         index,
     char         *words)
{
  LpKeyRow row = { kind, index, FALSE, NULL, words };

  g_array_append_val (rows, row);
}

static gboolean
occurs (const LpMapScene *scene,
        LpFill            fill)
{
  if (fill == LP_FILL_UNASSIGNED)
    return lp_shape_get_n_rings (lp_map_scene_get_unassigned (scene)->shape) > 0;
  for (guint i = 0; i < lp_map_scene_get_n_networks (scene); i++)
    if (lp_map_scene_get_network (scene, i)->fill == fill)
      return TRUE;
  return FALSE;
}

static void
add_sizes (GArray           *rows,
           const LpMapScene *scene)
{
  g_autofree char *least = lp_format_count (lp_map_scene_get_min_people (scene));
  g_autofree char *most = lp_format_count (lp_map_scene_get_max_people (scene));

  if (lp_map_scene_get_n_networks (scene) > 0)
    add (rows, LP_KEY_FILL, LP_FILL_RIGHT_SIZE, g_strdup (_("right size")));
  if (occurs (scene, LP_FILL_UNDER))
    add (rows, LP_KEY_FILL, LP_FILL_UNDER, g_strdup_printf (_("under %s"), least));
  if (occurs (scene, LP_FILL_OVER))
    add (rows, LP_KEY_FILL, LP_FILL_OVER, g_strdup_printf (_("over %s"), most));
  if (occurs (scene, LP_FILL_UNASSIGNED))
    add (rows, LP_KEY_FILL, LP_FILL_UNASSIGNED, g_strdup (_("unassigned")));
}

static void
add_step (GArray             *rows,
          const LpMapOverlay *overlay,
          const LpMapScale   *scale,
          guint               step)
{
  g_autofree char *from = lp_map_overlay_format_value (overlay, scale->limits[step]);
  g_autofree char *to = lp_map_overlay_format_value (overlay, scale->limits[step + 1]);

  if (step + 1 < scale->n_steps)
    /* Translators: figures from the first up to, and without, the second. */
    add (rows, LP_KEY_STEP, step, g_strdup_printf (_("%s to under %s"), from, to));
  else
    add (rows, LP_KEY_STEP, step, g_strdup_printf (_("%s to %s"), from, to));
}

static void
add_measure (GArray             *rows,
             const LpMapOverlay *overlay)
{
  const LpMapScale *scale = lp_map_overlay_get_scale (overlay);

  if (scale == NULL)
    return;
  add (rows, LP_KEY_TITLE, 0, g_strconcat (scale->name, *scale->unit != '\0' ? ", " : "", scale->unit,
                                           *scale->period != '\0' ? ", " : "", scale->period, NULL));
  for (guint step = scale->n_steps; step-- > 0; )
    add_step (rows, overlay, scale, step);
  if (scale->has_check)
    add (rows, LP_KEY_CHECK, 0, g_strdup (_("check: left out of averages")));
  if (scale->has_missing)
    add (rows, LP_KEY_MISSING, 0, g_strdup (_("no figure")));
}

static gboolean
has_link (const LpMapOverlay *overlay,
          LpMapLinkKind       kind)
{
  const GArray *links = lp_map_overlay_get_links (overlay);

  for (guint i = 0; i < links->len; i++)
    if (g_array_index (links, LpMapLink, i).kind == kind)
      return TRUE;
  return FALSE;
}

static void
add_links (GArray             *rows,
           const LpMapOverlay *overlay)
{
  const char *words[] = { _("neighbours"), _("link added"), _("link cut") };

  for (guint kind = LP_MAP_LINK_BORDER; kind <= LP_MAP_LINK_CUT; kind++)
    if (has_link (overlay, kind))
      add (rows, LP_KEY_LINK, kind, g_strdup (words[kind]));
}

/* One row a layer of the user's that is shown. */
static void
add_features (GArray            *rows,
              const LpMapScene  *scene)
{
  const LpGround *ground = lp_map_scene_get_ground (scene);
  const char *last = NULL;

  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    {
      const LpGroundFeature *feature = lp_ground_get_feature (ground, i);
      LpKeyRow row = { LP_KEY_FEATURE, 0, feature->is_point, feature->layer, NULL };

      if (!lp_map_shows_feature (scene, feature) || g_strcmp0 (feature->layer, last) == 0)
        continue;
      last = feature->layer;
      row.words = g_strdup (lp_map_scene_get_layer_name (scene, feature->layer));
      g_array_append_val (rows, row);
    }
}

GArray *
lp_map_key_list_rows (const LpMapCanvas *canvas,
                      gboolean           brief)
{
  const LpMapOverlay *overlay = lp_map_scene_get_overlay (canvas->scene);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (LpKeyRow));

  g_array_set_clear_func (rows, clear_row);
  add_measure (rows, overlay);
  if (!brief)
    {
      add_sizes (rows, canvas->scene);
      add (rows, LP_KEY_PEOPLE, 0, g_strdup (""));
      if (lp_map_overlay_get_branches (overlay)->len > 0)
        add (rows, LP_KEY_BRANCH, 0, g_strdup (_("branch surgery")));
      if (lp_map_has_districts (canvas->scene))
        add (rows, LP_KEY_DISTRICT, 0, g_strdup (_("district border")));
    }
  if (lp_map_overlay_get_localities (overlay)->len > 0)
    add (rows, LP_KEY_LOCALITY, 0, g_strdup (_("locality of today")));
  if (lp_map_overlay_get_others (overlay)->len > 0)
    add (rows, LP_KEY_OTHER, 0, g_strdup (lp_map_overlay_get_other_name (overlay)));
  if (lp_map_scene_shows (canvas->scene, LP_MAP_SHOWS_RINGS))
    add (rows, LP_KEY_RING, 0, g_strdup (_("straight-line distance")));
  add_links (rows, overlay);
  add_features (rows, canvas->scene);
  return rows;
}

static void
draw_fill (const LpMapCanvas *canvas,
           LpFill             fill,
           LpRect             rect)
{
  const LpColour see_through = { 0, 0, 0, 0 };
  LpColour ground = lp_colour_mix (canvas->style->rule, canvas->style->quiet, 0.12);
  double unit = canvas->style->font_size * LP_MAP_PATTERN;
  cairo_pattern_t *pattern = NULL;

  if (fill == LP_FILL_UNASSIGNED)
    {
      lp_fill_draw_rect (fill, rect, canvas->style, canvas->cr);
      return;
    }
  cairo_rectangle (canvas->cr, rect.x, rect.y, rect.width, rect.height);
  lp_colour_set_source (ground, canvas->cr);
  cairo_fill_preserve (canvas->cr);
  if (fill == LP_FILL_UNDER)
    pattern = lp_pattern_new_hatch (see_through, lp_colour_with_alpha (canvas->style->under, 0.6), unit, (LpPoint) { rect.x, rect.y });
  else if (fill == LP_FILL_OVER)
    pattern = lp_pattern_new_dots (see_through, lp_colour_with_alpha (canvas->style->over, 0.6), unit, (LpPoint) { rect.x, rect.y });
  if (pattern != NULL)
    {
      cairo_set_source (canvas->cr, pattern);
      cairo_fill (canvas->cr);
      cairo_pattern_destroy (pattern);
    }
  cairo_new_path (canvas->cr);
}

/* Two marks with their people: what a size means. Returns how far it has come from @at. Without a cairo_t nothing is drawn. */
static double
draw_people (const LpMapCanvas *canvas,
             LpPoint            at)
{
  const gint64 people[] = { 5000, 20000 };
  double f = canvas->style->font_size, x = at.x;
  LpTextStyle text = { .size = f * 0.82, .colour = canvas->style->text };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *count = lp_format_count (people[i]);
      g_autofree char *words = i + 1 < G_N_ELEMENTS (people) ? g_strdup (count) : g_strdup_printf (_("%s people"), count);
      double radius = lp_map_mark_get_radius (canvas->style, people[i]), half = MAX (radius, f * 0.5);
      LpPoint place = { x + 2 * half + f * 0.25, at.y + f * 0.28 };

      if (canvas->cr != NULL)
        {
          cairo_new_path (canvas->cr);
          cairo_arc (canvas->cr, x + half, at.y, radius, 0, 2 * G_PI);
          lp_colour_set_source (canvas->style->quiet, canvas->cr);
          cairo_fill (canvas->cr);
          lp_typesetter_draw (canvas->typesetter, &text, words, place, canvas->cr);
        }
      x = place.x + lp_typesetter_measure (canvas->typesetter, &text, words, place).width + f * 0.6;
    }
  return x - f * 0.6 - at.x;
}

static void
draw_line (const LpMapCanvas *canvas,
           const LpKeyRow    *row,
           LpPoint            at)
{
  cairo_save (canvas->cr);
  cairo_new_path (canvas->cr);
  if (row->kind == LP_KEY_FEATURE)
    lp_map_set_feature_line (canvas, row->layer);
  else if (row->kind == LP_KEY_DISTRICT)
    lp_map_set_district_line (canvas);
  else if (row->kind == LP_KEY_RING)
    lp_map_set_ring_line (canvas);
  else
    lp_map_set_area_line (canvas, row->kind == LP_KEY_LOCALITY);
  if (row->is_point)
    lp_map_trace_cross (canvas, (LpPoint) { at.x + canvas->style->font_size * LP_KEY_SYMBOL / 2, at.y });
  else
    {
      cairo_move_to (canvas->cr, at.x, at.y);
      cairo_line_to (canvas->cr, at.x + canvas->style->font_size * LP_KEY_SYMBOL, at.y);
    }
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

static void
draw_branch (const LpMapCanvas *canvas,
             LpPoint            at)
{
  double f = canvas->style->font_size;

  cairo_new_path (canvas->cr);
  cairo_move_to (canvas->cr, at.x + f * 0.25, at.y);
  cairo_line_to (canvas->cr, at.x + f * 1.2, at.y);
  lp_colour_set_source (lp_colour_with_alpha (canvas->style->quiet, 0.65), canvas->cr);
  cairo_set_line_width (canvas->cr, canvas->style->line_width);
  cairo_stroke (canvas->cr);
  lp_map_draw_branch_mark (canvas, canvas->style->quiet, (LpPoint) { at.x + f * 0.25, at.y });
  cairo_arc (canvas->cr, at.x + f * 1.2, at.y, f * 0.24, 0, 2 * G_PI);
  lp_colour_set_source (canvas->style->quiet, canvas->cr);
  cairo_fill (canvas->cr);
}

void
lp_map_key_draw_symbol (const LpMapCanvas *canvas,
                        const LpKeyRow    *row,
                        LpPoint            at)
{
  double f = canvas->style->font_size;
  const LpMapScale *scale = lp_map_overlay_get_scale (lp_map_scene_get_overlay (canvas->scene));

  switch (row->kind)
    {
    case LP_KEY_TITLE:
      break;
    case LP_KEY_STEP:
    case LP_KEY_CHECK:
    case LP_KEY_MISSING:
      lp_map_mark_draw_value (canvas, row->kind == LP_KEY_STEP ? LP_MEASURED : row->kind == LP_KEY_CHECK ? LP_MEASURED_CHECK : LP_MEASURED_MISSING,
                              row->index, scale->n_steps, (LpPoint) { at.x + f * LP_KEY_SYMBOL / 2, at.y }, f * 0.42);
      break;
    case LP_KEY_FILL:
      draw_fill (canvas, row->index, (LpRect) { at.x, at.y - f * 0.5, f * LP_KEY_SYMBOL, f });
      break;
    case LP_KEY_PEOPLE:
      draw_people (canvas, at);
      break;
    case LP_KEY_BRANCH:
      draw_branch (canvas, at);
      break;
    case LP_KEY_LINK:
      lp_map_draw_link (canvas, row->index, at, (LpPoint) { at.x + f * LP_KEY_SYMBOL, at.y });
      break;
    default:
      draw_line (canvas, row, at);
    }
}

double
lp_map_key_measure_people (const LpMapCanvas *canvas)
{
  LpMapCanvas blind = *canvas;

  blind.cr = NULL;
  return draw_people (&blind, (LpPoint) { 0, 0 });
}
