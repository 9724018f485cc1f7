/* test-widgets.c — every template widget is made and goes away again */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plan/plan.h"
#include "ui/coverage/chart-view.h"
#include "ui/coverage/coverage-view.h"
#include "ui/dialogs/name-dialog.h"
#include "ui/dialogs/network-chooser.h"
#include "ui/dialogs/network-notes.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/member-list.h"
#include "ui/inspector/network-panel.h"
#include "ui/inspector/problems-panel.h"
#include "ui/inspector/unassigned-panel.h"
#include "ui/inspector/unassigned-row.h"
#include "ui/networks/band-bar.h"
#include "ui/networks/network-list.h"
#include "ui/networks/networks-view.h"
#include "ui/options/option-switcher.h"
#include "ui/practices/practice-table.h"
#include "ui/strip/band-popover.h"
#include "ui/strip/strip.h"
#include "ui/welcome/recent-row.h"
#include "ui/welcome/welcome.h"
#include "ui/window/header.h"

static void
assert_made_and_gone (gconstpointer data)
{
  GType (*get_type) (void) = data;
  GtkWidget *widget = g_object_ref_sink (g_object_new (get_type (), NULL));
  gpointer pointer = widget;

  g_object_add_weak_pointer (G_OBJECT (widget), &pointer);
  gtk_widget_destroy (widget);
  g_object_unref (widget);
  fixture_settle ();
  g_assert_null (pointer);
}

static void
test_window_with_a_plan_goes_away (void)
{
  Fixture *fixture = fixture_new (1280, 800);
  gpointer window = fixture->window;
  gpointer session = fixture->session;

  g_object_add_weak_pointer (window, &window);
  g_object_add_weak_pointer (session, &session);
  fixture_free (fixture);
  g_assert_null (window);
  g_assert_null (session);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    GType (*get_type) (void);
  } widgets[] = {
    { "/widgets/band-bar", lp_band_bar_get_type },
    { "/widgets/band-popover", lp_band_popover_get_type },
    { "/widgets/chart-view", lp_chart_view_get_type },
    { "/widgets/coverage-view", lp_coverage_view_get_type },
    { "/widgets/header", lp_header_get_type },
    { "/widgets/inspector", lp_inspector_get_type },
    { "/widgets/member-list", lp_member_list_get_type },
    { "/widgets/name-dialog", lp_name_dialog_get_type },
    { "/widgets/network-chooser", lp_network_chooser_get_type },
    { "/widgets/network-list", lp_network_list_get_type },
    { "/widgets/network-notes", lp_network_notes_dialog_get_type },
    { "/widgets/network-panel", lp_network_panel_get_type },
    { "/widgets/networks-view", lp_networks_view_get_type },
    { "/widgets/option-switcher", lp_option_switcher_get_type },
    { "/widgets/practice-table", lp_practice_table_get_type },
    { "/widgets/problems-panel", lp_problems_panel_get_type },
    { "/widgets/recent-row", lp_recent_row_get_type },
    { "/widgets/strip", lp_strip_get_type },
    { "/widgets/unassigned-panel", lp_unassigned_panel_get_type },
    { "/widgets/unassigned-row", lp_unassigned_row_get_type },
    { "/widgets/welcome", lp_welcome_get_type },
    { "/widgets/window", lp_window_get_type },
  };

  fixture_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    g_test_add_data_func (widgets[i].path, widgets[i].get_type, assert_made_and_gone);
  g_test_add_func ("/widgets/window-with-a-plan", test_window_with_a_plan_goes_away);

  return g_test_run ();
}
