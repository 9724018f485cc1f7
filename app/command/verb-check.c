/* verb-check.c — who is covered, and what is wrong */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/check-report.h"
#include "command/command.h"
#include "command/verb.h"

typedef struct
{
  const char *option;           /* NULL: the one last used */
  gboolean json;
} Check;

static gboolean
check (LpSession  *session,
       gpointer    data,
       GError    **error)
{
  const Check *wanted = data;
  const LpOption *option = lp_verb_find_option (session, wanted->option, error);
  g_autoptr (JsonBuilder) builder = NULL;

  if (option == NULL)
    return FALSE;
  if (!wanted->json)
    {
      lp_check_report_print (session, option);
      return TRUE;
    }
  builder = json_builder_new ();
  json_builder_begin_object (builder);
  lp_check_report_add (builder, session, option);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
  return TRUE;
}

static int
run_check (int    argc,
           char **argv)
{
  g_autofree char *option = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option to check; without it, the one last used"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_check, entries, &argc, &argv, 1, 1, &status))
    return status;
  return lp_verb_act (argv[1], check, &(Check) { option, json });
}

const LpVerb lp_verb_check = {
  .name = "check",
  .arguments = "PLAN [--option NAME] [--json]",
  .summary = N_("Tell how many people are in right-size networks, and what is wrong with the others."),
  .run = run_check,
};
