/* verb-outlook.c — the next years of each network: people, need, staff required and at hand, and the gap */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/outlook.h"
#include "base/number.h"
#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "plan/outlook.h"
#include "session/any-option.h"

#define USUAL_YEARS 5

typedef struct
{
  const char *option;           /* NULL: the one last used */
  guint years;
  gboolean json;
} Wanted;

static void
add_staff (JsonBuilder     *builder,
           const LpOutlook *outlook,
           guint            place,
           LpScenario       scenario,
           guint            year)
{
  const LpProjected *cell = lp_outlook_get (outlook, place, scenario, year);

  json_builder_set_member_name (builder, "staff");
  json_builder_begin_object (builder);
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    {
      json_builder_set_member_name (builder, lp_staff_get_id (staff));
      json_builder_begin_object (builder);
      lp_json_add_number (builder, "requirement", cell->requirement[staff]);
      lp_json_add_number (builder, "supply", cell->supply[staff]);
      lp_json_add_number (builder, "gap", lp_outlook_get_gap (outlook, place, scenario, staff, year));
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_years (JsonBuilder     *builder,
           const LpOutlook *outlook,
           guint            place)
{
  json_builder_set_member_name (builder, "outlook");
  json_builder_begin_array (builder);
  for (guint scenario = 0; scenario < LP_N_SCENARIOS; scenario++)
    for (guint year = 0; year <= lp_outlook_get_years (outlook); year++)
      {
        json_builder_begin_object (builder);
        lp_json_add_string (builder, "scenario", lp_scenario_get_id (scenario));
        lp_json_add_int (builder, "year", year);
        lp_json_add_number (builder, "people", lp_outlook_get (outlook, place, scenario, year)->people);
        lp_json_add_number (builder, "need", lp_outlook_get (outlook, place, scenario, year)->need);
        add_staff (builder, outlook, place, scenario, year);
        json_builder_end_object (builder);
      }
  json_builder_end_array (builder);
}

static void
add_place (JsonBuilder     *builder,
           const LpOutlook *outlook,
           guint            i)
{
  const LpOutlookPlace *place = lp_outlook_get_place (outlook, i);

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "name", place->name);
  if (place->number > 0)
    lp_json_add_int (builder, "number", place->number);
  lp_json_add_int (builder, "practices", place->n_practices);
  lp_json_add_int (builder, "with_people", place->n_people);
  lp_json_add_int (builder, "with_need", place->n_need);
  lp_json_add_int (builder, "with_ages", place->n_ages);
  json_builder_set_member_name (builder, "reported");
  json_builder_begin_object (builder);
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    lp_json_add_int (builder, lp_staff_get_id (staff), place->n_reported[staff]);
  json_builder_end_object (builder);
  add_years (builder, outlook, i);
  json_builder_end_object (builder);
}

static void
add_requirements (JsonBuilder *builder,
                  LpOutlook   *outlook)
{
  json_builder_set_member_name (builder, "requirement");
  json_builder_begin_object (builder);
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    {
      double target;
      LpRequirement method = lp_projection_get_requirement (lp_outlook_get_projection (outlook, LP_SCENARIO_CENTRAL), staff, &target);

      json_builder_set_member_name (builder, lp_staff_get_id (staff));
      json_builder_begin_object (builder);
      lp_json_add_string (builder, "method", lp_requirement_get_id (method));
      lp_json_add_number (builder, "target", target);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_assumptions (JsonBuilder *builder,
                 LpPlan      *plan)
{
  const GPtrArray *assumptions = lp_plan_get_assumptions (plan);

  json_builder_set_member_name (builder, "assumptions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < assumptions->len; i++)
    {
      const LpAssumption *assumption = g_ptr_array_index (assumptions, i);

      json_builder_begin_object (builder);
      lp_json_add_string (builder, "id", assumption->id);
      lp_json_add_string (builder, "name", assumption->name);
      lp_json_add_string (builder, "unit", assumption->unit);
      lp_json_add_number (builder, "low", assumption->has_low ? assumption->low : NAN);
      lp_json_add_number (builder, "central", assumption->has_central ? assumption->central : NAN);
      lp_json_add_number (builder, "high", assumption->has_high ? assumption->high : NAN);
      lp_json_add_string (builder, "source", assumption->source);
      lp_json_add_string (builder, "at", assumption->at);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (LpPlan         *plan,
            LpOutlook      *outlook,
            const LpOption *option)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *basis = lp_outlook_describe_basis (outlook, 0, LP_STAFF_GP);

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "option", option->name);
  lp_json_add_int (builder, "years", lp_outlook_get_years (outlook));
  lp_json_add_int (builder, "base_year", lp_outlook_get_base_year (outlook));
  lp_json_add_boolean (builder, "flat", lp_projection_is_flat (lp_outlook_get_projection (outlook, LP_SCENARIO_CENTRAL)));
  lp_json_add_string (builder, "basis", basis);
  add_requirements (builder, outlook);
  json_builder_set_member_name (builder, "places");
  json_builder_begin_array (builder);
  for (guint i = 0; i < lp_outlook_get_n (outlook); i++)
    add_place (builder, outlook, i);
  json_builder_end_array (builder);
  add_assumptions (builder, plan);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

/* A line a place: people now and then, and the gaps of the last year with the range of the scenarios in the JSON. */
static void
print_words (const LpOutlook *outlook)
{
  guint last = lp_outlook_get_years (outlook);
  g_autofree char *year = lp_outlook_name_year (outlook, last);

  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    {
      g_autofree char *finding = lp_outlook_describe_finding (outlook, 0, staff);
      g_autofree char *basis = lp_outlook_describe_basis (outlook, 0, staff);

      g_print ("%s\n  %s\n", finding, basis);
    }
  /* Translators: a year */
  g_print (_("\nPeople now and in %s, and staff too few (−) or more than required, FTE:\n"), year);
  for (guint i = 0; i < lp_outlook_get_n (outlook); i++)
    {
      g_autofree char *now = lp_format_decimal (lp_outlook_get (outlook, i, LP_SCENARIO_CENTRAL, 0)->people, 0);
      g_autofree char *then = lp_format_decimal (lp_outlook_get (outlook, i, LP_SCENARIO_CENTRAL, last)->people, 0);

      g_print ("%10s %10s  %s", now, then, lp_outlook_get_place (outlook, i)->name);
      for (guint staff = 0; staff < LP_N_STAFF; staff++)
        {
          g_autofree char *gap = lp_format_decimal (lp_outlook_get_gap (outlook, i, LP_SCENARIO_CENTRAL, staff, last), 1);
          g_autofree char *reported = lp_outlook_describe_reported (outlook, i, staff);

          g_print ("; %s %s (%s)", lp_staff_get_name (staff), gap, reported);
        }
      g_print ("\n");
    }
}

static gboolean
show (LpSession  *session,
      gpointer    data,
      GError    **error)
{
  const Wanted *wanted = data;
  const LpOption *option = lp_verb_find_option (session, wanted->option, error);
  g_autoptr (LpOutlook) outlook = option != NULL ? lp_session_compute_outlook (session, option, wanted->years) : NULL;

  if (outlook == NULL)
    return FALSE;
  if (wanted->json)
    print_json (lp_session_get_plan (session), outlook, option);
  else
    print_words (outlook);
  return TRUE;
}

static int
run_outlook (int    argc,
             char **argv)
{
  g_autofree char *option = NULL;
  gboolean json = FALSE;
  int years = USUAL_YEARS;
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option whose networks are meant; without it, the one last used"), N_("NAME") },
    { "years", 0, 0, G_OPTION_ARG_INT, &years, N_("How many years ahead; without it, 5"), N_("NUMBER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  Wanted wanted = { NULL, USUAL_YEARS, FALSE };
  int status;

  if (!lp_verb_parse (&lp_verb_outlook, entries, &argc, &argv, 1, 1, &status))
    return status;
  if (years < 1 || years > LP_MOST_YEARS)
    {
      g_printerr (_("An outlook goes 1 to %d years ahead."), LP_MOST_YEARS);
      g_printerr ("\n");
      return LP_EXIT_USAGE;
    }
  wanted.option = option;
  wanted.years = (guint) years;
  wanted.json = json;
  return lp_verb_act (argv[1], show, &wanted);
}

const LpVerb lp_verb_outlook = {
  .name = "outlook",
  .arguments = "PLAN [--option NAME] [--years NUMBER] [--json]",
  .summary = N_("Tell what the next years bring each network: people, need, staff required and at hand, and the gap."),
  .run = run_outlook,
};
