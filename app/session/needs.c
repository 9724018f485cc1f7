/* needs.c — what a network would need to come into the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/needs.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "propose/needs.h"
#include "session/proposal-private.h"

#define N_REMEDIES 3

typedef struct
{
  const LpQuestion *question;
  const LpOption *option;
  const LpNetwork *network;     /* that is asked about */
} Asking;

/* "9 Wimborne", or a new network. */
static char *
name_network (const Asking *asking,
              gint          number)
{
  for (guint i = 0; i < asking->option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (asking->option->networks, i);

      if (network->number == number)
        return g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name);
    }
  return g_strdup (_("a new network"));
}

/* "Sandford Surgery and Bere Regis Surgery": those that go from @from to @to. */
static char *
name_movers (const Asking          *asking,
             const LpProposeRemedy *remedy,
             gint                   from)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < remedy->moves->len; i++)
    {
      const LpProposeMove *move = &g_array_index (remedy->moves, LpProposeMove, i);

      if (move->from == from)
        g_ptr_array_add (names, (gpointer) lp_question_get_name (asking->question, move->practice));
    }
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : i + 1 < names->len ? ", " : _(" and "), (const char *) g_ptr_array_index (names, i));
  return g_string_free (text, names->len == 0);
}

static char *
describe_moves (const Asking          *asking,
                const LpProposeRemedy *remedy)
{
  gint here = (gint) asking->network->number;
  g_autofree char *gained = name_movers (asking, remedy, remedy->other);
  g_autofree char *lost = name_movers (asking, remedy, here);
  g_autofree char *other = name_network (asking, remedy->other);

  if (gained != NULL && remedy->other_people == 0)
    /* Translators: a network */
    return g_strdup_printf (_("Join with %s"), other);
  if (gained != NULL && lost != NULL)
    /* Translators: practices taken in, the network they come from, practices given to it */
    return g_strdup_printf (_("Take %s from %s, and give it %s"), gained, other, lost);
  if (gained != NULL)
    return g_strdup_printf (_("Take %s from %s"), gained, other);
  return g_strdup_printf (_("Give %s to %s"), lost != NULL ? lost : "", other);
}

static char *
describe_remedy (const Asking          *asking,
                 const LpProposeRemedy *remedy)
{
  g_autofree char *moves = describe_moves (asking, remedy);
  g_autofree char *people = lp_format_count (remedy->people);
  g_autofree char *other_people = lp_format_count (remedy->other_people);
  g_autofree char *other = name_network (asking, remedy->other);
  g_autofree char *km = lp_format_count ((gint64) round (fabs (remedy->km)));
  g_autofree char *ways = g_strdup_printf (remedy->km >= 0 ? _("ways longer by %s person-km in all") : _("ways shorter by %s person-km in all"), km);

  if (remedy->other_people == 0)
    /* Translators: what is done, the people of the network then, what it costs */
    return g_strdup_printf (_("%s: it then has %s people; %s."), moves, people, ways);
  return g_strdup_printf (_("%s: it then has %s people and %s has %s; %s."), moves, people, other, other_people, ways);
}

static char *
describe (const Asking *asking,
          gint64        people,
          gint64        missing)
{
  const LpNetwork *network = asking->network;
  g_autofree char *has = lp_format_count (people);
  g_autofree char *off = lp_format_count (ABS (missing));
  g_autofree char *limit = lp_format_count (missing > 0 ? asking->option->min_people : asking->option->max_people);

  if (missing == 0)
    return g_strdup_printf (_("%d %s has %s people and is right size: it needs nothing."), (int) network->number, network->name, has);
  return g_strdup_printf (missing > 0 ? _("%d %s has %s people, %s short of %s.") : _("%d %s has %s people, %s over %s."),
                          (int) network->number, network->name, has, off, limit);
}

static const LpNetwork *
find_network (const LpOption  *option,
              gint64           network_id,
              GError         **error)
{
  for (guint i = 0; i < option->networks->len; i++)
    if (((const LpNetwork *) g_ptr_array_index (option->networks, i))->id == network_id)
      return g_ptr_array_index (option->networks, i);
  g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The option does not have this network any more. Choose another one."));
  return NULL;
}

LpNeeds *
lp_needs_new (LpSession                *session,
              const LpOption           *option,
              const LpProposalPreview  *preview,
              gint64                    network_id,
              GError                  **error)
{
  LpPlan *plan = preview != NULL ? lp_proposal_preview_get_plan (preview) : lp_session_get_plan (session);
  const LpOption *asked = lp_plan_find_option (plan, option->id);
  g_autoptr (LpQuestion) question = NULL;
  g_autofree gint *networks = NULL;
  g_autoptr (LpProposeNeeds) found = NULL;
  LpProposalWishes wishes;
  Asking asking;
  LpNeeds *needs;

  lp_proposal_wishes_init (&wishes, option);
  question = preview != NULL ? lp_question_ref (_lp_proposal_get_question (lp_proposal_preview_get_proposal (preview)))
                             : lp_question_new (session, option, &wishes, error);
  if (question == NULL)
    return NULL;
  asking = (Asking) { question, asked, find_network (asked, network_id, error) };
  if (asking.network == NULL)
    return NULL;
  networks = lp_question_describe_option (question, plan, asked);
  found = lp_propose_needs (lp_question_get_problem (question), networks, (gint) asking.network->number, N_REMEDIES, -1);
  needs = g_new0 (LpNeeds, 1);
  needs->network_id = network_id;
  needs->people = found->people;
  needs->missing = found->missing;
  needs->sentence = describe (&asking, found->people, found->missing);
  needs->remedies = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < found->remedies->len; i++)
    g_ptr_array_add (needs->remedies, describe_remedy (&asking, g_ptr_array_index (found->remedies, i)));
  return needs;
}

void
lp_needs_free (LpNeeds *needs)
{
  if (needs == NULL)
    return;
  g_free (needs->sentence);
  g_ptr_array_unref (needs->remedies);
  g_free (needs);
}
