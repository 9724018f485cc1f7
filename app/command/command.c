/* command.c — which verb, and its help */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "command/command.h"

#include <glib/gi18n-lib.h>

#include "command/verb.h"

static const LpVerb *const verbs[] = {
  &lp_verb_new,
  &lp_verb_import,
  &lp_verb_propose,
  &lp_verb_why,
  &lp_verb_assign,
  &lp_verb_rule,
  &lp_verb_link,
  &lp_verb_check,
  &lp_verb_quality,
  &lp_verb_measures,
  &lp_verb_variation,
  &lp_verb_trend,
  &lp_verb_segments,
  &lp_verb_outlook,
  &lp_verb_compare,
  &lp_verb_merge,
  &lp_verb_export,
  &lp_verb_history,
  &lp_verb_moment,
  &lp_verb_recover,
};

static const LpVerb *
find_verb (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_strcmp0 (word, verbs[i]->name) == 0)
      return verbs[i];
  return NULL;
}

static gboolean
asks_for_help (const char *word)
{
  return g_strcmp0 (word, "--help") == 0 || g_strcmp0 (word, "-h") == 0 || g_strcmp0 (word, "help") == 0;
}

static void
print_help (void)
{
  g_print ("%s\n\n", _("Locality Planner groups GP practices into networks. Without a verb it opens its window."));
  g_print ("  locality-planner [PLAN]\n");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  locality-planner %s %s\n      %s\n", verbs[i]->name, verbs[i]->arguments, _(verbs[i]->summary));
  g_print ("\n%s\n", _("Each verb explains itself: locality-planner VERB --help"));
}

gboolean
lp_command_is_verb (const char *word)
{
  return find_verb (word) != NULL || asks_for_help (word) || g_strcmp0 (word, "--version") == 0;
}

int
lp_command_run (int    argc,
                char **argv)
{
  const LpVerb *verb = argc > 1 ? find_verb (argv[1]) : NULL;

  if (verb != NULL)
    return verb->run (argc - 1, argv + 1);
  if (argc > 1 && g_strcmp0 (argv[1], "--version") == 0)
    {
      g_print ("Locality Planner %s\n", LP_VERSION);
      return LP_EXIT_DONE;
    }
  print_help ();
  return argc > 1 && asks_for_help (argv[1]) ? LP_EXIT_DONE : LP_EXIT_USAGE;
}
