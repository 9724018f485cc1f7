/* practice-columns.c — the columns of a table of practices: heading, text, order */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/practices/practice-columns.h"

#include <glib/gi18n-lib.h>

#define NOT_KNOWN "–"

static const LpPracticeColumnSpec specs[LP_N_PRACTICE_COLUMNS] = {
  [LP_PRACTICE_COLUMN_NAME] = { "name", N_("Practice"), FALSE, TRUE, 230 },
  [LP_PRACTICE_COLUMN_CODE] = { "code", N_("Code"), FALSE, TRUE, 76 },
  [LP_PRACTICE_COLUMN_PEOPLE] = { "people", N_("People"), TRUE, TRUE, 84 },
  [LP_PRACTICE_COLUMN_WEIGHTED] = { "weighted", N_("Weighted"), TRUE, FALSE, 92 },
  [LP_PRACTICE_COLUMN_NETWORK] = { "network", N_("Network"), FALSE, TRUE, 176 },
  [LP_PRACTICE_COLUMN_LOCALITY] = { "locality", N_("Locality"), FALSE, TRUE, 130 },
  [LP_PRACTICE_COLUMN_DISTRICT] = { "district", N_("District"), FALSE, FALSE, 150 },
  [LP_PRACTICE_COLUMN_POSTCODE] = { "postcode", N_("Postcode"), FALSE, FALSE, 92 },
  [LP_PRACTICE_COLUMN_PIN] = { "pin", N_("Pin"), FALSE, TRUE, 44 },
};

static char *
format_weighted (double weighted)
{
  return lp_format_decimal (weighted, 0);
}

static char *
describe_network (const LpNetwork *network)
{
  return network != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name)
                         : g_strdup (_("unassigned"));
}

static int
compare_text (const char *a,
              const char *b)
{
  gboolean has_a = a != NULL && *a != '\0';
  gboolean has_b = b != NULL && *b != '\0';

  if (!has_a || !has_b)
    return has_b - has_a;

  return g_utf8_collate (a, b);
}

static int
compare_number (gboolean has_a,
                double   a,
                gboolean has_b,
                double   b)
{
  if (!has_a || !has_b)
    return has_b - has_a;

  return (a > b) - (a < b);
}

static int
compare_network (LpPlan           *plan,
                 const LpOption   *option,
                 const LpPractice *a,
                 const LpPractice *b)
{
  const LpNetwork *first = lp_plan_get_network_of (plan, option, a);
  const LpNetwork *second = lp_plan_get_network_of (plan, option, b);

  /* The unassigned come first: they are what is left to do. */
  return compare_number (TRUE, first != NULL ? first->number : -1, TRUE, second != NULL ? second->number : -1);
}

const LpPracticeColumnSpec *
lp_practice_column_get (LpPracticeColumn column)
{
  g_return_val_if_fail (column < LP_N_PRACTICE_COLUMNS, NULL);

  return &specs[column];
}

char *
lp_practice_column_text (LpPracticeColumn  column,
                         LpPlan           *plan,
                         const LpOption   *option,
                         const LpPractice *practice)
{
  switch (column)
    {
    case LP_PRACTICE_COLUMN_NAME:
      return g_strdup (practice->name);
    case LP_PRACTICE_COLUMN_CODE:
      return g_strdup (practice->code);
    case LP_PRACTICE_COLUMN_PEOPLE:
      return practice->has_people ? lp_format_count (practice->people) : g_strdup (NOT_KNOWN);
    case LP_PRACTICE_COLUMN_WEIGHTED:
      return practice->has_weighted ? format_weighted (practice->weighted) : g_strdup (NOT_KNOWN);
    case LP_PRACTICE_COLUMN_NETWORK:
      return describe_network (option != NULL ? lp_plan_get_network_of (plan, option, practice) : NULL);
    case LP_PRACTICE_COLUMN_LOCALITY:
      return g_strdup (practice->locality != NULL ? practice->locality->name : "");
    case LP_PRACTICE_COLUMN_DISTRICT:
      return g_strdup (practice->district);
    case LP_PRACTICE_COLUMN_POSTCODE:
      return g_strdup (practice->postcode);
    case LP_PRACTICE_COLUMN_PIN:
      return option != NULL && lp_plan_is_pinned (plan, option, practice) ? g_strdup ("changes-prevent-symbolic") : NULL;
    case LP_N_PRACTICE_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

int
lp_practice_column_compare (LpPracticeColumn  column,
                            LpPlan           *plan,
                            const LpOption   *option,
                            const LpPractice *a,
                            const LpPractice *b)
{
  switch (column)
    {
    case LP_PRACTICE_COLUMN_NAME:
      return compare_text (a->name, b->name);
    case LP_PRACTICE_COLUMN_CODE:
      return compare_text (a->code, b->code);
    case LP_PRACTICE_COLUMN_PEOPLE:
      return compare_number (a->has_people, a->people, b->has_people, b->people);
    case LP_PRACTICE_COLUMN_WEIGHTED:
      return compare_number (a->has_weighted, a->weighted, b->has_weighted, b->weighted);
    case LP_PRACTICE_COLUMN_NETWORK:
      return option != NULL ? compare_network (plan, option, a, b) : 0;
    case LP_PRACTICE_COLUMN_LOCALITY:
      return compare_text (a->locality != NULL ? a->locality->name : NULL, b->locality != NULL ? b->locality->name : NULL);
    case LP_PRACTICE_COLUMN_DISTRICT:
      return compare_text (a->district, b->district);
    case LP_PRACTICE_COLUMN_POSTCODE:
      return compare_text (a->postcode, b->postcode);
    case LP_PRACTICE_COLUMN_PIN:
      return option != NULL ? lp_plan_is_pinned (plan, option, b) - lp_plan_is_pinned (plan, option, a) : 0;
    case LP_N_PRACTICE_COLUMNS:
    default:
      g_return_val_if_reached (0);
    }
}

gboolean
lp_practice_column_needs_option (LpPracticeColumn column)
{
  return column == LP_PRACTICE_COLUMN_NETWORK || column == LP_PRACTICE_COLUMN_PIN;
}
