/* alternatives.c — plans near a proposal, and what each is better at */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/alternatives.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "propose/tradeoff.h"
#include "session/courier.h"
#include "session/proposal-private.h"

#define N_DIFFERENT 3
#define LEAST_KM 1e-6            /* less is the rounding of sums */
#define N_POINTS 5
/* Many plans are worked out, and a person waits for them: each gets so much of the work of a proposal. Work is counted, so that the same plans are found again on a busy machine; only where
 * a single one would take minutes does the clock end it. */
#define WORK_EACH 0.3
#define MOST_WITHOUT_CLOCK 400  /* practices */
#define SECONDS_EACH 3

/* A comparison under way: the comparing thread's, but for what brings home what it finds. */
typedef struct
{
  LpProposal *first;
  LpCourier *courier;
  GHashTable *names;            /* that plans have been given */
  LpProposeFacet told;          /* what truly different plans have been named after */
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  lp_proposal_unref (work->first);
  lp_courier_unref (work->courier);
  g_hash_table_unref (work->names);
  g_free (work);
}

static void
drop_alternative (gpointer alternative)
{
  lp_alternative_free (alternative);
}

/* How hard each plan is tried for. */
static LpProposeSettings
hurry (const LpQuestion *question)
{
  LpProposeSettings settings = *lp_question_get_settings (question);

  settings.work = WORK_EACH;
  if (lp_propose_problem_get_n_practices (lp_question_get_problem (question)) > MOST_WITHOUT_CLOCK)
    settings.seconds = SECONDS_EACH;
  return settings;
}

static char *
name_networks (int more)
{
  if (more == 0)
    return g_strdup (_("As many networks"));
  if (more < 0)
    return g_strdup_printf (ngettext ("%d network fewer", "%d networks fewer", -more), -more);
  return g_strdup_printf (ngettext ("%d network more", "%d networks more", more), more);
}

/* "12 m more on average", "as near": what the way says. */
static char *
describe_way (double km)
{
  g_autofree char *metres = lp_format_count ((gint64) round (1000 * fabs (km)));

  if (round (1000 * km) == 0)
    return g_strdup (_("just as near"));
  return g_strdup_printf (km > 0 ? _("%s m farther on average") : _("%s m nearer on average"), metres);
}

static char *
describe (const LpAlternative *self,
          const LpAlternative *first)
{
  g_autofree char *way = describe_way (self->km - first->km);
  g_autofree char *mixed = g_strdup_printf (ngettext ("%u mixes localities", "%u mix localities", self->mixed), self->mixed);
  g_autofree char *moves = g_strdup_printf (ngettext ("%u practice placed otherwise", "%u practices placed otherwise", self->moves), self->moves);
  g_autofree char *outside = lp_format_count (self->people_outside);

  if (self->kind == LP_ALTERNATIVE_FIRST)
    return g_strdup (mixed);
  if (self->people_outside > first->people_outside)
    return g_strdup_printf (_("%s; %s; %s; %s people outside the band"), way, mixed, moves, outside);
  return g_strdup_printf ("%s; %s; %s", way, mixed, moves);
}

static LpAlternative *
alternative_new (LpAlternativeKind  kind,
                 LpProposal        *proposal,
                 LpProposal        *first)
{
  const LpProposeResult *result = lp_proposal_get_result (proposal);
  LpAlternative *self = g_new0 (LpAlternative, 1);

  self->kind = kind;
  self->proposal = lp_proposal_ref (proposal);
  self->networks = result->n_networks;
  self->mixed = result->n_mixed;
  self->moves = lp_proposal_count_moves (proposal, first);
  self->km = lp_proposal_get_mean_km (proposal);
  self->people_outside = result->people_outside;
  return self;
}

/* What @plan is as an answer to the first one's question: @quality (transfer full) says how good. */
static LpAlternative *
make (Work              *work,
      LpAlternativeKind  kind,
      LpProposeResult   *plan,
      char              *quality)
{
  g_autoptr (LpProposal) proposal = _lp_proposal_new (_lp_proposal_get_question (work->first), plan);
  g_autoptr (LpAlternative) first = alternative_new (LP_ALTERNATIVE_FIRST, work->first, work->first);
  LpAlternative *self = alternative_new (kind, proposal, work->first);

  _lp_proposal_set_quality (proposal, quality);
  self->sentence = describe (self, first);
  return self;
}

static char *
describe_point (const LpProposePoint *point,
                LpProposeAxis         axis)
{
  g_autofree char *gap = lp_format_share (point->plan->gap, 1);
  g_autofree char *km = lp_format_decimal (point->setting, 1);

  if (axis == LP_PROPOSE_AXIS_NETWORKS)
    return point->plan->proved ? g_strdup_printf (_("The best possible with exactly %.0f networks: proven."), point->setting)
                               : g_strdup_printf (_("Within %s of the best possible with exactly %.0f networks."), gap, point->setting);
  return point->plan->proved ? g_strdup_printf (_("The best possible where keeping localities together is worth %s km a person: proven."), km)
                             : g_strdup_printf (_("Within %s of the best possible where keeping localities together is worth %s km a person."), gap, km);
}

static char *
name_point (const LpProposePoint *point,
            LpProposeAxis         axis,
            guint                 networks)
{
  g_autofree char *km = NULL;

  if (axis == LP_PROPOSE_AXIS_NETWORKS)
    return name_networks ((int) point->plan->n_networks - (int) networks);
  km = lp_format_decimal (point->setting, 1);
  return g_strdup_printf (_("Localities worth %s km"), km);
}

static void
walk (Work          *work,
      LpProposeAxis  axis,
      GCancellable  *cancellable)
{
  const LpQuestion *question = _lp_proposal_get_question (work->first);
  const LpProposeResult *first = lp_proposal_get_result (work->first);
  LpProposeSettings settings = hurry (question);
  g_autoptr (GPtrArray) points = lp_propose_tradeoff (lp_question_get_problem (question), &settings, first->network,
                                                      axis, N_POINTS, NULL, NULL, cancellable, NULL);

  for (guint i = 0; points != NULL && i < points->len; i++)
    {
      LpProposePoint *point = g_ptr_array_index (points, i);
      g_autofree char *name = name_point (point, axis, first->n_networks);
      char *quality = describe_point (point, axis);
      LpAlternative *alternative = make (work, axis == LP_PROPOSE_AXIS_NETWORKS ? LP_ALTERNATIVE_NETWORKS : LP_ALTERNATIVE_LOCALITIES,
                                         g_steal_pointer (&point->plan), quality);

      g_hash_table_add (work->names, g_strdup (name));
      alternative->name = g_steal_pointer (&name);
      lp_courier_send (work->courier, alternative);
    }
}

/* What the plan is better at by one facet, in figures; NULL when it is not. */
static char *
name_facet (const LpProposeAlternative *found,
            const LpProposeResult      *first,
            LpProposeFacet              facet,
            gint64                      people)
{
  const LpProposeResult *plan = found->plan;
  g_autofree char *outside = lp_format_count (first->people_outside - plan->people_outside);
  g_autofree char *away = lp_format_count (first->people_away - plan->people_away);
  guint whole = plan->localities_whole - first->localities_whole;

  if ((found->better & facet) == 0)
    return NULL;
  switch (facet)
    {
    case LP_PROPOSE_FACET_OUTSIDE:
      return g_strdup_printf (_("%s more people in the band"), outside);
    case LP_PROPOSE_FACET_FEWER_NETWORKS:
    case LP_PROPOSE_FACET_MORE_NETWORKS:
      return name_networks ((int) plan->n_networks - (int) first->n_networks);
    case LP_PROPOSE_FACET_LOCALITIES:
      return g_strdup_printf (ngettext ("%u more locality whole", "%u more localities whole", whole), whole);
    case LP_PROPOSE_FACET_AWAY:
      return g_strdup_printf (_("%s more people with their locality"), away);
    default:
      return describe_way ((plan->person_km - first->person_km) / (double) MAX (people, 1));
    }
}

/* What a plan may be better at, the most telling first. */
static const LpProposeFacet facets[] = {
  LP_PROPOSE_FACET_OUTSIDE, LP_PROPOSE_FACET_LOCALITIES, LP_PROPOSE_FACET_AWAY, LP_PROPOSE_FACET_FEWER_NETWORKS, LP_PROPOSE_FACET_MORE_NETWORKS,
  LP_PROPOSE_FACET_DISTANCE,
};

/* What the plan is best told by: what was asked for to find it, else what it is better at that no plan before was called after. */
static char *
name_different (Work                       *work,
                const LpProposeAlternative *found)
{
  const LpProposeResult *first = lp_proposal_get_result (work->first);
  gint64 people = lp_proposal_get_people (work->first);
  g_autofree char *share = lp_format_share (found->share, 0);

  for (guint i = 0; i <= G_N_ELEMENTS (facets); i++)
    {
      LpProposeFacet facet = i == 0 ? found->asked : facets[i - 1];
      char *name = facet != 0 ? name_facet (found, first, facet, people) : NULL;

      if (name != NULL && !g_hash_table_contains (work->names, name) && (work->told & facet) == 0)
        {
          work->told |= facet;
          return name;
        }
      g_free (name);
    }
  return g_strdup_printf (_("%s of people placed otherwise"), share);
}

/* All that the plan is better at and is not called after: "Better: 1 more locality whole, 3,000 more people with their locality.", or NULL. */
static char *
describe_gains (const LpProposeAlternative *found,
                const LpProposeResult      *first,
                gint64                      people,
                const char                 *name)
{
  g_autoptr (GString) gains = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      g_autofree char *gain = name_facet (found, first, facets[i], people);

      /* The way and the number of networks are told of every plan. */
      if (gain != NULL && (facets[i] & (LP_PROPOSE_FACET_DISTANCE | LP_PROPOSE_FACET_FEWER_NETWORKS | LP_PROPOSE_FACET_MORE_NETWORKS)) == 0 && !g_str_equal (gain, name))
        g_string_append_printf (gains, "%s%s", gains->len > 0 ? ", " : "", gain);
    }
  /* Translators: what a plan is better at, beside what it is called after */
  return gains->len > 0 ? g_strdup_printf (_("Better: %s."), gains->str) : NULL;
}

static void
look_for_different (Work         *work,
                    GCancellable *cancellable)
{
  const LpQuestion *question = _lp_proposal_get_question (work->first);
  LpProposeAlternativesWish wish;
  LpProposeSettings settings = hurry (question);
  g_autoptr (GPtrArray) found = NULL;

  lp_propose_alternatives_wish_init (&wish);
  wish.most = N_DIFFERENT;
  found = lp_propose_alternatives (lp_question_get_problem (question), &settings,
                                   lp_proposal_get_result (work->first)->network, &wish, NULL, NULL, cancellable, NULL);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      LpProposeAlternative *one = g_ptr_array_index (found, i);
      g_autofree char *dearer = lp_format_share (one->dearer, 1);
      g_autofree char *share = lp_format_share (one->share, 0);
      g_autofree char *name = name_different (work, one);
      char *quality = g_strdup_printf (_("Near the best: costs %s more, with %s of people placed otherwise."), dearer, share);
      g_autofree char *gains = describe_gains (one, lp_proposal_get_result (work->first), lp_proposal_get_people (work->first), name);
      LpAlternative *alternative = make (work, LP_ALTERNATIVE_DIFFERENT, g_steal_pointer (&one->plan), quality);
      g_autofree char *sentence = g_steal_pointer (&alternative->sentence);

      alternative->name = g_steal_pointer (&name);
      alternative->sentence = gains != NULL ? g_strdup_printf ("%s %s", gains, sentence) : g_steal_pointer (&sentence);
      lp_courier_send (work->courier, alternative);
    }
}

static void
compare_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Work *work = task_data;
  const LpProposalWishes *wishes = lp_proposal_get_wishes (work->first);

  /* Where an exact number was asked for, others are no answers. */
  if (wishes->networks == 0)
    walk (work, LP_PROPOSE_AXIS_NETWORKS, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    walk (work, LP_PROPOSE_AXIS_LOCALITIES, cancellable);
  if (!g_cancellable_is_cancelled (cancellable))
    look_for_different (work, cancellable);
  g_task_return_boolean (task, TRUE);
}

guint
lp_alternative_get_along (const LpAlternative *self,
                          LpAlternativeAxis    axis)
{
  return axis == LP_ALTERNATIVE_AXIS_NETWORKS ? self->networks : self->mixed;
}

gboolean
lp_alternative_is_shown (const GPtrArray   *plans,
                         guint              i,
                         LpAlternativeAxis  axis)
{
  const LpAlternative *self = g_ptr_array_index (plans, i);

  if (self->kind == LP_ALTERNATIVE_FIRST || self->kind == LP_ALTERNATIVE_DIFFERENT)
    return TRUE;
  if (self->kind != (axis == LP_ALTERNATIVE_AXIS_NETWORKS ? LP_ALTERNATIVE_NETWORKS : LP_ALTERNATIVE_LOCALITIES))
    return FALSE;
  for (guint k = 0; k < plans->len; k++)
    {
      const LpAlternative *other = g_ptr_array_index (plans, k);
      gboolean no_worse = other->people_outside <= self->people_outside && other->km <= self->km + LEAST_KM;
      gboolean same = other->people_outside == self->people_outside && other->km >= self->km - LEAST_KM;

      if (k == i || lp_alternative_get_along (other, axis) != lp_alternative_get_along (self, axis) || !no_worse)
        continue;
      /* Of two alike, one that is listed by name stands for both, else the first. */
      if (!same || other->kind == LP_ALTERNATIVE_FIRST || other->kind == LP_ALTERNATIVE_DIFFERENT || (other->kind == self->kind && k < i))
        return FALSE;
    }
  return TRUE;
}

gboolean
lp_alternative_is_front (const GPtrArray   *plans,
                         guint              i,
                         LpAlternativeAxis  axis)
{
  const LpAlternative *self = g_ptr_array_index (plans, i);
  guint along = lp_alternative_get_along (self, axis);

  for (guint k = 0; k < plans->len; k++)
    {
      const LpAlternative *other = g_ptr_array_index (plans, k);
      guint other_along = lp_alternative_get_along (other, axis);

      if (other->people_outside <= self->people_outside && other->km <= self->km + LEAST_KM && other_along <= along &&
          (other->people_outside < self->people_outside || other->km < self->km - LEAST_KM || other_along < along))
        return FALSE;
    }
  return TRUE;
}

LpAlternative *
lp_alternative_new_first (LpProposal *proposal)
{
  LpAlternative *self = alternative_new (LP_ALTERNATIVE_FIRST, proposal, proposal);

  self->name = g_strdup (_("As proposed"));
  self->sentence = describe (self, self);
  return self;
}

void
lp_alternative_free (LpAlternative *self)
{
  if (self == NULL)
    return;
  lp_proposal_unref (self->proposal);
  g_free (self->name);
  g_free (self->sentence);
  g_free (self);
}

void
lp_proposal_compare_async (LpSession            *session,
                           LpProposal           *first,
                           LpAlternativeFunc     found,
                           gpointer              found_data,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  g_task_set_check_cancellable (task, FALSE);
  work->first = lp_proposal_ref (first);
  work->courier = lp_courier_new (found, found_data, drop_alternative);
  work->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, compare_thread);
}

gboolean
lp_proposal_compare_finish (LpSession     *session,
                            GAsyncResult  *result,
                            GError       **error)
{
  Work *work = g_task_get_task_data (G_TASK (result));

  lp_courier_dismiss (work->courier);
  return g_task_propagate_boolean (G_TASK (result), error);
}
