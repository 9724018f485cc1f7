/* key.c — what the colours, patterns and marks of the map mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/key.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "paint/palette.h"

#define ROW 1.55
#define PAD 0.8
#define SWATCH 1.5
/* Pictures smaller than this, in text heights, have no key. */
#define LEAST_WIDTH 46
#define LEAST_HEIGHT 38
/* A key that would hide more of the land than this is left out. */
#define MOST_LAND 0.15

typedef struct
{
  LpFill fill;
  char *words;
} Row;

static void
clear_row (gpointer data)
{
  g_free (((Row *) data)->words);
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

static GArray *
list_rows (const LpMapScene *scene)
{
  g_autofree char *least = lp_format_count (lp_map_scene_get_min_people (scene));
  g_autofree char *most = lp_format_count (lp_map_scene_get_max_people (scene));
  const Row rows[] = {
    { LP_FILL_RIGHT_SIZE, g_strdup (_("right size")) },
    { LP_FILL_UNDER, g_strdup_printf (_("under %s"), least) },
    { LP_FILL_OVER, g_strdup_printf (_("over %s"), most) },
    { LP_FILL_UNASSIGNED, g_strdup (_("unassigned")) },
  };
  GArray *listed = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (listed, clear_row);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (i == 0 || occurs (scene, rows[i].fill))
      g_array_append_val (listed, rows[i]);
    else
      g_free (rows[i].words);
  return listed;
}

static void
draw_swatch (const LpMapCanvas *canvas,
             LpFill             fill,
             LpRect             rect)
{
  const LpColour see_through = { 0, 0, 0, 0 };
  LpColour ground = lp_colour_mix (canvas->style->rule, canvas->style->quiet, 0.12);
  double unit = canvas->style->font_size * 0.42;
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

/* Two marks with their people: what a size means. */
static void
draw_marks (const LpMapCanvas *canvas,
            LpPoint            at)
{
  const gint64 people[] = { 5000, 20000 };
  double f = canvas->style->font_size;
  LpTextStyle text = { .size = f * 0.82, .colour = canvas->style->text };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *count = lp_format_count (people[i]);
      g_autofree char *words = i + 1 < G_N_ELEMENTS (people) ? g_strdup (count) : g_strdup_printf (_("%s people"), count);
      double radius = lp_map_mark_get_radius (canvas->style, people[i]);

      cairo_new_path (canvas->cr);
      cairo_arc (canvas->cr, at.x + f * 0.5, at.y, radius, 0, 2 * G_PI);
      lp_colour_set_source (canvas->style->quiet, canvas->cr);
      cairo_fill (canvas->cr);
      lp_typesetter_draw (canvas->typesetter, &text, words, (LpPoint) { at.x + f * 1.25, at.y + f * 0.28 }, canvas->cr);
      at.x += f * 4.1;
    }
}

static void
draw_district (const LpMapCanvas *canvas,
               LpPoint            at)
{
  const double dashes[] = { 1.2, 2.8 };
  double f = canvas->style->font_size;
  LpTextStyle text = { .size = f * 0.82, .colour = canvas->style->text };

  cairo_save (canvas->cr);
  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (canvas->cr, canvas->style->line_width);
  lp_colour_set_source (canvas->style->quiet, canvas->cr);
  cairo_move_to (canvas->cr, at.x, at.y);
  cairo_line_to (canvas->cr, at.x + f * SWATCH, at.y);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
  lp_typesetter_draw (canvas->typesetter, &text, _("district border"), (LpPoint) { at.x + f * (SWATCH + 0.6), at.y + f * 0.28 }, canvas->cr);
}

LpRect
lp_map_key_place (const LpMapCanvas *canvas,
                  const LpLandMask  *land)
{
  const LpViewport *viewport = &canvas->viewport;
  double f = canvas->style->font_size;
  g_autoptr (GArray) rows = list_rows (canvas->scene);
  double width = 12.2 * f, height = (rows->len + 2) * ROW * f + 2 * PAD * f, edge = f;
  double left = edge, right = viewport->width - edge - width;
  double top = edge, bottom = viewport->height - edge - height;
  /* Above the scale bar first: the two are read together. */
  const LpPoint corners[] = { { left, bottom - lp_map_scale_place (canvas).height - 0.6 * f }, { right, bottom }, { right, top }, { left, top } };
  LpRect best = { 0, 0, 0, 0 };
  double least = MOST_LAND;

  if (viewport->width < LEAST_WIDTH * f || viewport->height < LEAST_HEIGHT * f)
    return best;
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      LpRect place = { corners[i].x, corners[i].y, width, height };
      double share = lp_land_mask_get_share (land, place);

      if (share < least - 0.01)
        {
          least = share;
          best = place;
        }
    }
  return best;
}

void
lp_map_key_draw (const LpMapCanvas *canvas,
                 LpRect             place)
{
  g_autoptr (GArray) rows = list_rows (canvas->scene);
  double f = canvas->style->font_size;
  LpPoint at = { place.x + PAD * f, place.y + (PAD + ROW / 2) * f };
  LpTextStyle text = { .size = f * 0.82, .colour = canvas->style->text };

  cairo_rectangle (canvas->cr, place.x + 0.5, place.y + 0.5, place.width, place.height);
  lp_colour_set_source (lp_colour_with_alpha (canvas->style->paper, 0.93), canvas->cr);
  cairo_fill_preserve (canvas->cr);
  lp_colour_set_source (lp_colour_mix (canvas->style->rule, canvas->style->quiet, 0.3), canvas->cr);
  cairo_set_line_width (canvas->cr, canvas->style->line_width);
  cairo_stroke (canvas->cr);
  for (guint i = 0; i < rows->len; i++, at.y += ROW * f)
    {
      draw_swatch (canvas, g_array_index (rows, Row, i).fill, (LpRect) { at.x, at.y - f * 0.5, f * SWATCH, f });
      lp_typesetter_draw (canvas->typesetter, &text, g_array_index (rows, Row, i).words, (LpPoint) { at.x + f * (SWATCH + 0.6), at.y + f * 0.28 },
                          canvas->cr);
    }
  draw_marks (canvas, at);
  draw_district (canvas, (LpPoint) { at.x, at.y + ROW * f });
}
