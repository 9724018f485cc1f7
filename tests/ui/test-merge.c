/* test-merge.c — another copy of the plan brought in by the window's dialog */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fixture.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "ui/dialogs/merge-dialog.h"

static void
assign (LpSession  *session,
        const char *code,
        gint64      network)
{
  const LpOption *option = lp_session_get_option (session);
  g_autoptr (GError) error = NULL;

  lp_session_commit (session, lp_edit_assign (lp_session_get_plan (session), option->id, (const char *[]) { code, NULL }, network, &error), &error);
  g_assert_no_error (error);
}

static gint64
get_id (LpSession  *session,
        const char *code)
{
  LpPlan *plan = lp_session_get_plan (session);
  const LpNetwork *network = lp_plan_get_network_of (plan, lp_session_get_option (session), lp_plan_find_practice (plan, code));

  return network != NULL ? network->id : 0;
}

/* Merge is out of reach until the conflict is decided, and is one step to undo. */
static void
test_dialog (void)
{
  g_autoptr (Fixture) fixture = fixture_new (1024, 600);
  g_autofree char *path = g_build_filename (fixture->folder, "there.lplan", NULL);
  g_autoptr (GFile) there = g_file_new_for_path (path);
  gint64 first = fixture_get_network (fixture, 1), second = fixture_get_network (fixture, 2);
  g_autoptr (GError) error = NULL;
  LpSession *other;
  LpMergeDialog *dialog;
  GtkWidget *accept, *conflicts, *row;
  g_autoptr (GList) rows = NULL;
  g_autoptr (GList) choices = NULL;

  lp_session_save (fixture->session, &error);
  g_assert_no_error (error);
  g_file_copy (lp_session_get_file (fixture->session), there, 0, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  other = lp_session_open (there, NULL, &error);
  g_assert_no_error (error);
  lp_session_choose_option (other, lp_session_get_option (fixture->session)->id, &error);
  assign (fixture->session, "J81010", first);
  assign (other, "J81010", second);
  assign (other, "J81011", first);
  lp_session_close (other, &error);
  g_assert_no_error (error);
  g_object_unref (other);

  dialog = lp_merge_dialog_new (GTK_WINDOW (fixture->window), lp_merging_new (fixture->session, there, &error));
  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (dialog));
  fixture_settle ();
  accept = gtk_dialog_get_widget_for_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_assert_false (gtk_widget_get_sensitive (accept));

  conflicts = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (dialog), LP_TYPE_MERGE_DIALOG, "conflicts_box"));
  rows = gtk_container_get_children (GTK_CONTAINER (conflicts));
  g_assert_cmpuint (g_list_length (rows), ==, 1);
  row = rows->data;
  choices = gtk_container_get_children (GTK_CONTAINER (row));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (g_list_last (choices)->data), TRUE);
  g_assert_true (gtk_widget_get_sensitive (accept));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  fixture_settle ();

  g_assert_cmpint (get_id (fixture->session, "J81010"), ==, second);
  g_assert_cmpint (get_id (fixture->session, "J81011"), ==, first);
  lp_session_undo (fixture->session, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_id (fixture->session, "J81010"), ==, first);
}

int
main (int    argc,
      char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/ui/merge/dialog", test_dialog);
  return g_test_run ();
}
