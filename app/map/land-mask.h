/* land-mask.h — where the picture shows the plan's land, for what should not cover it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/canvas.h"

G_BEGIN_DECLS

/** LpLandMask: the outline as coarse pixels, private to app/map. Asking it costs little, whatever the coast. Owned by its maker. */
typedef struct _LpLandMask LpLandMask;

LpLandMask *lp_land_mask_new       (const LpMapCanvas *canvas);
void        lp_land_mask_free      (LpLandMask        *mask);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpLandMask, lp_land_mask_free)

/** lp_land_mask_look: what is asked from now on is in user units of @viewport, which has the scale of the canvas that the mask was made for. Land that canvas did not see is not known. */
void        lp_land_mask_look      (LpLandMask        *mask,
                                    LpViewport         viewport);
/** lp_land_mask_get_share: how much of @rect, in user units, is land: 0 to 1. Beyond the picture there is none. */
double      lp_land_mask_get_share (const LpLandMask  *mask,
                                    LpRect             rect);

G_END_DECLS
