/* verb-new.c — a new plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"

static int
run_new (int    argc,
         char **argv)
{
  g_autofree char *example = NULL;
  g_autofree char *title = NULL;
  const GOptionEntry entries[] = {
    { "example", 0, 0, G_OPTION_ARG_STRING, &example, N_("Begin with an example: dorset"), N_("NAME") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("What the plan is called"), N_("TITLE") },
    { NULL }
  };
  g_autoptr (LpSession) session = NULL;
  g_autoptr (GFile) file = NULL;
  GError *error = NULL;
  int status;

  if (!lp_verb_parse (&lp_verb_new, entries, &argc, &argv, 1, 1, &status))
    return status;

  file = g_file_new_for_commandline_arg (argv[1]);
  session = example != NULL ? lp_session_new_example (file, example, &error) : lp_session_new_empty (file, title, &error);
  if (session == NULL || !lp_session_close (session, &error))
    return lp_verb_fail (error);
  return LP_EXIT_DONE;
}

const LpVerb lp_verb_new = {
  .name = "new",
  .arguments = "PLAN [--example dorset] [--title TITLE]",
  .summary = N_("Make a new plan with an empty Option A."),
  .run = run_new,
};
