/* scratch.c — folders for a test's files and for what the program keeps, made and removed */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scratch.h"

#include <glib/gstdio.h>
#include <stdlib.h>

static char *home;

static void
remove_tree (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    scratch_empty (path);
  g_remove (path);
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("locality planner XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_home (void)
{
  scratch_remove (g_steal_pointer (&home));
}

const char *
scratch_get_home (void)
{
  if (home == NULL)
    {
      home = make_folder ();
      atexit (remove_home);
      g_assert_true (g_setenv ("XDG_STATE_HOME", home, TRUE));
      g_assert_true (g_setenv ("XDG_CONFIG_HOME", home, TRUE));
      g_assert_true (g_setenv ("XDG_DATA_HOME", home, TRUE));
    }
  return home;
}

char *
scratch_new (void)
{
  scratch_get_home ();
  return make_folder ();
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
