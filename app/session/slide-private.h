/* slide-private.h — how a slide is filled in: one function a kind */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/slide-page.h"

G_BEGIN_DECLS

/** What a slide is filled in from, and the page that it becomes. Nothing is owned. */
typedef struct
{
  LpSession *session;
  LpPlan *plan;
  const LpOption *option;       /* NULL in a plan without options */
  const LpSlide *slide;
  LpSlidePage *page;
} LpSlideFilling;

/** @text and @value are (transfer full). */
void _lp_slide_add_line       (LpSlideFilling  *filling,
                               LpSlideLineKind  kind,
                               char            *text,
                               char            *value);
/** @value and @words are (transfer full). */
void _lp_slide_add_figure     (LpSlideFilling  *filling,
                               char            *value,
                               char            *words);
/** @title is (transfer full). */
void _lp_slide_set_title      (LpSlideFilling  *filling,
                               char            *title);
/** The picture of that name as session/pictures.h has it, or why there is none. */
void _lp_slide_set_chart      (LpSlideFilling  *filling,
                               const char      *name);

/** The kinds: each sets a title, a picture, figures and lines, or says why there are none. */
void _lp_slide_fill_area      (LpSlideFilling  *filling);
void _lp_slide_fill_map       (LpSlideFilling  *filling);
void _lp_slide_fill_network   (LpSlideFilling  *filling);
void _lp_slide_fill_coverage  (LpSlideFilling  *filling);
void _lp_slide_fill_variation (LpSlideFilling  *filling);
void _lp_slide_fill_options   (LpSlideFilling  *filling);
void _lp_slide_fill_delivery  (LpSlideFilling  *filling);
void _lp_slide_fill_question  (LpSlideFilling  *filling);
void _lp_slide_fill_words     (LpSlideFilling  *filling);

G_END_DECLS
