/* slide-draw.c — a slide drawn large enough for the back row */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/present/slide-draw-private.h"

#include <glib/gi18n-lib.h>

#include "map/picture.h"

#define ALONE_SIZE (46 * 4 / 3.0)       /* a title with nothing below it */
#define FRAME_WIDTH 2.0

/* How much smaller than the wall's type a picture's may become before it is drawn as it is. */
#define LEAST_TYPE 0.55

static void
draw_chart (const LpSlidePage *page,
            cairo_t           *cr,
            LpRect             place,
            const LpStyle     *wall)
{
  double type = 1;

  for (; type > LEAST_TYPE; type *= LP_WALL_TYPE_STEP)
    {
      g_autoptr (LpStyle) style = lp_style_copy (wall);

      style->font_size *= type;
      if (lp_chart_measure (page->chart, place.width, style) <= place.height)
        break;
    }
  {
    g_autoptr (LpStyle) style = lp_style_copy (wall);
    double needed;

    style->font_size *= type;
    needed = lp_chart_measure (page->chart, place.width, style);
    cairo_save (cr);
    cairo_translate (cr, place.x, place.y);
    cairo_rectangle (cr, 0, 0, place.width, place.height);
    cairo_clip (cr);
    /* What is still too tall is drawn whole and made smaller: a bar that is cut off would say something else. */
    if (needed > place.height)
      {
        double scale = place.height / needed;

        cairo_scale (cr, scale, scale);
        lp_chart_draw (page->chart, cr, place.width / scale, needed, style, NULL);
      }
    else
      lp_chart_draw (page->chart, cr, place.width, place.height, style, NULL);
    cairo_restore (cr);
  }
}

static void
draw_map (const LpSlidePage *page,
          cairo_t           *cr,
          LpRect             place,
          const LpStyle     *style)
{
  cairo_save (cr);
  cairo_translate (cr, place.x, place.y);
  cairo_rectangle (cr, 0, 0, place.width, place.height);
  cairo_clip (cr);
  lp_map_draw (cr, page->map, lp_map_fit (page->map, place.width, place.height, style), style, NULL);
  cairo_restore (cr);
}

static void
draw_frame (cairo_t       *cr,
            LpRect         place,
            const LpStyle *style,
            double         unit)
{
  cairo_set_source_rgb (cr, style->text.r, style->text.g, style->text.b);
  cairo_set_line_width (cr, FRAME_WIDTH * unit);
  cairo_rectangle (cr, place.x - unit, place.y - unit, place.width + 2 * unit, place.height + 2 * unit);
  cairo_stroke (cr);
}

/* A title, written as large as two lines allow. */
static void
draw_title (LpSlidePen        *pen,
            const LpSlidePage *page,
            LpRect             place)
{
  double size = (_lp_slide_has_picture (page) || _lp_slide_has_words (page) || page->empty != NULL ? LP_WALL_TITLE_SIZE : ALONE_SIZE) * pen->unit;
  cairo_t *cr = g_steal_pointer (&pen->cr);

  while (size > LP_WALL_TEXT_SIZE * pen->unit && _lp_slide_set_text (pen, page->title, size, TRUE, pen->style->text, LP_ANCHOR_START, place, 0) > place.height)
    size *= LP_WALL_TYPE_STEP;
  pen->cr = cr;
  _lp_slide_set_text (pen, page->title, size, TRUE, pen->style->text, LP_ANCHOR_START, place, 0);
}

static void
draw_foot (LpSlidePen        *pen,
           const LpSlidePage *page,
           const char        *place_name,
           LpRect             place)
{
  double size = LP_WALL_FOOT_SIZE * pen->unit;
  g_autofree char *right = page->names_hidden ? g_strdup_printf (_("Practice names hidden · %s"), place_name) : g_strdup (place_name);
  LpRect half = { place.x, place.y, place.width * 0.56, place.height };

  _lp_slide_set_text (pen, page->foot, size, FALSE, pen->style->quiet, LP_ANCHOR_START, half, 1);
  half.x += place.width * 0.58;
  half.width = place.width * 0.42;
  _lp_slide_set_text (pen, right, size, page->names_hidden, pen->style->quiet, LP_ANCHOR_END, half, 1);
}

LpStyle *
lp_slide_style_new (const char *font_family,
                    double      font_size,
                    double      unit,
                    gboolean    hide_names)
{
  LpStyle *style = lp_style_new (font_family, font_size);

  style->line_width = MAX (1, 1.6 * unit);
  style->hide_names = hide_names;

  return style;
}

void
lp_slide_draw (const LpSlidePage *page,
               cairo_t           *cr,
               double             width,
               double             height,
               const char        *font_family,
               const char        *place,
               gboolean           with_map)
{
  LpSlideLayout layout = lp_slide_layout (page, width, height);
  g_autoptr (LpStyle) style = lp_slide_style_new (font_family, LP_WALL_TEXT_SIZE * layout.unit, layout.unit, page->names_hidden);
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (font_family);
  LpSlidePen pen = { cr, typesetter, style, layout.unit, 1 };

  cairo_set_source_rgb (cr, style->paper.r, style->paper.g, style->paper.b);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  if (layout.title.height > 0)
    draw_title (&pen, page, layout.title);
  if (_lp_slide_has_words (page))
    _lp_slide_draw_words (&pen, page, layout.words);
  if (page->chart != NULL)
    draw_chart (page, cr, layout.picture, style);
  if (page->map != NULL)
    {
      if (with_map)
        {
          g_autoptr (LpStyle) map_style = lp_slide_style_new (font_family, lp_slide_map_font_size (page, &layout, font_family), layout.unit, page->names_hidden);

          draw_map (page, cr, layout.picture, map_style);
        }
      draw_frame (cr, layout.picture, style, layout.unit);
    }
  if (page->empty != NULL)
    _lp_slide_set_text (&pen, page->empty, LP_WALL_TEXT_SIZE * layout.unit, FALSE, style->quiet, LP_ANCHOR_START,
              _lp_slide_has_words (page) ? (LpRect) { layout.words.x, layout.foot.y - LP_WALL_TEXT_SIZE * layout.unit * 3, layout.words.width, 0 } : layout.picture, 0);
  draw_foot (&pen, page, place, layout.foot);
}

void
lp_slide_draw_small (const LpSlidePage *page,
                     cairo_t           *cr,
                     double             width,
                     double             height,
                     const char        *font_family)
{
  double scale = MIN (width / LP_WALL_WIDTH, height / LP_WALL_HEIGHT);

  if (scale <= 0)
    return;
  cairo_save (cr);
  cairo_translate (cr, (width - LP_WALL_WIDTH * scale) / 2, (height - LP_WALL_HEIGHT * scale) / 2);
  cairo_scale (cr, scale, scale);
  lp_slide_draw (page, cr, LP_WALL_WIDTH, LP_WALL_HEIGHT, font_family, "", TRUE);
  cairo_restore (cr);
}
