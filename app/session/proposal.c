/* proposal.c — what the optimiser proposes for the open plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/proposal.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "session/proposal-private.h"

struct _LpProposal
{
  gatomicrefcount references;
  LpQuestion *question;
  LpProposeResult *result;
  char *quality;                /* NULL: the result says how good it is */
};

static int
count_pair (GHashTable *counts,
            gint        a,
            gint        b)
{
  const gint64 key = ((gint64) a << 32) | (guint32) b;
  int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, &key)) + 1;

  g_hash_table_insert (counts, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (count));
  return count;
}

void
lp_proposal_wishes_init (LpProposalWishes *wishes,
                         const LpOption   *option)
{
  *wishes = (LpProposalWishes) { .min = option->min_people, .max = option->max_people, .preferred_km = 1, .measure_km = 1, .pins = TRUE, .seed = 1 };
}

LpProposalWishes *
lp_proposal_wishes_copy (const LpProposalWishes *wishes)
{
  LpProposalWishes *copy = g_memdup2 (wishes, sizeof *wishes);

  copy->name = g_strdup (wishes->name);
  copy->measure = g_strdup (wishes->measure);
  copy->leave_out = (const char *const *) g_strdupv ((char **) wishes->leave_out);
  return copy;
}

void
lp_proposal_wishes_free (LpProposalWishes *wishes)
{
  if (wishes == NULL)
    return;
  g_free ((char *) wishes->name);
  g_free ((char *) wishes->measure);
  g_strfreev ((char **) wishes->leave_out);
  g_free (wishes);
}

LpProposal *
_lp_proposal_new (LpQuestion      *question,
                  LpProposeResult *result)
{
  LpProposal *self = g_new0 (LpProposal, 1);

  g_atomic_ref_count_init (&self->references);
  self->question = lp_question_ref (question);
  self->result = result;
  return self;
}

void
_lp_proposal_set_quality (LpProposal *self,
                          char       *quality)
{
  g_free (self->quality);
  self->quality = quality;
}

LpQuestion *
_lp_proposal_get_question (const LpProposal *self)
{
  return self->question;
}

LpProposal *
lp_proposal_ref (LpProposal *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lp_proposal_unref (LpProposal *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  lp_question_unref (self->question);
  lp_propose_result_free (self->result);
  g_free (self->quality);
  g_free (self);
}

const LpProposeResult *
lp_proposal_get_result (const LpProposal *self)
{
  return self->result;
}

const LpProposalWishes *
lp_proposal_get_wishes (const LpProposal *self)
{
  return lp_question_get_wishes (self->question);
}

gint64
lp_proposal_get_option (const LpProposal *self)
{
  return lp_question_get_option (self->question);
}

gint64
lp_proposal_get_people (const LpProposal *self)
{
  gint64 people = 0;

  for (guint i = 0; i < self->result->n_practices; i++)
    people += self->result->network[i] >= 0 ? lp_question_get_people (self->question, i) : 0;
  return people;
}

double
lp_proposal_get_mean_km (const LpProposal *self)
{
  gint64 people = lp_proposal_get_people (self);
  double sum = 0;

  for (guint i = 0; i < self->result->n_networks; i++)
    {
      double person_km;

      lp_question_find_centre (self->question, self->result->network, (gint) i, &person_km);
      sum += person_km;
    }
  return people > 0 ? sum / (double) people : 0;
}

guint
lp_proposal_count_moves (const LpProposal *self,
                         const LpProposal *other)
{
  const LpProposeResult *a = self->result, *b = other->result;
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree int *largest = g_new0 (int, a->n_networks + 1);
  guint placed = 0, common = 0;

  for (guint i = 0; i < MIN (a->n_practices, b->n_practices); i++)
    if (a->network[i] >= 0)
      {
        int together = count_pair (counts, a->network[i], b->network[i]);

        placed++;
        largest[a->network[i]] = MAX (largest[a->network[i]], together);
      }
  for (guint g = 0; g < a->n_networks; g++)
    common += (guint) largest[g];
  return placed - common;
}

/* Of a plan that is not proved, with fewest people outside the band, or with more than are known to be unavoidable: these two are told apart, as people come first and a few
 * kilometres say nothing of them. */
static char *
describe_unproved (const LpProposeResult *result)
{
  g_autofree char *outside = lp_format_count (result->people_outside);
  g_autofree char *bound = lp_format_count (result->outside_bound);
  g_autofree char *gap = isfinite (result->gap) ? lp_format_share (result->gap, 1) : NULL;

  if (result->people_outside > result->outside_bound && result->outside_bound > 0)
    return gap != NULL ? g_strdup_printf (_("At least %s people must be above or below the band, and this plan has %s; no plan with as few is better by more than %s."), bound, outside, gap)
                       : g_strdup_printf (_("At least %s people must be above or below the band, and this plan has %s."), bound, outside);
  if (result->people_outside > result->outside_bound)
    return gap != NULL ? g_strdup_printf (_("Best found so far, with %s people above or below the band; perhaps there can be fewer. No plan with as few is better by more than %s."), outside, gap)
                       : g_strdup_printf (_("Best found so far, with %s people above or below the band; perhaps there can be fewer."), outside);
  if (result->people_outside > 0)
    return gap != NULL ? g_strdup_printf (_("%s people above or below the band cannot be avoided; with them, this plan is within %s of the best possible."), outside, gap)
                       : g_strdup_printf (_("%s people above or below the band cannot be avoided; how near the plan is to the best possible with them is not known."), outside);
  return gap != NULL ? g_strdup_printf (_("Every network is right size, and the plan is within %s of the best possible."), gap)
                     : g_strdup (_("Every network is right size; how near the plan is to the best possible is not known."));
}

char *
lp_proposal_describe (const LpProposal *self)
{
  const LpProposeResult *result = self->result;
  g_autofree char *outside = NULL;

  if (self->quality != NULL)
    return g_strdup (self->quality);
  if (!result->proved)
    return describe_unproved (result);
  if (result->people_outside == 0)
    return g_strdup (_("Best possible, proven: every network is right size, and no others serve these wishes better."));
  outside = lp_format_count (result->people_outside);
  return g_strdup_printf (_("Best possible, proven: %s people above or below the band cannot be avoided."), outside);
}

gboolean
lp_proposal_still_fits (const LpProposal  *self,
                        LpPlan            *plan,
                        GError           **error)
{
  if (lp_plan_find_option (plan, lp_proposal_get_option (self)) == NULL)
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND,
                           _("The option that this was worked out for has been removed. Propose again."));
      return FALSE;
    }
  if (!lp_question_is_of (self->question, plan))
    {
      g_set_error_literal (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
                           _("Practices, their lists, localities, pins or rules have changed since this was worked out, so it is not an answer any more. Propose again."));
      return FALSE;
    }
  return TRUE;
}

LpEdit *
lp_proposal_take (const LpProposal  *self,
                  LpPlan            *plan,
                  GError           **error)
{
  const LpProposalWishes *wishes = lp_proposal_get_wishes (self);
  g_autoptr (GPtrArray) networks = NULL;

  if (!lp_proposal_still_fits (self, plan, error))
    return NULL;
  networks = lp_question_name_networks (self->question, self->result);
  lp_proposal_match (plan, lp_proposal_get_option (self), networks);
  return lp_edit_proposal_take (plan, lp_proposal_get_option (self), wishes->min, wishes->max, networks, error);
}

LpEdit *
lp_proposal_keep (const LpProposal  *self,
                  LpPlan            *plan,
                  const char        *name,
                  GError           **error)
{
  const LpProposalWishes *wishes = lp_proposal_get_wishes (self);
  g_autofree char *note = lp_proposal_describe (self);
  g_autoptr (GPtrArray) networks = NULL;

  if (!lp_proposal_still_fits (self, plan, error))
    return NULL;
  networks = lp_question_name_networks (self->question, self->result);
  lp_proposal_match (plan, lp_proposal_get_option (self), networks);
  return lp_edit_proposal_keep (plan, lp_proposal_get_option (self), name, wishes->min, wishes->max, note, networks, NULL, error);
}

gboolean
lp_session_add_proposal (LpSession         *session,
                         const LpProposal  *self,
                         GError           **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpProposalWishes *wishes = lp_proposal_get_wishes (self);
  g_autofree char *note = lp_proposal_describe (self);
  g_autoptr (GPtrArray) networks = NULL;

  if (!lp_proposal_still_fits (self, plan, error))
    return FALSE;
  /* Who is left where they are needs the networks that they are in. */
  if (wishes->leave_out != NULL && wishes->leave_out[0] != NULL)
    return lp_session_commit (session, lp_proposal_keep (self, plan, wishes->name, error), error);
  networks = lp_question_name_networks (self->question, self->result);
  return lp_session_commit (session,
                            lp_edit_proposal (plan, lp_proposal_get_option (self), wishes->name, wishes->min, wishes->max, note, networks, NULL, error),
                            error);
}

gboolean
lp_session_take_proposal (LpSession         *session,
                          const LpProposal  *self,
                          GError           **error)
{
  return lp_session_commit (session, lp_proposal_take (self, lp_session_get_plan (session), error), error) &&
         lp_session_choose_option (session, lp_proposal_get_option (self), error);
}
