/* fuzz-geojson.c — a layer of the map from a stranger */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "import/geojson.h"

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char *const LAYERS[] = { NULL, LP_GEOJSON_OUTLINE };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (LpPlan) plan = lp_plan_new ();

  for (guint i = 0; i < G_N_ELEMENTS (LAYERS); i++)
    {
      LpGeoJsonReport report = { 0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (LpEdit) edit = lp_geojson_make_edit (bytes, "layer.geojson", LAYERS[i], plan, &report, &error);

      g_assert_true ((edit != NULL) != (error != NULL));
    }
  return 0;
}
