/* trend-private.h — what a trend holds, for trend.c and its words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/trend.h"

G_BEGIN_DECLS

/* A slip of the pen in a year must not make a table of two thousand columns. */
#define LP_MOST_TREND_YEARS 200

struct _LpTrend
{
  gatomicrefcount references;
  LpMeasureTable *table;
  const LpMeasureAbout *about;  /* of @table */
  char *name, *source;
  guint n_practices;
  GArray *points;               /* of LpTrendPoint */
  LpProcess *process;           /* NULL with fewer than two points */
};

G_END_DECLS
