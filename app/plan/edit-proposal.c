/* edit-proposal.c — a whole option at once, as the optimiser proposes it */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/edit-proposal.h"

#include <glib/gi18n-lib.h>

#include "plan/edit-option.h"
#include "plan/edit-private.h"
#include "plan/edit-proposal-outcome.h"

#define N_COLOURS 6

/* "Proposal", "Proposal 2" ... */
static char *
find_free_name (LpPlan *plan)
{
  char *name = g_strdup (_("Proposal"));

  for (guint i = 2; lp_plan_find_option_named (plan, name) != NULL; i++)
    {
      g_free (name);
      /* Translators: the second and further options that the optimiser made: "Proposal 2" */
      name = g_strdup_printf (_("Proposal %u"), i);
    }
  return name;
}

static gboolean
add_members (LpEdit                   *edit,
             LpPlan                   *plan,
             const LpOption           *from,
             gint64                    option_id,
             gint64                    network_id,
             const LpProposedNetwork  *network,
             GError                  **error)
{
  for (guint i = 0; i < network->codes->len; i++)
    {
      const char *code = g_ptr_array_index (network->codes, i);
      const LpPractice *practice = lp_plan_find_practice (plan, code);

      if (practice == NULL)
        {
          g_set_error (error, LP_PLAN_ERROR, LP_PLAN_ERROR_NOT_FOUND, _("The plan has no practice %s."), code);
          return FALSE;
        }
      _lp_edit_add_membership (edit, option_id, code, network_id, lp_plan_is_pinned (plan, from, practice));
    }
  return TRUE;
}

static gboolean
add_networks (LpEdit           *edit,
              LpPlan           *plan,
              const LpOption   *from,
              gint64            option_id,
              const GPtrArray  *networks,
              GError          **error)
{
  for (guint i = 0; i < networks->len; i++)
    {
      const LpProposedNetwork *proposed = g_ptr_array_index (networks, i);
      const LpNetwork network = {
        .id = lp_plan_new_id (plan),
        .option_id = option_id,
        .number = i + 1,
        .name = proposed->name,
        .colour = i % N_COLOURS,
      };

      _lp_edit_add_network (edit, &network);
      if (!add_members (edit, plan, from, option_id, network.id, proposed, error))
        return FALSE;
    }
  return TRUE;
}

void
lp_proposed_network_free (LpProposedNetwork *network)
{
  g_free (network->name);
  g_ptr_array_unref (network->codes);
  g_free (network);
}

LpEdit *
lp_edit_proposal (LpPlan           *plan,
                  gint64            from,
                  const char       *name,
                  gint64            min,
                  gint64            max,
                  const char       *note,
                  const GPtrArray  *networks,
                  gint64           *option_id_out,
                  GError          **error)
{
  g_autofree char *chosen = name != NULL ? g_strdup (name) : find_free_name (plan);
  const LpOption *option = _lp_edit_find_option (plan, from, error);
  gint64 id = 0;
  g_autoptr (LpEdit) edit = option != NULL ? lp_edit_option_new (plan, chosen, &id, error) : NULL;

  if (edit == NULL)
    return NULL;
  _lp_edit_set_option (edit, note, min, max);
  if (!add_networks (edit, plan, option, id, networks, error))
    return NULL;
  _lp_edit_copy_rules (edit, plan, option, id);
  if (option_id_out != NULL)
    *option_id_out = id;
  return g_steal_pointer (&edit);
}
