/* geojson.c — a GeoJSON file, read: its features in metres of the National Grid */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/geojson.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/geojson-geometry.h"

#define MAX_BYTES (64 * 1024 * 1024)
/* A MultiPolygon in a collection is nested nine deep; a parser that calls itself for each would run out of stack long after this. */
#define MAX_DEPTH 40

struct _LpGeoJson
{
  char *file_name, *sha256;
  GPtrArray *features;          /* LpGeoJsonFeature */
  guint left_out;
};

/* A file on its way into features. */
typedef struct
{
  LpGeoJson *layer;
  LpNationalGrid *grid;
  gboolean in_metres;
} Taking;

static void
free_feature (gpointer data)
{
  LpGeoJsonFeature *feature = data;

  g_free (feature->code);
  g_free (feature->name);
  g_free (feature->wkt);
  g_free (feature);
}

static gboolean
refuse (GError         **error,
        LpGeoJsonError   code,
        const LpGeoJson *layer,
        const char      *sentence)
{
  g_set_error (error, LP_GEOJSON_ERROR, code, "%s: %s", layer->file_name, sentence);
  return FALSE;
}

/* Counts brackets that are not in a text. */
static gboolean
is_deep (const char *text,
         gsize       length)
{
  gboolean in_text = FALSE;
  guint depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (in_text && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_text = !in_text;
      else if (!in_text && (text[i] == '[' || text[i] == '{') && ++depth > MAX_DEPTH)
        return TRUE;
      else if (!in_text && (text[i] == ']' || text[i] == '}') && depth > 0)
        depth--;
    }
  return FALSE;
}

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* "urn:ogc:def:crs:EPSG::27700" and its like; RFC 7946 knows WGS84 alone and has no such member. */
static gboolean
read_system (Taking      *taking,
             JsonObject  *root,
             GError     **error)
{
  JsonNode *node = json_object_get_member (root, "crs");
  JsonObject *crs = get_object (root, "crs");
  JsonObject *properties = crs != NULL ? get_object (crs, "properties") : NULL;
  const char *name = properties != NULL ? lp_geojson_get_text (properties, "name") : NULL;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (name == NULL)
    return refuse (error, LP_GEOJSON_ERROR_SYSTEM, taking->layer, _("its “crs” does not name a reference system; save the file in longitude and latitude (WGS84)."));
  taking->in_metres = g_str_has_suffix (name, ":27700");
  if (taking->in_metres || g_str_has_suffix (name, ":CRS84") || g_str_has_suffix (name, ":4326"))
    return TRUE;
  g_set_error (error, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_SYSTEM,
               _("%s: its reference system is %s. Save it in longitude and latitude (WGS84) or in the British National Grid (EPSG:27700)."), taking->layer->file_name, name);
  return FALSE;
}

/* A text, or a number as text; NULL for anything else. (transfer full) */
static char *
take_text (JsonNode *node)
{
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type == G_TYPE_STRING)
    return g_strdup (json_node_get_string (node));
  if (type == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return NULL;
}

/* The first property whose name is @word or ends in "_@word", then one that ends in @short_word, such as LSOA11CD. "" when there is none. (transfer full) */
static char *
find_property (JsonObject *feature,
               const char *word,
               const char *short_word)
{
  JsonObject *properties = get_object (feature, "properties");
  g_autoptr (GList) names = properties != NULL ? json_object_get_members (properties) : NULL;
  g_autofree char *ending = g_strdup_printf ("_%s", word);

  for (int pass = 0; pass < 2; pass++)
    for (GList *l = names; l != NULL; l = l->next)
      {
        g_autofree char *folded = g_ascii_strdown (l->data, -1);
        gboolean fits = pass == 0 ? g_str_has_suffix (folded, short_word) && strlen (folded) > strlen (short_word) && g_ascii_isupper (*(char *) l->data)
                                  : g_str_equal (folded, word) || g_str_has_suffix (folded, ending);
        char *text = fits ? take_text (json_object_get_member (properties, l->data)) : NULL;

        if (text != NULL)
          return text;
      }
  return g_strdup ("");
}

/* Of which feature it is: its place, and its name if it has one. */
static gboolean
blame_feature (Taking      *taking,
               guint        i,
               const char  *name,
               GError      *fault,
               GError     **error)
{
  if (*name != '\0')
    g_set_error (error, LP_GEOJSON_ERROR, fault->code, _("%s: feature %u (%s) cannot be taken: %s."), taking->layer->file_name, i + 1, name, fault->message);
  else
    g_set_error (error, LP_GEOJSON_ERROR, fault->code, _("%s: feature %u cannot be taken: %s."), taking->layer->file_name, i + 1, fault->message);
  g_error_free (fault);
  return FALSE;
}

/* Takes the texts. */
static LpGeoJsonFeature *
make_feature (char *code,
              char *name,
              char *wkt)
{
  LpGeoJsonFeature *feature = g_new0 (LpGeoJsonFeature, 1);

  feature->code = code;
  feature->name = name;
  feature->wkt = wkt;
  return feature;
}

static gboolean
take_feature (Taking      *taking,
              guint        i,
              JsonObject  *feature,
              GError     **error)
{
  JsonObject *geometry = get_object (feature, "geometry");
  g_autofree char *code = find_property (feature, "code", "cd");
  g_autofree char *name = find_property (feature, "name", "nm");
  g_autofree char *wkt = NULL;
  GError *fault = NULL;

  if (g_strcmp0 (lp_geojson_get_text (feature, "type"), "Feature") != 0)
    g_set_error_literal (&fault, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_NOT_GEOJSON, _("it is not of the type “Feature”"));
  else if (geometry == NULL)
    {
      taking->layer->left_out++;
      return TRUE;
    }
  else
    wkt = lp_geojson_geometry_to_wkt (geometry, taking->grid, taking->in_metres, &fault);
  if (wkt == NULL)
    return blame_feature (taking, i, name, fault, error);
  g_ptr_array_add (taking->layer->features, make_feature (g_steal_pointer (&code), g_steal_pointer (&name), g_steal_pointer (&wkt)));
  return TRUE;
}

static gboolean
take_collection (Taking      *taking,
                 JsonObject  *root,
                 GError     **error)
{
  JsonNode *node = json_object_get_member (root, "features");
  JsonArray *features = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (features == NULL)
    return refuse (error, LP_GEOJSON_ERROR_NOT_GEOJSON, taking->layer, _("its features are not a list."));
  for (guint i = 0; i < json_array_get_length (features); i++)
    {
      JsonNode *feature = json_array_get_element (features, i);

      if (!JSON_NODE_HOLDS_OBJECT (feature))
        return refuse (error, LP_GEOJSON_ERROR_NOT_GEOJSON, taking->layer, _("one of its features is none."));
      if (!take_feature (taking, i, json_node_get_object (feature), error))
        return FALSE;
    }
  return TRUE;
}

/* A collection, or a single feature. */
static gboolean
take_root (Taking      *taking,
           JsonNode    *root,
           GError     **error)
{
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  const char *type = object != NULL ? lp_geojson_get_text (object, "type") : NULL;

  if (g_strcmp0 (type, "FeatureCollection") != 0 && g_strcmp0 (type, "Feature") != 0)
    return refuse (error, LP_GEOJSON_ERROR_NOT_GEOJSON, taking->layer, _("this is JSON, but not a GeoJSON layer: it is no “FeatureCollection”."));
  if (!read_system (taking, object, error))
    return FALSE;
  if (!(g_str_equal (type, "Feature") ? take_feature (taking, 0, object, error) : take_collection (taking, object, error)))
    return FALSE;
  if (taking->layer->features->len == 0)
    return refuse (error, LP_GEOJSON_ERROR_NOT_GEOJSON, taking->layer, _("it has no feature with a place, so there is nothing to put on the map."));
  return TRUE;
}

/* The parser names the data that it was given, which has no name. */
static const char *
skip_prefix (const char *text,
             const char *prefix)
{
  return g_str_has_prefix (text, prefix) ? text + strlen (prefix) : text;
}

static gboolean
parse (LpGeoJson   *layer,
       GBytes      *bytes,
       GError     **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (LpNationalGrid) grid = lp_national_grid_new ();
  g_autoptr (GError) fault = NULL;
  Taking taking = { layer, grid, FALSE };

  if (length > MAX_BYTES)
    return refuse (error, LP_GEOJSON_ERROR_LARGE, layer, _("it is larger than 64 MB. Simplify the borders, or cut it to the area of the plan."));
  if (is_deep (text, length))
    return refuse (error, LP_GEOJSON_ERROR_NESTED, layer, _("its lists are nested deeper than any layer’s, so it is not read."));
  if (length > 0 && json_parser_load_from_data (parser, text, (gssize) length, &fault))
    return take_root (&taking, json_parser_get_root (parser), error);
  g_set_error (error, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_NOT_GEOJSON, _("%s: this is not JSON: %s"), layer->file_name,
               fault != NULL ? skip_prefix (fault->message, "<data>:") : _("it is empty"));
  return FALSE;
}

GQuark
lp_geojson_error_quark (void)
{
  return g_quark_from_static_string ("lp-geojson-error");
}

gboolean
lp_geojson_is_named_so (const char *file_name)
{
  g_autofree char *folded = g_ascii_strdown (file_name, -1);

  return g_str_has_suffix (folded, ".geojson") || g_str_has_suffix (folded, ".json");
}

gboolean
lp_geojson_begins_so (const char *bytes,
                      gsize       length)
{
  gsize at = length >= 3 && memcmp (bytes, "\357\273\277", 3) == 0 ? 3 : 0;

  while (at < length && g_ascii_isspace (bytes[at]))
    at++;
  return at < length && bytes[at] == '{';
}

LpGeoJson *
lp_geojson_parse (GBytes      *bytes,
                  const char  *file_name,
                  GError     **error)
{
  g_autoptr (LpGeoJson) layer = g_new0 (LpGeoJson, 1);

  layer->file_name = g_strdup (file_name);
  layer->features = g_ptr_array_new_with_free_func (free_feature);
  if (!parse (layer, bytes, error))
    return NULL;
  layer->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return g_steal_pointer (&layer);
}

LpGeoJson *
lp_geojson_load (GFile         *file,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, error);

  return bytes != NULL ? lp_geojson_parse (bytes, name, error) : NULL;
}

void
lp_geojson_free (LpGeoJson *layer)
{
  g_free (layer->file_name);
  g_free (layer->sha256);
  g_ptr_array_unref (layer->features);
  g_free (layer);
}

const char *
lp_geojson_get_file_name (const LpGeoJson *layer)
{
  return layer->file_name;
}

const char *
lp_geojson_get_sha256 (const LpGeoJson *layer)
{
  return layer->sha256;
}

const GPtrArray *
lp_geojson_get_features (const LpGeoJson *layer)
{
  return layer->features;
}

guint
lp_geojson_get_left_out (const LpGeoJson *layer)
{
  return layer->left_out;
}

LpShape *
lp_geojson_make_area (const LpGeoJson  *layer,
                      GError          **error)
{
  g_autoptr (LpShape) area = lp_shape_new ();
  gboolean any = FALSE;

  for (guint i = 0; i < layer->features->len; i++)
    any |= lp_shape_add_wkt (area, ((const LpGeoJsonFeature *) g_ptr_array_index (layer->features, i))->wkt);
  if (any)
    return g_steal_pointer (&area);
  refuse (error, LP_GEOJSON_ERROR_PLACE, layer, _("it holds no area, only points or lines. Draw a polygon around the practices that are wanted."));
  return NULL;
}

const char *
lp_geojson_get_text (JsonObject *object,
                     const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}
