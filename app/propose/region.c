/* region.c — bettering a large plan region by region, on several threads */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/region.h"

#include <math.h>
#include <string.h>

#include "propose/crew.h"
#include "propose/pool.h"
#include "propose/region-list.h"

/* A region by itself, before and after. */
typedef struct
{
  guint *group;        /* of each unit; NULL before it is solved */
  double *price;
  double before;
  LpExact exact;
} Answer;

typedef struct
{
  const LpRegions *regions;
  const LpRegionWish *wish;
  GPtrArray *list;     /* LpRegion */
  Answer *answers;     /* of each */
  const LpExactLimits *limits;
  const LpEffort *effort;
} Sweep;

/* The groups of a region that could not be bettered. */
static void
settle (LpRegions *self, const LpRegion *region)
{
  for (guint k = 0; k < region->hashes->len; k++)
    {
      const guint64 *hash = &g_array_index (region->hashes, guint64, k);
      guint times = GPOINTER_TO_UINT (g_hash_table_lookup (self->settled, hash));

      g_hash_table_insert (self->settled, g_memdup2 (hash, sizeof *hash), GUINT_TO_POINTER (times + 1));
    }
}

/* Of a size that is new no group is settled, but for those of a plan that is bettered already. */
static void
settle_anew (LpRegions *self)
{
  g_autoptr (LpPool) plan = lp_pool_new ();

  g_hash_table_remove_all (self->settled);
  if (self->better != NULL)
    lp_pool_add_plan (plan, self->model, self->better);
  for (guint j = 0; j < plan->columns->len; j++)
    {
      guint64 hash = lp_pool_hash (lp_pool_units (plan, lp_pool_column (plan, j)), lp_pool_column (plan, j)->n);

      g_hash_table_insert (self->settled, g_memdup2 (&hash, sizeof hash), GUINT_TO_POINTER (LP_SETTLED_AFTER));
    }
}

static void
solve_region_cb (guint task, gpointer user_data)
{
  Sweep *sweep = user_data;
  const LpRegion *region = g_ptr_array_index (sweep->list, task);
  Answer *answer = &sweep->answers[task];
  guint n = region->units->len, networks = sweep->regions->model->terms.networks > 0 ? region->hashes->len : 0;
  g_autoptr (LpModel) cut = NULL;

  if (lp_effort_is_over (sweep->effort))
    return;
  answer->group = g_new (guint, n);
  answer->price = g_new (double, n);
  cut = lp_region_cut (region, sweep->wish, networks, answer->group);
  for (guint u = 0; u < n; u++)
    answer->price[u] = sweep->regions->price[cut->origin[u]];
  answer->before = lp_pool_cost_plan (cut, answer->group, NULL);
  answer->exact = lp_exact_solve (cut, answer->group, answer->price, sweep->limits, sweep->effort);
}

/* Writes a region's new groups into the plan, under the numbers its old groups leave free and unused ones. */
static void
take_over (LpRegions *self, const LpRegion *region, const guint *group, guint8 *used)
{
  guint n = region->units->len, free_number = 0;
  g_autofree guint *number = g_new (guint, n + 1);

  memset (number, 0xff, sizeof *number * (n + 1));
  for (guint u = 0; u < n; u++)
    used[self->group[g_array_index (region->units, guint, u)]] = FALSE;
  for (guint u = 0; u < n; u++)
    {
      guint g = group[u];

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
apply_answers (LpRegions *self, const Sweep *sweep)
{
  g_autofree guint8 *used = g_new0 (guint8, self->model->n_units + 1);
  double fall = 0;

  for (guint u = 0; u < self->model->n_units; u++)
    used[self->group[u]] = TRUE;
  for (guint i = 0; i < sweep->list->len; i++)
    {
      const LpRegion *region = g_ptr_array_index (sweep->list, i);
      const Answer *answer = &sweep->answers[i];

      if (answer->group == NULL)
        continue;
      self->n_solved++;
      self->n_proved += answer->exact.proved;
      for (guint u = 0; u < region->units->len; u++)
        self->price[g_array_index (region->units, guint, u)] = answer->price[u];
      if (answer->exact.cost < answer->before - lp_cost_tolerance (answer->before))
        {
          self->n_better++;
          fall += answer->before - answer->exact.cost;
          take_over (self, region, answer->group, used);
        }
      else
        settle (self, region);
    }
  return fall;
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
  LpRegionWish wish = {
    .model = self->model, .group = self->group, .size = size, .seed = self->seed++, .settled = self->settled,
    .least_worth = self->least_worth * size,
  };
  g_autofree double *worth = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autofree Answer *answers = NULL;
  Sweep sweep = { .regions = self, .wish = &wish, .limits = limits, .effort = effort };
  double fall;

  if (self->size != size)
    settle_anew (self);
  self->size = size;
  if (self->ascent != NULL)
    wish.worth = worth = lp_ascent_weigh (self->ascent, self->group);
  sweep.list = list = lp_region_list (&wish);
  sweep.answers = answers = g_new0 (Answer, list->len + 1);
  self->n_solved = self->n_proved = self->n_better = 0;
  lp_crew_run (self->threads, list->len, solve_region_cb, &sweep);
  fall = apply_answers (self, &sweep);
  for (guint i = 0; i < list->len; i++)
    {
      g_free (answers[i].group);
      g_free (answers[i].price);
    }
  return fall;
}
