/* import-run.h — one reading of files, in another thread */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/** LpImportRun: reads files while the window lives on. Main thread, but for the reading itself. */
typedef struct _LpImportRun LpImportRun;

/* @is_whole: FALSE when it was cancelled. Not called once the run has been abandoned. */
typedef void (*LpImportRunFinished) (gpointer data, gboolean is_whole);

/** lp_import_run_new: begins. @files: of GFile; @area: codes and names parted by commas, "" for none; @drawn: an area of the map
 * besides (lp_import_set_area()), may be NULL. Returns: (transfer full), to lp_import_run_abandon() */
LpImportRun *lp_import_run_new        (GPtrArray           *files,
                                       LpPlan              *plan,
                                       const char          *area,
                                       const LpShape       *drawn,
                                       LpImportRunFinished  finished,
                                       gpointer             data);
/** lp_import_run_cancel: stops reading soon; @finished is called then. */
void         lp_import_run_cancel     (LpImportRun         *run);
/** lp_import_run_abandon: cancels and forgets; @finished is not called. */
void         lp_import_run_abandon    (LpImportRun         *run);
/** lp_import_run_get_done: 0 to 1. */
double       lp_import_run_get_done   (LpImportRun         *run);
/** lp_import_run_describe: "epraccur.csv · 12,000 rows · about 5 seconds left". Returns: (transfer full) */
char        *lp_import_run_describe   (LpImportRun         *run);
/** lp_import_run_get_import: what was read, once finished. */
LpImport    *lp_import_run_get_import (LpImportRun         *run);

G_END_DECLS
