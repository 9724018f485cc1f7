/* five.c — a plan of five practices, of which one is pinned, one is in no network and one has no list */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "five.h"

static const SamplePractice practices[] = {
  { "J81003", "Wareham Surgery", 8077, 1, FALSE },
  { "J81001", "Swanage Medical Practice", 11409, 1, TRUE },
  { "J81002", "Grove Surgery", 16000, 2, FALSE },
  { "J81004", "Sandford Surgery", 2455, 0, FALSE },
  { "J81005", "New Surgery", -1, 0, FALSE },
};
static const char *const networks[] = { "Purbeck", "Christchurch", "7", NULL };

GPtrArray *
five_rows (void)
{
  return sample_rows (practices, G_N_ELEMENTS (practices), networks);
}

LpPlan *
five_plan (void)
{
  return sample_plan (practices, G_N_ELEMENTS (practices), networks);
}

const LpNetwork *
five_get_network_of (LpPlan     *plan,
                     const char *code)
{
  return lp_plan_get_network_of (plan, lp_plan_get_option (plan, 0), lp_plan_find_practice (plan, code));
}
