/* scratch.h — a folder for a test's files, made and removed */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * A new folder, with a blank in its name, in the system's folder for such things. The working copies of plans live below it from
 * now on, in this process and those it starts. Aborts the test when it cannot be made. Transfer full, to scratch_remove().
 */
char *scratch_new    (void);

/* Removes everything in @folder. Links are removed, not followed. */
void  scratch_empty  (const char *folder);

/* Removes @folder with everything in it, and frees the name (transfer full). */
void  scratch_remove (char *folder);
