/* test-moves.c — what a proposal would move: ground in groups that go the same way */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map-fixture.h"
#include "map/hit.h"
#include "map/layer-cache.h"

#define WIDTH 1600
#define HEIGHT 900

static void
add_move (const LpMapScene *scene,
          GArray           *moves,
          const char       *code,
          gint64            from,
          gint64            to)
{
  LpMapMove move = { (guint) lp_map_scene_find_practice (scene, code), from, to };

  g_array_append_val (moves, move);
}

/* Four practices on three ways, in no order: two go the same one. */
static LpMapMoves *
new_moves (const LpMapScene *scene)
{
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (LpMapMove));

  add_move (scene, moves, "J81019", 7, 1);
  add_move (scene, moves, "J81010", 12, 5);
  add_move (scene, moves, "J81042", 0, 5);
  add_move (scene, moves, "J81012", 7, 1);
  return lp_map_moves_new (scene, moves);
}

static void
test_groups (MapFixture    *fixture,
             gconstpointer  data)
{
  const LpMapScene *scene = lp_session_get_map (fixture->session);
  g_autoptr (LpMapMoves) moves = new_moves (scene);
  const GArray *groups = lp_map_moves_get_groups (moves), *practices = lp_map_moves_get_practices (moves);
  const gint64 ways[][2] = { { 0, 5 }, { 7, 1 }, { 12, 5 } };
  const char *const members[][2] = { { "J81042", NULL }, { "J81019", "J81012" }, { "J81010", NULL } };

  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (ways));
  for (guint i = 0; i < groups->len; i++)
    {
      const LpMapMoveGroup *group = &g_array_index (groups, LpMapMoveGroup, i);
      double area = 0;

      g_assert_cmpint (group->from, ==, ways[i][0]);
      g_assert_cmpint (group->to, ==, ways[i][1]);
      g_assert_true (lp_shape_contains (group->ground, group->label));
      for (guint m = 0; m < 2 && members[i][m] != NULL; m++)
        {
          int site = lp_cells_get_site (lp_map_scene_get_cells (scene), lp_map_scene_get_practice (scene, (guint) lp_map_scene_find_practice (scene, members[i][m]))->number - 1);

          area += lp_shape_get_area (lp_cells_get_shape (lp_map_scene_get_cells (scene), (guint) site));
        }
      /* Holes that rounding leaves are closed: a little land more. */
      g_assert_cmpfloat_with_epsilon (lp_shape_get_area (group->ground), area, area * 1e-4);
    }
  g_assert_cmpuint (practices->len, ==, 4);
  for (guint i = 1; i < practices->len; i++)
    g_assert_cmpuint (g_array_index (practices, guint, i - 1), <, g_array_index (practices, guint, i));
}

/* Each group says which way it goes, on its own ground. */
static void
test_labels (MapFixture    *fixture,
             gconstpointer  data)
{
  LpMapScene *scene = lp_session_get_map (fixture->session);
  g_autoptr (LpMapMoves) moves = new_moves (scene);
  LpMapState state = { .moves = moves };
  LpViewport viewport = lp_map_fit (scene, WIDTH, HEIGHT, fixture->style);
  const LpMapArrangement bare = { .scale = { 0, 0, 0, 0 } };
  g_autoptr (LpMapLabels) labels = lp_map_labels_new (scene, viewport, fixture->style, &state, &bare);
  guint n = 0;

  for (guint i = 0; i < lp_map_labels_get_n (labels); i++)
    {
      const LpMapLabel *label = lp_map_labels_get (labels, i);

      if (label->kind != LP_MAP_LABEL_MOVE)
        continue;
      g_assert_true (lp_shape_contains (g_array_index (lp_map_moves_get_groups (moves), LpMapMoveGroup, label->index).ground,
                                        lp_viewport_from_screen (&viewport, lp_rect_centre (label->box))));
      n++;
    }
  g_assert_cmpuint (n, >=, 2);
}

static guint32
draw_and_read (MapFixture   *fixture,
               LpLayerCache *cache,
               LpViewport    viewport,
               LpMapMoves   *moves,
               LpPoint       ground)
{
  LpMapState state = { .moves = moves };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) viewport.width, (int) viewport.height);
  cairo_t *cr = cairo_create (surface);
  LpPoint at = lp_viewport_to_screen (&viewport, ground);
  guint32 pixel;

  lp_layer_cache_draw (cache, cr, lp_session_get_map (fixture->session), viewport, fixture->style, &state, NULL, LP_MAP_AT_REST);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = *(const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface) + (int) at.y * cairo_image_surface_get_stride (surface) + 4 * (int) at.x);
  cairo_surface_destroy (surface);
  return pixel;
}

/* Kept layers see a proposal come, and another one, and go. */
static void
test_kept (MapFixture    *fixture,
           gconstpointer  data)
{
  const LpMapScene *scene = lp_session_get_map (fixture->session);
  LpViewport viewport = lp_map_fit (scene, WIDTH, HEIGHT, fixture->style);
  g_autoptr (LpLayerCache) cache = lp_layer_cache_new (1, 0);
  g_autoptr (LpMapMoves) moves = new_moves (scene);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (LpMapMove));
  g_autoptr (LpMapMoves) empty = lp_map_moves_new (scene, none);
  /* Land of 6 Jurassic Coast, which does not move, away from words and marks. */
  const LpPoint still = { 345500, 99500 };
  guint32 before = draw_and_read (fixture, cache, viewport, NULL, still), faded;

  faded = draw_and_read (fixture, cache, viewport, moves, still);
  g_assert_cmphex (faded, !=, before);
  g_assert_cmphex (draw_and_read (fixture, cache, viewport, empty, still), ==, before);
  g_assert_cmphex (draw_and_read (fixture, cache, viewport, moves, still), ==, faded);
  g_assert_cmphex (draw_and_read (fixture, cache, viewport, NULL, still), ==, before);
}

int
main (int    argc,
      char **argv)
{
  const struct { const char *name; void (*test) (MapFixture *, gconstpointer); } tests[] = {
    { "groups", test_groups }, { "labels", test_labels }, { "kept", test_kept },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/moves/%s", tests[i].name);

      g_test_add (path, MapFixture, NULL, map_fixture_set_up, tests[i].test, map_fixture_tear_down);
    }
  return g_test_run ();
}
