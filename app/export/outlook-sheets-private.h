/* outlook-sheets-private.h — where the three sheets of the outlook find each other's cells */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/outlook.h"
#include "export/live-cells.h"

G_BEGIN_DECLS

/* What is written: one block of rows a network on the sheet of networks, one group of columns on the sheet of practices. */
typedef enum
{
  LP_SERIES_PEOPLE,
  LP_SERIES_NEED,
  LP_SERIES_SUPPLY,
  LP_SERIES_REQUIREMENT,
} LpSeriesKind;

typedef struct
{
  LpSeriesKind kind;
  LpStaff staff;                /* of supply and requirement */
} LpSeries;

/* The groups' cells on the sheet of assumptions that formulas name; NULL: there is none. */
typedef struct
{
  char *leavers, *joiners;      /* yellow */
  char *weighted;               /* weighted people of the practices that reported */
  char *per_fte;                /* weighted people per FTE; NULL when today's ratio is held */
} LpStaffCells;

/* Owned by lp_write_outlook(). */
typedef struct
{
  LpReport *report;
  LpOutlook *outlook;
  guint n_columns;              /* of a series on the sheet of practices: a year each, then low and high of the last */
  GArray *series;               /* of LpSeries: people, need, then two a staff group that anybody reported */
  LpStaffCells cells[LP_N_STAFF];
} LpOutlookBook;

/* The column of series @s on the sheet of practices; @column: a year, or the number of years + 1 for low, + 2 for high. */
guint       _lp_outlook_get_column   (const LpOutlookBook *book,
                                      guint                s,
                                      guint                column);
/* The first column (year 0) of a series that is there, by what it is; @staff counts only for supply and requirement. */
guint       _lp_outlook_find_column  (const LpOutlookBook *book,
                                      LpSeriesKind         kind,
                                      LpStaff              staff);
/* "GPs required". Returns: (transfer full) */
char       *_lp_outlook_name_series  (LpSeries             series);
double      _lp_projected_get        (const LpProjected   *projected,
                                      LpSeries             series);

/* Writes the sheet and fills in the cells of @book. */
void        _lp_write_assumptions    (LpOutlookBook       *book);
void        _lp_write_projections    (LpOutlookBook       *book);

G_END_DECLS
