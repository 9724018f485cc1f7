/* key.c — what the colours, patterns and marks of the map mean */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map/key.h"

#include <math.h>

#include "map/key-rows.h"
#include "paint/palette.h"

#define ROW 1.55
#define PAD 0.8
#define WIDTH 12.2
#define MOST_WIDTH 17.0
#define TITLE_LINES 4
/* Pictures smaller than this, in text heights, have a key for what was switched on alone. */
#define LEAST_WIDTH 46
#define LEAST_HEIGHT 38
/* A key that would hide more of the land than this is left out; one of a measure, which is nothing without it, is not. */
#define MOST_LAND 0.15
#define MARK_SHARE 0.02
/* Of the picture's height. */
#define MOST_HEIGHT 0.75

static gboolean
is_small (const LpMapCanvas *canvas)
{
  double f = canvas->style->font_size;

  return canvas->viewport.width < LEAST_WIDTH * f || canvas->viewport.height < LEAST_HEIGHT * f;
}

static LpTextStyle
style_row (const LpMapCanvas *canvas,
           const LpKeyRow    *row,
           double             width)
{
  double f = canvas->style->font_size;
  gboolean title = row->kind == LP_KEY_TITLE;

  return (LpTextStyle) { .size = f * 0.82, .bold = title, .colour = canvas->style->text, .tabular = row->kind == LP_KEY_STEP,
                         .width = width > 0 ? width - (2 * PAD + (title ? 0 : LP_KEY_SYMBOL + 0.6)) * f : 0, .lines = title ? TITLE_LINES : 1 };
}

static double
measure_row (const LpMapCanvas *canvas,
             const LpKeyRow    *row,
             double             width)
{
  LpTextStyle text = style_row (canvas, row, width);

  if (row->kind != LP_KEY_TITLE)
    return ROW * canvas->style->font_size;
  return lp_typesetter_measure (canvas->typesetter, &text, row->words, (LpPoint) { 0, 0 }).height + 0.4 * canvas->style->font_size;
}

/* As wide as its widest row, within limits. */
static double
measure_width (const LpMapCanvas *canvas,
               const GArray      *rows)
{
  double f = canvas->style->font_size, widest = WIDTH * f;

  for (guint i = 0; i < rows->len; i++)
    {
      const LpKeyRow *row = &g_array_index (rows, LpKeyRow, i);
      LpTextStyle text = style_row (canvas, row, 0);

      if (row->kind == LP_KEY_PEOPLE)
        widest = MAX (widest, lp_map_key_measure_people (canvas) + 2 * PAD * f);
      else if (row->kind != LP_KEY_TITLE)
        widest = MAX (widest, lp_typesetter_measure (canvas->typesetter, &text, row->words, (LpPoint) { 0, 0 }).width + (2 * PAD + LP_KEY_SYMBOL + 0.6) * f);
    }
  return MIN (widest, MOST_WIDTH * f);
}

static LpPoint
measure (const LpMapCanvas *canvas,
         const GArray      *rows)
{
  double f = canvas->style->font_size, width = measure_width (canvas, rows), height = 2 * PAD * f;

  for (guint i = 0; i < rows->len; i++)
    height += measure_row (canvas, &g_array_index (rows, LpKeyRow, i), width);
  return (LpPoint) { width, height };
}

/* The rows that there is room for: all, or those of what was switched on, or none. */
static GArray *
choose_rows (const LpMapCanvas *canvas)
{
  GArray *rows = lp_map_key_list_rows (canvas, is_small (canvas));

  if (is_small (canvas) || measure (canvas, rows).y <= canvas->viewport.height * MOST_HEIGHT)
    return rows;
  g_array_unref (rows);
  return lp_map_key_list_rows (canvas, TRUE);
}

/* Marks that it would hide count as so much land each. */
static double
measure_hidden (const LpMapCanvas *canvas,
                const LpLandMask  *land,
                LpRect             place)
{
  double hidden = lp_land_mask_get_share (land, place);

  for (guint i = 0; i < lp_map_scene_get_n_practices (canvas->scene); i++)
    if (lp_rect_contains (place, lp_viewport_to_screen (&canvas->viewport, lp_map_scene_get_practice (canvas->scene, i)->at)))
      hidden += MARK_SHARE;
  return hidden;
}

LpRect
lp_map_key_place (const LpMapCanvas *canvas,
                  const LpLandMask  *land,
                  LpRect             inset)
{
  const LpViewport *viewport = &canvas->viewport;
  double f = canvas->style->font_size, edge = f;
  g_autoptr (GArray) rows = choose_rows (canvas);
  LpPoint size = measure (canvas, rows);
  double left = edge, right = viewport->width - edge - size.x;
  double top = edge, bottom = viewport->height - edge - size.y;
  LpRect scale = lp_map_scale_place (canvas);
  /* Above the scale bar first: the two are read together. */
  const LpPoint corners[] = { { left, bottom - scale.height - 0.6 * f }, { right, bottom }, { right, top }, { left, top } };
  LpRect best = { 0, 0, 0, 0 };
  double least = rows->len > 0 && g_array_index (rows, LpKeyRow, 0).kind == LP_KEY_TITLE ? INFINITY : MOST_LAND;

  if (rows->len == 0 || size.x > viewport->width * 0.6 || size.y > viewport->height * 0.95)
    return best;
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      LpRect place = { corners[i].x, corners[i].y, size.x, size.y };
      double share = measure_hidden (canvas, land, place);

      if (place.y < 0 || lp_rect_intersects (place, inset) || lp_rect_intersects (place, scale) || share >= least - 0.01)
        continue;
      least = share;
      best = place;
    }
  return best;
}

LpRect
lp_map_key_place_over_land (const LpMapCanvas *canvas)
{
  double f = canvas->style->font_size;
  g_autoptr (GArray) rows = choose_rows (canvas);
  LpPoint size = measure (canvas, rows);
  LpRect scale = lp_map_scale_place (canvas);
  LpRect place = { f - LP_MAP_PANEL_PAD * f, scale.y - (2 * LP_MAP_PANEL_PAD + 0.2) * f - size.y, size.x, size.y };

  return rows->len > 0 && place.y > 0 && size.x < canvas->viewport.width * 0.4 ? place : (LpRect) { 0, 0, 0, 0 };
}

static void
draw_row (const LpMapCanvas *canvas,
          const LpKeyRow    *row,
          LpRect             line)
{
  double f = canvas->style->font_size, left = row->kind == LP_KEY_TITLE ? 0 : (LP_KEY_SYMBOL + 0.6) * f;
  LpTextStyle text = style_row (canvas, row, line.width);
  LpRect size = lp_typesetter_measure (canvas->typesetter, &text, row->words, (LpPoint) { 0, 0 });
  double baseline = row->kind == LP_KEY_TITLE ? line.y - size.y : line.y + line.height / 2 + f * 0.28;

  lp_map_key_draw_symbol (canvas, row, (LpPoint) { line.x + PAD * f, line.y + line.height / 2 });
  lp_typesetter_draw (canvas->typesetter, &text, row->words, (LpPoint) { line.x + PAD * f + left, baseline }, canvas->cr);
}

void
lp_map_draw_panel (const LpMapCanvas *canvas,
                   LpRect             place)
{
  cairo_rectangle (canvas->cr, place.x + 0.5, place.y + 0.5, place.width, place.height);
  lp_colour_set_source (lp_colour_with_alpha (canvas->style->paper, 0.93), canvas->cr);
  cairo_fill_preserve (canvas->cr);
  lp_colour_set_source (lp_colour_mix (canvas->style->rule, canvas->style->quiet, 0.3), canvas->cr);
  cairo_set_line_width (canvas->cr, canvas->style->line_width);
  cairo_stroke (canvas->cr);
}

void
lp_map_key_draw (const LpMapCanvas *canvas,
                 LpRect             place)
{
  g_autoptr (GArray) rows = choose_rows (canvas);
  double y = place.y + PAD * canvas->style->font_size;

  lp_map_draw_panel (canvas, place);
  for (guint i = 0; i < rows->len; i++)
    {
      const LpKeyRow *row = &g_array_index (rows, LpKeyRow, i);
      double height = measure_row (canvas, row, place.width);

      draw_row (canvas, row, (LpRect) { place.x, y, place.width, height });
      y += height;
    }
}
