/* export-fixture.c — writes the small plan's workbook and table into a folder, for the scripts that take them apart */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "export/export.h"
#include "fixture.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (LpPlan) plan = fixture_plan ();
  const LpOption *option = lp_plan_get_option (plan, 0);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);
  g_autoptr (LpProblems) problems = lp_problems_new (plan, coverage, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) workbook = NULL, table = NULL;

  /* A locale with a decimal comma must not find its way into the file, which check-parts.py tries. */
  setlocale (LC_ALL, "");
  if (argc != 2)
    {
      g_printerr ("Usage: %s FOLDER\n", argv[0]);
      return 2;
    }

  workbook = g_file_new_build_filename (argv[1], "workbook.xlsx", NULL);
  table = g_file_new_build_filename (argv[1], "assignment.csv", NULL);
  if (!lp_export_workbook (plan, option, coverage, problems, NULL, NULL, NULL, workbook, &error) ||
      !lp_export_assignment (plan, option, table, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
