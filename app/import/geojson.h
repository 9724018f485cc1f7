/* geojson.h — a GeoJSON file into a layer of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "base/shape.h"
#include "plan/edit.h"

G_BEGIN_DECLS

/**
 * A layer of areas, lines or points as GeoJSON (RFC 7946): longitude and latitude in WGS84, converted to metres of the National Grid (base/national-grid.h); or metres already, where
 * the file names the National Grid in a "crs" member, as GeoJSON of 2008 did. Nothing is guessed: swapped or foreign coordinates, other reference systems,
 * numbers that are none and broken rings refuse the whole file, with the feature and the reason, as a map with holes would not be noticed.
 *
 * Features without a geometry are left out and counted. A feature's code and name are looked for in its properties ("LSOA11CD" and "LSOA11NM", "code" and
 * "name", ...). Pure but for reading; a layer of a large county takes a moment: 64 MiB at most. Errors: LP_GEOJSON_ERROR.
 */
#define LP_GEOJSON_ERROR (lp_geojson_error_quark ())
GQuark lp_geojson_error_quark (void);

typedef enum
{
  LP_GEOJSON_ERROR_NOT_GEOJSON, /* no JSON, or JSON that is no layer */
  LP_GEOJSON_ERROR_NESTED,      /* so deeply nested that no layer can be meant */
  LP_GEOJSON_ERROR_SYSTEM,      /* a coordinate reference system other than WGS84 and the National Grid */
  LP_GEOJSON_ERROR_PLACE,       /* a geometry that is broken, swapped or foreign */
  LP_GEOJSON_ERROR_LARGE,
} LpGeoJsonError;

/** A file as it was read: immutable, holds no plan, made and read in any thread. */
typedef struct _LpGeoJson LpGeoJson;

typedef struct
{
  char *code, *name;            /* "" where its properties have none */
  char *wkt;                    /* metres of the National Grid */
} LpGeoJsonFeature;

/** lp_geojson_parse: @file_name is used in sentences, and names the layer. Returns: (transfer full). lp_geojson_load: the same from a file, which is read whole. */
LpGeoJson       *lp_geojson_parse         (GBytes           *bytes,
                                           const char       *file_name,
                                           GError          **error);
LpGeoJson       *lp_geojson_load          (GFile            *file,
                                           GCancellable     *cancellable,
                                           GError          **error);
void             lp_geojson_free          (LpGeoJson        *layer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpGeoJson, lp_geojson_free)

/** Owned by the layer. lp_geojson_get_features: (element-type LpGeoJsonFeature), one at least. lp_geojson_get_left_out: features without a geometry. */
const char      *lp_geojson_get_file_name (const LpGeoJson  *layer);
const char      *lp_geojson_get_sha256    (const LpGeoJson  *layer);
const GPtrArray *lp_geojson_get_features  (const LpGeoJson  *layer);
guint            lp_geojson_get_left_out  (const LpGeoJson  *layer);
/** lp_geojson_make_area: all its areas as one shape, to ask whether a place lies in them. NULL: it has none, an error. Returns: (transfer full) */
LpShape         *lp_geojson_make_area     (const LpGeoJson  *layer,
                                           GError          **error);

/** What came of it. */
typedef struct
{
  guint taken, left_out;        /* features; left out: without a geometry */
  gboolean replaced;            /* the plan had a layer of that name */
} LpGeoJsonReport;

/** The layer that is the land of the plan, which is shared out among the practices. It holds one area. */
#define LP_GEOJSON_OUTLINE "outline"

/** lp_geojson_is_named_so: whether a file's name ends as those of GeoJSON do. lp_geojson_begins_so: whether its first bytes do, which no table's do. */
gboolean    lp_geojson_is_named_so (const char         *file_name);
gboolean    lp_geojson_begins_so   (const char         *bytes,
                                    gsize               length);

/**
 * lp_geojson_add_layer: adds to @edit the rows that put the layer into @plan under the name @layer, NULL for the file's; a layer of that name is replaced (@replaced, optional).
 * FALSE: it cannot be the plan's land, as it is several areas. In the plan's thread.
 */
gboolean    lp_geojson_add_layer   (const LpGeoJson    *layer,
                                    const char         *name,
                                    LpPlan             *plan,
                                    LpEdit             *edit,
                                    gboolean           *replaced,
                                    GError            **error);

/**
 * lp_geojson_make_edit: the edit that puts the layer into @plan. @layer: its name, NULL for the file's; a layer of that name is replaced. LP_GEOJSON_OUTLINE makes it the plan's land.
 * @report: (out) (optional). Returns: (transfer full)
 */
LpEdit     *lp_geojson_make_edit   (GBytes             *bytes,
                                    const char         *file_name,
                                    const char         *layer,
                                    LpPlan             *plan,
                                    LpGeoJsonReport    *report,
                                    GError            **error);
/** lp_geojson_read: the same from a file. */
LpEdit     *lp_geojson_read        (GFile              *file,
                                    const char         *layer,
                                    LpPlan             *plan,
                                    LpGeoJsonReport    *report,
                                    GError            **error);

/** lp_geojson_get_text: a member that is a string; NULL when there is none. For app/import. */
const char *lp_geojson_get_text    (JsonObject         *object,
                                    const char         *name);

G_END_DECLS
