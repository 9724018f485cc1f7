/* slide-draw-private.h — what the files that draw a slide share: its sizes, and the pen that writes its words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/typesetter.h"
#include "ui/present/slide-draw.h"

G_BEGIN_DECLS

/** Private to app/ui/present. */

/* User units on a wall of 1280x800; a point is 4/3 of one. */
#define LP_WALL_WIDTH 1280.0
#define LP_WALL_HEIGHT 800.0
#define LP_WALL_GAP 28.0
#define LP_WALL_TITLE_SIZE (34 * 4 / 3.0)
#define LP_WALL_TEXT_SIZE (20 * 4 / 3.0)
#define LP_WALL_FOOT_SIZE (13 * 4 / 3.0)

/** How text gives way, step by step, where it would not fit. */
#define LP_WALL_TYPE_STEP 0.94

/** What words are written with. Nothing is owned. */
typedef struct
{
  cairo_t *cr;                  /* NULL: only measured */
  LpTypesetter *typesetter;
  const LpStyle *style;
  double unit, type;            /* type: how much the words are shrunk to fit, 1: not at all */
} LpSlidePen;

gboolean _lp_slide_has_picture (const LpSlidePage *page);
gboolean _lp_slide_has_words   (const LpSlidePage *page);

/** _lp_slide_set_text: @text with its top at that of @place, on as many lines as it takes (@lines 0) or at most so many. Returns: the height that it takes */
double   _lp_slide_set_text    (LpSlidePen        *pen,
                                const char        *text,
                                double             size,
                                gboolean           bold,
                                LpColour           colour,
                                LpAnchor           anchor,
                                LpRect             place,
                                guint              lines);

/** _lp_slide_draw_words: the figures and lines of @page, as large as @place allows: beside a picture no larger than the wall's type, with the slide to themselves half as large again. */
void     _lp_slide_draw_words  (LpSlidePen        *pen,
                                const LpSlidePage *page,
                                LpRect             place);

G_END_DECLS
