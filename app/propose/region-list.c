/* region-list.c — a plan parted into regions of neighbouring groups */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/region-list.h"

#include <math.h>
#include <stdlib.h>

#include "propose/chance.h"
#include "propose/pool.h"

/* A region of one unit has nothing to better. */
#define FEWEST_UNITS 2

typedef enum
{
  GROUP_FREE,
  GROUP_WAITING,  /* at the edge of the region that grows */
  GROUP_TAKEN,
} GroupState;

/* The plan's groups as lists, where they lie, and which are in a region. */
typedef struct
{
  const LpRegionWish *wish;
  guint *first, *units;
  double *x, *y;
  guint8 *state;     /* GroupState */
} Layout;

typedef struct
{
  guint group;
  double key;
} Seed;

void
lp_region_free (LpRegion *self)
{
  g_array_unref (self->units);
  g_array_unref (self->hashes);
  g_free (self);
}

static void
lay_out (Layout *layout, const LpRegionWish *wish)
{
  const LpModel *m = wish->model;
  g_autofree guint *next = NULL;

  layout->wish = wish;
  layout->first = g_new0 (guint, m->n_units + 2);
  layout->units = g_new (guint, m->n_units + 1);
  layout->x = g_new0 (double, m->n_units + 1);
  layout->y = g_new0 (double, m->n_units + 1);
  layout->state = g_new0 (guint8, m->n_units + 1);
  for (guint u = 0; u < m->n_units; u++)
    layout->first[wish->group[u] + 1]++;
  for (guint g = 0; g < m->n_units; g++)
    layout->first[g + 1] += layout->first[g];
  next = g_memdup2 (layout->first, sizeof (guint) * (m->n_units + 1));
  for (guint u = 0; u < m->n_units; u++)
    {
      guint g = wish->group[u], n = layout->first[g + 1] - layout->first[g];

      layout->units[next[g]++] = u;
      layout->x[g] += m->x[m->first[u]] / n;
      layout->y[g] += m->y[m->first[u]] / n;
    }
}

static void
clear_layout (Layout *layout)
{
  g_free (layout->first);
  g_free (layout->units);
  g_free (layout->x);
  g_free (layout->y);
  g_free (layout->state);
}

static guint
count_units (const Layout *layout, guint g)
{
  return layout->first[g + 1] - layout->first[g];
}

static void
add_group (Layout *layout, guint g, LpRegion *region)
{
  guint64 hash = lp_pool_hash (layout->units + layout->first[g], count_units (layout, g));

  g_array_append_vals (region->units, layout->units + layout->first[g], count_units (layout, g));
  g_array_append_val (region->hashes, hash);
  region->worth += layout->wish->worth != NULL ? layout->wish->worth[g] : 0;
  layout->state[g] = GROUP_TAKEN;
}

/* Puts the groups next to the region's units from the @done'th on at its edge, where they wait. Returns how many units were looked at in all. */
static guint
widen_edge (Layout *layout, const LpRegion *region, guint done, GArray *edge)
{
  const LpModel *m = layout->wish->model;

  for (; done < region->units->len; done++)
    {
      guint u = g_array_index (region->units, guint, done);

      for (guint k = m->near_first[u]; k < m->near_first[u + 1]; k++)
        {
          guint g = layout->wish->group[m->near[k]];

          if (layout->state[g] != GROUP_FREE)
            continue;
          layout->state[g] = GROUP_WAITING;
          g_array_append_val (edge, g);
        }
    }
  return done;
}

/* The group waiting at the edge that lies nearest to the seed, or G_MAXUINT. */
static guint
find_nearest (const Layout *layout, guint seed, const GArray *edge)
{
  guint best = G_MAXUINT;
  double least = HUGE_VAL;

  for (guint k = 0; k < edge->len; k++)
    {
      guint g = g_array_index (edge, guint, k);
      double km = hypot (layout->x[g] - layout->x[seed], layout->y[g] - layout->y[seed]);

      if (layout->state[g] == GROUP_WAITING && km < least)
        {
          least = km;
          best = g;
        }
    }
  return best;
}

static int
compare_numbers (const void *a, const void *b)
{
  guint p = *(const guint *) a, q = *(const guint *) b;

  return (p > q) - (p < q);
}

static LpRegion *
grow_region (Layout *layout, guint seed)
{
  LpRegion *region = g_new0 (LpRegion, 1);
  g_autoptr (GArray) edge = g_array_new (FALSE, FALSE, sizeof (guint));
  guint done = 0, best;

  region->units = g_array_new (FALSE, FALSE, sizeof (guint));
  region->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  add_group (layout, seed, region);
  while (TRUE)
    {
      done = widen_edge (layout, region, done, edge);
      best = find_nearest (layout, seed, edge);
      if (best == G_MAXUINT || region->units->len + count_units (layout, best) > layout->wish->size)
        break;
      add_group (layout, best, region);
    }
  for (guint k = 0; k < edge->len; k++)
    if (layout->state[g_array_index (edge, guint, k)] == GROUP_WAITING)
      layout->state[g_array_index (edge, guint, k)] = GROUP_FREE;
  g_array_sort (region->units, compare_numbers);
  return region;
}

static int
compare_seeds (const void *a, const void *b)
{
  const Seed *p = a, *q = b;

  if (p->key != q->key)
    return p->key > q->key ? -1 : 1;
  return (p->group > q->group) - (p->group < q->group);
}

static gboolean
is_settled (const Layout *layout, guint g)
{
  guint64 hash;

  if (layout->wish->settled == NULL)
    return FALSE;
  hash = lp_pool_hash (layout->units + layout->first[g], count_units (layout, g));
  return GPOINTER_TO_UINT (g_hash_table_lookup (layout->wish->settled, &hash)) >= LP_SETTLED_AFTER;
}

/* The groups that may open a region, in the order in which they do: by chance, the likelier the more they are worth. */
static GArray *
list_seeds (const Layout *layout)
{
  LpChance chance = { layout->wish->seed };
  GArray *seeds = g_array_new (FALSE, FALSE, sizeof (Seed));

  for (guint g = 0; g < layout->wish->model->n_units; g++)
    {
      Seed seed = { g, lp_chance_unit (&chance) };

      if (count_units (layout, g) == 0 || is_settled (layout, g))
        continue;
      if (layout->wish->worth != NULL)
        seed.key *= layout->wish->worth[g];
      g_array_append_val (seeds, seed);
    }
  g_array_sort (seeds, compare_seeds);
  return seeds;
}

GPtrArray *
lp_region_list (const LpRegionWish *wish)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_region_free);
  g_autoptr (GArray) seeds = NULL;
  Layout layout;

  lay_out (&layout, wish);
  seeds = list_seeds (&layout);
  for (guint i = 0; i < seeds->len; i++)
    {
      guint g = g_array_index (seeds, Seed, i).group;
      LpRegion *region;

      if (layout.state[g] != GROUP_FREE)
        continue;
      region = grow_region (&layout, g);
      if (region->units->len < FEWEST_UNITS || region->worth < wish->least_worth)
        lp_region_free (region);
      else
        g_ptr_array_add (list, region);
    }
  clear_layout (&layout);
  return list;
}

LpModel *
lp_region_cut (const LpRegion *self, const LpRegionWish *wish, guint networks, guint *group)
{
  LpModel *cut = lp_model_cut (wish->model, (guint *) self->units->data, self->units->len, networks);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint u = 0; u < cut->n_units; u++)
    {
      gpointer key = GUINT_TO_POINTER (wish->group[cut->origin[u]]), number;

      if (!g_hash_table_lookup_extended (numbers, key, NULL, &number))
        {
          number = GUINT_TO_POINTER (g_hash_table_size (numbers));
          g_hash_table_insert (numbers, key, number);
        }
      group[u] = GPOINTER_TO_UINT (number);
    }
  return cut;
}
