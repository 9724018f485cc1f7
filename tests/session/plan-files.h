/* plan-files.h — files of a test in a folder of their own, and plans edited and closed without a fault */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

/* Before the first file, and after the last: the folder with all in it goes. */
void   plan_files_begin  (void);
void   plan_files_end    (void);
/* The next file, which is not there yet. Transfer full. */
GFile *plan_files_make   (const char *ending);
/* Saves and lets go of it. */
void   plan_files_close  (LpSession  *session);
/* Takes @edit. */
void   plan_files_commit (LpSession  *session,
                          LpEdit     *edit);
