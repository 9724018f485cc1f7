/* draft.h — what the files of one import say, gathered before a row of it is taken */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/shape.h"
#include "import/import-preview.h"

G_BEGIN_DECLS

/**
 * LpDraft: the common ground of the files of one import. Each file's taker puts into it what the file says of a practice; where several files speak of
 * the same thing the one with the later date is believed, and the plan is asked only at the end, by lp_draft_make_preview(). Made from a plan,
 * of which it remembers the codes alone, so takers may run in another thread. Owns everything in it.
 */
typedef struct _LpDraft LpDraft;

/* What several files can say of a practice. */
typedef enum
{
  LP_FACT_NAME,
  LP_FACT_POSTCODE,
  LP_FACT_ADDRESS,
  LP_FACT_LOCALITY,
  LP_FACT_LOCALITY_NOTE,
  LP_FACT_DISTRICT,
  LP_FACT_COMMISSIONER,         /* its code */
  LP_FACT_COMMISSIONER_NAME,
  LP_FACT_NOTE,
  LP_FACT_PEOPLE,
  LP_FACT_WEIGHTED,
  LP_FACT_STATUS,               /* a number: LP_STATUS_OPEN, LP_STATUS_DORMANT, or the day it closed, 20180131 */
  LP_N_FACTS
} LpFactKind;

#define LP_STATUS_OPEN 0
#define LP_STATUS_DORMANT 1

/* The kind of a table that is none of the published kinds: a list of practices that someone keeps. */
#define LP_DRAFT_LIST "table"

/* One file of an import. */
typedef struct
{
  LpImportFile *account;        /* the preview's */
  guint index;                  /* in the order given */
  const char *kind_id;
  const char *title, *publisher, *licence, *attribution; /* of its source; untranslated names, static */
  guint date;                   /* what its figures are of; 0: not known */
  gboolean is_yearly;           /* its figures are kept by year too, for trends */
  char *period;                 /* in words; NULL: by the date's month */
  char *source_id;              /* settled with the preview; of a source that a workbook of our own tells of, as it has it */
  gboolean has_own_id;
  gboolean is_nobody;           /* no source at all: a workbook of our own, which tells what its figures are from where that is known */
  GPtrArray *members;           /* who is in which network, as the file has it: LpDraftMember; NULL: it tells of none */
  GHashTable *unmatched;        /* code of a practice that the file tells of and nobody has, to its name; NULL: none */
  char *option_name;            /* what an option made of them is called; NULL: the file's name */
} LpDraftFile;

typedef struct _LpDraftPractice LpDraftPractice;

struct _LpDraftPractice
{
  char *code;
  gboolean in_plan;
  char *plan_postcode;          /* as the plan has it; NULL: not in the plan */
  gboolean is_out;              /* known now to lie outside the area */
  gboolean inside_by_commissioner;
  const LpDraftFile *listed_by; /* the first list that names it, whether or not it says more of it; NULL: none does */
  GArray *facts;                /* the draft's */
  gboolean has_position;
  double easting, northing;     /* metres */
  char *district;               /* the code or name that came with the position; NULL: none */
  const LpDraftFile *position_file;
  const LpDraftFile *people_file; /* settled with the preview */
};

typedef struct
{
  LpDraftPractice *practice;
  char *network;                /* name; "": by number */
  gint64 number;                /* 0: not given */
  gboolean pinned;
} LpDraftMember;

typedef struct
{
  char *id, *name, *unit;       /* id as the plan has it, without a period */
  LpDraftFile *file;
  GHashTable *values;           /* LpDraftPractice to LpDraftValue */
  char *period;                 /* NULL: its file's */
  char *measure_name, *measure_unit; /* of a measure that it makes with another figure; NULL: none of its own */
  const char *measure_kind;     /* static; NULL: "ratio" */
  double measure_per;           /* 0: 100 */
  char *denominator;            /* a figure of the file; NULL: whichever of the lists has as many years */
} LpDraftFigure;

/* Parts that a file may count apart: a whole that lacks one of the sexes is none. */
typedef enum
{
  LP_DRAFT_PART_FEMALE = 1 << 0,
  LP_DRAFT_PART_MALE   = 1 << 1,
  LP_DRAFT_PART_OTHER  = 1 << 2,
} LpDraftPart;

typedef struct
{
  LpMark mark;
  double value;
  char *raw;
  LpDraftPart parts;            /* which are in it; 0: the whole */
  char *check_note;             /* why it is marked "check"; NULL: it is not */
} LpDraftValue;

/* What a figure, or a list ("people", "weighted"), was in a year, which is named by the one that it ends in. */
typedef struct
{
  LpDraftPractice *practice;
  const char *figure;           /* interned */
  guint year;
  double value;
  const LpDraftFile *file;
} LpDraftYear;

typedef struct
{
  char *code, *name, *postcode;
  LpDraftPractice *practice;
  gboolean has_position;
  double easting, northing;
} LpDraftBranch;

/**
 * lp_draft_new: @area: codes of commissioners or districts, or names of districts, or NULL; @shape: an area drawn on the map, or NULL. Neither: the practices of the plan, or all where
 * it has none.
 */
LpDraft         *lp_draft_new            (LpPlan            *plan,
                                          const char *const *area,
                                          const LpShape     *shape);
void             lp_draft_free           (LpDraft           *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LpDraft, lp_draft_free)

gboolean         lp_draft_has_area       (const LpDraft     *draft);
/** lp_draft_is_area: whether @code or name is one of the area's. */
gboolean         lp_draft_is_area        (const LpDraft     *draft,
                                          const char        *code);
/** lp_draft_needs_positions: whether the area is drawn or names a district, which only a practice's position tells. */
gboolean         lp_draft_needs_positions (const LpDraft    *draft);
/** lp_draft_is_open: whether practices may be added: there is an area, or the plan has none yet. */
gboolean         lp_draft_is_open        (const LpDraft     *draft);

/** lp_draft_see_area: a commissioner that a file names, "" for none; @n_practices more of its practices could be added. */
void             lp_draft_see_area       (LpDraft           *draft,
                                          const char        *code,
                                          const char        *name,
                                          guint              n_practices);
/** lp_draft_get_areas: those seen, by code. (element-type LpImportArea) */
const GPtrArray *lp_draft_get_areas      (LpDraft           *draft);

/** lp_draft_get_districts: those that practices not yet in the plan lie in, by name, as far as files tell. (element-type LpImportArea) */
const GPtrArray *lp_draft_get_districts  (LpDraft           *draft);

LpDraftFile     *lp_draft_add_file       (LpDraft           *draft,
                                          LpImportFile      *account);

/** lp_draft_add_list: likewise a list of practices that someone keeps, which is a source by its own name. */
LpDraftFile     *lp_draft_add_list       (LpDraft           *draft,
                                          LpImportFile      *account);

/** lp_draft_join: @file has @practice in a network: by its name, "" for the number alone, which is 0 when not given. */
void             lp_draft_join           (LpDraftFile       *file,
                                          LpDraftPractice   *practice,
                                          const char        *network,
                                          gint64             number,
                                          gboolean           pinned);

/** lp_draft_miss: a row of @file is of a practice that neither the plan nor a register among the files has; @name may be "". */
void             lp_draft_miss           (LpDraftFile       *file,
                                          const char        *code,
                                          const char        *name);

LpDraftPractice *lp_draft_find           (const LpDraft     *draft,
                                          const char        *code);
LpDraftPractice *lp_draft_add            (LpDraft           *draft,
                                          const char        *code);
/** lp_draft_get_practices: in the order added. (element-type LpDraftPractice) */
const GPtrArray *lp_draft_get_practices  (const LpDraft     *draft);

/** lp_draft_say: @file says so of @practice. Empty text says nothing. */
void             lp_draft_say            (LpDraft           *draft,
                                          LpDraftFile       *file,
                                          LpDraftPractice   *practice,
                                          LpFactKind         kind,
                                          const char        *text);
void             lp_draft_say_number     (LpDraft           *draft,
                                          LpDraftFile       *file,
                                          LpDraftPractice   *practice,
                                          LpFactKind         kind,
                                          double             number);
/** lp_draft_get_text: what the latest file says; NULL: none does. */
const char      *lp_draft_get_text       (const LpDraft         *draft,
                                          const LpDraftPractice *practice,
                                          LpFactKind             kind);
/** lp_draft_get_number: likewise, with the file that says it. FALSE: none does. */
gboolean         lp_draft_get_number     (const LpDraft         *draft,
                                          const LpDraftPractice *practice,
                                          LpFactKind             kind,
                                          double                *number,
                                          const LpDraftFile    **file);

/** lp_draft_figure: the figure of that id from that file, made when it is not there; @id, @name and @unit are copied. */
LpDraftFigure   *lp_draft_figure         (LpDraft           *draft,
                                          LpDraftFile       *file,
                                          const char        *id,
                                          const char        *name,
                                          const char        *unit);
const GPtrArray *lp_draft_get_figures    (const LpDraft     *draft);
/** lp_draft_figure_set: FALSE: the practice has a value already, which stays. */
gboolean         lp_draft_figure_set     (LpDraftFigure     *figure,
                                          LpDraftPractice   *practice,
                                          LpMark             mark,
                                          double             value,
                                          const char        *raw);
/** lp_draft_figure_add: adds to the practice's value. A part that is withheld or missing leaves the whole withheld or missing. */
void             lp_draft_figure_add     (LpDraftFigure     *figure,
                                          LpDraftPractice   *practice,
                                          LpMark             mark,
                                          double             value);

/** lp_draft_figure_add_part: likewise one part of the whole. Files of one kind and date (one for each sex) are summed up together. */
void             lp_draft_figure_add_part (LpDraftFigure   *figure,
                                          LpDraftPractice *practice,
                                          LpDraftPart      part,
                                          LpMark           mark,
                                          double           value);

/** lp_draft_say_year: @file says that @figure was @value in @year. A figure that neither the plan nor the draft has is no trend of anything, but stays. */
void             lp_draft_say_year       (LpDraft           *draft,
                                          LpDraftFile       *file,
                                          LpDraftPractice   *practice,
                                          const char        *figure,
                                          guint              year,
                                          double             value);
/** lp_draft_find_figure_id: the figure of the plan that has @name for a name or an id, case and punctuation aside; NULL: none. */
const char      *lp_draft_find_figure_id (const LpDraft     *draft,
                                          const char        *name);
/** lp_draft_slug: @name as an id: "GP FTE (2018)" is "gp-fte-2018". Returns: (transfer full) */
char            *lp_draft_slug           (const char        *name);

/** lp_draft_succeed: a file says that @successor took over from @code. Either may be of no practice of the plan: successions go on from one to the next. */
void             lp_draft_succeed        (LpDraft           *draft,
                                          const char        *code,
                                          const char        *successor);

void             lp_draft_branch         (LpDraft           *draft,
                                          const char        *code,
                                          LpDraftPractice   *practice,
                                          const char        *name,
                                          const char        *postcode);
LpDraftBranch   *lp_draft_find_branch    (const LpDraft     *draft,
                                          const char        *code);
const GPtrArray *lp_draft_get_branches   (const LpDraft     *draft);

/** lp_draft_want_positions: makes ready for lp_draft_place(): which postcodes are asked for, once all practices are known. */
void             lp_draft_want_positions (LpDraft           *draft);
/** lp_draft_place: a postcode's position, wanted or not: how many practices and branches it placed. @district may be "". */
guint            lp_draft_place          (LpDraft           *draft,
                                          const LpDraftFile *file,
                                          const char        *postcode,
                                          double             easting,
                                          double             northing,
                                          const char        *district);
/** lp_draft_settle_area: drops what lies outside the area, once positions are known. */
void             lp_draft_settle_area    (LpDraft           *draft);

/** lp_draft_score_area: the score of a small area, for files that count people by them. */
void             lp_draft_score_area     (LpDraft           *draft,
                                          const char        *area,
                                          double             score);
gboolean         lp_draft_get_score      (const LpDraft     *draft,
                                          const char        *area,
                                          double            *score);
/** lp_draft_set_score_year: which year's index the scores are of; 0 while there are none. */
void             lp_draft_set_score_year (LpDraft           *draft,
                                          guint              year);
guint            lp_draft_get_score_year (const LpDraft     *draft);

/** lp_draft_name_district: what the district of that code is called, for files that give codes alone. */
void             lp_draft_name_district  (LpDraft           *draft,
                                          const char        *code,
                                          const char        *name);
/** lp_draft_get_district: the district of @practice, by name where one is known; NULL: not known. */
const char      *lp_draft_get_district   (const LpDraft         *draft,
                                          const LpDraftPractice *practice);

/** lp_draft_fill_preview: adds to the preview's edit what the draft changes in @plan, and tells in @preview what that is. In the plan's thread. */
void             lp_draft_fill_preview   (LpDraft           *draft,
                                          LpPlan            *plan,
                                          LpImportPreview   *preview);

G_END_DECLS
