/* places.c — choices laid out along the land, and what the rest of a plan costs at least */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/places.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Choices that could be in no plan are dropped, and as others then have less to go with, again: so often, while this part of them goes. */
#define MOST_DROPS 4
#define LEAST_DROPPED 0.05

typedef struct
{
  double along;
  guint unit;
} Spot;

static int
compare_spots (const void *a, const void *b)
{
  const Spot *p = a, *q = b;

  if (p->along != q->along)
    return p->along < q->along ? -1 : 1;
  return (p->unit > q->unit) - (p->unit < q->unit);
}

/* The order of the units along the direction in which the land is longest (the first principal axis), so that few lie abreast. */
static void
find_places (LpPlaces *self)
{
  const LpModel *m = self->choices->model;
  g_autofree Spot *spots = g_new (Spot, m->n_units + 1);
  double x = 0, y = 0, xx = 0, xy = 0, yy = 0, angle;

  for (guint u = 0; u < m->n_units; u++)
    {
      x += m->x[m->first[u]] / m->n_units;
      y += m->y[m->first[u]] / m->n_units;
    }
  for (guint u = 0; u < m->n_units; u++)
    {
      double dx = m->x[m->first[u]] - x, dy = m->y[m->first[u]] - y;

      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }
  angle = 0.5 * atan2 (2 * xy, xx - yy);
  for (guint u = 0; u < m->n_units; u++)
    spots[u] = (Spot) { m->x[m->first[u]] * cos (angle) + m->y[m->first[u]] * sin (angle), u };
  qsort (spots, m->n_units, sizeof (Spot), compare_spots);
  for (guint p = 0; p < m->n_units; p++)
    {
      self->place[spots[p].unit] = p;
      self->order[p] = p;
    }
}

static void
fill_sets (LpPlaces *self)
{
  const LpChoices *c = self->choices;

  self->n = c->n;
  for (guint j = 0; j < c->n; j++)
    {
      const LpColumn *column = lp_pool_column (c->pool, c->column[j]);

      self->choice[j] = j;
      self->reduced[j] = c->reduced[j];
      for (guint k = 0; k < column->n; k++)
        {
          guint p = self->place[lp_pool_units (c->pool, column)[k]];

          self->sets[(gsize) j * self->n_words + p / 64] |= G_GUINT64_CONSTANT (1) << (p % 64);
        }
    }
}

/* The list of choices by place, and that by lowest place: the counts come first, then the places of each choice in the order of choices. */
static void
list_by_place (LpPlaces *self)
{
  g_autofree guint *next = NULL, *lowest_next = NULL;

  memset (self->first, 0, sizeof (guint) * (self->n_places + 2));
  memset (self->lowest_first, 0, sizeof (guint) * (self->n_places + 2));
  memset (self->share, 0, sizeof (guint64) * self->n_places * self->n_words);
  for (guint round = 0; round < 2; round++)
    {
      for (guint j = 0; j < self->n; j++)
        {
          const guint64 *set = lp_places_set (self, j);
          gboolean is_lowest = TRUE;

          for (guint w = 0; w < self->n_words; w++)
            for (guint64 bits = set[w]; bits != 0; bits &= bits - 1)
              {
                guint p = w * 64 + __builtin_ctzll (bits);

                if (round == 0)
                  {
                    self->first[p + 1]++;
                    self->lowest_first[p + 1] += is_lowest;
                    for (guint v = 0; v < self->n_words; v++)
                      self->share[(gsize) p * self->n_words + v] |= set[v];
                  }
                else
                  {
                    self->list[next[p]++] = j;
                    if (is_lowest)
                      self->lowest_list[lowest_next[p]++] = j;
                  }
                is_lowest = FALSE;
              }
        }
      if (round == 1)
        break;
      for (guint p = 0; p < self->n_places; p++)
        {
          self->first[p + 1] += self->first[p];
          self->lowest_first[p + 1] += self->lowest_first[p];
        }
      next = g_memdup2 (self->first, sizeof (guint) * (self->n_places + 1));
      lowest_next = g_memdup2 (self->lowest_first, sizeof (guint) * (self->n_places + 1));
    }
}

/* Drops each choice that leaves too little room, or nothing that fits, for some other place. Returns how many. */
static guint
drop_hopeless (LpPlaces *self)
{
  guint kept = 0, n = self->n;
  g_autofree guint8 *hopeless = g_new0 (guint8, n + 1);

  for (guint j = 0; j < n; j++)
    {
      double left = self->room - self->reduced[j];

      hopeless[j] = left <= 0 || !isfinite (lp_places_find_rest (self, lp_places_set (self, j), self->first, left));
    }
  for (guint j = 0; j < n; j++)
    {
      if (hopeless[j])
        continue;
      self->choice[kept] = self->choice[j];
      self->reduced[kept] = self->reduced[j];
      memmove (self->sets + (gsize) kept * self->n_words, lp_places_set (self, j), sizeof (guint64) * self->n_words);
      kept++;
    }
  self->n = kept;
  list_by_place (self);
  return n - kept;
}

LpPlaces *
lp_places_new (const LpChoices *choices, double room)
{
  LpPlaces *self = g_new0 (LpPlaces, 1);
  guint n = choices->model->n_units;
  gsize size = 0;

  self->choices = choices;
  self->n_places = n;
  self->n_words = n / 64 + 1;
  self->room = room;
  for (guint j = 0; j < choices->n; j++)
    size += lp_pool_column (choices->pool, choices->column[j])->n;
  self->place = g_new (guint, n + 1);
  self->order = g_new (guint, n + 1);
  self->choice = g_new (guint, choices->n + 1);
  self->reduced = g_new (double, choices->n + 1);
  self->sets = g_new0 (guint64, (gsize) choices->n * self->n_words + 1);
  self->first = g_new (guint, n + 2);
  self->list = g_new (guint, size + 1);
  self->lowest_first = g_new (guint, n + 2);
  self->lowest_list = g_new (guint, choices->n + 1);
  self->share = g_new (guint64, (gsize) n * self->n_words + 1);
  find_places (self);
  fill_sets (self);
  list_by_place (self);
  for (guint i = 0; i < MOST_DROPS && drop_hopeless (self) > LEAST_DROPPED * self->n; i++)
    ;
  return self;
}

void
lp_places_free (LpPlaces *self)
{
  if (self == NULL)
    return;
  g_free (self->place);
  g_free (self->order);
  g_free (self->choice);
  g_free (self->reduced);
  g_free (self->sets);
  g_free (self->first);
  g_free (self->list);
  g_free (self->lowest_first);
  g_free (self->lowest_list);
  g_free (self->share);
  g_free (self);
}

guint
lp_places_find_open (const LpPlaces *self, const guint64 *covered)
{
  for (guint w = 0; w < self->n_words; w++)
    if (~covered[w] != 0)
      return MIN (w * 64 + __builtin_ctzll (~covered[w]), self->n_places);
  return self->n_places;
}

static gboolean
is_covered (const guint64 *covered, guint p)
{
  return (covered[p / 64] >> (p % 64)) & 1;
}

/* The first choice of place @p, from @k on, that holds nothing covered; the end of its part where there is none. */
static guint
find_fitting (LpPlaces *self, const guint64 *covered, guint p, guint k)
{
  for (; k < self->first[p + 1]; k++)
    {
      const guint64 *set = lp_places_set (self, self->list[k]);
      guint64 common = 0;

      self->looks++;
      for (guint w = 0; w < self->n_words; w++)
        common |= covered[w] & set[w];
      if (common == 0)
        break;
    }
  return k;
}

void
lp_places_find_fitting (LpPlaces *self, const guint64 *covered, guint *fitting)
{
  for (guint p = 0; p < self->n_places; p++)
    if (!is_covered (covered, p))
      fitting[p] = find_fitting (self, covered, p, self->first[p]);
}

/* What was in the way here is likely to be so again, near by: it is looked at first. */
static void
bring_forward (LpPlaces *self, guint at)
{
  guint p = self->order[at];

  memmove (self->order + 1, self->order, sizeof (guint) * at);
  self->order[0] = p;
}

double
lp_places_find_rest (LpPlaces *self, const guint64 *covered, const guint *fitting, double left)
{
  g_autofree guint64 *shared = NULL;
  double rest = 0;

  for (guint i = 0; i < self->n_places; i++)
    {
      guint p = self->order[i], k;
      double least;

      if (is_covered (covered, p))
        continue;
      k = find_fitting (self, covered, p, fitting[p]);
      least = k < self->first[p + 1] ? self->reduced[self->list[k]] : HUGE_VAL;
      if (least >= left)
        {
          bring_forward (self, i);
          return HUGE_VAL;
        }
      if (least <= 0 || (shared != NULL && is_covered (shared, p)))
        continue;
      rest += least;
      if (rest >= left)
        {
          bring_forward (self, i);
          return HUGE_VAL;
        }
      if (shared == NULL)
        shared = g_new0 (guint64, self->n_words);
      for (guint w = 0; w < self->n_words; w++)
        shared[w] |= self->share[(gsize) p * self->n_words + w];
    }
  return rest;
}
