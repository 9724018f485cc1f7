/* benchmark-map.c — England on the map at 1920x1080, and Dorset's territories after a move, each as a part of a frame */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Usage: benchmark-map PRACTICES.csv */

#include <cairo.h>
#include <glib/gstdio.h>
#include <time.h>

#include "england.h"
#include "england-layers.h"
#include "scratch.h"
#include "map/hit.h"
#include "map/layer-cache.h"
#include "map/locator.h"
#include "plan/edit-membership.h"

enum { WIDTH = 1920, HEIGHT = 1080, N = 30 };

/* As in app/ui/map: drawn beyond the view, user units, and between two frames, us. */
#define MARGIN 256.0
#define SLICE 3000
#define PAN_STEP 17.0

/* The time of the processor, us: work and not waiting, since on a busy machine a frame's worth of work may wait for as long. */
static gint64
get_work (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

static void
note (GArray *times,
      gint64  begun)
{
  gint64 took = get_work () - begun;

  g_array_append_val (times, took);
}

/* One map on a screen. */
typedef struct
{
  LpSession *session;
  LpStyle *style;
  LpLayerCache *cache;
  LpViewport viewport;
  cairo_surface_t *screen;
} Map;

/* As the window does: the ground, and key, scale bar and locator above it. @haste: on a map that is slow to draw labels follow when the hand rests. */
static void
paint (Map        *map,
       LpMapHaste  haste)
{
  cairo_t *cr = cairo_create (map->screen);
  LpMapScene *scene = lp_session_get_map (map->session);
  LpMapState state = { .selected_network = lp_session_get_network (map->session), .selected_practices = lp_session_get_practices (map->session) };
  LpMapArrangement above = lp_map_arrange_scale (scene, map->viewport, map->style);

  lp_layer_cache_draw (map->cache, cr, scene, map->viewport, map->style, &state, &above, haste);
  lp_map_draw_furniture (cr, scene, map->viewport, map->style, &above);
  lp_map_locator_draw_frame (cr, scene, map->viewport, map->style, above.locator);
  cairo_destroy (cr);
}

/* What is done between frames while nothing else happens. */
static void
catch_up (Map *map)
{
  while (!lp_layer_cache_is_drawn (map->cache))
    lp_layer_cache_go_on (map->cache, SLICE);
}

/* The hand has rested: what lies around the view is drawn too. */
static void
rest (Map *map)
{
  paint (map, LP_MAP_AT_REST);
  catch_up (map);
}

/* Nothing is kept from before. */
static void
measure_fresh (Map        *map,
               const char *where)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *what = g_strdup_printf ("%s: all layers drawn from nothing", where);

  for (guint i = 0; i < 7; i++)
    {
      gint64 begun = get_work ();

      lp_layer_cache_clear (map->cache);
      paint (map, LP_MAP_AT_REST);
      note (times, begun);
    }
  benchmark_tell (what, times);
}

static void
measure_redraws (Map        *map,
                 const char *where)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *what = g_strdup_printf ("%s: a full redraw", where);

  for (guint i = 0; i < N; i++)
    {
      gint64 begun = get_work ();

      paint (map, LP_MAP_MOVING);
      note (times, begun);
    }
  benchmark_tell (what, times);
}

/* To and fro, well past the margin: what is done for a frame, and between it and the next. */
static void
measure_pans (Map        *map,
              const char *where)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *what = g_strdup_printf ("%s: a pan step", where);
  guint n_late = 0;

  rest (map);
  for (guint i = 0; i < 4 * N; i++)
    {
      gint64 begun = get_work ();

      map->viewport = lp_viewport_pan (map->viewport, i < 2 * N ? PAN_STEP : -PAN_STEP, i % 2 == 0 ? 5 : -5);
      paint (map, LP_MAP_MOVING);
      n_late += lp_layer_cache_go_on (map->cache, SLICE);
      note (times, begun);
    }
  benchmark_tell (what, times);
  g_print ("  of %u steps %u showed a place before all of it was drawn\n", 4 * N, n_late);
}

/* What is under the pointer is found, and its network marked over the map. */
static void
measure_drags (Map        *map,
               const char *where)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *what = g_strdup_printf ("%s: a drag step", where);
  LpMapScene *scene = lp_session_get_map (map->session);

  catch_up (map);
  for (guint i = 0; i < N; i++)
    {
      LpPoint at = { WIDTH / 2.0 + 3.0 * i, HEIGHT / 2.0 + i };
      gint64 begun = get_work ();
      LpMapHit hit = lp_map_hit (scene, map->viewport, map->style, at);
      cairo_t *cr;

      paint (map, LP_MAP_MOVING);
      cr = cairo_create (map->screen);
      lp_map_draw_territory_ring (cr, scene, map->viewport, map->style, hit.network_id);
      cairo_destroy (cr);
      note (times, begun);
    }
  benchmark_tell (what, times);
}

static void
measure_zooms (Map        *map,
               const char *where)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *what = g_strdup_printf ("%s: a zoom step, before it is drawn sharply", where);
  LpViewport viewport = map->viewport;

  for (guint i = 0; i < N; i++)
    {
      gint64 begun = get_work ();
      cairo_t *cr = cairo_create (map->screen);

      viewport = lp_viewport_zoom (viewport, i % 8 < 4 ? 1.25 : 0.8, (LpPoint) { WIDTH / 3.0, HEIGHT / 3.0 });
      lp_layer_cache_draw_stretched (map->cache, cr, lp_session_get_map (map->session), viewport, map->style);
      cairo_destroy (cr);
      note (times, begun);
    }
  benchmark_tell (what, times);
}

/* The map after a move, the results being there. */
static void
measure_moves (Map        *map,
               const char *where)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) rests = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *what = g_strdup_printf ("%s: after a move", where);
  g_autofree char *labels = g_strdup_printf ("%s: its labels, when the hand rests", where);

  for (guint i = 0; i < N; i++)
    {
      gint64 begun;

      benchmark_move (map->session, i + 1000);
      lp_session_get_map (map->session);
      begun = get_work ();
      paint (map, LP_MAP_MOVING);
      note (times, begun);
      catch_up (map);
      begun = get_work ();
      paint (map, LP_MAP_AT_REST);
      note (rests, begun);
    }
  benchmark_tell (what, times);
  benchmark_tell (labels, rests);
}

static void
measure_selections (Map        *map,
                    const char *where)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *what = g_strdup_printf ("%s: a network chosen", where);
  const LpOption *option = lp_session_get_option (map->session);

  for (guint i = 0; i < N; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i * 7 % option->networks->len);
      gint64 begun = get_work ();

      lp_session_select_network (map->session, network->id);
      paint (map, LP_MAP_MOVING);
      note (times, begun);
      catch_up (map);
    }
  lp_session_select_network (map->session, 0);
  paint (map, LP_MAP_MOVING);
  benchmark_tell (what, times);
}

static void
measure_map (Map        *map,
             const char *where)
{
  measure_fresh (map, where);
  measure_redraws (map, where);
  measure_pans (map, where);
  measure_drags (map, where);
  measure_zooms (map, where);
  measure_moves (map, where);
  measure_selections (map, where);
}

/* A layer is switched on: until what it shows is known. */
static void
measure_switching (Map               *map,
                   const LpMapLayers *layers,
                   const char        *name)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *what = g_strdup_printf ("the map of England is switched to %s", name);
  gint64 begun = get_work ();

  lp_session_set_map_layers (map->session, layers);
  lp_session_get_map (map->session);
  note (times, begun);
  benchmark_tell (what, times);
}

/* As a proposal has it made for every picture that it shows on its way: all of the land anew. */
static void
measure_territories (LpSession *session)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  LpMapScene *scene = lp_session_get_map (session);

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LpTerritories) territories = NULL;
      gint64 begun = get_work ();

      territories = lp_territories_new (lp_session_get_plan (session), lp_session_get_option (session), (LpCells *) lp_map_scene_get_cells (scene), NULL, &error);
      benchmark_stop_on (error);
      note (times, begun);
    }
  benchmark_tell ("territories of England from nothing", times);
}

/* Each layer of its own over London, where it is drawn from nothing and where the hand moves. */
static void
measure_layers (Map *map)
{
  const char *const layers[] = { "branches", "localities", "neighbours", "rings", "districts", "option=Other", "measure=" ENGLAND_MEASURE };

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LpMapLayers) parsed = lp_map_layers_parse (lp_session_get_plan (map->session), layers[i], &error);
      g_autofree char *where = g_strdup_printf ("map of London with %s", layers[i]);

      benchmark_stop_on (error);
      measure_switching (map, parsed, layers[i]);
      measure_fresh (map, where);
      measure_redraws (map, where);
      measure_pans (map, where);
      measure_drags (map, where);
      measure_selections (map, where);
    }
}

static void
measure_england (const char *folder,
                 const char *list)
{
  g_autoptr (LpSession) session = benchmark_new_england (folder, list);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  g_autoptr (LpLayerCache) cache = lp_layer_cache_new (1, MARGIN);
  Map map = { session, style, cache, { { 0, 0 }, 1, 0, 0 }, cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT) };
  LpMapScene *scene = lp_session_get_map (session);

  measure_territories (session);
  map.viewport = lp_map_fit (scene, WIDTH, HEIGHT, style);
  measure_map (&map, "map of England");
  /* London and the counties around it. */
  map.viewport = (LpViewport) { { 530000, 180000 }, 0.012, WIDTH, HEIGHT };
  measure_map (&map, "map of London");
  england_add_layers (session);
  measure_layers (&map);
  cairo_surface_destroy (map.screen);
  lp_session_close (session, NULL);
}

/* Nothing is kept from before. */
static void
measure_dorset_map (LpSession  *session,
                    LpViewport  viewport,
                    const char *where)
{
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  g_autoptr (LpLayerCache) cache = lp_layer_cache_new (1, MARGIN);
  g_autofree char *what = g_strdup_printf ("map of Dorset, %s", where);
  Map map = { session, style, cache, viewport, cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT) };

  measure_fresh (&map, what);
  measure_pans (&map, what);
  cairo_surface_destroy (map.screen);
}

/* A move in the Dorset example, to a neighbour and into the unassigned: committed, and the land of the networks made anew. */
static void
measure_dorset (const char *folder)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64)), unassigned = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "dorset.lplan", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LpSession) session = lp_session_new_example (file, "dorset", &error);
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  LpPlan *plan;

  benchmark_stop_on (error);
  plan = lp_session_get_plan (session);
  lp_session_choose_option (session, lp_plan_find_option_named (plan, "PCNs of December 2019")->id, &error);
  benchmark_stop_on (error);
  measure_dorset_map (session, lp_map_fit (lp_session_get_map (session), WIDTH, HEIGHT, style), "all of it");
  measure_dorset_map (session, lp_viewport_fit ((LpRect) { 396000, 86500, 26000, 15000 }, WIDTH, HEIGHT, 0), "Poole and Bournemouth");
  for (guint i = 0; i < 2 * N; i++)
    {
      const char *codes[] = { lp_plan_get_practice (plan, i * 131 % lp_plan_get_n_practices (plan))->code, NULL };
      gint64 begun = get_work ();

      if (i % 2 == 0)
        benchmark_move (session, i);
      else
        lp_session_commit (session, lp_edit_unassign (plan, lp_session_get_option (session)->id, codes, &error), &error);
      benchmark_stop_on (error);
      lp_session_get_map (session);
      note (i % 2 == 0 ? times : unassigned, begun);
    }
  benchmark_tell ("territories of Dorset after a move", times);
  benchmark_tell ("territories of Dorset after a practice left its network", unassigned);
  lp_session_close (session, NULL);
}

int
main (int    argc,
      char **argv)
{
  char *folder;

  if (!benchmark_has_england (argc, argv))
    return BENCHMARK_SKIPPED;
  folder = scratch_new ();
  measure_dorset (folder);
  measure_england (folder, argv[1]);
  scratch_remove (folder);
  return 0;
}
