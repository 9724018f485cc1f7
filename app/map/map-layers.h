/* map-layers.h — which layers of the map are switched on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpMapLayers: what a person wants to see on the map besides the networks. A value: whoever makes one owns it. It is no part of the plan: the window
 * remembers it among its settings and a verb takes it from the command line.
 */
typedef enum
{
  LP_MAP_SHOWS_BRANCHES   = 1 << 0,
  LP_MAP_SHOWS_PLACES     = 1 << 1,     /* names of towns and villages */
  LP_MAP_SHOWS_DISTRICTS  = 1 << 2,
  LP_MAP_SHOWS_LOCALITIES = 1 << 3,     /* of today, as outlines */
  LP_MAP_SHOWS_NEIGHBOURS = 1 << 4,     /* the neighbour graph, with the links that the user added and cut */
  LP_MAP_SHOWS_RINGS      = 1 << 5,     /* straight-line distance from the chosen practice or the chosen network's centre, or else from the nearest centre */
  LP_MAP_SHOWS_NAMES      = 1 << 6,     /* of practices; without it they are numbered, for a wall where naming would shame */
} LpMapShown;

/* Where the crowded part of the map is shown larger: the inset. */
typedef enum
{
  LP_MAP_CORNER_BEST,           /* where it hides least */
  LP_MAP_CORNER_TOP_LEFT,
  LP_MAP_CORNER_TOP_RIGHT,
  LP_MAP_CORNER_BOTTOM_RIGHT,
  LP_MAP_CORNER_BOTTOM_LEFT,
  LP_MAP_CORNER_NONE,           /* nowhere: a map without an inset */
} LpMapCorner;
#define LP_MAP_N_CORNERS 6

typedef struct
{
  guint shown;                  /* of LpMapShown */
  gint64 option_id;             /* whose networks are outlined; 0: of none */
  char *measure;                /* a measure's short name, which colours the practices; NULL: their network does */
  GStrv hidden;                 /* ids of the user's own layers that are switched off; NULL: none */
  LpMapCorner inset;
} LpMapLayers;

/** lp_map_corner_get_name: "best", "top-left" ... "none", for settings and the command line. */
const char  *lp_map_corner_get_name    (LpMapCorner        corner);
/** lp_map_corner_parse: FALSE when no corner is called @name; @corner is then untouched. */
gboolean     lp_map_corner_parse       (const char        *name,
                                        LpMapCorner       *corner);

/** lp_map_layers_new: branches, places, districts, names and all layers of the user's; the inset where it hides least. */
LpMapLayers *lp_map_layers_new         (void);
LpMapLayers *lp_map_layers_copy        (const LpMapLayers *layers);
void         lp_map_layers_free        (LpMapLayers       *layers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMapLayers, lp_map_layers_free)
gboolean     lp_map_layers_equal       (const LpMapLayers *a,
                                        const LpMapLayers *b);

/** lp_map_layers_show: switches layers of LpMapShown on or off. */
void         lp_map_layers_show        (LpMapLayers       *layers,
                                        guint              shown,
                                        gboolean           on);
/** lp_map_layers_show_own: the same for one of the user's. */
void         lp_map_layers_show_own    (LpMapLayers       *layers,
                                        const char        *layer_id,
                                        gboolean           on);
gboolean     lp_map_layers_shows_own   (const LpMapLayers *layers,
                                        const char        *layer_id);
/** lp_map_is_own_layer: whether a layer of the plan's ground is the user's, and not the outline, a district, the land around or a town. */
gboolean     lp_map_is_own_layer       (const char        *layer_id);

/** lp_map_layers_get_names: the words of what is shown: "branches", "places" ... NULL-terminated. For settings. Returns: (transfer full) */
GStrv        lp_map_layers_get_names   (const LpMapLayers *layers);
/** lp_map_layers_set_names: shows what is named and nothing else of LpMapShown; words it does not know are left out. */
void         lp_map_layers_set_names   (LpMapLayers       *layers,
                                        const char *const *names);
/**
 * lp_map_layers_parse: what a person typed: words with commas between: those above but names, "option=NAME", "measure=NAME", "inset=CORNER", and the user's own layers by id or name.
 * Names of practices are shown. LP_PLAN_ERROR_NOT_FOUND names the word that means nothing in @plan and those that would.
 * Returns: (transfer full)
 */
LpMapLayers *lp_map_layers_parse       (LpPlan            *plan,
                                        const char        *text,
                                        GError           **error);

G_END_DECLS
