/* selection.c — what is chosen, in every view at once */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/selection.h"

struct _LpSelection
{
  gint64 network_id;            /* 0: none */
  GStrv practices;              /* never NULL */
};

/* Copies @codes without repetition, in the order given; those that @plan lacks are left out when it is given. */
static GStrv
copy_codes (const char *const *codes,
            LpPlan            *plan)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (; codes != NULL && *codes != NULL; codes++)
    {
      if (plan != NULL && lp_plan_find_practice (plan, *codes) == NULL)
        continue;
      if (g_hash_table_add (seen, (gpointer) *codes))
        g_strv_builder_add (kept, *codes);
    }
  return g_strv_builder_end (kept);
}

/* Takes @practices over; says whether they differ from those held. */
static gboolean
take_practices (LpSelection *selection,
                GStrv        practices)
{
  if (g_strv_equal ((const char *const *) practices, (const char *const *) selection->practices))
    {
      g_strfreev (practices);
      return FALSE;
    }
  g_strfreev (selection->practices);
  selection->practices = practices;
  return TRUE;
}

LpSelection *
lp_selection_new (void)
{
  LpSelection *selection = g_new0 (LpSelection, 1);

  selection->practices = g_new0 (char *, 1);
  return selection;
}

void
lp_selection_free (LpSelection *selection)
{
  g_strfreev (selection->practices);
  g_free (selection);
}

gint64
lp_selection_get_network (const LpSelection *selection)
{
  return selection->network_id;
}

const char *const *
lp_selection_get_practices (const LpSelection *selection)
{
  return (const char *const *) selection->practices;
}

gboolean
lp_selection_set_network (LpSelection *selection,
                          gint64       network_id)
{
  if (selection->network_id == network_id)
    return FALSE;
  selection->network_id = network_id;
  return TRUE;
}

gboolean
lp_selection_set_practices (LpSelection       *selection,
                            const char *const *codes)
{
  return take_practices (selection, copy_codes (codes, NULL));
}

gboolean
lp_selection_prune (LpSelection    *selection,
                    LpPlan         *plan,
                    const LpOption *option)
{
  const LpNetwork *network = lp_plan_find_network (plan, selection->network_id);
  gboolean gone = network == NULL || option == NULL || network->option_id != option->id;
  gboolean changed = gone && lp_selection_set_network (selection, 0);

  return take_practices (selection, copy_codes ((const char *const *) selection->practices, plan)) || changed;
}
