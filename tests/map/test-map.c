/* test-map.c — the Dorset example on the map: nothing of the land lost, what is under a point, what is drawn there */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/hit.h"
#include "map/picture.h"

#include <math.h>

#include "dorset.h"
#include "paint/palette.h"
#include "scratch.h"

#define WIDTH 1024
#define HEIGHT 600

typedef struct
{
  char *folder;
  LpSession *session;
  LpStyle *style;
  LpMapScene *scene;
  LpViewport viewport;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = scratch_new ();
  fixture->session = dorset_session_new (fixture->folder);
  fixture->style = lp_style_new ("Cantarell", 15);
  fixture->scene = lp_map_scene_ref (lp_session_get_map (fixture->session));
  fixture->viewport = lp_map_fit (fixture->scene, WIDTH, HEIGHT, fixture->style);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lp_map_scene_unref (fixture->scene);
  lp_style_free (fixture->style);
  lp_session_close (fixture->session, NULL);
  g_object_unref (fixture->session);
  scratch_remove (fixture->folder);
}

static cairo_surface_t *
draw (Fixture          *fixture,
      LpViewport        viewport,
      const LpMapState *state)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) viewport.width, (int) viewport.height);
  cairo_t *cr = cairo_create (surface);

  lp_map_draw_ground (cr, fixture->scene, viewport, fixture->style, state);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           LpPoint          at)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (int) at.y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[(int) at.x] & 0xffffff;
}

static guint32
to_rgb (LpColour colour)
{
  return (guint32) lround (colour.r * 255) << 16 | (guint32) lround (colour.g * 255) << 8 | (guint32) lround (colour.b * 255);
}

/* Cairo rounds a colour in its own way: a step of 255 either way is the same colour. */
static void
assert_colour (guint32 pixel,
               guint32 wanted)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (pixel >> shift & 255) - (int) (wanted >> shift & 255)) > 1)
      g_assert_cmphex (pixel, ==, wanted);
}

static void
test_tile (Fixture       *fixture,
           gconstpointer  data)
{
  double sum = lp_shape_get_area (lp_map_scene_get_unassigned (fixture->scene)->shape);

  for (guint i = 0; i < lp_map_scene_get_n_networks (fixture->scene); i++)
    sum += lp_shape_get_area (lp_map_scene_get_network (fixture->scene, i)->territory->shape);
  g_assert_cmpuint (lp_map_scene_get_n_networks (fixture->scene), ==, 18);
  g_assert_cmpfloat_with_epsilon (sum / lp_shape_get_area (lp_map_scene_get_outline (fixture->scene)), 1, 1e-4);
}

/* Neighbours differ, and the card has the map's colour. */
static void
test_colours (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < lp_map_scene_get_n_networks (fixture->scene); i++)
    {
      const LpMapNetwork *network = lp_map_scene_get_network (fixture->scene, i);
      const GArray *neighbours = network->territory->neighbours;

      for (guint j = 0; j < neighbours->len; j++)
        g_assert_cmpint (lp_map_scene_find_network (fixture->scene, g_array_index (neighbours, gint64, j))->colour, !=, network->colour);
      g_assert_cmpint (lp_coverage_find_network (lp_session_get_coverage (fixture->session), network->id)->colour, ==, network->colour);
    }
}

/* Each practice is found at its mark: itself, or one whose mark lies nearer the same pixel. The town's are told apart close up. */
static void
test_hit_practices (Fixture       *fixture,
                    gconstpointer  data)
{
  guint n = lp_map_scene_get_n_practices (fixture->scene);

  g_assert_cmpuint (n, ==, 86);
  for (guint i = 0; i < n; i++)
    {
      const LpMapPractice *practice = lp_map_scene_get_practice (fixture->scene, i);
      LpViewport close = lp_viewport_fit ((LpRect) { practice->at.x - 250, practice->at.y - 250, 500, 500 }, 500, 500, 0);
      g_autoptr (GArray) around = lp_map_find_in_rect (fixture->scene, close, fixture->style, (LpRect) { 230, 230, 40, 40 });
      gboolean found = FALSE;

      for (guint j = 0; j < around->len; j++)
        found = found || g_array_index (around, guint, j) == i;
      g_assert_true (found);
      if (practice->site_count == 1)
        g_assert_cmpint (lp_map_hit (fixture->scene, close, fixture->style, (LpPoint) { 250, 250 }).practice, ==, (int) i);
    }
}

static void
test_hit_territories (Fixture       *fixture,
                      gconstpointer  data)
{
  for (guint i = 0; i < lp_map_scene_get_n_networks (fixture->scene); i++)
    {
      const LpMapNetwork *network = lp_map_scene_get_network (fixture->scene, i);
      LpPoint at = lp_viewport_to_screen (&fixture->viewport, network->territory->label);
      LpMapHit hit = lp_map_hit (fixture->scene, fixture->viewport, fixture->style, at);

      if (hit.practice < 0)
        g_assert_cmpint (hit.network_id, ==, network->id);
    }
  g_assert_false (lp_map_hit (fixture->scene, fixture->viewport, fixture->style, (LpPoint) { WIDTH - 2, HEIGHT - 2 }).on_land);
}

/* From any practice every other can be reached by arrows. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  const double ways[][2] = { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } };
  guint n = lp_map_scene_get_n_practices (fixture->scene), n_met = 0;
  g_autofree gboolean *met = g_new0 (gboolean, n);
  g_autoptr (GQueue) waiting = g_queue_new ();

  met[0] = TRUE;
  g_queue_push_tail (waiting, GINT_TO_POINTER (0));
  while (!g_queue_is_empty (waiting))
    {
      int from = GPOINTER_TO_INT (g_queue_pop_head (waiting));

      n_met++;
      for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
        {
          int to = lp_map_find_towards (fixture->scene, fixture->viewport, fixture->style, from, ways[i][0], ways[i][1]);

          if (to < 0 || met[to])
            continue;
          met[to] = TRUE;
          g_queue_push_tail (waiting, GINT_TO_POINTER (to));
        }
    }
  g_assert_cmpuint (n_met, ==, n);
}

/* A right-size network is its colour, the sea is sea, and the picture is not one colour. */
static void
test_pixels (Fixture       *fixture,
             gconstpointer  data)
{
  cairo_surface_t *surface = draw (fixture, fixture->viewport, NULL);
  guint n_found = 0;

  for (guint i = 0; i < lp_map_scene_get_n_networks (fixture->scene); i++)
    {
      const LpMapNetwork *network = lp_map_scene_get_network (fixture->scene, i);
      LpPoint middle = lp_viewport_to_screen (&fixture->viewport, network->territory->label);
      double radius = network->territory->label_radius * fixture->viewport.scale;
      LpPoint at = { middle.x + radius * 0.6, middle.y + radius * 0.6 };

      if (network->fill != LP_FILL_RIGHT_SIZE || radius < 40 || lp_map_hit (fixture->scene, fixture->viewport, fixture->style, at).practice >= 0)
        continue;
      assert_colour (get_pixel (surface, at), to_rgb (lp_style_get_land (fixture->style, network->colour)));
      n_found++;
    }
  g_assert_cmpuint (n_found, >, 1);
  g_assert_cmphex (get_pixel (surface, (LpPoint) { WIDTH - 2, HEIGHT - 2 }), ==, to_rgb (fixture->style->sea));
  cairo_surface_destroy (surface);
}

/* The largest that is all one colour: hatching is stronger in a selected network. */
static const LpMapNetwork *
get_right_size (Fixture *fixture)
{
  const LpMapNetwork *best = NULL;

  for (guint i = 0; i < lp_map_scene_get_n_networks (fixture->scene); i++)
    {
      const LpMapNetwork *network = lp_map_scene_get_network (fixture->scene, i);

      if (network->fill == LP_FILL_RIGHT_SIZE && (best == NULL || network->territory->label_radius > best->territory->label_radius))
        best = network;
    }
  g_assert_nonnull (best);
  return best;
}

/* How many of 16 points round the middle of @network are the same in both pictures: words and marks may stand on some. */
static guint
count_alike (Fixture            *fixture,
             const LpMapNetwork *network,
             cairo_surface_t    *a,
             cairo_surface_t    *b)
{
  guint n = 0;

  for (guint i = 0; i < 16; i++)
    {
      double angle = i * G_PI / 8, radius = network->territory->label_radius * 0.8;
      LpPoint ground = { network->territory->label.x + radius * cos (angle), network->territory->label.y + radius * sin (angle) };
      LpPoint at = lp_viewport_to_screen (&fixture->viewport, ground);

      n += get_pixel (a, at) == get_pixel (b, at);
    }
  return n;
}

/* Selecting a network fades the others and leaves it its colour. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  const LpMapNetwork *chosen = get_right_size (fixture), *other = lp_map_scene_get_network (fixture->scene, 6);
  LpViewport viewport = fixture->viewport;
  LpMapState state = { .selected_network = chosen->id };
  cairo_surface_t *plain, *lifted;

  /* Names of the chosen network's practices may stand anywhere. */
  fixture->style->hide_names = TRUE;
  plain = draw (fixture, viewport, NULL);
  lifted = draw (fixture, viewport, &state);
  g_assert_cmpuint (count_alike (fixture, chosen, plain, lifted), >=, 8);
  g_assert_cmpuint (count_alike (fixture, other, plain, lifted), ==, 0);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (lifted);
}

/* A picture of any size, down to one that holds nothing. */
static void
test_sizes (Fixture       *fixture,
            gconstpointer  data)
{
  const int sizes[][2] = { { 1, 1 }, { 30, 20 }, { 300, 900 }, { 1920, 1080 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, sizes[i][0], sizes[i][1]);
      cairo_t *cr = cairo_create (surface);

      lp_map_draw (cr, fixture->scene, lp_map_fit (fixture->scene, sizes[i][0], sizes[i][1], fixture->style), fixture->style, NULL);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *practice = lp_map_scene_describe_practice (fixture->scene, (guint) lp_map_scene_find_practice (fixture->scene, "J81019"));
  g_autofree char *network = lp_map_scene_describe_network (fixture->scene, lp_map_scene_get_network (fixture->scene, 0)->id);

  g_assert_nonnull (strstr (practice, "in 1 Blandford"));
  g_assert_cmpstr (network, ==, "1 Blandford: 24,874 people, 5,126 short");
  g_assert_nonnull (strstr (lp_map_scene_get_source (fixture->scene), "Crown copyright"));
}

int
main (int    argc,
      char **argv)
{
  const struct { const char *name; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "tile", test_tile }, { "colours", test_colours }, { "hit-practices", test_hit_practices }, { "hit-territories", test_hit_territories },
    { "arrows", test_arrows }, { "pixels", test_pixels }, { "selection", test_selection }, { "sizes", test_sizes },
    { "words", test_words },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/map/%s", tests[i].name);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}
