/* what-if.c — what a move would do to both networks, before it is made */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/what-if.h"

#include "analysis/reach.h"
#include "base/number.h"

#include <glib/gi18n-lib.h>

/* A move in the making: the people that come and go, by network. */
typedef struct
{
  LpPlan *plan;
  const LpOption *option;
  gint64 network_id;            /* where they go; 0: unassigned */
  GHashTable *changes;          /* of gint64: people gained, by the id of the network */
  GHashTable *moving;           /* LpPractice that would move */
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

  g_hash_table_add (move->moving, (gpointer) practice);
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

/* The practices of a network, before the move or after it. */
static GPtrArray *
gather_members (const Move *move,
                gint64      network_id,
                gboolean    after)
{
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < lp_plan_get_n_practices (move->plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (move->plan, i);
      const LpNetwork *network = lp_plan_get_network_of (move->plan, move->option, practice);
      gint64 at = network != NULL ? network->id : 0;

      if (after && g_hash_table_contains (move->moving, practice))
        at = move->network_id;
      if (at == network_id)
        g_ptr_array_add (members, (gpointer) practice);
    }
  return members;
}

static void
measure_reach (const Move    *move,
               const LpCells *cells,
               LpWhatIf      *what_if)
{
  g_autoptr (GPtrArray) before = gather_members (move, what_if->network_id, FALSE);
  g_autoptr (GPtrArray) after = gather_members (move, what_if->network_id, TRUE);

  lp_reach_measure (cells, before, &what_if->pieces_before, &what_if->mean_km_before);
  lp_reach_measure (cells, after, &what_if->pieces_after, &what_if->mean_km_after);
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
                 const LpCells     *cells,
                 const char *const *codes,
                 gint64             network_id)
{
  g_autoptr (GPtrArray) losers = NULL;
  g_autoptr (GHashTable) changes = NULL;
  g_autoptr (GHashTable) moving = NULL;
  const LpCoverageTotals *totals;
  GPtrArray *answer;
  Move move;
  guint i;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (coverage != NULL && codes != NULL, NULL);

  totals = lp_coverage_get_totals (coverage);
  changes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  moving = g_hash_table_new (NULL, NULL);
  losers = g_ptr_array_new ();
  answer = g_ptr_array_new_with_free_func (g_free);
  move = (Move) { plan, lp_plan_find_option (plan, totals->option_id), network_id, changes, moving };
  if (move.option == NULL)
    return answer;

  move_practices (&move, codes);
  for (i = 0; i < lp_coverage_get_n_networks (coverage); i++)
    {
      const LpNetworkTotals *network = lp_coverage_get_network (coverage, i);
      const gint64 *gained = g_hash_table_lookup (changes, &network->id);
      LpWhatIf *what_if = gained != NULL ? new_what_if (totals, network, *gained) : NULL;

      if (what_if != NULL && cells != NULL)
        measure_reach (&move, cells, what_if);
      if (what_if != NULL)
        g_ptr_array_add (network->id == network_id ? answer : losers, what_if);
    }
  g_ptr_array_extend_and_steal (answer, g_steal_pointer (&losers));

  return answer;
}

/* ", connected, mean 4.1 → 4.6 km"; nothing of a network that would be empty. */
static char *
describe_reach (const LpWhatIf *what_if)
{
  g_autofree char *before = lp_format_decimal (what_if->mean_km_before, 1);
  g_autofree char *after = lp_format_decimal (what_if->mean_km_after, 1);
  g_autofree char *pieces = NULL;

  if (what_if->pieces_after == 0)
    return g_strdup ("");
  pieces = what_if->pieces_after == 1 ? g_strdup (_("connected"))
                                      : g_strdup_printf (ngettext ("in %u piece", "in %u pieces", what_if->pieces_after), what_if->pieces_after);
  if (what_if->pieces_before == 0)
    /* Translators: whether a network is connected, and the mean distance to its centre: ", connected, mean 4.6 km" */
    return g_strdup_printf (_(", %s, mean %s km"), pieces, after);

  /* Translators: whether a network is then connected, and the mean distance to its centre before and after a move */
  return g_strdup_printf (_(", %s, mean %s → %s km"), pieces, before, after);
}

char *
lp_what_if_describe (const LpWhatIf        *what_if,
                     const LpNetworkTotals *network)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *reach = NULL;

  g_return_val_if_fail (what_if != NULL && network != NULL, NULL);

  before = lp_format_count (what_if->people_before);
  after = lp_format_count (what_if->people_after);
  reach = describe_reach (what_if);

  /* Translators: a network, its people before and after a move, whether it is then right size, under or over, and ", connected, mean 4.1 → 4.6 km" or nothing */
  return g_strdup_printf (_("%s %s → %s, %s%s"), network->name, before, after, name_size (what_if->size_after), reach);
}
