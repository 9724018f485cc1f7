/* geos.h — GEOS, with GError and our shapes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <geos_c.h>

#include "base/shape.h"

G_BEGIN_DECLS

/**
 * LpGeos: a GEOS context that remembers what went wrong. One a computation and thread. Geometries belong to whoever made them; free them with
 * GEOSGeom_destroy_r (lp_geos_get (geos), ...). A GEOS call that fails returns NULL or 2; lp_geos_set_error() then tells why.
 */
typedef struct _LpGeos LpGeos;

LpGeos              *lp_geos_new        (void);
void                 lp_geos_free       (LpGeos        *geos);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpGeos, lp_geos_free)

GEOSContextHandle_t  lp_geos_get        (LpGeos        *geos);
/** lp_geos_set_error: G_IO_ERROR_INVALID_DATA with @what and GEOS's own words. Always returns FALSE. */
gboolean             lp_geos_set_error  (LpGeos        *geos,
                                         const char    *what,
                                         GError       **error);

/** lp_geos_to_shape: the polygons in @geometry; points and lines are left out. Returns: (transfer full) */
LpShape             *lp_geos_to_shape   (LpGeos             *geos,
                                         const GEOSGeometry *geometry);
/** lp_geos_from_shape: a multipolygon of the same rings; of rings that cross, GEOS will complain when it is used. */
GEOSGeometry        *lp_geos_from_shape (LpGeos             *geos,
                                         const LpShape      *shape);

G_END_DECLS
