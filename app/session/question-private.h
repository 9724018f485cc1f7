/* question-private.h — what a question is made of; for the files that make it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/land.h"
#include "session/question.h"

G_BEGIN_DECLS

/* What is kept of a practice while the optimiser works and the plan may change. */
typedef struct
{
  char *code, *name;
  double easting, northing;
  gint64 people;
  gint locality;
  guint index;                  /* in the plan when the question was put */
} LpAsked;

/* A town to name a network after. */
typedef struct
{
  char *name;
  char *rank;                   /* the lower, the greater the town */
  LpPoint at;
  guint nearest;                /* practice */
} LpTown;

struct _LpQuestion
{
  gatomicrefcount references;
  LpProposeProblem *problem;
  LpProposeSettings settings;
  LpProposalWishes *wishes;
  GPtrArray *practices;         /* LpAsked: the optimiser's numbers are places in it */
  GHashTable *numbers;          /* code -> number */
  GArray *towns;                /* LpTown */
  gint64 option_id;
  char *fingerprint;            /* of what was asked about */
};

static inline const LpAsked *
_lp_question_asked (const LpQuestion *self,
                    guint             number)
{
  return g_ptr_array_index (self->practices, number);
}

/* Whether questions are about @practice at all: it is open, and has a list and a position. */
gboolean _lp_question_asks_about       (LpPlan                 *plan,
                                        const LpPractice       *practice);

/* The pin that holds @practice, the number of its network; -1 for none. */
gint     _lp_question_find_pin         (LpPlan                 *plan,
                                        const LpOption         *option,
                                        const LpPractice       *practice,
                                        const LpProposalWishes *wishes);

/* question-wishes.c: what is wished of all, of a measure, and by the rules of the option. Practices must be there. */
void     _lp_question_add_wishes       (LpQuestion             *self,
                                        LpPlan                 *plan);
/* The value of a figure of @practice; its list and weighted list are figures of their own. FALSE: not known. */
gboolean _lp_question_get_figure       (LpPlan                 *plan,
                                        const char             *figure,
                                        const LpPractice       *practice,
                                        double                 *value);
/* NULL when the plan has no measure @id. */
const LpMeasure *_lp_question_find_measure (LpPlan             *plan,
                                        const char             *id);

/* question-neighbours.c: every pair that @cells call neighbours, in the order of the numbers, so that the same plan puts the same question. Only those at neighbouring sites
 * and those joined by hand are looked at: in a large plan most pairs are nowhere near each other. Practices must be there. */
void     _lp_question_add_neighbours   (LpQuestion             *self,
                                        LpPlan                 *plan,
                                        const LpCells          *cells);

/* question-names.c: the towns that networks may be called after. Practices must be there. */
void     _lp_question_add_towns        (LpQuestion             *self,
                                        const LpGround         *ground);
void     _lp_town_clear                (gpointer                town);

/* question-fingerprint.c: all that an answer hangs on, as one text: equal texts, equal questions. (transfer full) */
char    *_lp_question_take_fingerprint (LpPlan                 *plan,
                                        const LpOption         *option,
                                        const LpProposalWishes *wishes);

G_END_DECLS
