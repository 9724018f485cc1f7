/* start.c — beginning with a plan that is there */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/start.h"

/* Beyond so many practices nothing is proved, and a follow-up need not try as hard as the proposal did. */
#define SMALL 450
#define WORK_OF_LARGE 0.25

/* Gives the units of one piece, met by a walk from @unit over units of the same network, the number @unit. */
static void
walk_piece (const LpModel *m, const gint *network, guint unit, guint *group, GArray *queue)
{
  g_array_set_size (queue, 0);
  g_array_append_val (queue, unit);
  group[unit] = unit;
  for (guint at = 0; at < queue->len; at++)
    {
      guint u = g_array_index (queue, guint, at);

      for (guint k = m->near_first[u]; k < m->near_first[u + 1]; k++)
        {
          guint v = m->near[k];

          if (group[v] != G_MAXUINT || network[v] != network[unit])
            continue;
          group[v] = unit;
          g_array_append_val (queue, v);
        }
    }
}

static gboolean
may_stay (const LpModel *m, const GArray *piece)
{
  for (guint a = 0; a < piece->len; a++)
    for (guint b = 0; b < a; b++)
      if (!lp_model_may_share (m, g_array_index (piece, guint, a), g_array_index (piece, guint, b)))
        return FALSE;
  return piece->len < 2 || !m->any_loose || lp_model_connected (m, (guint *) piece->data, piece->len);
}

guint *
lp_start_plan (const LpModel *m, const gint *network, gboolean *mended)
{
  guint *group = g_new (guint, m->n_units + 1);
  g_autofree gint *of_unit = g_new (gint, m->n_units + 1);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  *mended = FALSE;
  for (guint u = 0; u < m->n_units; u++)
    {
      group[u] = G_MAXUINT;
      of_unit[u] = network[m->source[m->first[u]]];
      for (guint i = m->first[u]; i < m->first[u + 1]; i++)
        *mended = *mended || network[m->source[i]] != of_unit[u] || of_unit[u] < 0;
    }
  for (guint u = 0; u < m->n_units; u++)
    {
      if (group[u] != G_MAXUINT)
        continue;
      if (of_unit[u] < 0)
        {
          group[u] = u;
          continue;
        }
      walk_piece (m, of_unit, u, group, queue);
      *mended = *mended || !g_hash_table_add (seen, GINT_TO_POINTER (of_unit[u]));
      if (may_stay (m, queue))
        continue;
      *mended = TRUE;
      for (guint k = 0; k < queue->len; k++)
        group[g_array_index (queue, guint, k)] = g_array_index (queue, guint, k);
    }
  *mended = *mended || (m->terms.networks > 0 && g_hash_table_size (seen) != m->terms.networks);
  return group;
}

LpProposeSettings
lp_propose_follow_up (const LpProposeProblem *problem, const LpProposeSettings *settings, const gint *start)
{
  LpProposeSettings follow_up = *settings;

  follow_up.start = start;
  if (problem->practices->len > SMALL)
    follow_up.work *= WORK_OF_LARGE;
  return follow_up;
}
