/* decisions.c — the history as a record of what was decided, with what each step did to the totals */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/decisions.h"

#define MOST_STEPS 500

/* Going back from the newest: what stood after a step is what stood before the one after it. */
typedef struct
{
  GHashTable *decisions;        /* edit's id to LpDecision */
  gint64 option_id;
  LpDecision *later;            /* the step after the one looked at; NULL at first */
  gboolean later_known;
  guint n_steps;
} Walk;

static gboolean
look_cb (gint64   edit_id,
         LpPlan  *after,
         gpointer data)
{
  Walk *walk = data;
  LpDecision *decision = g_hash_table_lookup (walk->decisions, &edit_id);
  LpDecisionTotals totals = { 0 };
  gboolean known = lp_decision_add_up (after, walk->option_id, &totals);

  if (walk->later != NULL)
    {
      walk->later->before = totals;
      walk->later->has_totals = walk->later_known && known;
    }
  if (decision != NULL)
    decision->after = totals;
  walk->later = decision;
  walk->later_known = known;

  return ++walk->n_steps <= MOST_STEPS;
}

static LpDecision *
make_decision (const LpHistoryLine *line)
{
  LpDecision *decision = lp_decision_new (line->id, line->at, line->label, line->reason);

  decision->in_force = line->state == LP_EDIT_DONE || line->state == LP_EDIT_BASE;
  decision->is_beginning = line->state == LP_EDIT_BASE;

  return decision;
}

GPtrArray *
lp_session_list_decisions (LpSession  *session,
                           gint64      option_id,
                           GError    **error)
{
  g_autoptr (GPtrArray) history = lp_session_get_history (session, error);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_decision_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  const LpOption *shown = lp_session_get_option (session);
  Walk walk = { by_id, option_id != 0 ? option_id : shown != NULL ? shown->id : 0, NULL, FALSE, 0 };

  if (history == NULL)
    return NULL;
  for (guint i = 0; i < history->len; i++)
    {
      LpDecision *decision = make_decision (g_ptr_array_index (history, i));

      g_ptr_array_add (decisions, decision);
      g_hash_table_insert (by_id, &decision->id, decision);
    }

  return lp_session_look_back (session, look_cb, &walk, error) ? g_steal_pointer (&decisions) : NULL;
}
