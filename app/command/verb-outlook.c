/* verb-outlook.c — the next years of each network: people, need, staff required and at hand, and the gap */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/outlook.h"
#include "base/number.h"
#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "plan/edit-outlook.h"
#include "plan/outlook.h"
#include "session/any-option.h"

#define USUAL_YEARS 5

typedef struct
{
  const char *option;           /* NULL: the one last used */
  const char *const *set;       /* "ID=VALUE" or "ID=LOW:CENTRAL:HIGH"; NULL: only to tell */
  const char *source;
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

  lp_json_begin_object (builder, "staff");
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    {
      lp_json_begin_object (builder, lp_staff_get_id (staff));
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
  lp_json_begin_array (builder, "outlook");
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
  lp_json_begin_object (builder, "reported");
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
  lp_json_begin_object (builder, "requirement");
  for (guint staff = 0; staff < LP_N_STAFF; staff++)
    {
      double target;
      LpRequirement method = lp_projection_get_requirement (lp_outlook_get_projection (outlook, LP_SCENARIO_CENTRAL), staff, &target);

      lp_json_begin_object (builder, lp_staff_get_id (staff));
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

  lp_json_begin_array (builder, "assumptions");
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
  lp_json_begin_array (builder, "places");
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

/* One value is the central one; an empty one is none. */
static gboolean
read_values (const char  *text,
             double       values[3],
             GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", -1);
  guint n = g_strv_length (parts);

  values[0] = values[1] = values[2] = NAN;
  for (guint i = 0; i < n && (n == 1 || n == 3); i++)
    {
      LpMark mark = lp_parse_number (parts[i], LP_NUMBER_DECIMAL_POINT, &values[n == 1 ? 1 : i], NULL);

      if (mark == LP_MARK_MISSING)
        values[n == 1 ? 1 : i] = NAN;
      else if (mark != LP_MARK_VALUE && mark != LP_MARK_ZERO)
        n = 0;
    }
  /* A comparison with what is not known is false. */
  if ((n == 1 || n == 3) && !(values[0] > values[1]) && !(values[1] > values[2]) && !(values[0] > values[2]))
    return TRUE;
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%s” is no number, and not three that rise, with colons between: low:central:high."), text);
  return FALSE;
}

/* @edit, committed, or only tried. Takes it. */
static gboolean
do_edit (LpSession  *session,
         LpEdit     *edit,
         gboolean    is_trial,
         GError    **error)
{
  gboolean could = edit != NULL;

  if (could && is_trial)
    lp_edit_free (edit);
  return could && (is_trial || lp_session_commit (session, edit, error));
}

/* One that the plan has not yet, but the outlook knows, is added first. */
static gboolean
set_assumption (LpSession   *session,
                const char  *text,
                const char  *source,
                gboolean     is_trial,
                GError     **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  g_auto (GStrv) halves = g_strsplit (text, "=", 2);
  double values[3];

  if (halves[0] == NULL || halves[1] == NULL)
    {
      g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID, _("“%s” sets nothing. Write, for instance, gp-leavers=4:6:8."), text);
      return FALSE;
    }
  if (!read_values (halves[1], values, error))
    return FALSE;
  if (lp_plan_find_assumption (plan, halves[0]) == NULL &&
      !do_edit (session, lp_edit_assumption_set_central (plan, halves[0], isfinite (values[1]) ? values[1] : 0, error), is_trial, error))
    return FALSE;
  return lp_plan_find_assumption (plan, halves[0]) == NULL ||
         do_edit (session, lp_edit_assumption_set_values (plan, halves[0], values[0], values[1], values[2], source, error), is_trial, error);
}

/* All are tried before any is made, so that a fault leaves the plan as it was. */
static gboolean
set_assumptions (LpSession     *session,
                 const Wanted  *wanted,
                 GError       **error)
{
  for (int trial = TRUE; trial >= FALSE && wanted->set != NULL; trial--)
    for (guint i = 0; wanted->set[i] != NULL; i++)
      if (!set_assumption (session, wanted->set[i], wanted->source, trial, error))
        return FALSE;
  return TRUE;
}

static gboolean
show (LpSession  *session,
      gpointer    data,
      GError    **error)
{
  const Wanted *wanted = data;
  const LpOption *option;
  g_autoptr (LpOutlook) outlook = NULL;

  if (!set_assumptions (session, wanted, error))
    return FALSE;
  option = lp_verb_find_option (session, wanted->option, error);
  outlook = option != NULL ? lp_session_compute_outlook (session, option, wanted->years) : NULL;
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
  g_auto (GStrv) set = NULL;
  g_autofree char *source = NULL;
  gboolean json = FALSE;
  int years = USUAL_YEARS;
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option whose networks are meant; without it, the one last used"), N_("NAME") },
    { "years", 0, 0, G_OPTION_ARG_INT, &years, N_("How many years ahead; without it, 5"), N_("NUMBER") },
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &set, N_("First set an assumption, such as growth=0.5 or gp-leavers=4:6:8 (low, central, high)"), N_("ID=VALUES") },
    { "source", 0, 0, G_OPTION_ARG_STRING, &source, N_("Whose figures those of --set are"), N_("TEXT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  Wanted wanted = { 0 };
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
  wanted.set = (const char *const *) set;
  wanted.source = source;
  wanted.years = (guint) years;
  wanted.json = json;
  return lp_verb_act (argv[1], show, &wanted);
}

const LpVerb lp_verb_outlook = {
  .name = "outlook",
  .arguments = "PLAN [--set ID=VALUES ... [--source TEXT]] [--option NAME] [--years NUMBER] [--json]",
  .summary = N_("Tell what the next years bring each network: people, need, staff required and at hand, and the gap."),
  .run = run_outlook,
};
