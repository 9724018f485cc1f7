/* test-report.c — the report: its words, its outline, its language, the same bytes again */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE             /* memmem */

#include "export/report-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fixture.h"
#include "pdf.h"

/* The fixture's plan as a report at @path, with 80 decisions that were taken for @reason; no map. */
static GBytes *
write_report (const char *path,
              const char *reason)
{
  g_autoptr (LpPlan) plan = fixture_plan ();
  const LpOption *option = lp_plan_get_option (plan, 0);
  g_autoptr (LpCoverage) coverage = lp_coverage_new (plan, option);
  g_autoptr (LpProblems) problems = lp_problems_new (plan, coverage, NULL, NULL);
  g_autoptr (GPtrArray) options = g_ptr_array_new ();
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_decision_free);
  g_autoptr (LpStyle) style = lp_style_new ("DejaVu Sans", 13);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  g_ptr_array_add (options, coverage);
  /* More than a page holds, so that the table runs on. */
  for (guint i = 0; i < 80; i++)
    {
      LpDecision *decision = lp_decision_new (i + 1, "2018-06-30T09:30:00Z", "Move Wareham Surgery to Purbeck", i == 0 ? reason : "Nearer");

      decision->in_force = TRUE;
      g_ptr_array_add (decisions, decision);
    }

  lp_export_report (&(LpReportContents) { plan, option, coverage, problems, NULL, options, decisions, NULL, NULL, NULL, NULL }, style, file, &error);
  g_assert_no_error (error);
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static gboolean
has_bytes (GBytes     *bytes,
           const char *wanted)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, wanted, strlen (wanted)) != NULL;
}

static void
test_same_bytes (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lp-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GBytes) one = write_report (path, "Nearer");
  g_autoptr (GBytes) two = write_report (path, "Nearer");

  g_assert_true (g_bytes_equal (one, two));
  g_assert_true (has_bytes (one, "/Lang (en-GB)"));
  g_assert_true (has_bytes (one, "/Outlines"));
  g_assert_true (has_bytes (one, "/StructTreeRoot"));
  g_unlink (path);
  g_rmdir (folder);
}

/* Every network has a page with its name and its practices; every page its number. */
static void
test_words (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lp-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GBytes) bytes = write_report (path, "Nearer");
  g_autoptr (LpPlan) plan = fixture_plan ();
  const LpOption *option = lp_plan_get_option (plan, 0);
  g_autofree char *text = pdf_ask ("pdftotext", "-layout", path);
  g_autofree char *info = pdf_ask ("pdfinfo", NULL, path);
  g_autofree char *title = g_strdup_printf ("%s: %s", lp_plan_get_title (plan), option->name);
  g_auto (GStrv) pages = NULL;

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 0);
  g_unlink (path);
  g_rmdir (folder);
  if (text == NULL || info == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }

  g_assert_nonnull (strstr (info, title));
  g_assert_nonnull (strstr (info, "Locality Planner"));
  pages = g_strsplit (text, "\f", -1);
  for (guint i = 0; pages[i] != NULL && pages[i + 1] != NULL; i++)
    {
      g_autofree char *number = g_strdup_printf ("Page %u\n", i + 1);

      g_assert_nonnull (strstr (pages[i], number));
    }
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);

      g_assert_nonnull (strstr (text, network->name));
    }
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (lp_plan_get_network_of (plan, option, practice) != NULL)
        g_assert_nonnull (strstr (text, practice->code));
    }
  g_assert_nonnull (strstr (text, "Decisions"));
  /* The table runs onto another page, with its heading again. */
  g_assert_cmpuint (g_strv_length (pages), >, 7 + option->networks->len);
}

/* A reason that is longer than a page goes on over the next, and no word of it is lost below the foot. */
static void
test_long (void)
{
  enum { N_WORDS = 3000 };
  g_autofree char *folder = g_dir_make_tmp ("lp-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GString) reason = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < N_WORDS; i++)
    g_string_append_printf (reason, "reason%u ", i);
  bytes = write_report (path, reason->str);
  text = pdf_ask ("pdftotext", "-nopgbrk", path);
  g_unlink (path);
  g_rmdir (folder);
  if (text == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }
  for (guint i = 0; i < N_WORDS; i++)
    {
      g_autofree char *word = g_strdup_printf ("reason%u", i);

      g_assert_nonnull (strstr (text, word));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/report/same-bytes", test_same_bytes);
  g_test_add_func ("/export/report/words", test_words);
  g_test_add_func ("/export/report/long", test_long);
  return g_test_run ();
}
