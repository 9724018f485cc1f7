/* test-take.c — a network taken over from another option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "plan/edit-take.h"
#include "sample.h"

#define CODES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const SamplePractice practices[] = {
  { "J1", "Abbey View", 20000, 1, FALSE },
  { "J2", "Bridges", 15000, 1, FALSE },
  { "J3", "Cross Road", 12000, 1, FALSE },
  { "J4", "Dale", 33000, 2, FALSE },
  { "J5", "Evergreen", 2000, 0, FALSE },
  { "J6", "Forest", 1000, 0, FALSE },
};
static const char *const networks[] = { "Purbeck", "Weymouth", NULL };

/* A copy of Option A in which Purbeck has been split, Weymouth has lost its only practice and Evergreen has gained a network. */
static LpPlan *
new_plan (gint64 *second)
{
  LpPlan *plan = sample_plan (practices, G_N_ELEMENTS (practices), networks);
  gint64 network = 0;

  sample_commit (plan, lp_edit_option_duplicate (plan, SAMPLE_OPTION, "Option B", second, NULL));
  sample_commit (plan, lp_edit_network_new (plan, *second, "Swanage", CODES ("J2", "J5"), &network, NULL));
  sample_commit (plan, lp_edit_unassign (plan, *second, CODES ("J4"), NULL));

  return plan;
}

static gint64
network_of (LpPlan     *plan,
            gint64      option_id,
            const char *code)
{
  const LpNetwork *network = lp_plan_get_network_of (plan, lp_plan_find_option (plan, option_id), lp_plan_find_practice (plan, code));

  return network != NULL ? network->id : 0;
}

/* The namesake keeps its place and becomes the network that is taken; what it has beyond is unassigned. */
static void
test_take (void)
{
  gint64 second;
  g_autoptr (LpPlan) plan = new_plan (&second);
  g_autoptr (GError) error = NULL;
  gint64 purbeck = network_of (plan, second, "J1");

  sample_commit (plan, lp_edit_take_network (plan, SAMPLE_OPTION, purbeck, NULL));
  g_assert_cmpint (network_of (plan, SAMPLE_OPTION, "J1"), ==, SAMPLE_NETWORK (1));
  g_assert_cmpint (network_of (plan, SAMPLE_OPTION, "J2"), ==, 0);
  g_assert_cmpint (network_of (plan, SAMPLE_OPTION, "J3"), ==, SAMPLE_NETWORK (1));
  g_assert_cmpint (network_of (plan, SAMPLE_OPTION, "J4"), ==, SAMPLE_NETWORK (2));

  sample_commit (plan, lp_edit_take_network (plan, SAMPLE_OPTION, network_of (plan, second, "J2"), NULL));
  g_assert_cmpint (network_of (plan, SAMPLE_OPTION, "J2"), !=, 0);
  g_assert_cmpint (network_of (plan, SAMPLE_OPTION, "J2"), ==, network_of (plan, SAMPLE_OPTION, "J5"));

  g_assert_null (lp_edit_take_network (plan, second, purbeck, &error));
  g_assert_cmpstr (error->message, ==, "Purbeck is a network of Option B already. Choose a network of another option.");
}

static void
test_take_pinned (void)
{
  gint64 second;
  g_autoptr (LpPlan) plan = new_plan (&second);
  g_autoptr (GError) error = NULL;

  sample_commit (plan, lp_edit_pin (plan, SAMPLE_OPTION, CODES ("J2"), TRUE, NULL));
  g_assert_null (lp_edit_take_network (plan, SAMPLE_OPTION, network_of (plan, second, "J1"), &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_PINNED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan/take/network", test_take);
  g_test_add_func ("/plan/take/pinned", test_take_pinned);

  return g_test_run ();
}
