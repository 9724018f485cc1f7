/* obstacles-wishes.c — wishes about practices that no plan can meet, found before any search */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/obstacles-private.h"

/* More than this would bury the user. */
#define MOST_CLOSED_IN 12

/* What pins and wishes keep together. */
static guint *
find_kept_together (const LpProposeProblem *self)
{
  guint n = self->practices->len;
  guint *parent = lp_parts_new (n);
  g_autoptr (GHashTable) of_pin = g_hash_table_new (NULL, NULL);

  for (guint k = 0; k < self->together->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->together, k);

      if (lp_is_asked_about (self, pair->a) && lp_is_asked_about (self, pair->b))
        lp_parts_join (parent, pair->a, pair->b);
    }
  for (guint i = 0; i < n; i++)
    {
      gpointer pin = GINT_TO_POINTER (lp_propose_problem_practice (self, i)->pin), other;

      if (!lp_is_asked_about (self, i) || lp_propose_problem_practice (self, i)->pin < 0)
        continue;
      if (g_hash_table_lookup_extended (of_pin, pin, NULL, &other))
        lp_parts_join (parent, GPOINTER_TO_UINT (other), i);
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
        reach = MAX (reach, lp_find_km (self, g_array_index (practices, guint, k), g_array_index (practices, guint, c)));
      best = MIN (best, reach);
    }
  return best;
}

/* Practices kept together or pinned alike: too many people, or too far from each other. */
static void
check_together (const LpProposeProblem *self, guint *parent, GPtrArray *obstacles)
{
  guint n = self->practices->len;
  g_autofree guint *size = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    size[lp_parts_find (parent, i)] += lp_is_asked_about (self, i);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LpProposeObstacle) obstacle = NULL;

      if (!lp_is_asked_about (self, i) || size[i] < 2)
        continue;
      obstacle = lp_obstacle_of_set (self, LP_PROPOSE_OBSTACLE_TOGETHER_TOO_LARGE, parent, i);
      obstacle->wanted = self->rules.most;
      obstacle->km = find_reach (self, obstacle->practices);
      if (self->rules.farthest_km > 0 && obstacle->km > self->rules.farthest_km)
        obstacle->kind = LP_PROPOSE_OBSTACLE_TOGETHER_FAR;
      else if (obstacle->people <= self->rules.most)
        continue;
      g_ptr_array_add (obstacles, g_steal_pointer (&obstacle));
    }
}

/* Practices to be kept apart that another wish keeps together. */
static void
check_apart (const LpProposeProblem *self, guint *parent, GPtrArray *obstacles)
{
  for (guint k = 0; k < self->apart->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->apart, k);
      LpProposeObstacle *obstacle;

      if (!lp_is_asked_about (self, pair->a) || !lp_is_asked_about (self, pair->b) || lp_parts_find (parent, pair->a) != lp_parts_find (parent, pair->b))
        continue;
      obstacle = lp_propose_obstacle_new (LP_PROPOSE_OBSTACLE_TOGETHER_APART);
      g_array_append_val (obstacle->practices, pair->a);
      g_array_append_val (obstacle->practices, pair->b);
      g_ptr_array_add (obstacles, obstacle);
    }
}
/* The set's one pin, or -1. */
static gint
find_pin (const LpProposeProblem *self, guint *parent, guint root)
{
  for (guint i = 0; i < self->practices->len; i++)
    if (lp_is_asked_about (self, i) && lp_parts_find (parent, i) == root && lp_propose_problem_practice (self, i)->pin >= 0)
      return lp_propose_problem_practice (self, i)->pin;
  return -1;
}

/* Those that cannot share a network with the set @root: giants, those pinned elsewhere, those to be kept apart from any of it. (transfer full) */
static guint8 *
shut_out (const LpProposeProblem *self, guint *parent, guint root)
{
  guint8 *shut = g_new0 (guint8, self->practices->len + 1);
  gint pin = find_pin (self, parent, root);

  for (guint i = 0; i < self->practices->len; i++)
    {
      gint other = lp_propose_problem_practice (self, i)->pin;

      shut[i] = !lp_is_asked_about (self, i) || lp_is_giant (self, i) || (pin >= 0 && other >= 0 && other != pin);
    }
  for (guint k = 0; k < self->apart->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->apart, k);

      if (lp_parts_find (parent, pair->a) == root)
        shut[pair->b] = TRUE;
      if (lp_parts_find (parent, pair->b) == root)
        shut[pair->a] = TRUE;
    }
  return shut;
}

/* People of the set @root and of all that it could be linked with through practices that are not shut out. */
static gint64
count_open (const LpProposeProblem *self, guint *parent, guint root)
{
  guint n = self->practices->len;
  g_autofree guint8 *shut = shut_out (self, parent, root);
  g_autofree guint *open = lp_parts_new (n);
  gint64 people = 0;

  for (guint i = 0; i < n; i++)
    if (lp_parts_find (parent, i) == root && lp_is_asked_about (self, i))
      {
        shut[i] = FALSE;
        lp_parts_join (open, i, root);
      }
  for (guint k = 0; k < self->neighbours->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->neighbours, k);

      if (!shut[pair->a] && !shut[pair->b])
        lp_parts_join (open, pair->a, pair->b);
    }
  for (guint i = 0; i < n; i++)
    if (!shut[i] && lp_parts_find (open, i) == lp_parts_find (open, root))
      people += lp_propose_problem_practice (self, i)->people;
  return people;
}

/* The sets that pins or wishes keep others from joining. (transfer full) */
static guint8 *
find_choosy (const LpProposeProblem *self, guint *parent)
{
  guint8 *choosy = g_new0 (guint8, self->practices->len + 1);

  for (guint i = 0; i < self->practices->len; i++)
    if (lp_propose_problem_practice (self, i)->pin >= 0)
      choosy[lp_parts_find (parent, i)] = TRUE;
  for (guint k = 0; k < self->apart->len; k++)
    choosy[lp_parts_find (parent, lp_propose_pair (self->apart, k)->a)] = choosy[lp_parts_find (parent, lp_propose_pair (self->apart, k)->b)] = TRUE;
  return choosy;
}

/* Whether the practice stands among those of an obstacle already: without any wish there would be too few. */
static gboolean
is_told (const GPtrArray *obstacles, guint practice)
{
  for (guint k = 0; k < obstacles->len; k++)
    {
      const LpProposeObstacle *obstacle = g_ptr_array_index (obstacles, k);

      for (guint j = 0; obstacle->kind == LP_PROPOSE_OBSTACLE_ISLAND && j < obstacle->practices->len; j++)
        if (g_array_index (obstacle->practices, guint, j) == practice)
          return TRUE;
    }
  return FALSE;
}

/* Sets that wishes leave too few to share a network with. */
static void
check_closed_in (const LpProposeProblem *self, guint *parent, GPtrArray *obstacles)
{
  g_autofree guint8 *choosy = find_choosy (self, parent);
  guint told = 0;

  for (guint i = 0; i < self->practices->len && told < MOST_CLOSED_IN; i++)
    {
      gint64 people;
      LpProposeObstacle *obstacle;

      if (!choosy[i] || !lp_is_asked_about (self, i) || lp_is_giant (self, i) || (people = count_open (self, parent, i)) >= self->rules.least
          || is_told (obstacles, i))
        continue;
      obstacle = lp_obstacle_of_set (self, LP_PROPOSE_OBSTACLE_CLOSED_IN, parent, i);
      obstacle->people = people;
      obstacle->wanted = self->rules.least;
      g_ptr_array_add (obstacles, obstacle);
      told++;
    }
}

void
lp_propose_problem_find_wish_obstacles (const LpProposeProblem *self, GPtrArray *obstacles)
{
  g_autofree guint *parent = find_kept_together (self);

  check_together (self, parent, obstacles);
  check_apart (self, parent, obstacles);
  check_closed_in (self, parent, obstacles);
}
