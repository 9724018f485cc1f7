/* test-random-edits.c — ten thousand edits of every kind, undone to the start and redone to the end */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-edits.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <unistd.h>

enum { N_EDITS = 10000, N_PRACTICES = 8 };

/* File and memory agree after every step; on the way back every twentieth is compared with the way there, too. */
static guint
check_step (LpStore *store,
            guint    step)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  lp_store_check (store, &error);
  g_assert_no_error (error);
  if (step % 20 != 0)
    return 0;

  text = drawn_describe (lp_store_get_plan (store));
  return g_str_hash (text);
}

static gboolean
do_edit (LpStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LpEdit) edit = drawn_edit (lp_store_get_plan (store), &error);
  guint64 serial = lp_plan_get_serial (lp_store_get_plan (store));

  if (edit == NULL)
    {
      g_assert_error (error, LP_PLAN_ERROR, error->code);
      return FALSE;
    }

  lp_store_commit (store, edit, &error);
  if (error != NULL)
    g_error ("“%s” was offered, and then refused: %s", lp_edit_get_label (edit), error->message);
  return lp_plan_get_serial (lp_store_get_plan (store)) != serial;
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

static void
test_random_edits (void)
{
  g_autoptr (GFile) file = sample_file ("random.lplan");
  g_autoptr (LpEdit) seed = sample_seed (N_PRACTICES);
  g_autoptr (GError) error = NULL;
  g_autoptr (LpStore) store = NULL;
  g_autofree guint *digests = g_new (guint, N_EDITS + 1);
  g_autofree char *first = NULL, *last = NULL;

  sample_add_delivery (seed);
  store = lp_store_create (file, seed, &error);
  g_assert_no_error (error);
  first = drawn_describe (lp_store_get_plan (store));
  digests[0] = check_step (store, 0);
  for (guint i = 1; i <= N_EDITS; i++)
    {
      while (!do_edit (store))
        ;
      digests[i] = check_step (store, i);
    }
  last = drawn_describe (lp_store_get_plan (store));

  /* Kept across closing, at the end and at the beginning. */
  store = reopen (g_steal_pointer (&store));
  for (guint i = N_EDITS; i > 0; i--)
    {
      lp_store_undo (store, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (check_step (store, i - 1), ==, digests[i - 1]);
    }
  {
    g_autofree char *now = drawn_describe (lp_store_get_plan (store));

    g_assert_cmpstr (now, ==, first);
    g_assert_null (lp_store_get_undo_label (store));
  }

  store = reopen (g_steal_pointer (&store));
  for (guint i = 1; i <= N_EDITS; i++)
    {
      lp_store_redo (store, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (check_step (store, i), ==, digests[i]);
    }
  {
    g_autofree char *now = drawn_describe (lp_store_get_plan (store));

    g_assert_cmpstr (now, ==, last);
    g_assert_null (lp_store_get_redo_label (store));
  }

  lp_store_close (store, &error);
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  /* Thirty thousand commits would wait for the disk each time; what this test names does not need it. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  sample_init (&argc, &argv);
  sample_add ("/store/random-edits/there-and-back", test_random_edits);
  return sample_run ();
}
