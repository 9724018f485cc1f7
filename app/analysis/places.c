/* places.c — whose figures: all practices, each network of an option, and the unassigned */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/places-private.h"

#include <glib/gi18n-lib.h>

guint *
_lp_places_list (LpPlan         *plan,
                 const LpOption *option,
                 LpPlaceFunc     func,
                 gpointer        data)
{
  const gint64 *networks = lp_plan_get_network_ids (plan, option);
  guint n_practices = lp_plan_get_n_practices (plan), n_networks = option->networks->len;
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint *of = g_new (guint, n_practices + 1);
  gboolean unassigned = FALSE;

  func (data, 0, 0, _("All practices"));
  for (guint i = 0; i < n_networks; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);

      func (data, network->id, network->number, network->name);
      g_hash_table_insert (places, (gpointer) &network->id, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < n_practices; i++)
    {
      unassigned |= networks[i] == 0;
      of[i] = networks[i] != 0 ? GPOINTER_TO_UINT (g_hash_table_lookup (places, &networks[i])) : n_networks + 1;
    }
  if (unassigned)
    func (data, 0, 0, _("Unassigned"));
  return of;
}
