/* import-memory.h — what a person has said of the columns of a list, for the next list with the same headings */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/** Kept in the user's own folder of settings, by the headings; no figure and no file's name is kept. What cannot be read or written is as if there were none. Main thread. */

/** lp_import_memory_recall: gives the columns of @list the meanings that a list of the same headings had. FALSE: there was none. */
gboolean lp_import_memory_recall   (LpPracticeList *list);
/** lp_import_memory_remember: keeps the meanings that the columns of @list have now. */
void     lp_import_memory_remember (LpPracticeList *list);

G_END_DECLS
