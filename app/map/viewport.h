/* viewport.h — which part of the ground a picture shows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/geometry.h"

G_BEGIN_DECLS

/**
 * LpViewport: a plain value, so a picture of any size is one function of it. The ground is in metres, y to the north; the picture in user units, y down.
 */
typedef struct
{
  LpPoint centre;               /* the ground in the middle of the picture, metres */
  double scale;                 /* user units a metre */
  double width, height;         /* of the picture, user units */
} LpViewport;

/** The closest and the farthest that lp_viewport_zoom() goes: a street, and the whole country. */
#define LP_VIEWPORT_MAX_SCALE 0.5
#define LP_VIEWPORT_MIN_SCALE 0.0002

/** lp_viewport_fit: all of @extent (metres), with @margin user units free on each side. An extent without size is shown at 10 km across. */
LpViewport lp_viewport_fit           (LpRect            extent,
                                      double            width,
                                      double            height,
                                      double            margin);
/** lp_viewport_zoom: @factor times closer, with the ground under @at (user units) staying there. */
LpViewport lp_viewport_zoom          (LpViewport        viewport,
                                      double            factor,
                                      LpPoint           at);
/** lp_viewport_pan: the ground moves by @dx and @dy user units. */
LpViewport lp_viewport_pan           (LpViewport        viewport,
                                      double            dx,
                                      double            dy);
/** lp_viewport_resize: a picture of another size with the same middle and scale. */
LpViewport lp_viewport_resize        (LpViewport        viewport,
                                      double            width,
                                      double            height);
LpPoint    lp_viewport_to_screen     (const LpViewport *viewport,
                                      LpPoint           ground);
LpPoint    lp_viewport_from_screen   (const LpViewport *viewport,
                                      LpPoint           screen);
/** lp_viewport_rect_to_screen: @ground in metres; the result's y is its upper edge. */
LpRect     lp_viewport_rect_to_screen (const LpViewport *viewport,
                                      LpRect            ground);
/** The ground that is seen, in metres. */
LpRect     lp_viewport_get_extent    (const LpViewport *viewport);

G_END_DECLS
