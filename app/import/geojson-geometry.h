/* geojson-geometry.h — a GeoJSON geometry as well-known text in metres of the National Grid */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "base/national-grid.h"

G_BEGIN_DECLS

/** lp_geojson_geometry_to_wkt: @in_metres: its numbers are metres already, and not longitude and latitude. NULL with a sentence when it is no geometry, or lies nowhere in
 * Great Britain; the caller says of which feature. Private to app/import. Returns: (transfer full) */
char *lp_geojson_geometry_to_wkt (JsonObject      *geometry,
                                  LpNationalGrid  *grid,
                                  gboolean         in_metres,
                                  GError         **error);

G_END_DECLS
