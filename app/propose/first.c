/* first.c — a first whole plan of any size, on several threads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/first.h"

#include <math.h>
#include <stdlib.h>

#include "propose/anneal.h"
#include "propose/crew.h"

/* Moves for each unit of a plan that is shaken. */
#define SHAKE_STEPS 150

/* Fewer and larger blocks make better plans: much is lost along their borders. */
#define UNITS_OF_A_BLOCK 3600

typedef struct
{
  GArray *units;       /* guint */
  guint *group;        /* of each of them, after the work */
} Block;

typedef struct
{
  const LpModel *model;
  const LpEffort *effort;
  LpAnneal params;
  guint *group;        /* the plan; NULL before there is one */
  GPtrArray *blocks;
} Annealing;

typedef struct
{
  double x, y;
  guint group;         /* or the unit, before there are groups */
  guint weight;        /* units in it */
} Spot;

static void
free_block (gpointer data)
{
  Block *self = data;

  g_array_unref (self->units);
  g_free (self->group);
  g_free (self);
}

static int
compare_x (const void *a, const void *b)
{
  const Spot *p = a, *q = b;

  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;
  return (p->group > q->group) - (p->group < q->group);
}

static int
compare_y (const void *a, const void *b)
{
  const Spot *p = a, *q = b;

  if (p->y != q->y)
    return p->y < q->y ? -1 : 1;
  return (p->group > q->group) - (p->group < q->group);
}

/* Where the groups of the plan, or the units before there is one, lie. */
static Spot *
find_spots (const Annealing *self, guint *n_spots)
{
  const LpModel *m = self->model;
  Spot *spots = g_new0 (Spot, m->n_units + 1);
  guint n = 0;

  for (guint u = 0; u < m->n_units; u++)
    {
      Spot *spot = &spots[self->group != NULL ? self->group[u] : u];

      spot->x += m->x[m->first[u]];
      spot->y += m->y[m->first[u]];
      spot->weight++;
    }
  for (guint g = 0; g < m->n_units; g++)
    if (spots[g].weight > 0)
      {
        spots[n] = (Spot) { spots[g].x / spots[g].weight, spots[g].y / spots[g].weight, g, spots[g].weight };
        n++;
      }
  *n_spots = n;
  return spots;
}

/* Halves the spots along x and y in turn, a part to @share of the units, until they fit into a block. */
static void
part_spots (Spot *spots, guint n, gboolean along_x, double share, guint *n_blocks, guint *block_of)
{
  guint total = 0, sum = 0, cut = 0;

  for (guint i = 0; i < n; i++)
    total += spots[i].weight;
  if (total <= UNITS_OF_A_BLOCK || n < 2)
    {
      for (guint i = 0; i < n; i++)
        block_of[spots[i].group] = *n_blocks;
      (*n_blocks)++;
      return;
    }
  qsort (spots, n, sizeof (Spot), along_x ? compare_x : compare_y);
  while (cut < n - 1 && sum < total * share)
    sum += spots[cut++].weight;
  cut = MAX (cut, 1);
  part_spots (spots, cut, !along_x, 0.5, n_blocks, block_of);
  part_spots (spots + cut, n - cut, !along_x, 0.5, n_blocks, block_of);
}

static GPtrArray *
part_model (const Annealing *self, gboolean along_x, double share)
{
  const LpModel *m = self->model;
  GPtrArray *blocks = g_ptr_array_new_with_free_func (free_block);
  g_autofree guint *block_of = g_new0 (guint, m->n_units + 1);
  guint n_spots, n_blocks = 0;
  g_autofree Spot *spots = find_spots (self, &n_spots);

  part_spots (spots, n_spots, along_x, share, &n_blocks, block_of);
  for (guint b = 0; b < n_blocks; b++)
    {
      Block *block = g_new0 (Block, 1);

      block->units = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (blocks, block);
    }
  for (guint u = 0; u < m->n_units; u++)
    {
      Block *block = g_ptr_array_index (blocks, block_of[self->group != NULL ? self->group[u] : u]);

      g_array_append_val (block->units, u);
    }
  return blocks;
}

/* How many networks a block gets of those asked for: as many as it has, or its part of the people. */
static guint
share_networks (const Annealing *self, guint b)
{
  const LpModel *m = self->model;
  double people = 0, before = 0, here = 0;
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);

  if (m->terms.networks == 0 || self->blocks->len == 1)
    return m->terms.networks;
  for (guint k = 0; k < self->blocks->len; k++)
    {
      const Block *block = g_ptr_array_index (self->blocks, k);

      for (guint i = 0; i < block->units->len; i++)
        {
          guint u = g_array_index (block->units, guint, i);

          people += m->pop[u];
          before += k < b ? m->pop[u] : 0;
          here += k == b ? m->pop[u] : 0;
          if (k == b && self->group != NULL)
            g_hash_table_add (groups, GUINT_TO_POINTER (self->group[u]));
        }
    }
  if (self->group != NULL)
    return g_hash_table_size (groups);
  people = MAX (people, 1);
  return MAX (1, (guint) (round (m->terms.networks * (before + here) / people) - round (m->terms.networks * before / people)));
}

static void
anneal_block_cb (guint b, gpointer user_data)
{
  const Annealing *self = user_data;
  Block *block = g_ptr_array_index (self->blocks, b);
  guint n = block->units->len;
  g_autoptr (LpModel) cut = lp_model_cut (self->model, (guint *) block->units->data, n, share_networks (self, b));
  g_autofree guint *number = g_new (guint, self->model->n_units + 1);
  LpAnneal params = self->params;
  guint n_groups = 0;

  params.seed += b * 7919;
  if (self->group == NULL)
    block->group = lp_anneal_start (cut, params.seed);
  else
    {
      block->group = g_new (guint, n + 1);
      for (guint g = 0; g < self->model->n_units; g++)
        number[g] = G_MAXUINT;
      for (guint u = 0; u < n; u++)
        {
          guint g = self->group[cut->origin[u]];

          if (number[g] == G_MAXUINT)
            number[g] = n_groups++;
          block->group[u] = number[g];
        }
    }
  lp_anneal_run (cut, &params, block->group, self->effort);
}

/* Each group is known by the first of its units from now on, so that no two blocks use one number. */
static void
join_blocks (Annealing *self)
{
  guint n = self->model->n_units;
  guint *group = g_new (guint, n + 1);
  g_autofree guint *first = g_new (guint, n + 1);

  for (guint b = 0; b < self->blocks->len; b++)
    {
      const Block *block = g_ptr_array_index (self->blocks, b);

      for (guint u = 0; u < block->units->len; u++)
        first[u] = G_MAXUINT;
      for (guint u = 0; u < block->units->len; u++)
        {
          if (first[block->group[u]] == G_MAXUINT)
            first[block->group[u]] = g_array_index (block->units, guint, u);
          group[g_array_index (block->units, guint, u)] = first[block->group[u]];
        }
    }
  g_free (self->group);
  self->group = group;
}

static void
anneal_blocks (Annealing *self, gboolean along_x, double share, guint threads)
{
  self->blocks = part_model (self, along_x, share);
  lp_crew_run (threads, self->blocks->len, anneal_block_cb, self);
  join_blocks (self);
  g_ptr_array_unref (self->blocks);
}

guint *
lp_first_plan (const LpModel *model, guint64 seed, double work, guint threads, const LpEffort *effort)
{
  Annealing self = { .model = model, .effort = effort };
  double steps = CLAMP (6e6 / MAX (model->n_units, 1), 900, 2000);

  self.params = (LpAnneal) { .seed = seed, .steps = steps * CLAMP (work, 0.1, 4), .heat = 1 };
  anneal_blocks (&self, TRUE, 0.5, threads);
  if (model->n_units > UNITS_OF_A_BLOCK && !lp_effort_is_over (effort))
    {
      self.params.seed++;
      self.params.steps /= 3;
      self.params.heat = 0.1;
      anneal_blocks (&self, FALSE, 0.3, threads);
    }
  return self.group;
}

guint *
lp_first_shake (const LpModel *model, const guint *group, double heat, guint64 seed, guint threads, const LpEffort *effort)
{
  Annealing self = { .model = model, .effort = effort };

  self.group = g_memdup2 (group, sizeof *group * (model->n_units + 1));
  self.params = (LpAnneal) { .seed = seed, .steps = SHAKE_STEPS, .heat = heat, .forgets = TRUE };
  anneal_blocks (&self, seed % 2 == 0, 0.5, threads);
  return self.group;
}
