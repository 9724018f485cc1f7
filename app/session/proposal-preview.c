/* proposal-preview.c — a proposal as pending changes: the option as it would be, who would move, what is better */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/proposal-preview.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "plan/plan-try.h"
#include "session/any-option.h"
#include "session/land.h"
#include "session/results.h"

struct _LpProposalPreview
{
  gatomicrefcount references;
  LpProposal *proposal;
  guint64 serial;
  LpPlan *plan;                 /* a copy, with the proposal taken */
  LpCoverage *before;
  LpResults *results;           /* of the copy */
  double km_before;
  GPtrArray *moves;             /* LpProposedMove */
  GPtrArray *codes;             /* of them, NULL-terminated */
  GPtrArray *sizes;             /* LpProposedSize */
};

static void
free_move (gpointer data)
{
  LpProposedMove *move = data;

  g_free (move->code);
  g_free (move->name);
  g_free (move->from);
  g_free (move->to);
  g_free (move);
}

static void
free_size (gpointer data)
{
  LpProposedSize *size = data;

  g_free (size->name);
  g_free (size);
}

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const LpProposedMove *left = *(const LpProposedMove *const *) a, *right = *(const LpProposedMove *const *) b;
  int order = g_utf8_collate (left->name, right->name);

  return order != 0 ? order : g_strcmp0 (left->code, right->code);
}

static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  const LpProposedSize *left = *(const LpProposedSize *const *) a, *right = *(const LpProposedSize *const *) b;

  return left->number != right->number ? (left->number < right->number ? -1 : 1) : (left->network_id > right->network_id) - (left->network_id < right->network_id);
}

static void
add_move (LpProposalPreview *self,
          const LpPractice  *practice,
          const LpNetwork   *from,
          const LpNetwork   *to)
{
  LpProposedMove *move = g_new0 (LpProposedMove, 1);

  move->code = g_strdup (practice->code);
  move->name = g_strdup (practice->name);
  move->people = practice->people;
  move->from_number = from != NULL ? from->number : 0;
  move->to_number = to != NULL ? to->number : 0;
  move->from = g_strdup (from != NULL ? from->name : "");
  move->to = g_strdup (to != NULL ? to->name : "");
  g_ptr_array_add (self->moves, move);
}

static void
find_moves (LpProposalPreview *self,
            LpPlan            *plan,
            const LpOption    *before,
            const LpOption    *after)
{
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *from = lp_plan_get_network_of (plan, before, practice);
      const LpNetwork *to = lp_plan_get_network_of (self->plan, after, lp_plan_get_practice (self->plan, i));

      if ((from != NULL ? from->id : 0) != (to != NULL ? to->id : 0))
        add_move (self, practice, from, to);
    }
  g_ptr_array_sort (self->moves, compare_moves);
  for (guint i = 0; i < self->moves->len; i++)
    g_ptr_array_add (self->codes, ((LpProposedMove *) g_ptr_array_index (self->moves, i))->code);
  g_ptr_array_add (self->codes, NULL);
}

static LpProposedSize *
add_size (LpProposalPreview     *self,
          const LpNetworkTotals *network)
{
  LpProposedSize *size = g_new0 (LpProposedSize, 1);

  size->network_id = network->id;
  size->number = network->number;
  size->name = g_strdup (network->name);
  size->people_before = size->people_after = -1;
  g_ptr_array_add (self->sizes, size);
  return size;
}

static void
find_sizes (LpProposalPreview *self)
{
  for (guint i = 0; i < lp_coverage_get_n_networks (lp_results_get_coverage (self->results)); i++)
    {
      const LpNetworkTotals *after = lp_coverage_get_network (lp_results_get_coverage (self->results), i);
      const LpNetworkTotals *before = lp_coverage_find_network (self->before, after->id);
      LpProposedSize *size = add_size (self, after);

      size->people_after = after->people;
      size->size_after = after->size;
      size->people_before = before != NULL ? before->people : -1;
      size->size_before = before != NULL ? before->size : LP_SIZE_RIGHT;
    }
  for (guint i = 0; i < lp_coverage_get_n_networks (self->before); i++)
    {
      const LpNetworkTotals *before = lp_coverage_get_network (self->before, i);
      LpProposedSize *size;

      if (lp_coverage_find_network (lp_results_get_coverage (self->results), before->id) != NULL)
        continue;
      size = add_size (self, before);
      size->people_before = before->people;
      size->size_before = before->size;
    }
  g_ptr_array_sort (self->sizes, compare_sizes);
}

static void
compute (LpProposalPreview       *self,
         LpSession               *session,
         const LpOption          *option,
         const LpProposalPreview *older)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *after = lp_plan_find_option (self->plan, option->id);
  g_autoptr (LpProblems) problems = NULL;
  g_autoptr (LpReach) reach = NULL;

  lp_session_compute (session, option, &self->before, &problems, &reach);
  self->km_before = reach != NULL ? lp_reach_get_mean_km (reach) : -1;
  /* From the preview before, land alone: its practices and people are another copy's. All at once, while the land is that of this plan. */
  if (older != NULL && lp_results_get_option (older->results) != option->id)
    older = NULL;
  self->results = lp_results_new (self->plan, after, _lp_session_get_land (session), older != NULL ? older->results : NULL, LP_PLAN_CHANGE_PRACTICES);
  lp_results_get_map (self->results);
  lp_results_get_problems (self->results);
  find_moves (self, plan, option, after);
  find_sizes (self);
}

LpProposalPreview *
lp_proposal_preview_new (LpSession               *session,
                         LpProposal              *proposal,
                         const LpProposalPreview *older,
                         GError                 **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (LpEdit) edit = lp_proposal_take (proposal, plan, error);
  g_autoptr (LpPlan) copy = edit != NULL ? lp_plan_try (plan, edit, error) : NULL;
  LpProposalPreview *self;

  if (copy == NULL)
    return NULL;
  self = g_new0 (LpProposalPreview, 1);
  g_atomic_ref_count_init (&self->references);
  self->proposal = lp_proposal_ref (proposal);
  self->serial = lp_plan_get_serial (plan);
  self->plan = g_steal_pointer (&copy);
  self->moves = g_ptr_array_new_with_free_func (free_move);
  self->codes = g_ptr_array_new ();
  self->sizes = g_ptr_array_new_with_free_func (free_size);
  compute (self, session, lp_plan_find_option (plan, lp_proposal_get_option (proposal)), older);
  return self;
}

LpProposalPreview *
lp_proposal_preview_ref (LpProposalPreview *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
lp_proposal_preview_unref (LpProposalPreview *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;
  lp_proposal_unref (self->proposal);
  lp_coverage_unref (self->before);
  lp_results_unref (self->results);
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->moves);
  g_ptr_array_unref (self->sizes);
  g_object_unref (self->plan);
  g_free (self);
}

LpProposal *
lp_proposal_preview_get_proposal (const LpProposalPreview *self)
{
  return self->proposal;
}

guint64
lp_proposal_preview_get_serial (const LpProposalPreview *self)
{
  return self->serial;
}

LpPlan *
lp_proposal_preview_get_plan (const LpProposalPreview *self)
{
  return self->plan;
}

const LpCoverage *
lp_proposal_preview_get_coverage (const LpProposalPreview *self)
{
  return lp_results_get_coverage (self->results);
}

const LpProblems *
lp_proposal_preview_get_problems (const LpProposalPreview *self)
{
  return lp_results_get_problems (self->results);
}

LpMapScene *
lp_proposal_preview_get_map (const LpProposalPreview *self)
{
  return lp_results_get_map (self->results);
}

const LpReach *
lp_proposal_preview_get_reach (const LpProposalPreview *self)
{
  return lp_results_get_reach (self->results);
}

const LpCoverage *
lp_proposal_preview_get_before (const LpProposalPreview *self)
{
  return self->before;
}

double
lp_proposal_preview_get_km_before (const LpProposalPreview *self)
{
  return self->km_before;
}

double
lp_proposal_preview_get_km_after (const LpProposalPreview *self)
{
  LpReach *reach = lp_results_get_reach (self->results);

  return reach != NULL ? lp_reach_get_mean_km (reach) : -1;
}

const GPtrArray *
lp_proposal_preview_get_moves (const LpProposalPreview *self)
{
  return self->moves;
}

const char *const *
lp_proposal_preview_get_codes (const LpProposalPreview *self)
{
  return (const char *const *) self->codes->pdata;
}

const GPtrArray *
lp_proposal_preview_get_sizes (const LpProposalPreview *self)
{
  return self->sizes;
}

char *
lp_proposal_describe_coverage (const LpCoverage *coverage)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (coverage);
  guint networks = lp_coverage_get_n_networks (coverage);
  g_autofree char *share = lp_format_share (totals->coverage, 1);

  /* Translators: networks right size, of all networks, and the share of people in them: "20 of 22 right size · 88.1%". */
  return g_strdup_printf (ngettext ("%u of %u right size · %s", "%u of %u right size · %s", networks), totals->n_right_size, networks, share);
}
