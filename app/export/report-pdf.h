/* report-pdf.h — an option as a report for a board paper */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/problems.h"
#include "map/scene.h"

G_BEGIN_DECLS

/** A line of the history as the report tells it. */
typedef struct
{
  char *at;                     /* ISO 8601 */
  char *label, *reason;
} LpReportDecision;

/** What the report is made from; all of one state of the plan. Holds pointers of the caller's. */
typedef struct
{
  LpPlan *plan;
  const LpOption *option;
  LpCoverage *coverage;
  LpProblems *problems;
  const LpMapScene *scene;      /* NULL: there is no map */
  const GPtrArray *options;     /* of LpCoverage: every option of the plan, in its order */
  const GPtrArray *decisions;   /* of LpReportDecision: what is in force, oldest first */
} LpReportContents;

/**
 * lp_export_report: a PDF: cover, summary, map, coverage, a page a network, options, decisions, sources; with an outline, page numbers, title, language, and text that
 * can be selected. Drawn as the screen draws. The date is the plan's own, so the same plan gives the same bytes. Errors as in export.h.
 */
gboolean lp_export_report (const LpReportContents *contents,
                           const LpStyle          *style,
                           GFile                  *file,
                           GError                **error);

G_END_DECLS
