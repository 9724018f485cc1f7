/* sweep.c — choosing groups that cover every unit once, by going over the land from one end to the other */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "propose/cover.h"
#include "propose/places.h"

#define NO_LABEL G_MAXUINT

/* Of a stage's table of labels, at first. */
#define FIRST_TABLE 16

/* Looks at choices for each label that may be made: a label that is found to be worth nothing is forgotten, but it took as much work. */
#define LOOKS_OF_A_LABEL 64

/*
 * Units are taken in the order in which they lie along the land. A label is a way to cover all units before a place and some after it; the
 * next choice must hold the first open unit. What is to come hangs on the open units alone, so of two labels that leave the same ones open (and have as many groups, where
 * a number is asked for) only the cheaper is followed: as choices are small and lie together, there are few such sets, where there are very
 * many plans. (Dynamic programming over a frontier, as in Lawler 1966 and Sekine, Imai and Tani 1995.) A label that leaves too little for what is
 * still open is not kept.
 */
typedef struct
{
  double cost;           /* of its choices */
  double spent;          /* a plan that goes on from here costs at least the bound and this */
  guint step;            /* the last, of those that led here */
  guint n_groups;
} Label;

/* How a label came about: all that is kept of it when it has been gone on from. */
typedef struct
{
  guint before;          /* another step */
  guint choice;
} Step;

/* The labels with the same first open place. */
typedef struct
{
  GArray *labels;        /* Label; NULL while there are none */
  GArray *covered;       /* guint64: n_words for each */
  guint *table;          /* open hash table of them */
  guint n_table;
} Stage;

typedef struct
{
  const LpChoices *choices;
  LpPlaces *places;
  guint n_words, networks;
  Stage *stages;         /* of each place, and one for whole plans */
  GArray *steps;         /* Step */
  guint *fitting;        /* of the label that is gone on from */
  guint64 *next;
} Sweep;

#define label_at(stage, i) (&g_array_index ((stage)->labels, Label, (i)))
#define covered_at(self, stage, i) (&g_array_index ((stage)->covered, guint64, (gsize) (i) * (self)->n_words))

static guint64
hash_covered (const Sweep *self, const guint64 *covered, guint n_groups)
{
  guint64 hash = self->networks > 0 ? n_groups : 0;

  for (guint w = 0; w < self->n_words; w++)
    {
      hash = (hash ^ covered[w]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 29;
    }
  return hash;
}

/* The place in the stage's table for a label, taken or free. */
static guint
find_in_table (const Sweep *self, const Stage *stage, const guint64 *covered, guint n_groups)
{
  guint at = hash_covered (self, covered, n_groups) & (stage->n_table - 1);

  for (; stage->table[at] != NO_LABEL; at = (at + 1) & (stage->n_table - 1))
    if (memcmp (covered_at (self, stage, stage->table[at]), covered, sizeof (guint64) * self->n_words) == 0
        && (self->networks == 0 || label_at (stage, stage->table[at])->n_groups == n_groups))
      break;
  return at;
}

static void
enlarge_table (const Sweep *self, Stage *stage)
{
  g_free (stage->table);
  stage->n_table = MAX (FIRST_TABLE, stage->n_table * 2);
  stage->table = g_new (guint, stage->n_table);
  memset (stage->table, 0xff, sizeof (guint) * stage->n_table);
  for (guint i = 0; i < stage->labels->len; i++)
    stage->table[find_in_table (self, stage, covered_at (self, stage, i), label_at (stage, i)->n_groups)] = i;
}

static Stage *
open_stage (Sweep *self, guint p)
{
  Stage *stage = &self->stages[p];

  if (stage->labels != NULL)
    return stage;
  stage->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  stage->covered = g_array_new (FALSE, FALSE, sizeof (guint64));
  enlarge_table (self, stage);
  return stage;
}

static void
close_stage (Stage *stage)
{
  g_clear_pointer (&stage->labels, g_array_unref);
  g_clear_pointer (&stage->covered, g_array_unref);
  g_clear_pointer (&stage->table, g_free);
}

static void
append_label (Sweep *self, Stage *stage, const guint64 *covered, Label label, const Step *step)
{
  label.step = self->steps->len;
  g_array_append_val (self->steps, *step);
  g_array_append_val (stage->labels, label);
  g_array_append_vals (stage->covered, covered, self->n_words);
}

static void
add_label (Sweep *self, const guint64 *covered, const Label *label, const Step *step)
{
  Stage *stage = open_stage (self, lp_places_find_open (self->places, covered));
  guint at = find_in_table (self, stage, covered, label->n_groups);

  if (stage->table[at] == NO_LABEL)
    {
      if (!isfinite (lp_places_find_rest (self->places, covered, self->fitting, self->places->room - label->spent)))
        return;
      stage->table[at] = stage->labels->len;
      append_label (self, stage, covered, *label, step);
      if (stage->labels->len * 2 > stage->n_table)
        enlarge_table (self, stage);
    }
  else
    {
      Label *known = label_at (stage, stage->table[at]);
      /* What either says of the rest of a plan holds for both. */
      double rest = MAX (known->spent - known->cost, label->spent - label->cost);

      if (label->cost < known->cost)
        {
          known->cost = label->cost;
          known->n_groups = label->n_groups;
          g_array_index (self->steps, Step, known->step) = *step;
        }
      known->spent = known->cost + rest;
    }
}

static void
go_on (Sweep *self, guint p, guint i)
{
  LpPlaces *places = self->places;
  const Label here = *label_at (&self->stages[p], i);
  const guint64 *covered = covered_at (self, &self->stages[p], i);

  if (self->networks > 0 && here.n_groups >= self->networks)
    return;
  lp_places_find_fitting (places, covered, self->fitting);
  for (guint k = places->lowest_first[p]; k < places->lowest_first[p + 1]; k++)
    {
      guint j = places->lowest_list[k];
      const guint64 *set = lp_places_set (places, j);
      Label label = { here.cost + self->choices->cost[places->choice[j]], here.spent + places->reduced[j], 0, here.n_groups + 1 };
      guint64 common = 0;

      if (label.spent >= places->room)
        break;
      places->looks++;
      for (guint w = 0; w < self->n_words; w++)
        {
          common |= covered[w] & set[w];
          self->next[w] = covered[w] | set[w];
        }
      if (common == 0)
        add_label (self, self->next, &label, &(Step) { here.step, places->choice[j] });
    }
}

/* The best plan among those gone through to the end, if it is cheaper than @cost. */
static void
take_plan (Sweep *self, guint *group, double *cost)
{
  const Stage *whole = &self->stages[self->places->n_places];
  g_autofree guint *chosen = g_new (guint, self->places->n_places + 1);
  const Label *best = NULL;
  guint n = 0;

  for (guint i = 0; whole->labels != NULL && i < whole->labels->len; i++)
    if ((self->networks == 0 || label_at (whole, i)->n_groups == self->networks) && (best == NULL || label_at (whole, i)->cost < best->cost))
      best = label_at (whole, i);
  if (best == NULL || best->cost >= *cost)
    return;
  for (guint at = best->step; g_array_index (self->steps, Step, at).before != NO_LABEL; at = g_array_index (self->steps, Step, at).before)
    chosen[n++] = g_array_index (self->steps, Step, at).choice;
  *cost = lp_choices_write_plan (self->choices, chosen, n, group);
}

/* FALSE when it was given up. */
static gboolean
go_over_places (Sweep *self, guint most_labels, const LpEffort *effort)
{
  guint64 most_looks = self->places->looks + (guint64) LOOKS_OF_A_LABEL * most_labels;

  for (guint p = 0; p < self->places->n_places; p++)
    {
      Stage *stage = &self->stages[p];

      for (guint i = 0; stage->labels != NULL && i < stage->labels->len; i++)
        {
          if (label_at (stage, i)->spent < self->places->room)
            go_on (self, p, i);
          if (self->steps->len > most_labels || self->places->looks > most_looks || (i % 64 == 0 && lp_effort_is_over (effort)))
            return FALSE;
        }
      close_stage (stage);
    }
  return TRUE;
}

LpCoverResult
lp_cover_sweep (const LpChoices *choices, guint *group, double *cost, guint most_labels, const LpEffort *effort)
{
  guint n = choices->model->n_units;
  g_autoptr (LpPlaces) places = lp_places_new (choices, *cost - choices->bound - lp_cost_tolerance (*cost) / 2);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autofree Stage *stages = g_new0 (Stage, n + 1);
  g_autofree guint *fitting = g_memdup2 (places->first, sizeof (guint) * (n + 1));
  g_autofree guint64 *next = g_new0 (guint64, places->n_words);
  Sweep self = {
    .choices = choices, .places = places, .n_words = places->n_words, .networks = choices->model->terms.networks,
    .stages = stages, .steps = steps, .fitting = fitting, .next = next,
  };
  gboolean done;

  add_label (&self, next, &(Label) { 0, 0, 0, 0 }, &(Step) { NO_LABEL, NO_LABEL });
  done = go_over_places (&self, most_labels, effort);
  if (done)
    take_plan (&self, group, cost);
  for (guint p = 0; p <= n; p++)
    close_stage (&stages[p]);
  return done ? LP_COVER_OPTIMAL : LP_COVER_STOPPED;
}
