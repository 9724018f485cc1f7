/* session.h — the open plan: store, plan, newest results, selection, saving */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/outlook.h"
#include "analysis/problems.h"
#include "analysis/variation.h"
#include "base/progress.h"
#include "charts/chart.h"
#include "plan/edit.h"
#include "import/import.h"
#include "import/practice-list.h"
#include "map/scene.h"
#include "store/look-back.h"
#include "store/merge.h"
#include "store/store.h"

G_BEGIN_DECLS

/**
 * LpSession: one open plan and what is known of it. The window and the verbs are its only users; neither touches the store. It has no GTK: verbs run it without a display.
 *
 * Data goes one way: an action makes an LpEdit and hands it to lp_session_commit(); the store writes it, the plan follows, the results are computed anew at once,
 * and "results-changed" tells every view. Views read lp_session_get_coverage() and friends and never compute.
 *
 * Signals, all in the thread that made the session:
 *   "results-changed" ()   plan, current option or results are new
 *   "selection-changed" () the selected practices or network
 *   "state-changed" ()     undo and redo labels, saved or not, save error
 *
 * Owns everything it returns unless said otherwise; pointers to results hold until the next "results-changed" (take a ref to keep one).
 */
#define LP_TYPE_SESSION (lp_session_get_type ())
G_DECLARE_FINAL_TYPE (LpSession, lp_session, LP, SESSION, GObject)

/** lp_session_new_example: a new plan at @file from the named example ("dorset"). */
LpSession        *lp_session_new_example     (GFile *file, const char *example, GError **error);
/** lp_session_new_empty: a new plan without practices, with an empty Option A. */
LpSession        *lp_session_new_empty       (GFile *file, const char *title, GError **error);
LpSession        *lp_session_open            (GFile *file, LpStoreOpening *opening, GError **error);
/** What a run that was cut off left for @file, where @file itself does not open: it has been changed elsewhere, is damaged or gone. session/kept-edits.h keeps it without opening it. */
LpSession        *lp_session_open_recovered  (GFile *file, GError **error);
/** lp_session_close: saves and lets go of the file; see lp_store_close(). */
gboolean          lp_session_close           (LpSession *session, GError **error);

LpPlan           *lp_session_get_plan        (LpSession *session);
GFile            *lp_session_get_file        (LpSession *session);

/* Options. */
const LpOption   *lp_session_get_option      (LpSession *session);
/** lp_session_choose_option: shows another option; remembered in the plan, without a line of history. */
gboolean          lp_session_choose_option   (LpSession *session, gint64 option_id, GError **error);

/* Results of the current option; NULL only in a plan without options. Those of any other: session/any-option.h. */
LpCoverage       *lp_session_get_coverage    (LpSession *session);
LpProblems       *lp_session_get_problems    (LpSession *session);
/** What the map shows; NULL too when the land could not be shared out (an outline that is no area). */
LpMapScene       *lp_session_get_map         (LpSession *session);
/** lp_session_set_map_layers: what the map shows besides the networks; copied. It is no edit and not kept in the plan. */
void              lp_session_set_map_layers  (LpSession *session, const LpMapLayers *layers);
const LpMapLayers *lp_session_get_map_layers (LpSession *session);
/** How the networks hang together; NULL when there is no map. */
LpReach          *lp_session_get_reach       (LpSession *session);

/** lp_session_get_variation: how the measure of that short name differs in the current option; computed when first asked for, then renewed with the least work.
 * NULL with an error that lists the measures, or in a plan without options. Holds until the next "results-changed". */
LpVariation      *lp_session_get_variation   (LpSession *session, const char *measure, GError **error);

/** lp_session_get_outlook: the next five years of the current option; computed when first asked for, then renewed with the least work. NULL only in a plan without options.
 * Holds until the next "results-changed". */
#define LP_OUTLOOK_YEARS 5
LpOutlook        *lp_session_get_outlook     (LpSession *session);

/** What is being proposed, if anything is; see session/proposer.h. */
typedef struct _LpProposer LpProposer;
LpProposer       *lp_session_get_proposer    (LpSession *session);

/* Changes. */
/** lp_session_commit: does @edit. @edit is (transfer full) and may be NULL with @error already set, so that calls can be nested:
 * lp_session_commit (session, lp_edit_assign (plan, option, codes, network, &error), &error). */
gboolean          lp_session_commit          (LpSession *session, LpEdit *edit, GError **error);
gboolean          lp_session_undo            (LpSession *session, GError **error);
gboolean          lp_session_redo            (LpSession *session, GError **error);
/** "Undo Move Wareham Surgery to Purbeck", or NULL when there is nothing. */
const char       *lp_session_get_undo_label  (LpSession *session);
const char       *lp_session_get_redo_label  (LpSession *session);
GPtrArray        *lp_session_get_history     (LpSession *session, GError **error);
/** lp_session_look_back: see lp_store_look_back(). */
gboolean          lp_session_look_back       (LpSession *session, LpLookBackFunc func, gpointer data, GError **error);
gboolean          lp_session_set_reason      (LpSession *session, gint64 edit_id, const char *reason, GError **error);

/** lp_session_read_merge: of the open plan and another copy of it, see lp_store_read_merge(); session/merging.h puts it into words. Returns: (transfer full) */
LpMerge          *lp_session_read_merge      (LpSession *session, GFile *other, GError **error);

/* Saving: by itself, two seconds after the last edit, and at close. */
gboolean          lp_session_is_saved        (LpSession *session);
/** When the file was last written, or NULL. (transfer none) */
GDateTime        *lp_session_get_saved_at    (LpSession *session);
/** Why the file could not be written last time, or NULL; the working copy has everything. */
const GError     *lp_session_get_save_error  (LpSession *session);
gboolean          lp_session_save            (LpSession *session, GError **error);
gboolean          lp_session_save_as         (LpSession *session, GFile *file, gboolean overwrite, GError **error);

/* Selection, linked across all views. */
void              lp_session_select_network   (LpSession *session, gint64 network_id);             /* 0: none */
gint64            lp_session_get_network      (LpSession *session);
void              lp_session_select_practices (LpSession *session, const char *const *codes);       /* NULL: none */
/** NULL-terminated, never NULL; owned by the session until the next selection. */
const char *const *lp_session_get_practices   (LpSession *session);

/* Getting data in and out. */
/** lp_session_export: by the ending of @file: .xlsx, .csv, .geojson; .pdf without @chart: the report; .png, .svg, .pdf with @chart: a name of
 * session/pictures.h, or "map"; a .csv is of the answers with LP_EXPORT_WHAT_ANSWERS for @chart, else of the practices. @option 0: the current one. */
#define LP_EXPORT_WHAT_ANSWERS "answers"
gboolean          lp_session_export          (LpSession *session, GFile *file, gint64 option_id, const char *chart, GError **error);
/** lp_session_export_watched: the same, telling @progress (nullable) how far a report or a workbook has come; where it is cancelled meanwhile, @file stays as it was, with G_IO_ERROR_CANCELLED. The
 * report of a large plan takes a minute: session/errand.h has it done in a thread. */
gboolean          lp_session_export_watched  (LpSession *session, GFile *file, gint64 option_id, const char *chart, const LpProgress *progress, GError **error);

G_END_DECLS
