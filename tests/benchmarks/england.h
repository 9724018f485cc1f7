/* england.h — a plan of England to measure with: 6,969 practices in 1,700 networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/* A benchmark prints "what: figure, ratio" and judges nothing; it ends with this where the list of England's practices is absent. */
enum { BENCHMARK_SKIPPED = 77, BENCHMARK_N_NETWORKS = 1700 };

/* A frame at 60 Hz, us. */
#define BENCHMARK_FRAME_US 16667.0

/* Whether argv[1] names a file; says so when it does not. */
gboolean   benchmark_has_england (int           argc,
                                  char        **argv);
/* A plan of it in @folder. (transfer full) */
LpSession *benchmark_new_england (const char   *folder,
                                  const char   *list);
/* Moves a practice into the network that follows its own by number, which lies beside it more often than not; another practice for every @i. */
void       benchmark_move        (LpSession    *session,
                                  guint         i);

/* Ends the program with the error's sentence. */
void       benchmark_stop_on     (const GError *error);
/* Adds to @times (of gint64) the us since @begun. */
void       benchmark_note        (GArray       *times,
                                  gint64        begun);
double     benchmark_get_median  (GArray       *times);
/* Prints the median as a part of a frame, what 19 of 20 stay within, and the worst. */
void       benchmark_tell        (const char   *what,
                                  GArray       *times);

G_END_DECLS
