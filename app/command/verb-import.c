/* verb-import.c — a list of practices, or a layer of the map, into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"
#include "session/layer-file.h"

static void
print_report (const char           *path,
              const LpImportReport *report)
{
  g_print (_("%s: %u rows, %u practices added, %u changed, %u as they were, %u rows left out."),
           path, report->rows, report->added, report->changed, report->unchanged, report->left_out);
  g_print ("\n");
  for (guint i = 0; i < report->remarks->len; i++)
    {
      const LpImportRemark *remark = g_ptr_array_index (report->remarks, i);

      g_print (_("  line %u"), remark->line);
      if (remark->column != NULL)
        g_print (_(", column %s"), remark->column);
      g_print (": %s\n", remark->reason);
    }
}

static gboolean
import (LpSession  *session,
        gpointer    data,
        GError    **error)
{
  const char *path = data;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (LpPracticeList) list = lp_practice_list_read (file, error);
  g_autoptr (LpImportReport) report = NULL;
  LpEdit *edit;

  if (list == NULL)
    return FALSE;
  edit = lp_practice_list_make_edit (list, lp_session_get_plan (session), &report, error);
  if (report != NULL)
    print_report (path, report);
  return lp_session_commit (session, edit, error);
}

typedef struct
{
  const char *path;
  const char *layer;            /* NULL: named after the file */
} LayerFile;

static gboolean
import_layer (LpSession  *session,
              gpointer    data,
              GError    **error)
{
  const LayerFile *wanted = data;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (wanted->path);
  g_autofree char *account = lp_session_bring_in_layer (session, file, wanted->layer, error);

  if (account == NULL)
    return FALSE;
  g_print ("%s\n", account);
  return TRUE;
}

static int
run_import (int    argc,
            char **argv)
{
  g_autofree char *layer = NULL;
  const GOptionEntry entries[] = {
    { "layer", 0, 0, G_OPTION_ARG_STRING, &layer, N_("What a layer of the map is called, “outline” for the plan’s land; without it, as its file"), N_("NAME") },
    { NULL }
  };
  int status;

  if (!lp_verb_parse (&lp_verb_import, entries, &argc, &argv, 2, 2, &status))
    return status;
  if (lp_session_is_layer_file (argv[2]))
    return lp_verb_act (argv[1], import_layer, &(LayerFile) { argv[2], layer });
  return lp_verb_act (argv[1], import, argv[2]);
}

const LpVerb lp_verb_import = {
  .name = "import",
  .arguments = "PLAN FILE.csv|FILE.geojson [--layer NAME]",
  .summary = N_("Bring in a list of practices, one a line, with any headings; also the table that export writes. Or a layer of the map as GeoJSON."),
  .run = run_import,
};
