/* question-wishes.c — what is wished of a proposal, and the rules of its option, for the optimiser */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/question-private.h"

#include "plan/wishes.h"

/* Hands the optimiser the measure to even out: a score of each practice counts as often as its denominator says, so that a network's is their mean. Returns what one unit of the
 * numerator costs: as much as if the people whose share it is went @km farther. */
static double
add_measure (LpQuestion      *self,
             LpPlan          *plan,
             const LpMeasure *measure,
             double           km)
{
  double numerators = 0, people = 0;

  for (guint i = 0; i < self->practices->len; i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, _lp_question_asked (self, i)->code);
      double numerator, denominator;

      if (!_lp_question_get_figure (plan, measure->numerator, practice, &numerator) || !_lp_question_get_figure (plan, measure->denominator, practice, &denominator))
        continue;
      if (g_strcmp0 (measure->kind, "weighted-mean") == 0)
        numerator *= denominator;
      lp_propose_problem_set_measure (self->problem, i, numerator, denominator);
      numerators += numerator;
      people += (double) practice->people;
    }
  return numerators > 0 ? km * people / numerators : 0;
}

/* One rule of the option, into @rules or among the wishes about practices. */
static void
add_rule (LpQuestion     *self,
          const LpRule   *rule,
          LpProposeRules *rules)
{
  int practice = rule->practice != NULL ? lp_question_find (self, rule->practice) : -1;
  int other = rule->other != NULL ? lp_question_find (self, rule->other) : -1;

  switch (rule->kind)
    {
    case LP_RULE_FAR:
      if (rule->has_number && rule->number > 0)
        rules->farthest_km = rules->farthest_km > 0 ? MIN (rules->farthest_km, rule->number) : rule->number;
      break;
    case LP_RULE_TOGETHER:
      if (practice >= 0 && other >= 0)
        lp_propose_problem_keep_together (self->problem, (guint) practice, (guint) other);
      break;
    case LP_RULE_APART:
      if (practice >= 0 && other >= 0)
        lp_propose_problem_keep_apart (self->problem, (guint) practice, (guint) other);
      break;
    case LP_RULE_LOCALITIES:
      if (rule->has_number)
        rules->locality_km = MAX (rules->locality_km, rule->number);
      break;
    case LP_RULE_LEAVE_OUT:
      if (practice >= 0)
        lp_propose_problem_leave_out (self->problem, (guint) practice);
      break;
    case LP_RULE_UNKNOWN:
    default:
      break;
    }
}

static void
add_rules (LpQuestion     *self,
           LpPlan         *plan,
           LpProposeRules *rules)
{
  const GPtrArray *all = lp_plan_get_rules (plan);

  for (guint i = 0; i < all->len; i++)
    if (((const LpRule *) g_ptr_array_index (all, i))->option_id == self->option_id)
      add_rule (self, g_ptr_array_index (all, i), rules);
}

const LpMeasure *
_lp_question_find_measure (LpPlan     *plan,
                           const char *id)
{
  const GPtrArray *measures = lp_plan_get_measures (plan);

  for (guint i = 0; id != NULL && i < measures->len; i++)
    if (g_strcmp0 (((const LpMeasure *) g_ptr_array_index (measures, i))->id, id) == 0)
      return g_ptr_array_index (measures, i);
  return NULL;
}

gboolean
_lp_question_get_figure (LpPlan           *plan,
                         const char       *figure,
                         const LpPractice *practice,
                         double           *value)
{
  const LpFigureValue *found;

  if (g_strcmp0 (figure, "people") == 0 || g_strcmp0 (figure, "weighted") == 0)
    {
      *value = *figure == 'p' ? (double) practice->people : practice->weighted;
      return *figure == 'p' ? practice->has_people : practice->has_weighted;
    }
  found = lp_plan_get_value (plan, figure, practice->code);
  if (found == NULL || (found->mark != LP_MARK_VALUE && found->mark != LP_MARK_ZERO))
    return FALSE;
  *value = found->mark == LP_MARK_VALUE ? found->value : 0;
  return TRUE;
}

void
_lp_question_add_wishes (LpQuestion *self,
                         LpPlan     *plan)
{
  const LpProposalWishes *wishes = self->wishes;
  const LpMeasure *measure = _lp_question_find_measure (plan, wishes->measure);
  LpProposeRules rules;

  lp_propose_rules_init (&rules);
  rules.least = wishes->min;
  rules.most = wishes->max;
  rules.networks = wishes->networks;
  rules.network_cost = wishes->networks == 0 ? wishes->network_km * (double) (wishes->min + wishes->max) / 2 : 0;
  rules.locality_km = wishes->locality_km;
  rules.preferred = wishes->preferred;
  rules.preferred_km = wishes->preferred > 0 ? wishes->preferred_km : 0;
  rules.farthest_km = wishes->farthest_km;
  if (measure != NULL)
    rules.measure_cost = add_measure (self, plan, measure, wishes->measure_km);
  add_rules (self, plan, &rules);
  lp_propose_problem_set_rules (self->problem, &rules);
}
