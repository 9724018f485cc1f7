/* slide-layout.c — where the parts of a slide lie, and how large the words on its map are */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/present/slide-draw-private.h"

#include "map/picture.h"

#define MARGIN 30.0
#define MAP_SIZE (16 * 4 / 3.0)
#define WORDS_WIDTH 342.0       /* beside a picture */

/* How much smaller the words on the map may become to make room for its inset. */
#define LEAST_MAP_TYPE 0.7
#define MAP_TYPE_STEP 0.1

gboolean
_lp_slide_has_picture (const LpSlidePage *page)
{
  return page->map != NULL || page->chart != NULL;
}

gboolean
_lp_slide_has_words (const LpSlidePage *page)
{
  return page->figures->len > 0 || page->lines->len > 0;
}

LpSlideLayout
lp_slide_layout (const LpSlidePage *page,
                 double             width,
                 double             height)
{
  LpSlideLayout layout = { .unit = MIN (width / LP_WALL_WIDTH, height / LP_WALL_HEIGHT) };
  double unit = layout.unit, margin = MARGIN * unit, top = margin * 0.75;
  double inner = width - 2 * margin, bottom;

  layout.foot = (LpRect) { margin, height - margin - LP_WALL_FOOT_SIZE * unit * 0.9, inner, LP_WALL_FOOT_SIZE * unit * 1.4 };
  bottom = layout.foot.y - margin * 0.5;
  if (*page->title != '\0')
    {
      /* A question is read from the back row, so it may take two lines; so may whatever a facilitator writes. */
      guint lines = g_utf8_strlen (page->title, -1) > 46 ? 2 : 1;

      layout.title = (LpRect) { margin, top, inner, LP_WALL_TITLE_SIZE * unit * 1.32 * lines };
      if (!_lp_slide_has_picture (page) && !_lp_slide_has_words (page) && page->empty == NULL)
        layout.title = (LpRect) { margin, height * 0.3, inner, height * 0.45 };
      top = layout.title.y + layout.title.height + margin * 0.35;
    }
  layout.picture = (LpRect) { margin, top, inner, bottom - top };
  if (_lp_slide_has_words (page) && _lp_slide_has_picture (page))
    {
      double words = WORDS_WIDTH * unit;

      layout.words = (LpRect) { margin + inner - words, top, words, bottom - top };
      layout.picture.width -= words + LP_WALL_GAP * unit;
    }
  else if (_lp_slide_has_words (page))
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
