/* geojson-layer.c — a GeoJSON file's features into a layer of the plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/geojson.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/row.h"

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
remove_features (LpPlan     *plan,
                 LpEdit     *edit,
                 const char *layer)
{
  const GPtrArray *features = lp_plan_get_features (plan);

  for (guint i = 0; i < features->len; i++)
    {
      const LpFeature *feature = g_ptr_array_index (features, i);
      LpChange *row;

      if (!g_str_equal (feature->layer, layer))
        continue;
      row = lp_change_new (LP_TABLE_FEATURE, LP_CHANGE_DELETE);
      row->old_values[LP_FEATURE_ID] = lp_value_int (feature->id);
      lp_edit_add (edit, row);
    }
}

/* Where the layer comes from: the file, by its name and what is in it. The same file again is the same source. (transfer full) */
static char *
add_source (LpPlan          *plan,
            LpEdit          *edit,
            const LpGeoJson *read)
{
  g_autofree char *id = g_strdup_printf ("geojson-%.12s", lp_geojson_get_sha256 (read));
  LpChange *row;

  if (lp_plan_find_source (plan, id) != NULL)
    return g_steal_pointer (&id);
  row = lp_row_new (LP_TABLE_SOURCE);
  lp_row_set_text (row, LP_SOURCE_ID, id);
  lp_row_set_text (row, LP_SOURCE_TITLE, lp_geojson_get_file_name (read));
  lp_row_set_text (row, LP_SOURCE_FILE, lp_geojson_get_file_name (read));
  lp_row_set_text (row, LP_SOURCE_SHA256, lp_geojson_get_sha256 (read));
  lp_edit_add (edit, row);
  return g_steal_pointer (&id);
}

/* TRUE: the plan had one of that name, whose features go. */
static gboolean
add_layer (LpPlan          *plan,
           LpEdit          *edit,
           const char      *layer,
           const LpGeoJson *read)
{
  gint64 last = 0;
  const LpLayer *older = find_layer (plan, layer, &last);
  g_autofree char *source = add_source (plan, edit, read);
  LpChange *row;

  if (older != NULL)
    {
      const LpValue key = { .type = LP_VALUE_TEXT, .text = older->id };

      remove_features (plan, edit, layer);
      if (g_strcmp0 (older->source_id, source) != 0)
        lp_edit_add_update (edit, LP_TABLE_LAYER, &key, LP_LAYER_SOURCE_ID, lp_value_text (source));
      return TRUE;
    }
  row = lp_row_new (LP_TABLE_LAYER);
  lp_row_set_text (row, LP_LAYER_ID, layer);
  lp_row_set_text (row, LP_LAYER_NAME, layer);
  lp_row_set_text (row, LP_LAYER_SOURCE_ID, source);
  lp_row_set_int (row, LP_LAYER_POSITION, last + 1);
  lp_edit_add (edit, row);
  return FALSE;
}

static void
add_feature (LpEdit                 *edit,
             const char             *layer,
             gint64                  id,
             const LpGeoJsonFeature *feature)
{
  LpChange *row = lp_row_new (LP_TABLE_FEATURE);

  lp_row_set_int (row, LP_FEATURE_ID, id);
  lp_row_set_text (row, LP_FEATURE_LAYER, layer);
  lp_row_set_text (row, LP_FEATURE_CODE, feature->code);
  lp_row_set_text (row, LP_FEATURE_NAME, feature->name);
  lp_row_set_text (row, LP_FEATURE_WKT, feature->wkt);
  lp_edit_add (edit, row);
}

/* The file's name without its ending. */
static char *
name_layer (const char *file_name)
{
  const char *dot = strrchr (file_name, '.');

  return dot != NULL && dot > file_name ? g_strndup (file_name, (gsize) (dot - file_name)) : g_strdup (file_name);
}

/* (transfer full) */
static char *
settle_name (const LpGeoJson *read,
             const char      *layer)
{
  return layer != NULL && *layer != '\0' ? g_strdup (layer) : name_layer (lp_geojson_get_file_name (read));
}

gboolean
lp_geojson_add_layer (const LpGeoJson  *read,
                      const char       *layer,
                      LpPlan           *plan,
                      LpEdit           *edit,
                      gboolean         *replaced,
                      GError          **error)
{
  g_autofree char *name = settle_name (read, layer);
  const GPtrArray *features = lp_geojson_get_features (read);
  gboolean is_again;
  gint64 id;

  if (g_str_equal (name, LP_GEOJSON_OUTLINE) && features->len != 1)
    {
      g_set_error (error, LP_GEOJSON_ERROR, LP_GEOJSON_ERROR_PLACE, "%s: %s", lp_geojson_get_file_name (read),
                   _("the plan’s land is one area, and this file has several. Merge them first, or bring them in as a layer of another name."));
      return FALSE;
    }
  is_again = add_layer (plan, edit, name, read);
  if (replaced != NULL)
    *replaced = is_again;
  /* Random, so that copies of a plan can take layers in and be merged; counted up from there, as thousands are drawn. */
  id = lp_plan_new_id (plan);
  for (guint i = 0; i < features->len; i++)
    add_feature (edit, name, id + i, g_ptr_array_index (features, i));
  return TRUE;
}

LpEdit *
lp_geojson_make_edit (GBytes           *bytes,
                      const char       *file_name,
                      const char       *layer,
                      LpPlan           *plan,
                      LpGeoJsonReport  *report,
                      GError          **error)
{
  g_autoptr (LpGeoJson) read = lp_geojson_parse (bytes, file_name, error);
  g_autoptr (LpEdit) edit = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  gboolean replaced = FALSE;

  if (read == NULL)
    return NULL;
  name = settle_name (read, layer);
  label = g_strdup_printf (_("Bring in the map layer %s"), name);
  edit = lp_edit_new (label);
  if (!lp_geojson_add_layer (read, name, plan, edit, &replaced, error))
    return NULL;
  if (report != NULL)
    *report = (LpGeoJsonReport) { lp_geojson_get_features (read)->len, lp_geojson_get_left_out (read), replaced };
  return g_steal_pointer (&edit);
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
