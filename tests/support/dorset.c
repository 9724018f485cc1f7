/* dorset.c — the Dorset example as tests of the upper layers open it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dorset.h"

#include "plan/edit-option.h"

#define OPTION "PCNs of December 2019"

LpSession *
dorset_session_new (const char *folder)
{
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "dorset.lplan", NULL);
  g_autoptr (GError) error = NULL;
  LpSession *session = lp_session_new_example (file, "dorset", &error);

  g_assert_no_error (error);
  lp_session_choose_option (session, lp_plan_find_option_named (lp_session_get_plan (session), OPTION)->id, &error);
  g_assert_no_error (error);
  return session;
}

static void
add_option (LpSession  *session,
            const char *name)
{
  g_autoptr (GError) error = NULL;

  lp_session_commit (session, lp_edit_option_new (lp_session_get_plan (session), name, NULL, &error), &error);
  g_assert_no_error (error);
}

GFile *
dorset_leave_edits (const char *folder)
{
  g_autoptr (LpSession) session = dorset_session_new (folder);
  g_autoptr (GFile) older = g_file_new_build_filename (folder, "older.lplan", NULL);
  g_autoptr (GFile) file = g_object_ref (lp_session_get_file (session));
  g_autoptr (GError) error = NULL;

  g_file_copy (file, older, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  add_option (session, "Saved");
  lp_session_save (session, &error);
  g_assert_no_error (error);
  add_option (session, "Left");
  /* Not closed: as a program ends that is killed. */
  g_clear_object (&session);
  g_file_move (older, file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&file);
}
