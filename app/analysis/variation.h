/* variation.h — how a measure differs between practices, networks and localities */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/measure.h"
#include "analysis/statistics-funnel.h"
#include "analysis/statistics-spread.h"

G_BEGIN_DECLS

typedef enum
{
  LP_BY_PRACTICE,
  LP_BY_NETWORK,
  LP_BY_LOCALITY,
  LP_N_BY,
} LpBy;

typedef enum
{
  LP_CLASS_SAME,
  LP_CLASS_LOWER,
  LP_CLASS_HIGHER,
  LP_CLASS_NO_RATE,
} LpClass;

/* One practice, network or locality. Texts are owned by the variation. */
typedef struct
{
  const char *code;             /* a practice's; NULL for the others */
  const char *name;
  gint64 id, number, colour;    /* a network's, or a locality's id */
  double value;                 /* NAN: no rate */
  double numerator, denominator;
  LpInterval interval;          /* 95%; NAN where there is none */
  LpClass klass;
  LpInclusion inclusion;        /* a group is included as soon as one practice is */
  const char *why;              /* what is doubtful; "" */
  guint n_practices, n_reported;
  gint64 people;                /* a practice's list */
} LpUnit;

/*
 * What the share between networks is of: the practices that are included (no list below %LP_SMALL_LIST, no figure marked "check", none left out by hand, each with a rate) and in a network; each weighs its
 * own denominator (weighted people for GP FTE per 1,000 weighted people), the network's mean being sum over sum; 100% is the weighted sum of squares of these same practices around their own mean. An
 * unassigned practice is in neither sum. analysis/statistics-grouping.h has the formula.
 */
typedef struct
{
  double mean;                  /* of the whole plan: sum over sum of the included practices */
  LpSpread spread;              /* of the included units, weighted by their denominators */
  LpDispersion dispersion;      /* of the included units; phi is NAN for an amount */
  LpGroupingShare share;        /* of the practices' variation, between networks; by locality, between localities */
  guint n_units, n_included, n_left_out, n_no_rate;
} LpVariationStats;

/**
 * LpVariation: one measure in one option. Networks' and localities' values are sums over sums of their included practices, never means of rates; of a score, the mean weighted by
 * people. Lists below %LP_SMALL_LIST, figures marked "check" and what a person left out are units that no average or limit sees. Immutable, reference counted, any thread.
 *
 * Intervals: staff and events as counts (lp_interval_count()), shares by Wilson; money and scores have one only for groups, by Student's t from the spread between their
 * practices (linearised, Cochran 1977, section 6.3). Limits: around the plan's mean for a unit of that size, over-dispersion allowed for; an amount has no chance of its
 * own, so its limits are the weighted spread of practices.
 */
typedef struct _LpVariation LpVariation;

/** lp_variation_new: @before (nullable) is an older result of the same table: what has not changed is taken from it, so that a move costs the two networks it touches. */
LpVariation            *lp_variation_new        (LpMeasureTable    *table,
                                                 LpGroups          *networks,
                                                 LpGroups          *localities,
                                                 const LpVariation *before);
LpVariation            *lp_variation_ref        (LpVariation       *variation);
void                    lp_variation_unref      (LpVariation       *variation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpVariation, lp_variation_unref)

const LpMeasureAbout   *lp_variation_get_about  (const LpVariation *variation);
LpMeasureTable         *lp_variation_get_table  (const LpVariation *variation);
/** lp_variation_get_groups: the networks or localities; NULL by practice. */
LpGroups               *lp_variation_get_groups (const LpVariation *variation,
                                                 LpBy               by);
guint                   lp_variation_get_n      (const LpVariation *variation,
                                                 LpBy               by);
/** Practices in the plan's order, networks by number, localities by name. */
const LpUnit           *lp_variation_get        (const LpVariation *variation,
                                                 LpBy               by,
                                                 guint              i);
const LpVariationStats *lp_variation_get_stats  (const LpVariation *variation,
                                                 LpBy               by);

/** lp_variation_get_size: what a funnel has on its horizontal axis for @unit: the denominator, or the numerator when the staff are below the line. */
double                  lp_variation_get_size   (const LpVariation *variation,
                                                 const LpUnit      *unit);
/** lp_variation_get_limits: what a unit of @size may show by chance, and by causes nobody has listed. */
LpInterval              lp_variation_get_limits (const LpVariation *variation,
                                                 LpBy               by,
                                                 double             size,
                                                 double             confidence);

/** lp_by_get_name: "practice", "network", "locality", as verbs have them; lp_by_from_name: FALSE when it is none. */
const char             *lp_by_get_name          (LpBy               by);
gboolean                lp_by_from_name         (const char        *name,
                                                 LpBy              *by);
const char             *lp_class_get_name       (LpClass            klass);

/**
 * Words. lp_variation_describe_finding: "GPs: FTE per 1,000 weighted people varies 1.6-fold between practices; 25% of it lies between networks, no more than by chance".
 * lp_variation_describe_basis: what the numbers of the finding are. lp_variation_describe_left_out: "5 practices marked check ..." or "". Returns: (transfer full)
 */
char                   *lp_variation_describe_finding  (const LpVariation *variation,
                                                        LpBy               by);
char                   *lp_variation_describe_basis    (const LpVariation *variation,
                                                        LpBy               by);
char                   *lp_variation_describe_left_out (const LpVariation *variation);
/** lp_inclusion_describe: why a practice is not counted: "marked check"; "" when it is. */
const char             *lp_inclusion_describe          (LpInclusion        inclusion);
/** lp_unit_describe_reported: "7 of 9 practices reported". */
char                   *lp_unit_describe_reported      (const LpUnit      *unit);
/** lp_measure_format: a value of this measure as words, with as many places as tell practices apart. "–" without a rate. */
char                   *lp_measure_format              (const LpMeasureAbout *about,
                                                        double                value);

G_END_DECLS
