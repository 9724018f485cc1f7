/* progress.h — how far long work has come, and whether anybody still wants it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Hears that @done of the work, 0 to 1, is done. Called in the thread that works, often: what is slow is not done there. */
typedef void (*LpProgressFunc) (double   done,
                                gpointer data);

/*
 * LpProgress: what long work is handed by whoever waits for it. All zero, and NULL where one is asked for, is work that nobody watches and nobody stops. Nothing is
 * owned; it must outlive the work. A copy for a part of the work tells of that part as a share of the whole.
 */
typedef struct
{
  GCancellable *cancellable;    /* NULL: never stopped; another thread may cancel it */
  LpProgressFunc func;          /* NULL: told to nobody */
  gpointer data;
  double from, length;          /* the share of the whole that this is; length 0: all of it */
} LpProgress;

/* The same for the part of @self from @from to @to, shares of @self. */
LpProgress lp_progress_part (const LpProgress *self,
                             double            from,
                             double            to);

/* Tells that @done of @self, 0 to 1, is done. FALSE: it is not wanted any more, and whoever works should leave off. */
gboolean   lp_progress_tell (const LpProgress *self,
                             double            done);

/* For the end of work whose parts left off without a word: FALSE with G_IO_ERROR_CANCELLED where it is not wanted any more. */
gboolean   lp_progress_check (const LpProgress *self,
                              GError          **error);

G_END_DECLS
