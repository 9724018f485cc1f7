/* slide-draw.c — a slide drawn large enough for the back row */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/present/slide-draw.h"

#include <glib/gi18n-lib.h>

#include "map/picture.h"
#include "paint/typesetter.h"

/* User units on a wall of 1280x800; a point is 4/3 of one. */
#define WALL_WIDTH 1280.0
#define WALL_HEIGHT 800.0
#define MARGIN 30.0
#define GAP 28.0
#define TITLE_SIZE (34 * 4 / 3.0)
#define ALONE_SIZE (46 * 4 / 3.0)       /* a title with nothing below it */
#define FIGURE_SIZE (64 * 4 / 3.0)
#define TEXT_SIZE (20 * 4 / 3.0)
#define MAP_SIZE (16 * 4 / 3.0)
#define FOOT_SIZE (13 * 4 / 3.0)
#define LINE_WIDTH 3.0
#define WORDS_WIDTH 342.0       /* beside a picture */
#define FRAME_WIDTH 2.0

/* How much smaller than the wall's type a picture's may become before it is drawn as it is. */
#define LEAST_TYPE 0.55
#define TYPE_STEP 0.94
#define LEAST_MAP_TYPE 0.7
#define MAP_TYPE_STEP 0.1

typedef struct
{
  cairo_t *cr;                  /* NULL: only measured */
  LpTypesetter *typesetter;
  const LpStyle *style;
  double unit, type;            /* type: how much the words are shrunk to fit, 1: not at all */
} Pen;

static gboolean
has_picture (const LpSlidePage *page)
{
  return page->map != NULL || page->chart != NULL;
}

static gboolean
has_words (const LpSlidePage *page)
{
  return page->figures->len > 0 || page->lines->len > 0;
}

/* Text with its top at @y; returns the height that it takes. */
static double
set_text (Pen        *pen,
          const char *text,
          double      size,
          gboolean    bold,
          LpColour    colour,
          LpAnchor    anchor,
          LpRect      place,
          guint       lines)
{
  const LpTextStyle style = { .size = size, .bold = bold, .tabular = TRUE, .anchor = anchor, .width = place.width, .lines = lines, .colour = colour };
  LpPoint at = { place.x, place.y + lp_typesetter_get_ascent (pen->typesetter, size) };

  if (anchor == LP_ANCHOR_END)
    at.x += place.width;
  if (pen->cr != NULL)
    lp_typesetter_draw (pen->typesetter, &style, text, at, pen->cr);

  return lp_typesetter_measure (pen->typesetter, &style, text, at).height;
}

static void
draw_rule (Pen    *pen,
           LpRect  place,
           double  width)
{
  if (pen->cr == NULL)
    return;
  cairo_set_source_rgb (pen->cr, pen->style->text.r, pen->style->text.g, pen->style->text.b);
  cairo_set_line_width (pen->cr, width * pen->unit);
  cairo_move_to (pen->cr, place.x, place.y);
  cairo_line_to (pen->cr, place.x + place.width, place.y);
  cairo_stroke (pen->cr);
}

static double
set_line (Pen               *pen,
          const LpSlideLine *line,
          LpRect             place)
{
  double size = TEXT_SIZE * pen->unit * pen->type, value_width = 0, height = 0;
  LpColour text = pen->style->text;
  g_autofree char *marked = NULL;

  switch (line->kind)
    {
    case LP_SLIDE_LINE_RULE:
      place.y += size * 0.4;
      draw_rule (pen, place, LINE_WIDTH);
      return size * 0.8;
    case LP_SLIDE_LINE_UNDER:
      marked = g_strconcat ("▼ ", line->text, NULL);
      return set_text (pen, marked, size * 1.05, TRUE, pen->style->under_text, LP_ANCHOR_START, place, 2) + size * 0.1;
    case LP_SLIDE_LINE_OVER:
      marked = g_strconcat ("▲ ", line->text, NULL);
      return set_text (pen, marked, size * 1.05, TRUE, pen->style->over_text, LP_ANCHOR_START, place, 2) + size * 0.1;
    case LP_SLIDE_LINE_STRONG:
      return set_text (pen, line->text, size * 1.1, TRUE, text, LP_ANCHOR_START, place, 2) + size * 0.25;
    case LP_SLIDE_LINE_PAIR:
      {
        const LpTextStyle style = { .size = size, .bold = TRUE, .tabular = TRUE, .lines = 1 };

        value_width = lp_typesetter_measure (pen->typesetter, &style, line->value, (LpPoint) { 0, 0 }).width;
        value_width = MIN (value_width + size * 0.1, place.width * 0.6);
        height = set_text (pen, line->value, size, TRUE, text, LP_ANCHOR_END,
                           (LpRect) { place.x + place.width - value_width, place.y, value_width, place.height }, 3);
        place.width -= value_width + size * 0.6;
        height = MAX (height, set_text (pen, line->text, size, FALSE, text, LP_ANCHOR_START, place, 3));
        return height + size * 0.15;
      }
    case LP_SLIDE_LINE_TEXT:
    default:
      return set_text (pen, line->text, size, FALSE, text, LP_ANCHOR_START, place, 0) + size * 0.35;
    }
}

/* As wide as the widest of the value and half its words, so that a long figure gets more of the row than a short one. */
static double
measure_figure (Pen                 *pen,
                const LpSlideFigure *figure,
                double               size)
{
  const LpTextStyle style = { .size = size, .bold = TRUE, .tabular = TRUE, .lines = 1 };
  const LpTextStyle words = { .size = TEXT_SIZE * pen->unit * pen->type, .lines = 1 };

  return MAX (lp_typesetter_measure (pen->typesetter, &style, figure->value, (LpPoint) { 0, 0 }).width * 1.02,
              lp_typesetter_measure (pen->typesetter, &words, figure->words, (LpPoint) { 0, 0 }).width);
}

static LpRect
place_figure (Pen               *pen,
              const LpSlidePage *page,
              LpRect             place,
              double             size,
              guint              which)
{
  double gap = GAP * pen->unit, total = 0, before = 0, own = 0;

  for (guint i = 0; i < page->figures->len; i++)
    {
      double width = measure_figure (pen, g_ptr_array_index (page->figures, i), size);

      before += i < which ? width : 0;
      own = i == which ? width : own;
      total += width;
    }
  {
    double stretch = (place.width - gap * (page->figures->len - 1)) / MAX (total, 1);

    return (LpRect) { place.x + before * stretch + gap * which, place.y, own * stretch, place.height };
  }
}

/* Figures side by side where they have the whole slide, below each other beside a picture. Returns the height. */
static double
set_figures (Pen               *pen,
             const LpSlidePage *page,
             LpRect             place,
             gboolean           side_by_side)
{
  double size = FIGURE_SIZE * pen->unit * pen->type, text = TEXT_SIZE * pen->unit * pen->type, top = place.y, tallest = 0;
  guint n = page->figures->len;

  for (guint i = 0; i < n; i++)
    {
      const LpSlideFigure *figure = g_ptr_array_index (page->figures, i);
      LpRect own = place;
      double height;

      if (side_by_side)
        own = place_figure (pen, page, place, size, i);
      else
        own.y = top + tallest;
      height = set_text (pen, figure->value, size, TRUE, pen->style->text, LP_ANCHOR_START, own, 1);
      own.y += height * 0.98;
      height += set_text (pen, figure->words, text, FALSE, pen->style->text, LP_ANCHOR_START, own, 0) + text * 0.3;
      tallest = side_by_side ? MAX (tallest, height) : tallest + height;
    }

  return tallest;
}

static double
set_words (Pen               *pen,
           const LpSlidePage *page,
           LpRect             place)
{
  gboolean side_by_side = !has_picture (page);
  double y = place.y;

  if (page->figures->len > 0)
    y += set_figures (pen, page, place, side_by_side);
  for (guint i = 0; i < page->lines->len; i++)
    y += set_line (pen, g_ptr_array_index (page->lines, i), (LpRect) { place.x, y, place.width, place.height });

  return y - place.y;
}

/* As large as the place allows, and no larger than the wall's type. */
static void
draw_words (Pen               *pen,
            const LpSlidePage *page,
            LpRect             place)
{
  cairo_t *cr = g_steal_pointer (&pen->cr);

  for (pen->type = 1; pen->type > LEAST_TYPE && set_words (pen, page, place) > place.height; pen->type *= TYPE_STEP)
    ;
  pen->cr = cr;
  cairo_save (cr);
  cairo_rectangle (cr, place.x, place.y, place.width, place.height);
  cairo_clip (cr);
  set_words (pen, page, place);
  cairo_restore (cr);
  pen->type = 1;
}

static void
draw_chart (const LpSlidePage *page,
            cairo_t           *cr,
            LpRect             place,
            const LpStyle     *wall)
{
  double type = 1;

  for (; type > LEAST_TYPE; type *= TYPE_STEP)
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
draw_title (Pen               *pen,
            const LpSlidePage *page,
            LpRect             place)
{
  double size = (has_picture (page) || has_words (page) || page->empty != NULL ? TITLE_SIZE : ALONE_SIZE) * pen->unit;
  cairo_t *cr = g_steal_pointer (&pen->cr);

  while (size > TEXT_SIZE * pen->unit && set_text (pen, page->title, size, TRUE, pen->style->text, LP_ANCHOR_START, place, 0) > place.height)
    size *= TYPE_STEP;
  pen->cr = cr;
  set_text (pen, page->title, size, TRUE, pen->style->text, LP_ANCHOR_START, place, 0);
}

static void
draw_foot (Pen               *pen,
           const LpSlidePage *page,
           const char        *place_name,
           LpRect             place)
{
  double size = FOOT_SIZE * pen->unit;
  g_autofree char *right = page->names_hidden ? g_strdup_printf (_("Practice names hidden · %s"), place_name) : g_strdup (place_name);
  LpRect half = { place.x, place.y, place.width * 0.56, place.height };

  set_text (pen, page->foot, size, FALSE, pen->style->quiet, LP_ANCHOR_START, half, 1);
  half.x += place.width * 0.58;
  half.width = place.width * 0.42;
  set_text (pen, right, size, page->names_hidden, pen->style->quiet, LP_ANCHOR_END, half, 1);
}

LpSlideLayout
lp_slide_layout (const LpSlidePage *page,
                 double             width,
                 double             height)
{
  LpSlideLayout layout = { .unit = MIN (width / WALL_WIDTH, height / WALL_HEIGHT) };
  double unit = layout.unit, margin = MARGIN * unit, top = margin * 0.75;
  double inner = width - 2 * margin, bottom;

  layout.foot = (LpRect) { margin, height - margin - FOOT_SIZE * unit * 0.9, inner, FOOT_SIZE * unit * 1.4 };
  bottom = layout.foot.y - margin * 0.5;
  if (!page->chart_has_title && *page->title != '\0')
    {
      /* A question is read from the back row, so it may take two lines; so may whatever a facilitator writes. */
      guint lines = g_utf8_strlen (page->title, -1) > 46 ? 2 : 1;

      layout.title = (LpRect) { margin, top, inner, TITLE_SIZE * unit * 1.32 * lines };
      if (!has_picture (page) && !has_words (page) && page->empty == NULL)
        layout.title = (LpRect) { margin, height * 0.3, inner, height * 0.45 };
      top = layout.title.y + layout.title.height + margin * 0.35;
    }
  layout.picture = (LpRect) { margin, top, inner, bottom - top };
  if (has_words (page) && has_picture (page))
    {
      double words = WORDS_WIDTH * unit;

      layout.words = (LpRect) { margin + inner - words, top, words, bottom - top };
      layout.picture.width -= words + GAP * unit;
    }
  else if (has_words (page))
    {
      layout.words = (LpRect) { margin, top + margin * 0.5, inner, bottom - top - margin * 0.5 };
      layout.picture = (LpRect) { 0, 0, 0, 0 };
    }

  return layout;
}

double
lp_slide_map_font_size (const LpSlidePage   *page,
                        const LpSlideLayout *layout,
                        const char          *font_family)
{
  for (double type = 1; type >= LEAST_MAP_TYPE; type -= MAP_TYPE_STEP)
    {
      g_autoptr (LpStyle) style = lp_slide_style_new (font_family, MAP_SIZE * layout->unit * type, layout->unit, page->names_hidden);
      LpViewport viewport;

      if (page->map == NULL)
        break;
      viewport = lp_map_fit (page->map, layout->picture.width, layout->picture.height, style);
      if (lp_map_arrange (page->map, viewport, style).inset.width > 0)
        return style->font_size;
    }

  return MAP_SIZE * layout->unit;
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
  g_autoptr (LpStyle) style = lp_slide_style_new (font_family, TEXT_SIZE * layout.unit, layout.unit, page->names_hidden);
  g_autoptr (LpTypesetter) typesetter = lp_typesetter_new (font_family);
  Pen pen = { cr, typesetter, style, layout.unit, 1 };

  cairo_set_source_rgb (cr, style->paper.r, style->paper.g, style->paper.b);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  if (layout.title.height > 0)
    draw_title (&pen, page, layout.title);
  if (has_words (page))
    draw_words (&pen, page, layout.words);
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
    set_text (&pen, page->empty, TEXT_SIZE * layout.unit, FALSE, style->quiet, LP_ANCHOR_START,
              has_words (page) ? (LpRect) { layout.words.x, layout.foot.y - TEXT_SIZE * layout.unit * 3, layout.words.width, 0 } : layout.picture, 0);
  draw_foot (&pen, page, place, layout.foot);
}
