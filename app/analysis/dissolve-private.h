/* dissolve-private.h — the sides of areas that are put together, without those that two of them share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/shape.h"

G_BEGIN_DECLS

/** Private to lp_dissolve(). A corner of the net; places in LpNet.corners tell corners apart. */
typedef struct
{
  LpPoint at;
  guint next;                   /* in the same bucket, + 1; 0: the last */
} LpNetCorner;

/* From one corner to another, the land on the left. */
typedef struct
{
  guint from, to;
} LpNetSide;

/** LpNet: the corners and sides of all pieces on one another. As many sides end at a corner as begin there. */
typedef struct
{
  GArray *corners;              /* LpNetCorner */
  guint *buckets;               /* corners by their squares, + 1 */
  guint mask;
  GArray *sides;                /* LpNetSide */
} LpNet;

/** _lp_net_init: the sides of @pieces (element-type LpShape) that are left when each that two share, whole or in part, is taken out. */
void   _lp_net_init          (LpNet           *net,
                              const GPtrArray *pieces);
void   _lp_net_clear         (LpNet           *net);
/** _lp_ring_measure_area: square metres, positive where the ring has its inside on the left. By the shoelace formula from the first point, so that coordinates of 400 km do not eat the digits. */
double _lp_ring_measure_area (const LpPoint   *ring,
                              guint            n);

/* Asked for at every step. */
static inline const LpPoint *
_lp_net_get_corner (const LpNet *net,
                    guint        corner)
{
  return &g_array_index (net->corners, LpNetCorner, corner).at;
}

G_END_DECLS
