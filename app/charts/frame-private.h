/* frame-private.h — the words around a picture: its finding and the line below it at the top, its source at the foot */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/chart-private.h"
#include "charts/piece-private.h"

G_BEGIN_DECLS

/* Where the words of @chart go: pieces from @left, @width wide. Owns nothing; holds while a layout is made. */
typedef struct
{
  const LpChart *chart;
  GArray *pieces;
  LpTypesetter *typesetter;
  const LpStyle *style;
  double left, width;
} LpFrame;

/* The title, @title_size high, with its top at @top, and the subtitle @gap user units below it. Returns where they end. */
double  _lp_frame_place_head     (const LpFrame *frame,
                                  double         title_size,
                                  double         top,
                                  double         gap);
/* The height of the source; 0 where there is none. */
double  _lp_frame_measure_source (const LpFrame *frame);
void    _lp_frame_place_source   (const LpFrame *frame,
                                  double         top);

G_END_DECLS
