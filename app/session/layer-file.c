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
