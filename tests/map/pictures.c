/* pictures.c — writes pictures of the map, layer by layer and from near and far, to be looked at */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: map-pictures FOLDER [WORD]: only pictures with WORD in their name. Needs no display. */


#include "dorset.h"
#include "import/row.h"
#include "map/layer-cache.h"
#include "scratch.h"

/* Somewhere to look at, metres; no width: all of the plan. */
static const LpRect everything = { 0, 0, 0, 0 };
static const LpRect towns = { 396000, 86500, 26000, 15000 };
static const LpRect bournemouth = { 404500, 89500, 9000, 5200 };
static const LpRect weymouth = { 360000, 72000, 22000, 13000 };

typedef struct
{
  const char *name;
  int width, height;
  const LpRect *ground;
  const char *layers;           /* NULL: those of a new window */
  const char *practice;         /* chosen, or NULL */
  gint64 network;               /* chosen by number, or 0 */
  gboolean dark, hide_names;
} Scene;

static const Scene scenes[] = {
  { "county", 1600, 900, &everything },
  { "county-small", 740, 440, &everything },
  { "county-chosen", 1130, 900, &everything, NULL, NULL, 12 },
  { "county-small-chosen", 740, 440, &everything, NULL, NULL, 12 },
  { "county-dark", 1130, 900, &everything, .dark = TRUE, .network = 12 },
  { "towns", 1600, 900, &towns },
  { "towns-small", 740, 440, &towns },
  { "bournemouth", 1600, 900, &bournemouth },
  { "weymouth", 1130, 900, &weymouth },
  { "measure", 1600, 900, &everything, "measure=gp-fte,districts" },
  { "measure-small", 740, 440, &everything, "measure=gp-fte" },
  { "measure-towns", 1600, 900, &towns, "measure=gp-fte,places" },
  { "measure-dark", 1130, 900, &everything, "measure=deprivation,districts", .dark = TRUE },
  { "localities", 1600, 900, &everything, "localities,places" },
  { "neighbours", 1600, 900, &everything, "neighbours" },
  { "neighbours-towns", 1600, 900, &towns, "neighbours,places" },
  { "rings-all", 1600, 900, &everything, "rings" },
  { "rings", 1600, 900, &everything, "rings,branches", NULL, 12 },
  { "option", 1600, 900, &everything, "option=Option A,districts" },
  { "hidden", 1600, 900, &towns, NULL, .hide_names = TRUE },
  { "own", 1600, 900, &everything, "Fire stations,Old roads,Parishes" },
  { "all", 1600, 900, &towns, "branches,places,districts,localities,neighbours,rings,measure=gp-fte", "J81012" },
};

static void
add_feature (LpEdit     *edit,
             const char *layer,
             const char *name,
             const char *wkt)
{
  LpChange *row = lp_row_new (LP_TABLE_FEATURE);

  lp_row_set_int (row, LP_FEATURE_ID, 900000 + lp_edit_get_n_rows (edit));
  lp_row_set_text (row, LP_FEATURE_LAYER, layer);
  lp_row_set_text (row, LP_FEATURE_NAME, name);
  lp_row_set_text (row, LP_FEATURE_WKT, wkt);
  lp_edit_add (edit, row);
}

static void
add_layer (LpEdit     *edit,
           const char *id,
           const char *name,
           int         position)
{
  LpChange *row = lp_row_new (LP_TABLE_LAYER);

  lp_row_set_text (row, LP_LAYER_ID, id);
  lp_row_set_text (row, LP_LAYER_NAME, name);
  lp_row_set_int (row, LP_LAYER_POSITION, position);
  lp_edit_add (edit, row);
}

static void
add_link (LpEdit     *edit,
          const char *practice,
          const char *other,
          gboolean    joined)
{
  LpChange *row = lp_row_new (LP_TABLE_LINK);

  lp_row_set_text (row, LP_LINK_PRACTICE, practice);
  lp_row_set_text (row, LP_LINK_OTHER, other);
  lp_row_set_int (row, LP_LINK_JOINED, joined);
  lp_edit_add (edit, row);
}

/* What a user may have brought: layers of their own, a ferry, a ridge, a practice that nobody has placed. */
static void
add_more (LpSession *session)
{
  LpEdit *edit = lp_edit_new ("More to draw");
  LpChange *practice = lp_row_new (LP_TABLE_PRACTICE);
  g_autoptr (GError) error = NULL;

  add_layer (edit, "own-stations", "Fire stations", 10);
  add_layer (edit, "own-roads", "Old roads", 11);
  add_layer (edit, "own-parishes", "Parishes", 12);
  add_feature (edit, "own-stations", "Dorchester station", "POINT(369000 90500)");
  add_feature (edit, "own-stations", "Poole station", "POINT(402000 92500)");
  add_feature (edit, "own-roads", "Ackling Dyke", "LINESTRING(401500 116000,394000 105000,387500 99500,369500 90700)");
  add_feature (edit, "own-parishes", "Abbotsbury", "POLYGON((353000 83000,362000 83500,362500 89000,354000 90000,353000 83000))");
  add_link (edit, "J81010", "J81042", TRUE);
  add_link (edit, "J81017", "J81029", FALSE);
  lp_row_set_text (practice, LP_PRACTICE_CODE, "Y99999");
  lp_row_set_text (practice, LP_PRACTICE_NAME, "The Travelling Surgery");
  lp_row_set_int (practice, LP_PRACTICE_PEOPLE, 1200);
  lp_edit_add (edit, practice);
  if (!lp_session_commit (session, edit, &error))
    g_error ("%s", error->message);
}

static void
draw_scene (LpSession   *session,
            const Scene *scene,
            const char  *folder)
{
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (GError) error = NULL;
  g_autoptr (LpMapLayers) layers = scene->layers != NULL ? lp_map_layers_parse (plan, scene->layers, &error) : lp_map_layers_new ();
  g_autoptr (LpStyle) style = scene->dark ? lp_style_new_dark ("Cantarell", 15) : lp_style_new ("Cantarell", 15);
  const char *chosen[] = { scene->practice, NULL };
  LpMapState state = { 0, chosen };
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, scene->name);
  g_autoptr (LpLayerCache) cache = NULL;
  LpViewport viewport;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, scene->width, scene->height);
  cairo_t *cr = cairo_create (surface);

  if (layers == NULL)
    g_error ("%s", error->message);
  if (scene->layers == NULL)
    for (guint i = 0; i < 3; i++)
      lp_map_layers_show_own (layers, (const char *[]) { "own-stations", "own-roads", "own-parishes" }[i], FALSE);
  lp_map_layers_show (layers, LP_MAP_SHOWS_NAMES, !scene->hide_names);
  lp_session_set_map_layers (session, layers);
  for (guint i = 0; i < lp_map_scene_get_n_networks (lp_session_get_map (session)); i++)
    if (lp_map_scene_get_network (lp_session_get_map (session), i)->number == scene->network)
      state.selected_network = lp_map_scene_get_network (lp_session_get_map (session), i)->id;
  if (scene->ground->width > 0)
    {
      LpMapArrangement arrangement;

      viewport = lp_viewport_fit (*scene->ground, scene->width, scene->height, 0);
      arrangement = lp_map_arrange_scale (lp_session_get_map (session), viewport, style);
      cache = lp_layer_cache_new (1, 0);
      lp_layer_cache_draw (cache, cr, lp_session_get_map (session), viewport, style, &state, &arrangement, LP_MAP_AT_REST);
      lp_map_draw_furniture (cr, lp_session_get_map (session), viewport, style, &arrangement);
    }
  else
    {
      viewport = lp_map_fit (lp_session_get_map (session), scene->width, scene->height, style);
      lp_map_draw (cr, lp_session_get_map (session), viewport, style, &state);
    }
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_error ("%s could not be written", path);
  cairo_surface_destroy (surface);
}

int
main (int   argc,
      char *argv[])
{
  const char *folder = argc > 1 ? argv[1] : "pictures";
  char *plans = scratch_new ();
  g_autoptr (LpSession) session = dorset_session_new (plans);

  g_mkdir_with_parents (folder, 0755);
  add_more (session);
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    if (argc < 3 || strstr (scenes[i].name, argv[2]) != NULL)
      draw_scene (session, &scenes[i], folder);
  lp_session_close (session, NULL);
  scratch_remove (plans);
  return 0;
}
