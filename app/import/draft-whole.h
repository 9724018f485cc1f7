/* draft-whole.h — the whole plan that a workbook of the program's own holds, and what was altered on its other sheets since */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"

G_BEGIN_DECLS

/**
 * LpDraftWhole: the plan as it was when a workbook was written, from the workbook's last sheet. It goes into the open plan first, row by row (plan/edit-graft.h); then the sheets for people are compared with
 * it, so that a cell that somebody altered comes in as that one change and all that nobody touched stays whole. One for each workbook among the files. Owned by the draft.
 */
typedef struct _LpDraftWhole LpDraftWhole;

/** lp_draft_keep_row: the next row of the plan that @file holds. Takes @row, which is an insert. */
void          lp_draft_keep_row     (LpDraft         *draft,
                                     LpDraftFile     *file,
                                     LpChange        *row);
/** lp_draft_spoil_rows: a row of it could not be read, so that none of them can be relied on. */
void          lp_draft_spoil_rows   (LpDraft         *draft,
                                     LpDraftFile     *file,
                                     guint            line);
/** lp_draft_find_whole: of @file; NULL: it has none that is fit. */
LpDraftWhole *lp_draft_find_whole   (LpDraft           *draft,
                                     const LpDraftFile *file);
/**
 * lp_draft_graft_wholes: adds to the preview's edit what @plan needs to have all that the workbooks hold, and tells of it. Returns: (transfer full): the plan as it will be then, with which
 * everything else that the files say is to be compared; NULL: there was nothing.
 */
LpPlan       *lp_draft_graft_wholes (LpDraft         *draft,
                                     LpPlan          *plan,
                                     LpImportPreview *preview);
/** lp_draft_write_moves: what was altered on the workbook's sheets of practices and networks: other networks, names, reasons, the band. @plan is what lp_draft_graft_wholes() gave. */
void          lp_draft_write_moves  (LpDraft           *draft,
                                     const LpDraftFile *file,
                                     LpPlan            *plan,
                                     LpImportPreview   *preview);

G_END_DECLS
