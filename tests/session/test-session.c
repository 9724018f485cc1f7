/* test-session.c — the open plan: edits renew results, the option shown, saving by itself */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "charts/coverage-chart.h"
#include "export/export.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "session/autosave.h"
#include "session/session.h"
#include "scratch.h"

typedef struct
{
  char *folder;
  GFile *file;
  LpSession *session;
  guint n_results, n_selections, n_states;
} Fixture;

static void
results_changed_cb (Fixture *fixture)
{
  fixture->n_results++;
}

static void
selection_changed_cb (Fixture *fixture)
{
  fixture->n_selections++;
}

static void
state_changed_cb (Fixture *fixture)
{
  fixture->n_states++;
}

static void
watch (Fixture *fixture)
{
  g_signal_connect_swapped (fixture->session, "results-changed", G_CALLBACK (results_changed_cb), fixture);
  g_signal_connect_swapped (fixture->session, "selection-changed", G_CALLBACK (selection_changed_cb), fixture);
  g_signal_connect_swapped (fixture->session, "state-changed", G_CALLBACK (state_changed_cb), fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = scratch_new ();
  fixture->file = g_file_new_build_filename (fixture->folder, "a plan.lplan", NULL);
  fixture->session = lp_session_new_example (fixture->file, "dorset", &error);
  g_assert_no_error (error);
  watch (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->file);
  scratch_remove (fixture->folder);
}

static void
reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  lp_session_close (fixture->session, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->session);
  fixture->session = lp_session_open (fixture->file, NULL, &error);
  g_assert_no_error (error);
}

/* Makes a network of two practices of the Isle of Purbeck in the option shown. */
static gint64
make_purbeck (Fixture *fixture)
{
  const char *const codes[] = { "J81010", "J81011", NULL };
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  lp_session_commit (fixture->session,
                     lp_edit_network_new (lp_session_get_plan (fixture->session), lp_session_get_option (fixture->session)->id,
                                          "Purbeck", codes, &id, &error),
                     &error);
  g_assert_no_error (error);
  return id;
}

static void
test_edit_renews_results (Fixture       *fixture,
                          gconstpointer  data)
{
  LpCoverage *before = lp_session_get_coverage (fixture->session);

  g_assert_cmpuint (lp_coverage_get_totals (before)->n_unassigned, ==, 86);
  make_purbeck (fixture);
  g_assert_cmpuint (fixture->n_results, ==, 1);
  g_assert_cmpuint (lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->n_unassigned, ==, 84);
  g_assert_cmpint (lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->people_under, ==, 19486);
  g_assert_cmpstr (lp_session_get_undo_label (fixture->session), ==, "Undo Add Purbeck with 2 practices");

  g_assert_true (lp_session_undo (fixture->session, NULL));
  g_assert_cmpuint (fixture->n_results, ==, 2);
  g_assert_cmpuint (lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->n_unassigned, ==, 86);
  g_assert_null (lp_session_get_undo_label (fixture->session));
  g_assert_cmpstr (lp_session_get_redo_label (fixture->session), ==, "Redo Add Purbeck with 2 practices");
}

static void
test_failed_edit_changes_nothing (Fixture       *fixture,
                                  gconstpointer  data)
{
  const char *const codes[] = { "Z99999", NULL };
  g_autoptr (GError) error = NULL;
  gint64 network = make_purbeck (fixture);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  guint64 serial = lp_plan_get_serial (plan);

  g_assert_false (lp_session_commit (fixture->session,
                                     lp_edit_assign (plan, lp_session_get_option (fixture->session)->id, codes, network, &error),
                                     &error));
  g_assert_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND);
  g_assert_cmpuint (lp_plan_get_serial (plan), ==, serial);
  g_assert_cmpuint (fixture->n_results, ==, 1);
}

static void
test_option_shown (Fixture       *fixture,
                   gconstpointer  data)
{
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpOption *real = lp_plan_find_option_named (plan, "PCNs of December 2019");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;

  g_assert_cmpstr (lp_session_get_option (fixture->session)->name, ==, "Option A");
  g_assert_true (lp_session_choose_option (fixture->session, real->id, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_results, ==, 1);
  g_assert_cmpuint (lp_coverage_get_n_networks (lp_session_get_coverage (fixture->session)), ==, 18);

  /* Remembered in the file, and no edit. */
  reopen (fixture);
  g_assert_cmpstr (lp_session_get_option (fixture->session)->name, ==, "PCNs of December 2019");
  g_assert_null (lp_session_get_undo_label (fixture->session));
  history = lp_session_get_history (fixture->session, &error);
  g_assert_cmpuint (history->len, ==, 1);
}

static void
test_new_option_is_shown_and_undone (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 before = lp_session_get_option (fixture->session)->id;

  lp_session_commit (fixture->session, lp_edit_option_new (lp_session_get_plan (fixture->session), "Option B", NULL, &error), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lp_session_get_option (fixture->session)->name, ==, "Option B");
  g_assert_true (lp_session_undo (fixture->session, &error));
  g_assert_no_error (error);
  g_assert_cmpint (lp_session_get_option (fixture->session)->id, ==, before);
  g_assert_nonnull (lp_session_get_coverage (fixture->session));
}

static void
test_selection_is_linked_and_pruned (Fixture       *fixture,
                                     gconstpointer  data)
{
  gint64 network = make_purbeck (fixture);
  const char *const codes[] = { "J81010", NULL };

  lp_session_select_network (fixture->session, network);
  lp_session_select_practices (fixture->session, codes);
  lp_session_select_practices (fixture->session, codes);
  g_assert_cmpuint (fixture->n_selections, ==, 2);

  /* Undo takes the network away, and the practice stays. */
  lp_session_undo (fixture->session, NULL);
  g_assert_cmpint (lp_session_get_network (fixture->session), ==, 0);
  g_assert_cmpstr (lp_session_get_practices (fixture->session)[0], ==, "J81010");
  g_assert_cmpuint (fixture->n_selections, ==, 3);
}

static void
test_saves_by_itself (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = g_file_load_bytes (fixture->file, NULL, NULL, &error);
  g_autoptr (GBytes) after = NULL;

  g_assert_true (lp_session_is_saved (fixture->session));
  make_purbeck (fixture);
  g_assert_false (lp_session_is_saved (fixture->session));
  while (!lp_session_is_saved (fixture->session))
    g_main_context_iteration (NULL, TRUE);

  after = g_file_load_bytes (fixture->file, NULL, NULL, &error);
  g_assert_false (g_bytes_equal (before, after));
  g_assert_no_error (lp_session_get_save_error (fixture->session));
}

static void
test_save_error_is_kept_and_cleared (Fixture       *fixture,
                                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "saved elsewhere.lplan", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (elsewhere);

  make_purbeck (fixture);
  /* Another program writes the file. */
  g_assert_true (g_file_replace_contents (fixture->file, "not a plan", 10, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error));
  g_assert_false (lp_session_save (fixture->session, &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CHANGED_ELSEWHERE);
  g_assert_error (lp_session_get_save_error (fixture->session), LP_STORE_ERROR, LP_STORE_ERROR_CHANGED_ELSEWHERE);
  g_assert_false (lp_session_is_saved (fixture->session));

  g_clear_error (&error);
  g_assert_true (lp_session_save_as (fixture->session, other, FALSE, &error));
  g_assert_no_error (error);
  g_assert_null (lp_session_get_save_error (fixture->session));
  g_assert_true (lp_session_is_saved (fixture->session));
  g_assert_nonnull (lp_session_get_saved_at (fixture->session));
}

static void
test_export_by_ending (Fixture       *fixture,
                       gconstpointer  data)
{
  static const struct { const char *name, *chart; gboolean works; } cases[] = {
    { "out.xlsx", NULL, TRUE },
    { "out.csv", NULL, TRUE },
    { "out.png", "coverage", TRUE },
    { "out.png", "people", TRUE },
    { "out.pdf", "coverage", TRUE },
    { "out.png", "map", TRUE },
    { "out.pdf", "map", TRUE },
    { "out.geojson", NULL, TRUE },
    { "out.png", NULL, FALSE },
    { "out.png", "pie", FALSE },
    { "out.docx", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, cases[i].name, NULL);
      g_autoptr (GError) error = NULL;

      g_file_delete (file, NULL, NULL);
      g_assert_cmpint (lp_session_export (fixture->session, file, 0, cases[i].chart, &error), ==, cases[i].works);
      g_assert_cmpint (error == NULL, ==, cases[i].works);
      g_assert_cmpint (g_file_query_exists (file, NULL), ==, cases[i].works);
    }
}

/* Writes what a verb or a menu would, and the chart that the view draws; the colours of networks come from the map. */
static void
test_export_as_shown (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GFile) exported = g_file_new_build_filename (fixture->folder, "exported.png", NULL);
  g_autoptr (GFile) shown = g_file_new_build_filename (fixture->folder, "shown.png", NULL);
  const LpOption *option = lp_plan_find_option_named (lp_session_get_plan (fixture->session), "PCNs of December 2019");
  g_autoptr (LpStyle) style = lp_style_new ("Cantarell", 15);
  g_autoptr (LpChart) chart = NULL;
  g_autoptr (GBytes) exported_bytes = NULL;
  g_autoptr (GBytes) shown_bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lp_session_export (fixture->session, exported, option->id, "coverage", &error));
  g_assert_true (lp_session_choose_option (fixture->session, option->id, &error));
  chart = lp_coverage_chart_new (lp_session_get_coverage (fixture->session), LP_SORT_SIZE, NULL);
  g_assert_true (lp_export_picture (&(LpPicture) { .chart = chart }, style, 1200, 0, 2, shown, &error));
  exported_bytes = g_file_load_bytes (exported, NULL, NULL, &error);
  shown_bytes = g_file_load_bytes (shown, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (exported_bytes, shown_bytes));
}

/* A move rebuilds the land of the two networks (and of those that share a point with them); the rest is the very same. Undo brings the land back. */
static void
test_map_follows (Fixture       *fixture,
                  gconstpointer  data)
{
  LpPlan *plan = lp_session_get_plan (fixture->session);
  const LpOption *option = lp_plan_find_option_named (plan, "PCNs of December 2019");
  const char *codes[] = { "J81019", NULL };
  g_autoptr (LpMapScene) before = NULL;
  g_autoptr (GError) error = NULL;
  LpMapScene *after;
  gint64 from, to;
  guint n_same = 0;

  g_assert_true (lp_session_choose_option (fixture->session, option->id, &error));
  before = lp_map_scene_ref (lp_session_get_map (fixture->session));
  from = lp_map_scene_get_network (before, 0)->id;
  to = lp_map_scene_get_network (before, 15)->id;
  g_assert_true (lp_session_commit (fixture->session, lp_edit_assign (plan, option->id, codes, to, &error), &error));
  after = lp_session_get_map (fixture->session);
  for (guint i = 0; i < lp_map_scene_get_n_networks (before); i++)
    n_same += lp_map_scene_get_network (before, i)->territory->shape == lp_map_scene_get_network (after, i)->territory->shape;
  g_assert_cmpuint (n_same, >=, 12);
  g_assert_cmpfloat (lp_shape_get_area (lp_map_scene_find_network (after, from)->territory->shape), <,
                     lp_shape_get_area (lp_map_scene_find_network (before, from)->territory->shape));
  g_assert_cmpfloat (lp_shape_get_area (lp_map_scene_find_network (after, to)->territory->shape), >,
                     lp_shape_get_area (lp_map_scene_find_network (before, to)->territory->shape));
  g_assert_true (lp_session_undo (fixture->session, &error));
  after = lp_session_get_map (fixture->session);
  g_assert_cmpfloat_with_epsilon (lp_shape_get_area (lp_map_scene_find_network (after, to)->territory->shape),
                                  lp_shape_get_area (lp_map_scene_find_network (before, to)->territory->shape), 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/session/edit-renews-results", test_edit_renews_results);
  ADD ("/session/failed-edit-changes-nothing", test_failed_edit_changes_nothing);
  ADD ("/session/map-follows", test_map_follows);
  ADD ("/session/option-shown", test_option_shown);
  ADD ("/session/new-option-is-shown-and-undone", test_new_option_is_shown_and_undone);
  ADD ("/session/selection-is-linked-and-pruned", test_selection_is_linked_and_pruned);
  ADD ("/session/saves-by-itself", test_saves_by_itself);
  ADD ("/session/save-error-is-kept-and-cleared", test_save_error_is_kept_and_cleared);
  ADD ("/session/export-by-ending", test_export_by_ending);
  ADD ("/session/export-as-shown", test_export_as_shown);
#undef ADD
  return g_test_run ();
}
