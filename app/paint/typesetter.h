/* typesetter.h — text on a picture: measured, anchored, shortened, with a halo */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/geometry.h"
#include "paint/style.h"

G_BEGIN_DECLS

/**
 * LpTypesetter: sets text of one font family. It measures without a surface and to fractions of a unit, so that a layout made for the screen
 * is the layout of the PDF. It keeps what it has set lately, since a picture is measured and then drawn, frame after frame.
 * Owned by whoever made it; one thread at a time.
 *
 * Figures in columns want @tabular, which gives every digit the same width (OpenType "tnum") where the font has it. Text of any
 * direction stands where the anchor says; only the order of its letters is the script's own.
 */
typedef struct _LpTypesetter LpTypesetter;

typedef enum
{
  LP_ANCHOR_START,              /* the point is at the left end of the text */
  LP_ANCHOR_MIDDLE,
  LP_ANCHOR_END,
} LpAnchor;

typedef struct
{
  double size;                  /* user units */
  gboolean bold, tabular;
  LpAnchor anchor;
  double width;                 /* the most it may take; 0: as much as it needs */
  guint lines;                  /* 0: wraps into as many lines as it needs; 1: one line, shortened by an ellipsis; n: wraps, then shortens */
  LpColour colour;
  LpColour halo;                /* drawn behind the letters when its alpha is above 0 */
} LpTextStyle;

LpTypesetter *lp_typesetter_new          (const char         *font_family);
void          lp_typesetter_free         (LpTypesetter       *typesetter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpTypesetter, lp_typesetter_free)

/** lp_typesetter_get_ascent: from the baseline up to the top of a line of this size; the descent likewise down. */
double        lp_typesetter_get_ascent   (LpTypesetter       *typesetter,
                                          double              size);
double        lp_typesetter_get_descent  (LpTypesetter       *typesetter,
                                          double              size);

/** lp_typesetter_measure: the box of @text when its first baseline is at @at. Empty text has no width. */
LpRect        lp_typesetter_measure      (LpTypesetter       *typesetter,
                                          const LpTextStyle  *text_style,
                                          const char         *text,
                                          LpPoint             at);

/** lp_typesetter_is_shortened: whether @text loses letters to an ellipsis. */
gboolean      lp_typesetter_is_shortened (LpTypesetter       *typesetter,
                                          const LpTextStyle  *text_style,
                                          const char         *text);

/** lp_typesetter_draw: draws it where lp_typesetter_measure() says. */
void          lp_typesetter_draw         (LpTypesetter       *typesetter,
                                          const LpTextStyle  *text_style,
                                          const char         *text,
                                          LpPoint             at,
                                          cairo_t            *cr);

G_END_DECLS
