/* report-pdf.h — an option as a report for a board paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/comparison.h"
#include "analysis/decision.h"
#include "analysis/flows.h"
#include "analysis/problems.h"
#include "analysis/standing.h"
#include "analysis/variation.h"
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

/** What the report is made from; all of one state of the plan. Holds pointers of the caller's. */
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
} LpReportContents;

/**
 * lp_export_report: a PDF: cover, summary, map, coverage, a page a network, variation, options, delivery plan, decisions, sources; with an outline, page numbers, title, language, and text that
 * can be selected. Drawn as the screen draws. The date is the plan's own, so the same plan gives the same bytes. Errors as in export.h.
 */
gboolean lp_export_report (const LpReportContents *contents,
                           const LpStyle          *style,
                           GFile                  *file,
                           GError                **error);
/** lp_print_report: the same chapters on sheets of paper of @width x @height points, as lp_print_picture() gives them. */
GPtrArray *lp_print_report (const LpReportContents *contents,
                            const LpStyle          *style,
                            double                  width,
                            double                  height,
                            GError                **error);

G_END_DECLS
