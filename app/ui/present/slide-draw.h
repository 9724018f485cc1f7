/* slide-draw.h — a slide drawn large enough for the back row */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "session/slide-page.h"

G_BEGIN_DECLS

/**
 * Sizes are those of a wall of 1280x800: title 34 pt, text 20 pt, first figure 64 pt, words on the map 16 pt; a larger screen has all of it larger, a smaller one
 * smaller. The paper is always light. Nothing here reads a widget, a setting or a clock.
 */

/** Where the parts of a slide lie, in user units; without size when it has none. */
typedef struct
{
  LpRect title, picture, words, foot;
  double unit;                  /* 1 on 1280x800 */
} LpSlideLayout;

LpSlideLayout lp_slide_layout        (const LpSlidePage   *page,
                                      double               width,
                                      double               height);

/** lp_slide_map_font_size: of the words on the map; the rest of the map follows from it. A little smaller where that makes room for the inset of the towns. */
double        lp_slide_map_font_size (const LpSlidePage   *page,
                                      const LpSlideLayout *layout,
                                      const char          *font_family);
/** lp_slide_style_new: a style for pictures on a slide, with thick lines. Returns: (transfer full) */
LpStyle      *lp_slide_style_new     (const char          *font_family,
                                      double               font_size,
                                      double               unit,
                                      gboolean             hide_names);

/** lp_slide_draw: the whole slide on (0,0)-(width,height). @place: "3 of 12", at the foot. @with_map: draws the map too; without it its place stays free for a
 * live one. */
void          lp_slide_draw          (const LpSlidePage   *page,
                                      cairo_t             *cr,
                                      double               width,
                                      double               height,
                                      const char          *font_family,
                                      const char          *place,
                                      gboolean             with_map);

/** lp_slide_draw_small: the slide as on a wall of 1280x800, made smaller to fit the middle of (0,0)-(width,height); with the map. */
void          lp_slide_draw_small    (const LpSlidePage   *page,
                                      cairo_t             *cr,
                                      double               width,
                                      double               height,
                                      const char          *font_family);

G_END_DECLS
