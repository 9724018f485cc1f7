/* wishes.c — the kinds of rules, as the file names them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/wishes.h"

#include <string.h>

static const char *const names[] = {
  [LP_RULE_FAR] = "far",
  [LP_RULE_TOGETHER] = "together",
  [LP_RULE_APART] = "apart",
  [LP_RULE_LOCALITIES] = "localities",
  [LP_RULE_LEAVE_OUT] = "leave-out",
  [LP_RULE_UNKNOWN] = NULL,
};

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
