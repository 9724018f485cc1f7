/* test-layers.c — the map's layers switched in the window, and remembered by the next */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "import/row.h"
#include "ui/map/layers-popover.h"
#include "ui/networks/networks-view.h"

static LpLayersPopover *
open_popover (Fixture *fixture)
{
  GtkWidget *view = fixture_find (fixture, LP_TYPE_NETWORKS_VIEW);
  GtkWidget *button = GTK_WIDGET (gtk_widget_get_template_child (view, LP_TYPE_NETWORKS_VIEW, "layers_button"));

  gtk_widget_set_visible (button, TRUE);
  gtk_button_clicked (GTK_BUTTON (button));
  fixture_settle ();
  return LP_LAYERS_POPOVER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

static gpointer
get_child (LpLayersPopover *popover,
           const char      *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (popover), LP_TYPE_LAYERS_POPOVER, name);
}

static const LpMapOverlay *
get_overlay (Fixture *fixture)
{
  return lp_map_scene_get_overlay (lp_session_get_map (fixture->session));
}

static void
test_switch (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  LpLayersPopover *popover = open_popover (fixture);
  g_autofree char *undo = g_strdup (lp_session_get_undo_label (fixture->session));

  g_assert_true (gtk_toggle_button_get_active (get_child (popover, "branches_switch")));
  g_assert_cmpuint (lp_map_overlay_get_localities (get_overlay (fixture))->len, ==, 0);
  gtk_toggle_button_set_active (get_child (popover, "localities_switch"), TRUE);
  g_assert_cmpuint (lp_map_overlay_get_localities (get_overlay (fixture))->len, >, 0);
  gtk_toggle_button_set_active (get_child (popover, "names_switch"), FALSE);
  g_assert_false (lp_map_overlay_shows (get_overlay (fixture), LP_MAP_SHOWS_NAMES));
  gtk_combo_box_set_active_id (get_child (popover, "measure_combo"), "gp-fte");
  g_assert_nonnull (lp_map_overlay_get_scale (get_overlay (fixture)));
  gtk_combo_box_set_active (get_child (popover, "option_combo"), 1);
  g_assert_nonnull (lp_map_overlay_get_other_name (get_overlay (fixture)));
  gtk_combo_box_set_active_id (get_child (popover, "measure_combo"), "none");
  g_assert_null (lp_map_overlay_get_scale (get_overlay (fixture)));
  fixture_settle ();
  g_assert_cmpstr (lp_session_get_undo_label (fixture->session), ==, undo);
}

/* The window before chose; this one remembers. */
static void
test_remember (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);

  g_assert_cmpuint (lp_map_overlay_get_localities (get_overlay (fixture))->len, >, 0);
  g_assert_false (lp_map_overlay_shows (get_overlay (fixture), LP_MAP_SHOWS_NAMES));
  g_assert_nonnull (lp_map_overlay_get_other_name (get_overlay (fixture)));
}

/* An imported layer gets a switch of its own. */
static void
test_own (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  g_autoptr (GError) error = NULL;
  LpEdit *edit = lp_edit_new ("Import Parishes");
  LpChange *layer = lp_row_new (LP_TABLE_LAYER);
  g_autoptr (GList) switches = NULL;
  LpLayersPopover *popover;

  lp_row_set_text (layer, LP_LAYER_ID, "own-1");
  lp_row_set_text (layer, LP_LAYER_NAME, "Parishes");
  lp_edit_add (edit, layer);
  lp_session_commit (fixture->session, edit, &error);
  g_assert_no_error (error);
  popover = open_popover (fixture);
  switches = gtk_container_get_children (get_child (popover, "own_box"));
  g_assert_cmpuint (g_list_length (switches), ==, 1);
  g_assert_cmpstr (gtk_button_get_label (switches->data), ==, "Parishes");
  gtk_toggle_button_set_active (switches->data, FALSE);
  g_assert_false (lp_map_layers_shows_own (lp_session_get_map_layers (fixture->session), "own-1"));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/layers/switch", test_switch);
  g_test_add_func ("/layers/remember", test_remember);
  g_test_add_func ("/layers/own", test_own);

  return g_test_run ();
}
