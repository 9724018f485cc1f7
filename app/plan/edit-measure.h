/* edit-measure.h — measures of the user's own, and which practices count in them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. */

/** A measure that the plan has not: what it is called, and what is divided by what. Texts are borrowed; NULL is "". */
typedef struct
{
  const char *name;             /* "Consulting rooms per 1,000 people" */
  const char *unit;             /* "rooms per 1,000 people" */
  const char *kind;             /* "count" (events, staff), "proportion" (some of the people), "ratio" (the program judges), "amount" (money, area) or "weighted-mean" (a score) */
  const char *figure;           /* the numerator's name: "Consulting rooms" */
  const char *figure_unit;
  const char *period;
  const char *denominator;      /* "people", "weighted", or a figure's id */
  double per;
  const char *better;           /* "high", "low" or "neither" */
  const char *source;           /* whose figures these are; becomes a source of the plan */
} LpMeasureDraft;

/**
 * lp_edit_measure_new: adds @draft with a figure of its own, whose values are @texts, one a code of @codes, as they were typed: numbers as lp_parse_number() reads them, "*" for suppressed; an
 * empty text is no figure. What cannot be read is an error that names practice and text, and so is less than nothing of what is counted. The measure's short name is made of its name
 * ("consulting-rooms-per-1-000-people").
 */
LpEdit *lp_edit_measure_new    (LpPlan               *plan,
                                const LpMeasureDraft *draft,
                                const char *const    *codes,
                                const char *const    *texts,
                                GError              **error);

/** lp_edit_figure_values: corrects or adds values of a figure that the plan has; an empty text takes the value away. A value that is typed is no longer marked "check". */
LpEdit *lp_edit_figure_values  (LpPlan               *plan,
                                const char           *figure,
                                const char *const    *codes,
                                const char *const    *texts,
                                GError              **error);

/** lp_edit_measure_remove: takes a measure away, and its figure when that was made for it and no other measure or segment needs it, with the source that was named for it. A figure that a file
 * brought in stays. */
LpEdit *lp_edit_measure_remove (LpPlan               *plan,
                                const char           *id,
                                GError              **error);

/**
 * lp_edit_measure_count: whether practices count in the averages and limits of measures with this @figure above the line; "" for all figures. Said once a practice and figure: what was decided before
 * is replaced. @counted TRUE brings back what is marked "check" or small, FALSE leaves out.
 */
LpEdit *lp_edit_measure_count  (LpPlan               *plan,
                                const char           *figure,
                                const char *const    *codes,
                                gboolean              counted,
                                const char           *note,
                                GError              **error);

G_END_DECLS
