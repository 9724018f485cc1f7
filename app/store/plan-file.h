/* plan-file.h — the user's file, read whole and checked */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/** LpPlanFile: the bytes of a plan file and what marks them. The bytes are those of the file, but that a database in write-ahead mode is told to need no file beside it. */
typedef struct
{
  GBytes *bytes;
  char *etag;
  char *sha256;                 /* of the file as it stands */
} LpPlanFile;

void     lp_plan_file_clear (LpPlanFile    *user);

/** lp_plan_file_read: reads @file into @user, which must be empty, when its head says that it is a plan that this program can open. Errors are not yet explained. */
gboolean lp_plan_file_read  (GFile         *file,
                             LpPlanFile    *user,
                             GError       **error);

/** lp_plan_file_check: whether an opened database holds together, and brings it up to the newest version of the schema. */
gboolean lp_plan_file_check (LpConnection  *connection,
                             GError       **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LpPlanFile, lp_plan_file_clear)

G_END_DECLS
