/* edit-outlook.h — assumptions, growth and segments: what the outlook rests on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/edit.h"
#include "plan/outlook.h"

G_BEGIN_DECLS

/** See edit-membership.h for what all of these return. What the outlook makes of the ids of assumptions stands in analysis/projection.h. */

/** The cells of an assumption that a person types. */
typedef enum
{
  LP_ASSUMPTION_FIELD_NAME,
  LP_ASSUMPTION_FIELD_UNIT,
  LP_ASSUMPTION_FIELD_LOW,
  LP_ASSUMPTION_FIELD_CENTRAL,
  LP_ASSUMPTION_FIELD_HIGH,
  LP_ASSUMPTION_FIELD_SOURCE,
  LP_ASSUMPTION_FIELD_AT,       /* ISO date of the source */
  LP_ASSUMPTION_FIELD_NOTE,
  LP_N_ASSUMPTION_FIELDS
} LpAssumptionField;

/** lp_edit_assumption_set: types @text into one cell. Numbers as people write them, empty for none; low ≤ central ≤ high where they are given, and an error says so otherwise. */
LpEdit *lp_edit_assumption_set    (LpPlan             *plan,
                                   const char         *id,
                                   LpAssumptionField   field,
                                   const char         *text,
                                   GError            **error);
/** lp_edit_assumption_set_values: all three values at once, NAN for none; low ≤ central ≤ high where they are given. @source: (nullable) whose figures they are; NULL leaves it as it is. */
LpEdit *lp_edit_assumption_set_values (LpPlan         *plan,
                                   const char         *id,
                                   double              low,
                                   double              central,
                                   double              high,
                                   const char         *source,
                                   GError            **error);
/** lp_edit_assumption_set_central: a setting such as "gp-method", which has one value; the assumption is added when the plan has none of that id. */
LpEdit *lp_edit_assumption_set_central (LpPlan        *plan,
                                   const char         *id,
                                   double              central,
                                   GError            **error);
/** lp_edit_assumption_add: a row without numbers. @id: NULL makes one of @name. */
LpEdit *lp_edit_assumption_add    (LpPlan             *plan,
                                   const char         *id,
                                   const char         *name,
                                   const char         *unit,
                                   GError            **error);
LpEdit *lp_edit_assumption_remove (LpPlan             *plan,
                                   const char         *id,
                                   GError            **error);
/** lp_edit_assumption_add_usual: every assumption that the outlook knows and the plan has not, without numbers but the length of a working year and day and a workload of 1 for each age. */
LpEdit *lp_edit_assumption_add_usual (LpPlan          *plan,
                                   GError            **error);

/** lp_edit_growth_set: replaces what the plan holds of that area, age band and year. @growth: low ≤ central ≤ high, above zero; year 1 to 20; a district of practices or "", an age segment or "". */
LpEdit *lp_edit_growth_set        (LpPlan             *plan,
                                   const LpGrowth     *growth,
                                   GError            **error);
LpEdit *lp_edit_growth_remove     (LpPlan             *plan,
                                   const char         *area,
                                   const char         *age_band,
                                   gint64              year,
                                   GError            **error);

/** lp_edit_segment_add: @kind "age", "register" or "local"; @figure: the plan's figure that holds the counts. */
LpEdit *lp_edit_segment_add       (LpPlan             *plan,
                                   const char         *name,
                                   const char         *kind,
                                   const char         *definition,
                                   const char         *figure,
                                   GError            **error);
/** lp_edit_segment_remove: the segment, and the figure too when it was made for the segment and nothing else uses it. An age segment takes its workload and growth along. */
LpEdit *lp_edit_segment_remove    (LpPlan             *plan,
                                   const char         *id,
                                   GError            **error);

/** One count of a local segment: practice code, the segment's name, the count as it was written, and the line of its file that errors name (0: its place in the list). */
typedef struct
{
  const char *practice, *segment, *count;
  guint line;
} LpSegmentCount;

/**
 * lp_edit_segment_take: counts of local segments, as a file has them. A segment that the plan has not is added with kind "local"; one that it has is renewed. @source: (nullable) what the
 * figure's period says. Unknown practices, unreadable counts and a practice that stands twice in a segment are an error that names the line.
 */
LpEdit *lp_edit_segment_take      (LpPlan               *plan,
                                   const LpSegmentCount *counts,
                                   guint                 n_counts,
                                   const char           *source,
                                   GError              **error);

G_END_DECLS
