/* verb-export.c — a spreadsheet, a table or a picture of an option */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"

typedef struct
{
  const char *path;
  const char *option;           /* NULL: the one last used */
  const char *chart;            /* NULL unless a picture is wanted */
} Export;

static gboolean
export (LpSession  *session,
        gpointer    data,
        GError    **error)
{
  const Export *wanted = data;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (wanted->path);
  const LpOption *option = lp_verb_find_option (session, wanted->option, error);

  return option != NULL && lp_session_export (session, file, option->id, wanted->chart, error);
}

static int
run_export (int    argc,
            char **argv)
{
  g_autofree char *option = NULL;
  g_autofree char *chart = NULL;
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option to write; without it, the one last used"), N_("NAME") },
    { "chart", 0, 0, G_OPTION_ARG_STRING, &chart, N_("For a picture: coverage, people, moves, moves=OPTION or map"), N_("NAME") },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_export, entries, &argc, &argv, 2, 2, &status))
    return status;
  return lp_verb_act (argv[1], export, &(Export) { argv[2], option, chart });
}

const LpVerb lp_verb_export = {
  .name = "export",
  .arguments = "PLAN FILE.(xlsx|csv|geojson|svg|pdf|png) [--option NAME] [--chart NAME]",
  .summary = N_("Write an option as a spreadsheet, as a table that can be imported again, or as a picture of a chart or the map."),
  .run = run_export,
};
