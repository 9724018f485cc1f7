/* test-taken-over.c — results that take over from those before are what a computation from nothing gives, whatever was edited */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/problems.h"
#include "analysis/territories.h"

#include <math.h>
#include <string.h>

#include "land.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"

enum { N_PRACTICES = 60, N_NETWORKS = 9, N_EDITS = 300, SIDE = 20000 };

typedef struct
{
  LpPlan *plan;
  LpShape *outline;
  LpCells *cells;
  /* The newest, each made with the help of the one before. */
  LpTerritories *territories;
  LpReach *reach;
  LpCoverage *coverage;
  LpProblems *problems;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char *const networks[] = { "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", NULL };
  static char codes[N_PRACTICES][16];
  SamplePractice practices[N_PRACTICES];

  for (guint i = 0; i < N_PRACTICES; i++)
    {
      g_snprintf (codes[i], sizeof codes[i], "J%03u", i);
      practices[i] = (SamplePractice) { codes[i], codes[i], g_test_rand_int_range (2000, 12000), (guint) g_test_rand_int_range (0, N_NETWORKS + 1), FALSE };
    }
  fixture->plan = sample_plan (practices, N_PRACTICES, networks);
  /* Every sixth at the point of the one before it, so that cells are shared. */
  for (guint i = 0; i < N_PRACTICES; i++)
    {
      const LpPractice *before = i > 0 ? lp_plan_get_practice (fixture->plan, i - 1) : NULL;

      if (i % 6 == 5)
        land_place (fixture->plan, codes[i], before->easting, before->northing);
      else
        land_place (fixture->plan, codes[i], 400000 + g_test_rand_int_range (100, SIDE - 100), 90000 + g_test_rand_int_range (100, SIDE - 100));
    }
  fixture->outline = lp_shape_new ();
  land_add (fixture->outline, 400000, 90000, SIDE, SIDE);
  fixture->cells = land_cells (fixture->plan, fixture->outline);
}

static void
forget_results (Fixture *fixture)
{
  g_clear_pointer (&fixture->territories, lp_territories_unref);
  g_clear_pointer (&fixture->reach, lp_reach_unref);
  g_clear_pointer (&fixture->coverage, lp_coverage_unref);
  g_clear_pointer (&fixture->problems, lp_problems_unref);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  forget_results (fixture);
  lp_cells_unref (fixture->cells);
  lp_shape_unref (fixture->outline);
  g_object_unref (fixture->plan);
}

static const LpOption *
get_option (Fixture *fixture)
{
  return lp_plan_get_option (fixture->plan, 0);
}

static void
renew (Fixture *fixture)
{
  g_autoptr (LpTerritories) older = g_steal_pointer (&fixture->territories);
  g_autoptr (LpReach) older_reach = g_steal_pointer (&fixture->reach);
  g_autoptr (LpProblems) older_problems = g_steal_pointer (&fixture->problems);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->coverage, lp_coverage_unref);
  fixture->territories = lp_territories_new (fixture->plan, get_option (fixture), fixture->cells, older, &error);
  g_assert_no_error (error);
  fixture->reach = lp_reach_new (fixture->plan, get_option (fixture), fixture->cells, older_reach);
  fixture->coverage = lp_coverage_new (fixture->plan, get_option (fixture));
  fixture->problems = lp_problems_new (fixture->plan, fixture->coverage, fixture->reach, older_problems);
}

static void
assert_same_shape (const LpShape *a,
                   const LpShape *b)
{
  g_assert_cmpuint (lp_shape_get_n_rings (a), ==, lp_shape_get_n_rings (b));
  for (guint r = 0; r < lp_shape_get_n_rings (a); r++)
    {
      guint n, m;
      const LpPoint *p = lp_shape_get_ring (a, r, &n), *q = lp_shape_get_ring (b, r, &m);

      g_assert_cmpmem (p, n * sizeof *p, q, m * sizeof *q);
    }
}

static void
assert_same_territory (const LpTerritory *a,
                       const LpTerritory *b)
{
  g_assert_cmpint (a->network_id, ==, b->network_id);
  assert_same_shape (a->shape, b->shape);
  g_assert_cmpfloat (a->label.x, ==, b->label.x);
  g_assert_cmpfloat (a->label.y, ==, b->label.y);
  g_assert_cmpfloat (a->label_radius, ==, b->label_radius);
  g_assert_cmpmem (a->neighbours->data, a->neighbours->len * sizeof (gint64), b->neighbours->data, b->neighbours->len * sizeof (gint64));
}

/* Colours depend on what was before; that two neighbours never share one does not, as long as there are fewer neighbours than colours. */
static void
assert_colours (const LpTerritories *territories)
{
  for (guint i = 0; i < lp_territories_get_n (territories); i++)
    {
      const LpTerritory *territory = lp_territories_get (territories, i);

      g_assert_cmpint (territory->colour, >=, 0);
      g_assert_cmpint (territory->colour, <, LP_TERRITORIES_N_COLOURS);
      for (guint j = 0; j < territory->neighbours->len; j++)
        {
          const LpTerritory *other = lp_territories_find (territories, g_array_index (territory->neighbours, gint64, j));

          if (territory->neighbours->len < LP_TERRITORIES_N_COLOURS && other->neighbours->len < LP_TERRITORIES_N_COLOURS)
            g_assert_cmpint (other->colour, !=, territory->colour);
        }
    }
}

static void
check_territories (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LpTerritories) fresh = lp_territories_new (fixture->plan, get_option (fixture), fixture->cells, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lp_territories_get_n (fresh), ==, lp_territories_get_n (fixture->territories));
  for (guint i = 0; i < lp_territories_get_n (fresh); i++)
    assert_same_territory (lp_territories_get (fixture->territories, i), lp_territories_get (fresh, i));
  assert_same_territory (lp_territories_get_unassigned (fixture->territories), lp_territories_get_unassigned (fresh));
  assert_colours (fixture->territories);
}

static void
check_reach (Fixture       *fixture,
             const LpReach *fresh)
{
  const LpOption *option = get_option (fixture);

  g_assert_cmpfloat (lp_reach_get_mean_km (fixture->reach), ==, lp_reach_get_mean_km (fresh));
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      const LpNetworkReach *a = lp_reach_find (fixture->reach, network->id), *b = lp_reach_find (fresh, network->id);

      g_assert_cmpuint (a->n_pieces, ==, b->n_pieces);
      g_assert_cmpstrv (a->cut_off, b->cut_off);
      g_assert_cmpstr (a->centre, ==, b->centre);
      g_assert_cmpstr (a->farthest, ==, b->farthest);
      g_assert_cmpfloat (a->mean_km, ==, b->mean_km);
      g_assert_cmpfloat (a->max_km, ==, b->max_km);
    }
}

static void
check_problems (Fixture *fixture,
                LpReach *reach)
{
  g_autoptr (LpProblems) fresh = lp_problems_new (fixture->plan, fixture->coverage, reach, NULL);

  g_assert_cmpuint (lp_problems_get_n (fixture->problems), ==, lp_problems_get_n (fresh));
  g_assert_cmpuint (lp_problems_count (fixture->problems), ==, lp_problems_count (fresh));
  for (guint i = 0; i < lp_problems_get_n (fresh); i++)
    {
      const LpProblem *a = lp_problems_get (fixture->problems, i), *b = lp_problems_get (fresh, i);

      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpint (a->network_id, ==, b->network_id);
      g_assert_cmpstr (a->practice, ==, b->practice);
      g_assert_cmpstr (a->subject, ==, b->subject);
      g_assert_cmpstr (a->text, ==, b->text);
      g_assert_cmpint (a->excused, ==, b->excused);
    }
}

static gint64
pick_network (Fixture *fixture)
{
  const LpOption *option = get_option (fixture);

  return option->networks->len > 0
         ? ((LpNetwork *) g_ptr_array_index (option->networks, (guint) g_test_rand_int_range (0, (gint32) option->networks->len)))->id
         : 0;
}

/* NULL when it cannot be done just now. */
static LpEdit *
make_edit (Fixture *fixture)
{
  const LpOption *option = get_option (fixture);
  const char *codes[4] = { NULL };
  guint n = (guint) g_test_rand_int_range (1, 4);
  gint64 people = g_test_rand_int_range (1, 5) * 10000;

  for (guint i = 0; i < n; i++)
    codes[i] = lp_plan_get_practice (fixture->plan, (guint) g_test_rand_int_range (0, N_PRACTICES))->code;
  switch (g_test_rand_int_range (0, 12))
    {
    case 0: case 1:
      return lp_edit_unassign (fixture->plan, option->id, codes, NULL);
    case 2:
      return lp_edit_network_new (fixture->plan, option->id, NULL, codes, NULL, NULL);
    case 3:
      return lp_edit_network_dissolve (fixture->plan, pick_network (fixture), NULL);
    case 4:
      return lp_edit_network_merge (fixture->plan, pick_network (fixture), pick_network (fixture), NULL);
    case 5:
      return lp_edit_network_recolour (fixture->plan, pick_network (fixture), g_test_rand_int_range (0, LP_TERRITORIES_N_COLOURS), NULL);
    case 6:
      return lp_edit_network_rename (fixture->plan, pick_network (fixture), codes[0], NULL);
    case 7:
      return lp_edit_network_exception (fixture->plan, pick_network (fixture), LP_EXCEPTION_RURAL, codes[0], NULL);
    case 8:
      return lp_edit_option_band (fixture->plan, option->id, people, people + 20000, NULL);
    default:
      return lp_edit_assign (fixture->plan, option->id, codes, pick_network (fixture), NULL);
    }
}

static void
test_random_edits (Fixture       *fixture,
                   gconstpointer  data)
{
  guint n_done = 0;

  renew (fixture);
  for (guint i = 0; i < N_EDITS; i++)
    {
      LpEdit *edit = make_edit (fixture);
      g_autoptr (LpReach) fresh = NULL;

      if (edit == NULL)
        continue;
      sample_commit (fixture->plan, edit);
      /* Now and then several edits pass before anyone asks. */
      if (g_test_rand_int_range (0, 4) == 0)
        continue;
      renew (fixture);
      fresh = lp_reach_new (fixture->plan, get_option (fixture), fixture->cells, NULL);
      check_territories (fixture);
      check_reach (fixture, fresh);
      check_problems (fixture, fresh);
      n_done++;
    }
  g_assert_cmpuint (n_done, >, N_EDITS / 3);
}

/* With more neighbours than colours it may have to. */
static gboolean
clashes (const LpTerritories *territories,
         const LpTerritory   *territory)
{
  for (guint i = 0; i < territory->neighbours->len; i++)
    if (lp_territories_find (territories, g_array_index (territory->neighbours, gint64, i))->colour == territory->colour)
      return TRUE;
  return FALSE;
}

/* A colour that the user gives is the network's; of its neighbours only one that clashes gives way. */
static void
test_recolour (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (LpTerritories) before = NULL;

  renew (fixture);
  for (guint i = 0; i < N_NETWORKS; i++)
    {
      gint64 colour = g_test_rand_int_range (0, LP_TERRITORIES_N_COLOURS), id = SAMPLE_NETWORK (i + 1);
      gboolean other = lp_plan_find_network (fixture->plan, id)->colour != colour;
      LpEdit *edit = lp_edit_network_recolour (fixture->plan, id, colour, NULL);

      g_clear_pointer (&before, lp_territories_unref);
      before = lp_territories_ref (fixture->territories);
      if (edit == NULL)
        continue;
      sample_commit (fixture->plan, edit);
      renew (fixture);
      if (other)
        g_assert_cmpint (lp_territories_find (fixture->territories, id)->colour, ==, colour);
      for (guint j = 0; j < lp_territories_get_n (before); j++)
        {
          const LpTerritory *known = lp_territories_get (before, j), *now = lp_territories_find (fixture->territories, known->network_id);

          if (known->network_id != id && known->colour != colour && !clashes (before, known))
            g_assert_cmpint (now->colour, ==, known->colour);
        }
    }
}

/* What a move does not touch is the very same object. */
static void
test_shared (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (LpTerritories) before = NULL;
  g_autoptr (LpReach) reach = NULL;
  const char *codes[] = { lp_plan_get_practice (fixture->plan, 0)->code, NULL };
  guint n_shared = 0;

  sample_commit (fixture->plan, lp_edit_assign (fixture->plan, SAMPLE_OPTION, codes, SAMPLE_NETWORK (1), NULL));
  renew (fixture);
  before = lp_territories_ref (fixture->territories);
  reach = lp_reach_ref (fixture->reach);
  sample_commit (fixture->plan, lp_edit_assign (fixture->plan, SAMPLE_OPTION, codes, SAMPLE_NETWORK (2), NULL));
  renew (fixture);
  for (guint i = 1; i <= N_NETWORKS; i++)
    {
      n_shared += lp_territories_find (before, SAMPLE_NETWORK (i))->shape == lp_territories_find (fixture->territories, SAMPLE_NETWORK (i))->shape;
      g_assert_true ((i <= 2) == (lp_reach_find (reach, SAMPLE_NETWORK (i)) != lp_reach_find (fixture->reach, SAMPLE_NETWORK (i))));
    }
  /* The two, and those that share a cell with them. */
  g_assert_cmpuint (n_shared, >, 0);
  g_assert_cmpuint (n_shared, <=, N_NETWORKS - 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/taken-over/random-edits", Fixture, NULL, set_up, test_random_edits, tear_down);
  g_test_add ("/taken-over/recolour", Fixture, NULL, set_up, test_recolour, tear_down);
  g_test_add ("/taken-over/shared", Fixture, NULL, set_up, test_shared, tear_down);
  return g_test_run ();
}
