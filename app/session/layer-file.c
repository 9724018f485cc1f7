/* layer-file.c — layers of the map, from files into the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/layer-file.h"

#include <glib/gi18n-lib.h>

#include "import/geojson.h"

static char *
describe (GFile                 *file,
          const LpGeoJsonReport *report)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *taken = g_strdup_printf (ngettext ("%s: %u feature taken", "%s: %u features taken", report->taken), name, report->taken);
  g_autofree char *left_out = g_strdup_printf (ngettext (", %u without a place left out", ", %u without a place left out", report->left_out), report->left_out);

  return g_strdup_printf ("%s%s%s.", taken, report->left_out > 0 ? left_out : "", report->replaced ? _("; the layer of that name is replaced") : "");
}

gboolean
lp_session_is_layer_file (const char *path)
{
  return lp_geojson_is_named_so (path);
}

LpShape *
lp_session_read_area (const char *const  *paths,
                      GError            **error)
{
  g_autoptr (LpShape) all = lp_shape_new ();

  for (; *paths != NULL; paths++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (*paths);
      g_autoptr (LpGeoJson) layer = lp_geojson_load (file, NULL, error);
      g_autoptr (LpShape) area = layer != NULL ? lp_geojson_make_area (layer, error) : NULL;

      if (area == NULL)
        return NULL;
      lp_shape_add_shape (all, area);
    }
  return g_steal_pointer (&all);
}

char *
lp_session_bring_in_layer (LpSession   *session,
                           GFile       *file,
                           const char  *layer,
                           gboolean     is_trial,
                           GError     **error)
{
  LpGeoJsonReport report = { 0 };
  g_autoptr (LpEdit) edit = lp_geojson_read (file, layer, lp_session_get_plan (session), &report, error);

  if (edit == NULL || (!is_trial && !lp_session_commit (session, g_steal_pointer (&edit), error)))
    return NULL;
  return describe (file, &report);
}
