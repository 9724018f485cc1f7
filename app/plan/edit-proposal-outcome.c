/* edit-proposal-outcome.c — what becomes of an option by a proposal: who goes where, and which networks are new */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/edit-proposal-outcome.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-private.h"

#define N_COLOURS 6

/* Where everyone goes: those that the proposal names into its networks, the others stay. */
static gboolean
find_targets (LpOutcome          *outcome,
              const GPtrArray  *networks,
              GError          **error)
{
  LpPlan *plan = outcome->plan;

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpNetwork *network = lp_plan_get_network_of (plan, outcome->option, lp_plan_get_practice (plan, i));

      outcome->target[i] = network != NULL ? network->id : 0;
    }
  for (guint k = 0; k < networks->len; k++)
    {
      const LpProposedNetwork *proposed = g_ptr_array_index (networks, k);

      outcome->ids[k] = proposed->like != 0 ? proposed->like : lp_plan_new_id (plan);
      for (guint i = 0; i < proposed->codes->len; i++)
        {
          const char *code = g_ptr_array_index (proposed->codes, i);
          const LpPractice *practice = lp_plan_find_practice (plan, code);

          if (practice == NULL)
            {
              g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND,
                           _("The plan has no practice %s any more, which the proposal needs. Propose again."), code);
              return FALSE;
            }
          outcome->target[practice->index] = outcome->ids[k];
        }
    }
  return TRUE;
}

/* The numbers and names that networks which are kept have, as sets. */
static void
list_kept (const LpOutcome *outcome,
           GHashTable      *numbers,
           GHashTable      *names)
{
  for (guint i = 0; i < outcome->option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (outcome->option->networks, i);

      if (!_lp_outcome_keeps (outcome, network))
        continue;
      g_hash_table_add (numbers, GINT_TO_POINTER ((gint) network->number));
      g_hash_table_add (names, network->name);
    }
}

static void
set_cell (LpChange *row,
          guint     column,
          LpValue   value)
{
  lp_value_clear (&row->new_values[column]);
  row->new_values[column] = value;
}

gboolean
_lp_outcome_init (LpOutcome        *outcome,
                  LpPlan           *plan,
                  gint64            option_id,
                  const GPtrArray  *networks,
                  GError          **error)
{
  guint n = lp_plan_get_n_practices (plan);

  outcome->plan = plan;
  outcome->option = _lp_edit_find_option (plan, option_id, error);
  if (outcome->option == NULL)
    return FALSE;
  outcome->target = g_new0 (gint64, n + 1);
  outcome->ids = g_new0 (gint64, networks->len + 1);
  outcome->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (!find_targets (outcome, networks, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    g_hash_table_add (outcome->kept, g_memdup2 (&outcome->target[i], sizeof (gint64)));
  return TRUE;
}

void
_lp_outcome_clear (LpOutcome *outcome)
{
  g_clear_pointer (&outcome->target, g_free);
  g_clear_pointer (&outcome->ids, g_free);
  g_clear_pointer (&outcome->kept, g_hash_table_unref);
}

gboolean
_lp_outcome_keeps (const LpOutcome *outcome,
                   const LpNetwork *network)
{
  return g_hash_table_contains (outcome->kept, &network->id);
}

gboolean
_lp_outcome_moves (const LpOutcome  *outcome,
                   const LpPractice *practice)
{
  const LpNetwork *network = lp_plan_get_network_of (outcome->plan, outcome->option, practice);

  return (network != NULL ? network->id : 0) != outcome->target[practice->index];
}

void
_lp_outcome_add_networks (const LpOutcome *outcome,
                          LpEdit          *edit,
                          gint64           option_id,
                          const GPtrArray *networks)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  gint number = 0;

  list_kept (outcome, numbers, names);
  for (guint k = 0; k < networks->len; k++)
    {
      const LpProposedNetwork *proposed = g_ptr_array_index (networks, k);
      LpNetwork network = { .id = outcome->ids[k], .option_id = option_id };
      g_autofree char *plain = NULL;

      if (proposed->like != 0)
        continue;
      do
        number++;
      while (g_hash_table_contains (numbers, GINT_TO_POINTER (number)));
      network.number = number;
      network.colour = (network.number - 1) % N_COLOURS;
      plain = g_strdup_printf (_("Network %d"), number);
      network.name = g_hash_table_contains (names, proposed->name) ? plain : proposed->name;
      _lp_edit_add_network (edit, &network);
    }
}

void
_lp_edit_set_option (LpEdit     *edit,
                     const char *note,
                     gint64      min,
                     gint64      max)
{
  LpChange *row = (LpChange *) lp_edit_get_row (edit, 0);

  set_cell (row, LP_OPTION_NOTE, lp_value_text (note != NULL ? note : ""));
  set_cell (row, LP_OPTION_MIN_PEOPLE, lp_value_int (min));
  set_cell (row, LP_OPTION_MAX_PEOPLE, lp_value_int (max));
}
