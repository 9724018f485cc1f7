/* test-moments.c — moments named, compared with now, gone back to without losing what came after */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-edits.h"
#include "sample.h"

#include "store/moments.h"

static void
add (LpStore    *store,
     const char *name)
{
  g_autoptr (GError) error = NULL;

  lp_store_add_moment (store, name, &error);
  g_assert_no_error (error);
}

static void
undo (LpStore *store)
{
  g_autoptr (GError) error = NULL;

  lp_store_undo (store, &error);
  g_assert_no_error (error);
}

static LpStore *
reopen (LpStore *store)
{
  g_autoptr (GFile) file = g_object_ref (lp_store_get_file (store));
  g_autoptr (GError) error = NULL;
  LpStore *again;

  lp_store_close (store, &error);
  g_assert_no_error (error);
  g_object_unref (store);
  again = lp_store_open (file, NULL, &error);
  g_assert_no_error (error);
  return again;
}

/* The plan at the @i-th moment is @expected. */
static void
assert_then (LpStore    *store,
             guint       i,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moments = lp_store_list_moments (store, &error);
  g_autoptr (LpPlan) then = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  then = lp_store_read_moment (store, ((LpMoment *) g_ptr_array_index (moments, i))->id, &error);
  g_assert_no_error (error);
  text = drawn_describe (then);
  g_assert_cmpstr (text, ==, expected);
}

/* What was in force at a moment is known after it has been taken back, replaced, saved and opened again; going back is one edit. */
static void
test_there_and_back (void)
{
  LpStore *store = sample_create ("plan.lplan");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *now = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moments = NULL;
  g_autoptr (LpEdit) edit = NULL;

  sample_commit (store, "one");
  sample_commit (store, "two");
  add (store, "end of session 1");
  first = drawn_describe (lp_store_get_plan (store));
  undo (store);
  undo (store);
  sample_commit (store, "three");
  add (store, "  end of session 2 ");
  second = drawn_describe (lp_store_get_plan (store));
  undo (store);
  sample_commit (store, "four");
  now = drawn_describe (lp_store_get_plan (store));

  g_assert_true (lp_store_is_dirty (store));
  store = reopen (store);
  assert_then (store, 0, first);
  assert_then (store, 1, second);

  moments = lp_store_list_moments (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (moments->len, ==, 2);
  g_assert_cmpstr (((LpMoment *) g_ptr_array_index (moments, 1))->name, ==, "end of session 2");
  edit = lp_store_edit_to_moment (store, g_ptr_array_index (moments, 0), &error);
  g_assert_no_error (error);
  lp_store_commit (store, edit, &error);
  g_assert_no_error (error);
  text = drawn_describe (lp_store_get_plan (store));
  g_assert_cmpstr (text, ==, first);
  g_clear_pointer (&text, g_free);
  undo (store);
  text = drawn_describe (lp_store_get_plan (store));
  g_assert_cmpstr (text, ==, now);
  lp_store_close (store, &error);
  g_assert_no_error (error);
  g_object_unref (store);
}

static void
remove_first (LpStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moments = lp_store_list_moments (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (moments->len, ==, 1);
  lp_store_remove_moment (store, ((LpMoment *) g_ptr_array_index (moments, 0))->id, &error);
  g_assert_no_error (error);
}

/* Naming and removing are no edits, and reach the file. */
static void
test_no_edits (void)
{
  LpStore *store = sample_create ("plan.lplan");
  g_autoptr (GError) error = NULL;

  sample_commit (store, "one");
  lp_store_save (store, &error);
  g_assert_no_error (error);
  g_assert_false (lp_store_is_dirty (store));
  add (store, "lunch");
  g_assert_true (lp_store_is_dirty (store));
  g_assert_cmpstr (lp_store_get_undo_label (store), ==, "one");

  remove_first (store);
  g_assert_false (lp_store_is_dirty (store));

  /* Another in its place, made in the same second, is another. */
  add (store, "lunch");
  lp_store_save (store, &error);
  g_assert_no_error (error);
  remove_first (store);
  add (store, "lunge");
  g_assert_true (lp_store_is_dirty (store));
  g_assert_false (lp_store_add_moment (store, "  ", &error));
  g_assert_error (error, LP_STORE_ERROR, LP_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  lp_store_close (store, &error);
  g_assert_no_error (error);
  g_object_unref (store);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  sample_add ("/store/moments/there-and-back", test_there_and_back);
  sample_add ("/store/moments/no-edits", test_no_edits);
  return sample_run ();
}
