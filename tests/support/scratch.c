/* scratch.c — a folder for a test's files, made and removed */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scratch.h"

#include <glib/gstdio.h>

static void
remove_tree (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    scratch_empty (path);
  g_remove (path);
}

char *
scratch_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("locality planner XXXXXX", &error);
  g_autofree char *state = NULL;

  g_assert_no_error (error);
  state = g_build_filename (folder, "state", NULL);
  g_assert_true (g_setenv ("XDG_STATE_HOME", state, TRUE));
  return folder;
}

void
scratch_empty (const char *folder)
{
  g_autoptr (GDir) open = g_dir_open (folder, 0, NULL);
  const char *name;

  while (open != NULL && (name = g_dir_read_name (open)) != NULL)
    {
      g_autofree char *child = g_build_filename (folder, name, NULL);

      remove_tree (child);
    }
}

void
scratch_remove (char *folder)
{
  remove_tree (folder);
  g_free (folder);
}
