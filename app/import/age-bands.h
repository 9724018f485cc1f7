/* age-bands.h — ages as files group them, into the bands that a plan keeps */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/file-kind.h"

G_BEGIN_DECLS

/**
 * Bands overlap: those of the example, those by which work in practices is weighted, and those of the starter segments; of the second there are women and girls by themselves as well, the men being
 * the rest of the whole. A band that a file's own groups
 * straddle (15 to 19 for 0 to 15), or do not fill, is not given at all.
 */

/** lp_age_read: "37", "0_4", "0-4", "0TO4", "95+", "85PLUS". FALSE: anything else ("ALL"). @to is 200 for an open end. */
gboolean lp_age_read         (const char      *text,
                              guint           *from,
                              guint           *to);

/* What a file's rows have been; one for each file. */
typedef struct _LpAgeBands LpAgeBands;

LpAgeBands *lp_age_bands_new  (LpTake          *take);
/** lp_age_bands_add: people of @practice of one sex and group. */
void        lp_age_bands_add  (LpAgeBands      *bands,
                               LpDraftPractice *practice,
                               guint            from,
                               guint            to,
                               LpDraftPart      part,
                               LpMark           mark,
                               double           people);
/** lp_age_bands_finish: drops the bands that were straddled or not filled, and frees. */
void        lp_age_bands_finish (LpAgeBands    *bands);

G_END_DECLS
