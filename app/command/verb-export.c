/* verb-export.c — a spreadsheet, a table or a picture of an option */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"
#include "session/pictures.h"

typedef struct
{
  const char *path;
  const char *option;           /* NULL: the one last used */
  const char *chart;            /* NULL unless a picture, or a table of something else than practices, is wanted */
  const char *layers;           /* of the map; NULL: the usual ones */
  gboolean hide_names;
} Export;

static gboolean
choose_layers (LpSession    *session,
               const Export *wanted,
               GError      **error)
{
  g_autoptr (LpMapLayers) layers = wanted->layers != NULL ? lp_map_layers_parse (lp_session_get_plan (session), wanted->layers, error) : lp_map_layers_new ();

  if (layers == NULL)
    return FALSE;
  lp_map_layers_show (layers, LP_MAP_SHOWS_NAMES, !wanted->hide_names);
  lp_session_set_map_layers (session, layers);
  return TRUE;
}

static gboolean
export (LpSession  *session,
        gpointer    data,
        GError    **error)
{
  const Export *wanted = data;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (wanted->path);
  const LpOption *option = lp_verb_find_option (session, wanted->option, error);

  return option != NULL && choose_layers (session, wanted, error) && lp_session_export (session, file, option->id, wanted->chart, error);
}

static int
run_export (int    argc,
            char **argv)
{
  g_autofree char *option = NULL;
  g_autofree char *chart = NULL;
  g_autofree char *layers = NULL;
  g_autofree char *what = NULL;
  g_autofree char *charts = lp_session_list_charts ();
  /* Translators: %s lists names, such as coverage, people, strips=MEASURE */
  g_autofree char *about_chart = g_strdup_printf (_("For a picture, which: %s; coverage,sort=name: by name; moves=NAME: from that option or moment"), charts);
  gboolean hide_names = FALSE;
  const GOptionEntry entries[] = {
    { "option", 0, 0, G_OPTION_ARG_STRING, &option, N_("The option to write; without it, the one last used"), N_("NAME") },
    { "chart", 0, 0, G_OPTION_ARG_STRING, &chart, about_chart, N_("NAME") },
    { "layers", 0, 0, G_OPTION_ARG_STRING, &layers,
      N_("For the map: what it shows besides the networks, with commas between: branches, places, districts, localities, neighbours, rings, option=NAME, measure=NAME, inset=CORNER, layers of the plan's own"),
      N_("NAMES") },
    { "what", 0, 0, G_OPTION_ARG_STRING, &what, N_("For a .csv: practices, or the answers of the room"), N_("practices|answers") },
    { "hide-names", 0, 0, G_OPTION_ARG_NONE, &hide_names, N_("For the map: practices by number instead of name"), NULL },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_export, entries, &argc, &argv, 2, 2, &status))
    return status;
  if ((layers != NULL || hide_names) && g_strcmp0 (chart, "map") != 0)
    {
      g_printerr ("%s\n", _("--layers and --hide-names are for a picture of the map: add --chart map."));
      return LP_EXIT_USAGE;
    }
  if (what != NULL && (!g_str_has_suffix (argv[2], ".csv") || chart != NULL || !(g_str_equal (what, LP_EXPORT_WHAT_ANSWERS) || g_str_equal (what, "practices"))))
    {
      g_printerr ("%s\n", _("--what is for a .csv, and is “practices” or “answers”."));
      return LP_EXIT_USAGE;
    }
  if (g_strcmp0 (what, LP_EXPORT_WHAT_ANSWERS) == 0)
    chart = g_steal_pointer (&what);
  return lp_verb_act (argv[1], export, &(Export) { argv[2], option, chart, layers, hide_names });
}

const LpVerb lp_verb_export = {
  .name = "export",
  .arguments = "PLAN FILE.(xlsx|csv|geojson|svg|pdf|png) [--option NAME] [--chart NAME] [--what practices|answers] [--layers NAMES] [--hide-names]",
  .summary = N_("Write an option as a spreadsheet, as a table that can be imported again, as a report (.pdf), or as a picture of a chart or the map."),
  .run = run_export,
};
