/* test-small-screen.c — the window on the smallest screen that is supported, with usual and with large letters */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dorset.h"
#include "fixture.h"
#include "scratch.h"
#include "ui/window/window-private.h"

/* A window as it was left on a larger screen, 1280 wide, opens no wider than this one; menus that would be higher than it scroll. */
static void
assert_fits (int      dpi,
             gboolean popovers)
{
  GtkSettings *settings = gtk_settings_get_default ();
  char *folder = scratch_new ();
  g_autoptr (LpPreferences) preferences = lp_preferences_new ();
  LpWindow *window;
  GtkMenuButton *menu;
  int width, height;

  g_object_set (settings, "gtk-xft-dpi", dpi * 1024, NULL);
  lp_preferences_set_int (preferences, "window-width", 1280);
  lp_preferences_set_int (preferences, "window-height", 800);
  window = lp_window_new (fixture_get_application (), preferences);
  lp_window_set_session (window, dorset_session_new (folder));
  gtk_widget_show (GTK_WIDGET (window));
  fixture_settle ();

  gtk_window_get_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, <=, 1024);
  g_assert_cmpint (height, <=, 600);
  menu = GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (window->header), lp_header_get_type (), "menu_button"));
  g_assert_cmpint (gtk_menu_button_get_use_popover (menu), ==, popovers);

  gtk_widget_destroy (GTK_WIDGET (window));
  fixture_settle ();
  scratch_remove (folder);
}

static void
test_usual_letters (void)
{
  assert_fits (96, TRUE);
}

static void
test_large_letters (void)
{
  assert_fits (192, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/small-screen/usual-letters", test_usual_letters);
  g_test_add_func ("/small-screen/large-letters", test_large_letters);

  return g_test_run ();
}
