/* roster.h — who the practices are and how they are grouped, for results that outlive a change of the plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/statistics-grouping.h"
#include "analysis/coverage.h"

G_BEGIN_DECLS

/**
 * LpRoster: codes, names and people of all practices, in the plan's order. LpGroups: networks of an option, or localities, and which of them each practice is in.
 * Made once for all measures. Both are copies, immutable and reference counted; any thread may read them.
 */
typedef struct _LpRoster LpRoster;
typedef struct _LpGroups LpGroups;

typedef struct
{
  char *code, *name;
  gint64 people;
  gboolean has_people;
} LpRosterPractice;

typedef struct
{
  gint64 id, number, colour;    /* number and colour 0 for a locality */
  char *name;
  guint n_practices;
} LpGroup;

LpRoster               *lp_roster_new          (LpPlan         *plan);
LpRoster               *lp_roster_ref          (LpRoster       *roster);
void                    lp_roster_unref        (LpRoster       *roster);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpRoster, lp_roster_unref)
guint                   lp_roster_get_n        (const LpRoster *roster);
const LpRosterPractice *lp_roster_get          (const LpRoster *roster,
                                                guint           i);
/** lp_roster_get_shuffles: the random orders that all measures draw from. (transfer none) */
LpShuffles             *lp_roster_get_shuffles (const LpRoster *roster);

/** lp_groups_new_networks: those of @option, by number, in the colours that the map has found for @coverage; lp_groups_new_localities: by name, those without practices left out. Returns: (transfer full) */
LpGroups               *lp_groups_new_networks   (LpPlan           *plan,
                                                  const LpOption   *option,
                                                  const LpCoverage *coverage);
LpGroups               *lp_groups_new_localities (LpPlan         *plan);
LpGroups               *lp_groups_ref            (LpGroups       *groups);
void                    lp_groups_unref          (LpGroups       *groups);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpGroups, lp_groups_unref)
guint                   lp_groups_get_n          (const LpGroups *groups);
const LpGroup          *lp_groups_get            (const LpGroups *groups,
                                                  guint           i);
/** Which groups have other practices than before, and who is in them now: what must be worked out anew. Reference counted. */
typedef struct
{
  gatomicrefcount ref_count;
  gboolean all;                 /* every group: there was nothing before to set them beside */
  guint8 *fresh;                /* one a group */
  guint *practices;             /* who is in a fresh group, in the plan's order */
  guint n_practices;
} LpGroupsChange;

/** lp_groups_compare: @groups beside @before (nullable), found once for all measures that ask for the same two. A group is told by its place, so that after one is added or taken away all are fresh. Any
 * thread. Returns: (transfer full) */
LpGroupsChange         *lp_groups_compare        (LpGroups         *groups,
                                                  const LpGroups   *before);
void                    lp_groups_change_unref   (LpGroupsChange   *change);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpGroupsChange, lp_groups_change_unref)
/** lp_groups_get_of: the group of each practice, or %LP_NO_GROUP. */
const guint            *lp_groups_get_of         (const LpGroups *groups);
guint                   lp_groups_get_n_practices (const LpGroups *groups);

G_END_DECLS
