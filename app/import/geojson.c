/* geojson.c — a GeoJSON file into a layer of the map */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/geojson.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/geojson-geometry.h"
#include "import/row.h"

#define MAX_BYTES (64 * 1024 * 1024)
/* A MultiPolygon in a collection is nested nine deep; a parser that calls itself for each would run out of stack long after this. */
#define MAX_DEPTH 40

/* A layer on its way into an edit. */
typedef struct
{
  const char *file_name;
  LpPlan *plan;
  LpEdit *edit;
  char *layer;
  LpNationalGrid *grid;
  gboolean in_metres;
  gint64 next_id;
  LpGeoJsonReport report;
} Taking;

static gboolean
refuse (GError         **error,
        LpGeoJsonError   code,
        const char      *file_name,
        const char      *sentence)
{
  g_set_error (error, LP_GEOJSON_ERROR, code, "%s: %s", file_name, sentence);
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
    return refuse (error, LP_GEOJSON_ERROR_SYSTEM, taking->file_name, _("its “crs” does not name a reference system; save the file in longitude and latitude (WGS84)."));
  taking->in_metres = g_str_has_suffix (name, ":27700");
  if (taking->in_metres || g_str_has_suffix (name, ":CRS84") || g_str_has_suffix (name, ":4326"))
    return TRUE;
  g_set_error (error, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_SYSTEM,
               _("%s: its reference system is %s. Save it in longitude and latitude (WGS84) or in the British National Grid (EPSG:27700)."), taking->file_name, name);
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
    g_set_error (error, LP_GEOJSON_ERROR, fault->code, _("%s: feature %u (%s) cannot be taken: %s."), taking->file_name, i + 1, name, fault->message);
  else
    g_set_error (error, LP_GEOJSON_ERROR, fault->code, _("%s: feature %u cannot be taken: %s."), taking->file_name, i + 1, fault->message);
  g_error_free (fault);
  return FALSE;
}

static void
add_feature (Taking     *taking,
             const char *code,
             const char *name,
             const char *wkt)
{
  LpChange *row = lp_row_new (LP_TABLE_FEATURE);

  lp_row_set_int (row, LP_FEATURE_ID, taking->next_id++);
  lp_row_set_text (row, LP_FEATURE_LAYER, taking->layer);
  lp_row_set_text (row, LP_FEATURE_CODE, code);
  lp_row_set_text (row, LP_FEATURE_NAME, name);
  lp_row_set_text (row, LP_FEATURE_WKT, wkt);
  lp_edit_add (taking->edit, row);
  taking->report.taken++;
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
      taking->report.left_out++;
      return TRUE;
    }
  else
    wkt = lp_geojson_geometry_to_wkt (geometry, taking->grid, taking->in_metres, &fault);
  if (wkt == NULL)
    return blame_feature (taking, i, name, fault, error);
  add_feature (taking, code, name, wkt);
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
    return refuse (error, LP_GEOJSON_ERROR_NOT_GEOJSON, taking->file_name, _("its features are not a list."));
  for (guint i = 0; i < json_array_get_length (features); i++)
    {
      JsonNode *feature = json_array_get_element (features, i);

      if (!JSON_NODE_HOLDS_OBJECT (feature))
        return refuse (error, LP_GEOJSON_ERROR_NOT_GEOJSON, taking->file_name, _("one of its features is none."));
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
    return refuse (error, LP_GEOJSON_ERROR_NOT_GEOJSON, taking->file_name, _("this is JSON, but not a GeoJSON layer: it is no “FeatureCollection”."));
  if (!read_system (taking, object, error))
    return FALSE;
  if (!(g_str_equal (type, "Feature") ? take_feature (taking, 0, object, error) : take_collection (taking, object, error)))
    return FALSE;
  if (taking->report.taken == 0)
    return refuse (error, LP_GEOJSON_ERROR_NOT_GEOJSON, taking->file_name, _("it has no feature with a place, so there is nothing to put on the map."));
  if (g_str_equal (taking->layer, LP_GEOJSON_OUTLINE) && taking->report.taken != 1)
    return refuse (error, LP_GEOJSON_ERROR_PLACE, taking->file_name, _("the plan’s land is one area, and this file has several. Merge them first, or bring them in as a layer of another name."));
  return TRUE;
}

static const LpLayer *
find_layer (LpPlan     *plan,
            const char *id,
            gint64     *last_position)
{
  const GPtrArray *layers = lp_plan_get_layers (plan);
  const LpLayer *found = NULL;

  for (guint i = 0; i < layers->len; i++)
    {
      const LpLayer *layer = g_ptr_array_index (layers, i);

      *last_position = MAX (*last_position, layer->position);
      if (g_str_equal (layer->id, id))
        found = layer;
    }
  return found;
}

static void
remove_features (Taking *taking)
{
  const GPtrArray *features = lp_plan_get_features (taking->plan);

  for (guint i = 0; i < features->len; i++)
    {
      const LpFeature *feature = g_ptr_array_index (features, i);
      LpChange *row;

      if (!g_str_equal (feature->layer, taking->layer))
        continue;
      row = lp_change_new (LP_TABLE_FEATURE, LP_CHANGE_DELETE);
      row->old_values[LP_FEATURE_ID] = lp_value_int (feature->id);
      lp_edit_add (taking->edit, row);
    }
}

/* Where the layer comes from: the file, by its name and what is in it. The same file again is the same source. (transfer full) */
static char *
add_source (Taking *taking,
            GBytes *bytes)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *id = g_strdup_printf ("geojson-%.12s", sum);
  LpChange *row;

  if (lp_plan_find_source (taking->plan, id) != NULL)
    return g_steal_pointer (&id);
  row = lp_row_new (LP_TABLE_SOURCE);
  lp_row_set_text (row, LP_SOURCE_ID, id);
  lp_row_set_text (row, LP_SOURCE_TITLE, taking->file_name);
  lp_row_set_text (row, LP_SOURCE_FILE, taking->file_name);
  lp_row_set_text (row, LP_SOURCE_SHA256, sum);
  lp_edit_add (taking->edit, row);
  return g_steal_pointer (&id);
}

static void
add_layer (Taking *taking,
           GBytes *bytes)
{
  gint64 last = 0;
  const LpLayer *older = find_layer (taking->plan, taking->layer, &last);
  g_autofree char *source = add_source (taking, bytes);
  LpChange *row;

  taking->report.replaced = older != NULL;
  if (older != NULL)
    {
      const LpValue key = { .type = LP_VALUE_TEXT, .text = older->id };

      remove_features (taking);
      if (g_strcmp0 (older->source_id, source) != 0)
        lp_edit_add_update (taking->edit, LP_TABLE_LAYER, &key, LP_LAYER_SOURCE_ID, lp_value_text (source));
      return;
    }
  row = lp_row_new (LP_TABLE_LAYER);
  lp_row_set_text (row, LP_LAYER_ID, taking->layer);
  lp_row_set_text (row, LP_LAYER_NAME, taking->layer);
  lp_row_set_text (row, LP_LAYER_SOURCE_ID, source);
  lp_row_set_int (row, LP_LAYER_POSITION, last + 1);
  lp_edit_add (taking->edit, row);
}

/* The file's name without its ending. */
static char *
name_layer (const char *file_name)
{
  const char *dot = strrchr (file_name, '.');

  return dot != NULL && dot > file_name ? g_strndup (file_name, (gsize) (dot - file_name)) : g_strdup (file_name);
}

/* The parser names the data that it was given, which has no name. */
static const char *
skip_prefix (const char *text,
             const char *prefix)
{
  return g_str_has_prefix (text, prefix) ? text + strlen (prefix) : text;
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

LpEdit *
lp_geojson_make_edit (GBytes           *bytes,
                      const char       *file_name,
                      const char       *layer,
                      LpPlan           *plan,
                      LpGeoJsonReport  *report,
                      GError          **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *name = layer != NULL && *layer != '\0' ? g_strdup (layer) : name_layer (file_name);
  g_autofree char *label = g_strdup_printf (_("Bring in the map layer %s"), name);
  g_autoptr (LpEdit) edit = lp_edit_new (label);
  g_autoptr (LpNationalGrid) grid = lp_national_grid_new ();
  g_autoptr (GError) fault = NULL;
  Taking taking = { file_name, plan, edit, name, grid, FALSE, 0, { 0 } };

  if (length > MAX_BYTES)
    refuse (error, LP_GEOJSON_ERROR_LARGE, file_name, _("it is larger than 64 MB. Simplify the borders, or cut it to the area of the plan."));
  else if (is_deep (text, length))
    refuse (error, LP_GEOJSON_ERROR_NESTED, file_name, _("its lists are nested deeper than any layer’s, so it is not read."));
  else if (length == 0 || !json_parser_load_from_data (parser, text, (gssize) length, &fault))
    g_set_error (error, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_NOT_GEOJSON, _("%s: this is not JSON: %s"), file_name,
                 fault != NULL ? skip_prefix (fault->message, "<data>:") : _("it is empty"));
  else
    {
      add_layer (&taking, bytes);
      /* Random, so that copies of a plan can take layers in and be merged; counted up from there, as thousands are drawn. */
      taking.next_id = lp_plan_new_id (plan);
      if (take_root (&taking, json_parser_get_root (parser), error))
        {
          if (report != NULL)
            *report = taking.report;
          return g_steal_pointer (&edit);
        }
    }
  return NULL;
}

LpEdit *
lp_geojson_read (GFile            *file,
                 const char       *layer,
                 LpPlan           *plan,
                 LpGeoJsonReport  *report,
                 GError          **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);

  return bytes != NULL ? lp_geojson_make_edit (bytes, name, layer, plan, report, error) : NULL;
}

const char *
lp_geojson_get_text (JsonObject *object,
                     const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}
