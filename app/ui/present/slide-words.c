/* slide-words.c — the words of a slide: its figures and lines, as large as they can be */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/present/slide-draw-private.h"

#define FIGURE_SIZE (64 * 4 / 3.0)
#define LINE_WIDTH 3.0

/* How much smaller than the wall's type words may become before they are cut off. */
#define LEAST_TYPE 0.55
/* How much larger they are where they have the whole slide and leave it half empty. */
#define MOST_TYPE 1.5

static void
draw_rule (LpSlidePen *pen,
           LpRect      place,
           double      width)
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
set_line (LpSlidePen        *pen,
          const LpSlideLine *line,
          LpRect             place)
{
  double size = LP_WALL_TEXT_SIZE * pen->unit * pen->type, value_width = 0, height = 0;
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
      return _lp_slide_set_text (pen, marked, size * 1.05, TRUE, pen->style->under_text, LP_ANCHOR_START, place, 2) + size * 0.1;
    case LP_SLIDE_LINE_OVER:
      marked = g_strconcat ("▲ ", line->text, NULL);
      return _lp_slide_set_text (pen, marked, size * 1.05, TRUE, pen->style->over_text, LP_ANCHOR_START, place, 2) + size * 0.1;
    case LP_SLIDE_LINE_STRONG:
      return _lp_slide_set_text (pen, line->text, size * 1.1, TRUE, text, LP_ANCHOR_START, place, 2) + size * 0.25;
    case LP_SLIDE_LINE_PAIR:
      {
        const LpTextStyle style = { .size = size, .bold = TRUE, .tabular = TRUE, .lines = 1 };

        value_width = lp_typesetter_measure (pen->typesetter, &style, line->value, (LpPoint) { 0, 0 }).width;
        value_width = MIN (value_width + size * 0.1, place.width * 0.6);
        height = _lp_slide_set_text (pen, line->value, size, TRUE, text, LP_ANCHOR_END,
                           (LpRect) { place.x + place.width - value_width, place.y, value_width, place.height }, 3);
        place.width -= value_width + size * 0.6;
        height = MAX (height, _lp_slide_set_text (pen, line->text, size, FALSE, text, LP_ANCHOR_START, place, 3));
        return height + size * 0.15;
      }
    case LP_SLIDE_LINE_TEXT:
    default:
      return _lp_slide_set_text (pen, line->text, size, FALSE, text, LP_ANCHOR_START, place, 0) + size * 0.35;
    }
}

/* As wide as the widest of the value and half its words, so that a long figure gets more of the row than a short one. */
static double
measure_figure (LpSlidePen          *pen,
                const LpSlideFigure *figure,
                double               size)
{
  const LpTextStyle style = { .size = size, .bold = TRUE, .tabular = TRUE, .lines = 1 };
  const LpTextStyle words = { .size = LP_WALL_TEXT_SIZE * pen->unit * pen->type, .lines = 1 };

  return MAX (lp_typesetter_measure (pen->typesetter, &style, figure->value, (LpPoint) { 0, 0 }).width * 1.02,
              lp_typesetter_measure (pen->typesetter, &words, figure->words, (LpPoint) { 0, 0 }).width);
}

static LpRect
place_figure (LpSlidePen        *pen,
              const LpSlidePage *page,
              LpRect             place,
              double             size,
              guint              which)
{
  double gap = LP_WALL_GAP * pen->unit, total = 0, before = 0, own = 0;

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
set_figures (LpSlidePen        *pen,
             const LpSlidePage *page,
             LpRect             place,
             gboolean           side_by_side)
{
  double size = FIGURE_SIZE * pen->unit * pen->type, text = LP_WALL_TEXT_SIZE * pen->unit * pen->type, top = place.y, tallest = 0;
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
      height = _lp_slide_set_text (pen, figure->value, size, TRUE, pen->style->text, LP_ANCHOR_START, own, 1);
      own.y += height * 0.98;
      height += _lp_slide_set_text (pen, figure->words, text, FALSE, pen->style->text, LP_ANCHOR_START, own, 0) + text * 0.3;
      tallest = side_by_side ? MAX (tallest, height) : tallest + height;
    }

  return tallest;
}

static double
set_words (LpSlidePen        *pen,
           const LpSlidePage *page,
           LpRect             place)
{
  gboolean side_by_side = !_lp_slide_has_picture (page);
  double y = place.y;

  if (page->figures->len > 0)
    y += set_figures (pen, page, place, side_by_side);
  for (guint i = 0; i < page->lines->len; i++)
    y += set_line (pen, g_ptr_array_index (page->lines, i), (LpRect) { place.x, y, place.width, place.height });

  return y - place.y;
}

double
_lp_slide_set_text (LpSlidePen *pen,
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

/* Whether a figure that stands beside others would have to be cut. */
static gboolean
are_too_wide (LpSlidePen        *pen,
              const LpSlidePage *page,
              double             width)
{
  double total = LP_WALL_GAP * pen->unit * (page->figures->len > 0 ? page->figures->len - 1 : 0);

  for (guint i = 0; i < page->figures->len; i++)
    total += measure_figure (pen, g_ptr_array_index (page->figures, i), FIGURE_SIZE * pen->unit * pen->type);

  return total > width;
}

void
_lp_slide_draw_words (LpSlidePen        *pen,
                      const LpSlidePage *page,
                      LpRect             place)
{
  cairo_t *cr = g_steal_pointer (&pen->cr);
  gboolean alone = !_lp_slide_has_picture (page);

  pen->type = alone ? MOST_TYPE : 1;
  while (pen->type > LEAST_TYPE && (set_words (pen, page, place) > place.height || (alone && are_too_wide (pen, page, place.width))))
    pen->type *= LP_WALL_TYPE_STEP;
  pen->cr = cr;
  cairo_save (cr);
  cairo_rectangle (cr, place.x, place.y, place.width, place.height);
  cairo_clip (cr);
  set_words (pen, page, place);
  cairo_restore (cr);
  pen->type = 1;
}
