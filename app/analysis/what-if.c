/* what-if.c — what a move would do to both networks, before it is made */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/what-if.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>

/* A move in the making: the people that come and go, by network. */
typedef struct
{
  LpPlan *plan;
  const LpOption *option;
  gint64 network_id;            /* where they go; 0: unassigned */
  GHashTable *changes;          /* of gint64: people gained, by the id of the network */
} Move;

static void
add_people (Move   *move,
            gint64  network_id,
            gint64  people)
{
  gint64 *gained = g_hash_table_lookup (move->changes, &network_id);

  if (gained != NULL)
    *gained += people;
  else
    g_hash_table_insert (move->changes, g_memdup2 (&network_id, sizeof network_id), g_memdup2 (&people, sizeof people));
}

static void
move_practice (Move             *move,
               const LpPractice *practice)
{
  const LpNetwork *network = lp_plan_get_network_of (move->plan, move->option, practice);
  gint64 from = network != NULL ? network->id : 0;

  if (from == move->network_id || lp_plan_is_pinned (move->plan, move->option, practice))
    return;

  if (from != 0)
    add_people (move, from, -practice->people);
  if (move->network_id != 0)
    add_people (move, move->network_id, practice->people);
}

static void
move_practices (Move              *move,
                const char *const *codes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (; *codes != NULL; codes++)
    {
      const LpPractice *practice = lp_plan_find_practice (move->plan, *codes);

      if (practice != NULL && g_hash_table_add (seen, (gpointer) practice))
        move_practice (move, practice);
    }
}

static LpWhatIf *
new_what_if (const LpCoverageTotals *totals,
             const LpNetworkTotals  *network,
             gint64                  gained)
{
  LpWhatIf *what_if = g_new0 (LpWhatIf, 1);

  what_if->network_id = network->id;
  what_if->people_before = network->people;
  what_if->people_after = network->people + gained;
  what_if->size_before = network->size;
  what_if->size_after = lp_size_judge (what_if->people_after, totals->min_people, totals->max_people);

  return what_if;
}

static const char *
name_size (LpSize size)
{
  switch (size)
    {
    case LP_SIZE_UNDER:
      return _("under");

    case LP_SIZE_OVER:
      return _("over");

    case LP_SIZE_RIGHT:
    default:
      return _("right size");
    }
}

GPtrArray *
lp_what_if_move (LpPlan            *plan,
                 const LpCoverage  *coverage,
                 const char *const *codes,
                 gint64             network_id)
{
  g_autoptr (GPtrArray) losers = NULL;
  g_autoptr (GHashTable) changes = NULL;
  const LpCoverageTotals *totals;
  GPtrArray *answer;
  Move move;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (coverage != NULL && codes != NULL, NULL);

  totals = lp_coverage_get_totals (coverage);
  changes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  losers = g_ptr_array_new ();
  answer = g_ptr_array_new_with_free_func (g_free);
  move = (Move) { plan, lp_plan_find_option (plan, totals->option_id), network_id, changes };
  if (move.option == NULL)
    return answer;

  move_practices (&move, codes);
  for (i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);
      const gint64 *gained = g_hash_table_lookup (changes, &network->id);

      if (gained != NULL)
        g_ptr_array_add (network->id == network_id ? answer : losers, new_what_if (totals, network, *gained));
    }
  g_ptr_array_extend_and_steal (answer, g_steal_pointer (&losers));

  return answer;
}

char *
lp_what_if_describe (const LpWhatIf        *what_if,
                     const LpNetworkTotals *network)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_val_if_fail (what_if != NULL && network != NULL, NULL);

  before = lp_format_count (what_if->people_before);
  after = lp_format_count (what_if->people_after);

  /* Translators: a network, its people before and after a move, and whether it is then right size, under or over */
  return g_strdup_printf (_("%s %s → %s, %s"), network->name, before, after, name_size (what_if->size_after));
}
