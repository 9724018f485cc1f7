/* autosave.h — the user's file, written a moment after the last edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/**
 * LpAutosave: writes a store's file LP_AUTOSAVE_DELAY_MS after the last edit, in the background, one write at a time. It keeps when the file
 * was last written and why it could not be; an edit is safe in the working copy meanwhile, so nothing here may lose one. Main thread; needs a
 * running main loop to write by itself (verbs save outright).
 */
#define LP_AUTOSAVE_DELAY_MS 2000

typedef struct _LpAutosave LpAutosave;

/** lp_autosave_new: @changed is called with @user_data whenever the answers below may have changed. @store is kept. */
LpAutosave   *lp_autosave_new          (LpStore    *store,
                                        GFunc       changed,
                                        gpointer    user_data);
/** lp_autosave_free: forgets the plan to save; a write under way is finished by the store and no longer told of. */
void          lp_autosave_free         (LpAutosave *autosave);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpAutosave, lp_autosave_free)

/** lp_autosave_schedule: to be called after every edit; starts the wait anew. */
void          lp_autosave_schedule     (LpAutosave *autosave);
/** lp_autosave_now: writes at once and waits for it. */
gboolean      lp_autosave_now          (LpAutosave *autosave,
                                        GError    **error);
/** lp_autosave_note_written: the file was written by other means (saved under another name). */
void          lp_autosave_note_written (LpAutosave *autosave);

GDateTime    *lp_autosave_get_saved_at (LpAutosave *autosave);    /* (transfer none) (nullable) */
const GError *lp_autosave_get_error    (LpAutosave *autosave);    /* (nullable) */

G_END_DECLS
