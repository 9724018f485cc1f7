/* reasons.c — wishes that no plan can meet, and why, in words */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/problem.h"

#include <glib/gi18n-lib.h>
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

/* "A", "A and B", "A, B and 3 more": the practices with the root @root. */
static gchar *
name_set (const LpProposeProblem *self, guint *parent, guint root, gint64 *people, guint *n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree gchar *first = NULL;

  *people = 0;
  *n = 0;
  for (guint i = 0; i < self->practices->len; i++)
    if (is_in (self, i) && find_root (parent, i) == root)
      {
        *people += lp_propose_problem_practice (self, i)->people;
        if ((*n)++ < 3)
          g_ptr_array_add (names, lp_propose_problem_describe (self, i));
      }
  if (names->len == 1)
    return g_ptr_array_steal_index (names, 0);
  if (*n == 2)
    return g_strdup_printf (_("%s and %s"), (gchar *) names->pdata[0], (gchar *) names->pdata[1]);
  if (*n == 3)
    return g_strdup_printf (_("%s, %s and %s"), (gchar *) names->pdata[0], (gchar *) names->pdata[1], (gchar *) names->pdata[2]);
  first = g_strdup_printf ("%s, %s", (gchar *) names->pdata[0], (gchar *) names->pdata[1]);
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", *n - 2), first, *n - 2);
}

static void
explain_giants (const LpProposeProblem *self, GPtrArray *sentences)
{
  guint n = 0;

  for (guint i = 0; i < self->practices->len && n < MOST_OF_A_KIND; i++)
    if (is_in (self, i) && is_giant (self, i))
      {
        g_autofree gchar *name = lp_propose_problem_describe (self, i);

        n++;
        g_ptr_array_add (sentences,
                         g_strdup_printf (_("%s alone has %'" G_GINT64_FORMAT " people, more than a network may have; it stands by itself."),
                                          name, lp_propose_problem_practice (self, i)->people));
      }
}

/* Pieces of the neighbour graph that are too small for one network. */
static void
explain_islands (const LpProposeProblem *self, GPtrArray *sentences)
{
  guint n = self->practices->len, told = 0;
  g_autofree guint *parent = new_roots (n);

  for (guint k = 0; k < self->neighbours->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->neighbours, k);

      if (is_in (self, pair->a) && is_in (self, pair->b) && !is_giant (self, pair->a) && !is_giant (self, pair->b))
        join (parent, pair->a, pair->b);
    }
  for (guint i = 0; i < n && told < MOST_OF_A_KIND; i++)
    {
      gint64 people;
      guint size;
      g_autofree gchar *names = NULL;

      if (!is_in (self, i) || is_giant (self, i) || find_root (parent, i) != i)
        continue;
      names = name_set (self, parent, i, &people, &size);
      if (people >= self->rules.least)
        continue;
      told++;
      g_ptr_array_add (sentences, g_strdup_printf (
        ngettext ("%s has %'" G_GINT64_FORMAT " people and no other neighbours: no network there can reach %'" G_GINT64_FORMAT ".",
                  "%s together have %'" G_GINT64_FORMAT " people and no other neighbours: no network there can reach %'" G_GINT64_FORMAT ".",
                  size),
        names, people, self->rules.least));
    }
}

/* People within the farthest distance of practice @centre. */
static gint64
count_within (const LpProposeProblem *self, guint centre)
{
  const LpProposePractice *c = lp_propose_problem_practice (self, centre);
  gint64 people = 0;

  for (guint i = 0; i < self->practices->len; i++)
    {
      const LpProposePractice *p = lp_propose_problem_practice (self, i);

      if (is_in (self, i) && !is_giant (self, i) && hypot (p->x - c->x, p->y - c->y) <= self->rules.farthest_km)
        people += p->people;
    }
  return people;
}

/* Practices that no centre within the farthest distance could make a network with. */
static void
explain_remote (const LpProposeProblem *self, GPtrArray *sentences)
{
  guint n = self->practices->len, told = 0;
  g_autofree gint64 *within = g_new0 (gint64, n + 1);

  for (guint c = 0; c < n; c++)
    within[c] = is_in (self, c) && !is_giant (self, c) ? count_within (self, c) : 0;
  for (guint i = 0; i < n && told < MOST_OF_A_KIND; i++)
    {
      const LpProposePractice *p = lp_propose_problem_practice (self, i);
      gint64 most = 0;
      g_autofree gchar *name = NULL;

      if (!is_in (self, i) || is_giant (self, i))
        continue;
      for (guint c = 0; c < n; c++)
        {
          const LpProposePractice *q = lp_propose_problem_practice (self, c);

          if (hypot (p->x - q->x, p->y - q->y) <= self->rules.farthest_km)
            most = MAX (most, within[c]);
        }
      if (most >= self->rules.least)
        continue;
      told++;
      name = lp_propose_problem_describe (self, i);
      g_ptr_array_add (sentences, g_strdup_printf (
        _("Around %s no centre has more than %'" G_GINT64_FORMAT " people within %.1f km: no network there can reach %'" G_GINT64_FORMAT "."),
        name, most, self->rules.farthest_km, self->rules.least));
    }
}

static void
explain_number (const LpProposeProblem *self, GPtrArray *sentences)
{
  gint64 people = 0, networks = self->rules.networks;

  for (guint i = 0; i < self->practices->len; i++)
    people += is_in (self, i) ? lp_propose_problem_practice (self, i)->people : 0;
  if (networks * self->rules.least > people)
    g_ptr_array_add (sentences, g_strdup_printf (
      _("%" G_GINT64_FORMAT " networks of %'" G_GINT64_FORMAT " people and more need %'" G_GINT64_FORMAT " people; there are %'" G_GINT64_FORMAT "."),
      networks, self->rules.least, networks * self->rules.least, people));
  if (networks * self->rules.most < people)
    g_ptr_array_add (sentences, g_strdup_printf (
      _("%" G_GINT64_FORMAT " networks of at most %'" G_GINT64_FORMAT " people take in %'" G_GINT64_FORMAT " people; there are %'" G_GINT64_FORMAT "."),
      networks, self->rules.most, networks * self->rules.most, people));
}

/* Practices kept together or pinned alike: too many people, or apart by another wish. */
static void
explain_together (const LpProposeProblem *self, GPtrArray *sentences)
{
  guint n = self->practices->len;
  g_autofree guint *parent = new_roots (n);

  for (guint k = 0; k < self->together->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->together, k);

      if (is_in (self, pair->a) && is_in (self, pair->b))
        join (parent, pair->a, pair->b);
    }
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < a && lp_propose_problem_practice (self, a)->pin >= 0; b++)
      if (is_in (self, a) && is_in (self, b)
          && lp_propose_problem_practice (self, a)->pin == lp_propose_problem_practice (self, b)->pin)
        join (parent, a, b);
  for (guint i = 0; i < n; i++)
    {
      gint64 people;
      guint size;
      g_autofree gchar *names = is_in (self, i) && find_root (parent, i) == i ? name_set (self, parent, i, &people, &size) : NULL;

      if (names != NULL && size > 1 && people > self->rules.most)
        g_ptr_array_add (sentences, g_strdup_printf (
          _("%s are kept together and have %'" G_GINT64_FORMAT " people, more than a network may have; they stand by themselves."),
          names, people));
    }
  for (guint k = 0; k < self->apart->len; k++)
    {
      const LpProposePair *pair = lp_propose_pair (self->apart, k);
      g_autofree gchar *a = lp_propose_problem_describe (self, pair->a), *b = lp_propose_problem_describe (self, pair->b);

      if (is_in (self, pair->a) && is_in (self, pair->b) && find_root (parent, pair->a) == find_root (parent, pair->b))
        g_ptr_array_add (sentences, g_strdup_printf (
          _("%s and %s are to be kept apart, but other wishes keep them together; they stay together."), a, b));
    }
}

void
lp_propose_problem_explain (const LpProposeProblem *self, GPtrArray *sentences)
{
  explain_giants (self, sentences);
  explain_islands (self, sentences);
  if (self->rules.farthest_km > 0)
    explain_remote (self, sentences);
  if (self->rules.networks > 0)
    explain_number (self, sentences);
  explain_together (self, sentences);
}
