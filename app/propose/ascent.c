/* ascent.c — prices and a true bound for a whole of any size, block by block */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/ascent.h"

#include <math.h>
#include <stdlib.h>

#include "propose/crew.h"
#include "propose/hold.h"
#include "propose/region-list.h"

/* Units so many steps from the edge of a block keep their price: groups that hold them may reach out of the block. */
#define EDGE_STEPS 2
/* Neighbours that lie farther apart than so many times what is usual for either do not count. */
#define FAR_TIMES 3

/* For one block. */
#define BLOCK_ROUNDS 40
#define BLOCK_NODES 40000000
/* Of a block's cost: a bound so near to its programme's optimum is near enough. */
#define NEAR_ENOUGH 3e-5
#define CUT_ROUNDS 20

/* Units of one task of a check. */
#define UNITS_OF_A_CHECK 64

/* A reduced cost this little below 0 counts as none; the bound is lowered by it all the same. */
#define LEAST_REDUCED 1e-6

typedef struct
{
  LpCut cut;
  double price;
} PricedCut;

typedef struct
{
  LpAscent *ascent;
  const LpRegionWish *wish;
  GPtrArray *list;     /* LpRegion */
  GArray **found;      /* PricedCut: of each */
  gboolean alone;
  const LpEffort *effort;
} Sweep;

typedef struct
{
  LpAscent *ascent;
  double *least;       /* of each unit: 0 or less, what no group around it falls below */
  guint64 centre_nodes;
  const LpEffort *effort;
} Check;

static int
compare_ways (const void *a, const void *b)
{
  double p = *(const double *) a, q = *(const double *) b;

  return (p > q) - (p < q);
}

static double
measure_way (const LpModel *m, guint u, guint v)
{
  return hypot (m->x[m->first[u]] - m->x[m->first[v]], m->y[m->first[u]] - m->y[m->first[v]]);
}

/* How far from a unit its nearer neighbours are: of a town on a headland half may lie across the water. */
static double
find_usual_way (const LpModel *m, guint u)
{
  guint n = m->near_first[u + 1] - m->near_first[u];
  g_autofree double *ways = g_new (double, n + 1);

  for (guint k = 0; k < n; k++)
    ways[k] = measure_way (m, u, m->near[m->near_first[u] + k]);
  qsort (ways, n, sizeof *ways, compare_ways);
  return n > 0 ? ways[n / 4] : 0;
}

/* Neighbours across a bay, as the outline of the land makes them, share no group worth having. If they counted, towns on the coast would be at
 * the edge of every block. */
static gboolean
is_far (const LpModel *m, guint u, guint v)
{
  return measure_way (m, u, v) > FAR_TIMES * MAX (find_usual_way (m, u), find_usual_way (m, v));
}

/* Which units of the cut are fewer than EDGE_STEPS steps from one that is not in it. */
static guint8 *
find_edge (const LpModel *whole, const LpModel *cut)
{
  guint8 *edge = g_new0 (guint8, cut->n_units + 1);
  g_autofree guint8 *inside = g_new0 (guint8, whole->n_units + 1);

  for (guint u = 0; u < cut->n_units; u++)
    inside[cut->origin[u]] = TRUE;
  for (guint u = 0; u < cut->n_units; u++)
    {
      guint from = cut->origin[u];

      for (guint k = whole->near_first[from]; k < whole->near_first[from + 1] && edge[u] == 0; k++)
        edge[u] = !inside[whole->near[k]] && !is_far (whole, from, whole->near[k]);
    }
  for (guint step = 1; step < EDGE_STEPS; step++)
    for (guint u = 0; u < cut->n_units; u++)
      for (guint k = cut->near_first[u]; k < cut->near_first[u + 1] && edge[u] == 0; k++)
        if (edge[cut->near[k]] == step && !is_far (whole, cut->origin[u], cut->origin[cut->near[k]]))
          edge[u] = step + 1;
  return edge;
}

/* The cuts of the whole that groups of the part can count in, by its numbers; units outside are n_units. */
static LpCuts *
list_cuts (const LpAscent *self, const LpModel *cut, GArray *price, GArray *origin)
{
  LpCuts *cuts = lp_cuts_new (cut->n_units + 1);
  g_autofree guint *number = g_new (guint, self->model->n_units + 1);

  for (guint u = 0; u < self->model->n_units; u++)
    number[u] = cut->n_units;
  for (guint u = 0; u < cut->n_units; u++)
    number[cut->origin[u]] = u;
  for (guint t = 0; t < self->cuts->list->len; t++)
    {
      LpCut known = *lp_cuts_get (self->cuts, t);
      guint inside = 0;

      for (guint i = 0; i < known.n; i++)
        {
          known.unit[i] = number[known.unit[i]];
          inside += known.unit[i] < cut->n_units ? known.weight[i] : 0;
        }
      /* No group of the part counts. */
      if (inside < known.divisor)
        continue;
      lp_cuts_add (cuts, &known);
      g_array_append_val (price, g_array_index (self->cut_price, double, t));
      g_array_append_val (origin, t);
    }
  return cuts;
}

/* No other block has these units, nor the cuts that are not held; what is new waits for the others. */
static void
take_prices (Sweep *sweep, guint task, const LpMaster *master, const GArray *in_list, const GArray *in_whole)
{
  LpAscent *self = sweep->ascent;
  const LpModel *cut = master->model;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PricedCut));

  for (guint u = 0; u < cut->n_units; u++)
    self->price[cut->origin[u]] = master->price[u];
  for (guint t = master->n_held_cuts; t < master->cuts->list->len; t++)
    {
      PricedCut priced = { *lp_cuts_get (master->cuts, t), g_array_index (master->cut_price, double, t) };

      if (t < in_list->len)
        {
          guint from = g_array_index (in_whole, guint, g_array_index (in_list, guint, t));

          g_array_index (self->cut_price, double, from) = priced.price;
          continue;
        }
      for (guint k = 0; k < priced.cut.n; k++)
        priced.cut.unit[k] = cut->origin[priced.cut.unit[k]];
      if (priced.price < 0)
        g_array_append_val (found, priced);
    }
  sweep->found[task] = found;
}

static void
raise_block_cb (guint task, gpointer user_data)
{
  Sweep *sweep = user_data;
  LpAscent *self = sweep->ascent;
  const LpRegion *region = g_ptr_array_index (sweep->list, task);
  g_autofree guint *group = g_new (guint, region->units->len);
  g_autofree double *price = g_new (double, region->units->len);
  g_autofree guint8 *held = NULL;
  g_autoptr (GArray) cut_price = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) in_whole = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) in_list = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (LpModel) cut = NULL;
  g_autoptr (LpMaster) master = NULL;
  LpCuts *cuts;
  double upper;

  if (lp_effort_is_over (sweep->effort))
    return;
  cut = lp_region_cut (region, sweep->wish, 0, group);
  cut->terms.network -= self->number_price;
  for (guint u = 0; u < cut->n_units; u++)
    price[u] = self->price[cut->origin[u]];
  master = lp_master_new (cut, group, price, BLOCK_NODES);
  held = sweep->alone ? g_new0 (guint8, cut->n_units + 1) : find_edge (self->model, cut);
  cuts = list_cuts (self, cut, cut_price, in_whole);
  upper = lp_master_hold (master, held, cuts, (double *) cut_price->data, in_list);
  lp_cuts_free (cuts);
  master->near_enough = NEAR_ENOUGH * fabs (upper);
  lp_master_raise_with_cuts (master, upper, BLOCK_ROUNDS, CUT_ROUNDS, sweep->effort);
  if (isfinite (master->bound))
    take_prices (sweep, task, master, in_list, in_whole);
}

/* What the blocks found, and of the old all that still counts. */
static void
renew_cuts (LpAscent *self, const Sweep *sweep)
{
  LpCuts *cuts = lp_cuts_new (self->model->n_units);
  GArray *price = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint t = 0; t < self->cuts->list->len; t++)
    if (g_array_index (self->cut_price, double, t) < 0)
      {
        lp_cuts_add (cuts, lp_cuts_get (self->cuts, t));
        g_array_append_val (price, g_array_index (self->cut_price, double, t));
      }
  for (guint i = 0; i < sweep->list->len; i++)
    for (guint k = 0; sweep->found[i] != NULL && k < sweep->found[i]->len; k++)
      {
        const PricedCut *priced = &g_array_index (sweep->found[i], PricedCut, k);

        lp_cuts_add (cuts, &priced->cut);
        g_array_append_val (price, priced->price);
      }
  lp_cuts_free (self->cuts);
  g_array_unref (self->cut_price);
  self->cuts = cuts;
  self->cut_price = price;
}

static double
keep_least_cb (const guint *units, guint n, double cost, double reduced, gpointer user_data)
{
  double *least = user_data;

  *least = MIN (*least, reduced);
  return *least;
}

static void
check_units_cb (guint task, gpointer user_data)
{
  Check *check = user_data;
  const LpModel *m = check->ascent->model;
  g_autoptr (LpGrower) grower = lp_grower_new (m);
  guint end = MIN ((task + 1) * UNITS_OF_A_CHECK, m->n_units);

  lp_grower_set_prices (grower, check->ascent->price, check->ascent->number_price, check->ascent->cuts,
                        (double *) check->ascent->cut_price->data);
  for (guint u = task * UNITS_OF_A_CHECK; u < end && !lp_effort_is_over (check->effort); u++)
    {
      check->least[u] = -LEAST_REDUCED;
      for (guint c = m->first[u]; c < m->first[u + 1]; c++)
        if (!lp_grower_run (grower, c, check->least[u], check->centre_nodes, keep_least_cb, &check->least[u]))
          check->least[u] = MIN (check->least[u], lp_grower_get_bound (grower));
    }
}

LpAscent *
lp_ascent_new (const LpModel *model, const guint *group, const double *price, guint64 seed, guint threads)
{
  LpAscent *self = g_new0 (LpAscent, 1);

  self->model = model;
  self->seed = seed;
  self->threads = threads;
  self->bound = -HUGE_VAL;
  self->price = g_new0 (double, model->n_units + 1);
  self->cuts = lp_cuts_new (model->n_units);
  self->cut_price = g_array_new (FALSE, FALSE, sizeof (double));
  lp_master_guess_prices (model, group, self->price);
  for (guint u = 0; u < model->n_units && price != NULL; u++)
    if (isfinite (price[u]))
      self->price[u] = price[u];
  return self;
}

void
lp_ascent_free (LpAscent *self)
{
  if (self == NULL)
    return;
  g_free (self->price);
  lp_cuts_free (self->cuts);
  g_array_unref (self->cut_price);
  g_free (self);
}

void
lp_ascent_sweep (LpAscent *self, const guint *group, guint size, gboolean alone, const LpEffort *effort)
{
  /* Every other time blocks are opened where the plan is farthest above the bound: chance alone may leave a unit at the edge of block after block, and it
   * keeps its price there. */
  g_autofree double *worth = isfinite (self->bound) && self->seed % 2 == 0 ? lp_ascent_weigh (self, group) : NULL;
  LpRegionWish wish = { .model = self->model, .group = group, .size = size, .seed = self->seed++, .worth = worth };
  g_autoptr (GPtrArray) list = lp_region_list (&wish);
  g_autofree GArray **found = g_new0 (GArray *, list->len + 1);
  Sweep sweep = { .ascent = self, .wish = &wish, .list = list, .found = found, .alone = alone, .effort = effort };

  lp_crew_run (self->threads, list->len, raise_block_cb, &sweep);
  renew_cuts (self, &sweep);
  for (guint i = 0; i < list->len; i++)
    g_clear_pointer (&found[i], g_array_unref);
}

gboolean
lp_ascent_check (LpAscent *self, guint64 centre_nodes, const LpEffort *effort)
{
  guint n = self->model->n_units;
  g_autofree double *least = g_new0 (double, n + 1);
  Check check = { .ascent = self, .least = least, .centre_nodes = centre_nodes, .effort = effort };
  double bound = self->number_price * self->model->terms.networks;

  lp_crew_run (self->threads, (n + UNITS_OF_A_CHECK - 1) / UNITS_OF_A_CHECK, check_units_cb, &check);
  if (lp_effort_is_over (effort))
    return FALSE;
  for (guint u = 0; u < n; u++)
    {
      self->price[u] += least[u];
      bound += self->price[u];
    }
  bound += lp_cuts_sum (self->cuts, (double *) self->cut_price->data);
  self->bound = MAX (self->bound, bound);
  return TRUE;
}

/* How often the group of the cut's unit @i counts; 0 where an earlier unit told of it. */
static guint
count_at_first (const LpCut *cut, const guint *group, guint i)
{
  guint held = 0;

  for (guint k = 0; k < cut->n; k++)
    {
      if (group[cut->unit[k]] != group[cut->unit[i]])
        continue;
      if (k < i)
        return 0;
      held += cut->weight[k];
    }
  return held / cut->divisor;
}

/* A cut that the plan's groups count in less than they may pays for nothing; its units share the blame. */
static void
share_unused_cuts (const LpAscent *self, const guint *group, double *worth)
{
  for (guint t = 0; t < self->cuts->list->len; t++)
    {
      const LpCut *cut = lp_cuts_get (self->cuts, t);
      gint unused = cut->most;

      for (guint i = 0; i < cut->n; i++)
        unused -= count_at_first (cut, group, i);
      for (guint i = 0; i < cut->n && unused > 0; i++)
        worth[group[cut->unit[i]]] -= unused * g_array_index (self->cut_price, double, t) / cut->n;
    }
}

double *
lp_ascent_weigh (const LpAscent *self, const guint *group)
{
  const LpModel *m = self->model;
  double *worth = g_new0 (double, m->n_units + 1);
  g_autoptr (LpPool) plan = lp_pool_new ();

  lp_pool_add_plan (plan, m, group);
  for (guint j = 0; j < plan->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (plan, j);
      const guint *units = lp_pool_units (plan, column);

      worth[group[units[0]]] = MAX (0, lp_pool_reduced (plan, column, self->price, self->number_price)
                                       + lp_cuts_charge (self->cuts, (double *) self->cut_price->data, units, column->n));
    }
  share_unused_cuts (self, group, worth);
  return worth;
}
