/* statistics-grouping.c — how much of the variation lies between groups, and how much would by chance */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/statistics-grouping.h"

#include "analysis/statistics-shuffles-private.h"
#include "analysis/statistics-spread.h"

#include <math.h>
#include <string.h>

/* Those who report, in the plan's order, and so by seat: what all groupings of a measure share. */
typedef struct
{
  gatomicrefcount ref_count;
  guint n, n_all;
  guint *practices;             /* the place of each among all */
  double *weights;
  double *values;               /* off their mean, so that the squares stay small */
} Sitters;

/* The sums of one draw; the first is the plan's own grouping. */
typedef struct
{
  double groups;                /* Σ (Σ w·x)² / Σ w over the groups */
  double sum, weight, squares;  /* Σ w·x, Σ w, Σ w·x² over everyone in a group */
} Sums;

struct _LpGrouping
{
  gatomicrefcount ref_count;
  LpShuffle *shuffle;
  Sitters *sitters;
  guint *groups;                /* by seat */
  guint n_groups;
  Sums *sums;                   /* one a draw and one before them */
};

/* The seats of the groups that differ between two groupings, group by group, as they were or as they are. */
typedef struct
{
  GArray *seats;                /* of guint */
  GArray *ends;                 /* of guint: where each group ends in @seats */
} Seats;

/* Of the @n seats in @among, group by group. */
static void
list_seats (const guint *groups,
            const guint *among,
            guint        n,
            guint        n_groups,
            Seats       *seats)
{
  g_autofree guint *counts = g_new0 (guint, n_groups + 1);
  guint at = 0;

  for (guint i = 0; i < n; i++)
    if (groups[among[i]] != LP_NO_GROUP)
      counts[groups[among[i]]]++;
  for (guint group = 0; group < n_groups; group++)
    {
      guint count = counts[group];

      counts[group] = at;
      at += count;
      if (count > 0)
        g_array_append_val (seats->ends, at);
    }
  g_array_set_size (seats->seats, at);
  for (guint i = 0; i < n; i++)
    if (groups[among[i]] != LP_NO_GROUP)
      g_array_index (seats->seats, guint, counts[groups[among[i]]]++) = among[i];
}

static void
seats_init (Seats *seats)
{
  seats->seats = g_array_new (FALSE, FALSE, sizeof (guint));
  seats->ends = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
seats_clear (Seats *seats)
{
  g_array_unref (seats->seats);
  g_array_unref (seats->ends);
}

/* Adds one sitter to what a group holds in a draw. */
static inline void
add_sitter (const LpGrouping *self,
            guint             sitter,
            double            sign,
            Sums             *sums,
            double           *sum,
            double           *weight)
{
  double w = self->sitters->weights[sitter], x = self->sitters->values[sitter];

  *weight += w;
  *sum += w * x;
  sums->squares += sign * w * x * x;
}

/* Adds what the groups of @seats hold to the sums of every draw, or takes it away when @sign is -1. Draw 0 is the plan itself. */
static void
add_seats (LpGrouping  *self,
           const Seats *seats,
           double       sign)
{
  guint n_draws = self->shuffle->n_draws, i = 0;
  g_autofree double *sum = g_new (double, n_draws + 1);
  g_autofree double *weight = g_new (double, n_draws + 1);

  for (guint g = 0; g < seats->ends->len; g++)
    {
      memset (sum, 0, (n_draws + 1) * sizeof (double));
      memset (weight, 0, (n_draws + 1) * sizeof (double));
      for (; i < g_array_index (seats->ends, guint, g); i++)
        {
          guint seat = g_array_index (seats->seats, guint, i);
          const guint16 *sitters = self->shuffle->seats + (gsize) seat * n_draws;

          add_sitter (self, seat, sign, &self->sums[0], &sum[0], &weight[0]);
          for (guint d = 0; d < n_draws; d++)
            add_sitter (self, sitters[d], sign, &self->sums[d + 1], &sum[d + 1], &weight[d + 1]);
        }
      for (guint d = 0; d <= n_draws; d++)
        {
          self->sums[d].sum += sign * sum[d];
          self->sums[d].weight += sign * weight[d];
          if (weight[d] > 0)
            self->sums[d].groups += sign * sum[d] * sum[d] / weight[d];
        }
    }
}

static double
get_share (const Sums *sums)
{
  double all, between;

  if (!(sums->weight > 0))
    return NAN;
  between = sums->groups - sums->sum * sums->sum / sums->weight;
  all = sums->squares - sums->sum * sums->sum / sums->weight;
  /* What rounding leaves of equal values is no variation. */
  return all > 1e-12 * sums->squares && all > 0 ? CLAMP (between / all, 0, 1) : NAN;
}

static double
find_centre (const double *values,
             const double *weights,
             guint         n)
{
  double sum = 0, weight = 0;

  for (guint i = 0; i < n; i++)
    if (weights[i] > 0)
      {
        sum += weights[i] * values[i];
        weight += weights[i];
      }
  return weight > 0 ? sum / weight : 0;
}

static Sitters *
sitters_new (const double *values,
             const double *weights,
             guint         n)
{
  Sitters *self = g_new0 (Sitters, 1);
  double centre = find_centre (values, weights, n);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_all = n;
  self->practices = g_new (guint, n + 1);
  self->weights = g_new (double, n + 1);
  self->values = g_new (double, n + 1);
  for (guint i = 0; i < n; i++)
    if (weights[i] > 0)
      {
        self->practices[self->n] = i;
        self->weights[self->n] = weights[i];
        self->values[self->n++] = values[i] - centre;
      }
  return self;
}

static Sitters *
sitters_ref (Sitters *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
sitters_unref (Sitters *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->practices);
  g_free (self->weights);
  g_free (self->values);
  g_free (self);
}

/* Takes both. @groups: of all practices. */
static LpGrouping *
grouping_new (LpShuffle   *shuffle,
              Sitters     *sitters,
              const guint *groups,
              guint        n_groups)
{
  LpGrouping *self = g_new0 (LpGrouping, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->shuffle = shuffle;
  self->sitters = sitters;
  self->groups = g_new (guint, sitters->n + 1);
  for (guint seat = 0; seat < sitters->n; seat++)
    self->groups[seat] = groups[sitters->practices[seat]];
  self->n_groups = n_groups;
  self->sums = g_new0 (Sums, shuffle->n_draws + 1);
  return self;
}

/* Takes the groups that the @n seats in @among make up, as @groups has them, out of the sums, or adds them. */
static void
sum_groups (LpGrouping  *self,
            const guint *groups,
            const guint *among,
            guint        n,
            guint        n_groups,
            double       sign)
{
  Seats seats;

  seats_init (&seats);
  list_seats (groups, among, n, n_groups, &seats);
  add_seats (self, &seats, sign);
  seats_clear (&seats);
}

/* The seats of groups that differ: as @before has them, and as they are. */
static void
find_affected (const LpGrouping *self,
               const LpGrouping *before,
               guint             n_groups,
               guint            *was,
               guint            *n_was,
               guint            *is,
               guint            *n_is)
{
  /* No group is the last of them, so that nobody need ask whether a seat has one. */
  g_autofree guint8 *differs = g_malloc0 (n_groups + 1);
  guint n = self->sitters->n;

  *n_was = *n_is = 0;
  for (guint seat = 0; seat < n; seat++)
    if (self->groups[seat] != before->groups[seat])
      differs[MIN (self->groups[seat], n_groups)] = differs[MIN (before->groups[seat], n_groups)] = 1;
  differs[n_groups] = 0;
  for (guint seat = 0; seat < n; seat++)
    {
      if (differs[MIN (before->groups[seat], n_groups)])
        was[(*n_was)++] = seat;
      if (differs[MIN (self->groups[seat], n_groups)])
        is[(*n_is)++] = seat;
    }
}

static gboolean
has_two_groups (const LpGrouping *self)
{
  guint first = LP_NO_GROUP;

  for (guint seat = 0; seat < self->sitters->n; seat++)
    {
      if (self->groups[seat] == LP_NO_GROUP)
        continue;
      if (first == LP_NO_GROUP)
        first = self->groups[seat];
      else if (self->groups[seat] != first)
        return TRUE;
    }
  return FALSE;
}

LpGrouping *
lp_grouping_new (LpShuffles   *shuffles,
                 const double *values,
                 const double *weights,
                 guint         n,
                 const guint  *groups,
                 guint         n_groups)
{
  Sitters *sitters = sitters_new (values, weights, n);
  LpGrouping *self = grouping_new (_lp_shuffles_find (shuffles, sitters->n), sitters, groups, n_groups);
  g_autofree guint *all = g_new (guint, sitters->n + 1);

  for (guint seat = 0; seat < sitters->n; seat++)
    all[seat] = seat;
  sum_groups (self, self->groups, all, sitters->n, n_groups, 1);
  return self;
}

LpGrouping *
lp_grouping_new_after (const LpGrouping *before,
                       const guint      *groups,
                       guint             n_groups)
{
  LpGrouping *self = grouping_new (_lp_shuffle_ref (before->shuffle), sitters_ref (before->sitters), groups, n_groups);
  guint most = MAX (n_groups, before->n_groups), n_was, n_is;
  g_autofree guint *was = g_new (guint, self->sitters->n + 1);
  g_autofree guint *is = g_new (guint, self->sitters->n + 1);

  find_affected (self, before, most, was, &n_was, is, &n_is);
  memcpy (self->sums, before->sums, (before->shuffle->n_draws + 1) * sizeof (Sums));
  sum_groups (self, before->groups, was, n_was, most, -1);
  sum_groups (self, self->groups, is, n_is, most, 1);
  return self;
}

LpGrouping *
lp_grouping_ref (LpGrouping *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_grouping_unref (LpGrouping *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _lp_shuffle_unref (self->shuffle);
  sitters_unref (self->sitters);
  g_free (self->groups);
  g_free (self->sums);
  g_free (self);
}

LpGroupingShare
lp_grouping_get_share (const LpGrouping *self)
{
  LpGroupingShare share = { NAN, NAN, NAN, NAN, 0 };
  g_autofree double *draws = g_new (double, self->shuffle->n_draws + 1);
  double sum = 0;

  if (!has_two_groups (self))
    return share;
  share.between = get_share (&self->sums[0]);
  for (guint d = 1; d <= self->shuffle->n_draws; d++)
    {
      double random = get_share (&self->sums[d]);

      if (isnan (random))
        continue;
      draws[share.n_draws++] = random;
      sum += random;
    }
  if (share.n_draws == 0)
    return share;
  lp_sort_values (draws, share.n_draws);
  share.random_mean = sum / share.n_draws;
  share.random_low = lp_percentile (draws, share.n_draws, 0.025);
  share.random_high = lp_percentile (draws, share.n_draws, 0.975);
  return share;
}
