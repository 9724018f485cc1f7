/* branch.c — choosing groups that cover every unit once, by branching on pairs of units, with prices and cuts at every node */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "propose/cover.h"
#include "propose/tree-programme.h"

/* Cuts are looked for at a node as long as they lift its bound by this part of the room that is left. */
#define LEAST_LIFT 0.02
#define MOST_CUT_ROUNDS 12
#define CUTS_OF_A_ROUND 40

/* Pairs that are tried before one is branched on, at the top and deep down. */
#define TRIED_AT_TOP 10
#define TRIED_BELOW 4
#define TOP_DEPTH 8

typedef struct
{
  LpTreeProgramme *programme;
  const LpChoices *choices;
  guint *group;          /* the best plan */
  double *best;          /* its cost */
  guint nodes, most_nodes;
  gboolean stopped;
} Tree;

/* Two units, and how much of the solution has them together. */
typedef struct
{
  guint a, b;
  double together;
} Pair;

typedef struct
{
  const Pair *pair;
  gboolean together;
} Side;

/* Whether the choice holds one of the pair alone where they are to be together, or both where they are not. */
static gboolean
closes_cb (const LpTreeProgramme *programme, guint choice, gpointer data)
{
  const Side *side = data;
  gboolean has_a = lp_choices_has (programme->choices, choice, side->pair->a);
  gboolean has_b = lp_choices_has (programme->choices, choice, side->pair->b);

  return side->together ? has_a != has_b : has_a && has_b;
}

/* Takes a solution that is one plan, but perhaps for a part of the one known. */
static void
take_plan (Tree *self)
{
  LpTreeProgramme *p = self->programme;
  const LpModel *m = self->choices->model;
  double whole = 1 - lp_tree_programme_get_known (p), cost = 0;
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  guint covered = 0;

  for (guint k = 0; k < p->loaded->len; k++)
    {
      guint j = g_array_index (p->loaded, guint, k);

      if (lp_tree_programme_get_part (p, j) <= 0.5 * whole)
        continue;
      g_array_append_val (chosen, j);
      cost += self->choices->cost[j];
      covered += lp_pool_column (self->choices->pool, self->choices->column[j])->n;
    }
  /* Rounding alone can make less than a plan of it. */
  if (covered != m->n_units || (m->terms.networks > 0 && chosen->len != m->terms.networks))
    self->stopped = TRUE;
  if (self->stopped || cost >= *self->best)
    return;
  *self->best = lp_choices_write_plan (self->choices, (guint *) chosen->data, chosen->len, self->group);
  lp_tree_programme_set_limit (p, cost - p->constant - lp_cost_tolerance (cost) / 2);
}

static int
compare_pairs (const void *a, const void *b)
{
  const Pair *p = a, *q = b;
  double left = fabs (p->together - 0.5), right = fabs (q->together - 0.5);

  if (left != right)
    return left < right ? -1 : 1;
  return p->a != q->a ? (p->a > q->a) - (p->a < q->a) : (p->b > q->b) - (p->b < q->b);
}

/* The pairs that the solution holds together in part, those by the half first. */
static GArray *
list_pairs (const Tree *self, const GArray *fractions)
{
  guint n = self->choices->model->n_units;
  g_autofree double *part = g_new0 (double, (gsize) n * n + 1);
  double whole = 1 - lp_tree_programme_get_known (self->programme);
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint f = 0; f < fractions->len; f++)
    {
      const LpFraction *fraction = &g_array_index (fractions, LpFraction, f);

      for (guint i = 0; i < fraction->n; i++)
        for (guint k = 0; k < fraction->n; k++)
          part[(gsize) fraction->units[i] * n + fraction->units[k]] += fraction->part / whole;
    }
  for (guint u = 0; u < n; u++)
    for (guint v = u + 1; v < n; v++)
      {
        Pair pair = { u, v, part[(gsize) u * n + v] };

        if (fabs (pair.together - 0.5) < 0.5 - 1e-6)
          g_array_append_val (pairs, pair);
      }
  if (pairs->len > 0)
    qsort (pairs->data, pairs->len, sizeof (Pair), compare_pairs);
  return pairs;
}

/* The pair whose two branches both raise the bound most, by a trial of the first few. */
static Pair
choose_pair (Tree *self, const GArray *pairs, guint depth)
{
  guint most = depth < TOP_DEPTH ? TRIED_AT_TOP : TRIED_BELOW, best = 0;
  double score = -1, room = MAX (self->programme->limit, 1e-9);

  for (guint k = 0; k < MIN (pairs->len, most); k++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, k);
      Side with = { pair, TRUE }, without = { pair, FALSE };
      double up = MIN (lp_tree_programme_try (self->programme, closes_cb, &with), room);
      double down = MIN (lp_tree_programme_try (self->programme, closes_cb, &without), room);
      double here = MAX (up, 1e-6 * room) * MAX (down, 1e-6 * room);

      if (here > score * (1 + 1e-9))
        {
          score = here;
          best = k;
        }
    }
  return g_array_index (pairs, Pair, best);
}

static void branch (Tree *self, const guint *active, guint n_active, guint depth);

static void
open_choices (Tree *self, const guint *active, guint n_active, guint depth)
{
  for (guint k = 0; k < n_active; k++)
    if (self->programme->closed[active[k]] == depth)
      lp_tree_programme_open (self->programme, active[k]);
}

/* Goes on with the choices of @active that the side leaves. */
static void
take_side (Tree *self, const guint *active, guint n_active, const Side *side, guint depth)
{
  g_autofree guint *left = g_new (guint, n_active + 1);
  guint n_left = 0;

  for (guint k = 0; k < n_active; k++)
    {
      if (closes_cb (self->programme, active[k], (gpointer) side))
        lp_tree_programme_close (self->programme, active[k], depth);
      else
        left[n_left++] = active[k];
    }
  branch (self, left, n_left, depth + 1);
  open_choices (self, active, n_active, depth);
}

/* Goes on with @at_most networks at most, or with more. */
static void
take_number (Tree *self, const guint *active, guint n_active, gboolean fewer, guint at_most, guint depth)
{
  guint fewest = self->programme->fewest, most = self->programme->most;

  lp_tree_programme_set_number (self->programme, fewer ? fewest : at_most + 1, fewer ? at_most : most);
  branch (self, active, n_active, depth + 1);
  lp_tree_programme_set_number (self->programme, fewest, most);
}

/* Solves a node, with cuts as long as they help. Returns what its solution is made of, NULL when nothing better can come of it. */
static GArray *
open_node (Tree *self, const guint *active, guint n_active, double *bound)
{
  double last = -HUGE_VAL, limit = self->programme->limit;

  for (guint round = 0;; round++)
    {
      g_autoptr (GArray) fractions = NULL;

      if (!lp_tree_programme_solve (self->programme, active, n_active, bound))
        {
          self->stopped = TRUE;
          return NULL;
        }
      if (*bound >= limit - lp_cost_tolerance (*self->best) / 4)
        return NULL;
      fractions = lp_tree_programme_list_fractions (self->programme);
      if (round >= MOST_CUT_ROUNDS || *bound - last < LEAST_LIFT * (limit - *bound)
          || lp_cuts_separate (self->programme->cuts, (LpFraction *) fractions->data, fractions->len, CUTS_OF_A_ROUND) == 0)
        return g_steal_pointer (&fractions);
      last = *bound;
    }
}

/* The choices that a better plan of this node could have, as their reduced costs tell; the others are ruled out from @depth on. (transfer full) */
static guint *
fix_choices (const Tree *self, const guint *active, guint n_active, double bound, guint depth, guint *n_left)
{
  guint *left = g_new (guint, n_active + 1);
  double room = self->programme->limit - bound;

  *n_left = 0;
  for (guint k = 0; k < n_active; k++)
    if (lp_tree_programme_get_reduced (self->programme, active[k]) <= room)
      left[(*n_left)++] = active[k];
    else
      lp_tree_programme_close (self->programme, active[k], depth);
  return left;
}

/* Parts the node in two. The choices that its bound rules out are closed by now. */
static void
part (Tree *self, const guint *active, guint n_active, const GArray *fractions, const GArray *pairs, guint depth)
{
  double number = 0, whole = 1 - lp_tree_programme_get_known (self->programme);
  guint down;
  Pair pair;

  for (guint f = 0; f < fractions->len; f++)
    number += g_array_index (fractions, LpFraction, f).part / whole;
  down = (guint) floor (number);
  /* The plan known takes part in the solution with no number of its own, so the rest may be out of bounds. */
  if (fabs (number - round (number)) > 0.01 && down >= self->programme->fewest && down < self->programme->most)
    {
      take_number (self, active, n_active, number - down < 0.5, down, depth);
      if (!self->stopped)
        take_number (self, active, n_active, number - down >= 0.5, down, depth);
      return;
    }
  pair = choose_pair (self, pairs, depth);
  take_side (self, active, n_active, &(Side) { &pair, pair.together >= 0.5 }, depth + 1);
  if (!self->stopped)
    take_side (self, active, n_active, &(Side) { &pair, pair.together < 0.5 }, depth + 1);
}

/* Pairs (Ryan and Foster 1981) leave the choices a simpler list of the same kind, and the cuts hold in every node. Each level of the tree takes two depths:
 * for what its bound rules out, and for what its side does. */
static void
branch (Tree *self, const guint *active, guint n_active, guint depth)
{
  g_autoptr (GArray) fractions = NULL;
  g_autoptr (GArray) pairs = NULL;
  g_autofree guint *left = NULL;
  double bound;
  guint n_left;

  if (++self->nodes > self->most_nodes)
    self->stopped = TRUE;
  if (self->stopped || (fractions = open_node (self, active, n_active, &bound)) == NULL)
    return;
  pairs = list_pairs (self, fractions);
  if (pairs->len == 0)
    {
      take_plan (self);
      return;
    }
  left = fix_choices (self, active, n_active, bound, depth, &n_left);
  part (self, left, n_left, fractions, pairs, depth);
  open_choices (self, active, n_active, depth);
}

LpCoverResult
lp_cover_branch_and_cut (const LpMaster *master, const LpChoices *choices, guint *group, double *cost, guint most_nodes,
                         const LpEffort *effort)
{
  Tree self = { .choices = choices, .group = group, .best = cost, .most_nodes = most_nodes };
  g_autofree guint *active = g_new (guint, choices->n + 1);

  for (guint j = 0; j < choices->n; j++)
    active[j] = j;
  self.programme = lp_tree_programme_new (master, choices, *cost, effort);
  branch (&self, active, choices->n, 1);
  lp_tree_programme_free (self.programme);
  return self.stopped ? LP_COVER_STOPPED : LP_COVER_OPTIMAL;
}
