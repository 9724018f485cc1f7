/* obstacles.c — wishes that no plan can meet, found before any search */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/problem.h"

#include <math.h>

/* More of one kind than this would bury the user. */
#define MOST_OF_A_KIND 12

static guint
find_root (guint *parent, guint i)
{
  while (parent[i] != i)
    i = parent[i] = parent[parent[i]];
  return i;
}

static void
join (guint *parent, guint a, guint b)
{
  a = find_root (parent, a);
  b = find_root (parent, b);
  parent[MAX (a, b)] = MIN (a, b);
}

static guint *
new_roots (guint n)
{
  guint *parent = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    parent[i] = i;
  return parent;
}

static gboolean
is_in (const LpProposeProblem *self, guint i)
{
  return !lp_propose_problem_practice (self, i)->left_out;
}

static gboolean
is_giant (const LpProposeProblem *self, guint i)
{
  return lp_propose_problem_practice (self, i)->people > self->rules.most;
}

static double
find_km (const LpProposeProblem *self, guint a, guint b)
{
  const LpProposePractice *p = lp_propose_problem_practice (self, a), *q = lp_propose_problem_practice (self, b);

  return hypot (p->x - q->x, p->y - q->y);
}

/* The practices with the root @root, and their people. */
static LpProposeObstacle *
begin_set (const LpProposeProblem *self, LpProposeObstacleKind kind, guint *parent, guint root)
{
  LpProposeObstacle *obstacle = lp_propose_obstacle_new (kind);

  for (guint i = 0; i < self->practices->len; i++)
    if (is_in (self, i) && find_root (parent, i) == root)
      {
        g_array_append_val (obstacle->practices, i);
        obstacle->people += lp_propose_problem_practice (self, i)->people;
      }
  return obstacle;
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
    for (guint k = 0; k < obstacle->practices->len && is_in (self, i) && !inside[i]; k++)
      {
        double km = find_km (self, i, g_array_index (obstacle->practices, guint, k));

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
    if (is_in (self, i) && is_giant (self, i))
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
  guint *parent = new_roots (self->practices->len);

  for (guint k = 0; k < self->neighbours->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->neighbours, k);

      if (is_in (self, pair->a) && is_in (self, pair->b) && !is_giant (self, pair->a) && !is_giant (self, pair->b))
        join (parent, pair->a, pair->b);
    }
  return parent;
}

/* Pieces that are too small for one network. */
static void
find_islands (const LpProposeProblem *self, GPtrArray *obstacles)
{
  guint n = self->practices->len, told = 0;
  g_autofree guint *parent = find_pieces (self);
  g_autofree gint64 *people = g_new0 (gint64, n + 1);

  for (guint i = 0; i < n; i++)
    people[find_root (parent, i)] += is_in (self, i) ? lp_propose_problem_practice (self, i)->people : 0;
  for (guint i = 0; i < n && told < MOST_OF_A_KIND; i++)
    {
      LpProposeObstacle *obstacle;

      if (!is_in (self, i) || is_giant (self, i) || find_root (parent, i) != i || people[i] >= self->rules.least)
        continue;
      obstacle = begin_set (self, LP_PROPOSE_OBSTACLE_ISLAND, parent, i);
      obstacle->wanted = self->rules.least;
      find_near (self, obstacle);
      g_ptr_array_add (obstacles, obstacle);
      told++;
    }
}

/* People within the farthest distance of practice @centre. */
static gint64
count_within (const LpProposeProblem *self, guint centre)
{
  gint64 people = 0;

  for (guint i = 0; i < self->practices->len; i++)
    if (is_in (self, i) && !is_giant (self, i) && find_km (self, i, centre) <= self->rules.farthest_km)
      people += lp_propose_problem_practice (self, i)->people;
  return people;
}

/* Practices that no centre within the farthest distance could make a network with. */
static void
find_remote (const LpProposeProblem *self, GPtrArray *obstacles)
{
  guint n = self->practices->len, told = 0;
  g_autofree gint64 *within = g_new0 (gint64, n + 1);

  for (guint c = 0; c < n; c++)
    within[c] = is_in (self, c) && !is_giant (self, c) ? count_within (self, c) : 0;
  for (guint i = 0; i < n && told < MOST_OF_A_KIND; i++)
    {
      gint64 most = 0;
      LpProposeObstacle *obstacle;

      if (!is_in (self, i) || is_giant (self, i))
        continue;
      for (guint c = 0; c < n; c++)
        if (within[c] > most && find_km (self, i, c) <= self->rules.farthest_km)
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
    obstacle->people += is_in (self, i) ? lp_propose_problem_practice (self, i)->people : 0;
  obstacle->number = networks;
  obstacle->possible = networks > most ? most : fewest;
  obstacle->wanted = networks > most ? self->rules.least : self->rules.most;
  g_ptr_array_add (obstacles, obstacle);
}

/* What pins and wishes keep together. */
static guint *
find_kept_together (const LpProposeProblem *self)
{
  guint n = self->practices->len;
  guint *parent = new_roots (n);
  g_autoptr (GHashTable) of_pin = g_hash_table_new (NULL, NULL);

  for (guint k = 0; k < self->together->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->together, k);

      if (is_in (self, pair->a) && is_in (self, pair->b))
        join (parent, pair->a, pair->b);
    }
  for (guint i = 0; i < n; i++)
    {
      gpointer pin = GINT_TO_POINTER (lp_propose_problem_practice (self, i)->pin), other;

      if (!is_in (self, i) || lp_propose_problem_practice (self, i)->pin < 0)
        continue;
      if (g_hash_table_lookup_extended (of_pin, pin, NULL, &other))
        join (parent, GPOINTER_TO_UINT (other), i);
      else
        g_hash_table_insert (of_pin, pin, GUINT_TO_POINTER (i));
    }
  return parent;
}

/* How far the farthest of the practices is from the one that is best placed to be their centre. */
static double
find_reach (const LpProposeProblem *self, const GArray *practices)
{
  double best = HUGE_VAL;

  for (guint c = 0; c < practices->len; c++)
    {
      double reach = 0;

      for (guint k = 0; k < practices->len; k++)
        reach = MAX (reach, find_km (self, g_array_index (practices, guint, k), g_array_index (practices, guint, c)));
      best = MIN (best, reach);
    }
  return best;
}

/* Practices kept together or pinned alike: too many people, too far from each other, or apart by another wish. */
static void
check_together (const LpProposeProblem *self, GPtrArray *obstacles)
{
  guint n = self->practices->len;
  g_autofree guint *parent = find_kept_together (self);
  g_autofree guint *size = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    size[find_root (parent, i)] += is_in (self, i);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LpProposeObstacle) obstacle = NULL;

      if (!is_in (self, i) || size[i] < 2)
        continue;
      obstacle = begin_set (self, LP_PROPOSE_OBSTACLE_TOGETHER_TOO_LARGE, parent, i);
      obstacle->wanted = self->rules.most;
      obstacle->km = find_reach (self, obstacle->practices);
      if (self->rules.farthest_km > 0 && obstacle->km > self->rules.farthest_km)
        obstacle->kind = LP_PROPOSE_OBSTACLE_TOGETHER_FAR;
      else if (obstacle->people <= self->rules.most)
        continue;
      g_ptr_array_add (obstacles, g_steal_pointer (&obstacle));
    }
  for (guint k = 0; k < self->apart->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->apart, k);
      LpProposeObstacle *obstacle;

      if (!is_in (self, pair->a) || !is_in (self, pair->b) || find_root (parent, pair->a) != find_root (parent, pair->b))
        continue;
      obstacle = lp_propose_obstacle_new (LP_PROPOSE_OBSTACLE_TOGETHER_APART);
      g_array_append_val (obstacle->practices, pair->a);
      g_array_append_val (obstacle->practices, pair->b);
      g_ptr_array_add (obstacles, obstacle);
    }
}

void
lp_propose_problem_count_possible (const LpProposeProblem *self, guint *fewest, guint *most)
{
  guint n = self->practices->len;
  g_autofree guint *parent = find_pieces (self);
  g_autofree gint64 *people = g_new0 (gint64, n + 1);

  *fewest = *most = 0;
  for (guint i = 0; i < n; i++)
    people[find_root (parent, i)] += is_in (self, i) ? lp_propose_problem_practice (self, i)->people : 0;
  for (guint i = 0; i < n; i++)
    {
      gboolean one = is_giant (self, i) || people[i] < self->rules.least;

      if (!is_in (self, i) || find_root (parent, i) != i)
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

void
lp_propose_problem_find_obstacles (const LpProposeProblem *self, GPtrArray *obstacles)
{
  find_giants (self, obstacles);
  find_islands (self, obstacles);
  if (self->rules.farthest_km > 0)
    find_remote (self, obstacles);
  if (self->rules.networks > 0)
    check_number (self, obstacles);
  check_together (self, obstacles);
}
