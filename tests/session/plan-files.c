/* plan-files.c — files of a test in a folder of their own, and plans edited and closed without a fault */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-files.h"

#include "scratch.h"

static char *folder;
static guint n_files;

void
plan_files_begin (void)
{
  folder = scratch_new ();
}

void
plan_files_end (void)
{
  scratch_remove (g_steal_pointer (&folder));
}

GFile *
plan_files_make (const char *ending)
{
  g_autofree char *name = g_strdup_printf ("file-%u.%s", ++n_files, ending);

  return g_file_new_build_filename (folder, name, NULL);
}

void
plan_files_close (LpSession *session)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lp_session_close (session, &error));
  g_assert_no_error (error);
  g_object_unref (session);
}

void
plan_files_commit (LpSession *session,
                   LpEdit    *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  g_assert_true (lp_session_commit (session, edit, &error));
  g_assert_no_error (error);
}
