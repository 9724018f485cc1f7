/* verb.c — what the verbs share: how one is described, and how it ends */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "command/verb.h"

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "session/kept-edits.h"

static GOptionContext *
make_context (const LpVerb       *verb,
              const GOptionEntry *entries)
{
  GOptionContext *context = g_option_context_new (verb->arguments);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, verb->summary);
  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/* GOption leaves a lone "--" in place, as the separator it is. The list still ends in NULL. */
static void
drop_separator (int   *argc,
                char **argv)
{
  int kept = 1;

  for (int i = 1; i < *argc; i++)
    if (i > 1 || g_strcmp0 (argv[i], "--") != 0)
      argv[kept++] = argv[i];
  argv[kept] = NULL;
  *argc = kept;
}

gboolean
lp_verb_parse (const LpVerb       *verb,
               const GOptionEntry *entries,
               int                *argc,
               char             ***argv,
               int                 min,
               int                 max,
               int                *status)
{
  gboolean help = FALSE;
  const GOptionEntry help_entry[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Explain this verb"), NULL },
    { NULL }
  };
  g_autoptr (GOptionContext) context = make_context (verb, entries);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strdup_printf ("locality-planner %s", verb->name);

  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);
  g_set_prgname (program);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("%s\n", error->message);
      *status = LP_EXIT_USAGE;
      return FALSE;
    }
  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", text);
      *status = LP_EXIT_DONE;
      return FALSE;
    }
  drop_separator (argc, *argv);
  if (*argc - 1 < min || *argc - 1 > max)
    {
      g_printerr (_("Use it so: locality-planner %s %s"), verb->name, verb->arguments);
      g_printerr ("\n");
      *status = LP_EXIT_USAGE;
      return FALSE;
    }
  return TRUE;
}

int
lp_verb_fail (GError *error)
{
  g_printerr ("%s\n", error->message);
  g_error_free (error);
  return LP_EXIT_AT_FAULT;
}

/* The sentence says what was left; which verb keeps it only a verb can say. */
static int
fail_to_open (GFile  *file,
              GError *error)
{
  GError *told = error;

  if (lp_kept_edits_exist (file))
    {
      told = g_error_new (error->domain, error->code, "%s %s", error->message, _("“locality-planner recover PLAN NEW” writes them to a plan of their own."));
      g_error_free (error);
    }
  return lp_verb_fail (told);
}

int
lp_verb_act (const char *path,
             LpVerbAct   act,
             gpointer    data)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (LpSession) session = NULL;
  LpStoreOpening opening = LP_STORE_OPENED;
  GError *error = NULL;
  gboolean done;

  session = lp_session_open (file, &opening, &error);
  if (session == NULL)
    return fail_to_open (file, error);
  if (opening == LP_STORE_RECOVERED)
    g_printerr ("%s\n", _("Edits of an earlier run that was cut off had not reached the file. They have been recovered."));

  done = act (session, data, &error);
  if (!lp_session_close (session, done ? &error : NULL) || !done)
    return lp_verb_fail (error);
  return LP_EXIT_DONE;
}

const LpOption *
lp_verb_find_option (LpSession   *session,
                     const char  *name,
                     GError     **error)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpOption *option = name != NULL ? lp_plan_find_option_named (plan, name) : lp_session_get_option (session);
  g_autoptr (GString) names = NULL;

  if (option != NULL)
    return option;
  names = g_string_new (NULL);
  for (guint i = 0; i < lp_plan_get_n_options (plan); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", lp_plan_get_option (plan, i)->name);
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no option called “%s”. It has: %s."),
               name != NULL ? name : "", names->str);
  return NULL;
}

void
lp_verb_print_done (const char *done,
                    gboolean    is_trial)
{
  g_print ("%s%s\n", done, is_trial ? _(" (nothing was written)") : "");
}

void
lp_verb_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  g_print ("%s\n", text);
}
