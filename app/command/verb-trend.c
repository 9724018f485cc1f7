/* verb-trend.c — a measure over the years, with the limits of what chance moves */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/trend.h"
#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "session/any-option.h"

typedef struct
{
  const char *measure, *option, *practice;      /* option NULL: the one last used */
  int network;                  /* number; 0: none */
  gboolean json;
} Wanted;

static void
add_point (JsonBuilder        *builder,
           const LpTrendPoint *point)
{
  g_autofree char *name = lp_year_describe (point->year);
  g_autofree char *signals = lp_signals_describe (point->signals);

  json_builder_begin_object (builder);
  lp_json_add_int (builder, "year", point->year);
  lp_json_add_string (builder, "name", name);
  lp_json_add_number (builder, "value", point->value);
  lp_json_add_number (builder, "numerator", point->numerator);
  lp_json_add_number (builder, "denominator", point->denominator);
  lp_json_add_int (builder, "reported", point->n_reported);
  lp_json_add_string (builder, "signals", signals);
  json_builder_end_object (builder);
}

static void
add_process (JsonBuilder     *builder,
             const LpProcess *process)
{
  if (process == NULL)
    return;
  lp_json_add_number (builder, "mean", process->centre);
  lp_json_add_number (builder, "lower", process->lower);
  lp_json_add_number (builder, "upper", process->upper);
  lp_json_add_boolean (builder, "trial", process->trial);
  lp_json_add_int (builder, "longest_run", process->longest_run);
  lp_json_add_int (builder, "longest_run_max", process->longest_run_max);
  lp_json_add_int (builder, "crossings", process->n_crossings);
  lp_json_add_int (builder, "crossings_min", process->n_crossings_min);
}

static void
print_json (const LpTrend *trend)
{
  const LpMeasureAbout *about = lp_trend_get_about (trend);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *finding = lp_trend_describe_finding (trend);

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "measure", about->id);
  lp_json_add_string (builder, "unit", about->unit);
  lp_json_add_string (builder, "of", lp_trend_get_name (trend));
  lp_json_add_int (builder, "practices", lp_trend_get_n_practices (trend));
  lp_json_add_string (builder, "finding", finding);
  lp_json_add_boolean (builder, "more_than_chance", lp_trend_is_signal (trend));
  add_process (builder, lp_trend_get_process (trend));
  lp_json_begin_array (builder, "years");
  for (guint i = 0; i < lp_trend_get_n (trend); i++)
    add_point (builder, lp_trend_get (trend, i));
  json_builder_end_array (builder);
  lp_json_add_string (builder, "source", lp_trend_get_source (trend));
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static void
print_words (const LpTrend *trend)
{
  g_autofree char *finding = lp_trend_describe_finding (trend);
  g_autofree char *basis = lp_trend_describe_basis (trend);

  g_print ("%s\n%s\n\n", finding, basis);
  for (guint i = 0; i < lp_trend_get_n (trend); i++)
    {
      const LpTrendPoint *point = lp_trend_get (trend, i);
      g_autofree char *year = lp_year_describe (point->year);
      g_autofree char *value = lp_measure_format (lp_trend_get_about (trend), point->value);
      g_autofree char *signals = lp_signals_describe (point->signals);

      g_print ("%s %10s%s%s\n", year, value, *signals != '\0' ? "  " : "", signals);
    }
  if (lp_trend_get_n (trend) > 0)
    g_print ("\n%s\n", lp_trend_get_source (trend));
}

static const LpNetwork *
find_network (const LpOption  *option,
              int              number,
              GError         **error)
{
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);

      if (network->number == number)
        return network;
    }
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("“%1$s” has no network with the number %2$d."), option->name, number);
  return NULL;
}

static gboolean
show (LpSession  *session,
      gpointer    data,
      GError    **error)
{
  const Wanted *wanted = data;
  const LpOption *option = lp_verb_find_option (session, wanted->option, error);
  const LpNetwork *network = option != NULL && wanted->network != 0 ? find_network (option, wanted->network, error) : NULL;
  g_autoptr (LpTrend) trend = NULL;

  if (option == NULL || (wanted->network != 0 && network == NULL))
    return FALSE;
  trend = lp_session_compute_trend (session, option, wanted->measure, (LpTrendOf) { wanted->practice, network != NULL ? network->id : 0 }, FALSE, error);
  if (trend == NULL)
    return FALSE;
  if (wanted->json)
    print_json (trend);
  else
    print_words (trend);
  return TRUE;
}

static int
run_trend (int    argc,
           char **argv)
{
  g_autofree char *option = NULL;
  g_autofree char *practice = NULL;
  gboolean json = FALSE;
  int network = 0;
  const GOptionEntry entries[] = {
    { "network", 0, 0, G_OPTION_ARG_INT, &network, N_("Of the network with this number; without it, of all practices"), N_("NUMBER") },
    { "practice", 0, 0, G_OPTION_ARG_STRING, &practice, N_("Of the practice with this code"), N_("CODE") },
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option whose networks are meant; without it, the one last used"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_trend, entries, &argc, &argv, 2, 2, &status))
    return status;
  if (network != 0 && practice != NULL)
    {
      g_printerr ("%s\n", _("A trend is of a network or of a practice. Write one of --network and --practice."));
      return LP_EXIT_USAGE;
    }
  return lp_verb_act (argv[1], show, &(Wanted) { argv[2], option, practice, network, json });
}

const LpVerb lp_verb_trend = {
  .name = "trend",
  .arguments = "PLAN MEASURE [--network NUMBER | --practice CODE] [--option NAME] [--json]",
  .summary = N_("Tell how a measure has gone over the years, and whether that is more than it moves by chance."),
  .run = run_trend,
};
