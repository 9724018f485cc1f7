/* export.h — a plan's option as spreadsheet, table or picture */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/problems.h"
#include "analysis/variation.h"
#include "charts/chart.h"
#include "map/scene.h"

G_BEGIN_DECLS

/**
 * Each function makes the whole file in memory, or aside, and then replaces @file whole: an export that fails leaves the old file as it was. The same plan
 * gives the same bytes. Any thread, on results and a plan that do not change meanwhile. Errors: LP_EXPORT_ERROR or LP_FILE_ERROR, each a sentence to show.
 */
#define LP_EXPORT_ERROR (lp_export_error_quark ())
GQuark lp_export_error_quark (void);

typedef enum
{
  LP_EXPORT_ERROR_KIND,         /* a file name whose ending is none that can be written */
  LP_EXPORT_ERROR_FAILED,
} LpExportError;

/** lp_export_workbook: .xlsx with Summary, Networks, Practices, Unassigned, Sources, Data quality; Map as a picture with @scene (nullable) of the same option; Variation,
 * Measures and Figures with @variations (nullable, element-type LpVariation) of it; Outlook, Outlook by practice and Assumptions where there are practices; Segments and
 * Segments by practice where the plan names any; the delivery plan where there is one; Answers where there are any; Decisions with
 * @decisions (nullable, element-type LpDecision). */
gboolean lp_export_workbook   (LpPlan *plan, const LpOption *option, const LpCoverage *coverage, const LpProblems *problems,
                               const LpMapScene *scene, GPtrArray *variations, const GPtrArray *decisions, GFile *file, GError **error);

/**
 * lp_export_assignment: .csv with one line a practice: code, name, postcode, people, weighted people, locality, district, network number, network, pinned, easting, northing.
 * Importable again without loss.
 */
gboolean lp_export_assignment (LpPlan *plan, const LpOption *option, GFile *file, GError **error);

/** lp_export_answers: .csv with one line an answer: question, answer, about kind (system, locality, network, practice), about, table, tags, at. */
gboolean lp_export_answers    (LpPlan *plan, GFile *file, GError **error);

/**
 * lp_export_geojson: networks (their land as MultiPolygon) and practices (points) with their properties, as RFC 7946 has it: WGS84, rings by the right-hand rule, six
 * decimals, a bounding box. @scene: the same option's. A practice without a position, and a network without land, has a null geometry and is not lost.
 */
gboolean lp_export_geojson    (LpPlan *plan, const LpOption *option, const LpCoverage *coverage, const LpMapScene *scene, GFile *file, GError **error);

/** lp_export_chart: a picture of @width x @height user units (height 0: as the chart measures); .png at @scale, .svg, .pdf by the file's name. */
gboolean lp_export_chart      (LpChart *chart, const LpStyle *style, double width, double height, double scale, GFile *file, GError **error);

/** lp_export_map: the whole of the map, fitted, likewise. */
gboolean lp_export_map        (const LpMapScene *scene, const LpStyle *style, double width, double height, double scale, GFile *file, GError **error);

G_END_DECLS
