/* statistics-shuffles.c — who would sit where by chance */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/statistics-shuffles-private.h"

/* A thousand draws where they cost little, never fewer than these. */
#define MOST_DRAWS 1000
#define FEWEST_DRAWS 200
#define WORK 1000000

/* Seats are kept in two bytes; beyond, nothing is said of chance. England has 7,000 practices. */
#define MOST_SEATS G_MAXUINT16

struct _LpShuffles
{
  gatomicrefcount ref_count;
  GMutex lock;
  GHashTable *by_size;          /* of LpShuffle */
};

/* SplitMix64 (Steele, Lea and Flood, 2014): small, and the same everywhere. */
static guint64
draw (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static void
shuffle_seats (guint16 *seats,
               guint    n,
               guint64 *state)
{
  for (guint i = 0; i < n; i++)
    seats[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint other = draw (state) % i;
      guint16 taken = seats[i - 1];

      seats[i - 1] = seats[other];
      seats[other] = taken;
    }
}

static LpShuffle *
shuffle_new (guint n)
{
  LpShuffle *self = g_new0 (LpShuffle, 1);
  guint64 state = 20181115;
  g_autofree guint16 *order = g_new (guint16, n + 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->n = n;
  self->n_draws = n > 0 && n <= MOST_SEATS ? CLAMP (WORK / n, FEWEST_DRAWS, MOST_DRAWS) : 0;
  self->seats = g_new (guint16, (gsize) n * self->n_draws + 1);
  for (guint d = 0; d < self->n_draws; d++)
    {
      shuffle_seats (order, n, &state);
      for (guint seat = 0; seat < n; seat++)
        self->seats[(gsize) seat * self->n_draws + d] = order[seat];
    }
  return self;
}

LpShuffles *
lp_shuffles_new (void)
{
  LpShuffles *self = g_new0 (LpShuffles, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->by_size = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) _lp_shuffle_unref);
  return self;
}

LpShuffles *
lp_shuffles_ref (LpShuffles *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
lp_shuffles_unref (LpShuffles *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->by_size);
  g_mutex_clear (&self->lock);
  g_free (self);
}

LpShuffle *
_lp_shuffles_find (LpShuffles *shuffles,
                   guint       n)
{
  LpShuffle *shuffle;

  g_mutex_lock (&shuffles->lock);
  shuffle = g_hash_table_lookup (shuffles->by_size, GUINT_TO_POINTER (n));
  if (shuffle == NULL)
    {
      shuffle = shuffle_new (n);
      g_hash_table_insert (shuffles->by_size, GUINT_TO_POINTER (n), shuffle);
    }
  _lp_shuffle_ref (shuffle);
  g_mutex_unlock (&shuffles->lock);
  return shuffle;
}

LpShuffle *
_lp_shuffle_ref (LpShuffle *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
_lp_shuffle_unref (LpShuffle *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->seats);
  g_free (self);
}
