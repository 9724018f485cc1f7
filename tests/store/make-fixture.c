/* make-fixture.c — writes a plan file of this version of the schema, to be kept in tests/fixtures/plans */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Run once, when a schema version is released: make-fixture tests/fixtures/plans/version-3.lplan. The file is then kept
 * for ever, and never made anew.
 */
#include "sample.h"

#include <glib/gstdio.h>

#include "plan/edit-membership.h"
#include "plan/edit-network.h"

static void
commit (LpStore *store,
        LpEdit  *edit)
{
  g_autoptr (LpEdit) owned = edit;

  g_assert_nonnull (edit);
  g_assert_true (lp_store_commit (store, edit, NULL));
}

/* Rows of the tables that version 2 brought. */
static LpEdit *
make_rules (void)
{
  LpEdit *edit = lp_edit_new ("Set rules");
  LpChange *rule = lp_change_new (LP_TABLE_RULE, LP_CHANGE_INSERT);
  LpChange *question = lp_change_new (LP_TABLE_QUESTION, LP_CHANGE_INSERT);

  rule->new_values[LP_RULE_ID] = lp_value_int (41);
  rule->new_values[LP_RULE_OPTION_ID] = lp_value_int (SAMPLE_OPTION);
  rule->new_values[LP_RULE_KIND] = lp_value_text ("together");
  rule->new_values[LP_RULE_PRACTICE] = lp_value_text ("P0001");
  rule->new_values[LP_RULE_OTHER] = lp_value_text ("P0002");
  rule->new_values[LP_RULE_NUMBER] = lp_value_null ();
  rule->new_values[LP_RULE_NOTE] = lp_value_text ("");
  lp_edit_add (edit, rule);

  question->new_values[LP_QUESTION_ID] = lp_value_int (42);
  question->new_values[LP_QUESTION_POSITION] = lp_value_int (1);
  question->new_values[LP_QUESTION_TEXT] = lp_value_text ("What works well?");
  lp_edit_add (edit, question);

  return edit;
}

/* A row of the table that version 3 brought. */
static LpEdit *
make_unmatched (void)
{
  LpEdit *edit = lp_edit_new ("Tell of a practice");
  LpChange *unmatched = lp_change_new (LP_TABLE_UNMATCHED, LP_CHANGE_INSERT);

  unmatched->new_values[LP_UNMATCHED_CODE] = lp_value_text ("P0099");
  unmatched->new_values[LP_UNMATCHED_NAME] = lp_value_text ("Far Surgery");
  unmatched->new_values[LP_UNMATCHED_FILE] = lp_value_text ("lists.csv");
  unmatched->new_values[LP_UNMATCHED_ASIDE] = lp_value_int (0);
  lp_edit_add (edit, unmatched);

  return edit;
}

static void
fill (LpStore *store)
{
  static const char *const members[] = { "P0001", "P0002", NULL };
  static const char *const pinned[] = { "P0002", NULL };
  LpPlan *plan = lp_store_get_plan (store);

  commit (store, lp_edit_network_new (plan, SAMPLE_OPTION, "Purbeck", members, NULL, NULL));
  commit (store, lp_edit_pin (plan, SAMPLE_OPTION, pinned, TRUE, NULL));
  commit (store, make_rules ());
  commit (store, make_unmatched ());
  sample_commit (store, "abandoned");
  g_assert_true (lp_store_undo (store, NULL));
  sample_commit (store, "kept");
  sample_commit (store, "undone");
  g_assert_true (lp_store_undo (store, NULL));
  g_assert_true (lp_store_set_reason (store, 2, "One community", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("make-fixture-XXXXXX", NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (LpEdit) seed = sample_seed (4);
  g_autoptr (LpStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 2)
    {
      g_printerr ("Usage: make-fixture FILE\n");
      return 2;
    }

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  file = g_file_new_for_commandline_arg (argv[1]);
  store = lp_store_create (file, seed, &error);
  if (store != NULL)
    {
      fill (store);
      lp_store_close (store, &error);
    }

  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL ? 1 : 0;
}
