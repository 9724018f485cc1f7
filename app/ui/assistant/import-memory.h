/* import-memory.h — what a person has said of a list, for the next list with the same headings */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/** Kept in the user's own folder of settings, by the headings; no figure and no file's name is kept. What cannot be read or written is as if there were none. Any thread may recall; the main thread remembers. */

/** lp_import_memory_name: what the memory knows the headings of @list by. Returns: (transfer full) */
char    *lp_import_memory_name           (LpPracticeList *list);
/** lp_import_memory_recall_heading: the line that a person said is the heading where the headings of that name were found; LP_HEADING_FIND: nobody said otherwise. */
int      lp_import_memory_recall_heading (const char     *found);
/** lp_import_memory_recall: gives the columns of @list the meanings, and its numbers the style, that a list of the same headings had. FALSE: there was none. */
gboolean lp_import_memory_recall         (LpPracticeList *list);
/** lp_import_memory_remember: keeps what @list has now. @found: the name of the headings that were found before a person chose another line. */
void     lp_import_memory_remember       (LpPracticeList *list,
                                          const char     *found);

G_END_DECLS
