/* verb-assign.c — practices into a network, or out of theirs */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"

/* The edit that puts @codes into the network called @name; a network that the option lacks is made of them. */
static LpEdit *
make_edit (LpSession          *session,
           const LpOption     *option,
           const char *const  *codes,
           const char         *name,
           GError            **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpNetwork *network;

  if (g_str_equal (name, "-"))
    return lp_edit_unassign (plan, option->id, codes, error);
  network = lp_plan_find_network_named (plan, option, name);
  if (network != NULL)
    return lp_edit_assign (plan, option->id, codes, network->id, error);
  return lp_edit_network_new (plan, option->id, name, codes, NULL, error);
}

static gboolean
assign (LpSession          *session,
        const char         *option_name,
        const char *const  *codes,
        const char         *network,
        GError            **error)
{
  const LpOption *option = lp_verb_find_option (session, option_name, error);

  return option != NULL && lp_session_commit (session, make_edit (session, option, codes, network, error), error);
}

static int
run_assign (int    argc,
            char **argv)
{
  g_autofree char *option_name = NULL;
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option_name, N_("The option to change; without it, the one last used"), N_("NAME") },
    { NULL }
  };
  g_autoptr (LpSession) session = NULL;
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  GError *error = NULL;
  gboolean done;
  int status;

  if (!lp_verb_parse (&lp_verb_assign, entries, &argc, &argv, 3, G_MAXINT, &status))
    return status;
  for (int i = 2; i < argc - 1; i++)
    g_strv_builder_add (codes, argv[i]);
  list = g_strv_builder_end (codes);

  session = lp_verb_open (argv[1], &error);
  if (session == NULL)
    return lp_verb_fail (error);
  done = assign (session, option_name, (const char *const *) list, argv[argc - 1], &error);
  /* Closed either way: edits recovered on opening are still to reach the file. */
  if (!lp_session_close (session, done ? &error : NULL) || !done)
    return lp_verb_fail (error);
  return LP_EXIT_DONE;
}

const LpVerb lp_verb_assign = {
  .name = "assign",
  .arguments = "PLAN [--option NAME] CODE... NETWORK",
  .summary = N_("Put practices into a network, by its name or number; it is made when the option has none of that name. “-” takes them out."),
  .run = run_assign,
};
