/* verb-variation.c — how a measure differs between practices, networks or localities */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/opportunity.h"
#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "session/any-option.h"

typedef struct
{
  const char *measure;
  const char *option;           /* NULL: the one last used */
  LpBy by;
  gboolean json;
} Wanted;

static void
add_unit (JsonBuilder  *builder,
          const LpUnit *unit)
{
  json_builder_begin_object (builder);
  if (unit->code != NULL)
    lp_json_add_string (builder, "code", unit->code);
  lp_json_add_string (builder, "name", unit->name);
  lp_json_add_number (builder, "value", unit->value);
  lp_json_add_number (builder, "numerator", unit->inclusion == LP_NO_RATE && unit->code != NULL ? NAN : unit->numerator);
  lp_json_add_number (builder, "denominator", unit->inclusion == LP_NO_RATE && unit->code != NULL ? NAN : unit->denominator);
  lp_json_add_number (builder, "low95", unit->interval.low);
  lp_json_add_number (builder, "high95", unit->interval.high);
  lp_json_add_string (builder, "class", lp_class_get_name (unit->klass));
  lp_json_add_boolean (builder, "included", unit->inclusion == LP_INCLUDED);
  if (*unit->why != '\0')
    lp_json_add_string (builder, "note", unit->why);
  if (unit->code == NULL)
    {
      lp_json_add_int (builder, "practices", unit->n_practices);
      lp_json_add_int (builder, "reported", unit->n_reported);
    }
  json_builder_end_object (builder);
}

static void
add_stats (JsonBuilder            *builder,
           const LpVariationStats *stats)
{
  lp_json_add_number (builder, "mean", stats->mean);
  lp_json_add_number (builder, "median", stats->spread.median);
  lp_json_add_number (builder, "p10", stats->spread.p10);
  lp_json_add_number (builder, "p90", stats->spread.p90);
  lp_json_add_number (builder, "ratio_p90_p10", stats->spread.ratio_p90_p10);
  lp_json_add_number (builder, "ratio_fifths", stats->spread.ratio_fifths);
  lp_json_add_number (builder, "cv", stats->spread.cv);
  lp_json_add_number (builder, "cv_weighted", stats->spread.cv_weighted);
  lp_json_add_number (builder, "between_share", stats->share.between);
  lp_json_add_number (builder, "between_share_random", stats->share.random_mean);
  lp_json_add_number (builder, "between_share_random_low", stats->share.random_low);
  lp_json_add_number (builder, "between_share_random_high", stats->share.random_high);
  lp_json_add_number (builder, "phi", stats->dispersion.phi);
  lp_json_add_number (builder, "tau2", stats->dispersion.tau2);
}

/* Towards the median; null where neither high nor low is better. */
static void
add_opportunity (JsonBuilder       *builder,
                 const LpVariation *variation)
{
  LpOpportunity found;

  json_builder_set_member_name (builder, "opportunity");
  if (!lp_opportunity_compute (variation, &found))
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_object (builder);
  lp_json_add_int (builder, "practices", found.n_practices);
  lp_json_add_number (builder, "amount", found.amount);
  lp_json_add_number (builder, "low95", found.interval.low);
  lp_json_add_number (builder, "high95", found.interval.high);
  json_builder_end_object (builder);
}

static void
print_json (const LpVariation *variation,
            const LpOption    *option,
            LpBy               by)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  g_autofree char *finding = lp_variation_describe_finding (variation, by);

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "measure", about->id);
  lp_json_add_string (builder, "name", about->name);
  lp_json_add_string (builder, "unit", about->unit);
  lp_json_add_string (builder, "source", about->source);
  lp_json_add_string (builder, "period", about->period);
  lp_json_add_string (builder, "option", option->name);
  lp_json_add_string (builder, "by", lp_by_get_name (by));
  lp_json_add_string (builder, "finding", finding);
  lp_json_begin_array (builder, "units");
  for (guint i = 0; i < lp_variation_get_n (variation, by); i++)
    add_unit (builder, lp_variation_get (variation, by, i));
  json_builder_end_array (builder);
  add_stats (builder, lp_variation_get_stats (variation, by));
  add_opportunity (builder, variation);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static int
compare_units (gconstpointer first,
               gconstpointer second)
{
  const LpUnit *a = *(const LpUnit *const *) first, *b = *(const LpUnit *const *) second;

  if (isnan (a->value) || isnan (b->value))
    return isnan (a->value) - isnan (b->value);
  return (a->value < b->value) - (a->value > b->value);
}

/* Highest first; whoever is not counted says why. */
static void
print_words (const LpVariation *variation,
             LpBy               by)
{
  const LpMeasureAbout *about = lp_variation_get_about (variation);
  g_autofree char *finding = lp_variation_describe_finding (variation, by);
  g_autofree char *basis = lp_variation_describe_basis (variation, by);
  g_autofree char *left_out = lp_variation_describe_left_out (variation);
  g_autofree char *opportunity = lp_opportunity_describe (variation);
  g_autoptr (GPtrArray) units = g_ptr_array_new ();

  g_print ("%s\n%s\n", finding, basis);
  g_print ("%s%s", left_out, *left_out != '\0' ? "\n" : "");
  g_print ("%s%s\n", opportunity, *opportunity != '\0' ? "\n" : "");
  for (guint i = 0; i < lp_variation_get_n (variation, by); i++)
    g_ptr_array_add (units, (gpointer) lp_variation_get (variation, by, i));
  g_ptr_array_sort (units, compare_units);
  for (guint i = 0; i < units->len; i++)
    {
      const LpUnit *unit = g_ptr_array_index (units, i);
      g_autofree char *value = lp_measure_format (about, unit->value);
      g_autofree char *reported = unit->code == NULL ? lp_unit_describe_reported (unit) : g_strdup (lp_inclusion_describe (unit->inclusion));

      g_print ("%10s  %s%s%s\n", value, unit->name, *reported != '\0' ? ", " : "", reported);
    }
  g_print ("\n%s\n", about->source);
}

static gboolean
show (LpSession  *session,
      gpointer    data,
      GError    **error)
{
  const Wanted *wanted = data;
  const LpOption *option = lp_verb_find_option (session, wanted->option, error);
  g_autoptr (LpVariation) variation = option != NULL ? lp_session_compute_variation (session, option, wanted->measure, error) : NULL;

  if (variation == NULL)
    return FALSE;
  if (wanted->json)
    print_json (variation, option, wanted->by);
  else
    print_words (variation, wanted->by);
  return TRUE;
}

static int
run_variation (int    argc,
               char **argv)
{
  g_autofree char *option = NULL;
  g_autofree char *by = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, N_("practice, network or locality; without it, practice"), N_("UNIT") },
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option whose networks are meant; without it, the one last used"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  Wanted wanted = { NULL, NULL, LP_BY_PRACTICE, FALSE };
  int status;

  if (!lp_verb_parse (&lp_verb_variation, entries, &argc, &argv, 2, 2, &status))
    return status;
  if (by != NULL && !lp_by_from_name (by, &wanted.by))
    {
      g_printerr (_("“%s” is nothing to compare by. Write --by practice, --by network or --by locality."), by);
      g_printerr ("\n");
      return LP_EXIT_USAGE;
    }
  wanted.measure = argv[2];
  wanted.option = option;
  wanted.json = json;
  return lp_verb_act (argv[1], show, &wanted);
}

const LpVerb lp_verb_variation = {
  .name = "variation",
  .arguments = "PLAN MEASURE [--by practice|network|locality] [--option NAME] [--json]",
  .summary = N_("Tell how a measure differs between practices, networks or localities, and how much of it chance alone would give."),
  .run = run_variation,
};
