/* file-kind.h — a kind of published file: how it is known, and what is taken from it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft.h"
#include "import/table.h"

G_BEGIN_DECLS

/**
 * LpFileKind: one kind of file. Each has a file kind-*.c with a small table of its columns and a function that takes a row; kinds.c lists them. A kind
 * is known by its headings, compared without case, blanks and punctuation, as their wording changes every year; files without headings by the
 * shape of their first rows. Never by the file's name. Static and constant.
 */
typedef struct _LpFileKind LpFileKind;
typedef struct _LpTake LpTake;

/* One meaning of a column; its place in the kind's table is the number that lp_take_get() wants. */
typedef struct
{
  const char *headings;         /* small letters and digits alone, several parted by "|", the likeliest first; NULL ends the table */
  gboolean is_needed;           /* the file is not of the kind without it */
} LpKindColumn;

/* Files are read in this order, whatever order they are given in: each finds what it needs. */
typedef enum
{
  LP_STAGE_KEPT,                /* what a workbook of our own tells besides: sources, networks, measures, figures */
  LP_STAGE_PRACTICES,           /* who the practices are and their postcodes */
  LP_STAGE_BRANCHES,
  LP_STAGE_POSITIONS,
  LP_STAGE_AREAS,               /* figures of small areas */
  LP_STAGE_FIGURES,
  LP_N_STAGES
} LpStage;

/* The first rows of a table. */
typedef struct
{
  GPtrArray *rows;              /* GStrv */
} LpSample;

struct _LpFileKind
{
  const char *id;               /* for scripts */
  const char *name;             /* for people; marked with N_() */
  const char *title, *publisher, *licence, *attribution; /* of the source row that figures point to */
  LpStage stage;
  guint rank;                   /* who may add practices: the lowest among the files; 0: never adds */
  const LpKindColumn *columns;  /* NULL: a file without headings */
  const guint *places;          /* of a file without headings: which column each meaning has, from 0 */
  gboolean (*looks_so) (const LpSample *sample); /* of a file without headings, or of headings that no two files have alike */
  gboolean has_heading;         /* looks_so() knows it by the first row, which is a heading */
  gboolean is_yearly;           /* published year after year: what it says of its year is kept for trends */
  gboolean is_own;              /* a sheet that the program has written: its workbook's practices come with it */
  void (*begin) (LpTake *take); /* NULL: nothing to do */
  void (*take) (LpTake *take);
  void (*end) (LpTake *take);   /* NULL: nothing to do */
};

#define LP_MAX_FIELDS 96

/* The id of all sheets of a workbook that the program has written. */
#define LP_KIND_OWN "workbook"

/** The row being taken, and where it goes. The struct is the importer's; a taker reads @draft and @file and keeps its own matters in @state. */
struct _LpTake
{
  LpDraft *draft;
  LpDraftFile *file;
  const LpFileKind *kind;
  gboolean adds;                /* this kind adds practices in this import */
  const LpTableRow *row;
  const LpTableRow *heading;    /* NULL: the file has none */
  int places[LP_MAX_FIELDS];    /* column of each field, -1: not in the file */
  GString *texts[LP_MAX_FIELDS];
  gpointer state;               /* the taker's; from begin to end */
  GHashTable *seen;             /* LpDraftPractice: those that lp_take_once() was asked about; NULL: none yet */
  guint newest;                 /* the latest date that lp_take_see_date() was shown */
};

/** lp_take_get: the cell of @field without blanks around it, on one line; "" where there is none. Holds until the field is asked for in the next row. */
const char      *lp_take_get        (LpTake          *take,
                                     guint            field);
gboolean         lp_take_has        (const LpTake    *take,
                                     guint            field);
/** lp_take_see_date: a date in the file, by which it is dated unless something else says so. */
guint            lp_take_see_date   (LpTake          *take,
                                     const char      *text);

/** lp_take_code: whether @code can be a practice's at all; if not the row is left out. @normal holds the code in capitals. */
gboolean         lp_take_code       (LpTake          *take,
                                     const char      *code,
                                     char             normal[16]);
/**
 * lp_take_practice: the practice that the row is about. @areas: what commissioners and districts the row names, NULL-terminated ("" for none). NULL: the row is left
 * out, with its reason.
 */
LpDraftPractice *lp_take_practice   (LpTake             *take,
                                     const char         *code,
                                     const char *const  *areas);
void             lp_take_leave_out  (LpTake          *take,
                                     LpImportReason   why,
                                     const char      *code,
                                     char            *reason);
/**
 * lp_take_closing: the row says that the practice closed on @date (20180131), or for LP_STATUS_DORMANT that it no longer works. A practice of the plan is taken, as the plan
 * learns of it; any other is left out with @reason, which it takes.
 */
void             lp_take_closing    (LpTake          *take,
                                     const char      *code,
                                     guint            date,
                                     char            *reason);
/** lp_take_once: for files of one row a practice: FALSE where an earlier row of the file was about @practice; then the row is left out, so that nothing counts twice. */
gboolean         lp_take_once       (LpTake          *take,
                                     LpDraftPractice *practice);
/** lp_take_say: the practice's @fact is what stands under @field. Names in capitals are written as a person would. */
void             lp_take_say        (LpTake          *take,
                                     LpDraftPractice *practice,
                                     LpFactKind       fact,
                                     guint            field);
/** lp_take_say_list: a number of people, which counts when it is a number: a value or a true zero. Other marks leave it not known. */
void             lp_take_say_list   (LpTake          *take,
                                     LpDraftPractice *practice,
                                     LpFactKind       fact,
                                     guint            field);
/** lp_take_mark: reads the figure under @field; one that cannot be read leaves a remark and is missing. */
LpMark           lp_take_mark       (LpTake          *take,
                                     guint            field,
                                     const char      *code,
                                     double          *value);
/** lp_take_mark_column: likewise of a column by its place from 0, for kinds whose columns are many and told by their headings. */
LpMark           lp_take_mark_column (LpTake         *take,
                                     guint            column,
                                     const char      *code,
                                     double          *value);
/** lp_take_figure: the figure under @field becomes the practice's value of @id. A field that the file lacks gives none. */
void             lp_take_figure     (LpTake          *take,
                                     LpDraftPractice *practice,
                                     guint            field,
                                     const char      *id,
                                     const char      *name,
                                     const char      *unit);

/** lp_take_name_indicator: what an indicator of the QOF is about, for files that give its code alone; @code folded. lp_take_find_indicator: NULL where no file has said. */
void             lp_take_name_indicator (LpTake      *take,
                                         const char  *code,
                                         const char  *about);
const char      *lp_take_find_indicator (const LpTake *take,
                                         const char  *code);

/**
 * lp_take_date_by_name: dates a file that says nowhere what it is of, by its name: a month ("September 2018", "2018-09") or, for @is_year, a financial year
 * ("2018-19", "1819"). Does nothing where the rows have said it. For LpFileKind's end.
 */
void              lp_take_date_by_name (LpTake        *take,
                                        gboolean       is_year);

/** lp_kinds_fold: a heading as it is compared. Returns: (transfer full) */
char             *lp_kinds_fold      (const char      *heading);
/**
 * lp_kinds_recognise: what the table is, by its first rows. @heading: (out) which of them is the heading, -1 for none; @places is filled. NULL: none of
 * the published kinds.
 */
const LpFileKind *lp_kinds_recognise (const LpSample  *sample,
                                      int             *heading,
                                      int              places[LP_MAX_FIELDS]);

extern const LpFileKind lp_kind_epraccur, lp_kind_ebranchs, lp_kind_successions, lp_kind_payments, lp_kind_map, lp_kind_patients, lp_kind_ages, lp_kind_wide_ages, lp_kind_lsoa,
  lp_kind_qof_mapping, lp_kind_qof_indicators, lp_kind_fingertips, lp_kind_gridall, lp_kind_imd, lp_kind_workforce, lp_kind_workforce_high, lp_kind_qof_prevalence, lp_kind_qof_achievement, lp_kind_appointments,
  lp_kind_plan_rows, lp_kind_own_sources, lp_kind_own_networks, lp_kind_own_measures, lp_kind_own_figures, lp_kind_own_values, lp_kind_own_years, lp_kind_own_remarks,
  lp_kind_own_pillars, lp_kind_own_answers, lp_kind_own_steps,
  lp_kind_epcn, lp_kind_epcn_csv, lp_kind_postcodes, lp_kind_code_point, lp_kind_code_point_headed;

G_END_DECLS
