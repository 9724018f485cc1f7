/* test-selection.c — what is chosen survives edits that leave it, and no others */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/selection.h"

static void
test_repeats_are_kept_once (void)
{
  g_autoptr (LpSelection) selection = lp_selection_new ();
  const char *const codes[] = { "J81002", "J81003", "J81002", NULL };
  const char *const kept[] = { "J81002", "J81003", NULL };

  g_assert_true (lp_selection_set_practices (selection, codes));
  g_assert_cmpstrv ((char **) lp_selection_get_practices (selection), (char **) kept);
  g_assert_false (lp_selection_set_practices (selection, kept));
}

static void
test_nothing_chosen_is_an_empty_list (void)
{
  g_autoptr (LpSelection) selection = lp_selection_new ();

  g_assert_nonnull (lp_selection_get_practices (selection));
  g_assert_null (lp_selection_get_practices (selection)[0]);
  g_assert_false (lp_selection_set_practices (selection, NULL));
  g_assert_cmpint (lp_selection_get_network (selection), ==, 0);
}

static void
test_prune_forgets_what_is_gone (void)
{
  g_autoptr (LpSelection) selection = lp_selection_new ();
  g_autoptr (LpPlan) plan = lp_plan_new ();
  const char *const codes[] = { "J81002", NULL };

  lp_selection_set_practices (selection, codes);
  lp_selection_set_network (selection, 7);
  g_assert_true (lp_selection_prune (selection, plan, NULL));
  g_assert_null (lp_selection_get_practices (selection)[0]);
  g_assert_cmpint (lp_selection_get_network (selection), ==, 0);
  g_assert_false (lp_selection_prune (selection, plan, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selection/repeats-are-kept-once", test_repeats_are_kept_once);
  g_test_add_func ("/selection/nothing-chosen-is-an-empty-list", test_nothing_chosen_is_an_empty_list);
  g_test_add_func ("/selection/prune-forgets-what-is-gone", test_prune_forgets_what_is_gone);
  return g_test_run ();
}
