/* fuzz-plan.c — a plan file of a stranger: opened, its edits taken back and done again, compared with memory, saved */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <stdlib.h>

#include "scratch.h"
#include "store/store.h"

static char *folder;
static GFile *file;

static void
forget_folder (void)
{
  g_clear_object (&file);
  g_clear_pointer (&folder, scratch_remove);
}

/* An edit that the file's history holds may not fit its rows: refusing it is right, a plan that differs from its file is not. */
static void
try_edits (LpStore *store)
{
  g_autoptr (GPtrArray) history = lp_store_get_history (store, NULL);
  guint n = 0;

  while (n < 100 && lp_store_undo (store, NULL))
    n++;
  while (n > 0 && lp_store_redo (store, NULL))
    n--;
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  g_autofree char *path = NULL;

  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  folder = scratch_new ();
  path = g_build_filename (folder, "fuzz.lplan", NULL);
  file = g_file_new_for_path (path);
  atexit (forget_folder);
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (LpStore) store = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents_full (path, (const char *) data, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  store = lp_store_open (file, NULL, &error);
  g_assert_true ((store != NULL) != (error != NULL));
  if (store == NULL)
    return 0;

  try_edits (store);
  lp_store_check (store, &error);
  g_assert_no_error (error);
  /* What could not be saved would be in the way of the next stranger. */
  if (!lp_store_close (store, NULL))
    scratch_empty (scratch_get_home ());
  return 0;
}
