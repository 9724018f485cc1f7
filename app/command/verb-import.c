/* verb-import.c — a list of practices into a plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "command/verb.h"

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

static int
run_import (int    argc,
            char **argv)
{
  int status;

  if (!lp_verb_parse (&lp_verb_import, NULL, &argc, &argv, 2, 2, &status))
    return status;
  return lp_verb_act (argv[1], import, argv[2]);
}

const LpVerb lp_verb_import = {
  .name = "import",
  .arguments = "PLAN FILE.csv",
  .summary = N_("Bring in a list of practices, one a line, with any headings; also the table that export writes."),
  .run = run_import,
};
