/* example.h — coverages to draw, from the ordinary to the absurd */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"
#include "charts/chart-private.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  gint64 people;
  LpException exception;
} ExampleNetwork;

typedef struct
{
  const char *title;
  gint64 min_people, max_people;
  const ExampleNetwork *networks;
  guint n_networks;
  const gint64 *unassigned;     /* people of each unassigned practice */
  guint n_unassigned;
  gboolean has_source;
} Example;

extern const Example examples[];
extern const guint n_examples;

/* The named example's coverage, through a plan. Returns: (transfer full) */
LpCoverage *example_make_coverage (const Example *example);
const Example *example_find       (const char    *title);

/* @n networks with 3 practices' people each. Returns: (transfer full) */
LpCoverage *example_make_many     (guint          n);

/* A picture of a chart as pixels, row by row, @width × @height. Returns: (transfer full) */
guint32    *example_draw          (LpChart            *chart,
                                   int                 width,
                                   int                 height,
                                   const LpStyle      *style,
                                   const LpChartState *state);
guint32     example_get_pixel_of  (LpColour            colour);

G_END_DECLS
