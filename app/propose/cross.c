/* cross.c — of two plans, the better one in each part where they differ */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/cross.h"

#include "propose/parts.h"
#include "propose/pool.h"

/* What one plan has in a part. */
typedef struct
{
  double cost;
  guint n_groups;
} Share;

/* The parts of @parent with all units of a group in one. */
static void
join_groups (const LpModel *m, const guint *group, guint *parent)
{
  g_autofree guint *first = g_new (guint, m->n_units + 1);

  for (guint g = 0; g < m->n_units; g++)
    first[g] = G_MAXUINT;
  for (guint u = 0; u < m->n_units; u++)
    {
      if (first[group[u]] == G_MAXUINT)
        first[group[u]] = u;
      lp_parts_join (parent, first[group[u]], u);
    }
}

/* What the plan has in each part, by the part's root. (transfer full) */
static Share *
share_out (const LpModel *m, const guint *group, guint *parent)
{
  Share *shares = g_new0 (Share, m->n_units + 1);
  g_autoptr (LpPool) plan = lp_pool_new ();

  lp_pool_add_plan (plan, m, group);
  for (guint j = 0; j < plan->columns->len; j++)
    {
      const LpColumn *column = lp_pool_column (plan, j);
      Share *share = &shares[lp_parts_find (parent, lp_pool_units (plan, column)[0])];

      share->cost += column->cost;
      share->n_groups++;
    }
  return shares;
}

static gboolean
is_better (const LpModel *m, const Share *here, const Share *there)
{
  if (m->terms.networks > 0 && here->n_groups != there->n_groups)
    return FALSE;
  return there->cost < here->cost - lp_cost_tolerance (here->cost);
}

guint
lp_cross_plans (const LpModel *model, guint *group, const guint *other)
{
  guint n = model->n_units, n_taken = 0;
  g_autofree guint *parent = lp_parts_new (n);
  g_autofree guint *crossed = g_new (guint, n + 1);
  g_autofree guint *first = g_new (guint, 2 * n + 1);
  g_autofree Share *here = NULL;
  g_autofree Share *there = NULL;

  join_groups (model, group, parent);
  join_groups (model, other, parent);
  here = share_out (model, group, parent);
  there = share_out (model, other, parent);
  for (guint g = 0; g < 2 * n; g++)
    first[g] = G_MAXUINT;
  /* Each group is known by the first of its units, so that no two of different plans have one number. */
  for (guint u = 0; u < n; u++)
    {
      guint part = lp_parts_find (parent, u);
      gboolean taken = is_better (model, &here[part], &there[part]);
      guint g = taken ? n + other[u] : group[u];

      n_taken += taken && part == u;
      if (first[g] == G_MAXUINT)
        first[g] = u;
      crossed[u] = first[g];
    }
  for (guint u = 0; u < n; u++)
    group[u] = crossed[u];
  return n_taken;
}
