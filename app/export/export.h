/* export.h — a plan's option as spreadsheet, table or picture */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "charts/chart.h"
#include "export/report-contents.h"

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

/** lp_export_workbook: .xlsx with Summary, Networks, Practices, Unassigned, Sources, Data quality; with what @contents has beyond the option: Map as a picture; Variation, Measures and
 * Figures; Options; Moves between the option and the one beside it; Decisions; the delivery plan and Answers where the plan has them. */
gboolean lp_export_workbook   (const LpReportContents *contents, GFile *file, GError **error);

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

/** A picture is one of these; nothing is owned. */
typedef struct
{
  LpChart *chart;
  const LpMapScene *map;        /* all of it, fitted */
  const LpMapPair *maps;        /* two beside each other */
  gboolean alone;               /* nothing beside the map says what it is: its title is drawn with it */
} LpPicture;

/** lp_export_picture: on @width x @height user units (height 0: as a chart measures, and maps as wide as a wall); .png at @scale, .svg, .pdf by the file's name. */
gboolean lp_export_picture    (const LpPicture *picture, const LpStyle *style, double width, double height, double scale, GFile *file, GError **error);

/**
 * What is printed: sheets of paper of @width x @height points, each a recording in points to be drawn on the printer's own context, by the same drawing as files and screen. @title stands at
 * the foot of every sheet. Returns: (transfer full) (element-type cairo_surface_t)
 */
GPtrArray *lp_print_picture   (const LpPicture *picture, const char *title, const LpStyle *style, double width, double height, GError **error);
/** lp_print_table: @text has a line a row, the first with the headings, and tabs between cells. */
GPtrArray *lp_print_table     (const char *text, const char *title, const LpStyle *style, double width, double height, GError **error);

G_END_DECLS
