/* verb-merge.c — another copy of the plan brought in */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "command/command.h"
#include "command/json.h"
#include "command/verb.h"
#include "session/merging.h"

typedef struct
{
  const char *other;
  LpMergeChoice choice;         /* for every conflict; undecided: none was named */
  gboolean json;
} Merge;

static void
add_conflict (JsonBuilder *builder,
              LpMerging   *merging,
              guint        i)
{
  static const char *const choices[] = { NULL, "ours", "theirs" };
  g_autoptr (LpMergeWords) words = lp_merging_describe (merging, i);

  json_builder_begin_object (builder);
  lp_json_add_string (builder, "kind", words->kind);
  lp_json_add_string (builder, "subject", words->subject);
  lp_json_add_string (builder, "here", words->here);
  lp_json_add_string (builder, "there", words->there);
  if (words->option_name != NULL)
    {
      lp_json_add_string (builder, "option", words->option_name);
      lp_json_add_number (builder, "coverage_here", words->coverage_here);
      lp_json_add_number (builder, "coverage_there", words->coverage_there);
    }
  lp_json_add_string (builder, "choice", choices[lp_merging_get_choice (merging, i)]);
  json_builder_end_object (builder);
}

static void
print_json (LpMerging *merging,
            GStrv      incoming,
            double     before,
            double     after)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  lp_json_add_boolean (builder, "merged", lp_merging_count_undecided (merging) == 0);
  lp_json_begin_array (builder, "incoming");
  for (guint i = 0; incoming[i] != NULL; i++)
    json_builder_add_string_value (builder, incoming[i]);
  json_builder_end_array (builder);
  lp_json_begin_array (builder, "conflicts");
  for (guint i = 0; i < lp_merging_get_n_conflicts (merging); i++)
    add_conflict (builder, merging, i);
  json_builder_end_array (builder);
  lp_json_add_number (builder, "coverage_before", before);
  lp_json_add_number (builder, "coverage_after", after);
  json_builder_end_object (builder);
  lp_verb_print_json (builder);
}

static void
print_conflict (LpMerging *merging,
                guint      i)
{
  g_autoptr (LpMergeWords) words = lp_merging_describe (merging, i);

  /* Translators: a conflict: "Wareham Surgery: here to Purbeck, there to Dorchester" */
  g_print (_("%s: here %s, there %s"), words->subject, words->here, words->there);
  g_print ("\n");
  if (words->option_name != NULL)
    {
      g_autofree char *here = lp_format_share (words->coverage_here, 1);
      g_autofree char *there = lp_format_share (words->coverage_there, 1);

      g_print ("    ");
      g_print (_("Coverage of %s: %s as it is here, %s as it is there"), words->option_name, here, there);
      g_print ("\n");
    }
}

static void
print_text (LpMerging *merging,
            GStrv      incoming,
            double     before,
            double     after)
{
  g_autofree char *former = lp_format_share (before, 1);
  g_autofree char *later = lp_format_share (after, 1);

  if (incoming[0] == NULL && lp_merging_get_n_conflicts (merging) == 0)
    {
      g_print ("%s\n", _("The copy holds nothing that is not here already."));
      return;
    }

  for (guint i = 0; incoming[i] != NULL; i++)
    g_print ("+ %s\n", incoming[i]);
  for (guint i = 0; i < lp_merging_get_n_conflicts (merging); i++)
    print_conflict (merging, i);
  g_print (_("Coverage: %s before, %s after"), former, later);
  g_print ("\n");
}

static gboolean
merge (LpSession  *session,
       gpointer    data,
       GError    **error)
{
  const Merge *wanted = data;
  g_autoptr (GFile) other = g_file_new_for_commandline_arg (wanted->other);
  g_autoptr (LpMerging) merging = lp_merging_new (session, other, error);
  g_auto (GStrv) incoming = NULL;
  double before, after;

  if (merging == NULL)
    return FALSE;

  for (guint i = 0; i < lp_merging_get_n_conflicts (merging); i++)
    lp_merging_choose (merging, i, wanted->choice);
  incoming = lp_merging_list_incoming (merging);
  lp_merging_get_coverage (merging, &before, &after);
  if (wanted->json)
    print_json (merging, incoming, before, after);
  else
    print_text (merging, incoming, before, after);

  return lp_merging_commit (merging, error);
}

static int
run_merge (int    argc,
           char **argv)
{
  gboolean json = FALSE, ours = FALSE, theirs = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print it as JSON"), NULL },
    { "ours", 0, 0, G_OPTION_ARG_NONE, &ours, N_("Where both copies changed the same thing, keep PLAN's"), NULL },
    { "theirs", 0, 0, G_OPTION_ARG_NONE, &theirs, N_("Where both copies changed the same thing, take OTHER's"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_merge, entries, &argc, &argv, 2, 2, &status))
    return status;
  if (ours && theirs)
    {
      g_printerr ("%s\n", _("Choose --ours or --theirs, not both."));
      return LP_EXIT_USAGE;
    }
  return lp_verb_act (argv[1], merge, &(Merge) { argv[2], ours ? LP_MERGE_OURS : theirs ? LP_MERGE_THEIRS : LP_MERGE_UNDECIDED, json });
}

const LpVerb lp_verb_merge = {
  .name = "merge",
  .arguments = "PLAN OTHER [--ours|--theirs] [--json]",
  .summary = N_("Bring in what was edited in another copy of the plan, as one edit. Conflicts stop it until a side is chosen."),
  .run = run_merge,
};
