/* trend.h — one measure of a practice, a network or all practices over the years, and what of it is more than chance */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/measure.h"
#include "analysis/statistics-process.h"

G_BEGIN_DECLS

/**
 * LpTrend: a measure in each year for which the plan has both of its sides (lp_plan_get_yearly()), with the limits of an individuals chart (analysis/statistics-process.h). A network's year is the sum over
 * the sum of its practices that reported in that year, never a mean of rates; its practices are those of today, so that all years are of the same network. What is marked "check", left
 * out by hand or has a small list is in no sum. Immutable, reference counted, copies what it names; any thread once made.
 */
typedef struct _LpTrend LpTrend;

/* Whose years: @practice where it is not NULL; else the network of that id; else all practices. */
typedef struct
{
  const char *practice;
  gint64 network_id;
} LpTrendOf;

typedef struct
{
  guint year;                   /* the one that it ends in: 2019 is 2018-19 */
  double value, numerator, denominator;
  guint n_reported;
  guint signals;                /* LpSignal flags */
} LpTrendPoint;

/** lp_trend_new: of @measure, whose @table says who counts; main thread, as it reads the plan. @hide_names: a practice goes by its number. Returns: (transfer full) */
LpTrend              *lp_trend_new           (LpPlan               *plan,
                                              const LpMeasure      *measure,
                                              const LpMeasureTable *table,
                                              const LpOption       *option,
                                              LpTrendOf             of,
                                              gboolean              hide_names);
LpTrend              *lp_trend_ref           (LpTrend              *trend);
void                  lp_trend_unref         (LpTrend              *trend);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpTrend, lp_trend_unref)

const LpMeasureAbout *lp_trend_get_about     (const LpTrend        *trend);
/** "Purbeck", a practice's name, or "All practices". */
const char           *lp_trend_get_name      (const LpTrend        *trend);
/** Practices that could report: those of the network that are not left out. */
guint                 lp_trend_get_n_practices (const LpTrend      *trend);
guint                 lp_trend_get_n         (const LpTrend        *trend);
/** By year. */
const LpTrendPoint   *lp_trend_get           (const LpTrend        *trend,
                                              guint                 i);
/** lp_trend_get_process: (nullable) centre and limits; NULL with fewer than two years. */
const LpProcess      *lp_trend_get_process   (const LpTrend        *trend);
/** lp_trend_is_signal: whether anything in it is more than chance moves it. */
gboolean              lp_trend_is_signal     (const LpTrend        *trend);

/** Words. Returns: (transfer full) */
char                 *lp_trend_describe_finding (const LpTrend     *trend);
char                 *lp_trend_describe_basis   (const LpTrend     *trend);
/** lp_trend_get_source: of both sides, and the years. (transfer none) */
const char           *lp_trend_get_source    (const LpTrend        *trend);
/** lp_signals_describe: "beyond a limit; one of seven on a side"; "" without any. */
char                 *lp_signals_describe    (guint                 signals);
/** lp_year_describe: "2018-19". */
char                 *lp_year_describe       (guint                 year);

G_END_DECLS
