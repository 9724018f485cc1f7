/* verb-export.c — a spreadsheet, a table or a picture of an option */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"

static gboolean
export (LpSession   *session,
        const char  *path,
        const char  *option_name,
        const char  *chart,
        GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  const LpOption *option = lp_verb_find_option (session, option_name, error);

  return option != NULL && lp_session_export (session, file, option->id, chart, error);
}

static int
run_export (int    argc,
            char **argv)
{
  g_autofree char *option_name = NULL;
  g_autofree char *chart = NULL;
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option_name, N_("The option to write; without it, the one last used"), N_("NAME") },
    { "chart", 0, 0, G_OPTION_ARG_STRING, &chart, N_("For a picture: coverage or people"), N_("NAME") },
    { NULL }
  };
  g_autoptr (LpSession) session = NULL;
  GError *error = NULL;
  gboolean done;
  int status;

  if (!lp_verb_parse (&lp_verb_export, entries, &argc, &argv, 2, 2, &status))
    return status;

  session = lp_verb_open (argv[1], &error);
  if (session == NULL)
    return lp_verb_fail (error);
  done = export (session, argv[2], option_name, chart, &error);
  if (!lp_session_close (session, done ? &error : NULL) || !done)
    return lp_verb_fail (error);
  return LP_EXIT_DONE;
}

const LpVerb lp_verb_export = {
  .name = "export",
  .arguments = "PLAN FILE.(xlsx|csv|svg|pdf|png) [--option NAME] [--chart NAME]",
  .summary = N_("Write an option as a spreadsheet, as a table that can be imported again, or as a picture of a chart."),
  .run = run_export,
};
