/* scratch.h — folders for a test's files and for what the program keeps, made and removed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * A home for this process and those it starts: what the program keeps for its user (working copies of plans, settings, data) lives there and
 * not in the tester's own folders. Made by the first call, which must come before GLib is first asked for such a folder, since it
 * remembers the answer; removed when the process ends. Aborts the test when it cannot be made. Transfer none.
 */
const char *scratch_get_home (void);

/* A new folder, with a blank in its name, in the system's folder for such things; the process has a scratch home from then on. Transfer full, to scratch_remove(). */
char       *scratch_new      (void);

/* Removes everything in @folder. Links are removed, not followed. */
void        scratch_empty    (const char *folder);

/* Removes @folder with everything in it, and frees the name (transfer full). */
void        scratch_remove   (char *folder);
