/* measure.h — one measure of every practice: the figures that may be compared, and those that may not */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/roster.h"

G_BEGIN_DECLS

/** Lists below this are drawn grey and left out of limits and averages, never out of coverage: too few people for any rate to mean something. */
#define LP_SMALL_LIST 750

/** What a measure counts decides how far chance may move it. */
typedef enum
{
  LP_NATURE_COUNT,              /* events or staff over people: Poisson */
  LP_NATURE_PROPORTION,         /* some of the people: binomial, Wilson */
  LP_NATURE_INVERSE,            /* people over staff: Poisson below the line */
  LP_NATURE_AMOUNT,             /* money, area, a score: nothing is counted, so chance gives no limits of its own */
} LpNature;

/** Whether a practice counts in averages and limits. */
typedef enum
{
  LP_INCLUDED,
  LP_LEFT_OUT_CHECK,            /* the figure is marked "check" */
  LP_LEFT_OUT_BY_HAND,          /* a person left it out */
  LP_LEFT_OUT_SMALL,            /* fewer than %LP_SMALL_LIST people */
  LP_NO_RATE,                   /* no figure, or nothing to divide by */
} LpInclusion;

typedef struct
{
  char *id, *name, *unit, *better;
  double per;
  int decimals;                 /* as many as tell practices apart */
  LpNature nature;
  gboolean weighted_mean;       /* a score, weighted by people */
  char *numerator, *denominator;        /* names of the figures */
  char *figure;                 /* the figure that a person's decision is about: the numerator, or what stands below a list; "" when both are lists */
  char *period;
  char *source;                 /* "Numerator: ... Denominator: ..." */
} LpMeasureAbout;

typedef struct
{
  double value;                 /* NAN: no rate */
  double numerator, denominator;        /* of a weighted mean: score × people, and people */
  LpInclusion inclusion;
  gboolean doubtful;            /* marked "check", included or not */
  char *why;                    /* what is doubtful, or what the person noted; "" */
} LpReading;

/**
 * LpMeasureTable: a measure read from the plan for every practice of the roster. It knows no option, so a move does not touch it. Immutable, reference counted, any thread.
 */
typedef struct _LpMeasureTable LpMeasureTable;

LpMeasureTable       *lp_measure_table_new         (LpPlan               *plan,
                                                    const LpMeasure      *measure,
                                                    LpRoster             *roster);
LpMeasureTable       *lp_measure_table_ref         (LpMeasureTable       *table);
void                  lp_measure_table_unref       (LpMeasureTable       *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpMeasureTable, lp_measure_table_unref)

const LpMeasureAbout *lp_measure_table_get_about   (const LpMeasureTable *table);
LpRoster             *lp_measure_table_get_roster  (const LpMeasureTable *table);
const LpReading      *lp_measure_table_get         (const LpMeasureTable *table,
                                                    guint                 i);
/** The values, and the denominators of those that are included (0 for the others), one a practice: what lp_grouping_new() takes. */
const double         *lp_measure_table_get_values  (const LpMeasureTable *table);
const double         *lp_measure_table_get_weights (const LpMeasureTable *table);
/** lp_measure_table_get_mean: all included numerators over all their denominators; NAN without any. */
double                lp_measure_table_get_mean    (const LpMeasureTable *table);

/** lp_measure_find: by its short name, or NULL with an error that lists the names. */
const LpMeasure      *lp_measure_find              (LpPlan               *plan,
                                                    const char           *id,
                                                    GError              **error);
/** lp_rate_of: @numerator over @denominator per @per; NAN where there is nothing to divide by. */
double                lp_rate_of                   (double                numerator,
                                                    double                denominator,
                                                    double                per);

G_END_DECLS
