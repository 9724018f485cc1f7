/* draft-private.h — the inside of a draft, for the files that make it up */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/draft-kept.h"
#include "import/draft-words.h"

G_BEGIN_DECLS

typedef struct
{
  LpFactKind kind;
  guint file;                   /* its index */
  char *text;                   /* NULL: a number */
  double number;
} LpFact;

struct _LpDraft
{
  gboolean has_area;
  gboolean by_place;            /* the area is drawn, or names a district: where a practice lies decides */
  LpShape *shape;               /* NULL: none drawn */
  gboolean is_open;
  GHashTable *area;             /* codes and names, folded */
  GHashTable *areas_by_code;    /* to LpImportArea */
  GPtrArray *areas;             /* LpImportArea */
  GPtrArray *files;             /* LpDraftFile */
  GPtrArray *practices;         /* LpDraftPractice */
  GHashTable *by_code;
  GPtrArray *figures;           /* LpDraftFigure */
  GArray *years;                /* LpDraftYear */
  GHashTable *figure_ids;       /* slug of a name or id to the id of the plan's figure */
  GPtrArray *wholes;            /* LpDraftWhole, of workbooks of our own */
  GPtrArray *words;             /* of draft-words.c: rows of the sheets in words, of workbooks of our own */
  LpDraftKept *kept;            /* NULL: no workbook of our own among the files */
  GPtrArray *branches;          /* LpDraftBranch */
  GHashTable *branch_codes;
  GHashTable *successors;       /* code to the code of who took over */
  GHashTable *wanted;           /* postcode without blanks to who waits for it */
  GHashTable *scores;           /* small area to double */
  guint score_year;
  GHashTable *districts;        /* code to name */
  GHashTable *indicators;       /* code to what it is about */
  GPtrArray *districts_seen;    /* LpImportArea; NULL until asked for */
};

/* For the draft's list of figures. */
void _lp_draft_figure_free (gpointer data);

/* Names the districts of the plan's map, and those that travel with the program. */
void lp_draft_name_known_districts (LpDraft *draft,
                                    LpPlan  *plan);

/* What was asked for: codes and names, and an area drawn; either may be NULL. draft-area.c. */
void lp_draft_take_area (LpDraft           *draft,
                         const char *const *area,
                         const LpShape     *shape);

/* Rows that placed nobody but practices that lie outside the area were not needed. draft-places.c. */
void lp_draft_take_places_back (LpDraft *draft);
/* For the draft's table of postcodes. */
void lp_draft_free_place (gpointer data);

/* Practices that files tell of and nobody has, as questions to a person; draft-unmatched.c. */
void lp_draft_write_unmatched (LpDraft         *draft,
                               LpPlan          *plan,
                               LpImportPreview *preview);

/* What files say of closings, as events that a person may act on; draft-closings.c. */
void lp_draft_write_closings (LpDraft         *draft,
                              LpPlan          *plan,
                              LpImportPreview *preview,
                              LpEdit          *edit);

G_END_DECLS
