/* overlay.h — what lies over the networks on the map: branches, links, localities, another option, a measure */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/territories.h"
#include "map/map-layers.h"

G_BEGIN_DECLS

/**
 * LpMapOverlay: what the layers that are switched on need of the plan, gathered once for all pictures. It does not depend on the option that the map shows, so moves leave it as it
 * is. Immutable, reference counted, any thread; holds no pointer into the plan.
 *
 * Practices are told by their place in the map's scene: lp_plan_get_practice()'s order without those that have no position.
 */
typedef struct _LpMapOverlay LpMapOverlay;

typedef struct
{
  char *code, *name;
  LpPoint at;                   /* metres */
  int practice;                 /* whose branch it is; -1: one that is not on the map */
} LpMapBranch;

typedef enum
{
  LP_MAP_LINK_BORDER,           /* their cells share a border */
  LP_MAP_LINK_JOINED,           /* the user says so: a ferry */
  LP_MAP_LINK_CUT,              /* the user says not: a ridge */
} LpMapLinkKind;

typedef struct
{
  guint practice, other;
  LpMapLinkKind kind;
  char *note;                   /* why; "" when nobody said */
} LpMapLink;

/* A locality of today, or a network of another option. */
typedef struct
{
  gint64 number;                /* 0: of a locality */
  char *name;
  LpShape *border;              /* its rings are lines: where it meets others on land, without the coast */
  LpPoint label;
  double label_radius;
} LpMapArea;

/** How far a practice's value of the measure can be told. Missing is never zero. */
typedef enum
{
  LP_MEASURED,
  LP_MEASURED_CHECK,            /* a value that averages leave out: to be checked, left out by a person, or of a very small list */
  LP_MEASURED_MISSING,
} LpMeasured;

typedef struct
{
  LpMeasured state;
  double value;
  guint step;                   /* from the lowest, 0, to n_steps - 1 */
} LpMapValue;

/** How many colours a measure has at most. */
#define LP_MAP_MAX_STEPS 5

/* What the colours of a measure mean. Steps hold about as many practices each; values that are to be checked make none. */
typedef struct
{
  char *name, *period;
  char *unit;                   /* "" when the name says it */
  guint n_steps;                /* 0: no practice has a value */
  double limits[LP_MAP_MAX_STEPS + 1]; /* step i is from limits[i], and below limits[i + 1] but for the last */
  int decimals;
  gboolean has_check, has_missing;
} LpMapScale;

/** lp_map_overlay_new: @other: the territories of the option that @layers names; may be NULL. */
LpMapOverlay      *lp_map_overlay_new              (LpPlan              *plan,
                                                    LpCells             *cells,
                                                    const LpMapLayers   *layers,
                                                    LpTerritories       *other);
LpMapOverlay      *lp_map_overlay_ref              (LpMapOverlay        *overlay);
void               lp_map_overlay_unref            (LpMapOverlay        *overlay);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMapOverlay, lp_map_overlay_unref)

const LpMapLayers *lp_map_overlay_get_layers       (const LpMapOverlay  *overlay);
gboolean           lp_map_overlay_shows            (const LpMapOverlay  *overlay,
                                                    guint                shown);
/** Without those that have no position, and none when the layer is off. (element-type LpMapBranch), LpMapLink, LpMapArea, LpMapArea. Owned by the overlay. */
const GArray      *lp_map_overlay_get_branches     (const LpMapOverlay  *overlay);
const GArray      *lp_map_overlay_get_links        (const LpMapOverlay  *overlay);
const GArray      *lp_map_overlay_get_localities   (const LpMapOverlay  *overlay);
const GArray      *lp_map_overlay_get_others       (const LpMapOverlay  *overlay);
/** What the option is called whose networks are outlined; NULL without. */
const char        *lp_map_overlay_get_other_name   (const LpMapOverlay  *overlay);
/** The measure that colours the practices, or NULL; the value of one of them. */
const LpMapScale  *lp_map_overlay_get_scale        (const LpMapOverlay  *overlay);
LpMapValue         lp_map_overlay_get_value        (const LpMapOverlay  *overlay,
                                                    guint                practice);
/** Practices without a position, in the plan's order: names, or numbers where names are hidden. NULL-terminated. */
const char *const *lp_map_overlay_get_lost         (const LpMapOverlay  *overlay);
/** lp_map_overlay_format_value: "0.52", with as many decimals as the scale. Returns: (transfer full) */
char              *lp_map_overlay_format_value     (const LpMapOverlay  *overlay,
                                                    double               value);

G_END_DECLS
