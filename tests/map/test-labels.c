/* test-labels.c — what is named on the map, where, and what each name stands for */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "map-fixture.h"
#include "map/hit.h"

#define WIDTH 1600
#define HEIGHT 900

/* Every label lies in the picture, none over another, each is met in its middle unless a mark is there; the inset is met as the inset. */
static void
test_labels (MapFixture   *fixture,
             gconstpointer data)
{
  const struct { double width, height; } sizes[] = { { 1600, 900 }, { 740, 440 } };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      LpMapScene *scene = lp_session_get_map (fixture->session);
      LpViewport viewport = lp_map_fit (scene, sizes[s].width, sizes[s].height, fixture->style);
      LpMapArrangement arrangement = lp_map_arrange (scene, viewport, fixture->style);
      g_autoptr (LpMapLabels) labels = lp_map_labels_new (scene, viewport, fixture->style, NULL, &arrangement);
      guint n = lp_map_labels_get_n (labels), n_networks = 0;

      for (guint i = 0; i < n; i++)
        {
          const LpMapLabel *label = lp_map_labels_get (labels, i);
          LpPoint middle = lp_rect_centre (label->box);
          LpMapHit hit = lp_map_labels_hit (labels, fixture->style, middle);

          g_assert_true (lp_rect_contains ((LpRect) { 0, 0, sizes[s].width, sizes[s].height }, middle));
          for (guint j = 0; j < i; j++)
            g_assert_false (lp_rect_intersects (label->box, lp_map_labels_get (labels, j)->box));
          g_assert_true (hit.in_inset == (arrangement.inset.width > 0 && lp_rect_contains (arrangement.inset, middle)));
          if (hit.kind == LP_MAP_HIT_LABEL)
            g_assert_cmpuint (hit.index, ==, i);
          else
            g_assert_true (hit.practice >= 0);
          if (label->kind == LP_MAP_LABEL_NETWORK && hit.kind == LP_MAP_HIT_LABEL)
            g_assert_cmpint (hit.network_id, ==, label->index);
          n_networks += label->kind == LP_MAP_LABEL_NETWORK;
        }
      g_assert_cmpuint (n_networks, >, 8);
    }
}

static guint
count_kind (MapFixture    *fixture,
            const char    *layers,
            LpMapLabelKind kind)
{
  LpMapScene *scene = (LpMapScene *) map_fixture_show (fixture, layers);
  LpViewport viewport = lp_map_fit (scene, WIDTH, HEIGHT, fixture->style);
  LpMapArrangement arrangement = lp_map_arrange (scene, viewport, fixture->style);
  g_autoptr (LpMapLabels) labels = lp_map_labels_new (scene, viewport, fixture->style, NULL, &arrangement);
  guint n = 0;

  for (guint i = 0; i < lp_map_labels_get_n (labels); i++)
    n += lp_map_labels_get (labels, i)->kind == kind;
  return n;
}

/* Councils are named inside their own borders, and only with their layer. */
static void
test_districts (MapFixture   *fixture,
                gconstpointer data)
{
  LpMapScene *scene = (LpMapScene *) map_fixture_show (fixture, "districts");
  LpViewport viewport = lp_map_fit (scene, WIDTH, HEIGHT, fixture->style);
  const LpMapArrangement bare = { .scale = { 0, 0, 0, 0 } };
  g_autoptr (LpMapLabels) labels = lp_map_labels_new (scene, viewport, fixture->style, NULL, &bare);
  guint n = 0;

  for (guint i = 0; i < lp_map_labels_get_n (labels); i++)
    {
      const LpMapLabel *label = lp_map_labels_get (labels, i);
      const LpGroundFeature *district;

      if (label->kind != LP_MAP_LABEL_DISTRICT)
        continue;
      district = lp_ground_get_feature (lp_map_scene_get_ground (scene), (guint) label->index);
      g_assert_cmpstr (district->layer, ==, "district");
      g_assert_true (lp_shape_contains (district->shape, lp_viewport_from_screen (&viewport, lp_rect_centre (label->box))));
      n++;
    }
  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpuint (count_kind (fixture, "branches", LP_MAP_LABEL_DISTRICT), ==, 0);
}

/* With nothing chosen, as on paper, rings tell how far it is to the nearest centre of a network. */
static void
test_rings (MapFixture   *fixture,
            gconstpointer data)
{
  g_assert_cmpuint (count_kind (fixture, "rings", LP_MAP_LABEL_DISTANCE), >, 4);
  g_assert_cmpuint (count_kind (fixture, "branches", LP_MAP_LABEL_DISTANCE), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  const struct { const char *name; void (*test) (MapFixture *, gconstpointer); } tests[] = {
    { "labels", test_labels }, { "districts", test_districts }, { "rings", test_rings },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/labels/%s", tests[i].name);

      g_test_add (path, MapFixture, NULL, map_fixture_set_up, tests[i].test, map_fixture_tear_down);
    }
  return g_test_run ();
}
