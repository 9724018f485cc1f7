/* pair.h — two maps beside each other, before and after */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "map/scene.h"

G_BEGIN_DECLS

/** What is drawn of two options, or of one at two moments. Nothing is owned. */
typedef struct
{
  const LpMapScene *scenes[2];
  const char *names[2];
  const char *const *movers;    /* codes of practices that are marked on the second map, NULL-terminated; NULL: none */
  const char *title;            /* the finding */
} LpMapPair;

/** lp_map_pair_draw: the finding above, the two maps at one scale below it, each with its name, and what the marks mean with the source at the foot; on (0,0) to @width x @height. As
 * lp_map_draw() reads no widget, setting or clock. Any thread. */
void lp_map_pair_draw (cairo_t         *cr,
                       const LpMapPair *pair,
                       double           width,
                       double           height,
                       const LpStyle   *style);

G_END_DECLS
