/* draft-figures.h — the figures of a draft, into rows of an edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"

G_BEGIN_DECLS

/**
 * lp_draft_write_figures: adds the draft's figures to @edit and counts them in @preview. The newest period of a figure has the plain id, which measures
 * refer to; an older one has the period behind its id, so that both stay. Sources must be settled.
 */
void  lp_draft_write_figures (LpDraft         *draft,
                              LpPlan          *plan,
                              LpImportPreview *preview,
                              LpEdit          *edit);
/** lp_draft_slug_period: a period as it stands in an id: "2018-09", "2018-19". Returns: (transfer full) */
char *lp_draft_slug_period   (const char      *period);

G_END_DECLS
