/* draft-measures.h — the measures that come with the figures of a draft, into rows of an edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"

G_BEGIN_DECLS

/** lp_draft_write_measures: adds to @edit the measures that the plan does not have and now could: those of a workbook of our own, those of published figures (measure-template.h), and those
 * of figures that only their file can name. @figures: a set of the ids that this edit writes. */
void lp_draft_write_measures (LpDraft    *draft,
                              LpPlan     *plan,
                              LpEdit     *edit,
                              GHashTable *figures);

G_END_DECLS
