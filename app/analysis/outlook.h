/* outlook.h — the next years of each network of an option: people, need, staff required and at hand, and the gap */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/projection.h"

G_BEGIN_DECLS

/**
 * LpOutlook: sums of the practices' projections for the whole plan, each network of an option and the unassigned, in all three scenarios. A network is the sum of its
 * practices, so its outlook follows every move. Sums of staff are of practices that reported; how many did stands beside them, and a place where none did has NAN.
 * Immutable, reference counted, copies what it names.
 */
typedef struct _LpOutlook LpOutlook;

typedef struct
{
  gint64 id, number;            /* of a network; 0 for all practices and for the unassigned */
  char *name;
  guint n_practices;
  guint n_people, n_need, n_ages;       /* practices with a list, with a weighted list, with figures by age */
  guint n_reported[LP_N_STAFF];         /* practices with a figure of the staff group that can be counted */
} LpOutlookPlace;

/** lp_outlook_read_plan: the practices' projections in the three scenarios, which every option of @plan shares. Returns: (transfer full) (array length=%LP_N_SCENARIOS) */
void                  lp_outlook_read_plan    (LpPlan             *plan,
                                               guint               years,
                                               LpProjection       *projections[LP_N_SCENARIOS]);
/** lp_outlook_new: of @option, from projections of the same plan as it now is. */
LpOutlook            *lp_outlook_new          (LpPlan             *plan,
                                               const LpOption     *option,
                                               LpProjection *const projections[LP_N_SCENARIOS]);
LpOutlook            *lp_outlook_ref          (LpOutlook          *outlook);
void                  lp_outlook_unref        (LpOutlook          *outlook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpOutlook, lp_outlook_unref)

guint                 lp_outlook_get_years    (const LpOutlook    *outlook);
/** lp_outlook_get_base_year: the calendar year of year 0, or 0 when the plan does not say. */
guint                 lp_outlook_get_base_year (const LpOutlook   *outlook);
LpProjection         *lp_outlook_get_projection (LpOutlook        *outlook,
                                               LpScenario          scenario);
/** Place 0 is all practices; then the networks by number; last the unassigned, if there are any. */
guint                 lp_outlook_get_n        (const LpOutlook    *outlook);
const LpOutlookPlace *lp_outlook_get_place    (const LpOutlook    *outlook,
                                               guint               place);
/** lp_outlook_find_network: the place of a network, or 0. */
guint                 lp_outlook_find_network (const LpOutlook    *outlook,
                                               gint64              network_id);
/** lp_outlook_get_of: the place of each practice by its index, never 0. */
const guint          *lp_outlook_get_of       (const LpOutlook    *outlook);
const LpProjected    *lp_outlook_get          (const LpOutlook    *outlook,
                                               guint               place,
                                               LpScenario          scenario,
                                               guint               year);
/** lp_outlook_get_gap: supply less requirement, FTE; below zero is too few. NAN when either is not known. */
double                lp_outlook_get_gap      (const LpOutlook    *outlook,
                                               guint               place,
                                               LpScenario          scenario,
                                               LpStaff             staff,
                                               guint               year);

/** lp_outlook_is_flat: no scenario has figures of growth, so people stay as many as they are. */
gboolean              lp_outlook_is_flat      (const LpOutlook    *outlook);
/** lp_outlook_describe_finding: "Purbeck: 2.3 FTE of GPs too few in 2023". Returns: (transfer full) */
char                 *lp_outlook_describe_finding (const LpOutlook *outlook,
                                               guint               place,
                                               LpStaff             staff);
/** lp_outlook_describe_basis: how the requirement is worked out, who reported, and whether anything is known of growth. Returns: (transfer full) */
char                 *lp_outlook_describe_basis (const LpOutlook  *outlook,
                                               guint               place,
                                               LpStaff             staff);
/** lp_outlook_describe_reported: "7 of 9 practices reported". Returns: (transfer full) */
char                 *lp_outlook_describe_reported (const LpOutlook *outlook,
                                               guint               place,
                                               LpStaff             staff);
/** lp_outlook_name_year: "2023", or "in 5 years" when the plan has no date. Returns: (transfer full) */
char                 *lp_outlook_name_year    (const LpOutlook    *outlook,
                                               guint               year);

G_END_DECLS
