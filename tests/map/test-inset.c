/* test-inset.c — what lies above the ground: the inset in its corner, the locator, the list on a poster, the note */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "import/row.h"
#include "map-fixture.h"
#include "map/hit.h"
#include "map/locator.h"
#include "map/poster.h"

#define WIDTH 1600
#define HEIGHT 900

/* The inset lies in the picture, off the land, and looks at what its frame shows. */
static void
test_inset (MapFixture   *fixture,
            gconstpointer data)
{
  const LpMapScene *scene = lp_session_get_map (fixture->session);
  LpViewport wall = lp_map_fit (scene, 1600, 900, fixture->style);
  LpMapArrangement arrangement = lp_map_arrange (scene, wall, fixture->style);
  LpViewport inset = lp_map_arrangement_get_viewport (&arrangement);
  LpRect place = arrangement.inset, ground;

  g_assert_cmpfloat (place.width, >, 0);
  g_assert_cmpfloat (place.x, >=, 0);
  g_assert_cmpfloat (place.y, >=, 0);
  g_assert_cmpfloat (place.x + place.width, <=, 1600);
  g_assert_cmpfloat (place.y + place.height, <=, 900);
  g_assert_cmpfloat (inset.scale, >, wall.scale * 1.4);
  ground = lp_viewport_get_extent (&inset);
  g_assert_false (lp_rect_intersects (lp_viewport_rect_to_screen (&wall, ground), place));
  /* Bournemouth's middle. */
  g_assert_true (lp_rect_contains (ground, (LpPoint) { 408500, 92500 }));
}

/* Above the drawer of a small window the map is low: there an inset would be a heap of numbers. */
static void
test_no_inset_on_a_low_map (MapFixture   *fixture,
                            gconstpointer data)
{
  const LpMapScene *scene = lp_session_get_map (fixture->session);
  LpViewport low = lp_map_fit (scene, 740, 240, fixture->style);

  g_assert_cmpfloat (lp_map_arrange (scene, low, fixture->style).inset.width, ==, 0);
}

/* The sizes of a window's map and of pictures. */
static const struct { double width, height; } sizes[] = { { 1600, 900 }, { 1095, 935 }, { 1050, 840 }, { 740, 440 }, { 3200, 900 } };

static void
assert_hides_nothing (MapFixture       *fixture,
                      const LpMapScene *scene,
                      LpViewport        viewport,
                      LpRect            place)
{
  for (guint i = 0; i < lp_map_scene_get_n_practices (scene); i++)
    g_assert_false (lp_rect_contains (place, lp_rect_centre (lp_map_get_mark (scene, viewport, fixture->style, i))));
}

/* In the corner asked for, or, where there is no room in it, in another place; never over a practice, the key, or the scale bar. */
static void
test_corners (MapFixture   *fixture,
              gconstpointer data)
{
  const struct { const char *layers; gboolean left, top; } corners[] = {
    { "inset=top-left", TRUE, TRUE }, { "inset=top-right", FALSE, TRUE }, { "inset=bottom-right", FALSE, FALSE }, { "inset=bottom-left", TRUE, FALSE },
  };
  guint n_shown = 0;

  for (guint c = 0; c < G_N_ELEMENTS (corners); c++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      {
        const LpMapScene *scene = map_fixture_show (fixture, corners[c].layers);
        LpViewport viewport = lp_map_fit (scene, sizes[s].width, sizes[s].height, fixture->style);
        LpMapArrangement arrangement = lp_map_arrange (scene, viewport, fixture->style);
        LpPoint middle = lp_rect_centre (arrangement.inset);

        if (arrangement.inset.width <= 0)
          continue;
        n_shown++;
        assert_hides_nothing (fixture, scene, viewport, arrangement.inset);
        g_assert_false (lp_rect_intersects (arrangement.inset, arrangement.key) || lp_rect_intersects (arrangement.inset, arrangement.scale));
        /* In a wide picture there is room in every corner. */
        if (sizes[s].width > 3 * sizes[s].height)
          {
            g_assert_true ((middle.x < sizes[s].width / 2) == corners[c].left);
            g_assert_true ((middle.y < sizes[s].height / 2) == corners[c].top);
          }
      }
  g_assert_cmpuint (n_shown, >=, 12);
}

/* A window of 1920x1080 with lists on both sides of the map has an inset; without one when nobody wants it. */
static void
test_window (MapFixture   *fixture,
             gconstpointer data)
{
  const struct { const char *layers; gboolean inset; } cases[] = { { "inset=best", TRUE }, { "inset=none", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LpMapScene *scene = map_fixture_show (fixture, cases[i].layers);
      LpMapArrangement arrangement = lp_map_arrange (scene, lp_map_fit (scene, 1095, 935, fixture->style), fixture->style);

      g_assert_true ((arrangement.inset.width > 0) == cases[i].inset);
    }
}

/* No label of the inset lies on its caption. */
static void
test_caption (MapFixture   *fixture,
              gconstpointer data)
{
  LpMapScene *scene = lp_session_get_map (fixture->session);
  LpViewport viewport = lp_map_fit (scene, WIDTH, HEIGHT, fixture->style);
  LpMapArrangement arrangement = lp_map_arrange (scene, viewport, fixture->style);
  g_autoptr (LpMapLabels) labels = lp_map_labels_new (scene, viewport, fixture->style, NULL, &arrangement);

  g_assert_true (lp_rect_contains (arrangement.inset, lp_rect_centre (arrangement.caption)));
  for (guint i = 0; i < lp_map_labels_get_n (labels); i++)
    g_assert_false (lp_rect_intersects (arrangement.caption, lp_map_labels_get (labels, i)->box));
}

/* Where all of the plan is seen there is no locator; closer, what it is pointed at is the ground there. */
static void
test_locator (MapFixture   *fixture,
              gconstpointer data)
{
  const LpMapScene *scene = lp_session_get_map (fixture->session);
  LpViewport all = lp_map_fit (scene, WIDTH, HEIGHT, fixture->style);
  LpViewport close = lp_viewport_fit ((LpRect) { 404500, 89500, 9000, 5200 }, WIDTH, HEIGHT, 0);
  LpRect place = lp_map_locator_place (scene, close, fixture->style), extent = lp_map_scene_get_extent (scene);
  LpPoint upper = lp_map_locator_find_ground (scene, fixture->style, place, (LpPoint) { place.x, place.y });
  LpPoint lower = lp_map_locator_find_ground (scene, fixture->style, place, (LpPoint) { place.x + place.width, place.y + place.height });

  g_assert_cmpfloat (lp_map_locator_place (scene, all, fixture->style).width, ==, 0);
  g_assert_cmpfloat (place.width, >, 0);
  g_assert_cmpfloat (lp_map_locator_place (scene, lp_viewport_resize (close, 300, 200), fixture->style).width, ==, 0);
  g_assert_true (lp_rect_contains ((LpRect) { upper.x, lower.y, lower.x - upper.x, upper.y - lower.y }, lp_rect_centre (extent)));
  g_assert_cmpfloat (upper.x, <=, extent.x);
  g_assert_cmpfloat (lower.x, >=, extent.x + extent.width);
}

/* What is under the middle of the locator's frame has the colour of the selection in it, on the land's grey. */
static void
test_locator_is_drawn (MapFixture   *fixture,
                       gconstpointer data)
{
  const LpMapScene *scene = lp_session_get_map (fixture->session);
  LpViewport close = lp_viewport_fit ((LpRect) { 365000, 90000, 18000, 10000 }, WIDTH, HEIGHT, 0);
  LpRect place = lp_map_locator_place (scene, close, fixture->style);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (place.width), (int) ceil (place.height));
  cairo_t *cr = cairo_create (surface);
  LpRect own = { 0, 0, place.width, place.height };
  gboolean found = FALSE;

  lp_map_locator_draw_land (cr, scene, fixture->style, place.width, place.height);
  lp_map_locator_draw_frame (cr, scene, close, fixture->style, own);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < (int) place.height && !found; y++)
    for (int x = 0; x < (int) place.width && !found; x++)
      {
        LpPoint ground = lp_map_locator_find_ground (scene, fixture->style, own, (LpPoint) { x + 0.5, y + 0.5 });
        const guint8 *pixel = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;

        if (hypot (ground.x - 374000, ground.y - 95000) > 1000)
          continue;
        /* Blue, green, red. */
        g_assert_cmpint (pixel[0], >, pixel[2] + 10);
        found = TRUE;
      }
  g_assert_true (found);
  cairo_surface_destroy (surface);
}

/* The poster's title is ink on its band; the same map without a title where there is no room for one. */
static void
test_poster (MapFixture   *fixture,
             gconstpointer data)
{
  const LpMapScene *scene = lp_session_get_map (fixture->session);
  const struct { int width, height; gboolean titled; } cases[] = { { 1600, 900, TRUE }, { 300, 200, FALSE } };

  g_assert_cmpstr (lp_map_scene_get_state (scene), ==, "9 of 18 networks right size · 45.4% of 803,060 people covered · 5 practices unassigned");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cases[i].width, cases[i].height);
      cairo_t *cr = cairo_create (surface);
      const guint32 *corner;

      lp_map_draw_poster (cr, scene, cases[i].width, cases[i].height, fixture->style);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      corner = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
      g_assert_true (((corner[2] & 0xffffff) == 0xffffff) == cases[i].titled);
      cairo_surface_destroy (surface);
    }
}

/* A practice that nobody has placed is told by name in a corner. */
static void
test_lost (MapFixture   *fixture,
           gconstpointer data)
{
  LpEdit *edit = lp_edit_new ("Add a practice");
  LpChange *row = lp_row_new (LP_TABLE_PRACTICE);
  const LpMapScene *scene = lp_session_get_map (fixture->session);
  LpViewport viewport = lp_map_fit (scene, WIDTH, HEIGHT, fixture->style);
  LpMapArrangement arrangement = lp_map_arrange (scene, viewport, fixture->style);

  g_assert_null (lp_map_overlay_get_lost (lp_map_scene_get_overlay (scene))[0]);
  g_assert_cmpfloat (arrangement.note.width, ==, 0);
  lp_row_set_text (row, LP_PRACTICE_CODE, "Y99999");
  lp_row_set_text (row, LP_PRACTICE_NAME, "The Travelling Surgery");
  lp_edit_add (edit, row);
  map_fixture_commit (fixture, edit);
  scene = lp_session_get_map (fixture->session);
  g_assert_cmpstr (lp_map_overlay_get_lost (lp_map_scene_get_overlay (scene))[0], ==, "The Travelling Surgery");
  arrangement = lp_map_arrange (scene, viewport, fixture->style);
  g_assert_cmpfloat (arrangement.note.width, >, 0);
  g_assert_false (lp_rect_intersects (arrangement.note, arrangement.inset));
  g_assert_false (lp_rect_intersects (arrangement.note, arrangement.key));
}

int
main (int    argc,
      char **argv)
{
  const struct { const char *name; void (*test) (MapFixture *, gconstpointer); } tests[] = {
    { "inset", test_inset }, { "no-inset-on-a-low-map", test_no_inset_on_a_low_map }, { "corners", test_corners }, { "window", test_window },
    { "caption", test_caption }, { "locator", test_locator }, { "locator-is-drawn", test_locator_is_drawn }, { "poster", test_poster }, { "lost", test_lost },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/inset/%s", tests[i].name);

      g_test_add (path, MapFixture, NULL, map_fixture_set_up, tests[i].test, map_fixture_tear_down);
    }
  return g_test_run ();
}
