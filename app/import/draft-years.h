/* draft-years.h — what the figures of a draft were in other years, into rows of an edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"

G_BEGIN_DECLS

/** lp_draft_write_years: adds to @edit what the plan does not have, or has otherwise, of the years that the draft's files tell of, and counts it in @preview. Sources must be settled. */
void lp_draft_write_years (LpDraft         *draft,
                           LpPlan          *plan,
                           LpImportPreview *preview,
                           LpEdit          *edit);

G_END_DECLS
