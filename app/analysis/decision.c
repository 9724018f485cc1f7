/* decision.c — one step of a plan's history, with what it did to the totals */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/decision.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/number.h"

LpDecision *
lp_decision_new (gint64      id,
                 const char *at,
                 const char *label,
                 const char *reason)
{
  LpDecision *decision = g_new0 (LpDecision, 1);

  decision->id = id;
  decision->at = g_strdup (at);
  decision->label = g_strdup (label);
  decision->reason = g_strdup (reason);

  return decision;
}

void
lp_decision_free (LpDecision *decision)
{
  g_free (decision->at);
  g_free (decision->label);
  g_free (decision->reason);
  g_free (decision);
}

void
lp_decision_totals_set (LpDecisionTotals *totals,
                        const LpCoverage *coverage)
{
  const LpCoverageTotals *all = lp_coverage_get_totals (coverage);

  *totals = (LpDecisionTotals) { all->coverage, all->n_right_size, lp_coverage_get_n_networks (coverage), all->n_unassigned, 0 };
}

static guint
take_fingerprint (LpPlan         *plan,
                  const LpOption *option)
{
  guint shape = (guint) (option->min_people * 31 + option->max_people);

  for (guint i = 0; i < option->networks->len; i++)
    shape = shape * 31 + g_str_hash (((const LpNetwork *) g_ptr_array_index (option->networks, i))->name);
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

      shape = shape * 31 + (g_str_hash (practice->code) ^ (network != NULL ? g_int64_hash (&network->id) : 0));
    }

  return MAX (shape, 1);
}

gboolean
lp_decision_add_up (LpPlan           *plan,
                    gint64            option_id,
                    LpDecisionTotals *totals)
{
  const LpOption *option = lp_plan_find_option (plan, option_id);
  g_autoptr (LpCoverage) coverage = option != NULL ? lp_coverage_new (plan, option) : NULL;

  if (coverage == NULL)
    return FALSE;
  lp_decision_totals_set (totals, coverage);
  totals->shape = take_fingerprint (plan, option);

  return TRUE;
}

char *
lp_decision_describe_totals (const LpDecision *decision)
{
  const LpDecisionTotals *before = &decision->before, *after = &decision->after;
  g_autofree char *from = lp_format_share (before->coverage, 1);
  g_autofree char *to = lp_format_share (after->coverage, 1);
  gboolean same_networks = before->n_right_size == after->n_right_size && before->n_networks == after->n_networks;

  if (!decision->has_totals || (same_networks && g_str_equal (from, to)))
    return g_strdup ("");
  if (same_networks)
    return g_strdup_printf (_("%1$s to %2$s of people covered"), from, to);
  return g_strdup_printf (_("%1$s to %2$s of people covered; %3$u of %4$u to %5$u of %6$u networks right size"), from, to, before->n_right_size, before->n_networks,
                          after->n_right_size, after->n_networks);
}

gboolean
lp_decision_is_about_networks (const LpDecision *decision)
{
  return !decision->has_totals || decision->before.shape == 0 || decision->after.shape == 0 || decision->before.shape != decision->after.shape;
}

gboolean
lp_decision_matches (const LpDecision *decision,
                     const char       *search)
{
  g_autofree char *all = g_strjoin ("\n", decision->label, decision->reason, NULL);
  g_autofree char *folded = g_utf8_casefold (all, -1);
  g_autofree char *wanted = g_utf8_casefold (search, -1);
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
