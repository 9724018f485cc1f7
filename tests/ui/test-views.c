/* test-views.c — the table of views, its switcher, and what is remembered of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "fixture.h"
#include "ui/application/renewal.h"
#include "ui/coverage/coverage-view.h"
#include "ui/window/view.h"
#include "ui/window/view-switcher.h"
#include "ui/window/window-private.h"

static char *
find_mnemonic (const LpViewEntry *entry)
{
  const char *mark = strchr (entry->title, '_');

  g_assert_nonnull (mark);

  return g_utf8_strdown (mark + 1, 1);
}

/* Two views with one key or one letter would leave one of them out of reach. */
static void
test_nothing_twice (void)
{
  guint n;
  const LpViewEntry *entries = lp_view_entries_get (&n);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      guint key;
      GdkModifierType modifiers;

      gtk_accelerator_parse (entries[i].key, &key, &modifiers);
      g_assert_cmpuint (key, !=, 0);
      g_assert_true (gtk_icon_theme_has_icon (gtk_icon_theme_get_default (), entries[i].icon));
      g_assert_true (g_hash_table_add (seen, g_strdup (entries[i].name)));
      g_assert_true (g_hash_table_add (seen, g_strdup (entries[i].key)));
      g_assert_true (g_hash_table_add (seen, find_mnemonic (&entries[i])));
    }
}

static guint
count_made (Fixture *fixture)
{
  g_autoptr (GList) views = gtk_container_get_children (GTK_CONTAINER (fixture->window->views));

  return g_list_length (views);
}

static void
test_made_when_first_shown (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);

  g_assert_cmpuint (count_made (fixture), ==, 1);
  g_assert_true (LP_IS_NETWORKS_VIEW (lp_window_views_get_shown (fixture->window->views)));

  fixture_activate (fixture, "view", g_variant_new_string ("coverage"));
  g_assert_cmpuint (count_made (fixture), ==, 2);
  g_assert_true (LP_IS_COVERAGE_VIEW (lp_window_views_get_shown (fixture->window->views)));

  fixture_activate (fixture, "view", g_variant_new_string ("no such view"));
  g_assert_cmpstr (lp_window_views_get_name (fixture->window->views), ==, "coverage");
}

/* Every line of the table makes a page that can be shown, left and come back to. */
static void
test_every_view_opens (void)
{
  guint n;
  const LpViewEntry *entries = lp_view_entries_get (&n);
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);

  for (guint i = 0; i < 2 * n; i++)
    {
      fixture_activate (fixture, "view", g_variant_new_string (entries[i % n].name));
      g_assert_cmpstr (lp_window_views_get_name (fixture->window->views), ==, entries[i % n].name);
      g_assert_true (gtk_widget_get_mapped (lp_window_views_get_shown (fixture->window->views)));
    }
  g_assert_cmpuint (count_made (fixture), ==, n);
}

/* The view shown, in a window with little room, can do with @width. */
static void
check_width (Fixture    *fixture,
             const char *shown,
             int         width)
{
  int least;

  fixture_settle ();
  gtk_widget_get_preferred_width (lp_window_views_get_shown (fixture->window->views), &least, NULL);
  g_test_message ("%s: %d pixels", shown, least);
  g_assert_cmpint (least, <=, width);
}

/* The smallest window that is supported, with letters twice as large: no view pushes its edges out, nor does the panel beside the networks. */
static void
test_smallest_window_with_large_letters (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  guint n;
  const LpViewEntry *entries = lp_view_entries_get (&n);
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  {
    g_autoptr (Fixture) fixture = fixture_new (1024, 600);

    for (guint i = 0; i < n; i++)
      {
        fixture_activate (fixture, "view", g_variant_new_string (entries[i].name));
        check_width (fixture, entries[i].name, 1010);
      }
    fixture_activate (fixture, "view", g_variant_new_string ("networks"));
    fixture_activate (fixture, "propose", NULL);
    check_width (fixture, "networks beside the panel", 1010);
  }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

/* What is saved or copied is the chart in the order that is seen. */
static void
test_picture_keeps_the_order (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  GtkWidget *view;

  fixture_activate (fixture, "view", g_variant_new_string ("coverage"));
  view = lp_window_views_get_shown (fixture->window->views);
  g_assert_cmpstr (lp_view_get_chart (view), ==, "coverage,sort=size");
  g_action_group_activate_action (gtk_widget_get_action_group (view, "coverage"), "sort", g_variant_new_string ("name"));
  g_assert_cmpstr (lp_view_get_chart (view), ==, "coverage,sort=name");
}

static void
test_last_view_is_remembered (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  g_autofree char *remembered = NULL;
  LpWindowViews *again;

  fixture_activate (fixture, "view", g_variant_new_string ("coverage"));
  remembered = lp_preferences_get_string (fixture->preferences, "view");
  g_assert_cmpstr (remembered, ==, "coverage");

  again = g_object_ref_sink (g_object_new (LP_TYPE_WINDOW_VIEWS, NULL));
  lp_window_views_set_session (again, fixture->session, fixture->preferences);
  g_assert_cmpstr (lp_window_views_get_name (again), ==, "coverage");
  gtk_widget_destroy (GTK_WIDGET (again));
  g_object_unref (again);

  /* Of a newer or an older program. */
  lp_preferences_set_string (fixture->preferences, "view", "no such view");
  again = g_object_ref_sink (g_object_new (LP_TYPE_WINDOW_VIEWS, NULL));
  lp_window_views_set_session (again, fixture->session, fixture->preferences);
  g_assert_cmpstr (lp_window_views_get_name (again), ==, "networks");
  gtk_widget_destroy (GTK_WIDGET (again));
  g_object_unref (again);
}

static void
count_cb (gpointer widget)
{
  guint *n = g_object_get_data (widget, "n-renewals");

  (*n)++;
}

/* New results are work for the views that are seen; the others catch up, once, when they are shown. */
static void
test_only_what_is_seen_is_renewed (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  GtkWidget *label = gtk_label_new ("Renewed");
  guint n = 0;

  g_object_set_data (G_OBJECT (label), "n-renewals", &n);
  gtk_stack_add_named (GTK_STACK (fixture->window->views), label, "probe");
  gtk_widget_show (label);
  lp_widget_follow_results (label, fixture->session, count_cb);
  g_signal_emit_by_name (fixture->session, "results-changed");
  g_assert_cmpuint (n, ==, 0);

  gtk_stack_set_visible_child (GTK_STACK (fixture->window->views), label);
  fixture_settle ();
  g_assert_cmpuint (n, ==, 1);
  g_signal_emit_by_name (fixture->session, "results-changed");
  g_assert_cmpuint (n, ==, 2);

  fixture_activate (fixture, "view", g_variant_new_string ("coverage"));
  fixture_settle ();
  g_signal_emit_by_name (fixture->session, "results-changed");
  g_signal_emit_by_name (fixture->session, "results-changed");
  g_assert_cmpuint (n, ==, 2);
  gtk_stack_set_visible_child (GTK_STACK (fixture->window->views), label);
  fixture_settle ();
  g_assert_cmpuint (n, ==, 3);
}

static void
give_width (LpViewSwitcher *switcher,
            int             width)
{
  GtkAllocation allocation = { 0, 0, width, 40 };

  gtk_widget_size_allocate (GTK_WIDGET (switcher), &allocation);
}

static void
test_words_or_a_menu (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);
  LpViewSwitcher *switcher = fixture_find (fixture, LP_TYPE_VIEW_SWITCHER);
  int minimum, natural;

  g_assert_false (lp_view_switcher_is_menu (switcher));
  gtk_widget_get_preferred_width (GTK_WIDGET (switcher), &minimum, &natural);
  g_assert_cmpint (minimum, <, natural);

  give_width (switcher, natural - 1);
  g_assert_true (lp_view_switcher_is_menu (switcher));
  give_width (switcher, natural);
  g_assert_false (lp_view_switcher_is_menu (switcher));

  /* The button tells which view is shown, to eyes and to screen readers. */
  give_width (switcher, minimum);
  fixture_activate (fixture, "view", g_variant_new_string ("coverage"));
  g_assert_cmpstr (lp_view_switcher_get_text (switcher), ==, "Coverage");
}

static void
find_page_cb (GtkWidget *widget,
              gpointer   title)
{
  const char **found = title;

  if (*found == NULL && GTK_IS_TOGGLE_BUTTON (widget) && gtk_widget_get_mapped (widget) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget))
      && gtk_style_context_has_class (gtk_widget_get_style_context (gtk_widget_get_parent (widget)), GTK_STYLE_CLASS_LINKED))
    *found = gtk_label_get_text (GTK_LABEL (gtk_bin_get_child (GTK_BIN (widget))));
  else if (*found == NULL && GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), find_page_cb, title);
}

/* What the button of the page that is shown says. */
static const char *
name_page (Fixture *fixture)
{
  const char *title = NULL;

  find_page_cb (lp_window_views_get_shown (fixture->window->views), &title);
  g_assert_nonnull (title);

  return title;
}

static void
test_keys_turn_pages (void)
{
  const struct { const char *view, *first, *second; int n; } rows[] = {
    { "networks", "Map", "Table", 2 },
    { "coverage", "Chart", "Table", 2 },
    { "options", "Who Moves", "Matrix", 3 },    /* localities against the option: there are no two maps and no figures */
    { "delivery", "Overview", "Pillars", 4 },
    { "outlook", "Chart", "Table", 4 },
    { "workshop", "Questions and Answers", "Slides", 3 },
  };
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      fixture_activate (fixture, "view", g_variant_new_string (rows[i].view));
      fixture_settle ();
      g_assert_cmpstr (name_page (fixture), ==, rows[i].first);
      fixture_activate (fixture, "next-page", NULL);
      g_assert_cmpstr (name_page (fixture), ==, rows[i].second);
      for (int more = 1; more < rows[i].n; more++)
        fixture_activate (fixture, "next-page", NULL);
      g_assert_cmpstr (name_page (fixture), ==, rows[i].first);
      fixture_activate (fixture, "next-page", NULL);
      fixture_activate (fixture, "previous-page", NULL);
      g_assert_cmpstr (name_page (fixture), ==, rows[i].first);
    }
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/views/nothing-twice", test_nothing_twice);
  g_test_add_func ("/views/made-when-first-shown", test_made_when_first_shown);
  g_test_add_func ("/views/every-view-opens", test_every_view_opens);
  g_test_add_func ("/views/smallest-window-with-large-letters", test_smallest_window_with_large_letters);
  g_test_add_func ("/views/picture-keeps-the-order", test_picture_keeps_the_order);
  g_test_add_func ("/views/last-view-is-remembered", test_last_view_is_remembered);
  g_test_add_func ("/views/only-what-is-seen-is-renewed", test_only_what_is_seen_is_renewed);
  g_test_add_func ("/views/keys-turn-pages", test_keys_turn_pages);
  g_test_add_func ("/views/words-or-a-menu", test_words_or_a_menu);

  return g_test_run ();
}
