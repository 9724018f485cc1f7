/* verb-assign.c — practices into a network, or out of theirs */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"

typedef struct
{
  const char *option;           /* NULL: the one last used */
  const char *const *codes;
  const char *network;          /* name, number, or "-" */
} Assignment;

/* The edit that makes @assignment; a network that the option lacks is made of the practices. */
static LpEdit *
make_edit (LpSession         *session,
           const LpOption    *option,
           const Assignment  *assignment,
           GError           **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpNetwork *network;

  if (g_str_equal (assignment->network, "-"))
    return lp_edit_unassign (plan, option->id, assignment->codes, error);
  network = lp_plan_find_network_named (plan, option, assignment->network);
  if (network != NULL)
    return lp_edit_assign (plan, option->id, assignment->codes, network->id, error);
  return lp_edit_network_new (plan, option->id, assignment->network, assignment->codes, NULL, error);
}

static gboolean
assign (LpSession  *session,
        gpointer    data,
        GError    **error)
{
  const Assignment *assignment = data;
  const LpOption *option = lp_verb_find_option (session, assignment->option, error);

  return option != NULL && lp_session_commit (session, make_edit (session, option, assignment, error), error);
}

static int
run_assign (int    argc,
            char **argv)
{
  g_autofree char *option = NULL;
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option to change; without it, the one last used"), N_("NAME") },
    { NULL }
  };
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  int status;

  if (!lp_verb_parse (&lp_verb_assign, entries, &argc, &argv, 3, G_MAXINT, &status))
    return status;
  for (int i = 2; i < argc - 1; i++)
    g_strv_builder_add (codes, argv[i]);
  list = g_strv_builder_end (codes);
  return lp_verb_act (argv[1], assign, &(Assignment) { option, (const char *const *) list, argv[argc - 1] });
}

const LpVerb lp_verb_assign = {
  .name = "assign",
  .arguments = "PLAN [--option NAME] CODE... NETWORK",
  .summary = N_("Put practices into a network, by its name or number; it is made when the option has none of that name. “-” takes them out."),
  .run = run_assign,
};
