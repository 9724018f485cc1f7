/* projection-inputs.h — what a projection reads of the plan: assumptions, growth, who is counted */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/projection.h"
#include "plan/outlook.h"

G_BEGIN_DECLS

/* Made for one projection and freed after it; private to analysis. */
typedef struct
{
  LpPlan *plan;
  LpScenario scenario, as;
  const char *varied;           /* the one assumption that stands at @as; may be NULL */
  GHashTable *assumptions;      /* of LpAssumption, by id */
  GHashTable *growth;           /* of GPtrArray of LpGrowth by year, by "area\tband" */
  GHashTable *decisions;        /* of LpRemark, by "practice figure" */
  GPtrArray *bands;             /* of LpSegment of kind age */
  GPtrArray *band_figures;      /* of const LpFigure *, band by band; NULL: none */
} LpInputs;

void       _lp_inputs_init        (LpInputs         *inputs,
                                   LpPlan           *plan,
                                   LpScenario        scenario,
                                   const char       *varied,
                                   LpScenario        as);
void       _lp_inputs_clear       (LpInputs         *inputs);

/* The assumption's number in this setting; @fallback where it has none. */
double     _lp_inputs_get         (const LpInputs   *inputs,
                                   const char       *id,
                                   double            fallback);
/* The same of "STEM-TAIL". */
double     _lp_inputs_get_of      (const LpInputs   *inputs,
                                   const char       *stem,
                                   const char       *tail,
                                   double            fallback);
/* How many people of a band there are in @year for each there is now. @band: "" for all ages. */
double     _lp_inputs_get_growth  (const LpInputs   *inputs,
                                   const LpPractice *practice,
                                   const char       *band,
                                   guint             year);
/* A figure that can be counted; NAN for what is missing, suppressed or in doubt. */
double     _lp_inputs_get_figure  (const LpInputs   *inputs,
                                   const LpPractice *practice,
                                   const char       *figure);

G_END_DECLS
