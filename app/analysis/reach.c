/* reach.c — how a network hangs together, and how far its people have to go */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/reach.h"

#include <math.h>

/* Sums that differ by less than this part are equal, added up in another order. */
#define EQUAL_PART 1e-12

/* One network; immutable, and shared by all results in which it has the same members. */
typedef struct
{
  LpNetworkReach public;        /* first, so that the two have one address */
  gatomicrefcount ref_count;
  double person_km;             /* sums of its members */
  gint64 people;
} NetworkReach;

struct _LpReach
{
  gatomicrefcount ref_count;
  GHashTable *networks;         /* gint64 id to NetworkReach */
  gint64 *network_of;           /* one a practice: of what it was made, to see what has changed */
  guint n_practices;
  double mean_km;
};

/* The members of one network that have a position. */
typedef struct
{
  const LpCells *cells;
  GPtrArray *members;           /* LpPractice, by code */
  int *piece_of;                /* one a member */
} Members;

static void
unref_network (gpointer data)
{
  NetworkReach *network = data;

  if (!g_atomic_ref_count_dec (&network->ref_count))
    return;
  g_strfreev (network->public.cut_off);
  g_free (network->public.centre);
  g_free (network->public.farthest);
  g_free (network);
}

static double
measure_km (const LpPractice *a,
            const LpPractice *b)
{
  return hypot (a->easting - b->easting, a->northing - b->northing) / 1000;
}

static const LpPractice *
get_member (const Members *members,
            guint          i)
{
  return g_ptr_array_index (members->members, i);
}

/* Marks all that can be reached from member @start with @piece. */
static void
flood (const Members *members,
       guint          start,
       int            piece)
{
  g_autoptr (GQueue) waiting = g_queue_new ();

  members->piece_of[start] = piece;
  g_queue_push_tail (waiting, GUINT_TO_POINTER (start));
  while (!g_queue_is_empty (waiting))
    {
      guint i = GPOINTER_TO_UINT (g_queue_pop_head (waiting));

      for (guint j = 0; j < members->members->len; j++)
        if (members->piece_of[j] < 0 &&
            lp_cells_are_neighbours (members->cells, get_member (members, i)->index, get_member (members, j)->index))
          {
            members->piece_of[j] = piece;
            g_queue_push_tail (waiting, GUINT_TO_POINTER (j));
          }
    }
}

static guint
find_pieces (const Members *members)
{
  int n_pieces = 0;

  for (guint i = 0; i < members->members->len; i++)
    members->piece_of[i] = -1;
  for (guint i = 0; i < members->members->len; i++)
    if (members->piece_of[i] < 0)
      flood (members, i, n_pieces++);
  return (guint) n_pieces;
}

/* The codes of all members outside the piece with most people (the first of equals). */
static GStrv
list_cut_off (const Members *members,
              guint          n_pieces)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_autofree gint64 *people = g_new0 (gint64, n_pieces + 1);
  int main_piece = 0;

  for (guint i = 0; i < members->members->len; i++)
    people[members->piece_of[i]] += get_member (members, i)->people;
  for (guint piece = 1; piece < n_pieces; piece++)
    if (people[piece] > people[main_piece])
      main_piece = (int) piece;
  for (guint i = 0; i < members->members->len; i++)
    if (members->piece_of[i] != main_piece)
      g_strv_builder_add (codes, get_member (members, i)->code);
  return g_strv_builder_end (codes);
}

static double
sum_person_km (const Members    *members,
               const LpPractice *centre)
{
  double sum = 0;

  for (guint i = 0; i < members->members->len; i++)
    sum += (double) get_member (members, i)->people * measure_km (get_member (members, i), centre);
  return sum;
}

static const LpPractice *
find_centre (const Members *members,
             double        *person_km)
{
  const LpPractice *centre = NULL;

  *person_km = INFINITY;
  for (guint i = 0; i < members->members->len; i++)
    {
      double sum = sum_person_km (members, get_member (members, i));

      if (sum < *person_km * (1 - EQUAL_PART))
        {
          *person_km = sum;
          centre = get_member (members, i);
        }
    }
  return centre;
}

static const LpPractice *
find_farthest (const Members    *members,
               const LpPractice *centre)
{
  const LpPractice *farthest = centre;

  for (guint i = 0; i < members->members->len; i++)
    if (measure_km (get_member (members, i), centre) > measure_km (farthest, centre))
      farthest = get_member (members, i);
  return farthest;
}

static gint64
count_people (const Members *members)
{
  gint64 people = 0;

  for (guint i = 0; i < members->members->len; i++)
    people += get_member (members, i)->people;
  return people;
}

static NetworkReach *
measure_network (gint64         id,
                 const LpCells *cells,
                 GPtrArray     *practices)
{
  g_autofree int *piece_of = g_new (int, practices->len + 1);
  const Members members = { cells, practices, piece_of };
  NetworkReach *network = g_new0 (NetworkReach, 1);
  const LpPractice *centre, *farthest;
  gint64 people = count_people (&members);
  double person_km;

  g_atomic_ref_count_init (&network->ref_count);
  network->public.network_id = id;
  network->public.n_pieces = find_pieces (&members);
  network->public.cut_off = list_cut_off (&members, network->public.n_pieces);
  centre = find_centre (&members, &person_km);
  if (centre == NULL)
    return network;
  farthest = find_farthest (&members, centre);
  network->public.centre = g_strdup (centre->code);
  network->public.farthest = g_strdup (farthest->code);
  network->public.max_km = measure_km (farthest, centre);
  network->public.mean_km = people > 0 ? person_km / (double) people : 0;
  network->person_km = person_km;
  network->people = people;
  return network;
}

/* The networks that anyone has joined or left since @older. Keys are owned by the two. */
static GHashTable *
find_changed (const LpReach *reach,
              const LpReach *older)
{
  GHashTable *changed = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < reach->n_practices; i++)
    if (reach->network_of[i] != older->network_of[i])
      {
        g_hash_table_add (changed, &reach->network_of[i]);
        g_hash_table_add (changed, &older->network_of[i]);
      }
  return changed;
}

/* Takes over what @older tells of networks that nobody has joined or left. */
static void
take_over (LpReach        *reach,
           const LpOption *option,
           const LpReach  *older)
{
  g_autoptr (GHashTable) changed = NULL;

  if (older == NULL || older->n_practices != reach->n_practices)
    return;
  changed = find_changed (reach, older);
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      NetworkReach *known = g_hash_table_lookup (older->networks, &network->id);

      if (known == NULL || g_hash_table_contains (changed, &network->id))
        continue;
      g_atomic_ref_count_inc (&known->ref_count);
      g_hash_table_insert (reach->networks, &known->public.network_id, known);
    }
}

/* The practices with a position of the networks that are still to be measured, by network id; of empty networks too. */
static GHashTable *
gather_members (LpReach        *reach,
                LpPlan         *plan,
                const LpOption *option)
{
  GHashTable *gathered = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < option->networks->len; i++)
    {
      LpNetwork *network = g_ptr_array_index (option->networks, i);

      if (!g_hash_table_contains (reach->networks, &network->id))
        g_hash_table_insert (gathered, &network->id, g_ptr_array_new ());
    }
  for (guint i = 0; i < reach->n_practices && g_hash_table_size (gathered) > 0; i++)
    {
      GPtrArray *members = reach->network_of[i] != 0 ? g_hash_table_lookup (gathered, &reach->network_of[i]) : NULL;

      if (members != NULL && lp_plan_get_practice (plan, i)->has_position)
        g_ptr_array_add (members, (gpointer) lp_plan_get_practice (plan, i));
    }
  return gathered;
}

/* What is not there yet; then all in the option's order, so that the sums come out alike whatever was taken over. */
static void
measure_networks (LpReach        *reach,
                  LpPlan         *plan,
                  const LpOption *option,
                  const LpCells  *cells)
{
  g_autoptr (GHashTable) gathered = gather_members (reach, plan, option);
  double person_km = 0;
  gint64 people = 0;

  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      NetworkReach *measured = g_hash_table_lookup (reach->networks, &network->id);

      if (measured == NULL)
        {
          measured = measure_network (network->id, cells, g_hash_table_lookup (gathered, &network->id));
          g_hash_table_insert (reach->networks, &measured->public.network_id, measured);
        }
      person_km += measured->person_km;
      people += measured->people;
    }
  reach->mean_km = people > 0 ? person_km / (double) people : 0;
}

LpReach *
lp_reach_new (LpPlan         *plan,
              const LpOption *option,
              const LpCells  *cells,
              const LpReach  *older)
{
  LpReach *reach = g_new0 (LpReach, 1);

  g_atomic_ref_count_init (&reach->ref_count);
  reach->networks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, unref_network);
  reach->n_practices = lp_plan_get_n_practices (plan);
  reach->network_of = g_memdup2 (lp_plan_get_network_ids (plan, option), reach->n_practices * sizeof (gint64));
  take_over (reach, option, older);
  measure_networks (reach, plan, option, cells);
  return reach;
}

LpReach *
lp_reach_ref (LpReach *reach)
{
  g_atomic_ref_count_inc (&reach->ref_count);
  return reach;
}

void
lp_reach_unref (LpReach *reach)
{
  if (!g_atomic_ref_count_dec (&reach->ref_count))
    return;
  g_hash_table_unref (reach->networks);
  g_free (reach->network_of);
  g_free (reach);
}

const LpNetworkReach *
lp_reach_find (const LpReach *reach,
               gint64         network_id)
{
  return g_hash_table_lookup (reach->networks, &network_id);
}

double
lp_reach_get_mean_km (const LpReach *reach)
{
  return reach->mean_km;
}

void
lp_reach_measure (const LpCells   *cells,
                  const GPtrArray *practices,
                  guint           *n_pieces,
                  double          *mean_km)
{
  g_autoptr (GPtrArray) placed = g_ptr_array_new ();
  g_autofree int *piece_of = g_new (int, practices->len + 1);
  const Members members = { cells, placed, piece_of };
  double person_km = 0;
  gint64 people;

  for (guint i = 0; i < practices->len; i++)
    if (((const LpPractice *) g_ptr_array_index (practices, i))->has_position)
      g_ptr_array_add (placed, g_ptr_array_index (practices, i));
  people = count_people (&members);
  *n_pieces = find_pieces (&members);
  *mean_km = find_centre (&members, &person_km) != NULL && people > 0 ? person_km / (double) people : 0;
}
