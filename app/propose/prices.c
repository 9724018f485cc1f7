/* prices.c — what each pin or rule costs */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/prices.h"

#include <math.h>

#include "propose/problem.h"
#include "propose/start.h"

/* A wish that can be taken out of a problem. */
typedef struct
{
  LpProposeWishKind kind;
  guint practice, other;
  guint pair;              /* its place among the pairs */
} Wish;

static void
add_wish (GArray *wishes, LpProposeWishKind kind, guint practice, guint other, guint pair)
{
  Wish wish = { kind, practice, other, pair };

  g_array_append_val (wishes, wish);
}

static void
list_rules (const LpProposeRules *rules, GArray *wishes)
{
  if (rules->farthest_km > 0)
    add_wish (wishes, LP_PROPOSE_WISH_FARTHEST, G_MAXUINT, G_MAXUINT, 0);
  if (rules->networks > 0 || rules->network_cost != 0)
    add_wish (wishes, LP_PROPOSE_WISH_NUMBER, G_MAXUINT, G_MAXUINT, 0);
  if (rules->locality_km > 0)
    add_wish (wishes, LP_PROPOSE_WISH_LOCALITIES, G_MAXUINT, G_MAXUINT, 0);
  if (rules->preferred > 0 && rules->preferred_km > 0)
    add_wish (wishes, LP_PROPOSE_WISH_SIZE, G_MAXUINT, G_MAXUINT, 0);
  if (rules->measure_cost > 0)
    add_wish (wishes, LP_PROPOSE_WISH_MEASURE, G_MAXUINT, G_MAXUINT, 0);
}

static GArray *
list_wishes (const LpProposeProblem *problem)
{
  GArray *wishes = g_array_new (FALSE, FALSE, sizeof (Wish));

  list_rules (&problem->rules, wishes);
  for (guint k = 0; k < problem->together->len; k++)
    add_wish (wishes, LP_PROPOSE_WISH_TOGETHER, lp_propose_pair (problem->together, k)->a, lp_propose_pair (problem->together, k)->b, k);
  for (guint k = 0; k < problem->apart->len; k++)
    add_wish (wishes, LP_PROPOSE_WISH_APART, lp_propose_pair (problem->apart, k)->a, lp_propose_pair (problem->apart, k)->b, k);
  for (guint i = 0; i < problem->practices->len; i++)
    {
      if (lp_propose_problem_practice (problem, i)->left_out)
        add_wish (wishes, LP_PROPOSE_WISH_LEFT_OUT, i, G_MAXUINT, 0);
      else if (lp_propose_problem_practice (problem, i)->pin >= 0)
        add_wish (wishes, LP_PROPOSE_WISH_PIN, i, G_MAXUINT, 0);
    }
  return wishes;
}

static LpProposeProblem *
copy_without (const LpProposeProblem *problem, const Wish *wish)
{
  LpProposeProblem *copy = lp_propose_problem_copy (problem);

  switch (wish->kind)
    {
    case LP_PROPOSE_WISH_PIN:
      lp_propose_problem_practice (copy, wish->practice)->pin = -1;
      break;
    case LP_PROPOSE_WISH_TOGETHER:
      g_array_remove_index (copy->together, wish->pair);
      break;
    case LP_PROPOSE_WISH_APART:
      g_array_remove_index (copy->apart, wish->pair);
      break;
    case LP_PROPOSE_WISH_LEFT_OUT:
      lp_propose_problem_practice (copy, wish->practice)->left_out = FALSE;
      break;
    case LP_PROPOSE_WISH_FARTHEST:
      copy->rules.farthest_km = 0;
      break;
    case LP_PROPOSE_WISH_NUMBER:
      copy->rules.networks = 0;
      copy->rules.network_cost = 0;
      break;
    case LP_PROPOSE_WISH_LOCALITIES:
      copy->rules.locality_km = 0;
      break;
    case LP_PROPOSE_WISH_SIZE:
      copy->rules.preferred = 0;
      break;
    case LP_PROPOSE_WISH_MEASURE:
      copy->rules.measure_cost = 0;
      break;
    }
  return copy;
}

/* NULL when cancelled, or with @error. */
static LpProposePrice *
find_price (const LpProposeProblem *problem, const LpProposeSettings *settings, const LpProposeResult *with, const Wish *wish,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (LpProposeProblem) copy = copy_without (problem, wish);
  LpProposeSettings again = lp_propose_follow_up (copy, settings, with->network);
  g_autoptr (LpProposeResult) without = lp_propose_solve (copy, &again, NULL, NULL, cancellable, error);
  g_autoptr (LpProposeResult) measured = NULL;
  const LpProposeResult *before = with;
  LpProposePrice *price;

  if (without == NULL || without->cancelled)
    return NULL;
  /* What is charged without the wish is another sum; a limit leaves the sum as it is. */
  if (wish->kind != LP_PROPOSE_WISH_FARTHEST)
    before = measured = lp_propose_measure (copy, with->network, settings->charge_outside);
  price = g_new0 (LpProposePrice, 1);
  price->kind = wish->kind;
  price->practice = wish->practice;
  price->other = wish->other;
  price->people_outside = before->people_outside - without->people_outside;
  price->km = before->person_km - without->person_km;
  price->cost = before->cost - without->cost;
  price->proved = with->proved && without->proved;
  price->without = g_steal_pointer (&without);
  return price;
}

static int
compare_prices (gconstpointer a, gconstpointer b)
{
  const LpProposePrice *p = *(const LpProposePrice *const *) a, *q = *(const LpProposePrice *const *) b;

  if (p->people_outside != q->people_outside)
    return p->people_outside > q->people_outside ? -1 : 1;
  if (p->cost != q->cost)
    return p->cost > q->cost ? -1 : 1;
  if (p->kind != q->kind)
    return p->kind < q->kind ? -1 : 1;
  return (p->practice > q->practice) - (p->practice < q->practice);
}

GPtrArray *
lp_propose_prices (const LpProposeProblem *problem, const LpProposeSettings *settings, const gint *network, LpProposeStepFunc step,
                   gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) prices = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_propose_price_free);
  g_autoptr (GArray) wishes = list_wishes (problem);
  LpProposeSettings first = lp_propose_follow_up (problem, settings, network);
  g_autoptr (LpProposeResult) with = lp_propose_solve (problem, &first, NULL, NULL, cancellable, error);

  if (with == NULL)
    return NULL;
  for (guint i = 0; i < wishes->len && !with->cancelled; i++)
    {
      g_autoptr (GError) failure = NULL;
      LpProposePrice *price = find_price (problem, settings, with, &g_array_index (wishes, Wish, i), cancellable, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      if (price == NULL)
        break;
      g_ptr_array_add (prices, price);
      if (step != NULL)
        step (i + 1, wishes->len, price, user_data);
    }
  g_ptr_array_sort (prices, compare_prices);
  return g_steal_pointer (&prices);
}

void
lp_propose_price_free (LpProposePrice *self)
{
  if (self == NULL)
    return;
  lp_propose_result_free (self->without);
  g_free (self);
}
