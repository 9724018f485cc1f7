/* obstacles.c — what no plan can meet for where people live and how many they are, found before any search */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/obstacles-private.h"

#include <math.h>

/* More of one kind than this would bury the user. */
#define MOST_OF_A_KIND 12

/* Whether it shares networks with others. */
static gboolean
is_free (const LpProposeProblem *self, guint i)
{
  return lp_is_asked_about (self, i) && !lp_is_giant (self, i);
}

/* The practice nearest to those of the obstacle that is not one of them. */
static void
find_near (const LpProposeProblem *self, LpProposeObstacle *obstacle)
{
  g_autofree guint8 *inside = g_new0 (guint8, self->practices->len + 1);

  obstacle->near_km = HUGE_VAL;
  for (guint k = 0; k < obstacle->practices->len; k++)
    inside[g_array_index (obstacle->practices, guint, k)] = TRUE;
  for (guint i = 0; i < self->practices->len; i++)
    for (guint k = 0; k < obstacle->practices->len && lp_is_asked_about (self, i) && !inside[i]; k++)
      {
        double km = lp_find_km (self, i, g_array_index (obstacle->practices, guint, k));

        if (km >= obstacle->near_km)
          continue;
        obstacle->near = i;
        obstacle->near_km = km;
        obstacle->near_people = lp_propose_problem_practice (self, i)->people;
      }
  if (obstacle->near == G_MAXUINT)
    obstacle->near_km = 0;
}

static void
find_giants (const LpProposeProblem *self, GPtrArray *obstacles)
{
  guint n = 0;

  for (guint i = 0; i < self->practices->len && n < MOST_OF_A_KIND; i++)
    if (lp_is_asked_about (self, i) && lp_is_giant (self, i))
      {
        LpProposeObstacle *obstacle = lp_propose_obstacle_new (LP_PROPOSE_OBSTACLE_GIANT);

        n++;
        g_array_append_val (obstacle->practices, i);
        obstacle->people = lp_propose_problem_practice (self, i)->people;
        obstacle->wanted = self->rules.most;
        g_ptr_array_add (obstacles, obstacle);
      }
}

/* Pieces of the neighbour graph, giants aside: they stand by themselves. */
static guint *
find_pieces (const LpProposeProblem *self)
{
  guint *parent = lp_parts_new (self->practices->len);

  for (guint k = 0; k < self->neighbours->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->neighbours, k);

      if (is_free (self, pair->a) && is_free (self, pair->b))
        lp_parts_join (parent, pair->a, pair->b);
    }
  return parent;
}

/* The people of each set, at its root. (transfer full) */
static gint64 *
count_people (const LpProposeProblem *self, guint *parent)
{
  gint64 *people = g_new0 (gint64, self->practices->len + 1);

  for (guint i = 0; i < self->practices->len; i++)
    people[lp_parts_find (parent, i)] += lp_is_asked_about (self, i) ? lp_propose_problem_practice (self, i)->people : 0;
  return people;
}

/* Pieces that are too small for one network. */
static void
find_islands (const LpProposeProblem *self, GPtrArray *obstacles)
{
  guint n = self->practices->len, told = 0;
  g_autofree guint *parent = find_pieces (self);
  g_autofree gint64 *people = count_people (self, parent);

  for (guint i = 0; i < n && told < MOST_OF_A_KIND; i++)
    {
      LpProposeObstacle *obstacle;

      if (!lp_is_asked_about (self, i) || lp_is_giant (self, i) || lp_parts_find (parent, i) != i || people[i] >= self->rules.least)
        continue;
      obstacle = lp_obstacle_of_set (self, LP_PROPOSE_OBSTACLE_ISLAND, parent, i);
      obstacle->wanted = self->rules.least;
      find_near (self, obstacle);
      g_ptr_array_add (obstacles, obstacle);
      told++;
    }
}

/* Whether so many people can be parted into networks of the right size, if nothing but their number counts; @fewest: as few networks as
 * take them all in. */
static gboolean
can_be_parted (const LpProposeProblem *self, gint64 people, gint64 *fewest)
{
  *fewest = self->rules.most > 0 ? MAX (1, (people + self->rules.most - 1) / self->rules.most) : 1;
  return *fewest * self->rules.least <= people;
}

/* Pieces with people enough, but in a number that no networks of the right size add up to. */
static void
find_between (const LpProposeProblem *self, GPtrArray *obstacles)
{
  guint n = self->practices->len, told = 0;
  g_autofree guint *parent = find_pieces (self);
  g_autofree gint64 *people = count_people (self, parent);

  for (guint i = 0; i < n && told < MOST_OF_A_KIND; i++)
    {
      LpProposeObstacle *obstacle;
      gint64 fewest;

      if (!lp_is_asked_about (self, i) || lp_is_giant (self, i) || lp_parts_find (parent, i) != i || people[i] < self->rules.least
          || can_be_parted (self, people[i], &fewest))
        continue;
      obstacle = lp_obstacle_of_set (self, LP_PROPOSE_OBSTACLE_BETWEEN, parent, i);
      obstacle->wanted = self->rules.most;
      obstacle->number = fewest - 1;
      g_ptr_array_add (obstacles, obstacle);
      told++;
    }
}

/* Practices that nobody else is within the farthest distance of, and that are too few together. Those told of get TRUE in @told_of. */
static void
find_cut_off (const LpProposeProblem *self, guint8 *told_of, GPtrArray *obstacles)
{
  guint n = self->practices->len, told = 0;
  g_autofree guint *parent = lp_parts_new (n);
  g_autofree gint64 *people = NULL;

  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < a && is_free (self, a); b++)
      if (is_free (self, b) && lp_find_km (self, a, b) <= self->rules.farthest_km)
        lp_parts_join (parent, a, b);
  people = count_people (self, parent);
  for (guint i = 0; i < n; i++)
    {
      LpProposeObstacle *obstacle;

      told_of[i] = is_free (self, i) && people[lp_parts_find (parent, i)] < self->rules.least;
      if (!told_of[i] || lp_parts_find (parent, i) != i || told++ >= MOST_OF_A_KIND)
        continue;
      obstacle = lp_obstacle_of_set (self, LP_PROPOSE_OBSTACLE_CUT_OFF, parent, i);
      obstacle->wanted = self->rules.least;
      obstacle->km = self->rules.farthest_km;
      find_near (self, obstacle);
      g_ptr_array_add (obstacles, obstacle);
    }
}

/* People within the farthest distance of practice @centre. */
static gint64
count_within (const LpProposeProblem *self, guint centre)
{
  gint64 people = 0;

  for (guint i = 0; i < self->practices->len; i++)
    if (is_free (self, i) && lp_find_km (self, i, centre) <= self->rules.farthest_km)
      people += lp_propose_problem_practice (self, i)->people;
  return people;
}

/* Other practices that no centre within the farthest distance could make a network with. */
static void
find_remote (const LpProposeProblem *self, const guint8 *told_of, GPtrArray *obstacles)
{
  guint n = self->practices->len, told = 0;
  g_autofree gint64 *within = g_new0 (gint64, n + 1);

  for (guint c = 0; c < n; c++)
    within[c] = is_free (self, c) ? count_within (self, c) : 0;
  for (guint i = 0; i < n && told < MOST_OF_A_KIND; i++)
    {
      gint64 most = 0;
      LpProposeObstacle *obstacle;

      if (!is_free (self, i) || told_of[i])
        continue;
      for (guint c = 0; c < n; c++)
        if (within[c] > most && lp_find_km (self, i, c) <= self->rules.farthest_km)
          most = within[c];
      if (most >= self->rules.least)
        continue;
      told++;
      obstacle = lp_propose_obstacle_new (LP_PROPOSE_OBSTACLE_REMOTE);
      g_array_append_val (obstacle->practices, i);
      obstacle->people = most;
      obstacle->wanted = self->rules.least;
      obstacle->km = self->rules.farthest_km;
      find_near (self, obstacle);
      g_ptr_array_add (obstacles, obstacle);
    }
}

static void
check_number (const LpProposeProblem *self, GPtrArray *obstacles)
{
  guint networks = self->rules.networks, fewest, most;
  LpProposeObstacle *obstacle;

  lp_propose_problem_count_possible (self, &fewest, &most);
  if (networks >= fewest && networks <= most)
    return;
  obstacle = lp_propose_obstacle_new (networks > most ? LP_PROPOSE_OBSTACLE_TOO_MANY_NETWORKS : LP_PROPOSE_OBSTACLE_TOO_FEW_NETWORKS);
  for (guint i = 0; i < self->practices->len; i++)
    obstacle->people += lp_is_asked_about (self, i) ? lp_propose_problem_practice (self, i)->people : 0;
  obstacle->number = networks;
  obstacle->possible = networks > most ? most : fewest;
  obstacle->wanted = networks > most ? self->rules.least : self->rules.most;
  g_ptr_array_add (obstacles, obstacle);
}

void
lp_propose_problem_count_possible (const LpProposeProblem *self, guint *fewest, guint *most)
{
  guint n = self->practices->len;
  g_autofree guint *parent = find_pieces (self);
  g_autofree gint64 *people = count_people (self, parent);

  *fewest = *most = 0;
  for (guint i = 0; i < n; i++)
    {
      gboolean one = lp_is_giant (self, i) || people[i] < self->rules.least;

      if (!lp_is_asked_about (self, i) || lp_parts_find (parent, i) != i)
        continue;
      *fewest += one ? 1 : MAX (1, (people[i] + self->rules.most - 1) / self->rules.most);
      *most += one ? 1 : self->rules.least > 0 ? people[i] / self->rules.least : n;
    }
}

LpProposeObstacle *
lp_propose_obstacle_new (LpProposeObstacleKind kind)
{
  LpProposeObstacle *self = g_new0 (LpProposeObstacle, 1);

  self->kind = kind;
  self->practices = g_array_new (FALSE, FALSE, sizeof (guint));
  self->near = G_MAXUINT;
  return self;
}

void
lp_propose_obstacle_free (LpProposeObstacle *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->practices);
  g_free (self);
}

LpProposeObstacle *
lp_obstacle_of_set (const LpProposeProblem *self, LpProposeObstacleKind kind, guint *parent, guint root)
{
  LpProposeObstacle *obstacle = lp_propose_obstacle_new (kind);

  for (guint i = 0; i < self->practices->len; i++)
    if (lp_is_asked_about (self, i) && lp_parts_find (parent, i) == root)
      {
        g_array_append_val (obstacle->practices, i);
        obstacle->people += lp_propose_problem_practice (self, i)->people;
      }
  return obstacle;
}

void
lp_propose_problem_find_obstacles (const LpProposeProblem *self, GPtrArray *obstacles)
{
  find_giants (self, obstacles);
  find_islands (self, obstacles);
  find_between (self, obstacles);
  if (self->rules.farthest_km > 0)
    {
      g_autofree guint8 *told_of = g_new0 (guint8, self->practices->len + 1);

      find_cut_off (self, told_of, obstacles);
      find_remote (self, told_of, obstacles);
    }
  if (self->rules.networks > 0)
    check_number (self, obstacles);
  lp_propose_problem_find_wish_obstacles (self, obstacles);
}
