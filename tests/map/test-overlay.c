/* test-overlay.c — the layers of the map: what is switched on, what each tells of the Dorset example, what is under a point of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/hit.h"

#include <glib/gstdio.h>
#include <math.h>

#include "import/row.h"
#include "map-fixture.h"
#include "plan/edit-membership.h"

#define WIDTH 1600
#define HEIGHT 900

static LpChange *
new_feature (gint64      id,
             const char *layer,
             const char *name,
             const char *wkt)
{
  LpChange *row = lp_row_new (LP_TABLE_FEATURE);

  lp_row_set_int (row, LP_FEATURE_ID, id);
  lp_row_set_text (row, LP_FEATURE_LAYER, layer);
  lp_row_set_text (row, LP_FEATURE_NAME, name);
  lp_row_set_text (row, LP_FEATURE_WKT, wkt);
  return row;
}

/* A layer of the user's own with an area, a line and a point. */
static void
add_own_layer (MapFixture *fixture)
{
  LpEdit *edit = lp_edit_new ("Import Parishes");
  LpChange *layer = lp_row_new (LP_TABLE_LAYER);

  lp_row_set_text (layer, LP_LAYER_ID, "own-1");
  lp_row_set_text (layer, LP_LAYER_NAME, "Parishes");
  lp_row_set_int (layer, LP_LAYER_POSITION, 9);
  lp_edit_add (edit, layer);
  lp_edit_add (edit, new_feature (900001, "own-1", "Abbotsbury", "POLYGON((353000 83000,362000 83500,362500 89000,354000 90000,353000 83000))"));
  lp_edit_add (edit, new_feature (900002, "own-1", "Ackling Dyke", "LINESTRING(401500 116000,394000 105000,387500 99500)"));
  lp_edit_add (edit, new_feature (900003, "own-1", "Fire station", "POINT(377000 98000)"));
  map_fixture_commit (fixture, edit);
}

static LpViewport
look_at (LpPoint at)
{
  return lp_viewport_fit ((LpRect) { at.x - 400, at.y - 225, 800, 450 }, WIDTH, HEIGHT, 0);
}

static LpMapHit
hit_ground (MapFixture *fixture,
            LpPoint     at)
{
  return lp_map_hit (lp_session_get_map (fixture->session), look_at (at), fixture->style, (LpPoint) { WIDTH / 2.0, HEIGHT / 2.0 });
}

static void
test_parse (MapFixture   *fixture,
            gconstpointer data)
{
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const struct { const char *text; guint shown; const char *measure; gboolean other; } cases[] = {
    { "", LP_MAP_SHOWS_NAMES, NULL, FALSE },
    { "branches, places", LP_MAP_SHOWS_NAMES | LP_MAP_SHOWS_BRANCHES | LP_MAP_SHOWS_PLACES, NULL, FALSE },
    { "measure=gp-fte,option=Option A,rings", LP_MAP_SHOWS_NAMES | LP_MAP_SHOWS_RINGS, "gp-fte", TRUE },
  };
  const char *const wrong[] = { "moons", "measure=moons", "option=moons", "branches,,moons", "inset=moons" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LpMapLayers) layers = lp_map_layers_parse (plan, cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (layers->shown, ==, cases[i].shown);
      g_assert_cmpstr (layers->measure, ==, cases[i].measure);
      g_assert_true ((layers->option_id != 0) == cases[i].other);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lp_map_layers_parse (plan, wrong[i], &error));
      g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "moons"));
    }
}

/* What settings remember comes back as it was; a copy is equal, and differs by every field. */
static void
test_remember (MapFixture   *fixture,
               gconstpointer data)
{
  g_autoptr (LpMapLayers) layers = lp_map_layers_new ();
  g_autoptr (LpMapLayers) back = NULL;
  g_auto (GStrv) names = NULL;

  lp_map_layers_show (layers, LP_MAP_SHOWS_BRANCHES, FALSE);
  lp_map_layers_show (layers, LP_MAP_SHOWS_RINGS, TRUE);
  lp_map_layers_show_own (layers, "own-1", FALSE);
  layers->measure = g_strdup ("gp-fte");
  layers->inset = LP_MAP_CORNER_TOP_LEFT;
  back = lp_map_layers_copy (layers);
  g_assert_true (lp_map_layers_equal (layers, back));
  names = lp_map_layers_get_names (layers);
  lp_map_layers_set_names (back, (const char *const *) names);
  g_assert_true (lp_map_layers_equal (layers, back));
  g_assert_false (lp_map_layers_shows_own (back, "own-1"));
  lp_map_layers_show_own (back, "own-1", TRUE);
  g_assert_true (lp_map_layers_shows_own (back, "own-1"));
  g_assert_false (lp_map_layers_equal (layers, back));
  lp_map_layers_show_own (back, "own-1", FALSE);
  g_assert_true (lp_map_layers_equal (layers, back));
  g_assert_true (lp_map_corner_parse (lp_map_corner_get_name (LP_MAP_CORNER_NONE), &back->inset));
  g_assert_cmpint (back->inset, ==, LP_MAP_CORNER_NONE);
  g_assert_false (lp_map_layers_equal (layers, back));
}

/* Each branch is met at its mark, and is its practice's. */
static void
test_branches (MapFixture   *fixture,
               gconstpointer data)
{
  const LpMapScene *scene = map_fixture_show (fixture, "branches");
  const GArray *branches = lp_map_overlay_get_branches (lp_map_scene_get_overlay (scene));
  guint n_met = 0;

  g_assert_cmpuint (branches->len, ==, 52);
  for (guint i = 0; i < branches->len; i++)
    {
      const LpMapBranch *branch = &g_array_index (branches, LpMapBranch, i);
      LpMapHit hit = hit_ground (fixture, branch->at);
      g_autofree char *words = lp_map_scene_describe_hit (scene, hit);

      g_assert_cmpint (branch->practice, >=, 0);
      g_assert_true (g_str_has_prefix (branch->code, lp_map_scene_get_practice (scene, (guint) branch->practice)->code));
      /* One that shares its spot with a practice, or with another branch, gives way. */
      if (hit.kind != LP_MAP_HIT_BRANCH || hit.index != i)
        continue;
      g_assert_cmpint (hit.practice, ==, branch->practice);
      g_assert_nonnull (strstr (words, branch->name));
      n_met++;
    }
  g_assert_cmpuint (n_met, >, 45);
  g_assert_cmpuint (lp_map_overlay_get_branches (lp_map_scene_get_overlay (map_fixture_show (fixture, "")))->len, ==, 0);
}

/* The graph of the map: 234 borders on land, without those that the user has a say in. */
static void
test_links (MapFixture   *fixture,
            gconstpointer data)
{
  const GArray *links = lp_map_overlay_get_links (lp_map_scene_get_overlay (map_fixture_show (fixture, "neighbours")));
  guint n_before = links->len, n_joined = 0, n_cut = 0;
  const LpMapLink first = g_array_index (links, LpMapLink, 0);
  g_autofree char *practice = g_strdup (lp_map_scene_get_practice (lp_session_get_map (fixture->session), first.practice)->code);
  g_autofree char *other = g_strdup (lp_map_scene_get_practice (lp_session_get_map (fixture->session), first.other)->code);
  gboolean in_order = strcmp (practice, other) < 0;
  LpEdit *edit = lp_edit_new ("Cut and join");
  const char *const pairs[][2] = { { in_order ? practice : other, in_order ? other : practice }, { "J81010", "J81042" } };

  for (guint i = 0; i < 2; i++)
    {
      LpChange *row = lp_row_new (LP_TABLE_LINK);

      lp_row_set_text (row, LP_LINK_PRACTICE, pairs[i][0]);
      lp_row_set_text (row, LP_LINK_OTHER, pairs[i][1]);
      lp_row_set_int (row, LP_LINK_JOINED, i);
      lp_row_set_text (row, LP_LINK_NOTE, "The ferry");
      lp_edit_add (edit, row);
    }
  map_fixture_commit (fixture, edit);
  links = lp_map_overlay_get_links (lp_map_scene_get_overlay (lp_session_get_map (fixture->session)));
  g_assert_cmpuint (links->len, ==, n_before + 1);
  for (guint i = 0; i < links->len; i++)
    {
      const LpMapLink *link = &g_array_index (links, LpMapLink, i);
      LpPoint a = lp_map_scene_get_practice (lp_session_get_map (fixture->session), link->practice)->at;
      LpPoint b = lp_map_scene_get_practice (lp_session_get_map (fixture->session), link->other)->at;
      LpMapHit hit = hit_ground (fixture, (LpPoint) { (a.x + b.x) / 2, (a.y + b.y) / 2 });
      g_autofree char *words = NULL;

      n_joined += link->kind == LP_MAP_LINK_JOINED;
      n_cut += link->kind == LP_MAP_LINK_CUT;
      if (link->kind == LP_MAP_LINK_BORDER)
        continue;
      g_assert_cmpint (hit.kind, ==, LP_MAP_HIT_LINK);
      g_assert_cmpuint (hit.index, ==, i);
      words = lp_map_scene_describe_hit (lp_session_get_map (fixture->session), hit);
      g_assert_nonnull (strstr (words, "The ferry"));
    }
  g_assert_cmpuint (n_joined, ==, 1);
  g_assert_cmpuint (n_cut, ==, 1);
}

/* The values are the measure's own, steps rise with them, and what is to be checked makes no step. */
static void
test_measure (MapFixture   *fixture,
              gconstpointer data)
{
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpMapScene *scene = map_fixture_show (fixture, "measure=gp-fte");
  const LpMapOverlay *overlay = lp_map_scene_get_overlay (scene);
  const LpMapScale *scale = lp_map_overlay_get_scale (overlay);
  const LpPractice *row = lp_plan_find_practice (plan, "J81002");
  int i = lp_map_scene_find_practice (scene, "J81002");
  guint n_in[LP_MAP_MAX_STEPS] = { 0 }, n_check = 0;

  g_assert_cmpstr (scale->name, ==, "GP FTE per 1,000 weighted people");
  g_assert_cmpstr (scale->unit, ==, "");
  g_assert_cmpuint (scale->n_steps, ==, 5);
  g_assert_cmpfloat_with_epsilon (lp_map_overlay_get_value (overlay, (guint) i).value, 6.0 / row->weighted * 1000, 1e-9);
  for (guint p = 0; p < lp_map_scene_get_n_practices (scene); p++)
    {
      LpMapValue value = lp_map_overlay_get_value (overlay, p);

      n_check += value.state == LP_MEASURED_CHECK;
      if (value.state != LP_MEASURED)
        continue;
      n_in[value.step]++;
      if (value.step > 0)
        g_assert_cmpfloat (value.value, >=, scale->limits[value.step]);
      if (value.step + 1 < scale->n_steps)
        g_assert_cmpfloat (value.value, <, scale->limits[value.step + 1]);
    }
  g_assert_cmpuint (n_check, ==, 5);
  for (guint step = 0; step < 5; step++)
    g_assert_cmpuint (n_in[step], >, 10);
  g_assert_null (lp_map_overlay_get_scale (lp_map_scene_get_overlay (map_fixture_show (fixture, ""))));
}

/* A figure that is not there is missing, never zero. */
static void
test_missing (MapFixture   *fixture,
              gconstpointer data)
{
  const LpMapScene *scene = map_fixture_show (fixture, "measure=nurse-fte");
  LpMapValue value = lp_map_overlay_get_value (lp_map_scene_get_overlay (scene), (guint) lp_map_scene_find_practice (scene, "J81069"));

  g_assert_cmpint (value.state, ==, LP_MEASURED_MISSING);
  g_assert_true (lp_map_overlay_get_scale (lp_map_scene_get_overlay (scene))->has_missing);
}

static void
test_hidden_names (MapFixture   *fixture,
                   gconstpointer data)
{
  g_autoptr (LpMapLayers) layers = lp_map_layers_new ();
  const LpMapScene *scene;
  guint i;

  lp_map_layers_show (layers, LP_MAP_SHOWS_NAMES, FALSE);
  lp_session_set_map_layers (fixture->session, layers);
  scene = lp_session_get_map (fixture->session);
  for (i = 0; i < lp_map_scene_get_n_practices (scene); i++)
    {
      const LpMapPractice *practice = lp_map_scene_get_practice (scene, i);
      g_autofree char *words = lp_map_scene_describe_practice (scene, i);
      g_autofree char *number = g_strdup_printf ("Practice %u:", practice->number);

      g_assert_true (g_str_has_prefix (words, number));
      g_assert_null (strstr (words, practice->name));
    }
  for (i = 0; i < lp_map_overlay_get_branches (lp_map_scene_get_overlay (scene))->len; i++)
    {
      g_autofree char *words = lp_map_scene_describe_hit (scene, (LpMapHit) { -1, TRUE, 0, LP_MAP_HIT_BRANCH, i });

      g_assert_true (g_str_has_prefix (words, "A branch of Practice "));
    }
}

/* Lines, points and borders of the user's own are met; inside an area it is still the network's land. */
static void
test_features (MapFixture   *fixture,
               gconstpointer data)
{
  const struct { LpPoint at; const char *words; } cases[] = {
    { { 353500, 86500 }, "Parishes: Abbotsbury" },
    { { 397750, 110500 }, "Parishes: Ackling Dyke" },
    { { 377000, 98000 }, "Parishes: Fire station" },
  };

  add_own_layer (fixture);
  map_fixture_show (fixture, "Parishes");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LpMapHit hit = hit_ground (fixture, cases[i].at);
      g_autofree char *words = lp_map_scene_describe_hit (lp_session_get_map (fixture->session), hit);

      g_assert_cmpint (hit.kind, ==, LP_MAP_HIT_FEATURE);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
  g_assert_cmpint (hit_ground (fixture, (LpPoint) { 358000, 87500 }).kind, ==, LP_MAP_HIT_TERRITORY);
  map_fixture_show (fixture, "");
  g_assert_cmpint (hit_ground (fixture, cases[2].at).kind, ==, LP_MAP_HIT_TERRITORY);
}

/* Localities and another option's networks are told by the borders between them: no line follows the coast. */
static void
test_areas (MapFixture   *fixture,
            gconstpointer data)
{
  const LpMapScene *scene = map_fixture_show (fixture, "localities,option=PCNs of December 2019");
  const LpMapOverlay *overlay = lp_map_scene_get_overlay (scene);
  const GArray *localities = lp_map_overlay_get_localities (overlay), *others = lp_map_overlay_get_others (overlay);
  guint n_lines = 0, n_points = 0;

  g_assert_cmpuint (localities->len, ==, lp_plan_get_localities (lp_session_get_plan (fixture->session))->len);
  g_assert_cmpuint (others->len, ==, 18);
  for (guint i = 0; i < others->len; i++)
    for (guint r = 0; r < lp_shape_get_n_rings (g_array_index (others, LpMapArea, i).border); r++)
      {
        guint n;

        lp_shape_get_ring (g_array_index (others, LpMapArea, i).border, r, &n);
        n_lines++;
        n_points += n;
      }
  g_assert_cmpuint (n_lines, >, 18);
  /* With its coast, Dorset's networks have over 5,000 points. */
  g_assert_cmpuint (n_points, <, 1000);
}

/* Switching a layer leaves a plan as it was; moving a practice leaves the overlay as it was. */
static void
test_kept (MapFixture   *fixture,
           gconstpointer data)
{
  const LpMapOverlay *before = lp_map_scene_get_overlay (map_fixture_show (fixture, "branches"));
  const char *codes[] = { "J81042", NULL };
  LpPlan *plan = lp_session_get_plan (fixture->session);
  g_autofree char *undo = g_strdup (lp_session_get_undo_label (fixture->session));
  g_autoptr (GError) error = NULL;

  map_fixture_show (fixture, "localities");
  g_assert_cmpstr (lp_session_get_undo_label (fixture->session), ==, undo);
  before = lp_map_scene_get_overlay (map_fixture_show (fixture, "branches"));
  lp_session_commit (fixture->session, lp_edit_unassign (plan, lp_session_get_option (fixture->session)->id, codes, &error), &error);
  g_assert_no_error (error);
  g_assert_true (lp_map_scene_get_overlay (lp_session_get_map (fixture->session)) == before);
}

/* A plan without an outline: cells around its practices, no districts, no towns, and every layer still draws. */
static void
test_no_outline (MapFixture   *fixture,
                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "bare.lplan", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LpSession) session = lp_session_new_empty (file, "Bare", &error);
  LpEdit *edit = lp_edit_new ("Three practices");
  g_autoptr (LpMapLayers) layers = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 740, 440);
  cairo_t *cr = cairo_create (surface);
  const LpMapScene *scene;

  g_assert_no_error (error);
  for (int i = 0; i < 3; i++)
    {
      LpChange *row = lp_row_new (LP_TABLE_PRACTICE);
      g_autofree char *code = g_strdup_printf ("Y0000%d", i);

      lp_row_set_text (row, LP_PRACTICE_CODE, code);
      lp_row_set_text (row, LP_PRACTICE_NAME, code);
      lp_row_set_int (row, LP_PRACTICE_PEOPLE, 8000);
      lp_row_set_real (row, LP_PRACTICE_EASTING, 400000 + i * 3000);
      lp_row_set_real (row, LP_PRACTICE_NORTHING, 100000 + i * i * 1000);
      lp_edit_add (edit, row);
    }
  lp_session_commit (session, edit, &error);
  g_assert_no_error (error);
  layers = lp_map_layers_parse (lp_session_get_plan (session), "branches,places,districts,localities,neighbours,rings", &error);
  g_assert_no_error (error);
  lp_session_set_map_layers (session, layers);
  scene = lp_session_get_map (session);
  g_assert_cmpuint (lp_map_overlay_get_links (lp_map_scene_get_overlay (scene))->len, >, 0);
  lp_map_draw (cr, scene, lp_map_fit (scene, 740, 440, fixture->style), fixture->style, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  lp_session_close (session, NULL);
  g_unlink (path);
}

int
main (int    argc,
      char **argv)
{
  const struct { const char *name; void (*test) (MapFixture *, gconstpointer); } tests[] = {
    { "parse", test_parse }, { "remember", test_remember }, { "branches", test_branches }, { "links", test_links }, { "measure", test_measure },
    { "missing", test_missing }, { "hidden-names", test_hidden_names }, { "features", test_features }, { "areas", test_areas },
    { "kept", test_kept }, { "no-outline", test_no_outline },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/overlay/%s", tests[i].name);

      g_test_add (path, MapFixture, NULL, map_fixture_set_up, tests[i].test, map_fixture_tear_down);
    }
  return g_test_run ();
}
