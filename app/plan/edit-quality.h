/* edit-quality.h — what a person mends in the data: a figure or a list corrected, a practice closed or merged */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. Leaving out of averages and bringing back is lp_edit_measure_count() of edit-measure.h. */

/** What stands for a practice's list of people where a figure's id is asked for. */
#define LP_FIGURE_PEOPLE "people"

/**
 * lp_edit_quality_correct: the value of @figure (an id, or LP_FIGURE_PEOPLE) of the practice becomes @text, as it was typed: a number, "*" for withheld, nothing for not known. The former
 * value stays in a remark of kind "corrected" with the @note, which must say why. A correction that changes nothing is an error.
 */
LpEdit *lp_edit_quality_correct (LpPlan      *plan,
                                 const char  *code,
                                 const char  *figure,
                                 const char  *text,
                                 const char  *note,
                                 GError     **error);

/* Where the people of a practice that merges stand before the merger. */
typedef enum
{
  LP_PEOPLE_MOVE,               /* on its own list alone: they are added to the successor's */
  LP_PEOPLE_COUNTED,            /* on the successor's list already, which is of a later day: adding them would count them twice */
} LpPeopleStand;

/** lp_plan_guess_people: the likelier of the two: lists of one source were counted on one day, before the merger; of two, the successor's is the one that goes on being counted. */
LpPeopleStand lp_plan_guess_people (const LpPractice *practice,
                                    const LpPractice *successor);

/**
 * lp_edit_quality_close: the practice closed on @at (ISO date; NULL or "": as a file reported, or not known). With a @successor it was merged: its people and weighted people go to
 * the successor's list, as @people says. What files reported of it is settled thereby. It keeps its row, its figures and its history, has no people, and is in no network of any option; rules about it go. @successor NULL: its people are nobody's in
 * the plan. One edit, so that one undo brings everything back.
 */
LpEdit *lp_edit_quality_close   (LpPlan         *plan,
                                 const char     *code,
                                 const char     *successor,
                                 LpPeopleStand   people,
                                 const char     *at,
                                 const char     *note,
                                 GError        **error);

/** lp_edit_quality_keep: the practice is open, whatever files report: what they reported goes, until a file says it again. An error where none did. */
LpEdit *lp_edit_quality_keep    (LpPlan      *plan,
                                 const char  *code,
                                 GError     **error);

/** lp_edit_quality_add: the practice that a file tells of and the plan does not have (plan/quality.h) becomes one of the plan's, with its name alone: files bring its list, position and figures. */
LpEdit *lp_edit_quality_add     (LpPlan      *plan,
                                 const char  *code,
                                 GError     **error);

/** lp_edit_quality_put_aside: such a practice is none of the plan's, and no file asks again. */
LpEdit *lp_edit_quality_put_aside (LpPlan      *plan,
                                   const char  *code,
                                   GError     **error);

G_END_DECLS
