/* practice-order.c — which practices a table shows, and in which order */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/practices/practice-order.h"

#include <string.h>

#include "plan/quality.h"

typedef struct
{
  LpPlan *plan;
  const LpOption *option;
  const LpPracticeQuery *query;
} Context;

static gboolean
is_asked_for (const Context    *context,
              const LpPractice *practice)
{
  const LpNetwork *network = context->option != NULL ? lp_plan_get_network_of (context->plan, context->option, practice) : NULL;

  if (context->query->filter == LP_SHOW_UNASSIGNED && (network != NULL || lp_plan_is_closed (context->plan, practice)))
    return FALSE;
  if (context->query->filter == LP_SHOW_NETWORK && (network == NULL || network->id != context->query->network_id))
    return FALSE;

  return context->query->words == NULL || lp_practice_order_matches (practice, (const char *const *) context->query->words);
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const Context *context = user_data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  int order = lp_practice_column_compare (context->query->column, context->plan, context->option,
                                          lp_plan_get_practice (context->plan, first),
                                          lp_plan_get_practice (context->plan, second));

  if (order == 0)
    return (first > second) - (first < second);

  return context->query->descending ? -order : order;
}

GArray *
lp_practice_order_new (LpPlan                *plan,
                       const LpOption        *option,
                       const LpPracticeQuery *query)
{
  Context context = { plan, option, query };
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    if (is_asked_for (&context, lp_plan_get_practice (plan, i)))
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_places, &context);

  return order;
}

char **
lp_practice_order_split (const char *search)
{
  g_autofree char *folded = g_utf8_casefold (search, -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t,", -1);
  GPtrArray *words = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_add (words, NULL);

  return (char **) g_ptr_array_free (words, FALSE);
}

gboolean
lp_practice_order_matches (const LpPractice  *practice,
                           const char *const *words)
{
  g_autofree char *text = g_strjoin (" ", practice->name, practice->code,
                                     practice->postcode != NULL ? practice->postcode : "",
                                     practice->district != NULL ? practice->district : "",
                                     practice->locality != NULL ? practice->locality->name : "",
                                     NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
