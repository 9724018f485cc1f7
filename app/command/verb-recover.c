/* verb-recover.c — what a run that was cut off left, kept as a plan of its own */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"
#include "session/kept-edits.h"

static int
run_recover (int    argc,
             char **argv)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) as = NULL;
  g_autoptr (GFile) kept = NULL;
  GError *error = NULL;
  int status;

  if (!lp_verb_parse (&lp_verb_recover, NULL, &argc, &argv, 2, 2, &status))
    return status;

  file = g_file_new_for_commandline_arg (argv[1]);
  as = g_file_new_for_commandline_arg (argv[2]);
  kept = lp_kept_edits_save (file, as, &error);
  return kept != NULL ? LP_EXIT_DONE : lp_verb_fail (error);
}

const LpVerb lp_verb_recover = {
  .name = "recover",
  .arguments = "PLAN NEW",
  .summary = N_("Keep what an earlier run that was cut off left for PLAN as a plan of its own, NEW; then PLAN opens as it stands."),
  .run = run_recover,
};
