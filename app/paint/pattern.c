/* pattern.c — what says a state without colour: hatching, dots, badges, the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "paint/pattern.h"

#include <math.h>

#include "paint/palette.h"

/* The size of a badge's number, of its radius: two digits fill the circle. */
#define BADGE_TYPE 1.1

static const LpColour see_through = { 0, 0, 0, 0 };

/* A recording is kept as lines by SVG and PDF, and drawn once into a tile by everything with pixels. */
static cairo_t *
begin_tile (double   side,
            LpColour ground)
{
  cairo_rectangle_t extents = { 0, 0, side, side };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  lp_colour_set_source (ground, cr);
  cairo_paint (cr);
  return cr;
}

static cairo_pattern_t *
end_tile (cairo_t *cr,
          double   side,
          LpPoint  origin)
{
  cairo_pattern_t *pattern = cairo_pattern_create_for_surface (cairo_get_target (cr));
  cairo_matrix_t matrix;

  /* Tiles are alike, and pixman counts pixels in 16 bits: a far origin is brought near. */
  cairo_matrix_init_translate (&matrix, -fmod (round (origin.x), side), -fmod (round (origin.y), side));
  cairo_pattern_set_matrix (pattern, &matrix);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_REPEAT);
  cairo_destroy (cr);
  return pattern;
}

/* The ground is filled in one piece: tiles of it would show their seams in a PDF. */
static void
fill_with (LpColour         ground,
           cairo_pattern_t *pattern,
           LpRect           rect,
           cairo_t         *cr)
{
  lp_colour_set_source (ground, cr);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill_preserve (cr);
  cairo_set_source (cr, pattern);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
}

/* Hatching keeps its measure with the text, so that it reads the same from the back row. */
static double
get_unit (const LpStyle *style)
{
  return MAX (4, round (style->font_size * 0.4));
}

static void
draw_unassigned (LpRect         rect,
                 const LpStyle *style,
                 cairo_t       *cr)
{
  const double dashes[] = { 3 * style->line_width, 2 * style->line_width };
  double half = style->line_width / 2;

  fill_with (style->paper, lp_pattern_new_hatch (see_through, style->unassigned, get_unit (style), (LpPoint) { rect.x, rect.y }),
             rect, cr);
  if (rect.width <= style->line_width || rect.height <= style->line_width)
    return;
  cairo_save (cr);
  lp_colour_set_source (style->unassigned_line, cr);
  cairo_set_line_width (cr, style->line_width);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, rect.x + half, rect.y + half, rect.width - 2 * half, rect.height - 2 * half);
  cairo_stroke (cr);
  cairo_restore (cr);
}

cairo_pattern_t *
lp_pattern_new_hatch (LpColour ground,
                      LpColour ink,
                      double   unit,
                      LpPoint  origin)
{
  double side = MAX (2, round (unit * G_SQRT2));
  cairo_t *cr = begin_tile (side, ground);

  lp_colour_set_source (ink, cr);
  cairo_set_line_width (cr, side * 0.22);
  /* Three lines, so that those that leave the tile at one corner come in at the other. */
  for (int i = -1; i <= 1; i++)
    {
      cairo_move_to (cr, i * side - side, 2 * side);
      cairo_line_to (cr, i * side + 2 * side, -side);
    }
  cairo_stroke (cr);
  return end_tile (cr, side, origin);
}

cairo_pattern_t *
lp_pattern_new_dots (LpColour ground,
                     LpColour ink,
                     double   unit,
                     LpPoint  origin)
{
  double side = MAX (2, round (unit * 1.2));
  double radius = side * 0.15;
  cairo_t *cr = begin_tile (side, ground);

  lp_colour_set_source (ink, cr);
  for (int i = 0; i < 2; i++)
    {
      cairo_arc (cr, side * (0.25 + 0.5 * i), side * (0.25 + 0.5 * i), radius, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  return end_tile (cr, side, origin);
}

void
lp_fill_draw_rect (LpFill         fill,
                   LpRect         rect,
                   const LpStyle *style,
                   cairo_t       *cr)
{
  LpPoint origin = { rect.x, rect.y };

  if (rect.width <= 0 || rect.height <= 0)
    return;
  switch (fill)
    {
    case LP_FILL_RIGHT_SIZE:
      lp_colour_set_source (style->right_size, cr);
      cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
      cairo_fill (cr);
      break;
    case LP_FILL_UNDER:
      fill_with (style->under, lp_pattern_new_hatch (see_through, style->paper, get_unit (style), origin), rect, cr);
      break;
    case LP_FILL_OVER:
      fill_with (style->over, lp_pattern_new_dots (see_through, style->paper, get_unit (style), origin), rect, cr);
      break;
    case LP_FILL_UNASSIGNED:
      draw_unassigned (rect, style, cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
lp_band_draw (LpRect         rect,
              const LpStyle *style,
              cairo_t       *cr)
{
  lp_colour_set_source (style->band, cr);
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (cr);
}

double
lp_badge_get_width (double      radius,
                    const char *number_text)
{
  /* By the count of digits, so that a column of badges is even; 0.62 of its size is a wide bold digit. */
  return MAX (2 * radius, (0.62 * BADGE_TYPE * (double) g_utf8_strlen (number_text, -1) + 0.6) * radius);
}

void
lp_badge_draw (LpPoint        centre,
               double         radius,
               gint64         colour,
               const char    *number_text,
               LpTypesetter  *typesetter,
               const LpStyle *style,
               cairo_t       *cr)
{
  LpColour ground = lp_style_get_territory (style, colour);
  double rim = MAX (1, radius * 0.12);
  double end = lp_badge_get_width (radius, number_text) / 2 - radius;
  LpTextStyle text_style = { .size = BADGE_TYPE * radius, .bold = TRUE, .anchor = LP_ANCHOR_MIDDLE,
                             .colour = lp_colour_readable_on (ground) };

  cairo_new_path (cr);
  cairo_arc (cr, centre.x + end, centre.y, radius - rim / 2, -G_PI_2, G_PI_2);
  cairo_arc (cr, centre.x - end, centre.y, radius - rim / 2, G_PI_2, 3 * G_PI_2);
  cairo_close_path (cr);
  lp_colour_set_source (ground, cr);
  cairo_fill_preserve (cr);
  lp_colour_set_source (lp_style_get_territory_dark (style, colour), cr);
  cairo_set_line_width (cr, rim);
  cairo_stroke (cr);
  /* Digits reach about 0.7 of their size above the baseline: half of that centres them. */
  centre.y += text_style.size * 0.35;
  lp_typesetter_draw (typesetter, &text_style, number_text, centre, cr);
}

void
lp_arrow_draw (LpRect   rect,
               gboolean up,
               cairo_t *cr)
{
  double base = up ? rect.y + rect.height : rect.y;
  double tip = up ? rect.y : rect.y + rect.height;

  cairo_new_path (cr);
  cairo_move_to (cr, rect.x, base);
  cairo_line_to (cr, rect.x + rect.width, base);
  cairo_line_to (cr, rect.x + rect.width / 2, tip);
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
lp_focus_ring_draw (LpRect         rect,
                    const LpStyle *style,
                    cairo_t       *cr)
{
  const double dashes[] = { 4, 3 };
  const double thick = 2;

  if (rect.width <= thick || rect.height <= thick)
    return;
  cairo_save (cr);
  lp_colour_set_source (style->text, cr);
  cairo_set_line_width (cr, thick);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, rect.x + thick / 2, rect.y + thick / 2, rect.width - thick, rect.height - thick);
  cairo_stroke (cr);
  cairo_restore (cr);
}
