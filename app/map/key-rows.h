/* key-rows.h — the rows of the map's key: what occurs and what is switched on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"

G_BEGIN_DECLS

/** Private to app/map. */
typedef enum
{
  LP_KEY_TITLE,                 /* words alone, over the rows of a measure */
  LP_KEY_STEP,                  /* a colour of the measure; index: the step */
  LP_KEY_CHECK,
  LP_KEY_MISSING,
  LP_KEY_FILL,                  /* index: an LpFill */
  LP_KEY_PEOPLE,                /* two marks with their people */
  LP_KEY_BRANCH,
  LP_KEY_DISTRICT,
  LP_KEY_LOCALITY,
  LP_KEY_OTHER,
  LP_KEY_RING,
  LP_KEY_LINK,                  /* index: an LpMapLinkKind */
  LP_KEY_FEATURE,               /* layer: whose lines */
} LpKeyRowKind;

typedef struct
{
  LpKeyRowKind kind;
  guint index;
  gboolean is_point;            /* of LP_KEY_FEATURE: its features are points */
  const char *layer;            /* of the scene's ground */
  char *words;
} LpKeyRow;

/** lp_map_key_list_rows: with @brief only what cannot be understood without a key: the measure and the layers that were switched on. (element-type LpKeyRow) */
GArray *lp_map_key_list_rows   (const LpMapCanvas *canvas,
                                gboolean           brief);
/** lp_map_key_draw_symbol: what @row is about, in the middle of the left edge of its line at @at. */
void    lp_map_key_draw_symbol (const LpMapCanvas *canvas,
                                const LpKeyRow    *row,
                                LpPoint            at);
/** lp_map_key_measure_people: how wide the two marks with their people are, user units. */
double  lp_map_key_measure_people (const LpMapCanvas *canvas);

/** The width of a symbol, of the text's size. */
#define LP_KEY_SYMBOL 1.5

G_END_DECLS
