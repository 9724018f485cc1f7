/* propose-answers.h — what a proposal would change: who moves, the networks' sizes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/proposer.h"

G_BEGIN_DECLS

/**
 * LpProposeAnswers: takes the inspector's place while networks are proposed: pages for who would move, the networks before and after, other plans near the best, and "Why here?". The last
 * can be shown alone, for the option as it is.
 */
#define LP_TYPE_PROPOSE_ANSWERS (lp_propose_answers_get_type ())
G_DECLARE_FINAL_TYPE (LpProposeAnswers, lp_propose_answers, LP, PROPOSE_ANSWERS, GtkBox)

typedef enum
{
  LP_ANSWERS_PROPOSAL,          /* all pages, the moves first */
  LP_ANSWERS_PLANS,             /* the other plans in front */
  LP_ANSWERS_WHY,               /* "Why here?" in front */
} LpAnswersPage;

void lp_propose_answers_set_session (LpProposeAnswers *self, LpSession *session);
/** lp_propose_answers_show: @proposing: whether the pages of the proposal are there too. */
void lp_propose_answers_show        (LpProposeAnswers *self, LpAnswersPage page, gboolean proposing);
/** lp_propose_answers_set_folded: whether they lie over the wishes, to which a button then goes back. */
void lp_propose_answers_set_folded  (LpProposeAnswers *self, gboolean folded);

G_END_DECLS
