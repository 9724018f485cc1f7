/* standing.h — where the networks of an option stand on the delivery plan, and what is met, missed or late */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/coverage.h"

G_BEGIN_DECLS

/**
 * LpStanding: the delivery plan of one option on the plan's date, computed once and never altered, so that matrix, charts, table and spreadsheet cannot
 * disagree. Reference counted; safe to read from any thread. It copies what it shows and holds no pointer into the plan.
 *
 * Definitions: an action is late when its due date lies before the plan's date and it is neither done nor stopped. People are covered on a day when
 * their network is right size and has a start date that is not after that day; who is right size is as the option stands now. A
 * milestone is judged when its date is not after the plan's date; without a plan's date none is, and nothing is late. Nobody's step is guessed: a step that nobody has entered is not known,
 * which is not the same as "not begun".
 */
typedef struct _LpStanding LpStanding;

/* Days are Julian, as g_date_get_julian() counts; 0: no date. Texts are "" where there is none. */
typedef struct
{
  gint64 id;
  char *name;
} LpStandingPillar;

typedef struct
{
  gint64 id;
  char *name, *definition;
  gboolean computed;            /* from the band: nobody can set it */
} LpStandingCharacteristic;

typedef struct
{
  gint64 step;                  /* 0 to 3; -1: nobody has said */
  char *evidence, *at;
} LpStandingStep;

typedef struct
{
  gboolean known, met;
  char *note;
} LpStandingCheck;

typedef struct
{
  gint64 id, number, colour, people;
  char *name;
  guint n_practices;
  LpSize size;
  char *start;                  /* ISO */
  guint start_day;
  LpStandingStep *steps;        /* by pillar */
  LpStandingCheck *checks;      /* by characteristic */
} LpStandingNetwork;

/* From this day on, so many people; the curve is a stair. */
typedef struct
{
  guint day;
  gint64 people;
  double share;                 /* of all registered people */
} LpStandingPoint;

typedef enum
{
  LP_MILESTONE_WORDS,           /* there is nothing to compare */
  LP_MILESTONE_NOT_YET,         /* its day has not come, or the plan has no date */
  LP_MILESTONE_MET,
  LP_MILESTONE_MISSED,
} LpMilestoneState;

typedef struct
{
  gint64 id;
  char *name, *at, *kind, *note;
  guint day;
  double number;                /* what is due: a share of people, or networks */
  double reached;               /* by its day, by the start dates that are in the plan; networks: those that have a practice */
  gboolean enough;              /* reached >= number, whether or not its day has come */
  LpMilestoneState state;
} LpStandingMilestone;

typedef struct
{
  gint64 id, pillar_id;
  char *text, *owner, *whom, *start, *due, *status, *note;      /* whom: "whole system", or the locality's or network's name */
  guint start_day, due_day;
  gboolean late;
} LpStandingAction;

typedef struct
{
  gint64 option_id, min_people, max_people;
  char *option_name;
  char *as_of;                  /* the plan's date */
  guint day, baseline_day;      /* of the plan; and of the pillars' baseline, the latest where they differ */
  guint n_late, n_started;      /* actions; networks with a start date */
  guint n_unassigned;           /* practices */
  gboolean has_pillars;
} LpStandingTotals;

LpStanding                     *lp_standing_new                (LpPlan           *plan,
                                                                const LpCoverage *coverage);
LpStanding                     *lp_standing_ref                (LpStanding       *standing);
void                            lp_standing_unref              (LpStanding       *standing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpStanding, lp_standing_unref)

const LpStandingTotals         *lp_standing_get_totals         (const LpStanding *standing);

guint                           lp_standing_get_n_pillars      (const LpStanding *standing);
const LpStandingPillar         *lp_standing_get_pillar         (const LpStanding *standing, guint i);
/** lp_standing_name_pillar: by its id; "" when there is none of that id. */
const char                     *lp_standing_name_pillar        (const LpStanding *standing, gint64 pillar_id);
guint                           lp_standing_get_n_characteristics (const LpStanding *standing);
const LpStandingCharacteristic *lp_standing_get_characteristic (const LpStanding *standing, guint i);
/** By number of the network. */
guint                           lp_standing_get_n_networks     (const LpStanding *standing);
const LpStandingNetwork        *lp_standing_get_network        (const LpStanding *standing, guint i);
/** The curve, by day; a point a day on which a right-size network begins. */
guint                           lp_standing_get_n_points       (const LpStanding *standing);
const LpStandingPoint          *lp_standing_get_point          (const LpStanding *standing, guint i);
/** By date, those without one last. */
guint                           lp_standing_get_n_milestones   (const LpStanding *standing);
const LpStandingMilestone      *lp_standing_get_milestone      (const LpStanding *standing, guint i);
/** Pillar by pillar, in the plan's order. */
guint                           lp_standing_get_n_actions      (const LpStanding *standing);
const LpStandingAction         *lp_standing_get_action         (const LpStanding *standing, guint i);

/** lp_standing_get_share_on: the share of all people that is covered on a day. */
double                          lp_standing_get_share_on       (const LpStanding *standing, guint day);

/** lp_day_parse: the Julian day of an ISO date; 0 for "" and what is no date. */
guint                           lp_day_parse                   (const char       *iso);
/** lp_day_format: "June 2018" for the last of a month when @as_month, else "30 June 2018"; "" for 0. Returns: (transfer full) */
char                           *lp_day_format                  (guint             day, gboolean as_month);
/** lp_day_format_short: "30 Jun 2018", for narrow columns. Returns: (transfer full) */
char                           *lp_day_format_short            (guint             day);

/**
 * Sentences. lp_standing_describe_finding: the title: "51% of people are covered by June 2018, but only 88% by March 2019, when 100% is due: waiting for Purbeck and Christchurch".
 * lp_standing_describe_late: "2 actions are late on 15 May 2018", "" when the plan has no actions. lp_standing_describe_target: "At least 12 networks: met, 22 proposed".
 * lp_standing_milestone_describe: "met: 51%", "missed: 88%", "not yet due: only 88% planned". Returns: (transfer full)
 */
char                           *lp_standing_describe_finding   (const LpStanding *standing);
char                           *lp_standing_describe_late      (const LpStanding *standing);
char                           *lp_standing_describe_target    (const LpStandingMilestone *milestone);
char                           *lp_standing_milestone_describe (const LpStandingMilestone *milestone);
/** lp_standing_action_describe: "late: due 30 June 2017", "done", "due 30 June 2018", "under way". Returns: (transfer full) */
char                           *lp_standing_action_describe    (const LpStandingAction *action);
/** lp_action_status_get_label: a status of delivery.h as a person reads it. */
const char                     *lp_action_status_get_label     (const char       *status);
/** lp_standing_check_get_label: "yes", "no", "–" when nobody has said; of the computed one "yes", "under", "over". */
const char                     *lp_standing_check_get_label    (const LpStandingNetwork *network, const LpStandingCharacteristic *characteristic,
                                                                const LpStandingCheck *check);

G_END_DECLS
