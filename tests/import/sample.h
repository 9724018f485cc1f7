/* sample.h — plans to import into, in a folder of their own, and reports as text */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/import.h"
#include "import/practice-list.h"
#include "store/store.h"

/* Call first in main(): the working copies of plans then live in a new folder, which sample_run() removes. */
void             sample_init     (int *argc, char ***argv);
int              sample_run      (void);

/* A new plan of @seed, which is taken; an empty plan for NULL. Transfer full, to sample_close(). */
LpStore         *sample_store    (LpEdit *seed);
void             sample_close    (LpStore *store);

/* A list of @text under @name. Transfer full. */
LpPracticeList  *sample_list     (const char *name, const char *text);

/* Takes @text into the plan as the file @name and checks that memory and file agree after it. Transfer full. */
LpImportReport  *sample_import   (LpStore *store, const char *name, const char *text);

/* Reads the files of @import for @area (NULL: none asked for) and takes what they bring into the plan; memory and file agree after it. Transfer full. */
LpImportPreview *sample_bring_in (LpImport *import, LpStore *store, const char *const *area);

/* "+added ~changed =unchanged -left out", then a line for each remark: "line [heading] sentence", with an "x" before it where the row was left out. */
char            *sample_describe (const LpImportReport *report);

/* A file below the folder of shared data, or NULL where that is absent (the test is skipped then). Transfer full. */
GFile           *sample_shared   (const char *path);
