/* check-report.c — what `check` tells of an option, for people and for programs */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "command/check-report.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "command/json.h"
#include "command/text-table.h"
#include "session/any-option.h"

/* The stable word of `check --json` for a size. */
static const char *
name_size (LpSize size)
{
  switch (size)
    {
    case LP_SIZE_UNDER:
      return "under";
    case LP_SIZE_OVER:
      return "over";
    case LP_SIZE_RIGHT:
    default:
      return "right";
    }
}

static void
add_totals (JsonBuilder            *builder,
            LpPlan                 *plan,
            const LpCoverageTotals *totals)
{
  lp_json_add_string (builder, "plan", lp_plan_get_title (plan));
  lp_json_add_string (builder, "option", totals->option_name);
  lp_json_begin_object (builder, "band");
  lp_json_add_int (builder, "min", totals->min_people);
  lp_json_add_int (builder, "max", totals->max_people);
  json_builder_end_object (builder);
  lp_json_add_int (builder, "practices", totals->n_practices);
  lp_json_add_int (builder, "people", totals->people);
  lp_json_add_int (builder, "assigned_practices", totals->n_assigned);
  lp_json_add_int (builder, "assigned_people", totals->people_assigned);
  lp_json_add_number (builder, "coverage", totals->coverage);
  lp_json_add_int (builder, "people_right_size", totals->people_right_size);
  lp_json_add_int (builder, "people_under", totals->people_under);
  lp_json_add_int (builder, "people_over", totals->people_over);
}

/* How it hangs together and how far its people have to go; nothing of a network without practices on the map. */
static void
add_reach (JsonBuilder          *builder,
           const LpNetworkReach *reach)
{
  if (reach == NULL || reach->centre == NULL)
    return;
  lp_json_add_boolean (builder, "connected", reach->n_pieces == 1);
  lp_json_add_string (builder, "centre", reach->centre);
  lp_json_add_number (builder, "mean_km", reach->mean_km);
  lp_json_add_number (builder, "max_km", reach->max_km);
}

static void
add_networks (JsonBuilder      *builder,
              LpPlan           *plan,
              const LpOption   *option,
              const LpCoverage *coverage,
              const LpReach    *reach)
{
  lp_json_begin_array (builder, "networks");
  for (guint i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);

      json_builder_begin_object (builder);
      lp_json_add_string (builder, "name", network->name);
      lp_json_add_int (builder, "number", network->number);
      lp_json_add_int (builder, "people", network->people);
      lp_json_add_string (builder, "size", name_size (network->size));
      add_reach (builder, reach != NULL ? lp_reach_find (reach, network->id) : NULL);
      lp_json_begin_array (builder, "practices");
      for (guint p = 0; p < lp_plan_get_n_practices (plan); p++)
        {
          const LpPractice *practice = lp_plan_get_practice (plan, p);
          const LpNetwork *home = lp_plan_get_network_of (plan, option, practice);

          if (home != NULL && home->id == network->id)
            json_builder_add_string_value (builder, practice->code);
        }
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_strings (JsonBuilder       *builder,
             const char        *name,
             const char *const *values)
{
  lp_json_begin_array (builder, name);
  for (; *values != NULL; values++)
    json_builder_add_string_value (builder, *values);
  json_builder_end_array (builder);
}

static void
add_problems (JsonBuilder      *builder,
              const LpCoverage *coverage,
              const LpProblems *problems)
{
  lp_json_begin_array (builder, "problems");
  for (guint i = 0; i < lp_problems_get_n (problems); i++)
    {
      const LpProblem *problem = lp_problems_get (problems, i);
      const LpNetworkTotals *network = lp_coverage_find_network (coverage, problem->network_id);

      json_builder_begin_object (builder);
      lp_json_add_string (builder, "kind", lp_problem_kind_name (problem->kind));
      if (network != NULL)
        lp_json_add_string (builder, "network", network->name);
      if (problem->practice != NULL)
        lp_json_add_string (builder, "practice", problem->practice);
      if (problem->practices != NULL && g_strv_length (problem->practices) > 1)
        add_strings (builder, "practices", (const char *const *) problem->practices);
      lp_json_add_string (builder, "text", problem->text);
      if (problem->excused)
        {
          lp_json_add_boolean (builder, "excused", TRUE);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_networks (const LpCoverage *coverage)
{
  g_autoptr (LpTextTable) table = lp_text_table_new ("rlrrl");

  for (guint i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);
      g_autofree char *number = g_strdup_printf ("%4" G_GINT64_FORMAT, network->number);
      g_autofree char *people = lp_format_count (network->people);
      g_autofree char *wrong = lp_network_totals_describe (network);
      g_autofree char *practices = g_strdup_printf (ngettext ("%u practice", "%u practices", network->n_practices),
                                                    network->n_practices);

      lp_text_table_add (table, number, network->name, people, practices, wrong);
    }
  lp_text_table_print (table);
}

void
lp_check_report_add (JsonBuilder    *builder,
                     LpSession      *session,
                     const LpOption *option)
{
  LpPlan *plan = lp_session_get_plan (session);
  g_autoptr (LpCoverage) coverage = NULL;
  g_autoptr (LpProblems) problems = NULL;
  g_autoptr (LpReach) reach = NULL;

  lp_session_compute (session, option, &coverage, &problems, &reach);
  add_totals (builder, plan, lp_coverage_get_totals (coverage));
  if (reach != NULL)
    lp_json_add_number (builder, "mean_km", lp_reach_get_mean_km (reach));
  add_networks (builder, plan, option, coverage, reach);
  add_problems (builder, coverage, problems);
}

void
lp_check_report_print (LpSession      *session,
                       const LpOption *option)
{
  g_autoptr (LpCoverage) coverage = NULL;
  g_autoptr (LpProblems) problems = NULL;
  g_autoptr (LpReach) reach = NULL;
  g_autofree char *state = NULL;

  lp_session_compute (session, option, &coverage, &problems, &reach);
  state = lp_coverage_describe_state (coverage);
  g_print ("%s · %s\n%s\n\n", lp_plan_get_title (lp_session_get_plan (session)), option->name, state);
  print_networks (coverage);
  if (lp_problems_get_n (problems) > 0)
    g_print ("\n");
  for (guint i = 0; i < lp_problems_get_n (problems); i++)
    {
      const LpProblem *problem = lp_problems_get (problems, i);

      g_print ("%s: %s%s\n", problem->subject, problem->text, problem->excused ? _(" (accepted)") : "");
    }
}
