/* kept-edits.h — what a run that was cut off left, kept as a plan of its own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * The working copy of a plan outlives the run that made it. Usually the next opening takes it up and nobody need know; where the file has been
 * changed elsewhere meanwhile, is damaged or gone, a person decides. Both functions are for the main thread, while the plan is not open.
 */

/** lp_kept_edits_exist: whether a run that was cut off has left something for @file. */
gboolean lp_kept_edits_exist (GFile   *file);

/**
 * lp_kept_edits_save: writes what was left for @file as a plan of its own at @as, which must not exist, or, with @as NULL, under a name with the time among
 * the user's own data ("kept" beside the working copies). From then on @file opens as it stands. Returns: (transfer full) where it is
 */
GFile   *lp_kept_edits_save  (GFile   *file,
                              GFile   *as,
                              GError **error);

G_END_DECLS
