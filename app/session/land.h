/* land.h — the ground of the open plan, and whose it is */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/scene.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpLand: ground, cells and neighbour graph of a plan, made when they are first asked for, and anew only when practices moved or the ground changed. Private to app/session,
 * main thread.
 */
typedef struct _LpLand LpLand;

/** lp_land_new: @plan outlives it. */
LpLand   *lp_land_new          (LpPlan           *plan);
void      lp_land_free         (LpLand           *land);
/** lp_land_note: the plan has changed; @what: flags of LpPlanChange. */
void      lp_land_note         (LpLand           *land,
                                guint             what);

/** Which layers the map shows besides the networks; what they need of the plan, made when it is first asked for. NULL when the land could not be shared out. */
void     lp_land_set_layers    (LpLand            *land,
                                const LpMapLayers *layers);
const LpMapLayers *lp_land_get_layers (LpLand     *land);
LpMapOverlay *lp_land_get_overlay (LpLand         *land);

/** The ground of the plan, and its cells; the cells are NULL when the land could not be shared out. They hold until the plan changes. */
LpGround *lp_land_get_ground   (LpLand           *land);
LpCells  *lp_land_get_cells    (LpLand           *land);

/** The land of an open plan, for other files of app/session; the session owns it. */
LpLand  *_lp_session_get_land  (LpSession        *session);

G_END_DECLS
