/* plan.h — the plan in memory: practices, measures, options and their networks */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/number.h"
#include "plan/value.h"

G_BEGIN_DECLS

/**
 * LpPlan: one plan as rows with their links resolved: a membership points at its network, an option knows
 * the network of every practice. It does no input or output and cannot be written to but by
 * lp_plan_apply(), which the store calls with the changes of a transaction that has been committed.
 * Everything else reads; the structs below are public to be read, never to be written outside app/plan.
 *
 * Ownership: the plan owns every struct. A pointer holds until the next "changed"; keep codes and ids, not
 * pointers, across it.
 * Threads: the thread that made it (the main thread). Work in other threads takes copies.
 *
 * Signals: "changed" (LpPlan *, guint what: LpPlanChange flags) after each lp_plan_apply().
 */

#define LP_TYPE_PLAN (lp_plan_get_type ())
G_DECLARE_FINAL_TYPE (LpPlan, lp_plan, LP, PLAN, GObject)

typedef enum
{
  LP_PLAN_CHANGE_ABOUT      = 1 << 0,   /* title, area, date, note */
  LP_PLAN_CHANGE_PRACTICES  = 1 << 1,   /* practices, branches, localities, sources */
  LP_PLAN_CHANGE_MEASURES   = 1 << 2,   /* figures, their values, measures */
  LP_PLAN_CHANGE_OPTIONS    = 1 << 3,   /* an option added, renamed, removed; its band */
  LP_PLAN_CHANGE_NETWORKS   = 1 << 4,   /* a network added, renamed, recoloured, removed */
  LP_PLAN_CHANGE_MEMBERSHIP = 1 << 5,   /* practices moved, pinned */
  LP_PLAN_CHANGE_GROUND     = 1 << 6,   /* layers of the map and their features */
  LP_PLAN_CHANGE_RULES      = 1 << 7,   /* links and rules, see plan/wishes.h */
  LP_PLAN_CHANGE_OUTLOOK    = 1 << 8,   /* segments, assumptions, growth, see plan/outlook.h */
  LP_PLAN_CHANGE_DELIVERY   = 1 << 9,   /* pillars, actions, where networks stand, see plan/delivery.h */
  LP_PLAN_CHANGE_WORKSHOP   = 1 << 10,  /* questions, answers, slides, see plan/workshop.h */
} LpPlanChange;

typedef enum
{
  LP_EXCEPTION_NONE,
  LP_EXCEPTION_RURAL,           /* the commissioner waives the lower limit for a sparse rural area */
  LP_EXCEPTION_OVER,            /* allowed above the upper limit, organised in neighbourhoods */
  LP_EXCEPTION_OTHER,
} LpException;

typedef struct
{
  char *id, *title, *publisher, *period, *licence, *attribution, *file, *sha256;
  gint64 rows;
} LpSource;

typedef struct
{
  gint64 id;
  char *name, *note;
} LpLocality;

typedef struct
{
  char *code;                   /* ODS code, the key */
  char *name, *postcode, *address, *district;
  const LpLocality *locality;   /* NULL: none given */
  char *locality_note;
  gboolean has_position;
  double easting, northing;     /* British National Grid, metres; 0 without a position */
  gboolean has_people;
  gint64 people;                /* registered list; 0 when not known */
  gboolean has_weighted;
  double weighted;              /* Carr-Hill weighted list; 0 when not known */
  char *source_id;              /* may be NULL */
  char *note;
  guint index;                  /* place in lp_plan_get_practice(): by code; changes when practices come and go */
} LpPractice;

typedef struct
{
  char *code, *practice, *name, *postcode;
  gboolean has_position;
  double easting, northing;
} LpBranch;

typedef struct
{
  char *id, *name, *unit, *period;
  char *source_id;              /* may be NULL */
} LpFigure;

typedef struct
{
  LpMark mark;                  /* value, zero, suppressed, missing, not applicable: never confused */
  double value;                 /* 0 unless mark is LP_MARK_VALUE */
  char *raw;
  char *check_note;             /* why the figure is marked "check"; "" when it is not */
} LpFigureValue;

typedef struct
{
  char *id, *name, *unit, *kind, *numerator, *denominator, *better;
  double per;
  gint64 position;
} LpMeasure;

/* A figure, or a list ("people", "weighted"), as it was in another year, which is named by the one that it ends in: 2019 is 2018-19. What is not known has no row. */
typedef struct
{
  char *figure, *practice;
  gint64 year;
  double value;
  char *source_id;              /* may be NULL */
} LpYearly;

typedef struct
{
  gint64 id;
  gint64 option_id;
  gint64 number;                /* 1, 2, 3 ... */
  char *name;
  gint64 colour;                /* place in the palette of territories, from 0 */
  LpException exception;
  char *exception_note, *note;
} LpNetwork;

typedef struct
{
  gint64 id;
  gint64 position;
  char *name, *note;
  gint64 min_people, max_people;
  GPtrArray *networks;          /* of LpNetwork, by number */
} LpOption;

typedef struct
{
  char *id, *name;
  char *source_id;
  gint64 position;
} LpLayer;

typedef struct
{
  gint64 id;
  char *layer, *code, *name, *wkt;
} LpFeature;

#define LP_PLAN_ERROR (lp_plan_error_quark ())
GQuark lp_plan_error_quark (void);

typedef enum
{
  LP_PLAN_ERROR_NOT_FOUND,      /* a code, name or id that the plan does not have */
  LP_PLAN_ERROR_PINNED,         /* the edit would move a practice that a person has pinned */
  LP_PLAN_ERROR_INVALID,        /* a value the plan cannot hold (empty name, upside-down band, text too long) */
  LP_PLAN_ERROR_BROKEN,         /* changes that do not fit the rows they are applied to */
} LpPlanError;

LpPlan            *lp_plan_new                (void);

/**
 * lp_plan_apply: the only way a plan changes. @changes (element-type LpChange) are applied in order and "changed"
 * is emitted once. All or nothing: changes that do not fit leave the plan as it was and give
 * LP_PLAN_ERROR_BROKEN, which means that file and memory disagree and the caller must load anew.
 * A table may be named before the table it refers to (SQLite orders a changeset by table as first
 * touched); links are resolved when all rows are in.
 */
gboolean           lp_plan_apply              (LpPlan          *plan,
                                               const GPtrArray *changes,
                                               GError         **error);

/** lp_plan_dump: the plan as inserts, table by table, rows by key: what a fresh plan needs to be equal to this
 * one. For comparing memory with file. Returns: (transfer full) (element-type LpChange) */
GPtrArray         *lp_plan_dump               (LpPlan          *plan);

/** lp_plan_get_serial: counts the changes applied; results are tagged with it. */
guint64            lp_plan_get_serial         (LpPlan          *plan);

/** lp_plan_new_id: an id for a new row of any table with ids (locality, option, network ...), that no row uses. 52 random bits, never 0. */
gint64             lp_plan_new_id             (LpPlan          *plan);

const char        *lp_plan_get_title          (LpPlan          *plan);
const char        *lp_plan_get_area           (LpPlan          *plan);
const char        *lp_plan_get_as_of          (LpPlan          *plan);
const char        *lp_plan_get_note           (LpPlan          *plan);

guint              lp_plan_get_n_practices    (LpPlan          *plan);
const LpPractice  *lp_plan_get_practice       (LpPlan          *plan,
                                               guint            index);
const LpPractice  *lp_plan_find_practice      (LpPlan          *plan,
                                               const char      *code);

/** lp_plan_get_people: registered people of all practices with a known list. */
gint64             lp_plan_get_people         (LpPlan          *plan);

guint              lp_plan_get_n_options      (LpPlan          *plan);
const LpOption    *lp_plan_get_option         (LpPlan          *plan,
                                               guint            index);   /* by position */
const LpOption    *lp_plan_find_option        (LpPlan          *plan,
                                               gint64           id);
const LpOption    *lp_plan_find_option_named  (LpPlan          *plan,
                                               const char      *name);
const LpNetwork   *lp_plan_find_network       (LpPlan          *plan,
                                               gint64           id);

/** lp_plan_find_network_named: by name (case folded) or by number written out, in one option. NULL when none. */
const LpNetwork   *lp_plan_find_network_named (LpPlan          *plan,
                                               const LpOption  *option,
                                               const char      *name);

/** lp_plan_get_network_ids: the id of every practice's network in @option by LpPractice.index; 0: unassigned. The plan's, until it changes. */
const gint64      *lp_plan_get_network_ids    (LpPlan           *plan,
                                               const LpOption   *option);

/** lp_plan_get_network_of: the network of a practice in @option; NULL: unassigned. O(1). */
const LpNetwork   *lp_plan_get_network_of     (LpPlan           *plan,
                                               const LpOption   *option,
                                               const LpPractice *practice);
gboolean           lp_plan_is_pinned          (LpPlan           *plan,
                                               const LpOption   *option,
                                               const LpPractice *practice);

/* Lists the plan owns, in the order in which they are shown. (transfer none) */
const GPtrArray   *lp_plan_get_localities     (LpPlan          *plan);   /* LpLocality, by name */
const GPtrArray   *lp_plan_get_sources        (LpPlan          *plan);   /* LpSource, by id */
const GPtrArray   *lp_plan_get_branches       (LpPlan          *plan);   /* LpBranch, by code */
const GPtrArray   *lp_plan_get_figures        (LpPlan          *plan);   /* LpFigure, by id */
const GPtrArray   *lp_plan_get_measures       (LpPlan          *plan);   /* LpMeasure, by position */
const GPtrArray   *lp_plan_get_yearly         (LpPlan          *plan);   /* LpYearly, by figure, practice and year */
const GPtrArray   *lp_plan_get_layers         (LpPlan          *plan);   /* LpLayer, by position */
const GPtrArray   *lp_plan_get_features       (LpPlan          *plan);   /* LpFeature, by layer, then id */

/** One of them by its key, found at once; NULL when the plan has none. */
const LpLocality  *lp_plan_find_locality      (LpPlan          *plan,
                                               gint64           id);
const LpSource    *lp_plan_find_source        (LpPlan          *plan,
                                               const char      *id);
const LpFigure    *lp_plan_find_figure        (LpPlan          *plan,
                                               const char      *id);
const LpMeasure   *lp_plan_find_measure       (LpPlan          *plan,
                                               const char      *id);
/** lp_plan_get_value: the figure of a practice; NULL when the plan holds none (which is not zero). */
const LpFigureValue *lp_plan_get_value        (LpPlan          *plan,
                                               const char      *figure,
                                               const char      *practice);

G_END_DECLS
