/* test-data.c — the view of the data: its lines, its filter, and each remedy through its own button */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plan/quality.h"
#include "session/doubts.h"
#include "ui/data/data-row.h"
#include "ui/data/data-view.h"
#include "ui/data/remedy-dialog.h"

static void
show (Fixture *fixture)
{
  fixture_activate (fixture, "view", g_variant_new_string ("data"));
  fixture_settle ();
}

static gpointer
get_child (Fixture    *fixture,
           const char *name)
{
  return gtk_widget_get_template_child (fixture_find (fixture, LP_TYPE_DATA_VIEW), LP_TYPE_DATA_VIEW, name);
}

/* The row about @practice and @figure; NULL: none is shown. */
static LpDataRow *
find_row (Fixture    *fixture,
          const char *practice,
          const char *figure)
{
  g_autoptr (GList) rows = gtk_container_get_children (get_child (fixture, "list"));

  for (GList *l = rows; l != NULL; l = l->next)
    {
      const LpQualityLine *line = lp_data_row_get_line (l->data);

      if (g_str_equal (line->practice, practice) && g_str_equal (line->figure, figure))
        return l->data;
    }
  return NULL;
}

/* The button in @widget with that label; NULL: none. */
static GtkButton *
find_button (GtkWidget  *widget,
             const char *label)
{
  g_autoptr (GList) children = NULL;
  GtkButton *found = NULL;

  if (GTK_IS_BUTTON (widget))
    return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0 ? GTK_BUTTON (widget) : NULL;
  if (GTK_IS_CONTAINER (widget))
    children = gtk_container_get_children (GTK_CONTAINER (widget));
  for (GList *l = children; l != NULL && found == NULL; l = l->next)
    found = find_button (l->data, label);

  return found;
}

static void
click (LpDataRow  *row,
       const char *label)
{
  g_assert_nonnull (row);
  gtk_button_clicked (find_button (GTK_WIDGET (row), label));
  fixture_settle ();
}

static LpRemedyDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (LP_IS_REMEDY_DIALOG (l->data))
      return l->data;
  return NULL;
}

static void
enter (const char *name,
       const char *text)
{
  gtk_entry_set_text (GTK_ENTRY (gtk_widget_get_template_child (GTK_WIDGET (find_dialog ()), LP_TYPE_REMEDY_DIALOG, name)), text);
}

static const LpFigureValue *
get_value (Fixture *fixture)
{
  return lp_plan_get_value (lp_session_get_plan (fixture->session), "gp-fte", "J81047");
}

static void
test_filter (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);

  show (fixture);
  g_assert_nonnull (find_row (fixture, "J81047", "gp-fte"));
  g_assert_nonnull (find_row (fixture, "J81069", "nurse-fte"));
  gtk_combo_box_set_active_id (get_child (fixture, "kind"), "outlier");
  fixture_settle ();
  g_assert_null (find_row (fixture, "J81047", "gp-fte"));
  g_assert_nonnull (find_row (fixture, "J81020", "gp-fte"));
  gtk_combo_box_set_active_id (get_child (fixture, "kind"), "all");
  gtk_entry_set_text (get_child (fixture, "filter"), "FISHER");
  g_signal_emit_by_name (get_child (fixture, "filter"), "search-changed");
  fixture_settle ();
  g_assert_nonnull (find_row (fixture, "J81047", "gp-fte"));
  g_assert_null (find_row (fixture, "J81069", "nurse-fte"));
}

/* Out, and the line says so and brings it back; undo takes either back. */
static void
test_leave_out (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);

  show (fixture);
  click (find_row (fixture, "J81020", "gp-fte"), "Leave Out");
  g_assert_cmpint (lp_data_row_get_line (find_row (fixture, "J81020", "gp-fte"))->kind, ==, LP_QUALITY_LEFT_OUT);
  click (find_row (fixture, "J81020", "gp-fte"), "Bring Back");
  g_assert_null (find_row (fixture, "J81020", "gp-fte"));
  for (guint i = 0; i < 2; i++)
    {
      fixture_activate (fixture, "undo", NULL);
      fixture_settle ();
    }
  g_assert_cmpint (lp_data_row_get_line (find_row (fixture, "J81020", "gp-fte"))->kind, ==, LP_QUALITY_OUTLIER);
}

/* Without a note the dialog stays and says why; with one the former value is kept. */
static void
test_correct (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);

  show (fixture);
  click (find_row (fixture, "J81047", "gp-fte"), "Correct…");
  enter ("value", "5.7");
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_ACCEPT);
  g_assert_cmpfloat (get_value (fixture)->value, ==, 1.4);
  enter ("note", "The return of September 2019");
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_ACCEPT);
  fixture_settle ();
  g_assert_null (find_dialog ());
  g_assert_cmpfloat (get_value (fixture)->value, ==, 5.7);
  g_assert_cmpint (lp_data_row_get_line (find_row (fixture, "J81047", "gp-fte"))->kind, ==, LP_QUALITY_CORRECTED);
}

static void
test_merge (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);
  gint64 people = fixture_get_practice (fixture, "J81040")->people;
  LpPlan *plan = lp_session_get_plan (fixture->session);
  gint64 all = lp_plan_get_people (plan);
  g_autofree char *successor = NULL;
  gint64 before;

  show (fixture);
  click (find_row (fixture, "J81040", ""), "Merge…");
  /* Somebody likely stands there already. */
  g_assert_cmpint (gtk_entry_get_text_length (GTK_ENTRY (gtk_widget_get_template_child (GTK_WIDGET (find_dialog ()), LP_TYPE_REMEDY_DIALOG, "successor"))), >, 5);
  successor = g_strdup ("J81012");
  before = fixture_get_practice (fixture, successor)->people;
  enter ("successor", successor);
  enter ("date", "2019-04-01");
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_ACCEPT);
  fixture_settle ();
  g_assert_cmpint (fixture_get_practice (fixture, successor)->people, ==, before + people);
  g_assert_cmpint (fixture_get_practice (fixture, "J81040")->people, ==, 0);
  g_assert_cmpint (lp_plan_get_people (plan), ==, all);
  /* It was one of the five that are in no network. */
  g_assert_cmpuint (lp_coverage_get_totals (lp_session_get_coverage (fixture->session))->n_unassigned, ==, 4);
  g_assert_cmpint (lp_data_row_get_line (find_row (fixture, "J81040", ""))->kind, ==, LP_QUALITY_CLOSED);
  fixture_activate (fixture, "undo", NULL);
  g_assert_cmpint (fixture_get_practice (fixture, "J81040")->people, ==, people);
  g_assert_null (lp_plan_find_event (plan, "J81040"));
}

/* Brings in @row as a file of that name. */
static void
import_row (Fixture    *fixture,
            const char *name,
            const char *row)
{
  g_autoptr (LpImport) import = lp_import_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (row, strlen (row));
  g_autoptr (LpImportPreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  lp_import_add_bytes (import, bytes, name);
  lp_import_begin (import, lp_session_get_plan (fixture->session), NULL);
  g_assert_true (lp_import_read (import, NULL, NULL, NULL, &error));
  preview = lp_import_preview (import, lp_session_get_plan (fixture->session));
  g_assert_true (lp_session_commit (fixture->session, g_steal_pointer (&preview->edit), &error));
  g_assert_no_error (error);
  fixture_settle ();
}

/* What a file says of a closing: the line names who follows, one button does it with the file's day, another puts it aside. */
static void
test_reported (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);
  gint64 people = fixture_get_practice (fixture, "J81040")->people;
  gint64 before = fixture_get_practice (fixture, "J81012")->people;
  LpPlan *plan = lp_session_get_plan (fixture->session);
  gint64 all = lp_plan_get_people (plan);

  show (fixture);
  import_row (fixture, "succ.csv", "J81040,J81012,R,20190401,\nJ81002,J81012,R,20200101,\n");
  g_assert_cmpint (lp_plan_get_people (plan), ==, all);
  g_assert_cmpint (lp_data_row_get_line (find_row (fixture, "J81040", ""))->kind, ==, LP_QUALITY_REPORTED);
  g_assert_nonnull (strstr (lp_data_row_get_line (find_row (fixture, "J81040", ""))->text, "Closed on 2019-04-01, says Successor organisations"));
  click (find_row (fixture, "J81040", ""), "Merge as Told");
  g_assert_cmpstr (lp_plan_find_event (plan, "J81040")->at, ==, "2019-04-01");
  g_assert_cmpint (fixture_get_practice (fixture, "J81012")->people, ==, before + people);
  g_assert_cmpint (lp_plan_get_people (plan), ==, all);

  click (find_row (fixture, "J81002", ""), "Still Open");
  g_assert_null (lp_plan_find_report (plan, "J81002"));
  fixture_activate (fixture, "undo", NULL);
  g_assert_nonnull (lp_plan_find_report (plan, "J81002"));
}

/* The dialog begins with what the file says; unticked, nobody is added to the successor's list. */
static void
test_reported_dialog (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1920, 1080);
  LpPlan *plan = lp_session_get_plan (fixture->session);
  gint64 before = fixture_get_practice (fixture, "J81012")->people;
  GtkToggleButton *move;

  show (fixture);
  import_row (fixture, "succ.csv", "J81040,J81012,R,20190401,\n");
  click (find_row (fixture, "J81040", ""), "Merge…");
  g_assert_cmpstr (gtk_entry_get_text (GTK_ENTRY (gtk_widget_get_template_child (GTK_WIDGET (find_dialog ()), LP_TYPE_REMEDY_DIALOG, "date"))), ==, "2019-04-01");
  move = GTK_TOGGLE_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (find_dialog ()), LP_TYPE_REMEDY_DIALOG, "move"));
  g_assert_true (gtk_toggle_button_get_active (move));
  gtk_toggle_button_set_active (move, FALSE);
  gtk_dialog_response (GTK_DIALOG (find_dialog ()), GTK_RESPONSE_ACCEPT);
  fixture_settle ();
  g_assert_cmpint (fixture_get_practice (fixture, "J81012")->people, ==, before);
  g_assert_cmpint (fixture_get_practice (fixture, "J81040")->people, ==, 0);
  g_assert_true (lp_plan_is_closed (plan, fixture_get_practice (fixture, "J81040")));
}

/* A practice that a file has and the plan has not: added in one step, or put aside, and either can be taken back. */
static void
test_unmatched (void)
{
  static const char payments[] = "Practice Code,Practice Name,Practice Open Date,Practice Close Date,Average Number of Registered Patients,Average Number of Weighted Patients,"
                                 "Total NHS Payments to General Practice\nJ81002,ORCHID HOUSE,20180401,-,8826.5,10189.65,1520206.92\nJ81998,ELSEWHERE SURGERY,20180401,-,5000,6000,900\n";
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  LpPlan *plan = lp_session_get_plan (fixture->session);

  show (fixture);
  g_assert_null (find_row (fixture, "J81998", ""));
  import_row (fixture, "payments.csv", payments);
  g_assert_cmpint (lp_data_row_get_line (find_row (fixture, "J81998", ""))->kind, ==, LP_QUALITY_UNMATCHED);
  /* It stands nowhere else, so there is nowhere to lead. */
  g_signal_emit_by_name (get_child (fixture, "list"), "row-activated", find_row (fixture, "J81998", ""));
  click (find_row (fixture, "J81998", ""), "Add to the Plan");
  g_assert_cmpstr (lp_plan_find_practice (plan, "J81998")->name, ==, "Elsewhere Surgery");
  g_assert_cmpint (lp_data_row_get_line (find_row (fixture, "J81998", "people"))->kind, ==, LP_QUALITY_NO_LIST);
  fixture_activate (fixture, "undo", NULL);
  fixture_settle ();
  g_assert_null (lp_plan_find_practice (plan, "J81998"));
  click (find_row (fixture, "J81998", ""), "None of Ours");
  g_assert_null (find_row (fixture, "J81998", ""));
}

/* How often the thing that rows stand under changes from one row to the next. */
static guint
count_groups (Fixture  *fixture,
              gboolean  by_practice)
{
  g_autoptr (GList) rows = gtk_container_get_children (get_child (fixture, "list"));
  const LpQualityLine *before = NULL;
  guint n = 0;

  for (GList *l = rows; l != NULL; l = l->next)
    {
      const LpQualityLine *line = lp_data_row_get_line (l->data);
      gboolean is_same = before != NULL && (by_practice ? g_str_equal (before->practice, line->practice) : before->kind == line->kind);

      g_assert_cmpint (gtk_list_box_row_get_header (l->data) == NULL, ==, is_same);
      n += !is_same;
      before = line;
    }
  return n;
}

/* By practice each stands under one heading, by kind each kind does. */
static void
test_groups (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  g_autoptr (GHashTable) practices = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (LpQuality) quality = lp_session_find_doubts (fixture->session);
  guint n_kinds = 0;

  for (guint i = 0; i < lp_quality_get_n (quality); i++)
    g_hash_table_add (practices, lp_quality_get (quality, i)->practice);
  for (guint kind = 0; kind < LP_N_QUALITY; kind++)
    n_kinds += lp_quality_count (quality, kind) > 0;
  show (fixture);
  g_assert_cmpuint (count_groups (fixture, TRUE), ==, g_hash_table_size (practices));
  gtk_toggle_button_set_active (get_child (fixture, "by_practice"), FALSE);
  fixture_settle ();
  g_assert_cmpuint (count_groups (fixture, FALSE), ==, n_kinds);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/data/filter", test_filter);
  g_test_add_func ("/data/groups", test_groups);
  g_test_add_func ("/data/unmatched", test_unmatched);
  g_test_add_func ("/data/leave-out", test_leave_out);
  g_test_add_func ("/data/correct", test_correct);
  g_test_add_func ("/data/merge", test_merge);
  g_test_add_func ("/data/reported", test_reported);
  g_test_add_func ("/data/reported-dialog", test_reported_dialog);

  return g_test_run ();
}
