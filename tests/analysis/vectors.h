/* vectors.h — reference figures published elsewhere, as tables */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/csv.h"

G_BEGIN_DECLS

/* Tables of $LP_TEST_SHARED/vectors. */
typedef struct _Vectors Vectors;

/* The table of that name, or NULL with the test skipped where the folder is absent. */
Vectors    *vectors_open       (const char    *name);
void        vectors_free       (Vectors       *vectors);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Vectors, vectors_free)

guint       vectors_get_n      (const Vectors *vectors);
const char *vectors_get_text   (const Vectors *vectors,
                                guint          row,
                                const char    *column);
/* NAN where the cell is empty. */
double      vectors_get        (const Vectors *vectors,
                                guint          row,
                                const char    *column);

/* Fails, naming table, row and column, unless @found is the cell's figure within @tolerance of it, absolute below 1; empty means NAN. */
void        vectors_check      (const Vectors *vectors,
                                guint          row,
                                const char    *column,
                                double         found,
                                double         tolerance);

G_END_DECLS
