/* edit-proposal-match.c — which network of an option goes on in which of a proposal */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/edit-proposal.h"

#include "plan/edit-private.h"

/* What a pinned practice counts for: more people than there are. */
#define PINNED_PEOPLE ((gint64) 1 << 50)

/* A network of the option and one of the proposal, and what they have in common. */
typedef struct
{
  const LpNetwork *network;
  LpProposedNetwork *proposed;
  gint64 shared, proposed_people;
} Overlap;

static int
compare_overlaps (gconstpointer a,
                  gconstpointer b)
{
  const Overlap *left = a, *right = b;

  if (left->shared != right->shared)
    return left->shared > right->shared ? -1 : 1;
  return left->network->number < right->network->number ? -1 : left->network->number > right->network->number;
}

/* People of a practice; one whose list is not known or empty still says where it belongs. */
static gint64
weigh (const LpPractice *practice)
{
  return MAX (practice->people, 1);
}

static Overlap *
find_overlap (GArray            *overlaps,
              const LpNetwork   *network,
              LpProposedNetwork *proposed)
{
  const Overlap fresh = { network, proposed, 0, 0 };

  for (guint i = 0; i < overlaps->len; i++)
    {
      Overlap *overlap = &g_array_index (overlaps, Overlap, i);

      if (overlap->network == network && overlap->proposed == proposed)
        return overlap;
    }
  g_array_append_val (overlaps, fresh);
  return &g_array_index (overlaps, Overlap, overlaps->len - 1);
}

/* People of each network of the option, by the network. */
static GHashTable *
sum_people (LpPlan         *plan,
            const LpOption *option)
{
  GHashTable *sums = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);
      gint64 *sum = network != NULL ? g_hash_table_lookup (sums, network) : NULL;

      if (network != NULL && sum == NULL)
        g_hash_table_insert (sums, (gpointer) network, sum = g_new0 (gint64, 1));
      if (sum != NULL)
        *sum += weigh (practice);
    }
  return sums;
}

/* Overlaps of one proposed network with those of the option. */
static void
add_overlaps (GArray            *all,
              LpPlan            *plan,
              const LpOption    *option,
              LpProposedNetwork *proposed)
{
  g_autoptr (GArray) overlaps = g_array_new (FALSE, FALSE, sizeof (Overlap));
  gint64 people = 0;

  for (guint i = 0; i < proposed->codes->len; i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, g_ptr_array_index (proposed->codes, i));
      const LpNetwork *network = practice != NULL ? lp_plan_get_network_of (plan, option, practice) : NULL;

      people += practice != NULL ? weigh (practice) : 0;
      if (network != NULL)
        find_overlap (overlaps, network, proposed)->shared += lp_plan_is_pinned (plan, option, practice) ? PINNED_PEOPLE : weigh (practice);
    }
  for (guint i = 0; i < overlaps->len; i++)
    {
      g_array_index (overlaps, Overlap, i).proposed_people = people;
      g_array_append_val (all, g_array_index (overlaps, Overlap, i));
    }
}

/* @people: of each network. @seen: the option's networks that have found one of the proposal. */
static void
match_overlap (const Overlap *overlap,
               GHashTable    *people,
               GHashTable    *seen)
{
  const gint64 *all = g_hash_table_lookup (people, overlap->network);

  if (g_hash_table_contains (seen, overlap->network) || overlap->proposed->like != 0)
    return;
  if (2 * overlap->shared < MIN (*all, overlap->proposed_people))
    return;
  overlap->proposed->like = overlap->network->id;
  g_hash_table_add (seen, (gpointer) overlap->network);
}

void
lp_proposal_match (LpPlan          *plan,
                   gint64           option_id,
                   const GPtrArray *networks)
{
  const LpOption *option = lp_plan_find_option (plan, option_id);
  g_autoptr (GArray) overlaps = g_array_new (FALSE, FALSE, sizeof (Overlap));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) people = NULL;

  g_return_if_fail (option != NULL);

  people = sum_people (plan, option);
  for (guint i = 0; i < networks->len; i++)
    {
      LpProposedNetwork *proposed = g_ptr_array_index (networks, i);

      proposed->like = 0;
      add_overlaps (overlaps, plan, option, proposed);
    }
  g_array_sort (overlaps, compare_overlaps);
  for (guint i = 0; i < overlaps->len; i++)
    match_overlap (&g_array_index (overlaps, Overlap, i), people, seen);
}
