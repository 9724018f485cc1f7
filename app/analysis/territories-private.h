/* territories-private.h — what the files of the territories share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/site-wedges.h"
#include "analysis/territories.h"

G_BEGIN_DECLS

/** territories.c builds the land; territories-changes.c finds what is another since an older result; territories-colours.c gives the colours. */

/* A territory: immutable once its result is done, and shared by all results in which nothing of it has changed. */
typedef struct
{
  LpTerritory public;           /* first, so that the two have one address */
  gatomicrefcount ref_count;
  gint64 wished;                /* the colour that the plan gives it */
} Territory;

struct _LpTerritories
{
  gatomicrefcount ref_count;
  LpCells *cells;
  LpSiteWedges *wedges;
  GPtrArray *territories;       /* Territory, in the option's order, then the unassigned */
  gint64 *ids;                  /* theirs: keys of places */
  GHashTable *places;           /* gint64 to place in territories */
};

/* A computation under way. */
typedef struct
{
  LpTerritories *self;
  const LpTerritories *older;   /* of the same land, or NULL */
  guint8 *changed;              /* one a territory: it has other land than before */
  guint8 *touched;              /* it may have other neighbours, or another colour: it is no longer shared with the older result */
  guint8 *recoloured;           /* the user has given it another colour since */
  GPtrArray **pieces;           /* Piece of those that have changed, one a territory, or NULL */
} Making;

/** With a shape without rings and no neighbours. Returns: (transfer full) */
Territory       *_lp_territory_new               (gint64               network_id,
                                                  gint64               wished,
                                                  gint64               colour);
void             _lp_territory_unref             (gpointer             territory);
/** @place: in the option's order; the unassigned are last. */
Territory       *_lp_territories_get             (const LpTerritories *self,
                                                  guint                place);
/** -1 for a network that the option does not have. */
int              _lp_territories_find_place      (const LpTerritories *self,
                                                  gint64               network_id);
/** @older: (nullable). NULL for a network that it does not have. */
const Territory *_lp_territories_find_known      (const LpTerritories *older,
                                                  gint64               network_id);

/** Fills in making->changed and making->touched, and gives the result territories of its own where it may alter them. */
void             _lp_territories_find_changes    (const Making        *making);
/** Gives a colour to each of the territories that were touched, when all neighbours are known. */
void             _lp_territories_settle_colours  (const Making        *making);

G_END_DECLS
