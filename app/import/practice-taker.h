/* practice-taker.h — the practices of a list, into rows of an edit: added, changed, or as they were */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/practice-row.h"
#include "plan/edit.h"

G_BEGIN_DECLS

/** LpPracticeTaker: compares practices with those of a plan, one by one, and counts. Owned by the import that makes it. */
typedef struct _LpPracticeTaker LpPracticeTaker;

/** lp_practice_taker_new: rows go into @edit and counts into @report; both outlive the taker. */
LpPracticeTaker *lp_practice_taker_new  (LpPlan              *plan,
                                         LpEdit              *edit,
                                         LpImportReport      *report);
void             lp_practice_taker_free (LpPracticeTaker     *taker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpPracticeTaker, lp_practice_taker_free)

/** lp_practice_taker_take: adds @given's practice, or alters it where what is given differs. A locality that the plan lacks is made, once. */
void             lp_practice_taker_take (LpPracticeTaker     *taker,
                                         const LpPracticeRow *given);

G_END_DECLS
