/* export-fixture.c — writes the small plan's workbooks, without figures and with, and its table into a folder, for the scripts that take them apart */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "export/export.h"
#include "figures.h"
#include "fixture.h"

static gboolean
export_workbook (LpPlan      *plan,
                 GPtrArray   *variations,
                 const char  *folder,
                 const char  *name,
                 GError     **error)
{
  const LpOption *option = lp_plan_get_option (plan, 0);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);
  g_autoptr (LpProblems) problems = lp_problems_new (plan, coverage, NULL, NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, name, NULL);

  return lp_export_workbook (&(LpReportContents) { .plan = plan, .option = option, .coverage = coverage, .problems = problems, .variations = variations }, file, error);
}

static gboolean
export_all (const char  *folder,
            GError     **error)
{
  g_autoptr (LpPlan) plan = fixture_plan ();
  g_autoptr (GFile) table = g_file_new_build_filename (folder, "assignment.csv", NULL);
  g_autoptr (GPtrArray) variations = NULL;

  if (!export_workbook (plan, NULL, folder, "workbook.xlsx", error) || !lp_export_assignment (plan, lp_plan_get_option (plan, 0), table, error))
    return FALSE;
  figures_add (plan);
  variations = figures_vary (plan, lp_plan_get_option (plan, 0));
  return export_workbook (plan, variations, folder, "figures.xlsx", error);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  /* A locale with a decimal comma must not find its way into the file, which check-parts.py tries. */
  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      g_printerr ("Usage: %s FOLDER\n", argv[0]);
      return 2;
    }
  if (!export_all (argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
