/* alternatives.c — truly different plans near the best */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/alternatives.h"

#include <math.h>

#include "propose/problem.h"
#include "propose/start.h"

/* How hard one wish is pressed: each step asks for more of it, and charges more for staying as it is. */
#define STEPS 5

static const LpProposeFacet wishes[] = {
  LP_PROPOSE_FACET_LOCALITIES, LP_PROPOSE_FACET_FEWER_NETWORKS, LP_PROPOSE_FACET_MORE_NETWORKS, LP_PROPOSE_FACET_DISTANCE, 0,
};

typedef struct
{
  const LpProposeProblem *problem;
  const LpProposeSettings *settings;
  const LpProposeAlternativesWish *wish;
  LpProposeResult *asked;      /* the plan asked about */
  double mean_km;              /* of a person in it */
  GPtrArray *found;            /* LpProposeAlternative */
  GCancellable *cancellable;
} Looking;

/* The problem with the wish pressed home; NULL where that asks for nothing. */
static LpProposeProblem *
press_wish (const Looking *self, LpProposeFacet facet, guint step)
{
  g_autoptr (LpProposeProblem) problem = lp_propose_problem_copy (self->problem);
  static const double stay[STEPS] = { 0, 0.25, 0.5, 1, 2 };
  double avoid_km = stay[step] * self->mean_km;
  guint fewest, most;

  lp_propose_problem_count_possible (problem, &fewest, &most);
  switch (facet)
    {
    case LP_PROPOSE_FACET_LOCALITIES:
      if (self->asked->people_away == 0)
        return NULL;
      problem->rules.locality_km += self->mean_km * (0.5 * (1 << step));
      break;
    case LP_PROPOSE_FACET_FEWER_NETWORKS:
      if (problem->rules.networks > 0 || self->asked->n_networks < fewest + 1 + step / 2)
        return NULL;
      problem->rules.networks = self->asked->n_networks - 1 - step / 2;
      break;
    case LP_PROPOSE_FACET_MORE_NETWORKS:
      if (problem->rules.networks > 0 || self->asked->n_networks + 1 + step / 2 > most)
        return NULL;
      problem->rules.networks = self->asked->n_networks + 1 + step / 2;
      break;
    case LP_PROPOSE_FACET_DISTANCE:
      /* Shorter ways are to be had only for people outside. */
      if (self->settings->charge_outside >= 0 || step > 0)
        return NULL;
      return g_steal_pointer (&problem);
    default:
      if (step == 0)
        return NULL;
    }
  if (avoid_km > 0)
    {
      lp_propose_problem_avoid (problem, self->asked->network, avoid_km);
      for (guint i = 0; i < self->found->len; i++)
        {
          const LpProposeAlternative *other = g_ptr_array_index (self->found, i);

          lp_propose_problem_avoid (problem, other->plan->network, avoid_km);
        }
    }
  return g_steal_pointer (&problem);
}

/* The least share of people placed otherwise than in any plan known. */
static double
find_least_share (const Looking *self, const gint *network)
{
  double share = lp_propose_difference (self->problem, network, self->asked->network);

  for (guint i = 0; i < self->found->len; i++)
    {
      const LpProposeAlternative *other = g_ptr_array_index (self->found, i);

      share = MIN (share, lp_propose_difference (self->problem, network, other->plan->network));
    }
  return share;
}

static gboolean
breaks_rule (const LpProposeResult *plan, const LpProposeResult *asked)
{
  /* What cannot be kept by any plan is no fault of this one. */
  return plan->obstacles->len > asked->obstacles->len;
}

static LpProposeAlternative *
judge (const Looking *self, const gint *network, LpProposeFacet facet)
{
  LpProposeAlternative *alternative = g_new0 (LpProposeAlternative, 1);

  alternative->plan = lp_propose_measure (self->problem, network, self->settings->charge_outside);
  alternative->share = lp_propose_difference (self->problem, network, self->asked->network);
  alternative->dearer = (alternative->plan->cost - self->asked->cost) / MAX (fabs (self->asked->cost), 1e-9);
  alternative->better = lp_propose_compare (alternative->plan, self->asked);
  alternative->worse = lp_propose_compare (self->asked, alternative->plan);
  alternative->asked = facet;
  return alternative;
}

/* Whether it is worth showing; fewer people in the band only for shorter ways. */
static gboolean
is_good (const Looking *self, const LpProposeAlternative *alternative)
{
  const LpProposeResult *plan = alternative->plan;

  if (breaks_rule (plan, self->asked) || alternative->dearer > self->wish->most_dearer)
    return FALSE;
  if (alternative->asked != LP_PROPOSE_FACET_DISTANCE && plan->people_outside > self->asked->people_outside)
    return FALSE;
  if (alternative->asked == LP_PROPOSE_FACET_LOCALITIES)
    return (alternative->better & (LP_PROPOSE_FACET_LOCALITIES | LP_PROPOSE_FACET_AWAY)) != 0;
  return (alternative->better & alternative->asked) == alternative->asked;
}

/* FALSE when pressing the wish further would only make dearer plans. */
static gboolean
try_wish (Looking *self, LpProposeFacet facet, guint step, GError **error)
{
  g_autoptr (LpProposeProblem) problem = press_wish (self, facet, step);
  g_autoptr (LpProposeResult) result = NULL;
  g_autoptr (LpProposeAlternative) alternative = NULL;
  LpProposeSettings settings = lp_propose_follow_up (self->problem, self->settings, NULL);

  if (problem == NULL)
    return TRUE;
  if (facet == LP_PROPOSE_FACET_DISTANCE)
    settings.charge_outside = 20 * self->mean_km;
  result = lp_propose_solve (problem, &settings, NULL, NULL, self->cancellable, error);
  if (result == NULL || result->cancelled)
    return FALSE;
  alternative = judge (self, result->network, facet);
  if (find_least_share (self, result->network) >= self->wish->least_share)
    {
      if (is_good (self, alternative))
        g_ptr_array_add (self->found, g_steal_pointer (&alternative));
      return FALSE;
    }
  return alternative->dearer <= self->wish->most_dearer;
}

static int
compare_alternatives (gconstpointer a, gconstpointer b)
{
  const LpProposeAlternative *p = *(const LpProposeAlternative *const *) a, *q = *(const LpProposeAlternative *const *) b;

  if (p->plan->people_outside != q->plan->people_outside)
    return p->plan->people_outside < q->plan->people_outside ? -1 : 1;
  return (p->plan->cost > q->plan->cost) - (p->plan->cost < q->plan->cost);
}

void
lp_propose_alternatives_wish_init (LpProposeAlternativesWish *wish)
{
  *wish = (LpProposeAlternativesWish) { .most = 3, .least_share = 0.15, .most_dearer = 0.1 };
}

GPtrArray *
lp_propose_alternatives (const LpProposeProblem *problem, const LpProposeSettings *settings, const gint *network,
                         const LpProposeAlternativesWish *wish, LpProposeStepFunc step_func, gpointer user_data,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_propose_alternative_free);
  g_autoptr (LpProposeResult) asked = NULL;
  g_autoptr (GError) failure = NULL;
  Looking self = { .problem = problem, .settings = settings, .wish = wish, .found = found, .cancellable = cancellable };
  const guint n_steps = G_N_ELEMENTS (wishes) * STEPS;
  gint64 people = 0;

  if (!lp_propose_problem_check (problem, error))
    return NULL;
  self.asked = asked = lp_propose_measure (problem, network, settings->charge_outside);
  for (guint i = 0; i < problem->practices->len; i++)
    people += asked->network[i] >= 0 ? lp_propose_problem_practice (problem, i)->people : 0;
  self.mean_km = MAX (people > 0 ? asked->person_km / people : 0, 0.01);
  for (guint w = 0; w < G_N_ELEMENTS (wishes) && found->len < wish->most; w++)
    for (guint step = 0; step < STEPS && !g_cancellable_is_cancelled (cancellable); step++)
      {
        guint known = found->len;
        gboolean more = try_wish (&self, wishes[w], step, &failure);

        if (failure != NULL)
          {
            g_propagate_error (error, g_steal_pointer (&failure));
            return NULL;
          }
        if (step_func != NULL)
          step_func (more ? w * STEPS + step + 1 : (w + 1) * STEPS, n_steps, found->len > known ? found->pdata[known] : NULL, user_data);
        if (!more)
          break;
      }
  g_ptr_array_sort (found, compare_alternatives);
  return g_steal_pointer (&found);
}

void
lp_propose_alternative_free (LpProposeAlternative *self)
{
  if (self == NULL)
    return;
  lp_propose_result_free (self->plan);
  g_free (self);
}

LpProposeFacet
lp_propose_compare (const LpProposeResult *a, const LpProposeResult *b)
{
  LpProposeFacet better = 0;

  if (a->people_outside < b->people_outside)
    better |= LP_PROPOSE_FACET_OUTSIDE;
  if (a->person_km < b->person_km - 1e-6 * (1 + fabs (b->person_km)))
    better |= LP_PROPOSE_FACET_DISTANCE;
  if (a->n_networks < b->n_networks)
    better |= LP_PROPOSE_FACET_FEWER_NETWORKS;
  if (a->n_networks > b->n_networks)
    better |= LP_PROPOSE_FACET_MORE_NETWORKS;
  if (a->localities_whole > b->localities_whole)
    better |= LP_PROPOSE_FACET_LOCALITIES;
  if (a->people_away < b->people_away)
    better |= LP_PROPOSE_FACET_AWAY;
  return better;
}
