/* wishes.c — the kinds of rules, as the file names them and as people read them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/wishes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const names[] = {
  [LP_RULE_FAR] = "far",
  [LP_RULE_TOGETHER] = "together",
  [LP_RULE_APART] = "apart",
  [LP_RULE_LOCALITIES] = "localities",
  [LP_RULE_LEAVE_OUT] = "leave-out",
  [LP_RULE_UNKNOWN] = NULL,
};

const LpRule *
lp_plan_find_rule (LpPlan     *plan,
                   gint64      option_id,
                   LpRuleKind  kind,
                   const char *practice)
{
  const GPtrArray *rules = lp_plan_get_rules (plan);

  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);

      if (rule->option_id == option_id && rule->kind == kind && (practice == NULL || g_strcmp0 (rule->practice, practice) == 0))
        return rule;
    }

  return NULL;
}

const char *
lp_rule_kind_get_name (LpRuleKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), NULL);

  return names[kind];
}

LpRuleKind
lp_rule_kind_by_name (const char *name)
{
  guint kind;

  g_return_val_if_fail (name != NULL, LP_RULE_UNKNOWN);

  for (kind = 0; kind < LP_RULE_UNKNOWN; kind++)
    {
      if (strcmp (names[kind], name) == 0)
        return (LpRuleKind) kind;
    }

  return LP_RULE_UNKNOWN;
}

static const char *
name_practice (LpPlan     *plan,
               const char *code)
{
  const LpPractice *practice = code != NULL ? lp_plan_find_practice (plan, code) : NULL;

  return practice != NULL ? practice->name : "?";
}

char *
lp_rule_describe (LpPlan       *plan,
                  const LpRule *rule)
{
  const char *practice = name_practice (plan, rule->practice);
  const char *other = name_practice (plan, rule->other);

  switch (rule->kind)
    {
    case LP_RULE_FAR:
      return g_strdup_printf (_("No practice farther than %g km from its network's centre"), rule->number);

    case LP_RULE_TOGETHER:
      /* Translators: two practices */
      return g_strdup_printf (_("%s and %s in one network"), practice, other);

    case LP_RULE_APART:
      /* Translators: two practices */
      return g_strdup_printf (_("%s and %s in different networks"), practice, other);

    case LP_RULE_LOCALITIES:
      return g_strdup (_("Localities whole"));

    case LP_RULE_LEAVE_OUT:
      return g_strdup_printf (_("%s left where it is by proposals"), practice);

    case LP_RULE_UNKNOWN:
    default:
      return g_strdup (_("A rule of a newer version of this program, without effect here"));
    }
}

char *
lp_link_describe (LpPlan       *plan,
                  const LpLink *link)
{
  const char *practice = name_practice (plan, link->practice);
  const char *other = name_practice (plan, link->other);
  /* Translators: two practices */
  g_autofree char *pair = g_strdup_printf (link->joined ? _("%s and %s are neighbours") : _("%s and %s are not neighbours"), practice, other);

  if (*link->note == '\0')
    return g_steal_pointer (&pair);

  return g_strdup_printf ("%s: %s", pair, link->note);
}
