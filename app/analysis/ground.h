/* ground.h — the plan's ground as shapes: outline, districts, the land around */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/shape.h"
#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpGround: the features of a plan's layers, read from their well-known text once. Immutable, reference counted, any thread. A feature whose text
 * is no geometry is left out and counted.
 */
typedef struct _LpGround LpGround;

typedef struct
{
  char *layer, *code, *name;
  LpShape *shape;               /* without rings for a point */
  gboolean is_point;
  gboolean is_line;             /* the rings of its shape are lines, which do not close and hold no land */
  LpPoint point;                /* of a point; of an area one that lies well inside it, of a line one upon it */
} LpGroundFeature;

LpGround              *lp_ground_new            (LpPlan         *plan);
LpGround              *lp_ground_ref            (LpGround       *ground);
void                   lp_ground_unref          (LpGround       *ground);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpGround, lp_ground_unref)

guint                  lp_ground_get_n_features (const LpGround *ground);
const LpGroundFeature *lp_ground_get_feature    (const LpGround *ground,
                                                 guint           i);
/** The shape of the first area in layer "outline"; NULL when the plan has none. */
const LpShape         *lp_ground_get_outline    (const LpGround *ground);
/** Features that could not be read. */
guint                  lp_ground_get_n_unread   (const LpGround *ground);

G_END_DECLS
