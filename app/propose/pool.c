/* pool.c — groups worth considering, each with its cost, none twice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/pool.h"

#include "propose/chance.h"

/* Puts @hash in its place; FALSE when it is there already. */
static gboolean
note_hash (guint64 *known, guint n_places, guint64 hash)
{
  guint at = hash & (n_places - 1);

  for (; known[at] != 0; at = (at + 1) & (n_places - 1))
    if (known[at] == hash)
      return FALSE;
  known[at] = hash;
  return TRUE;
}

static void
make_room (LpPool *self)
{
  guint n_places = self->n_places * 2;
  guint64 *known = g_new0 (guint64, n_places);

  for (guint i = 0; i < self->n_places; i++)
    if (self->known[i] != 0)
      note_hash (known, n_places, self->known[i]);
  g_free (self->known);
  self->known = known;
  self->n_places = n_places;
}

LpPool *
lp_pool_new (void)
{
  LpPool *self = g_new0 (LpPool, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (LpColumn));
  self->units = g_array_new (FALSE, FALSE, sizeof (guint));
  self->n_places = 1024;
  self->known = g_new0 (guint64, self->n_places);
  return self;
}

void
lp_pool_free (LpPool *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_array_unref (self->units);
  g_free (self->known);
  g_free (self);
}

guint64
lp_pool_hash (const guint *units, guint n)
{
  guint64 hash = 0;

  for (guint k = 0; k < n; k++)
    {
      LpChance mix = { units[k] };

      hash ^= lp_chance_next (&mix);
    }
  return hash != 0 ? hash : 1;
}

gboolean
lp_pool_add (LpPool *self, const guint *units, guint n, double cost)
{
  LpColumn column = { self->units->len, n, cost };

  if (self->columns->len * 2 >= self->n_places)
    make_room (self);
  if (!note_hash (self->known, self->n_places, lp_pool_hash (units, n)))
    return FALSE;
  g_array_append_vals (self->units, units, n);
  g_array_append_val (self->columns, column);
  return TRUE;
}

void
lp_pool_add_plan (LpPool *self, const LpModel *model, const guint *group)
{
  guint n = model->n_units;
  g_autofree guint *next = g_new (guint, n + 1);
  g_autofree guint *head = g_new (guint, n + 1);
  g_autofree guint *units = g_new (guint, n + 1);

  for (guint g = 0; g < n; g++)
    head[g] = G_MAXUINT;
  for (guint u = n; u-- > 0;)
    {
      next[u] = head[group[u]];
      head[group[u]] = u;
    }
  for (guint g = 0; g < n; g++)
    {
      guint k = 0;

      for (guint u = head[g]; u != G_MAXUINT; u = next[u])
        units[k++] = u;
      if (k > 0)
        lp_pool_add (self, units, k, lp_model_group_cost (model, units, k, NULL));
    }
}

double
lp_pool_sum (const LpPool *self)
{
  double sum = 0;

  for (guint j = 0; j < self->columns->len; j++)
    sum += lp_pool_column (self, j)->cost;
  return sum;
}

double
lp_pool_cost_plan (const LpModel *model, const guint *group, guint *n_groups)
{
  g_autoptr (LpPool) plan = lp_pool_new ();

  lp_pool_add_plan (plan, model, group);
  if (n_groups != NULL)
    *n_groups = plan->columns->len;
  return lp_pool_sum (plan);
}

double
lp_pool_cost_with_number (const LpModel *model, const guint *group)
{
  guint n_groups;
  double cost = lp_pool_cost_plan (model, group, &n_groups);

  return cost + lp_model_number_charge (model, n_groups);
}
