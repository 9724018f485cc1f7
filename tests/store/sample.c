/* sample.c — a small plan and a place of its own for the tests of the store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

#include <glib/gstdio.h>

#include "scratch.h"

static char *home;

static void
run_test_cb (gconstpointer data)
{
  const GTestFunc *test = data;

  sample_empty ();
  (*test) ();
}

static LpChange *
make_row (LpTable  table,
          LpValue *values)
{
  LpChange *row = lp_change_new (table, LP_CHANGE_INSERT);

  for (guint i = 0; i < lp_table_spec (table)->n_columns; i++)
    row->new_values[i] = values[i];
  return row;
}

#define ROW(table, ...) make_row (table, (LpValue[]) { __VA_ARGS__ })
#define T lp_value_text
#define I lp_value_int
#define R lp_value_real
#define NIL lp_value_null ()

static void
add_practice (LpEdit *seed,
              guint   i)
{
  g_autofree char *code = g_strdup_printf ("P%04u", i + 1);
  g_autofree char *name = g_strdup_printf ("Practice %u, “Élan”", i + 1);
  gboolean known = i % 5 != 4;

  lp_edit_add (seed, ROW (LP_TABLE_PRACTICE, T (code), T (name), T ("DT1 1AA"), T (""), T ("Dorset"),
                          i % 4 == 3 ? NIL : I (i % 4 + 1), T (""),
                          known ? R (400000 + 1000.0 * i) : NIL, known ? R (90000.5 + i) : NIL,
                          known ? I (5000 + 37 * i) : NIL, known ? R (5100.25 + i) : NIL, T ("lists"), T ("")));
  lp_edit_add (seed, ROW (LP_TABLE_FIGURE_VALUE, T ("gp-fte"), T (code), I (known ? LP_MARK_VALUE : LP_MARK_SUPPRESSED),
                          known ? R (2.5 + i) : NIL, T (known ? "2.5" : "*"), T ("")));
}

void
sample_init (int    *argc,
             char ***argv)
{
  g_test_init (argc, argv, NULL);
  home = scratch_new ();
  /* No remote file systems, whose threads would not survive a fork. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);
}

void
sample_empty (void)
{
  scratch_empty (home);
  scratch_empty (scratch_get_home ());
}

void
sample_add (const char *path,
            GTestFunc   test)
{
  GTestFunc *held = g_new (GTestFunc, 1);

  *held = test;
  g_test_add_data_func_full (path, held, run_test_cb, g_free);
}

int
sample_run (void)
{
  int status = g_test_run ();

  scratch_remove (home);
  return status;
}

GFile *
sample_file (const char *name)
{
  g_autofree char *folder = g_build_filename (home, "plans of the day", NULL);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  return g_file_new_build_filename (folder, name, NULL);
}

LpEdit *
sample_seed (guint n_practices)
{
  LpEdit *seed = lp_edit_new ("Make the plan");

  lp_edit_add (seed, ROW (LP_TABLE_PLAN, I (1), T ("Sample"), T ("Dorset"), T ("2018-09-01"), T ("")));
  lp_edit_add (seed, ROW (LP_TABLE_SOURCE, T ("lists"), T ("Patients registered"), T ("NHS Digital"), T ("2018-09"), T ("OGL 3"),
                          T ("Contains public sector information"), T ("lists.csv"), I (n_practices), T ("")));
  for (guint i = 1; i <= 3; i++)
    lp_edit_add (seed, ROW (LP_TABLE_LOCALITY, I (i), T (i == 1 ? "Purbeck" : i == 2 ? "Weymouth" : "Poole"), T ("")));
  lp_edit_add (seed, ROW (LP_TABLE_FIGURE, T ("gp-fte"), T ("GPs"), T ("FTE"), T ("2018-09"), T ("lists")));
  for (guint i = 0; i < n_practices; i++)
    add_practice (seed, i);
  lp_edit_add (seed, ROW (LP_TABLE_OPTION, I (SAMPLE_OPTION), I (0), T ("Option A"), T (""), I (10000), I (20000)));
  return seed;
}

void
sample_add_delivery (LpEdit *seed)
{
  for (guint i = 1; i <= 2; i++)
    {
      lp_edit_add (seed, ROW (LP_TABLE_PILLAR, I (i), I (i), T (i == 1 ? "Leadership" : "Data"), T (""), T (""), T (""), T (""), T (""), T ("")));
      lp_edit_add (seed, ROW (LP_TABLE_CHARACTERISTIC, I (i), I (i), T (i == 1 ? "Right size" : "Shared records"), T (""), T (i == 1 ? "band" : "")));
      for (guint step = 1; step <= 3; step++)
        lp_edit_add (seed, ROW (LP_TABLE_STEP, I (10 * i + step), I (i), I (step), T ("")));
    }
}

LpStore *
sample_create (const char *name)
{
  g_autoptr (GFile) file = sample_file (name);
  g_autoptr (LpEdit) seed = sample_seed (12);
  g_autoptr (GError) error = NULL;
  LpStore *store = lp_store_create (file, seed, &error);

  g_assert_no_error (error);
  return store;
}

LpEdit *
sample_note (const char *note)
{
  LpEdit *edit = lp_edit_new (note);
  LpValue key = lp_value_int (1);

  lp_edit_add_update (edit, LP_TABLE_PLAN, &key, LP_PLAN_NOTE, lp_value_text (note));
  return edit;
}

void
sample_commit (LpStore    *store,
               const char *note)
{
  g_autoptr (LpEdit) edit = sample_note (note);
  g_autoptr (GError) error = NULL;

  lp_store_commit (store, edit, &error);
  g_assert_no_error (error);
}

GBytes *
sample_read (GFile *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
get_working_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "locality-planner", "working", NULL);
}

void
sample_forget_working_copies (void)
{
  scratch_remove (get_working_folder ());
}

guint
sample_count_working_copies (void)
{
  g_autofree char *path = get_working_folder ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder != NULL && g_dir_read_name (folder) != NULL)
    n++;
  return n;
}
