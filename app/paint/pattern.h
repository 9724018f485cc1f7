/* pattern.h — what says a state without colour: hatching, dots, badges, the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "base/geometry.h"
#include "paint/style.h"
#include "paint/typesetter.h"

G_BEGIN_DECLS

/**
 * The same state looks the same in card, map, chart and slide: right size is plain, under is hatched, over is dotted, unassigned is
 * hollow, hatched in grey and has a dashed border. Everything here is drawn as lines, so it stays sharp in SVG, PDF and on a wall.
 */
typedef enum
{
  LP_FILL_RIGHT_SIZE,
  LP_FILL_UNDER,
  LP_FILL_OVER,
  LP_FILL_UNASSIGNED,
} LpFill;

/** lp_pattern_new_hatch: slanted lines of @ink on @ground (which may be see-through), @unit being the gap between them in user units, begun at @origin.
 * Returns: (transfer full), free with cairo_pattern_destroy() */
cairo_pattern_t *lp_pattern_new_hatch (LpColour             ground,
                                       LpColour             ink,
                                       double               unit,
                                       LpPoint              origin);
/** lp_pattern_new_dots: the same with round dots, set off row by row. Returns: (transfer full) */
cairo_pattern_t *lp_pattern_new_dots  (LpColour             ground,
                                       LpColour             ink,
                                       double               unit,
                                       LpPoint              origin);

/** lp_fill_draw_rect: a bar, segment or swatch in the look of its state; a rectangle without area draws nothing. */
void             lp_fill_draw_rect    (LpFill               fill,
                                       LpRect               rect,
                                       const LpStyle       *style,
                                       cairo_t             *cr);

/** lp_band_draw: the people band behind bars, without its limits' lines. */
void             lp_band_draw         (LpRect               rect,
                                       const LpStyle       *style,
                                       cairo_t             *cr);

/** lp_badge_draw: a network's number in a circle of its colour with a dark rim, which is drawn out sideways for a number of more than two digits.
 * @number_text: "8". */
void             lp_badge_draw        (LpPoint              centre,
                                       double               radius,
                                       gint64               colour,
                                       const char          *number_text,
                                       LpTypesetter        *typesetter,
                                       const LpStyle       *style,
                                       cairo_t             *cr);
/** lp_badge_get_width: how wide that is: twice the radius for up to two digits. */
double           lp_badge_get_width   (double               radius,
                                       const char          *number_text);

/** lp_arrow_draw: a small triangle that fills @rect, pointing up (over) or down (under), in the colour set on @cr. */
void             lp_arrow_draw        (LpRect               rect,
                                       gboolean             up,
                                       cairo_t             *cr);

/** lp_focus_ring_draw: the dashed ring, 2 units thick, inside @rect. */
void             lp_focus_ring_draw   (LpRect               rect,
                                       const LpStyle       *style,
                                       cairo_t             *cr);

G_END_DECLS
