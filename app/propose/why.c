/* why.c — what each neighbouring network would cost a practice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/problem.h"

#include <math.h>

static int
compare_whys (const void *a, const void *b)
{
  const LpProposeWhy *p = a, *q = b;

  if (p->here != q->here)
    return p->here ? -1 : 1;
  if (p->people_outside != q->people_outside)
    return p->people_outside < q->people_outside ? -1 : 1;
  if (p->cost != q->cost)
    return p->cost < q->cost ? -1 : 1;
  return (p->network > q->network) - (p->network < q->network);
}

/* Whether the practices of one network, with or without one practice, hang together. */
static gboolean
is_connected (const LpProposeProblem *problem, const gint *network, gint wanted)
{
  guint n = problem->practices->len, reached = 0, members = 0;
  g_autofree guint8 *seen = g_new0 (guint8, n + 1);
  gboolean grew = TRUE;

  for (guint i = 0; i < n; i++)
    if (network[i] == wanted && members++ == 0)
      {
        seen[i] = TRUE;
        reached = 1;
      }
  while (grew)
    {
      grew = FALSE;
      for (guint k = 0; k < problem->neighbours->len; k++)
        {
          const LpProposePair *pair = lp_propose_pair (problem->neighbours, k);

          if (network[pair->a] != wanted || network[pair->b] != wanted || seen[pair->a] == seen[pair->b])
            continue;
          seen[pair->a] = seen[pair->b] = TRUE;
          reached++;
          grew = TRUE;
        }
    }
  return reached == members;
}

static void
note_broken (LpProposeWhy *why, LpProposeObstacleKind rule, guint practice, guint other)
{
  why->breaks_rule = TRUE;
  why->rule = rule;
  why->practices[0] = practice;
  why->practices[1] = other;
}

/* The first wish about @practice that is broken in @network: pins, then together, then apart. */
static void
check_wishes (const LpProposeProblem *problem, const gint *network, guint practice, LpProposeWhy *why)
{
  gint pin = lp_propose_problem_practice (problem, practice)->pin;

  for (guint i = 0; i < problem->practices->len && !why->breaks_rule; i++)
    {
      gint other = lp_propose_problem_practice (problem, i)->pin;

      if (pin >= 0 && other >= 0 && network[i] >= 0 && (pin == other) != (network[i] == network[practice]))
        note_broken (why, pin == other ? LP_PROPOSE_BROKEN_PIN : LP_PROPOSE_BROKEN_PIN_SHARED, practice, i);
    }
  for (guint k = 0; k < problem->together->len + problem->apart->len && !why->breaks_rule; k++)
    {
      gboolean together = k < problem->together->len;
      const LpProposePair *pair = together ? lp_propose_pair (problem->together, k)
                                           : lp_propose_pair (problem->apart, k - problem->together->len);

      if ((pair->a == practice || pair->b == practice) && network[pair->a] >= 0 && network[pair->b] >= 0
          && (network[pair->a] == network[pair->b]) != together)
        note_broken (why, together ? LP_PROPOSE_BROKEN_TOGETHER : LP_PROPOSE_BROKEN_APART, practice, pair->a == practice ? pair->b : pair->a);
    }
}

/* Only the two networks in question, measured; all others do not change. */
static LpProposeResult *
measure_two (const LpProposeProblem *problem, const gint *network, gint a, gint b, double charge_outside)
{
  guint n = problem->practices->len;
  g_autofree gint *two = g_new (gint, n + 1);

  for (guint i = 0; i < n; i++)
    two[i] = network[i] == a || network[i] == b ? network[i] : -1;
  return lp_propose_measure (problem, two, charge_outside);
}

/* The first way that is too far; told by the centres that the measurement chose. */
static void
check_ways (const LpProposeProblem *problem, const LpProposeResult *measured, LpProposeWhy *why)
{
  double limit = problem->rules.farthest_km;

  for (guint i = 0; i < measured->n_practices && limit > 0 && !why->breaks_rule; i++)
    {
      const LpProposePractice *a = lp_propose_problem_practice (problem, i), *b;
      guint centre;

      if (measured->network[i] < 0)
        continue;
      centre = measured->centre[measured->network[i]];
      b = lp_propose_problem_practice (problem, centre);
      why->rule_km = hypot (a->x - b->x, a->y - b->y);
      if (why->rule_km > limit * (1 + 1e-9))
        note_broken (why, LP_PROPOSE_BROKEN_FARTHEST, i, centre);
    }
}

static LpProposeWhy
ask_network (const LpProposeProblem *problem, const gint *network, guint practice, gint other, double charge_outside)
{
  gint here = network[practice];
  LpProposeWhy why = { .network = other, .here = other == here };
  g_autofree gint *moved = g_memdup2 (network, sizeof (gint) * problem->practices->len);
  g_autoptr (LpProposeResult) before = NULL;
  g_autoptr (LpProposeResult) after = NULL;

  if (why.here)
    return why;
  moved[practice] = other;
  before = measure_two (problem, network, here, other, charge_outside);
  after = measure_two (problem, moved, here, other, charge_outside);
  why.km = after->person_km - before->person_km;
  why.cost = after->cost - before->cost;
  why.people_outside = after->people_outside - before->people_outside;
  why.leaves_pieces = !is_connected (problem, moved, here);
  why.breaks_connection = why.leaves_pieces || !is_connected (problem, moved, other);
  check_wishes (problem, moved, practice, &why);
  check_ways (problem, after, &why);
  return why;
}

GArray *
lp_propose_why (const LpProposeProblem *problem, const gint *network, guint practice, double charge_outside)
{
  GArray *whys = g_array_new (FALSE, TRUE, sizeof (LpProposeWhy));
  g_autoptr (GHashTable) asked = g_hash_table_new (NULL, NULL);
  LpProposeWhy why;

  g_return_val_if_fail (practice < problem->practices->len, whys);
  if (network[practice] < 0)
    return whys;
  why = ask_network (problem, network, practice, network[practice], charge_outside);
  g_array_append_val (whys, why);
  g_hash_table_add (asked, GINT_TO_POINTER (network[practice]));
  for (guint k = 0; k < problem->neighbours->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (problem->neighbours, k);
      guint near = pair->a == practice ? pair->b : pair->a;

      if ((pair->a != practice && pair->b != practice) || network[near] < 0
          || !g_hash_table_add (asked, GINT_TO_POINTER (network[near])))
        continue;
      why = ask_network (problem, network, practice, network[near], charge_outside);
      g_array_append_val (whys, why);
    }
  g_array_sort (whys, compare_whys);
  return whys;
}
