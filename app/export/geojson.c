/* geojson.c — networks and practices of an option as GeoJSON, for maps elsewhere */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/export.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/file.h"
#include "base/national-grid.h"

/* Six decimals are a tenth of a metre. */
#define DEGREES "%.6f"
/* What rounding may leave of a ring, m2. */
#define LEAST_AREA 1.0

/* A collection in the making. */
typedef struct
{
  GString *text;
  LpNationalGrid *grid;
  double west, south, east, north; /* of what has been written */
  gboolean has_features;
} Writing;

static void
write_text (GString    *text,
            const char *string)
{
  g_string_append_c (text, '"');
  for (const char *c = string; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_printf (text, "\\%c", *c);
      else if ((guchar) *c < 0x20)
        g_string_append_printf (text, "\\u%04x", *c);
      else
        g_string_append_c (text, *c);
    }
  g_string_append_c (text, '"');
}

static void
write_member (Writing    *writing,
              const char *name,
              const char *value)
{
  g_string_append_printf (writing->text, ",\"%s\":", name);
  write_text (writing->text, value);
}

static void
write_count (Writing    *writing,
             const char *name,
             gint64      value)
{
  g_string_append_printf (writing->text, ",\"%s\":%" G_GINT64_FORMAT, name, value);
}

static void
write_degrees (GString *text,
               double   value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (number, sizeof number, DEGREES, value));
}

static void
write_place (Writing *writing,
             LpPoint  at)
{
  LpPoint place = lp_national_grid_to_lonlat (writing->grid, at);

  writing->west = MIN (writing->west, place.x);
  writing->east = MAX (writing->east, place.x);
  writing->south = MIN (writing->south, place.y);
  writing->north = MAX (writing->north, place.y);
  g_string_append_c (writing->text, '[');
  write_degrees (writing->text, place.x);
  g_string_append_c (writing->text, ',');
  write_degrees (writing->text, place.y);
  g_string_append_c (writing->text, ']');
}

/* Square metres, less than nothing when it goes clockwise. */
static double
measure_ring (const LpPoint *points,
              guint          n)
{
  double twice = 0;

  for (guint i = 0, j = n - 1; i < n; j = i++)
    twice += points[j].x * points[i].y - points[i].x * points[j].y;
  return twice / 2;
}

/* RFC 7946: outer rings go against the clock and holes with it, and the first place is said again at the end. */
static void
write_ring (Writing       *writing,
            const LpPoint *points,
            guint          n,
            gboolean       is_hole)
{
  gboolean turn = (measure_ring (points, n) < 0) != is_hole;

  g_string_append_c (writing->text, '[');
  for (guint i = 0; i <= n; i++)
    {
      guint place = i % n;

      g_string_append (writing->text, i > 0 ? "," : "");
      write_place (writing, points[turn ? n - 1 - place : place]);
    }
  g_string_append_c (writing->text, ']');
}

/* Each ring of a shape that is no hole begins an area; the holes that follow are in it. */
static void
write_shape (Writing       *writing,
             const LpShape *shape)
{
  gboolean has_area = FALSE;

  g_string_append (writing->text, "{\"type\":\"MultiPolygon\",\"coordinates\":[");
  for (guint i = 0; i < lp_shape_get_n_rings (shape); i++)
    {
      gboolean is_hole = lp_shape_is_hole (shape, i);
      guint n;
      const LpPoint *points = lp_shape_get_ring (shape, i, &n);

      if (fabs (measure_ring (points, n)) < LEAST_AREA || (is_hole && !has_area))
        continue;
      g_string_append (writing->text, is_hole ? "," : has_area ? "],[" : "[");
      write_ring (writing, points, n, is_hole);
      has_area = TRUE;
    }
  g_string_append (writing->text, has_area ? "]]}" : "]}");
}

static void
begin_feature (Writing    *writing,
               const char *kind)
{
  g_string_append_printf (writing->text, "%s{\"type\":\"Feature\",\"properties\":{\"kind\":\"%s\"", writing->has_features ? ",\n" : "\n", kind);
  writing->has_features = TRUE;
}

static const char *
name_size (LpSize size)
{
  return size == LP_SIZE_UNDER ? "under" : size == LP_SIZE_OVER ? "over" : "right";
}

static void
write_network (Writing               *writing,
               const LpNetworkTotals *network,
               const LpTerritory     *territory)
{
  begin_feature (writing, "network");
  write_count (writing, "number", network->number);
  write_member (writing, "name", network->name);
  write_count (writing, "people", network->people);
  write_count (writing, "practices", network->n_practices);
  write_member (writing, "size", name_size (network->size));
  g_string_append (writing->text, "},\"geometry\":");
  if (territory != NULL && lp_shape_get_n_rings (territory->shape) > 0)
    write_shape (writing, territory->shape);
  else
    g_string_append (writing->text, "null");
  g_string_append_c (writing->text, '}');
}

/* A figure that is not known is null, and never zero. */
static void
write_practice (Writing          *writing,
                const LpPractice *practice,
                const LpNetwork  *network,
                gboolean          pinned)
{
  begin_feature (writing, "practice");
  write_member (writing, "code", practice->code);
  write_member (writing, "name", practice->name);
  write_member (writing, "postcode", practice->postcode);
  write_member (writing, "locality", practice->locality != NULL ? practice->locality->name : "");
  if (practice->has_people)
    write_count (writing, "people", practice->people);
  else
    g_string_append (writing->text, ",\"people\":null");
  if (network != NULL)
    {
      write_count (writing, "network_number", network->number);
      write_member (writing, "network", network->name);
    }
  else
    g_string_append (writing->text, ",\"network_number\":null,\"network\":null");
  g_string_append_printf (writing->text, ",\"pinned\":%s},\"geometry\":", pinned ? "true" : "false");
  if (practice->has_position)
    {
      g_string_append (writing->text, "{\"type\":\"Point\",\"coordinates\":");
      write_place (writing, (LpPoint) { practice->easting, practice->northing });
      g_string_append_c (writing->text, '}');
    }
  else
    g_string_append (writing->text, "null");
  g_string_append_c (writing->text, '}');
}

/* West, south, east, north; none of a collection without a place. */
static void
write_box (Writing *writing,
           GString *text)
{
  const double sides[] = { writing->west, writing->south, writing->east, writing->north };

  if (writing->west > writing->east)
    return;
  g_string_append (text, ",\"bbox\":[");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_string_append (text, i > 0 ? "," : "");
      write_degrees (text, sides[i]);
    }
  g_string_append_c (text, ']');
}

static GBytes *
make_collection (LpPlan           *plan,
                 const LpOption   *option,
                 const LpCoverage *coverage,
                 const LpMapScene *scene)
{
  g_autoptr (LpNationalGrid) grid = lp_national_grid_new ();
  g_autoptr (GString) features = g_string_new (NULL);
  g_autofree char *title = g_strdup_printf ("%s: %s", lp_plan_get_title (plan), option->name);
  GString *text = g_string_new ("{\"type\":\"FeatureCollection\",\"name\":");
  Writing writing = { features, grid, INFINITY, INFINITY, -INFINITY, -INFINITY, FALSE };

  for (guint i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);
      const LpMapNetwork *drawn = lp_map_scene_find_network (scene, network->id);

      write_network (&writing, network, drawn != NULL ? drawn->territory : NULL);
    }
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      write_practice (&writing, practice, lp_plan_get_network_of (plan, option, practice), lp_plan_is_pinned (plan, option, practice));
    }
  write_text (text, title);
  write_box (&writing, text);
  g_string_append_printf (text, ",\"features\":[%s\n]}\n", features->str);

  return g_string_free_to_bytes (text);
}

gboolean
lp_export_geojson (LpPlan            *plan,
                   const LpOption    *option,
                   const LpCoverage  *coverage,
                   const LpMapScene  *scene,
                   GFile             *file,
                   GError           **error)
{
  g_autoptr (GBytes) contents = NULL;

  g_return_val_if_fail (LP_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (option != NULL && coverage != NULL && scene != NULL, FALSE);

  contents = make_collection (plan, option, coverage, scene);
  return lp_file_replace_whole (file, contents, error);
}
