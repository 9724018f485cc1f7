/* slide-page.h — what one slide of a workshop says, made from the plan as it is now */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/workshop.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpSlidePage: a slide filled in: its title (the finding, unless the facilitator wrote one), its picture, its few figures. It copies words and holds references to
 * results, and no pointer into the plan; whoever made it frees it. Made anew after each "results-changed", so that it says what the strip says. Main thread.
 */
typedef enum
{
  LP_SLIDE_LINE_TEXT,
  LP_SLIDE_LINE_STRONG,
  LP_SLIDE_LINE_UNDER,          /* a network that is under; in its colour, with its sign */
  LP_SLIDE_LINE_OVER,
  LP_SLIDE_LINE_PAIR,           /* words on the left, a figure on the right */
  LP_SLIDE_LINE_RULE,           /* a line across, and no words */
} LpSlideLineKind;

typedef struct
{
  LpSlideLineKind kind;
  char *text, *value;           /* value: NULL but in a pair */
} LpSlideLine;

/* A figure that the back row can read. */
typedef struct
{
  char *value, *words;
} LpSlideFigure;

typedef struct
{
  char *kind;                   /* a word of plan/workshop.h */
  char *title;
  char *foot;                   /* the option and where the figures are from */
  char *notes;                  /* the facilitator's, not on the slide */
  char *empty;                  /* why there is no picture; NULL when there is one, or none is wanted */
  LpMapScene *map;              /* NULL unless it is a slide of the map */
  LpChart *chart;               /* NULL: none */
  gboolean names_hidden;        /* practices by number */
  GPtrArray *figures;           /* of LpSlideFigure */
  GPtrArray *lines;             /* of LpSlideLine */
} LpSlidePage;

/** lp_slide_page_new: @slide of the session's plan, about the option shown; NULL, the slide that says there are none. @hide_names: practices by number. Returns: (transfer full) */
LpSlidePage *lp_slide_page_new      (LpSession         *session,
                                     const LpSlide     *slide,
                                     gboolean           hide_names);
void         lp_slide_page_free     (LpSlidePage       *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpSlidePage, lp_slide_page_free)

/** lp_slide_describe: what a slide is, for a list of slides: its title, or "Coverage", "Variation: GPs for 10,000 people". Returns: (transfer full) */
char        *lp_slide_describe      (LpSession         *session,
                                     const LpSlide     *slide);

/** The kinds of slides in the order in which they are offered, each with its untranslated name and what its subject is. */
typedef struct
{
  const char *kind, *title;
  const char *subject;          /* "network", "measure", "question", "option", "words"; NULL: it has none */
} LpSlideKind;

/** lp_slide_kind_get: the @i-th, from 0; NULL after the last. */
const LpSlideKind *lp_slide_kind_get  (guint           i);
/** lp_slide_kind_find: NULL when there is none of that word. */
const LpSlideKind *lp_slide_kind_find (const char     *kind);

/** lp_slides_list_shown: the slides that are shown to the room, in their order. Returns: (transfer container) (element-type LpSlide) */
GPtrArray   *lp_slides_list_shown   (LpPlan            *plan);

G_END_DECLS
