/* test-layer-cache.c — a map kept in layers shows what a map drawn afresh shows, pixel for pixel, whatever was done to it before */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/layer-cache.h"

#include <math.h>

#include "dorset.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "scratch.h"

#define WIDTH 700
#define HEIGHT 500
#define MARGIN 60.0

typedef struct
{
  char *folder;
  LpSession *session;
  LpStyle *style;
  LpLayerCache *cache;
  LpViewport viewport;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = scratch_new ();
  fixture->session = dorset_session_new (fixture->folder);
  fixture->style = lp_style_new ("Cantarell", 15);
  fixture->cache = lp_layer_cache_new (1, MARGIN);
  /* A corner of the county on whole pixels, so that panning by pixels shows the same pixels. */
  fixture->viewport = (LpViewport) { { 400000, 90000 }, 1.0 / 64, WIDTH, HEIGHT };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  lp_layer_cache_free (fixture->cache);
  lp_style_free (fixture->style);
  lp_session_close (fixture->session, NULL);
  g_object_unref (fixture->session);
  scratch_remove (fixture->folder);
}

static LpMapState
get_state (Fixture *fixture)
{
  return (LpMapState) { .selected_network = lp_session_get_network (fixture->session), .selected_practices = lp_session_get_practices (fixture->session) };
}

static cairo_surface_t *
draw (Fixture      *fixture,
      LpLayerCache *cache)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LpMapState state = get_state (fixture);

  lp_layer_cache_draw (cache, cr, lp_session_get_map (fixture->session), fixture->viewport, fixture->style, &state, NULL, LP_MAP_AT_REST);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* cairo cuts the edges of shapes at the clip and rounds where it cuts, so that an edge may lie one of the 15 rows in which it samples a pixel
 * higher or lower for having been drawn in parts: 17 of 255 each, and a line has two edges. */
#define ROUNDING (2 * 255 / 15)

static gboolean
is_alike (guint32 a,
          guint32 b)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > ROUNDING)
      return FALSE;
  return TRUE;
}

/* How many pixels differ; the first of them is told, to be looked at. */
static guint
count_different (cairo_surface_t *a,
                 cairo_surface_t *b)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++)
    {
      const guint32 *p = (const guint32 *) (gpointer) (cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a));
      const guint32 *q = (const guint32 *) (gpointer) (cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < WIDTH; x++)
        if (!is_alike (p[x], q[x]) && n++ == 0)
          g_test_message ("at %d, %d: %06x and %06x", x, y, p[x], q[x]);
    }
  return n;
}

/* The kept map beside one that begins with nothing at the same place. */
static void
check (Fixture    *fixture,
       const char *after)
{
  g_autoptr (LpLayerCache) fresh = lp_layer_cache_new (1, MARGIN);
  cairo_surface_t *kept = draw (fixture, fixture->cache), *anew = draw (fixture, fresh);
  guint n = count_different (kept, anew);

  g_test_message ("%s: %u pixels differ", after, n);
  g_assert_cmpuint (n, ==, 0);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (anew);
}

static void
move (Fixture *fixture,
      gint64   network_id)
{
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const char *codes[] = { lp_plan_get_practice (plan, (guint) g_test_rand_int_range (0, (gint32) lp_plan_get_n_practices (plan)))->code, NULL };
  g_autoptr (GError) error = NULL;

  lp_session_commit (fixture->session, lp_edit_assign (plan, lp_session_get_option (fixture->session)->id, codes, network_id, &error), &error);
  g_clear_error (&error);
}

static gint64
pick_network (Fixture *fixture)
{
  const LpOption *option = lp_session_get_option (fixture->session);
  const LpNetwork *network = g_ptr_array_index (option->networks, (guint) g_test_rand_int_range (0, (gint32) option->networks->len));

  return network->id;
}

static void
choose (Fixture *fixture)
{
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const char *codes[8] = { NULL };
  guint n = (guint) g_test_rand_int_range (0, 7);

  for (guint i = 0; i < n; i++)
    codes[i] = lp_plan_get_practice (plan, (guint) g_test_rand_int_range (0, (gint32) lp_plan_get_n_practices (plan)))->code;
  lp_session_select_practices (fixture->session, n > 0 ? codes : NULL);
}

static void
recolour (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  lp_session_commit (fixture->session, lp_edit_network_recolour (lp_session_get_plan (fixture->session), pick_network (fixture),
                                                               g_test_rand_int_range (0, 6), &error), &error);
  g_clear_error (&error);
}

static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  check (fixture, "first");
  for (guint i = 0; i < 60; i++)
    switch (g_test_rand_int_range (0, 7))
      {
      case 0:
        move (fixture, pick_network (fixture));
        check (fixture, "move");
        break;
      case 1:
        move (fixture, 0);
        check (fixture, "unassign");
        break;
      case 2:
        choose (fixture);
        check (fixture, "practices chosen");
        break;
      case 3:
        lp_session_select_network (fixture->session, g_test_rand_bit () ? pick_network (fixture) : 0);
        check (fixture, "network chosen");
        break;
      case 4:
        lp_session_undo (fixture->session, NULL);
        check (fixture, "undo");
        break;
      case 5:
        recolour (fixture);
        check (fixture, "another colour");
        break;
      default:
        fixture->viewport = lp_viewport_zoom (fixture->viewport, g_test_rand_bit () ? 2 : 0.5, (LpPoint) { WIDTH / 2.0, HEIGHT / 2.0 });
        check (fixture, "zoom");
        break;
      }
}

/* Within the margin the picture is moved; beyond it the sheets are: what stays of them is what would be drawn there. Labels make room for
 * each other over what is drawn, so they are compared at rest only. */
static void
test_pan (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (LpLayerCache) fresh = lp_layer_cache_new (1, MARGIN);
  cairo_surface_t *kept, *anew;

  check (fixture, "first");
  fixture->viewport = lp_viewport_pan (fixture->viewport, 40, -30);
  kept = draw (fixture, fixture->cache);
  cairo_surface_destroy (kept);
  fixture->viewport = lp_viewport_pan (fixture->viewport, 200, -90);
  check (fixture, "panned past the margin");
  fixture->viewport = lp_viewport_pan (fixture->viewport, -500, 300);
  kept = draw (fixture, fixture->cache);
  anew = draw (fixture, fresh);
  g_assert_cmpuint (count_different (kept, anew), ==, 0);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (anew);
}

static gboolean
draw_moving (Fixture *fixture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LpMapState state = get_state (fixture);
  gboolean settled = lp_layer_cache_draw (fixture->cache, cr, lp_session_get_map (fixture->session), fixture->viewport, fixture->style, &state, NULL, LP_MAP_MOVING);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return settled;
}

/* However the hand moves, and however little time there is between two frames: what is drawn in pieces, on sheets whose ends have been joined anywhere, is what would be drawn there at once. */
static void
test_pieces (Fixture       *fixture,
             gconstpointer  data)
{
  check (fixture, "first");
  for (guint round = 0; round < 12; round++)
    {
      double across = g_test_rand_int_range (-23, 24), down = g_test_rand_int_range (-23, 24);

      if (round % 3 == 2)
        fixture->viewport = lp_viewport_zoom (fixture->viewport, round % 2 == 0 ? 2 : 0.5, (LpPoint) { WIDTH / 2.0, HEIGHT / 2.0 });
      for (guint step = 0; step < 14; step++)
        {
          fixture->viewport = lp_viewport_pan (fixture->viewport, across, down);
          if (step == 7)
            move (fixture, pick_network (fixture));
          g_assert_false (draw_moving (fixture) && (across != 0 || down != 0));
          lp_layer_cache_go_on (fixture->cache, 0);
        }
      if (round % 2 == 0)
        while (!lp_layer_cache_is_drawn (fixture->cache))
          lp_layer_cache_go_on (fixture->cache, 0);
      check (fixture, "pieces");
      while (!lp_layer_cache_is_drawn (fixture->cache))
        g_assert_false (lp_layer_cache_go_on (fixture->cache, 0));
    }
}

static gboolean
is_over (LpRect above,
         LpRect box)
{
  return above.width > 0 && lp_rect_intersects (above, box);
}

/* Every label that a pixel of the view meets is seen whole: nothing cuts it, nothing lies above it. Returns how many points met one. */
static guint
check_labels (Fixture                *fixture,
              const LpMapArrangement *above)
{
  const LpRect view = { 0, 0, WIDTH, HEIGHT };
  guint n = 0;

  for (double y = 1; y < HEIGHT; y += 5)
    for (double x = 1; x < WIDTH; x += 5)
      {
        LpMapLabel label;

        if (!lp_layer_cache_find_label (fixture->cache, fixture->viewport, (LpPoint) { x, y }, &label))
          continue;
        n++;
        g_assert_cmpfloat (lp_rect_union (label.box, view).width, ==, WIDTH);
        g_assert_cmpfloat (lp_rect_union (label.box, view).height, ==, HEIGHT);
        g_assert_false (is_over (above->key, label.box) || is_over (above->scale, label.box) || is_over (above->panel, label.box));
        g_assert_false (is_over (above->note, label.box) || is_over (above->locator, label.box) || is_over (above->inset, label.box));
      }
  return n;
}

/* However near, and wherever one has panned to, step by step: labels that stood beside the view, at its edge or under the key stand right when the hand rests. */
static void
test_labels_are_whole (Fixture       *fixture,
                       gconstpointer  data)
{
  const char *const layers[] = { "branches,places,districts", "localities,places,districts", "option=Option A,districts", "measure=gp-fte,rings", "neighbours,places" };
  guint n_met = 0;

  for (guint l = 0; l < G_N_ELEMENTS (layers); l++)
    {
      g_autoptr (LpMapLayers) parsed = lp_map_layers_parse (lp_session_get_plan (fixture->session), layers[l], NULL);

      lp_session_set_map_layers (fixture->session, parsed);
      for (double scale = 1.0 / 128; scale < 0.3; scale *= 2.1)
        for (guint step = 0; step < 6; step++)
          {
            LpMapScene *scene = lp_session_get_map (fixture->session);
            LpMapState state = get_state (fixture);
            cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
            cairo_t *cr = cairo_create (surface);
            LpMapArrangement above;

            fixture->viewport.scale = scale;
            fixture->viewport = lp_viewport_pan (fixture->viewport, step % 2 == 0 ? 37 : -91, step % 3 == 0 ? 23 : -13);
            above = lp_map_arrange_scale (scene, fixture->viewport, fixture->style);
            lp_layer_cache_draw (fixture->cache, cr, scene, fixture->viewport, fixture->style, &state, &above, LP_MAP_MOVING);
            g_assert_true (lp_layer_cache_draw (fixture->cache, cr, scene, fixture->viewport, fixture->style, &state, &above, LP_MAP_AT_REST));
            n_met += check_labels (fixture, &above);
            cairo_destroy (cr);
            cairo_surface_destroy (surface);
          }
    }
  g_assert_cmpuint (n_met, >, 1000);
}

/* While one pans, labels go with the ground; a drawing at rest is asked for, and then they find their places anew. */
static void
test_rest (Fixture       *fixture,
           gconstpointer  data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LpMapScene *scene = lp_session_get_map (fixture->session);
  LpMapState state = get_state (fixture);
  const struct { double across; LpMapHaste haste; gboolean done; } steps[] = {
    { 0, LP_MAP_AT_REST, TRUE }, { 0, LP_MAP_MOVING, TRUE }, { 9, LP_MAP_MOVING, FALSE }, { 7, LP_MAP_MOVING, FALSE }, { 0, LP_MAP_AT_REST, TRUE }, { 0, LP_MAP_MOVING, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      fixture->viewport = lp_viewport_pan (fixture->viewport, steps[i].across, 0);
      g_assert_cmpint (lp_layer_cache_draw (fixture->cache, cr, scene, fixture->viewport, fixture->style, &state, NULL, steps[i].haste), ==, steps[i].done);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static cairo_surface_t *
draw_without_labels (Fixture      *fixture,
                     LpLayerCache *cache)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LpMapState state = get_state (fixture);

  lp_layer_cache_draw (cache, cr, lp_session_get_map (fixture->session), fixture->viewport, fixture->style, &state, NULL, LP_MAP_MOVING);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* When one has zoomed, what there was no time to draw yet is there as it was, larger: however much that is, no pixel is of neither. */
static void
test_zoomed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (LpLayerCache) fresh = lp_layer_cache_new (1, MARGIN);
  cairo_surface_t *pictures[] = { NULL, cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT), NULL };
  cairo_t *cr = cairo_create (pictures[1]);

  cairo_surface_destroy (draw (fixture, fixture->cache));
  while (!lp_layer_cache_is_drawn (fixture->cache))
    lp_layer_cache_go_on (fixture->cache, 0);
  fixture->viewport = lp_viewport_zoom (fixture->viewport, 2, (LpPoint) { WIDTH / 2.0, HEIGHT / 2.0 });
  g_assert_true (lp_layer_cache_draw_stretched (fixture->cache, cr, lp_session_get_map (fixture->session), fixture->viewport, fixture->style));
  cairo_destroy (cr);
  cairo_surface_flush (pictures[1]);
  pictures[0] = draw_without_labels (fixture, fixture->cache);
  pictures[2] = draw_without_labels (fixture, fresh);
  for (int y = 0; y < HEIGHT; y++)
    {
      const guint32 *rows[3];

      for (guint i = 0; i < 3; i++)
        rows[i] = (const guint32 *) (gpointer) (cairo_image_surface_get_data (pictures[i]) + y * cairo_image_surface_get_stride (pictures[i]));
      for (int x = 0; x < WIDTH; x++)
        if (!is_alike (rows[0][x], rows[1][x]) && !is_alike (rows[0][x], rows[2][x]))
          g_error ("at %d, %d: %06x, where it was %06x and becomes %06x", x, y, rows[0][x], rows[1][x], rows[2][x]);
    }
  for (guint i = 0; i < 3; i++)
    cairo_surface_destroy (pictures[i]);
}

/* For the moment of zooming: nothing is there at first, then the picture larger. */
static void
test_stretched (Fixture       *fixture,
                gconstpointer  data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LpMapScene *scene = lp_session_get_map (fixture->session);
  LpViewport close = lp_viewport_zoom (fixture->viewport, 2, (LpPoint) { WIDTH / 2.0, HEIGHT / 2.0 });
  cairo_surface_t *before;
  const guint8 *p, *q;

  g_assert_false (lp_layer_cache_draw_stretched (fixture->cache, cr, scene, close, fixture->style));
  before = draw (fixture, fixture->cache);
  g_assert_true (lp_layer_cache_draw_stretched (fixture->cache, cr, scene, close, fixture->style));
  cairo_surface_flush (surface);
  /* Twice as large about the middle. */
  p = cairo_image_surface_get_data (before) + (HEIGHT / 2 + 50) * cairo_image_surface_get_stride (before) + (WIDTH / 2 + 40) * 4;
  q = cairo_image_surface_get_data (surface) + (HEIGHT / 2 + 100) * cairo_image_surface_get_stride (surface) + (WIDTH / 2 + 80) * 4;
  g_assert_cmpmem (p, 3, q, 3);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/layer-cache/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/layer-cache/pan", Fixture, NULL, set_up, test_pan, tear_down);
  g_test_add ("/layer-cache/pieces", Fixture, NULL, set_up, test_pieces, tear_down);
  g_test_add ("/layer-cache/labels-are-whole", Fixture, NULL, set_up, test_labels_are_whole, tear_down);
  g_test_add ("/layer-cache/rest", Fixture, NULL, set_up, test_rest, tear_down);
  g_test_add ("/layer-cache/zoomed", Fixture, NULL, set_up, test_zoomed, tear_down);
  g_test_add ("/layer-cache/stretched", Fixture, NULL, set_up, test_stretched, tear_down);
  return g_test_run ();
}
