/* frame.c — the words around a picture: its finding and the line below it at the top, its source at the foot */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/frame-private.h"

/* Of the font size. */
#define SUBTITLE 0.93
#define SOURCE 0.85

static LpTextStyle
get_source_style (const LpFrame *frame)
{
  return (LpTextStyle) { .size = SOURCE * frame->style->font_size, .width = frame->width, .colour = frame->style->quiet };
}

double
_lp_frame_place_head (const LpFrame *frame,
                      double         title_size,
                      double         top,
                      double         gap)
{
  LpTextStyle title = { .size = title_size, .bold = TRUE, .width = frame->width, .colour = frame->style->text };
  LpTextStyle subtitle = { .size = SUBTITLE * frame->style->font_size, .width = frame->width, .colour = frame->style->quiet };
  double y = top;

  if (*frame->chart->title != '\0')
    y = _lp_pieces_add_below (frame->pieces, frame->typesetter, &title, frame->chart->title, (LpPoint) { frame->left, top });

  return _lp_pieces_add_below (frame->pieces, frame->typesetter, &subtitle, frame->chart->subtitle, (LpPoint) { frame->left, y + gap });
}

double
_lp_frame_measure_source (const LpFrame *frame)
{
  LpTextStyle source = get_source_style (frame);

  if (*frame->chart->source == '\0')
    return 0;
  return lp_typesetter_measure (frame->typesetter, &source, frame->chart->source, (LpPoint) { 0, 0 }).height;
}

void
_lp_frame_place_source (const LpFrame *frame,
                        double         top)
{
  LpTextStyle source = get_source_style (frame);

  _lp_pieces_add_below (frame->pieces, frame->typesetter, &source, frame->chart->source, (LpPoint) { frame->left, top });
}
