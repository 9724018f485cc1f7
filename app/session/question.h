/* question.h — the open plan as a question to the optimiser */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit-proposal.h"
#include "session/proposal.h"

G_BEGIN_DECLS

/**
 * LpQuestion: one question to the optimiser and what is needed to understand the answer: practices, neighbours, pins and wishes, copied, so that the plan may change while the
 * optimiser works. Immutable once made and reference counted: made in the session's thread, read in any. Private to app/session.
 */
typedef struct _LpQuestion LpQuestion;

/** lp_question_new: NULL with @error when there is nobody to put together, or no land to tell neighbours by. */
LpQuestion *lp_question_new           (LpSession              *session,
                                       const LpOption         *option,
                                       const LpProposalWishes *wishes,
                                       GError                **error);
LpQuestion *lp_question_ref           (LpQuestion             *question);
void        lp_question_unref         (LpQuestion             *question);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpQuestion, lp_question_unref)

const LpProposeProblem  *lp_question_get_problem  (const LpQuestion *question);
const LpProposeSettings *lp_question_get_settings (const LpQuestion *question);
const LpProposalWishes  *lp_question_get_wishes   (const LpQuestion *question);
gint64                   lp_question_get_option   (const LpQuestion *question);

/** lp_question_find: the optimiser's number of a practice, or -1 when it was not asked about. */
int         lp_question_find          (const LpQuestion       *question,
                                       const char             *code);
const char *lp_question_get_code      (const LpQuestion       *question,
                                       guint                   number);
const char *lp_question_get_name      (const LpQuestion       *question,
                                       guint                   number);
gint64      lp_question_get_people    (const LpQuestion       *question,
                                       guint                   number);
/** Of all that were asked about. */
gint64      lp_question_count_people  (const LpQuestion       *question);
/** A number that practices of one locality share; below 0 for a practice that has none. */
gint64      lp_question_get_locality  (const LpQuestion       *question,
                                       guint                   number);

/**
 * lp_question_find_centre: of the practices that @networks (one for each practice asked about) puts into @network: the one with the least sum of people x km to it, whatever a proposal was
 * charged on top: it is the centre that the map, "check" and the report have (analysis/reach.h). @person_km: (out) (nullable): that sum. G_MAXUINT and 0 where nobody is in it.
 */
guint       lp_question_find_centre   (const LpQuestion       *question,
                                       const gint             *networks,
                                       gint                    network,
                                       double                 *person_km);
double      lp_question_measure_km    (const LpQuestion       *question,
                                       guint                   number,
                                       guint                   other);

/** lp_question_is_of: whether the same wishes would still put the same question to @plan: the practices, their places, lists, localities and pins are what they were. */
gboolean    lp_question_is_of         (const LpQuestion       *question,
                                       LpPlan                 *plan);

/** lp_question_name_networks: the networks of an answer from west to east, each named after the first town in its land or after the practice at its centre.
 * Returns: (transfer full) (element-type LpProposedNetwork): their codes are the question's. */
GPtrArray  *lp_question_name_networks (const LpQuestion       *question,
                                       const LpProposeResult  *result);

/** lp_question_describe_option: @option as the optimiser sees it: a network for each practice, by number in the option, -1 for none. Returns: (transfer full) */
gint       *lp_question_describe_option (const LpQuestion     *question,
                                       LpPlan                 *plan,
                                       const LpOption         *option);

G_END_DECLS
