/* practice-order.h — which practices a table shows, and in which order */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"
#include "ui/practices/practice-columns.h"

G_BEGIN_DECLS

typedef enum
{
  LP_SHOW_ALL,
  LP_SHOW_UNASSIGNED,
  LP_SHOW_NETWORK,
} LpPracticeFilter;

/** What is asked of a table. */
typedef struct
{
  LpPracticeFilter filter;
  gint64 network_id;            /* of LP_SHOW_NETWORK */
  char **words;                 /* all must be found in a practice; NULL: no search */
  LpPracticeColumn column;
  gboolean descending;
} LpPracticeQuery;

/** lp_practice_order_new: the places (guint) in lp_plan_get_practice() of the practices asked for. Equal ones are in the order of their codes. Returns: (transfer full) */
GArray  *lp_practice_order_new     (LpPlan *plan, const LpOption *option, const LpPracticeQuery *query);

/** lp_practice_order_split: a search as folded words. Returns: (transfer full) */
char   **lp_practice_order_split   (const char *search);

/** lp_practice_order_matches: whether each word is found in the name, code, postcode, locality or district. */
gboolean lp_practice_order_matches (const LpPractice *practice, const char *const *words);

G_END_DECLS
