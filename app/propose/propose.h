/* propose.h — proposing networks: practices, rules and a band in; networks, costs and a bound out */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "propose/obstacles.h"

G_BEGIN_DECLS

/*
 * The optimiser puts practices together into networks. A network is a set of practices that hang together on
 * the neighbour graph; its centre is the member that makes least the sum of people x km to it (its medoid). A charge
 * for localities has a say in it, except under a farthest distance: that is kept from the medoid which everybody sees.
 *
 * Aims, in this order:
 *   1. as few people outside the band as can be: a network of P people has max (0, least - P, P - most) outside;
 *   2. the least cost, in person-kilometres: people x km to the centre, and what the rules below charge on top.
 * Where settings name a charge for each person outside, both are added up instead of put in order.
 *
 * A practice (or practices kept together) with more people than the band allows stands alone: no network can
 * put that right. The same problem, settings and seed give the same networks whatever the number of threads or
 * the machine's load, as work is counted and not timed; only a limit in seconds gives that up.
 *
 * Nothing here is shared or global: a problem may be used from any thread, by one thread at a time; the result
 * belongs to the caller. lp_propose_solve () blocks, so run it in a GTask.
 *
 * Beside this header: obstacles.h (what stands in the way), alternatives.h, tradeoff.h, prices.h and needs.h (questions about a plan).
 */

#define LP_PROPOSE_ERROR (lp_propose_error_quark ())
GQuark lp_propose_error_quark (void);

typedef enum
{
  LP_PROPOSE_ERROR_POSITION, /* a practice lies nowhere: a coordinate is not a number */
  LP_PROPOSE_ERROR_PEOPLE,   /* fewer than no people, or more than a practice can have */
  LP_PROPOSE_ERROR_BAND,     /* the band is empty or upside down */
  LP_PROPOSE_ERROR_RULE,     /* a charge or distance that is negative or not a number */
} LpProposeError;

/* ---- The problem ------------------------------------------------------------------------------------- */

/* What the user asks for. Charges are in km for each person, so that they weigh like a longer way. */
typedef struct
{
  gint64 least;            /* fewest people of a right-size network; 30,000 by default */
  gint64 most;             /* most people of a right-size network; 50,000 by default */
  double locality_km;      /* a km charge for each person whose locality is not the centre's; 0 for none */
  double network_cost;     /* person-km for each network: above 0 for fewer networks, below 0 for more */
  guint networks;          /* exactly so many networks; 0 for as many as serve best */
  gint64 preferred;        /* preferred people of a network; 0 for none */
  double preferred_km;     /* a km charge for each person above or below the preferred size */
  double measure_cost;     /* person-km for each unit of the measure that a network is above or below its share */
  double farthest_km;      /* no practice farther than this from its network's centre, which is then its medoid whatever is charged; 0 for no limit */
} LpProposeRules;

typedef struct _LpProposeProblem LpProposeProblem;

/* A problem without practices, with the default band. (transfer full): free with lp_propose_problem_free (). */
LpProposeProblem *lp_propose_problem_new (void);
void lp_propose_problem_free (LpProposeProblem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProposeProblem, lp_propose_problem_free)

/* Adds a practice at @x, @y (metres, British National Grid) with @people registered, in @locality (any number
 * that two practices of one locality share). Returns its number, counted from 0, by which all else knows it. */
guint lp_propose_problem_add_practice (LpProposeProblem *self, double x, double y, gint64 people, gint locality);
/* The name that sentences about the practice use in place of its number. */
void lp_propose_problem_name_practice (LpProposeProblem *self, guint practice, const gchar *name);
guint lp_propose_problem_get_n_practices (const LpProposeProblem *self);

/* Says that @a and @b are neighbours. Saying so twice, or of a practice with itself, does nothing. */
void lp_propose_problem_add_neighbours (LpProposeProblem *self, guint a, guint b);

void lp_propose_rules_init (LpProposeRules *rules);
void lp_propose_problem_set_rules (LpProposeProblem *self, const LpProposeRules *rules);
const LpProposeRules *lp_propose_problem_get_rules (const LpProposeProblem *self);

/* Wishes about single practices. Pins: practices with the same @pin (0 or more) share a network, practices with
 * different pins do not; a negative @pin takes the pin out. A practice left out is in no network and joins none. */
void lp_propose_problem_pin (LpProposeProblem *self, guint practice, gint pin);
void lp_propose_problem_keep_together (LpProposeProblem *self, guint a, guint b);
void lp_propose_problem_keep_apart (LpProposeProblem *self, guint a, guint b);
void lp_propose_problem_leave_out (LpProposeProblem *self, guint practice);

/* The measure to even out, as a quotient (GP FTE over weighted people). A network's share is what it would have
 * at the quotient of all practices together; rules.measure_cost charges each unit of @numerator off that share.
 * A practice whose figures are not known is given 0 and 0, and is then left out of the evening. */
void lp_propose_problem_set_measure (LpProposeProblem *self, guint practice, double numerator, double denominator);

/* ---- Solving ----------------------------------------------------------------------------------------- */

typedef struct
{
  guint32 seed;            /* another seed, another search; the proven optimum is the same for all */
  double work;             /* how hard to try, 1 by default; 10 takes up to ten times as long */
  double seconds;          /* stop then at the latest; 0 for no clock (and the same result every time) */
  guint threads;           /* 0 for as many as there are processors */
  double charge_outside;   /* km for each person outside the band; below 0: fewest people outside come first */
  const gint *start;       /* a plan to begin with, a network for each practice, or NULL; borrowed. Taken where it keeps the rules
                            * that can be kept, so that a search can go on where another one stopped */
} LpProposeSettings;

void lp_propose_settings_init (LpProposeSettings *settings);

typedef enum
{
  LP_PROPOSE_PHASE_ANNEAL,  /* a first whole plan */
  LP_PROPOSE_PHASE_REGIONS, /* regions of neighbouring networks, each solved anew */
  LP_PROPOSE_PHASE_PROOF,   /* bound and proof */
} LpProposePhase;

typedef struct
{
  LpProposePhase phase;
  double fraction;          /* of this phase, 0 to 1 */
  gint64 people_outside;    /* of the best plan so far */
  gint64 outside_bound;     /* no plan has fewer people outside, by what is known so far */
  double cost;              /* of the best plan so far, without people outside unless they are charged */
  double bound;             /* no plan costs less; minus infinity while nothing is known */
  double gap;               /* (cost - bound) / |cost|; infinite while there is no bound */
  double seconds;           /* since the start */
  const gint *network;      /* network of each practice in the best plan so far, any numbers, below 0 for none; valid during the call */
} LpProposeProgress;

/* Called on the thread that called lp_propose_solve (). */
typedef void (*LpProposeProgressFunc) (const LpProposeProgress *progress, gpointer user_data);

typedef struct
{
  guint n_practices;
  guint n_networks;
  gint *network;            /* of each practice, from 0, in the order of their first practices; -1 when left out */
  guint *centre;            /* of each network: the practice at its centre */
  gint64 people_outside;    /* people above or below the band, all networks together */
  gint64 outside_bound;     /* no plan has fewer people outside; in strict order, as many as there are where that is proved */
  guint n_wrong_size;       /* networks outside the band */
  guint n_localities;       /* among the practices in networks */
  guint localities_whole;   /* localities that lie in one network, or whose networks hold no other locality */
  guint n_mixed;            /* networks with more than one locality */
  gint64 people_away;       /* people in a network whose centre is of another locality */
  double person_km;         /* people x km to the centre */
  double cost_locality;     /* charged for people placed with another locality than their centre's */
  double cost_networks;     /* charged for the number of networks */
  double cost_size;         /* charged for people off the preferred size */
  double cost_measure;      /* charged for the measure */
  double cost_outside;      /* charged for people outside the band; 0 in strict order */
  double cost;              /* the sum of the six */
  double bound;             /* no plan (in strict order: none with as few people outside as this one) costs less */
  double gap;               /* (cost - bound) / |cost|; 0 when proved, infinite while there is no bound. In strict order it says nothing of
                             * people: those are as few as can be where people_outside is outside_bound */
  gboolean proved;          /* there is no better plan */
  gboolean cancelled;
  double seconds;
  GPtrArray *obstacles;     /* (element-type LpProposeObstacle): wishes that cannot be met, and why; rules that the plan breaks */
  GPtrArray *reasons;       /* (element-type utf8) the obstacles in sentences, in the same order */
  GPtrArray *log;           /* (element-type utf8) one line a step, for the curious and for bug reports */
} LpProposeResult;

/* Proposes networks. With @cancellable cancelled it returns the best plan so far, and always a valid one.
 * Returns: (transfer full): the result, or NULL with LP_PROPOSE_ERROR when the problem makes no sense. */
LpProposeResult *lp_propose_solve (const LpProposeProblem *problem,
                                   const LpProposeSettings *settings,
                                   LpProposeProgressFunc progress,
                                   gpointer user_data,
                                   GCancellable *cancellable,
                                   GError **error);
void lp_propose_result_free (LpProposeResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpProposeResult, lp_propose_result_free)

/* The obstacle in a sentence, practices by the names they were given. (transfer full) */
gchar *lp_propose_obstacle_describe (const LpProposeObstacle *self, const LpProposeProblem *problem);

/* ---- Questions about a plan -------------------------------------------------------------------------- */

/* Measures any plan for @problem: @network names a network for each practice, any numbers, below 0 for none.
 * Written apart from the optimiser and from scratch, so that it can judge it.
 * Returns: (transfer full): costs by part, with no bound; @obstacles and
 * @reasons hold one entry for each broken rule. */
LpProposeResult *lp_propose_measure (const LpProposeProblem *problem,
                                     const gint *network,
                                     double charge_outside);

/* What it would take to put one practice with another network. */
typedef struct
{
  gint network;             /* as in the plan asked about */
  gboolean here;            /* the network it is in: all differences are 0 */
  double km;                /* person-km more (or, below 0, less) for both networks together */
  double cost;              /* the same for the whole cost, people outside aside unless they are charged */
  gint64 people_outside;    /* people outside the band, more or less */
  gboolean breaks_connection; /* the network left behind would fall apart, or the practice has no neighbour there */
  gboolean breaks_rule;     /* a pin, keep together, keep apart or the farthest distance would be broken */
} LpProposeWhy;

/* "Why here?": the networks of the practice's neighbours and its own, its own first, then by cost.
 * Returns: (transfer full) (element-type LpProposeWhy): empty for a practice in no network. */
GArray *lp_propose_why (const LpProposeProblem *problem,
                        const gint *network,
                        guint practice,
                        double charge_outside);

G_END_DECLS
