/* question-names.c — networks named after the towns in their land */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/question-private.h"

#include <math.h>

/* The town in @network's land to name it after: the first by rank, the nearest to the centre among equals; NULL when there is none. No two
 * networks have one town, so no name is given twice. */
static const char *
find_town (const LpQuestion      *self,
           const LpProposeResult *result,
           guint                  network)
{
  const LpAsked *centre = _lp_question_asked (self, result->centre[network]);
  const LpTown *best = NULL;
  double least = INFINITY;

  for (guint i = 0; i < self->towns->len; i++)
    {
      const LpTown *town = &g_array_index (self->towns, LpTown, i);
      double distance;
      int order;

      if (result->network[town->nearest] != (gint) network)
        continue;
      distance = hypot (town->at.x - centre->easting, town->at.y - centre->northing);
      order = best != NULL ? g_strcmp0 (town->rank, best->rank) : -1;
      if (order < 0 || (order == 0 && distance < least))
        {
          best = town;
          least = distance;
        }
    }
  return best != NULL ? best->name : NULL;
}

static int
compare_west_to_east (gconstpointer a,
                      gconstpointer b,
                      gpointer      user_data)
{
  const LpAsked *left = _lp_question_asked (user_data, **(const guint *const *) a);
  const LpAsked *right = _lp_question_asked (user_data, **(const guint *const *) b);

  return left->easting != right->easting ? (left->easting < right->easting ? -1 : 1) : g_strcmp0 (left->code, right->code);
}

void
_lp_town_clear (gpointer data)
{
  LpTown *town = data;

  g_free (town->name);
  g_free (town->rank);
}

void
_lp_question_add_towns (LpQuestion     *self,
                        const LpGround *ground)
{
  for (guint i = 0; i < lp_ground_get_n_features (ground); i++)
    {
      const LpGroundFeature *feature = lp_ground_get_feature (ground, i);
      LpTown town = { NULL, NULL, feature->point, 0 };
      double least = INFINITY;

      if (!feature->is_point || !g_str_equal (feature->layer, "place"))
        continue;
      for (guint p = 0; p < self->practices->len; p++)
        {
          double distance = hypot (feature->point.x - _lp_question_asked (self, p)->easting, feature->point.y - _lp_question_asked (self, p)->northing);

          if (distance < least)
            {
              least = distance;
              town.nearest = p;
            }
        }
      town.name = g_strdup (feature->name);
      town.rank = g_strdup (feature->code);
      g_array_append_val (self->towns, town);
    }
}

GPtrArray *
lp_question_name_networks (const LpQuestion      *self,
                           const LpProposeResult *result)
{
  GPtrArray *networks = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_proposed_network_free);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autofree LpProposedNetwork **by_number = g_new0 (LpProposedNetwork *, result->n_networks + 1);

  for (guint i = 0; i < result->n_networks; i++)
    g_ptr_array_add (order, &result->centre[i]);
  g_ptr_array_sort_with_data (order, compare_west_to_east, (gpointer) self);
  for (guint i = 0; i < order->len; i++)
    {
      guint network = (guint) ((guint *) g_ptr_array_index (order, i) - result->centre);
      const char *town = find_town (self, result, network);
      LpProposedNetwork *proposed = g_new0 (LpProposedNetwork, 1);

      proposed->name = g_strdup (town != NULL ? town : _lp_question_asked (self, result->centre[network])->name);
      proposed->codes = g_ptr_array_new ();
      by_number[network] = proposed;
      g_ptr_array_add (networks, proposed);
    }
  for (guint i = 0; i < result->n_practices; i++)
    if (result->network[i] >= 0)
      g_ptr_array_add (by_number[result->network[i]]->codes, _lp_question_asked (self, i)->code);
  return networks;
}
