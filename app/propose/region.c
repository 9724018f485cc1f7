/* region.c — bettering a large plan region by region, on several threads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/region.h"

#include <math.h>
#include <string.h>

#include "propose/chance.h"
#include "propose/master.h"
#include "propose/pool.h"

/* A group that was in so many regions of one size without a change opens no more of them. */
#define SETTLED_AFTER 4

typedef struct
{
  GArray *units;       /* guint */
  guint n_groups;
  GArray *hashes;      /* guint64: its groups before */
  guint *group;        /* of each unit, before and after */
  double *price;
  double before;
  LpExact exact;
} Region;

typedef struct
{
  LpRegions *regions;
  GPtrArray *list;     /* Region */
  const LpExactLimits *limits;
  const LpEffort *effort;
  gint next;
} Sweep;

/* The plan's groups as lists, and where they lie. */
typedef struct
{
  guint *first, *units;
  double *x, *y;
} Layout;

static void
free_region (gpointer data)
{
  Region *self = data;

  g_array_unref (self->units);
  g_array_unref (self->hashes);
  g_free (self->group);
  g_free (self->price);
  g_free (self);
}

static void
lay_out (const LpRegions *self, Layout *layout)
{
  const LpModel *m = self->model;
  g_autofree guint *next = NULL;

  layout->first = g_new0 (guint, m->n_units + 2);
  layout->units = g_new (guint, m->n_units + 1);
  layout->x = g_new0 (double, m->n_units + 1);
  layout->y = g_new0 (double, m->n_units + 1);
  for (guint u = 0; u < m->n_units; u++)
    layout->first[self->group[u] + 1]++;
  for (guint g = 0; g < m->n_units; g++)
    layout->first[g + 1] += layout->first[g];
  next = g_memdup2 (layout->first, sizeof (guint) * (m->n_units + 1));
  for (guint u = 0; u < m->n_units; u++)
    {
      guint g = self->group[u], n = layout->first[g + 1] - layout->first[g];

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
}

static void
add_group (const Layout *layout, guint g, Region *region, guint8 *state)
{
  guint n = layout->first[g + 1] - layout->first[g];
  guint64 hash = lp_pool_hash (layout->units + layout->first[g], n);

  g_array_append_vals (region->units, layout->units + layout->first[g], n);
  g_array_append_val (region->hashes, hash);
  region->n_groups++;
  state[g] = 2;
}

/* Puts the groups next to the region's units from the @done'th on at its edge, where they wait. Returns how many units were looked at in all. */
static guint
widen_edge (const LpRegions *self, const Region *region, guint done, GArray *edge, guint8 *state)
{
  const LpModel *m = self->model;

  for (; done < region->units->len; done++)
    {
      guint u = g_array_index (region->units, guint, done);

      for (guint k = m->near_first[u]; k < m->near_first[u + 1]; k++)
        {
          guint g = self->group[m->near[k]];

          if (state[g] != 0)
            continue;
          state[g] = 1;
          g_array_append_val (edge, g);
        }
    }
  return done;
}

/* The group waiting at the edge that lies nearest to the seed, or G_MAXUINT. */
static guint
find_nearest (const Layout *layout, guint seed, const GArray *edge, const guint8 *state)
{
  guint best = G_MAXUINT;
  double least = HUGE_VAL;

  for (guint k = 0; k < edge->len; k++)
    {
      guint g = g_array_index (edge, guint, k);
      double km = hypot (layout->x[g] - layout->x[seed], layout->y[g] - layout->y[seed]);

      if (state[g] == 1 && km < least)
        {
          least = km;
          best = g;
        }
    }
  return best;
}

/* Grows a region from group @seed: always the group next to it that lies nearest to the seed. state: 0 free,
 * 1 waiting at the edge, 2 taken by a region of this sweep. */
static Region *
grow_region (const LpRegions *self, const Layout *layout, guint seed, guint size, guint8 *state)
{
  Region *region = g_new0 (Region, 1);
  g_autoptr (GArray) edge = g_array_new (FALSE, FALSE, sizeof (guint));
  guint done = 0;

  region->units = g_array_new (FALSE, FALSE, sizeof (guint));
  region->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  add_group (layout, seed, region, state);
  while (TRUE)
    {
      guint best;

      done = widen_edge (self, region, done, edge, state);
      best = find_nearest (layout, seed, edge, state);
      if (best == G_MAXUINT || region->units->len + layout->first[best + 1] - layout->first[best] > size)
        break;
      add_group (layout, best, region, state);
    }
  for (guint k = 0; k < edge->len; k++)
    if (state[g_array_index (edge, guint, k)] == 1)
      state[g_array_index (edge, guint, k)] = 0;
  return region;
}

static gboolean
is_settled (const LpRegions *self, const Layout *layout, guint g)
{
  guint64 hash = lp_pool_hash (layout->units + layout->first[g], layout->first[g + 1] - layout->first[g]);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->settled, &hash)) >= SETTLED_AFTER;
}

/* The groups of a region that could not be bettered. */
static void
settle (LpRegions *self, const Region *region)
{
  for (guint k = 0; k < region->hashes->len; k++)
    {
      const guint64 *hash = &g_array_index (region->hashes, guint64, k);
      guint times = GPOINTER_TO_UINT (g_hash_table_lookup (self->settled, hash));

      g_hash_table_insert (self->settled, g_memdup2 (hash, sizeof *hash), GUINT_TO_POINTER (times + 1));
    }
}

static GPtrArray *
choose_regions (LpRegions *self, guint size)
{
  const LpModel *m = self->model;
  LpChance chance = { self->seed++ };
  GPtrArray *list = g_ptr_array_new_with_free_func (free_region);
  g_autofree guint8 *state = g_new0 (guint8, m->n_units + 1);
  g_autofree guint *order = g_new (guint, m->n_units + 1);
  Layout layout;

  lay_out (self, &layout);
  for (guint g = 0; g < m->n_units; g++)
    {
      guint k = lp_chance_below (&chance, g + 1);

      order[g] = order[k];
      order[k] = g;
    }
  for (guint i = 0; i < m->n_units; i++)
    {
      guint seed = order[i];
      Region *region;

      if (state[seed] != 0 || layout.first[seed] == layout.first[seed + 1] || is_settled (self, &layout, seed))
        continue;
      region = grow_region (self, &layout, seed, size, state);
      if (region->units->len < 2)
        free_region (region);
      else
        g_ptr_array_add (list, region);
    }
  clear_layout (&layout);
  return list;
}

static int
compare_numbers (const void *a, const void *b)
{
  guint p = *(const guint *) a, q = *(const guint *) b;

  return (p > q) - (p < q);
}

static void
solve_region (const LpRegions *self, Region *region, const LpExactLimits *limits, const LpEffort *effort)
{
  const LpModel *m = self->model;
  guint n = region->units->len;
  g_autofree guint *number = g_new (guint, m->n_units + 1);
  g_autoptr (LpModel) cut = NULL;
  guint n_groups = 0;

  g_array_sort (region->units, compare_numbers);
  cut = lp_model_cut (m, (guint *) region->units->data, n, m->terms.networks > 0 ? region->n_groups : 0);
  region->group = g_new (guint, n);
  region->price = g_new (double, n);
  memset (number, 0xff, sizeof *number * (m->n_units + 1));
  for (guint u = 0; u < n; u++)
    {
      guint g = self->group[cut->origin[u]];

      if (number[g] == G_MAXUINT)
        number[g] = n_groups++;
      region->group[u] = number[g];
      region->price[u] = self->price[cut->origin[u]];
    }
  region->before = lp_pool_cost_plan (cut, region->group, NULL);
  region->exact = lp_exact_solve (cut, region->group, region->price, limits, effort);
}

static gpointer
work_cb (gpointer data)
{
  Sweep *sweep = data;

  while (TRUE)
    {
      guint i = g_atomic_int_add (&sweep->next, 1);

      if (i >= sweep->list->len || lp_effort_is_over (sweep->effort))
        break;
      solve_region (sweep->regions, g_ptr_array_index (sweep->list, i), sweep->limits, sweep->effort);
    }
  return NULL;
}

/* Writes a region's new groups into the plan, under the numbers its old groups leave free and unused ones. */
static void
take_over (LpRegions *self, const Region *region, guint8 *used)
{
  guint n = region->units->len, free_number = 0;
  g_autofree guint *number = g_new (guint, n + 1);

  memset (number, 0xff, sizeof *number * (n + 1));
  for (guint u = 0; u < n; u++)
    used[self->group[g_array_index (region->units, guint, u)]] = FALSE;
  for (guint u = 0; u < n; u++)
    {
      guint g = region->group[u];

      if (number[g] == G_MAXUINT)
        {
          while (used[free_number])
            free_number++;
          used[free_number] = TRUE;
          number[g] = free_number;
        }
      self->group[g_array_index (region->units, guint, u)] = number[g];
    }
}

static double
apply_regions (LpRegions *self, GPtrArray *list)
{
  g_autofree guint8 *used = g_new0 (guint8, self->model->n_units + 1);
  double fall = 0;

  for (guint u = 0; u < self->model->n_units; u++)
    used[self->group[u]] = TRUE;
  for (guint i = 0; i < list->len; i++)
    {
      Region *region = g_ptr_array_index (list, i);

      if (region->group == NULL)
        continue;
      self->n_solved++;
      self->n_proved += region->exact.proved;
      for (guint u = 0; u < region->units->len; u++)
        self->price[g_array_index (region->units, guint, u)] = region->price[u];
      if (region->exact.cost < region->before - lp_cost_tolerance (region->before))
        {
          self->n_better++;
          fall += region->before - region->exact.cost;
          take_over (self, region, used);
        }
      else
        settle (self, region);
    }
  return fall;
}

static gpointer
work_on_thread_cb (gpointer data)
{
  work_cb (data);
  lp_master_leave_thread ();
  return NULL;
}

LpRegions *
lp_regions_new (const LpModel *model, guint *group, guint64 seed, guint threads)
{
  LpRegions *self = g_new0 (LpRegions, 1);

  self->model = model;
  self->group = group;
  self->seed = seed;
  self->threads = MAX (threads, 1);
  self->price = g_new (double, model->n_units + 1);
  for (guint u = 0; u < model->n_units; u++)
    self->price[u] = -HUGE_VAL;
  self->settled = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
lp_regions_free (LpRegions *self)
{
  if (self == NULL)
    return;
  g_free (self->price);
  g_hash_table_unref (self->settled);
  g_free (self);
}

double
lp_regions_sweep (LpRegions *self, guint size, const LpExactLimits *limits, const LpEffort *effort)
{
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();
  g_autoptr (GPtrArray) list = NULL;
  Sweep sweep = { .regions = self, .limits = limits, .effort = effort };

  if (self->size != size)
    g_hash_table_remove_all (self->settled);
  self->size = size;
  sweep.list = list = choose_regions (self, size);

  self->n_solved = self->n_proved = self->n_better = 0;
  for (guint t = 1; t < MIN (self->threads, list->len); t++)
    g_ptr_array_add (threads, g_thread_new ("propose", work_on_thread_cb, &sweep));
  work_cb (&sweep);
  for (guint t = 0; t < threads->len; t++)
    g_thread_join (g_ptr_array_index (threads, t));
  return apply_regions (self, list);
}
