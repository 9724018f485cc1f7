/* people-bar-private.h — all people as one bar with direct labels */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"
#include "charts/piece-private.h"
#include "paint/pattern.h"

G_BEGIN_DECLS

/* In the order in which they stand. */
typedef enum
{
  LP_PEOPLE_RIGHT_SIZE,
  LP_PEOPLE_UNDER,
  LP_PEOPLE_OVER,
  LP_PEOPLE_UNASSIGNED,
  LP_N_PEOPLE,
} LpPeopleState;

/*
 * The bar as laid out between two edges. A state without people has no segment; the least people are still a sliver that can be seen. The
 * label of right size stands in its segment when it fits, that of the unassigned beside the heading; others stand below with a leader line each, and where the
 * edges leave no room for that, one below the other, each beside a swatch.
 */
typedef struct
{
  LpRect bar;
  LpRect segments[LP_N_PEOPLE];
  LpRect swatches[LP_N_PEOPLE];         /* without width where a leader line or nothing is needed */
  LpPoint leaders[LP_N_PEOPLE][4];      /* the same point four times where there is none */
  GArray *pieces;                       /* heading and labels */
  double bottom;
} LpPeopleBar;

gint64      _lp_people_get      (const LpCoverageTotals *totals,
                                 LpPeopleState           state);
/* "Under"; (transfer none) */
const char *_lp_people_get_name (LpPeopleState           state);
/* "3.5%"; a few of very many are "under 0.1%", never "0.0%". Returns: (transfer full) */
char       *_lp_people_format_share (const LpCoverageTotals *totals,
                                     LpPeopleState           state);

/* Laid out from @top down, the bar itself @bar_height high. Returns: (transfer full) */
LpPeopleBar *_lp_people_bar_new (const LpCoverageTotals *totals,
                                 double                  left,
                                 double                  right,
                                 double                  top,
                                 double                  bar_height,
                                 const LpStyle          *style,
                                 LpTypesetter           *typesetter);
void         _lp_people_bar_free (LpPeopleBar           *bar);
void         _lp_people_bar_draw (const LpPeopleBar     *bar,
                                  const LpStyle         *style,
                                  LpTypesetter          *typesetter,
                                  cairo_t               *cr);

G_END_DECLS
