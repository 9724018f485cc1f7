/* test-why.c — what it costs to put a practice elsewhere, and what is said of impossible wishes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cases.h"

/* Four practices in a row, 1 km apart, 20,000 people each: 0 1 | 2 3. */
static LpProposeProblem *
make_row (void)
{
  LpProposeProblem *problem = lp_propose_problem_new ();

  for (guint i = 0; i < 4; i++)
    lp_propose_problem_add_practice (problem, i * 1000.0, 0, 20000, 0);
  for (guint i = 1; i < 4; i++)
    lp_propose_problem_add_neighbours (problem, i - 1, i);
  return problem;
}

static void
test_costs (void)
{
  const gint network[] = { 7, 7, 3, 3 };
  g_autoptr (LpProposeProblem) problem = make_row ();
  g_autoptr (GArray) why = lp_propose_why (problem, network, 1, 50);
  const LpProposeWhy *other;

  g_assert_cmpuint (why->len, ==, 2);
  g_assert_true (g_array_index (why, LpProposeWhy, 0).here);
  other = &g_array_index (why, LpProposeWhy, 1);
  g_assert_cmpint (other->network, ==, 3);
  /* Before: 20,000 in each. After: 0 alone, and 1 and 3 go 1 km each to 2. */
  g_assert_cmpfloat_with_epsilon (other->km, 0, 1e-6);
  /* 60,000 in one is 10,000 over; 20,000 in the other is 10,000 short. */
  g_assert_cmpint (other->people_outside, ==, 20000);
  g_assert_cmpfloat_with_epsilon (other->cost, 50.0 * 20000, 1e-6);
  g_assert_false (other->breaks_connection);
  g_assert_false (other->breaks_rule);
}

static void
test_broken_rules (void)
{
  const gint network[] = { 0, 1, 1, 1 };
  g_autoptr (LpProposeProblem) problem = make_row ();
  g_autoptr (GArray) why = NULL;

  lp_propose_problem_keep_together (problem, 1, 2);
  why = lp_propose_why (problem, network, 1, -1);
  g_assert_cmpuint (why->len, ==, 2);
  g_assert_true (g_array_index (why, LpProposeWhy, 1).breaks_rule);
  g_clear_pointer (&why, g_array_unref);
  why = lp_propose_why (problem, (const gint[]) { 1, 1, 0, 1 }, 2, -1);
  g_assert_false (g_array_index (why, LpProposeWhy, 1).breaks_connection);
}

/* Every rule that a move would break is told, and whose it is: of 0 1 | 2 3, practice 1 is put with 2 and 3. */
static void
test_told_rules (void)
{
  static const struct { gint pins[4]; gint together, apart; double farthest; gint kind; guint other; } cases[] = {
    { { -1, -1, -1, -1 }, -1, -1, 0, -1, 0 },
    { { 5, 5, -1, -1 }, -1, -1, 0, LP_PROPOSE_BROKEN_PIN, 0 },
    { { -1, 5, -1, 6 }, -1, -1, 0, LP_PROPOSE_BROKEN_PIN_SHARED, 3 },
    { { 5, -1, 6, -1 }, -1, -1, 0, -1, 0 },
    { { -1, -1, -1, -1 }, 0, -1, 0, LP_PROPOSE_BROKEN_TOGETHER, 0 },
    { { -1, -1, -1, -1 }, 3, -1, 0, -1, 0 }, /* joining 3 mends it */
    { { -1, -1, -1, -1 }, -1, 2, 0, LP_PROPOSE_BROKEN_APART, 2 },
    { { -1, -1, -1, -1 }, -1, 0, 0, -1, 0 },
    { { -1, -1, -1, -1 }, -1, -1, 0.9, LP_PROPOSE_BROKEN_FARTHEST, 2 },
    { { -1, -1, -1, -1 }, -1, -1, 1.1, -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LpProposeProblem) problem = make_row ();
      LpProposeRules rules = *lp_propose_problem_get_rules (problem);
      g_autoptr (GArray) why = NULL;
      const LpProposeWhy *other;

      rules.farthest_km = cases[i].farthest;
      lp_propose_problem_set_rules (problem, &rules);
      for (guint k = 0; k < 4; k++)
        lp_propose_problem_pin (problem, k, cases[i].pins[k]);
      if (cases[i].together >= 0)
        lp_propose_problem_keep_together (problem, 1, (guint) cases[i].together);
      if (cases[i].apart >= 0)
        lp_propose_problem_keep_apart (problem, 1, (guint) cases[i].apart);
      why = lp_propose_why (problem, (const gint[]) { 7, 7, 3, 3 }, 1, -1);
      g_assert_cmpuint (why->len, ==, 2);
      g_assert_false (g_array_index (why, LpProposeWhy, 0).breaks_rule);
      other = &g_array_index (why, LpProposeWhy, 1);
      g_assert_true (other->breaks_rule == (cases[i].kind >= 0));
      if (cases[i].kind < 0)
        continue;
      g_assert_cmpint (other->rule, ==, cases[i].kind);
      g_assert_cmpuint (other->practices[1], ==, cases[i].other);
    }
}

/* Who leaves from between two others leaves them in pieces; the network that is joined is not. */
static void
test_leaves_pieces (void)
{
  g_autoptr (LpProposeProblem) problem = make_row ();
  g_autoptr (GArray) middle = lp_propose_why (problem, (const gint[]) { 1, 1, 0, 1 }, 1, -1);
  g_autoptr (GArray) end = lp_propose_why (problem, (const gint[]) { 1, 1, 1, 0 }, 2, -1);
  g_autoptr (GArray) between = lp_propose_why (problem, (const gint[]) { 1, 1, 1, 0 }, 1, -1);
  g_autoptr (LpProposeProblem) ring = make_row ();
  g_autoptr (GArray) cut = NULL;

  g_assert_true (g_array_index (middle, LpProposeWhy, 1).leaves_pieces);
  g_assert_true (g_array_index (middle, LpProposeWhy, 1).breaks_connection);
  g_assert_cmpuint (end->len, ==, 2);
  g_assert_false (g_array_index (end, LpProposeWhy, 1).leaves_pieces);
  g_assert_false (g_array_index (end, LpProposeWhy, 1).breaks_connection);
  g_assert_cmpuint (between->len, ==, 1);
  /* 1 joins 3, its new neighbour, and leaves 0 and 2, which nothing else holds together. */
  lp_propose_problem_add_neighbours (ring, 1, 3);
  cut = lp_propose_why (ring, (const gint[]) { 1, 1, 1, 0 }, 1, -1);
  g_assert_cmpuint (cut->len, ==, 2);
  g_assert_true (g_array_index (cut, LpProposeWhy, 1).leaves_pieces);
  g_assert_true (g_array_index (cut, LpProposeWhy, 1).breaks_connection);
}

static void
test_island (void)
{
  g_autoptr (LpProposeProblem) problem = make_row ();
  g_autoptr (LpProposeResult) result = NULL;
  guint island = lp_propose_problem_add_practice (problem, 90000, 0, 9000, 0);
  LpProposeSettings settings;
  const LpProposeObstacle *obstacle;
  gboolean told = FALSE;

  lp_propose_problem_name_practice (problem, island, "Lundy");
  lp_propose_settings_init (&settings);
  result = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
  g_assert_cmpint (result->people_outside, ==, 21000);
  g_assert_true (result->proved);
  g_assert_cmpuint (result->obstacles->len, ==, 1);
  g_assert_cmpuint (result->reasons->len, ==, 1);
  obstacle = g_ptr_array_index (result->obstacles, 0);
  g_assert_cmpint (obstacle->kind, ==, LP_PROPOSE_OBSTACLE_ISLAND);
  g_assert_cmpuint (obstacle->practices->len, ==, 1);
  g_assert_cmpuint (g_array_index (obstacle->practices, guint, 0), ==, island);
  g_assert_cmpint (obstacle->people, ==, 9000);
  g_assert_cmpint (obstacle->wanted, ==, 30000);
  g_assert_cmpuint (obstacle->near, ==, 3);
  g_assert_cmpfloat_with_epsilon (obstacle->near_km, 87, 1e-9);
  g_assert_cmpint (obstacle->near_people, ==, 20000);
  for (guint i = 0; i < result->reasons->len; i++)
    told = told || g_str_has_prefix (g_ptr_array_index (result->reasons, i), "Lundy has 9");
  g_assert_true (told);
}

/* 80,000 people make two networks; what is asked for beside that is told, and answered as nearly as can be. */
static void
test_obstacles (void)
{
  static const struct { guint networks; double farthest; gboolean together, apart; LpProposeObstacleKind kind; guint possible; } cases[] = {
    { 1, 0, FALSE, FALSE, LP_PROPOSE_OBSTACLE_TOO_FEW_NETWORKS, 2 },
    { 3, 0, FALSE, FALSE, LP_PROPOSE_OBSTACLE_TOO_MANY_NETWORKS, 2 },
    { 0, 0.5, FALSE, FALSE, LP_PROPOSE_OBSTACLE_CUT_OFF, 0 },
    { 0, 1.5, TRUE, FALSE, LP_PROPOSE_OBSTACLE_TOGETHER_FAR, 0 },
    { 0, 0, TRUE, TRUE, LP_PROPOSE_OBSTACLE_TOGETHER_APART, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LpProposeProblem) problem = make_row ();
      g_autoptr (LpProposeResult) result = NULL;
      LpProposeRules rules = *lp_propose_problem_get_rules (problem);
      LpProposeSettings settings;
      const LpProposeObstacle *found = NULL;

      rules.networks = cases[i].networks;
      rules.farthest_km = cases[i].farthest;
      lp_propose_problem_set_rules (problem, &rules);
      if (cases[i].together)
        lp_propose_problem_keep_together (problem, 0, 3);
      if (cases[i].apart)
        lp_propose_problem_keep_apart (problem, 0, 3);
      lp_propose_settings_init (&settings);
      result = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
      g_assert_cmpuint (result->reasons->len, ==, result->obstacles->len);
      for (guint k = 0; k < result->obstacles->len && found == NULL; k++)
        {
          const LpProposeObstacle *obstacle = g_ptr_array_index (result->obstacles, k);

          found = obstacle->kind == cases[i].kind ? obstacle : NULL;
        }
      g_assert_nonnull (found);
      g_assert_cmpuint (found->possible, ==, cases[i].possible);
      if (cases[i].networks > 0)
        g_assert_cmpuint (result->n_networks, ==, cases[i].networks);
    }
}

/* Practices of @people each, a km apart from west to east, each a neighbour of the next; the first two far from the others where @gap km are. */
static LpProposeProblem *
make_coast (guint n, const gint *people, double gap)
{
  static const gchar *const names[] = { "Swanage", "Wareham", "Poole", "Wimborne", "Ringwood", "Verwood" };
  LpProposeProblem *problem = lp_propose_problem_new ();

  for (guint i = 0; i < n; i++)
    {
      lp_propose_problem_add_practice (problem, i * 1000.0 + (i > 1 ? gap * 1000 : 0), 0, people[i], 0);
      lp_propose_problem_name_practice (problem, i, names[i]);
      if (i > 0)
        lp_propose_problem_add_neighbours (problem, i - 1, i);
    }
  return problem;
}

/* What cannot be met, in the words that a room of people would use; and the best plan for it is found all the same. */
static void
test_sentences (void)
{
  static const struct
  {
    gint people[6];
    double gap, farthest;
    gint64 least, most;
    gint apart, pin;
    const gchar *sentence;
    gint64 outside;
  } cases[] = {
    { { 17000, 10400, 30000, 30000, 30000, 30000 }, 40, 20, 30000, 50000, -1, -1,
      "Swanage and Wareham together have 27,400 people and nothing else within 20 km: no network there can reach 30,000.", 2600 },
    { { 27000, 40000, 30000, 30000, 30000, 30000 }, 0, 0.5, 30000, 50000, -1, -1,
      "Swanage has 27,000 people and nothing else within 0.5 km: no network there can reach 30,000.", 3000 },
    { { 9000, 9000, 9000, 9000, 9000, 9000 }, 0, 1, 30000, 50000, -1, -1,
      "Around Poole no centre has more than 27,000 people within 1 km: no network there can reach 30,000.", 6000 },
    { { 9000, 9000, 9000, 9000, 9000, 9000 }, 0, 0, 30000, 50000, -1, -1,
      "The 54,000 people there are too many for 1 network of at most 50,000, and too few for one more of at least 30,000.", 4000 },
    { { 12000, 30000, 30000, 30000, 30000, 30000 }, 0, 0, 30000, 50000, 1, -1,
      "Swanage and all that pins and wishes let join it have 12,000 people: no network there can reach 30,000.", 18000 },
    { { 12000, 30000, 30000, 30000, 30000, 30000 }, 0, 0, 30000, 50000, -1, 1,
      "Swanage and all that pins and wishes let join it have 12,000 people: no network there can reach 30,000.", 18000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LpProposeProblem) problem = make_coast (6, cases[i].people, cases[i].gap);
      g_autoptr (LpProposeResult) result = NULL;
      LpProposeRules rules = *lp_propose_problem_get_rules (problem);
      LpProposeSettings settings;

      rules.least = cases[i].least;
      rules.most = cases[i].most;
      rules.farthest_km = cases[i].farthest;
      lp_propose_problem_set_rules (problem, &rules);
      if (cases[i].apart >= 0)
        lp_propose_problem_keep_apart (problem, 0, (guint) cases[i].apart);
      if (cases[i].pin >= 0)
        {
          lp_propose_problem_pin (problem, 0, 1);
          lp_propose_problem_pin (problem, (guint) cases[i].pin, 2);
        }
      lp_propose_settings_init (&settings);
      result = lp_propose_solve (problem, &settings, NULL, NULL, NULL, NULL);
      if (!g_ptr_array_find_with_equal_func (result->reasons, cases[i].sentence, g_str_equal, NULL))
        for (guint k = 0; k < result->reasons->len; k++)
          g_test_message ("%u: %s", i, (const gchar *) g_ptr_array_index (result->reasons, k));
      g_assert_true (g_ptr_array_find_with_equal_func (result->reasons, cases[i].sentence, g_str_equal, NULL));
      g_assert_cmpint (result->people_outside, ==, cases[i].outside);
      g_assert_true (result->proved);
    }
}

/* Two localities, two networks: each holds one, or both are mixed. */
static void
test_localities (void)
{
  g_autoptr (LpProposeProblem) problem = lp_propose_problem_new ();
  g_autoptr (LpProposeResult) whole = NULL, mixed = NULL, split = NULL;

  for (guint i = 0; i < 4; i++)
    lp_propose_problem_add_practice (problem, i * 1000.0, 0, 20000, i / 2);
  /* The first is in two networks which nobody else is in, and so still by itself. */
  split = lp_propose_measure (problem, (const gint[]) { 5, 4, 2, 2 }, -1);
  g_assert_cmpuint (split->localities_whole, ==, 2);
  whole = lp_propose_measure (problem, (const gint[]) { 5, 5, 2, 2 }, -1);
  mixed = lp_propose_measure (problem, (const gint[]) { 5, 2, 5, 2 }, -1);
  g_assert_cmpuint (whole->localities_whole, ==, 2);
  g_assert_cmpuint (whole->n_mixed, ==, 0);
  g_assert_cmpint (whole->people_away, ==, 0);
  g_assert_cmpuint (mixed->localities_whole, ==, 0);
  g_assert_cmpuint (mixed->n_mixed, ==, 2);
  g_assert_cmpint (mixed->people_away, ==, 40000);
}

/* Two practices that serve alike, as the others lie about them point by point: the first is the centre, however the sums are rounded. */
static void
test_tied_centre (void)
{
  const gint network[] = { 0, 0, 0, 0, 0, 0 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (LpProposeProblem) problem = lp_propose_problem_new ();
      g_autoptr (LpProposeResult) result = NULL;
      gint x = g_rand_int_range (rand, 100, 900), y = g_rand_int_range (rand, 100, 900);

      lp_propose_problem_add_practice (problem, 0, 0, 9000, 0);
      lp_propose_problem_add_practice (problem, x, y, 9000, 0);
      for (guint k = 0; k < 2; k++)
        {
          gint dx = g_rand_int_range (rand, 2000, 4000), dy = g_rand_int_range (rand, 2000, 4000);

          lp_propose_problem_add_practice (problem, dx, dy, 3000 + 777 * k, 0);
          lp_propose_problem_add_practice (problem, x - dx, y - dy, 3000 + 777 * k, 0);
        }
      result = lp_propose_measure (problem, network, -1);
      g_assert_cmpuint (result->centre[0], ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/propose/why/costs", test_costs);
  g_test_add_func ("/propose/why/broken-rules", test_broken_rules);
  g_test_add_func ("/propose/why/told-rules", test_told_rules);
  g_test_add_func ("/propose/why/leaves-pieces", test_leaves_pieces);
  g_test_add_func ("/propose/why/island", test_island);
  g_test_add_func ("/propose/why/obstacles", test_obstacles);
  g_test_add_func ("/propose/why/sentences", test_sentences);
  g_test_add_func ("/propose/why/localities", test_localities);
  g_test_add_func ("/propose/why/tied-centre", test_tied_centre);
  return g_test_run ();
}
