/* verb-propose.c — networks proposed by the optimiser, as a new option */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "command/check-report.h"
#include "command/command.h"
#include "command/verb.h"
#include "session/proposal.h"

typedef struct
{
  const char *option;           /* whose pins and band hold; NULL: the one last used */
  gint64 min, max;              /* below 0: the option's */
  int networks;
  double seconds;
  int seed;
  gboolean json;
} Proposal;

static void
print_json (LpSession             *session,
            const LpProposeResult *result,
            guint                  seed)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_check_report_add (builder, session, lp_session_get_option (session));
  json_builder_set_member_name (builder, "objective");
  json_builder_add_double_value (builder, result->cost);
  json_builder_set_member_name (builder, "bound");
  /* JSON has no infinity: null is a bound that is not known. */
  if (isfinite (result->bound))
    json_builder_add_double_value (builder, result->bound);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "gap");
  if (isfinite (result->gap))
    json_builder_add_double_value (builder, result->gap);
  else
    json_builder_add_null_value (builder);
  json_builder_set_member_name (builder, "proved");
  json_builder_add_boolean_value (builder, result->proved);
  json_builder_set_member_name (builder, "seconds");
  json_builder_add_double_value (builder, result->seconds);
  json_builder_set_member_name (builder, "seed");
  json_builder_add_int_value (builder, seed);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static void
print_words (LpSession             *session,
             const LpProposeResult *result)
{
  g_autofree char *quality = lp_proposal_describe (result);

  g_print ("%s\n", quality);
  for (guint i = 0; i < result->reasons->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (result->reasons, i));
  g_print ("\n");
  lp_check_report_print (session, lp_session_get_option (session));
}

static gboolean
propose (LpSession  *session,
         gpointer    data,
         GError    **error)
{
  const Proposal *wanted = data;
  const LpOption *option = lp_verb_find_option (session, wanted->option, error);
  g_autoptr (LpProposeResult) result = NULL;
  LpProposalWishes wishes;

  if (option == NULL)
    return FALSE;
  lp_proposal_wishes_init (&wishes, option);
  if (wanted->min >= 0)
    wishes.min = wanted->min;
  if (wanted->max >= 0)
    wishes.max = wanted->max;
  wishes.networks = (guint) wanted->networks;
  wishes.seconds = wanted->seconds;
  wishes.seed = (guint32) wanted->seed;
  result = lp_session_propose (session, option, &wishes, error);
  if (result == NULL)
    return FALSE;
  if (wanted->json)
    print_json (session, result, wishes.seed);
  else
    print_words (session, result);
  return TRUE;
}

static int
run_propose (int    argc,
             char **argv)
{
  g_autofree char *option = NULL;
  Proposal wanted = { .min = -1, .max = -1, .seed = 1 };
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("Whose band and pinned practices hold; without it, the option last used"), N_("NAME") },
    { "min", 0, 0, G_OPTION_ARG_INT64, &wanted.min, N_("Fewest people of a network"), N_("PEOPLE") },
    { "max", 0, 0, G_OPTION_ARG_INT64, &wanted.max, N_("Most people of a network"), N_("PEOPLE") },
    { "networks", 0, 0, G_OPTION_ARG_INT, &wanted.networks, N_("Exactly so many networks"), N_("NUMBER") },
    { "seconds", 0, 0, G_OPTION_ARG_DOUBLE, &wanted.seconds, N_("Stop after this time, with the best so far"), N_("SECONDS") },
    { "seed", 0, 0, G_OPTION_ARG_INT, &wanted.seed, N_("Another seed, another search"), N_("NUMBER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wanted.json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_propose, entries, &argc, &argv, 1, 1, &status))
    return status;
  if (wanted.networks < 0 || wanted.seconds < 0 || wanted.seed < 0)
    {
      g_printerr ("%s\n", _("The number of networks, the seconds and the seed cannot be below 0."));
      return LP_EXIT_USAGE;
    }
  wanted.option = option;
  return lp_verb_act (argv[1], propose, &wanted);
}

const LpVerb lp_verb_propose = {
  .name = "propose",
  .arguments = "PLAN [--option NAME] [--min PEOPLE] [--max PEOPLE] [--networks NUMBER] [--seconds SECONDS] [--seed NUMBER] [--json]",
  .summary = N_("Propose networks as a new option: right size first, then as near to people as can be, and say how good that is."),
  .run = run_propose,
};
