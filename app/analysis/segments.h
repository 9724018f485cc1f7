/* segments.h — segments of the people, by network */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpSegments: the counts of every segment of the plan (plan/outlook.h) for all practices, each network of an option and the unassigned. Ages add up to the people of their own source and date;
 * registers and local segments overlap and are never summed. What is missing is not 0: how many practices reported stands beside each count. Immutable, reference counted, copies what it names.
 */
typedef struct _LpSegments LpSegments;

typedef struct
{
  char *id, *name, *kind, *definition, *source;
} LpSegmentAbout;

typedef struct
{
  gint64 id, number;            /* of a network; 0 for all practices and for the unassigned */
  char *name;
  guint n_practices, n_ages;    /* practices, and those with a count of every age */
} LpSegmentPlace;

LpSegments           *lp_segments_new       (LpPlan           *plan,
                                             const LpOption   *option);
LpSegments           *lp_segments_ref       (LpSegments       *segments);
void                  lp_segments_unref     (LpSegments       *segments);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpSegments, lp_segments_unref)

guint                 lp_segments_get_n     (const LpSegments *segments);
const LpSegmentAbout *lp_segments_get_about (const LpSegments *segments,
                                             guint             segment);
gboolean              lp_segments_is_age    (const LpSegments *segments,
                                             guint             segment);
/** Place 0 is all practices; then the networks by number; last the unassigned, if there are any. */
guint                 lp_segments_get_n_places (const LpSegments *segments);
const LpSegmentPlace *lp_segments_get_place (const LpSegments *segments,
                                             guint             place);
/** lp_segments_get_count: people; NAN when no practice of the place reported. Of an age, only practices with every age count, so that ages add up. @reported: (out) (optional) practices. */
double                lp_segments_get_count (const LpSegments *segments,
                                             guint             place,
                                             guint             segment,
                                             guint            *reported);
/** lp_segments_get_practice_count: the same of one practice, by its index in the plan; NAN for an age of a practice that has not every age. */
double                lp_segments_get_practice_count (const LpSegments *segments,
                                             guint             practice,
                                             guint             segment);
/** lp_segments_get_people: the sum of the ages of a place; NAN when it has none. */
double                lp_segments_get_people (const LpSegments *segments,
                                             guint             place);

G_END_DECLS
