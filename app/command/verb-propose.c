/* verb-propose.c — networks proposed by the optimiser, as a new option */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/check-report.h"
#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "session/proposal.h"

typedef struct
{
  const char *option;           /* whose pins and band hold; NULL: the one last used */
  const char *name;             /* of the option to be made; NULL: one is found */
  gint64 min, max;              /* below 0: the option's */
  int networks;
  gboolean fewer, more;
  double locality_km, farthest_km;
  gint64 preferred;
  const char *measure;
  const char *const *leave_out;
  gboolean stay, ignore_pins, take;
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
  lp_json_add_number (builder, "objective", result->cost);
  /* No plan has fewer people above or below the band; the bound below is one of those with as few as this plan. */
  lp_json_add_int (builder, "people_outside_bound", result->outside_bound);
  /* JSON has no infinity: null is a bound that is not known. */
  lp_json_add_number (builder, "bound", result->bound);
  lp_json_add_number (builder, "gap", result->gap);
  lp_json_add_boolean (builder, "proved", result->proved);
  lp_json_add_number (builder, "seconds", result->seconds);
  lp_json_add_int (builder, "seed", seed);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static void
print_words (LpSession        *session,
             const LpProposal *proposal)
{
  const LpProposeResult *result = lp_proposal_get_result (proposal);
  g_autofree char *quality = lp_proposal_describe (proposal);

  g_print ("%s\n", quality);
  for (guint i = 0; i < result->reasons->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (result->reasons, i));
  g_print ("\n");
  lp_check_report_print (session, lp_session_get_option (session));
}

/* The id of the measure called @name, or of that id; NULL with an error that lists the names there are. */
static const char *
find_measure (LpPlan      *plan,
              const char  *name,
              GError     **error)
{
  const GPtrArray *measures = lp_plan_get_measures (plan);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < measures->len; i++)
    {
      const LpMeasure *measure = g_ptr_array_index (measures, i);

      if (g_strcmp0 (measure->id, name) == 0 || g_strcmp0 (measure->name, name) == 0)
        return measure->id;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", measure->id);
    }
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no measure “%s”. It has: %s."), name, names->str);
  return NULL;
}

static gboolean
check_codes (LpPlan             *plan,
             const char *const  *codes,
             GError            **error)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    if (lp_plan_find_practice (plan, codes[i]) == NULL)
      {
        g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no practice with the code “%s”. Check the code."), codes[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
make_wishes (LpPlan            *plan,
             const LpOption    *option,
             const Proposal    *wanted,
             LpProposalWishes  *wishes,
             GError           **error)
{
  lp_proposal_wishes_init (wishes, option);
  wishes->name = wanted->name;
  if (wanted->min >= 0)
    wishes->min = wanted->min;
  if (wanted->max >= 0)
    wishes->max = wanted->max;
  wishes->networks = (guint) wanted->networks;
  wishes->network_km = wanted->fewer ? LP_PROPOSAL_NETWORK_KM : wanted->more ? -LP_PROPOSAL_NETWORK_KM : 0;
  wishes->locality_km = wanted->locality_km;
  wishes->preferred = wanted->preferred;
  wishes->farthest_km = wanted->farthest_km;
  wishes->leave_out = wanted->leave_out;
  wishes->pins = !wanted->ignore_pins;
  wishes->stay = wanted->stay;
  wishes->seconds = wanted->seconds;
  wishes->seed = (guint32) wanted->seed;
  if (wanted->measure != NULL && (wishes->measure = find_measure (plan, wanted->measure, error)) == NULL)
    return FALSE;
  return check_codes (plan, wanted->leave_out, error);
}

static gboolean
propose (LpSession  *session,
         gpointer    data,
         GError    **error)
{
  const Proposal *wanted = data;
  const LpOption *option = lp_verb_find_option (session, wanted->option, error);
  g_autoptr (LpProposal) proposal = NULL;
  LpProposalWishes wishes;

  if (option == NULL || !make_wishes (lp_session_get_plan (session), option, wanted, &wishes, error))
    return FALSE;
  proposal = lp_session_propose (session, option, &wishes, error);
  if (proposal == NULL || !(wanted->take ? lp_session_take_proposal (session, proposal, error) : lp_session_add_proposal (session, proposal, error)))
    return FALSE;
  if (wanted->json)
    print_json (session, lp_proposal_get_result (proposal), wishes.seed);
  else
    print_words (session, proposal);
  return TRUE;
}

/* What no plan has a use for, before any is opened. */
static gboolean
check_usage (const Proposal *wanted)
{
  if (wanted->networks < 0 || wanted->seconds < 0 || wanted->seed < 0)
    {
      g_printerr ("%s\n", _("The number of networks, the seconds and the seed cannot be below 0."));
      return FALSE;
    }
  if (!(wanted->locality_km >= 0) || !(wanted->farthest_km >= 0) || wanted->preferred < 0)
    {
      g_printerr ("%s\n", _("Kilometres and the preferred number of people cannot be below 0."));
      return FALSE;
    }
  if (wanted->fewer + wanted->more + (wanted->networks > 0) > 1)
    {
      g_printerr ("%s\n", _("Only one of --networks, --fewer and --more can be asked for."));
      return FALSE;
    }
  if (wanted->take && wanted->name != NULL)
    {
      g_printerr ("%s\n", _("With --take no new option is made that could be given a name."));
      return FALSE;
    }
  return TRUE;
}

static int
run_propose (int    argc,
             char **argv)
{
  g_autofree char *option = NULL;
  g_autofree char *name = NULL;
  g_autofree char *measure = NULL;
  g_auto (GStrv) leave = NULL;
  Proposal wanted = { .min = -1, .max = -1, .seed = 1 };
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("Whose band and pinned practices hold; without it, the option last used"), N_("NAME") },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_("What the new option is called"), N_("NAME") },
    { "take", 0, 0, G_OPTION_ARG_NONE, &wanted.take, N_("Take the networks into the option itself instead of making a new one"), NULL },
    { "min", 0, 0, G_OPTION_ARG_INT64, &wanted.min, N_("Fewest people of a network"), N_("PEOPLE") },
    { "max", 0, 0, G_OPTION_ARG_INT64, &wanted.max, N_("Most people of a network"), N_("PEOPLE") },
    { "networks", 0, 0, G_OPTION_ARG_INT, &wanted.networks, N_("Exactly so many networks"), N_("NUMBER") },
    { "fewer", 0, 0, G_OPTION_ARG_NONE, &wanted.fewer, N_("Fewer, larger networks"), NULL },
    { "more", 0, 0, G_OPTION_ARG_NONE, &wanted.more, N_("More, smaller networks"), NULL },
    { "keep-localities", 0, 0, G_OPTION_ARG_DOUBLE, &wanted.locality_km, N_("Keep localities together, where it costs each person no more than so far a way"), N_("KM") },
    { "prefer", 0, 0, G_OPTION_ARG_INT64, &wanted.preferred, N_("Networks as near to so many people as can be"), N_("PEOPLE") },
    { "farthest", 0, 0, G_OPTION_ARG_DOUBLE, &wanted.farthest_km, N_("No practice farther from its network's centre"), N_("KM") },
    { "even-out", 0, 0, G_OPTION_ARG_STRING, &measure, N_("Even this measure out between networks"), N_("MEASURE") },
    { "leave", 0, 0, G_OPTION_ARG_STRING_ARRAY, &leave, N_("Leave this practice where it is; may be given again"), N_("CODE") },
    { "only-unassigned", 0, 0, G_OPTION_ARG_NONE, &wanted.stay, N_("Leave all that are in a network there, and place only the others"), NULL },
    { "ignore-pins", 0, 0, G_OPTION_ARG_NONE, &wanted.ignore_pins, N_("Let pinned practices move too"), NULL },
    { "seconds", 0, 0, G_OPTION_ARG_DOUBLE, &wanted.seconds, N_("Stop after this time, with the best so far"), N_("SECONDS") },
    { "seed", 0, 0, G_OPTION_ARG_INT, &wanted.seed, N_("Another seed, another search"), N_("NUMBER") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wanted.json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_propose, entries, &argc, &argv, 1, 1, &status))
    return status;
  wanted.option = option;
  wanted.name = name;
  wanted.measure = measure;
  wanted.leave_out = (const char *const *) leave;
  return check_usage (&wanted) ? lp_verb_act (argv[1], propose, &wanted) : LP_EXIT_USAGE;
}

const LpVerb lp_verb_propose = {
  .name = "propose",
  .arguments = "PLAN [--option NAME] [--name NAME] [--take] [--min PEOPLE] [--max PEOPLE] [--networks NUMBER] [--fewer] [--more] [--keep-localities KM] "
               "[--prefer PEOPLE] [--farthest KM] [--even-out MEASURE] [--leave CODE] [--only-unassigned] [--ignore-pins] [--seconds SECONDS] [--seed NUMBER] [--json]",
  .summary = N_("Propose networks as a new option: right size first, then as near to people as can be, and say how good that is."),
  .run = run_propose,
};
