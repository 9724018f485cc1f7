/* report-contents.h — what is known of an option when it is written as a workbook or a report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/comparison.h"
#include "analysis/decision.h"
#include "analysis/flows.h"
#include "analysis/problems.h"
#include "analysis/standing.h"
#include "analysis/variation.h"
#include "base/progress.h"
#include "map/pair.h"

G_BEGIN_DECLS

/** What the option is compared with: another one, or today's localities. */
typedef struct
{
  const char *names[2];
  const LpMapPair *maps;        /* NULL: one of the two has none */
  LpComparison *comparison;     /* of the figures; NULL for localities */
  LpFlows *flows;
  const char *source;
} LpReportBeside;

/** What a workbook and a report are made from; all of one state of the plan. Holds pointers of the caller's; zero is none, but for the first four. */
typedef struct
{
  LpPlan *plan;
  const LpOption *option;
  LpCoverage *coverage;
  LpProblems *problems;
  const LpMapScene *scene;      /* NULL: there is no map */
  const GPtrArray *options;     /* of LpCoverage: every option of the plan, in its order */
  const GPtrArray *decisions;   /* of LpDecision; what is not in force is left out */
  const GPtrArray *variations;  /* of LpVariation, one a measure; NULL or empty: no chapter on variation */
  LpStanding *standing;         /* NULL, or without pillars and milestones: no chapter on delivery */
  const LpReportBeside *beside; /* NULL: there is nothing to compare with */
  const LpProgress *progress;   /* of the writing; NULL: nobody waits */
} LpReportContents;

G_END_DECLS
