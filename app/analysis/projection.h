/* projection.h — people, need and staff of every practice in the years to come, as the plan's assumptions have them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/plan.h"

G_BEGIN_DECLS

/**
 * LpProjection: each practice, each year, under one setting of the assumptions (plan/outlook.h). The cohort-share method, for practice p, age band a, year t:
 *
 *   people       P(p,t) = Σa P(p,a,0)·G(a,t) + H(p)·t          G: the growth rows of the practice's district; H: people from new homes
 *   need         W(p,t) = W(p,0)·Σa P(p,a,t)·w(a) / Σa P(p,a,0)·w(a)     W(0): the weighted list; w: workload, 1 unless an assumption says otherwise
 *   requirement  held ratio: R = FTE(0)·W(t)/W(0); target: R = W(t)/τ; time: R = W(t)·c·m / (days·hours·60·u)
 *   supply       S(t) = S(t−1)·(1 − leavers) + joiners
 *
 * What is not known is NAN and never 0: a practice without a figure for a staff group has neither its requirement nor its supply, and one whose figure is marked "check" counts as
 * one without, unless a person has counted it in. Immutable, reference counted; reads the plan in the main thread, then any thread may read it.
 *
 * The assumptions are found by their ids: "growth" (% a year, where there is no growth row), "housing" (people a year, shared by list) and "housing-CODE" (of one practice), "weight-SEGMENT" (of an
 * age segment), "working-days", "working-hours", and of each staff group GROUP: "GROUP-method" (0 held ratio, 1 target, 2 time), "GROUP-target" (weighted people per FTE; without one
 * the median of practices), "GROUP-contacts" (per weighted person a year), "GROUP-minutes" (a contact), "GROUP-patient-share" (% of time with patients), "GROUP-leavers" (% a year),
 * "GROUP-joiners" (FTE a year, shared by weighted list) and "GROUP-joiners-CODE" (of one practice).
 */
typedef struct _LpProjection LpProjection;

/* Every assumption at its low, central or high value; one that has no low or high stays at its central value. */
typedef enum
{
  LP_SCENARIO_LOW,
  LP_SCENARIO_CENTRAL,
  LP_SCENARIO_HIGH,
  LP_N_SCENARIOS
} LpScenario;

typedef enum
{
  LP_STAFF_GP,
  LP_STAFF_NURSE,
  LP_STAFF_DPC,
  LP_STAFF_ADMIN,
  LP_N_STAFF
} LpStaff;

typedef enum
{
  LP_REQUIREMENT_HOLD,
  LP_REQUIREMENT_TARGET,
  LP_REQUIREMENT_TIME,
  LP_N_REQUIREMENTS
} LpRequirement;

/* Nobody looks farther. */
#define LP_MOST_YEARS 20

/* The growth rows together, as if they were one assumption. */
#define LP_GROWTH_ROWS "growth-rows"

/* What a practice, or many, will have: people and weighted people; FTE of each staff group. NAN: not known. */
typedef struct
{
  double people, need;
  double requirement[LP_N_STAFF], supply[LP_N_STAFF];
} LpProjected;

/** lp_projection_new: @years on from the plan's own year (at most %LP_MOST_YEARS), all assumptions at @scenario. @varied: (nullable) the id of one assumption, or %LP_GROWTH_ROWS, that stands at @as instead. */
LpProjection      *lp_projection_new           (LpPlan       *plan,
                                                guint         years,
                                                LpScenario    scenario,
                                                const char   *varied,
                                                LpScenario    as);
LpProjection      *lp_projection_ref           (LpProjection *projection);
void               lp_projection_unref         (LpProjection *projection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProjection, lp_projection_unref)

guint              lp_projection_get_years     (const LpProjection *projection);
guint              lp_projection_get_n         (const LpProjection *projection);
/** lp_projection_get: practice @i in the plan's order, @year from 0, which is now. */
const LpProjected *lp_projection_get           (const LpProjection *projection,
                                                guint               i,
                                                guint               year);
/** lp_projection_has_ages: whether practice @i has figures for every age segment; one without grows as all ages do. */
gboolean           lp_projection_has_ages      (const LpProjection *projection,
                                                guint               i);
/** lp_projection_is_flat: there are no figures of growth: no rows, no rate and no new homes. */
gboolean           lp_projection_is_flat       (const LpProjection *projection);
/** lp_projection_get_requirement: how the requirement of @staff is worked out; @target: (out) (optional) weighted people per FTE, NAN when the method uses none. */
LpRequirement      lp_projection_get_requirement (const LpProjection *projection,
                                                  LpStaff             staff,
                                                  double             *target);

/** "gp", "nurse", "dpc", "admin", as ids of assumptions begin and verbs say. */
const char        *lp_staff_get_id             (LpStaff       staff);
/** "GPs" and so on, translated. */
const char        *lp_staff_get_name           (LpStaff       staff);
/** lp_staff_from_id: FALSE when there is no such group. */
gboolean           lp_staff_from_id            (const char   *id,
                                                LpStaff      *staff);
/** The figure of full-time equivalents: "gp-fte". */
const char        *lp_staff_get_figure         (LpStaff       staff);
/** "low", "central", "high", for verbs. */
const char        *lp_scenario_get_id          (LpScenario    scenario);
gboolean           lp_scenario_from_id         (const char   *id,
                                                LpScenario   *scenario);
const char        *lp_scenario_get_name        (LpScenario    scenario);
/** "hold", "target", "time". */
const char        *lp_requirement_get_id       (LpRequirement requirement);

G_END_DECLS
