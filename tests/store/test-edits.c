/* test-edits.c — edits done, undone, redone and kept across closing */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

static void
assert_whole (LpStore *store)
{
  g_autoptr (GError) error = NULL;

  lp_store_check (store, &error);
  g_assert_no_error (error);
}

static void
undo (LpStore *store)
{
  g_autoptr (GError) error = NULL;

  lp_store_undo (store, &error);
  g_assert_no_error (error);
  assert_whole (store);
}

static void
redo (LpStore *store)
{
  g_autoptr (GError) error = NULL;

  lp_store_redo (store, &error);
  g_assert_no_error (error);
  assert_whole (store);
}

static void
close_store (LpStore *store)
{
  g_autoptr (GError) error = NULL;

  lp_store_close (store, &error);
  g_assert_no_error (error);
}

static LpStore *
reopen (const char *name)
{
  g_autoptr (GFile) file = sample_file (name);
  g_autoptr (GError) error = NULL;
  LpStoreOpening opening = LP_STORE_RECOVERED;
  LpStore *store = lp_store_open (file, &opening, &error);

  g_assert_no_error (error);
  g_assert_cmpint (opening, ==, LP_STORE_OPENED);
  assert_whole (store);
  return store;
}

static char *
describe_history (LpStore *store)
{
  static const char states[] = "+-xB";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = lp_store_get_history (store, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    {
      const LpHistoryLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%s%c%s", i > 0 ? " " : "", states[line->state], line->label);
    }

  return g_string_free (text, FALSE);
}

static void
assert_history (LpStore    *store,
                const char *expected)
{
  g_autofree char *found = describe_history (store);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_create (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (GFile) file = sample_file ("a.lplan");

  assert_whole (store);
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_false (lp_store_is_dirty (store));
  g_assert_null (lp_store_get_undo_label (store));
  g_assert_null (lp_store_get_redo_label (store));
  g_assert_cmpuint (lp_plan_get_n_practices (lp_store_get_plan (store)), ==, 12);
  assert_history (store, "BMake the plan");
  close_store (store);
  g_assert_cmpuint (sample_count_working_copies (), ==, 0);
}

static void
test_undo_redo (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  LpPlan *plan = lp_store_get_plan (store);

  sample_commit (store, "one");
  sample_commit (store, "two");
  g_assert_cmpstr (lp_plan_get_note (plan), ==, "two");
  g_assert_cmpstr (lp_store_get_undo_label (store), ==, "two");
  undo (store);
  g_assert_cmpstr (lp_plan_get_note (plan), ==, "one");
  undo (store);
  g_assert_cmpstr (lp_plan_get_note (plan), ==, "");
  g_assert_null (lp_store_get_undo_label (store));
  g_assert_cmpstr (lp_store_get_redo_label (store), ==, "one");
  redo (store);
  g_assert_cmpstr (lp_plan_get_note (plan), ==, "one");
  g_assert_cmpstr (lp_store_get_redo_label (store), ==, "two");
  redo (store);
  g_assert_cmpstr (lp_plan_get_note (plan), ==, "two");
  g_assert_null (lp_store_get_redo_label (store));
  close_store (store);
}

static void
test_nothing_to_undo (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (GError) undo_error = NULL;
  g_autoptr (GError) redo_error = NULL;

  g_assert_false (lp_store_undo (store, &undo_error));
  g_assert_error (undo_error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED);
  g_assert_false (lp_store_redo (store, &redo_error));
  g_assert_error (redo_error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED);
}

static void
test_abandon (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (LpStore) again = NULL;

  sample_commit (store, "one");
  sample_commit (store, "two");
  sample_commit (store, "three");
  undo (store);
  undo (store);
  assert_history (store, "BMake the plan +one -two -three");
  sample_commit (store, "four");
  assert_history (store, "BMake the plan +one xtwo xthree +four");
  g_assert_null (lp_store_get_redo_label (store));
  undo (store);
  assert_history (store, "BMake the plan +one xtwo xthree -four");
  close_store (store);

  again = reopen ("a.lplan");
  assert_history (again, "BMake the plan +one xtwo xthree -four");
  redo (again);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (again)), ==, "four");
  undo (again);
  undo (again);
  g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (again)), ==, "");
  close_store (again);
}

static void
test_no_change (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (LpEdit) empty = lp_edit_new ("Nothing");
  g_autoptr (GError) error = NULL;
  guint64 serial;

  sample_commit (store, "one");
  undo (store);
  serial = lp_plan_get_serial (lp_store_get_plan (store));

  lp_store_commit (store, empty, &error);
  g_assert_no_error (error);
  sample_commit (store, "");
  assert_history (store, "BMake the plan -one");
  g_assert_cmpuint (lp_plan_get_serial (lp_store_get_plan (store)), ==, serial);
}

static void
test_refused (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  LpValue key = lp_value_text ("P0001");
  LpValue nobody = lp_value_text ("NOBODY");
  struct { const LpValue *key; guint column; LpValue value; } cases[] = {
    { &key, LP_PRACTICE_LOCALITY_ID, lp_value_int (99) },       /* refers to nothing */
    { &key, LP_PRACTICE_PEOPLE, lp_value_int (-1) },            /* against a check of the table */
    { &key, LP_PRACTICE_PEOPLE, lp_value_text ("many") },       /* of the wrong kind */
    { &key, LP_PRACTICE_NAME, lp_value_null () },               /* must not be null */
    { &nobody, LP_PRACTICE_NAME, lp_value_text ("Nobody") },    /* no such row */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LpEdit) edit = sample_note ("kept only if all is");
      g_autoptr (GError) error = NULL;

      lp_edit_add_update (edit, LP_TABLE_PRACTICE, cases[i].key, cases[i].column, cases[i].value);
      g_assert_false (lp_store_commit (store, edit, &error));
      g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT);
      g_assert_nonnull (strstr (error->message, "a.lplan"));
      assert_whole (store);
      assert_history (store, "BMake the plan");
      g_assert_cmpstr (lp_plan_get_note (lp_store_get_plan (store)), ==, "");
    }

  g_free (key.text);
  g_free (nobody.text);
}

static void
test_dirty (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (GError) error = NULL;

  sample_commit (store, "one");
  g_assert_true (lp_store_is_dirty (store));
  lp_store_save (store, &error);
  g_assert_no_error (error);
  g_assert_false (lp_store_is_dirty (store));

  /* What was undone since can be redone, which the file does not know yet. */
  sample_commit (store, "two");
  g_assert_true (lp_store_is_dirty (store));
  undo (store);
  g_assert_true (lp_store_is_dirty (store));
  lp_store_save (store, &error);
  g_assert_no_error (error);
  g_assert_false (lp_store_is_dirty (store));
  undo (store);
  g_assert_true (lp_store_is_dirty (store));
  redo (store);
  g_assert_false (lp_store_is_dirty (store));

  lp_store_set_reason (store, 2, "because", &error);
  g_assert_no_error (error);
  g_assert_true (lp_store_is_dirty (store));
  lp_store_set_reason (store, 2, "", &error);
  g_assert_no_error (error);
  g_assert_false (lp_store_is_dirty (store));
}

/* An edit made and taken back since the last save is all there is to write at the end, and can be redone by the next run. */
static void
test_redo_reaches_the_file (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (LpStore) again = NULL;
  g_autoptr (GError) error = NULL;

  lp_store_save (store, &error);
  g_assert_no_error (error);
  sample_commit (store, "one");
  undo (store);
  close_store (store);
  again = lp_store_open (lp_store_get_file (store), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lp_store_get_redo_label (again), ==, "one");
}

static void
test_reason (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (LpStore) again = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  LpHistoryLine *line;

  sample_commit (store, "one");
  lp_store_set_reason (store, 2, "The bus goes there", &error);
  g_assert_no_error (error);
  undo (store);
  close_store (store);

  again = reopen ("a.lplan");
  lines = lp_store_get_history (again, &error);
  g_assert_no_error (error);
  line = g_ptr_array_index (lines, 1);
  g_assert_cmpstr (line->reason, ==, "The bus goes there");
  g_assert_cmpint (line->state, ==, LP_EDIT_UNDONE);

  g_assert_false (lp_store_set_reason (again, 3, "of nothing", &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT);
}

static void
test_after_close (void)
{
  g_autoptr (LpStore) store = sample_create ("a.lplan");
  g_autoptr (LpEdit) edit = sample_note ("late");
  g_autoptr (GError) commit_error = NULL;
  g_autoptr (GError) save_error = NULL;

  close_store (store);
  close_store (store);
  g_assert_false (lp_store_commit (store, edit, &commit_error));
  g_assert_error (commit_error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED);
  g_assert_false (lp_store_save (store, &save_error));
  g_assert_error (save_error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED);
  g_assert_false (lp_store_is_dirty (store));
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  sample_add ("/store/edits/create", test_create);
  sample_add ("/store/edits/undo-redo", test_undo_redo);
  sample_add ("/store/edits/nothing-to-undo", test_nothing_to_undo);
  sample_add ("/store/edits/abandon", test_abandon);
  sample_add ("/store/edits/no-change", test_no_change);
  sample_add ("/store/edits/refused", test_refused);
  sample_add ("/store/edits/dirty", test_dirty);
  sample_add ("/store/edits/redo-reaches-the-file", test_redo_reaches_the_file);
  sample_add ("/store/edits/reason", test_reason);
  sample_add ("/store/edits/after-close", test_after_close);
  return sample_run ();
}
