/* test-compare.c — options side by side in the window: chosen, swapped, a network taken over, narrow */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plan/edit-option.h"
#include "session/any-option.h"
#include "session/side-by-side.h"
#include "ui/compare/compare-view.h"
#include "ui/compare/map-thumb.h"
#include "ui/coverage/chart-view.h"
#include "ui/window/view.h"

static void
show (Fixture *fixture)
{
  fixture_activate (fixture, "view", g_variant_new_string ("options"));
  fixture_settle ();
}

static gpointer
get_chooser (Fixture *fixture)
{
  return gtk_widget_get_template_child (fixture_find (fixture, LP_TYPE_COMPARE_VIEW), LP_TYPE_COMPARE_VIEW, "first");
}

static void
choose_first (Fixture    *fixture,
              const char *id)
{
  gtk_combo_box_set_active_id (get_chooser (fixture), id);
  fixture_settle ();
}

static gboolean
can_choose (Fixture *fixture,
            gint64   option)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, option);
  GtkComboBox *chooser = get_chooser (fixture);
  GtkTreeModel *model = gtk_combo_box_get_model (chooser);
  GtkTreeIter iter;
  gboolean found = FALSE;

  for (gboolean more = gtk_tree_model_get_iter_first (model, &iter); more; more = gtk_tree_model_iter_next (model, &iter))
    {
      g_autofree char *other = NULL;

      gtk_tree_model_get (model, &iter, gtk_combo_box_get_id_column (chooser), &other, -1);
      found |= g_strcmp0 (id, other) == 0;
    }

  return found;
}

/* From localities, everybody has a network but the five; the option shown cannot be compared with itself. */
static void
test_localities (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);
  LpChartView *view;

  show (fixture);
  choose_first (fixture, "0");
  view = LP_CHART_VIEW (fixture_find (fixture, LP_TYPE_CHART_VIEW));
  g_assert_nonnull (view);
  g_assert_false (gtk_widget_get_mapped (fixture_find (fixture, LP_TYPE_MAP_THUMB)));
  g_assert_false (can_choose (fixture, lp_session_get_option (fixture->session)->id));
}

static LpOption const *
find_other (Fixture *fixture)
{
  return lp_plan_find_option_named (lp_session_get_plan (fixture->session), "Option A");
}

static void
test_option_and_swap (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, find_other (fixture)->id);
  gint64 shown = lp_session_get_option (fixture->session)->id;
  GActionGroup *actions;

  show (fixture);
  choose_first (fixture, id);
  g_assert_true (gtk_widget_get_mapped (fixture_find (fixture, LP_TYPE_MAP_THUMB)));

  actions = gtk_widget_get_action_group (fixture_find (fixture, LP_TYPE_COMPARE_VIEW), "compare");
  g_action_group_activate_action (actions, "swap", NULL);
  fixture_settle ();
  g_assert_cmpint (lp_session_get_option (fixture->session)->id, ==, find_other (fixture)->id);
  g_assert_true (can_choose (fixture, shown));
}

/* A network of the real ones becomes one of the empty option, and undo takes it back. */
static void
test_take (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);
  gint64 network = fixture_get_network (fixture, 1);

  show (fixture);
  fixture_activate (fixture, "option-choose", g_variant_new_int64 (find_other (fixture)->id));
  g_assert_cmpuint (find_other (fixture)->networks->len, ==, 0);
  fixture_activate (fixture, "take-network", g_variant_new_int64 (network));
  g_assert_cmpuint (find_other (fixture)->networks->len, ==, 1);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpuint (find_other (fixture)->networks->len, ==, 0);
}

/* Each picture of the view is one that can be saved, copied and printed by its name. */
static void
test_pictures (void)
{
  static const char *const pages[][2] = { { "chart", "moves=Option A" }, { "matrix", "matrix=Option A" }, { "maps", "maps=Option A" }, { "table", "moves=Option A" } };
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, find_other (fixture)->id);
  const char *folder = g_getenv ("LP_TEST_PICTURES");
  GActionGroup *actions;

  show (fixture);
  choose_first (fixture, id);
  actions = gtk_widget_get_action_group (fixture_find (fixture, LP_TYPE_COMPARE_VIEW), "compare");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *name = g_strdup_printf ("options-%s.png", pages[i][0]);
      g_autofree char *path = g_build_filename (folder != NULL ? folder : fixture->folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      g_action_group_change_action_state (actions, "show", g_variant_new_string (pages[i][0]));
      fixture_settle ();
      g_assert_cmpstr (lp_view_get_chart (fixture_find (fixture, LP_TYPE_COMPARE_VIEW)), ==, pages[i][1]);
      g_assert_true (lp_session_export (fixture->session, file, 0, pages[i][1], &error));
      g_assert_no_error (error);
    }
  /* Localities have no land of their own, so there is one map alone. */
  choose_first (fixture, "0");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_widget_get_template_child (fixture_find (fixture, LP_TYPE_COMPARE_VIEW), LP_TYPE_COMPARE_VIEW, "maps_button"))));
}

/* In a small window one side at a time, and each is reached. */
static void
test_narrow (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, find_other (fixture)->id);
  GActionGroup *actions;

  show (fixture);
  choose_first (fixture, id);
  actions = gtk_widget_get_action_group (fixture_find (fixture, LP_TYPE_COMPARE_VIEW), "compare");
  g_action_group_change_action_state (actions, "show", g_variant_new_string ("figures"));
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (fixture_find (fixture, LP_TYPE_MAP_THUMB)));

  g_action_group_change_action_state (actions, "show", g_variant_new_string ("chart"));
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (fixture_find (fixture, LP_TYPE_MAP_THUMB)));
}

/* The figures on resources are those that the view of variation has. */
static void
test_resources (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1280, 800);
  const LpOption *option = lp_session_get_option (fixture->session);
  gint64 other = lp_plan_get_option (lp_session_get_plan (fixture->session), 0)->id;
  g_autoptr (LpSideBySide) sides = lp_side_by_side_new (fixture->session, other, option->id);
  g_autoptr (LpVariation) variation = lp_session_compute_variation (fixture->session, option, "gp-fte", NULL);
  g_autofree char *measure = lp_comparison_describe_measure (sides->comparison);
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < lp_variation_get_n (variation, LP_BY_NETWORK); i++)
    least = MIN (least, lp_variation_get (variation, LP_BY_NETWORK, i)->value);
  g_assert_cmpfloat (lp_comparison_get (sides->comparison, LP_COMPARE_LEAST_RESOURCED, 1)->value, ==, least);
  g_assert_cmpfloat (lp_comparison_get (sides->comparison, LP_COMPARE_BETWEEN, 1)->value, ==, lp_variation_get_stats (variation, LP_BY_NETWORK)->share.between);
  g_assert_nonnull (strstr (measure, "GP FTE per 1,000 weighted people"));
  /* An option without networks has no such figures, rather than nought. */
  g_assert_false (lp_comparison_get (sides->comparison, LP_COMPARE_LEAST_RESOURCED, 0)->known);
}

static guint
count_columns (GtkGrid *grid)
{
  guint n = 0;

  while (gtk_grid_get_child_at (grid, (int) n + 1, 0) != NULL)
    n++;

  return n;
}

/* The page of all options is there when more than two have networks, and follows the plan. */
static void
test_all_options (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  gint64 shown = lp_session_get_option (fixture->session)->id;
  GtkWidget *button;
  GtkGrid *grid;

  show (fixture);
  button = GTK_WIDGET (gtk_widget_get_template_child (fixture_find (fixture, LP_TYPE_COMPARE_VIEW), LP_TYPE_COMPARE_VIEW, "all_button"));
  grid = GTK_GRID (gtk_widget_get_template_child (fixture_find (fixture, LP_TYPE_COMPARE_VIEW), LP_TYPE_COMPARE_VIEW, "all_figures"));
  g_assert_false (gtk_widget_get_visible (button));
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *name = g_strdup_printf ("Copy %u", i + 1);

      g_assert_true (lp_session_commit (fixture->session, lp_edit_option_duplicate (plan, shown, name, NULL, NULL), NULL));
    }
  fixture_settle ();
  g_assert_true (gtk_widget_get_visible (button));
  gtk_button_clicked (GTK_BUTTON (button));
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (grid)));
  g_assert_cmpuint (count_columns (grid), ==, 3);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (gtk_grid_get_child_at (grid, 1, 2))), ==, "9");
  g_assert_true (lp_session_undo (fixture->session, NULL));
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (button));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (grid)));
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/compare/localities", test_localities);
  g_test_add_func ("/compare/option-and-swap", test_option_and_swap);
  g_test_add_func ("/compare/take", test_take);
  g_test_add_func ("/compare/pictures", test_pictures);
  g_test_add_func ("/compare/narrow", test_narrow);
  g_test_add_func ("/compare/resources", test_resources);
  g_test_add_func ("/compare/all-options", test_all_options);

  return g_test_run ();
}
