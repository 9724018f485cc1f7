/* verb-why.c — why a practice is where it is, what a network would need, what pins and rules cost */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"
#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "session/needs.h"
#include "session/prices.h"
#include "session/why.h"

typedef struct
{
  const char *option;           /* NULL: the one last used */
  const char *what;             /* a practice's code or a network's name or number; NULL: the wishes of the option */
  gboolean json;
} Asked;

static void
add_network (JsonBuilder        *builder,
             const LpWhyNetwork *network)
{
  json_builder_begin_object (builder);
  lp_json_add_int (builder, "number", network->number);
  lp_json_add_string (builder, "name", network->name);
  lp_json_add_boolean (builder, "here", network->here);
  lp_json_add_string (builder, "centre", network->centre);
  lp_json_add_number (builder, "to_centre_km", network->to_centre_km);
  lp_json_add_int (builder, "people", network->people);
  lp_json_add_number (builder, "person_km", network->km);
  lp_json_add_number (builder, "cost", network->cost);
  lp_json_add_int (builder, "left_people", network->left_people);
  lp_json_add_int (builder, "people_outside", network->people_outside);
  lp_json_add_boolean (builder, "breaks_connection", network->breaks_connection);
  lp_json_add_boolean (builder, "breaks_rule", network->breaks_rule);
  lp_json_add_string (builder, "result", network->result);
  json_builder_end_object (builder);
}

static void
print_why_json (const LpWhy *why)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "practice", why->code);
  lp_json_add_string (builder, "name", why->name);
  lp_json_add_int (builder, "people", why->people);
  lp_json_add_boolean (builder, "assigned", why->assigned);
  lp_json_add_string (builder, "text", why->sentence);
  lp_json_begin_array (builder, "networks");
  for (guint i = 0; i < why->networks->len; i++)
    add_network (builder, g_ptr_array_index (why->networks, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static void
print_why (const LpWhy *why)
{
  g_print ("%s\n\n", why->sentence);
  for (guint i = 0; i < why->networks->len; i++)
    {
      const LpWhyNetwork *network = g_ptr_array_index (why->networks, i);
      g_autofree char *way = lp_format_decimal (network->to_centre_km, 1);
      g_autofree char *people = lp_format_count (network->people);
      g_autofree char *km = lp_format_count ((gint64) round (fabs (network->km)));
      g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name);

      /* Translators: a network, km from the practice to its centre, its people with the practice, right size or not, person-km more. */
      g_print (_("%s: %s km to the centre, %s people, %s"), name, way, people, network->result);
      if (network->here)
        g_print ("%s\n", _(" (now)"));
      else
        g_print (network->km >= 0 ? _("; %s person-km more\n") : _("; %s person-km fewer\n"), km);
    }
}

static void
print_needs_json (const LpNeeds *needs)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "text", needs->sentence);
  lp_json_add_int (builder, "people", needs->people);
  lp_json_add_int (builder, "missing", needs->missing);
  lp_json_begin_array (builder, "remedies");
  for (guint i = 0; i < needs->remedies->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (needs->remedies, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static void
print_needs (const LpNeeds *needs)
{
  g_print ("%s\n", needs->sentence);
  if (needs->missing != 0 && needs->remedies->len == 0)
    g_print ("%s\n", _("No moves of up to three practices with one neighbouring network bring it into the band."));
  for (guint i = 0; i < needs->remedies->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (needs->remedies, i));
}

static void
print_prices_json (const GPtrArray *prices)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_begin_array (builder, "prices");
  for (guint i = 0; i < prices->len; i++)
    {
      const LpPrice *price = g_ptr_array_index (prices, i);

      json_builder_begin_object (builder);
      lp_json_add_string (builder, "wish", price->wish);
      lp_json_add_string (builder, "text", price->sentence);
      lp_json_add_number (builder, "person_km", price->km);
      lp_json_add_int (builder, "people_outside", price->people_outside);
      lp_json_add_boolean (builder, "proved", price->proved);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static void
print_prices (const GPtrArray *prices)
{
  if (prices->len == 0)
    g_print ("%s\n", _("The option has no pins and no rules, so nothing is asked for that could cost anything."));
  for (guint i = 0; i < prices->len; i++)
    {
      const LpPrice *price = g_ptr_array_index (prices, i);

      g_print ("%s: %s\n", price->wish, price->sentence);
    }
}

static gboolean
tell_practice (LpSession       *session,
               const LpOption  *option,
               const Asked     *asked,
               GError         **error)
{
  g_autoptr (LpWhy) why = lp_why_new (session, option, NULL, asked->what, error);

  if (why == NULL)
    return FALSE;
  if (asked->json)
    print_why_json (why);
  else
    print_why (why);
  return TRUE;
}

static gboolean
tell_network (LpSession        *session,
              const LpOption   *option,
              const LpNetwork  *network,
              const Asked      *asked,
              GError          **error)
{
  g_autoptr (LpNeeds) needs = lp_needs_new (session, option, NULL, network->id, error);

  if (needs == NULL)
    return FALSE;
  if (asked->json)
    print_needs_json (needs);
  else
    print_needs (needs);
  return TRUE;
}

static gboolean
tell_prices (LpSession       *session,
             const LpOption  *option,
             const Asked     *asked,
             GError         **error)
{
  LpProposalWishes wishes;
  g_autoptr (GPtrArray) prices = NULL;

  lp_proposal_wishes_init (&wishes, option);
  prices = lp_session_find_prices (session, option, &wishes, error);
  if (prices == NULL)
    return FALSE;
  if (asked->json)
    print_prices_json (prices);
  else
    print_prices (prices);
  return TRUE;
}

static gboolean
tell (LpSession  *session,
      gpointer    data,
      GError    **error)
{
  const Asked *asked = data;
  const LpOption *option = lp_verb_find_option (session, asked->option, error);
  const LpNetwork *network;

  if (option == NULL)
    return FALSE;
  if (asked->what == NULL)
    return tell_prices (session, option, asked, error);
  if (lp_plan_find_practice (lp_session_get_plan (session), asked->what) != NULL)
    return tell_practice (session, option, asked, error);
  network = lp_plan_find_network_named (lp_session_get_plan (session), option, asked->what);
  if (network != NULL)
    return tell_network (session, option, network, asked, error);
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("%s has no practice with the code “%s” and no network of that name or number."),
               option->name, asked->what);
  return FALSE;
}

static int
run_why (int    argc,
         char **argv)
{
  g_autofree char *option = NULL;
  Asked asked = { NULL };
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option to ask about; without it, the one last used"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &asked.json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_why, entries, &argc, &argv, 1, 2, &status))
    return status;
  asked.option = option;
  asked.what = argc > 2 ? argv[2] : NULL;
  return lp_verb_act (argv[1], tell, &asked);
}

const LpVerb lp_verb_why = {
  .name = "why",
  .arguments = "PLAN [CODE|NETWORK] [--option NAME] [--json]",
  .summary = N_("Tell why a practice is where it is and what each neighbouring network would cost it; what a network needs to come into the band; or, for neither, what "
                "each pin and rule of the option costs."),
  .run = run_why,
};
