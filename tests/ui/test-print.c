/* test-print.c — the view shown and the report on paper, by the print operation's own way to a file */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"

#include <glib/gstdio.h>

#include "pdf.h"
#include "ui/dialogs/print.h"

static char *
make_path (Fixture    *fixture,
           const char *name)
{
  const char *pictures = g_getenv ("LP_TEST_PICTURES");

  return g_build_filename (pictures != NULL ? pictures : fixture->folder, name, NULL);
}

static guint
count_pages (const char *path)
{
  g_autofree char *info = pdf_ask ("pdfinfo", NULL, path);
  const char *at = info != NULL ? strstr (info, "Pages:") : NULL;

  return at != NULL ? (guint) g_ascii_strtoull (at + strlen ("Pages:"), NULL, 10) : 0;
}

static void
assert_says (const char        *path,
             const char *const *words)
{
  g_autofree char *text = pdf_ask ("pdftotext", "-layout", path);

  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  if (text == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("%s does not say \"%s\"", path, words[i]);
}

/* The same chapters as the PDF, each page with its number, and text that is text. */
static void
test_report (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  g_autofree char *path = make_path (fixture, "printed-report.pdf");
  g_autofree char *exported = make_path (fixture, "exported-report.pdf");
  g_autoptr (GFile) file = g_file_new_for_path (exported);
  g_autoptr (GError) error = NULL;

  g_assert_true (lp_window_print_report (fixture->window, path, &error));
  g_assert_no_error (error);
  assert_says (path, (const char *const[]) { "Summary", "Variation", "Who goes where", "Delivery plan", "Where each network stands", "Decisions", "Sources", "Page 30", NULL });
  g_assert_true (lp_session_export (fixture->session, file, 0, NULL, &error));
  g_assert_cmpuint (count_pages (path), ==, count_pages (exported));
}

/* Each view prints what it shows: a picture, or its table. */
static void
test_views (void)
{
  static const char *const views[][2] = {
    { "networks", "Purbeck" }, { "coverage", "Weymouth & Portland" }, { "variation", "Numerator" }, { "options", "change network" }, { "delivery", "Starts" },
  };
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *name = g_strdup_printf ("printed-%s.pdf", views[i][0]);
      g_autofree char *path = make_path (fixture, name);
      g_autoptr (GError) error = NULL;

      fixture_activate (fixture, "view", g_variant_new_string (views[i][0]));
      fixture_settle ();
      g_assert_true (lp_window_print_view (fixture->window, path, &error));
      g_assert_no_error (error);
      assert_says (path, (const char *const[]) { views[i][1], "Page 1", NULL });
    }
}

/* Paper and orientation that were chosen once are those of the next time. */
static void
test_page_setup (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  g_autofree char *path = make_path (fixture, "printed-a5.pdf");
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) a5 = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  g_autoptr (GVariant) kept = NULL;
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_paper_size (setup, a5);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  kept = g_variant_ref_sink (gtk_page_setup_to_gvariant (setup));
  text = g_variant_print (kept, TRUE);
  lp_preferences_set_string (fixture->preferences, "page-setup", text);
  g_assert_true (lp_window_print_view (fixture->window, path, &error));
  g_assert_no_error (error);
  info = pdf_ask ("pdfinfo", NULL, path);
  if (info == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return;
    }
  /* 210 x 148 mm. */
  g_assert_nonnull (strstr (info, "595.276 x 419.528"));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/print/report", test_report);
  g_test_add_func ("/print/views", test_views);
  g_test_add_func ("/print/page-setup", test_page_setup);

  return g_test_run ();
}
