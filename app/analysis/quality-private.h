/* quality-private.h — what the makers of lines share */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/quality.h"
#include "plan/quality.h"

G_BEGIN_DECLS

/* Adds a line about @practice; @text is (transfer full), @figure and @value are copied. */
void _lp_quality_add         (LpQuality        *self,
                              LpQualityKind     kind,
                              const LpPractice *practice,
                              const char       *figure,
                              const char       *value,
                              guint             remedies,
                              char             *text);
/* Whether a line about this figure of @practice is there already. */
gboolean _lp_quality_has     (LpQuality        *self,
                              const char       *practice,
                              const char       *figure);
/* What happened to @practice, which is closed; what files say has happened to it, if they do. quality-closings.c. */
void _lp_quality_add_closing (LpQuality             *self,
                              LpPlan                *plan,
                              const LpPractice      *practice,
                              const LpPracticeEvent *event);
void _lp_quality_add_report  (LpQuality             *self,
                              LpPlan                *plan,
                              const LpPractice      *practice);
/* The lines about figures: marked, far out, stale, withheld, missing. quality-figures.c. */
void _lp_quality_add_figures (LpQuality        *self,
                              LpPlan           *plan);

G_END_DECLS
