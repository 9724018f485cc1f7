/* report.h — what the sheets of a workbook are made from, and where each finds the others' cells */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/problems.h"
#include "analysis/variation.h"
#include "export/report-contents.h"
#include "export/sheet.h"
#include "map/scene.h"

G_BEGIN_DECLS

/**
 * LpReport: one option of a plan on its way to a workbook, private to app/export. All sheets are added, in their order, before any is written, so that a
 * formula can name cells of a later sheet. Holds pointers that workbook.c owns.
 *
 * Names of sheets and headings are translated; the order of sheets and columns, and the names of the band's cells, are not and never change.
 */
typedef struct
{
  LpPlan *plan;
  const LpOption *option;
  const LpCoverage *coverage;
  const LpProblems *problems;
  const LpMapScene *scene;      /* NULL: there is no map, and no sheet for it */
  const GPtrArray *variations;  /* of LpVariation, one a measure; NULL: none are written */
  const GPtrArray *decisions;   /* of LpDecision; NULL: none are written */
  LpBook *book;
  gboolean numbered;            /* networks have numbers of their own, so formulas can tell them apart by them */
  LpSheet *summary, *networks, *practices, *unassigned, *sources, *map;
  LpSheet *quality;
  LpSheet *variation, *measures, *figures;      /* NULL without measures */
  LpSheet *outlook, *projections, *assumptions; /* NULL without practices */
  LpSheet *segments, *segment_counts;           /* NULL without segments */
  LpSheet *delivery, *steps;    /* NULL without pillars */
  const GPtrArray *options;     /* of LpCoverage; NULL: none are written */
  const LpReportBeside *beside; /* NULL: no moves are written */
  LpSheet *compared, *moves;    /* NULL where there is one option, or nothing to compare with */
  LpSheet *answers, *decided;   /* NULL while nothing has been answered, or decided */
  LpSheet *figure_list, *figure_values, *years, *remarks; /* NULL without figures, other years, remarks (data-sheets.h) */
  LpSheet *plan_rows;           /* the last sheet, for the program (plan-sheet.h) */
  const LpProgress *progress;   /* NULL: nobody waits */
} LpReport;

/* The columns of the table of networks; those from LP_NETWORKS_RIGHT on are folded away: they feed the chart, and name the option for who brings the workbook in again. */
enum
{
  LP_NETWORKS_NUMBER, LP_NETWORKS_NAME, LP_NETWORKS_PEOPLE, LP_NETWORKS_SIZE, LP_NETWORKS_SHORT, LP_NETWORKS_EXCESS,
  LP_NETWORKS_PRACTICES, LP_NETWORKS_WEIGHTED, LP_NETWORKS_PINNED, LP_NETWORKS_UNKNOWN, LP_NETWORKS_EXCEPTION,
  LP_NETWORKS_REASON, LP_NETWORKS_NOTE, LP_N_NETWORKS_COLUMNS,
  LP_NETWORKS_RIGHT = LP_N_NETWORKS_COLUMNS, LP_NETWORKS_UNDER, LP_NETWORKS_OVER, LP_NETWORKS_FROM, LP_NETWORKS_TO, LP_NETWORKS_OPTION,
};

/* The columns of the table of practices, those of the .csv of the assignment first. */
enum
{
  LP_PRACTICES_CODE, LP_PRACTICES_NAME, LP_PRACTICES_POSTCODE, LP_PRACTICES_PEOPLE, LP_PRACTICES_WEIGHTED, LP_PRACTICES_LOCALITY,
  LP_PRACTICES_DISTRICT, LP_PRACTICES_NUMBER, LP_PRACTICES_NETWORK, LP_PRACTICES_PINNED, LP_PRACTICES_EASTING,
  LP_PRACTICES_NORTHING, LP_PRACTICES_NOTE, LP_PRACTICES_ADDRESS, LP_PRACTICES_LOCALITY_NOTE, LP_PRACTICES_SOURCE, LP_N_PRACTICES_COLUMNS
};

/* Names that formulas on every sheet call the two ends of the band by. */
#define LP_BAND_FROM "Band_from"
#define LP_BAND_TO "Band_to"

/** One file a sheet. Faults go to the book. */
void        lp_write_summary           (LpReport *report);
void        lp_write_networks          (LpReport *report);
void        lp_write_practices         (LpReport *report);
void        lp_write_unassigned        (LpReport *report);
void        lp_write_sources           (LpReport *report);
void        lp_write_map               (LpReport *report);
void        lp_write_quality           (LpReport *report);

/** Charts of the summary: people by network against the band, and all people as one bar. @row, @column: the upper left cell; sizes in pixels. */
void        lp_insert_coverage_figure  (LpReport *report, guint row, guint column, guint width, guint height);
void        lp_insert_people_figure    (LpReport *report, guint first_figure_row, guint row, guint column, guint width, guint height);

/** The cells of one column of the networks' or the practices' table, for a formula; at least one row, which is empty when there are none. Returns: (transfer full) */
char       *lp_report_networks_cells   (LpReport *report, guint column);
char       *lp_report_practices_cells  (LpReport *report, guint column);

/** The word that a size is called by in cells and formulas, translated; owned by the translation. */
const char *lp_size_word               (LpSize size);

G_END_DECLS
