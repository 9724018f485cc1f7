/* mend.c — a whole plan from groups chosen in part */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/mend.h"

#include <math.h>
#include <string.h>

#include "propose/anneal.h"
#include "propose/parts.h"

/* A patch larger than this, or than this part of the whole, is as hard as the whole. */
#define MOST_OF_A_PATCH 300
#define PART_OF_THE_WHOLE 0.5

/* The first unit of its patch for each unit, and in @parts how many groups the solution has there. */
static guint *
find_patches (const LpModel *m, const GArray *fractions, double *parts)
{
  guint *parent = lp_parts_new (m->n_units);

  for (guint f = 0; f < fractions->len; f++)
    {
      const LpFraction *fraction = &g_array_index (fractions, LpFraction, f);

      for (guint k = 1; k < fraction->n; k++)
        lp_parts_join (parent, fraction->units[0], fraction->units[k]);
    }
  for (guint f = 0; f < fractions->len; f++)
    parts[lp_parts_find (parent, g_array_index (fractions, LpFraction, f).units[0])] += g_array_index (fractions, LpFraction, f).part;
  for (guint u = 0; u < m->n_units; u++)
    parent[u] = lp_parts_find (parent, u);
  return parent;
}

static void
solve_patch (const LpModel *cut, guint *group, const LpExactLimits *limits, const LpEffort *effort)
{
  LpAnneal params = { .seed = cut->n_units, .steps = 400, .heat = 1 };
  g_autofree guint *found = lp_anneal_start (cut, params.seed);

  lp_anneal_run (cut, &params, found, effort);
  lp_exact_solve (cut, found, NULL, limits, effort);
  memcpy (group, found, sizeof *found * cut->n_units);
}

/* Gives the units of the patch their groups, each known by the first of its units. FALSE when that cannot be done. */
static gboolean
mend_patch (const LpModel *m, const guint *units, guint n, double parts, guint *group, const LpExactLimits *limits,
            const LpEffort *effort)
{
  guint networks = m->terms.networks > 0 ? MAX (1, (guint) round (parts)) : 0;
  g_autoptr (LpModel) cut = NULL;
  g_autofree guint *found = g_new0 (guint, n + 1);
  g_autofree guint *first = g_new (guint, n + 1);

  if (n > MIN (MOST_OF_A_PATCH, PART_OF_THE_WHOLE * m->n_units) || lp_effort_is_over (effort))
    return FALSE;
  cut = lp_model_cut (m, units, n, networks);
  if (n > 1 && fabs (parts - 1) > 1e-6)
    solve_patch (cut, found, limits, effort);
  for (guint u = 0; u < n; u++)
    first[u] = G_MAXUINT;
  for (guint u = 0; u < n; u++)
    {
      if (first[found[u]] == G_MAXUINT)
        first[found[u]] = units[u];
      group[units[u]] = first[found[u]];
    }
  return TRUE;
}

gboolean
lp_mend (const LpMaster *master, guint *group, double *cost, const LpExactLimits *limits, const LpEffort *effort)
{
  const LpModel *m = master->model;
  g_autoptr (GArray) fractions = lp_master_list_fractions (master);
  g_autofree double *parts = g_new0 (double, m->n_units + 1);
  g_autofree guint *patch = find_patches (m, fractions, parts);
  g_autofree guint *found = g_new (guint, m->n_units + 1);
  g_autofree guint *units = g_new (guint, m->n_units + 1);
  double found_cost;
  guint n_groups;

  for (guint p = 0; p < m->n_units; p++)
    {
      guint n = 0;

      if (patch[p] != p)
        continue;
      for (guint u = p; u < m->n_units; u++)
        if (patch[u] == p)
          units[n++] = u;
      if (!mend_patch (m, units, n, parts[p], found, limits, effort))
        return FALSE;
    }
  found_cost = lp_pool_cost_plan (m, found, &n_groups);
  found_cost += lp_model_number_charge (m, n_groups);
  if (found_cost >= *cost - lp_cost_tolerance (*cost))
    return FALSE;
  *cost = found_cost;
  memcpy (group, found, sizeof *found * m->n_units);
  return TRUE;
}
