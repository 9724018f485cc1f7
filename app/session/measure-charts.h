/* measure-charts.h — pictures of measures by name, the same for the window, the verbs and the report */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/**
 * A picture of a measure has a name that says all of it: KIND=MEASURE, such as "strips=gp-fte"; a second measure after a colon, such as "scatter=gp-fte:deprivation"; and after commas what differs from the usual:
 * "by=practice", "by=network", "by=locality", "network=NUMBER", "practice=CODE" and "hide-names". Main thread.
 */
typedef struct
{
  const char *kind;             /* "strips" */
  const char *title;            /* untranslated; what a person chooses it by */
  gboolean two_measures;
  gboolean by_practice, by_network, by_locality;        /* what it can compare */
  gboolean one_network;         /* of the chosen network */
  gboolean over_time;           /* of the chosen practice, else of the chosen network, else of all */
} LpMeasureChart;

/** lp_measure_charts_get: every kind, in the order in which they are offered. (transfer none) */
const LpMeasureChart *lp_measure_charts_get     (guint           *n);
/** lp_measure_charts_find: NULL when there is none of that kind. */
const LpMeasureChart *lp_measure_charts_find    (const char      *kind);

/** lp_measure_charts_is_name: whether @name is that of a picture of a measure. */
gboolean              lp_measure_charts_is_name (const char      *name);
/** lp_session_make_measure_chart: the picture of that name in @option. Returns: (transfer full), NULL with an error that says what the name lacks */
LpChart              *lp_session_make_measure_chart (LpSession       *session,
                                                 const LpOption  *option,
                                                 const char      *name,
                                                 GError         **error);

G_END_DECLS
