/* statistics-shuffles-private.h — who would sit where by chance, for the files of the grouping */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/statistics-grouping.h"

G_BEGIN_DECLS

/** LpShuffle: the sitters of @n seats put anywhere, again and again, and always the same. Immutable, reference counted, any thread. */
typedef struct
{
  gatomicrefcount ref_count;
  guint n, n_draws;
  guint16 *seats;               /* [seat * n_draws + draw]: who sits there: a move touches few seats, in every draw */
} LpShuffle;

/** _lp_shuffles_find: those of @n seats, made when they are first asked for. Returns: (transfer full) */
LpShuffle *_lp_shuffles_find (LpShuffles *shuffles,
                              guint       n);
LpShuffle *_lp_shuffle_ref   (LpShuffle  *shuffle);
void       _lp_shuffle_unref (LpShuffle  *shuffle);

G_END_DECLS
