/* geojson-geometry.c — a GeoJSON geometry as well-known text in metres of the National Grid */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/geojson-geometry.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "import/geojson.h"

/* A text in the making. */
typedef struct
{
  LpNationalGrid *grid;
  gboolean in_metres;
  GString *wkt;
} Writing;

/* How deep the positions of each type lie, and whether their innermost lists are closed rings. */
static const struct
{
  const char *type, *wkt;
  guint depth;
  gboolean is_area;
} types[] = {
  { "Point", "POINT", 0, FALSE },
  { "MultiPoint", "MULTIPOINT", 1, FALSE },
  { "LineString", "LINESTRING", 1, FALSE },
  { "MultiLineString", "MULTILINESTRING", 2, FALSE },
  { "Polygon", "POLYGON", 2, TRUE },
  { "MultiPolygon", "MULTIPOLYGON", 3, TRUE },
};

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_PLACE, sentence);
  return FALSE;
}

/* Why a place cannot be one in Great Britain: the commonest mistakes by name. */
static gboolean
refuse_place (const Writing  *writing,
              LpPoint         at,
              GError        **error)
{
  const LpPoint turned = { at.y, at.x };
  const char *why;

  if (writing->in_metres)
    why = lp_national_grid_has_lonlat (at) || lp_national_grid_has_lonlat (turned) ? _("these are degrees, but the file says that they are metres of the National Grid")
                                                                                   : _("it lies off the British National Grid");
  else if (lp_national_grid_has_lonlat (turned))
    why = _("latitude and longitude are swapped; GeoJSON has the longitude first");
  else if (fabs (at.x) > 180 || fabs (at.y) > 90)
    why = lp_national_grid_has_metres (at) ? _("these look like metres; name the National Grid in the file’s “crs” (EPSG:27700), or save it in degrees (WGS84)")
                                           : _("these are no degrees; save the file in longitude and latitude (WGS84)");
  else
    why = _("it lies outside Great Britain");
  g_set_error (error, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_PLACE, "%.7g, %.7g: %s", at.x, at.y, why);
  return FALSE;
}

static gboolean
read_number (JsonArray *array,
             guint      i,
             double    *number)
{
  JsonNode *node = json_array_get_element (array, i);
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return FALSE;
  *number = json_node_get_double (node);
  return isfinite (*number);
}

/* A third number is a height, which a map has no use for. */
static gboolean
write_position (Writing    *writing,
                JsonArray  *array,
                LpPoint    *given,
                GError    **error)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
  LpPoint at;

  if (json_array_get_length (array) < 2 || !read_number (array, 0, &at.x) || !read_number (array, 1, &at.y))
    return refuse (error, _("a place is not two numbers"));
  *given = at;
  if (writing->in_metres ? !lp_national_grid_has_metres (at) || lp_national_grid_has_lonlat (at) : !lp_national_grid_has_lonlat (at))
    return refuse_place (writing, at, error);
  if (!writing->in_metres)
    at = lp_national_grid_from_lonlat (writing->grid, at);
  g_string_append_printf (writing->wkt, "%s %s", g_ascii_formatd (x, sizeof x, "%.2f", at.x), g_ascii_formatd (y, sizeof y, "%.2f", at.y));
  return TRUE;
}

static JsonArray *
get_array (JsonArray  *array,
           guint       i,
           GError    **error)
{
  JsonNode *node = json_array_get_element (array, i);

  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  refuse (error, _("its coordinates are not nested as its type wants"));
  return NULL;
}

/* @is_ring: the list must come back to where it began. */
static gboolean
write_positions (Writing    *writing,
                 JsonArray  *array,
                 gboolean    is_ring,
                 GError    **error)
{
  guint n = json_array_get_length (array);
  LpPoint first = { 0, 0 }, last = { 0, 0 };

  /* Whether these are places at all, before they are counted. */
  if (n > 0 && get_array (array, 0, error) == NULL)
    return FALSE;
  if (is_ring && n < 4)
    return refuse (error, _("a ring has fewer than four places"));
  for (guint i = 0; i < n; i++)
    {
      JsonArray *position = get_array (array, i, error);

      g_string_append (writing->wkt, i > 0 ? "," : "");
      if (position == NULL || !write_position (writing, position, i == 0 ? &first : &last, error))
        return FALSE;
    }
  if (is_ring && (first.x != last.x || first.y != last.y))
    return refuse (error, _("a ring does not come back to its first place"));
  return TRUE;
}

/* Lists of lists, @depth deep, each in brackets. */
static gboolean
write_lists (Writing    *writing,
             JsonArray  *array,
             guint       depth,
             gboolean    is_area,
             GError    **error)
{
  guint n = json_array_get_length (array);
  gboolean done = TRUE;

  if (n == 0)
    return refuse (error, _("a list of places is empty"));
  g_string_append_c (writing->wkt, '(');
  if (depth == 1)
    done = write_positions (writing, array, is_area, error);
  for (guint i = 0; depth > 1 && i < n && done; i++)
    {
      JsonArray *inner = get_array (array, i, error);

      g_string_append (writing->wkt, i > 0 ? "," : "");
      done = inner != NULL && write_lists (writing, inner, depth - 1, is_area, error);
    }
  g_string_append_c (writing->wkt, ')');
  return done;
}

char *
lp_geojson_geometry_to_wkt (JsonObject      *geometry,
                            LpNationalGrid  *grid,
                            gboolean         in_metres,
                            GError         **error)
{
  const char *type = lp_geojson_get_text (geometry, "type");
  JsonNode *node = json_object_get_member (geometry, "coordinates");
  g_autoptr (GString) wkt = g_string_new (NULL);
  Writing writing = { grid, in_metres, wkt };
  LpPoint unused;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      gboolean done;

      if (g_strcmp0 (type, types[i].type) != 0)
        continue;
      if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
        {
          refuse (error, _("it has no coordinates"));
          return NULL;
        }
      g_string_append (wkt, types[i].wkt);
      if (types[i].depth == 0)
        {
          g_string_append_c (wkt, '(');
          done = write_position (&writing, json_node_get_array (node), &unused, error);
          g_string_append_c (wkt, ')');
        }
      else
        done = write_lists (&writing, json_node_get_array (node), types[i].depth, types[i].is_area, error);
      return done ? g_strdup (wkt->str) : NULL;
    }
  g_set_error (error, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_PLACE, _("its type “%s” is none that a layer can hold"), type != NULL ? type : "");
  return NULL;
}
