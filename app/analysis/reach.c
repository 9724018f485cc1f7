/* reach.c — how a network hangs together, and how far its people have to go */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "analysis/reach.h"

#include <math.h>

struct _LpReach
{
  int ref_count;
  GHashTable *networks;         /* gint64 id to LpNetworkReach */
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
free_network (gpointer data)
{
  LpNetworkReach *network = data;

  g_strfreev (network->cut_off);
  g_free (network->centre);
  g_free (network->farthest);
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

      if (sum < *person_km)
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

/* Adds its person-km and people to the sums of the option. */
static LpNetworkReach *
measure_network (gint64         id,
                 const LpCells *cells,
                 GPtrArray     *practices,
                 double        *total_person_km,
                 gint64        *total_people)
{
  g_autofree int *piece_of = g_new (int, practices->len + 1);
  const Members members = { cells, practices, piece_of };
  LpNetworkReach *network = g_new0 (LpNetworkReach, 1);
  const LpPractice *centre, *farthest;
  gint64 people = count_people (&members);
  double person_km;

  network->network_id = id;
  network->n_pieces = find_pieces (&members);
  network->cut_off = list_cut_off (&members, network->n_pieces);
  centre = find_centre (&members, &person_km);
  if (centre == NULL)
    return network;
  farthest = find_farthest (&members, centre);
  network->centre = g_strdup (centre->code);
  network->farthest = g_strdup (farthest->code);
  network->max_km = measure_km (farthest, centre);
  network->mean_km = people > 0 ? person_km / (double) people : 0;
  *total_person_km += person_km;
  *total_people += people;
  return network;
}

/* The practices with a position of every network, by network id; empty networks too. */
static GHashTable *
gather_members (LpPlan         *plan,
                const LpOption *option)
{
  GHashTable *gathered = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < option->networks->len; i++)
    {
      LpNetwork *network = g_ptr_array_index (option->networks, i);

      g_hash_table_insert (gathered, &network->id, g_ptr_array_new ());
    }
  for (guint i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);
      const LpNetwork *network = lp_plan_get_network_of (plan, option, practice);

      if (network != NULL && practice->has_position)
        g_ptr_array_add (g_hash_table_lookup (gathered, &network->id), (gpointer) practice);
    }
  return gathered;
}

LpReach *
lp_reach_new (LpPlan         *plan,
              const LpOption *option,
              const LpCells  *cells)
{
  g_autoptr (GHashTable) gathered = gather_members (plan, option);
  LpReach *reach = g_new0 (LpReach, 1);
  double person_km = 0;
  gint64 people = 0;

  reach->ref_count = 1;
  reach->networks = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_network);
  for (guint i = 0; i < option->networks->len; i++)
    {
      const LpNetwork *network = g_ptr_array_index (option->networks, i);
      LpNetworkReach *measured = measure_network (network->id, cells, g_hash_table_lookup (gathered, &network->id), &person_km, &people);

      g_hash_table_insert (reach->networks, &measured->network_id, measured);
    }
  reach->mean_km = people > 0 ? person_km / (double) people : 0;
  return reach;
}

LpReach *
lp_reach_ref (LpReach *reach)
{
  g_atomic_int_inc (&reach->ref_count);
  return reach;
}

void
lp_reach_unref (LpReach *reach)
{
  if (!g_atomic_int_dec_and_test (&reach->ref_count))
    return;
  g_hash_table_unref (reach->networks);
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
