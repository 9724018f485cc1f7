/* wishes.h — what people wish of the networks: links they mended, rules they set */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * Links mend the map's neighbour graph for the whole plan: a ferry joins two practices, a ridge parts them. Rules belong to an
 * option and say what its networks should keep to besides the band. Neither forbids an edit: what does not keep to a rule is a problem
 * that is shown, and a wish that a proposal keeps or pays for.
 *
 * Structs are the plan's and hold until its next "changed" (LP_PLAN_CHANGE_RULES). Main thread.
 */

typedef struct
{
  char *practice, *other;       /* codes, in order: practice < other */
  gboolean joined;              /* TRUE: neighbours though the map says not; FALSE: not, though it says so */
  char *note;                   /* why */
} LpLink;

typedef enum
{
  LP_RULE_FAR,                  /* 'far': no practice farther than number km from its network's centre */
  LP_RULE_TOGETHER,             /* 'together': practice and other in one network */
  LP_RULE_APART,                /* 'apart': practice and other in two networks */
  LP_RULE_LOCALITIES,           /* 'localities': no locality split; number: km a person it is worth, NULL: shown alone */
  LP_RULE_LEAVE_OUT,            /* 'leave-out': a proposal leaves practice where it is, assigned or not */
  LP_RULE_UNKNOWN,              /* a kind of a newer program: kept, shown, without effect */
} LpRuleKind;

typedef struct
{
  gint64 id, option_id;
  LpRuleKind kind;
  char *practice, *other;       /* codes; NULL where the kind has none */
  gboolean has_number;
  double number;                /* 0 when there is none */
  char *note;
} LpRule;

/* Lists the plan owns. (transfer none) */
const GPtrArray *lp_plan_get_links (LpPlan *plan);   /* LpLink, by codes */
const GPtrArray *lp_plan_get_rules (LpPlan *plan);   /* LpRule, of all options, by option, then id */

/** lp_plan_find_rule: the first rule of @kind in the option, on @practice where that is not NULL; NULL when it has none. */
const LpRule    *lp_plan_find_rule (LpPlan     *plan,
                                    gint64      option_id,
                                    LpRuleKind  kind,
                                    const char *practice);

/** lp_rule_kind_get_name: the word in the file, 'far' ...; NULL for LP_RULE_UNKNOWN. */
const char      *lp_rule_kind_get_name (LpRuleKind  kind);
LpRuleKind       lp_rule_kind_by_name  (const char *name);

/** "Abbey View and Bridges in one network", "Farthest from the centre: 10 km". Returns: (transfer full) */
char            *lp_rule_describe     (LpPlan       *plan,
                                       const LpRule *rule);
/** "Abbey View and Bridges are neighbours: chain ferry". Returns: (transfer full) */
char            *lp_link_describe     (LpPlan       *plan,
                                       const LpLink *link);

G_END_DECLS
