/* rule-problems.c — what does not keep to the rules of the option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/problems-private.h"

#include "base/number.h"
#include "plan/wishes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
name_network (const LpNetwork *network)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name);
}

static void
add_far_practice (LpProblems       *self,
                  const LpNetwork  *network,
                  const LpPractice *practice,
                  const LpPractice *centre,
                  double            limit)
{
  double km = hypot (practice->easting - centre->easting, practice->northing - centre->northing) / 1000;
  g_autofree char *distance = lp_format_decimal (km, 1);
  g_autofree char *most = lp_format_decimal (limit, limit == floor (limit) ? 0 : 1);
  LpProblem problem = { .kind = LP_PROBLEM_FAR, .network_id = network->id };

  if (km <= limit)
    return;
  problem.practice = g_strdup (practice->code);
  problem.subject = name_network (network);
  /* Translators: a practice, a distance, the practice at the centre of its network, and the distance that the rule allows */
  problem.text = g_strdup_printf (_("%s is %s km from %s at its centre; the rule says %s"), practice->name, distance, centre->name, most);
  _lp_problems_add (self, problem);
}

void
_lp_problems_add_far (LpProblems            *self,
                      LpPlan                *plan,
                      const LpNetworkTotals *totals,
                      const LpReach         *reach)
{
  const LpNetworkReach *found = reach != NULL ? lp_reach_find (reach, totals->id) : NULL;
  const LpNetwork *network = lp_plan_find_network (plan, totals->id);
  const LpRule *rule = found != NULL && network != NULL ? lp_plan_find_rule (plan, network->option_id, LP_RULE_FAR, NULL) : NULL;
  const LpPractice *centre = rule != NULL && found->centre != NULL ? lp_plan_find_practice (plan, found->centre) : NULL;
  const LpOption *option;

  if (centre == NULL || found->max_km <= rule->number)
    return;
  option = lp_plan_find_option (plan, network->option_id);
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (practice->has_position && lp_plan_get_network_of (plan, option, practice) == network)
        add_far_practice (self, network, practice, centre, rule->number);
    }
}

/* How a locality is spread over networks: who of it is in which. */
typedef struct
{
  const LpNetwork *network;
  GPtrArray *practices;         /* LpPractice, by code */
  gint64 people;
} Part;

static void
clear_part (gpointer data)
{
  g_ptr_array_unref (((Part *) data)->practices);
}

static Part *
find_part (GArray          *parts,
           const LpNetwork *network)
{
  Part part = { network, NULL, 0 };

  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, Part, i).network == network)
      return &g_array_index (parts, Part, i);
  part.practices = g_ptr_array_new ();
  g_array_append_val (parts, part);
  return &g_array_index (parts, Part, parts->len - 1);
}

/* The largest part first, then by number of the network. */
static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const Part *first = a, *second = b;

  if (first->people != second->people)
    return first->people < second->people ? 1 : -1;
  return (first->network->number > second->network->number) - (first->network->number < second->network->number);
}

/* The parts of every locality, by locality. Who is unassigned is in no network and splits nothing. */
static GHashTable *
gather_parts (LpPlan         *plan,
              const LpOption *option)
{
  GHashTable *localities = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);
      GArray *parts;
      Part *part;

      if (practice->locality == NULL || network == NULL)
        continue;
      parts = g_hash_table_lookup (localities, practice->locality);
      if (parts == NULL)
        {
          parts = g_array_new (FALSE, FALSE, sizeof (Part));
          g_array_set_clear_func (parts, clear_part);
          g_hash_table_insert (localities, (gpointer) practice->locality, parts);
        }
      part = find_part (parts, network);
      g_ptr_array_add (part->practices, (gpointer) practice);
      part->people += practice->people;
    }
  return localities;
}

static char *
list_networks (const GArray *parts)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *name = name_network (g_array_index (parts, Part, i).network);

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free (list, FALSE);
}

static void
add_split_locality (LpProblems       *self,
                    const LpLocality *locality,
                    GArray           *parts)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_autofree char *networks = NULL;
  LpProblem problem = { .kind = LP_PROBLEM_LOCALITY_SPLIT };

  g_array_sort (parts, compare_parts);
  for (guint i = 1; i < parts->len; i++)
    for (guint j = 0; j < g_array_index (parts, Part, i).practices->len; j++)
      g_strv_builder_add (codes, ((const LpPractice *) g_ptr_array_index (g_array_index (parts, Part, i).practices, j))->code);
  networks = list_networks (parts);
  problem.practices = g_strv_builder_end (codes);
  problem.practice = g_strdup (problem.practices[0]);
  /* Translators: a locality */
  problem.subject = g_strdup_printf (_("Locality %s"), locality->name);
  /* Translators: a number, and a list of networks */
  problem.text = g_strdup_printf (_("split between %u networks: %s"), parts->len, networks);
  _lp_problems_add (self, problem);
}

void
_lp_problems_add_localities (LpProblems *self,
                             LpPlan     *plan,
                             gint64      option_id)
{
  const GPtrArray *localities = lp_plan_get_localities (plan);
  g_autoptr (GHashTable) gathered = NULL;

  if (lp_plan_find_rule (plan, option_id, LP_RULE_LOCALITIES, NULL) == NULL)
    return;
  gathered = gather_parts (plan, lp_plan_find_option (plan, option_id));
  for (guint i = 0; i < localities->len; i++)
    {
      GArray *parts = g_hash_table_lookup (gathered, g_ptr_array_index (localities, i));

      if (parts != NULL && parts->len > 1)
        add_split_locality (self, g_ptr_array_index (localities, i), parts);
    }
}

/* "8 Purbeck", or "unassigned" */
static char *
describe_home (const LpNetwork *network)
{
  return network != NULL ? name_network (network) : g_strdup (_("unassigned"));
}

static void
add_pair (LpProblems     *self,
          LpPlan         *plan,
          const LpOption *option,
          const LpRule   *rule)
{
  const LpPractice *first = lp_plan_find_practice (plan, rule->practice), *second = lp_plan_find_practice (plan, rule->other);
  const LpNetwork *home = first != NULL ? lp_plan_get_network_of (plan, option, first) : NULL;
  const LpNetwork *other = second != NULL ? lp_plan_get_network_of (plan, option, second) : NULL;
  g_autofree char *home_name = describe_home (home);
  g_autofree char *other_name = describe_home (other);
  LpProblem problem = { .kind = rule->kind == LP_RULE_TOGETHER ? LP_PROBLEM_TOGETHER : LP_PROBLEM_APART };

  /* Two that are unassigned are neither together nor apart. */
  if (first == NULL || second == NULL || (home == NULL && other == NULL) || (home == other) == (rule->kind == LP_RULE_TOGETHER))
    return;
  problem.practice = g_strdup (first->code);
  problem.practices = g_strdupv ((char *[]) { first->code, second->code, NULL });
  /* Translators: two practices that a rule is about */
  problem.subject = g_strdup_printf (_("%s and %s"), first->name, second->name);
  if (rule->kind == LP_RULE_TOGETHER)
    /* Translators: two networks, or "unassigned": where two practices are that should be together */
    problem.text = g_strdup_printf (_("to be together, and are in %s and %s"), home_name, other_name);
  else
    problem.text = g_strdup_printf (_("to be apart, and are both in %s"), home_name);
  _lp_problems_add (self, problem);
}

void
_lp_problems_add_pairs (LpProblems *self,
                        LpPlan     *plan,
                        gint64      option_id)
{
  const GPtrArray *rules = lp_plan_get_rules (plan);
  const LpOption *option = lp_plan_find_option (plan, option_id);

  for (guint i = 0; i < rules->len; i++)
    {
      const LpRule *rule = g_ptr_array_index (rules, i);

      if (rule->option_id == option_id && rule->practice != NULL && rule->other != NULL &&
          (rule->kind == LP_RULE_TOGETHER || rule->kind == LP_RULE_APART))
        add_pair (self, plan, option, rule);
    }
}
