/* sample.h — a small plan and a place of its own for the tests of the store */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

/*
 * Runs the tests of a program. Its home is a new folder that is removed in the end; each test finds it empty, and no
 * working copies. (G_TEST_OPTION_ISOLATE_DIRS would do, but GLib leaks the names of the folders, and a leak fails a test here.)
 */
void sample_init (int *argc, char ***argv);
void sample_add  (const char *path, GTestFunc test);
int  sample_run  (void);

/* Empties the home; for tests that were added otherwise. */
void sample_empty (void);

enum { SAMPLE_OPTION = 1 };

/* A file of that name in the test's own folder; transfer full. */
GFile  *sample_file    (const char *name);

/* The beginning of a plan of @n_practices ("P0001" ...), three localities, one figure and one option; transfer full. */
LpEdit *sample_seed    (guint n_practices);

/* Two pillars with three steps each and two characteristics, one of them computed, for a seed. */
void    sample_add_delivery (LpEdit *seed);

/* A plan of twelve practices made at sample_file (@name); aborts the test when it fails. */
LpStore *sample_create (const char *name);

/* An edit that calls the plan's note @note, and is labelled so; transfer full. */
LpEdit *sample_note    (const char *note);

/* Commits sample_note (@note) and checks that it worked. */
void    sample_commit  (LpStore *store, const char *note);

/* The contents of @file; transfer full. */
GBytes *sample_read    (GFile *file);

/* Removes all working copies. */
void    sample_forget_working_copies (void);

/* How many working copies are there. */
guint   sample_count_working_copies (void);
