/* verb-link.c — the map's neighbours, mended by hand */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"
#include "plan/edit-links.h"

typedef struct
{
  const char *how;              /* NULL: tell the links there are */
  const char *code, *other;
  const char *note;             /* NULL: none */
} Wish;

static void
print_links (LpPlan *plan)
{
  const GPtrArray *links = lp_plan_get_links (plan);

  for (guint i = 0; i < links->len; i++)
    {
      g_autofree char *text = lp_link_describe (plan, g_ptr_array_index (links, i));

      g_print ("%s\n", text);
    }
}

static LpEdit *
make_edit (LpPlan      *plan,
           const Wish  *wish,
           GError     **error)
{
  if (g_str_equal (wish->how, "join") || g_str_equal (wish->how, "part"))
    return lp_edit_link_set (plan, wish->code, wish->other, g_str_equal (wish->how, "join"), wish->note, error);
  if (g_str_equal (wish->how, "map"))
    return lp_edit_link_remove (plan, wish->code, wish->other, error);
  g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_INVALID,
               _("“%s” is not what can be done with neighbours. Say join, part, or map to leave it to the map."), wish->how);
  return NULL;
}

static gboolean
mend (LpSession  *session,
      gpointer    data,
      GError    **error)
{
  const Wish *wish = data;
  LpPlan *plan = lp_session_get_plan (session);

  if (wish->how != NULL)
    return lp_session_commit (session, make_edit (plan, wish, error), error);
  print_links (plan);
  return TRUE;
}

static int
run_link (int    argc,
          char **argv)
{
  g_autofree char *note = NULL;
  const GOptionEntry entries[] = {
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_("Why, such as a ferry"), N_("TEXT") },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_link, entries, &argc, &argv, 1, 4, &status))
    return status;
  if (argc > 2 && argc < 5)
    {
      g_printerr (_("Use it so: locality-planner %s %s"), lp_verb_link.name, lp_verb_link.arguments);
      g_printerr ("\n");
      return LP_EXIT_USAGE;
    }
  return lp_verb_act (argv[1], mend, &(Wish) { argc > 2 ? argv[2] : NULL, argc > 2 ? argv[3] : NULL, argc > 2 ? argv[4] : NULL, note });
}

const LpVerb lp_verb_link = {
  .name = "link",
  .arguments = "PLAN [join|part|map CODE CODE] [--note TEXT]",
  .summary = N_("Join two practices as neighbours, part them, or leave it to the map. Without them, print what was mended."),
  .run = run_link,
};
