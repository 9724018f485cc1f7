/* dorset.c — the Dorset example as tests of the upper layers open it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dorset.h"

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
