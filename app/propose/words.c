/* words.c — obstacles in sentences, with the names that the problem was given */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/problem.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"

/* A larger set is not worth naming. */
#define MOST_NAMED 12

/* "27,400", as all figures of the program are written; @chunk keeps it. */
static const gchar *
count (GStringChunk *chunk, gint64 people)
{
  g_autofree gchar *text = lp_format_count (people);

  return g_string_chunk_insert (chunk, text);
}

/* "A", "A and B", "A, B and 3 more". */
static gchar *
name_set (const LpProposeProblem *self, const GArray *practices)
{
  g_autofree gchar *a = NULL, *b = NULL, *c = NULL;

  if (practices->len == 0)
    return g_strdup ("");
  a = lp_propose_problem_describe (self, g_array_index (practices, guint, 0));
  if (practices->len == 1)
    return g_steal_pointer (&a);
  b = lp_propose_problem_describe (self, g_array_index (practices, guint, 1));
  if (practices->len == 2)
    return g_strdup_printf (_("%s and %s"), a, b);
  c = lp_propose_problem_describe (self, g_array_index (practices, guint, 2));
  if (practices->len == 3)
    return g_strdup_printf (_("%s, %s and %s"), a, b, c);
  g_free (c);
  c = g_strdup_printf ("%s, %s", a, b);
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", practices->len - 2), c, practices->len - 2);
}

static gchar *
describe_island (const LpProposeProblem *self, const LpProposeObstacle *o, const gchar *names)
{
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);
  g_autofree gchar *first = g_strdup_printf (
    ngettext ("%s has %s people and no other neighbours: no network there can reach %s.",
              "%s together have %s people and no other neighbours: no network there can reach %s.",
              o->practices->len),
    names, count (chunk, o->people), count (chunk, o->wanted));
  g_autofree gchar *near = NULL;

  if (o->near == G_MAXUINT)
    return g_steal_pointer (&first);
  near = lp_propose_problem_describe (self, o->near);
  return g_strdup_printf (_("%s The nearest other practice is %s, %.1f km away."), first, near, o->near_km);
}

static gchar *
describe_between (const LpProposeProblem *self, const LpProposeObstacle *o, const gchar *names)
{
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);

  if (o->practices->len == lp_propose_problem_get_n_practices (self) || o->practices->len > MOST_NAMED)
    return g_strdup_printf (
      ngettext ("The %s people there are too many for %u network of at most %s, and too few for one more of at least %s.",
                "The %s people there are too many for %u networks of at most %s, and too few for one more of at least %s.", o->number),
      count (chunk, o->people), o->number, count (chunk, o->wanted), count (chunk, self->rules.least));
  return g_strdup_printf (
    ngettext ("%s together have %s people and no other neighbours: too many for %u network of at most %s, and too few for one more of at least %s.",
              "%s together have %s people and no other neighbours: too many for %u networks of at most %s, and too few for one more of at least %s.",
              o->number),
    names, count (chunk, o->people), o->number, count (chunk, o->wanted), count (chunk, self->rules.least));
}

static gchar *
describe_cut_off (const LpProposeObstacle *o, const gchar *names)
{
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);

  return g_strdup_printf (
    ngettext ("%s has %s people and nothing else within %.4g km: no network there can reach %s.",
              "%s together have %s people and nothing else within %.4g km: no network there can reach %s.", o->practices->len),
    names, count (chunk, o->people), o->km, count (chunk, o->wanted));
}

static gchar *
describe_closed_in (const LpProposeObstacle *o, const gchar *names)
{
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);

  return g_strdup_printf (
    ngettext ("%s and all that pins and wishes let join it have %s people: no network there can reach %s.",
              "%s and all that pins and wishes let join them have %s people: no network there can reach %s.", o->practices->len),
    names, count (chunk, o->people), count (chunk, o->wanted));
}

static gchar *
describe_number (const LpProposeObstacle *o)
{
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);

  if (o->kind == LP_PROPOSE_OBSTACLE_TOO_MANY_NETWORKS)
    return g_strdup_printf (
      _("%u networks of %s people and more need more than the %s people there are: at most %u can be of the right size."),
      o->number, count (chunk, o->wanted), count (chunk, o->people), o->possible);
  return g_strdup_printf (
    _("%u networks of at most %s people cannot take in the %s people there are: at least %u are needed."),
    o->number, count (chunk, o->wanted), count (chunk, o->people), o->possible);
}

static gchar *
describe_wish (const LpProposeProblem *self, const LpProposeObstacle *o, const gchar *names, const gchar *a, const gchar *b)
{
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);

  switch (o->kind)
    {
    case LP_PROPOSE_OBSTACLE_GIANT:
      return g_strdup_printf (_("%s alone has %s people, more than a network may have; it stands by itself."),
                              a, count (chunk, o->people));
    case LP_PROPOSE_OBSTACLE_ISLAND:
      return describe_island (self, o, names);
    case LP_PROPOSE_OBSTACLE_BETWEEN:
      return describe_between (self, o, names);
    case LP_PROPOSE_OBSTACLE_CUT_OFF:
      return describe_cut_off (o, names);
    case LP_PROPOSE_OBSTACLE_CLOSED_IN:
      return describe_closed_in (o, names);
    case LP_PROPOSE_OBSTACLE_REMOTE:
      return g_strdup_printf (
        _("Around %s no centre has more than %s people within %.4g km: no network there can reach %s."),
        a, count (chunk, o->people), o->km, count (chunk, o->wanted));
    case LP_PROPOSE_OBSTACLE_TOGETHER_TOO_LARGE:
      return g_strdup_printf (
        _("%s are kept together and have %s people, more than a network may have; they stand by themselves."),
        names, count (chunk, o->people));
    case LP_PROPOSE_OBSTACLE_TOGETHER_FAR:
      return g_strdup_printf (_("%s are kept together, but whichever is the centre, one is %.1f km away; at most %.4g km were asked for."),
                              names, o->km, self->rules.farthest_km);
    case LP_PROPOSE_OBSTACLE_TOGETHER_APART:
      return g_strdup_printf (_("%s and %s are to be kept apart, but other wishes keep them together; they stay together."), a, b);
    default:
      return describe_number (o);
    }
}

static gchar *
describe_broken (const LpProposeProblem *self, const LpProposeObstacle *o, const gchar *a, const gchar *b)
{
  switch (o->kind)
    {
    case LP_PROPOSE_BROKEN_FARTHEST:
      return g_strdup_printf (_("%s is %.1f km from the centre of its network, %s; at most %.4g km were asked for."),
                              a, o->km, b, self->rules.farthest_km);
    case LP_PROPOSE_BROKEN_PIECES:
      return g_strdup_printf (_("The network around %s is in %u pieces that are not neighbours."), a, o->number);
    case LP_PROPOSE_BROKEN_PIN:
      return g_strdup_printf (_("%s is not with %s, though both are pinned to one network."), a, b);
    case LP_PROPOSE_BROKEN_PIN_SHARED:
      return g_strdup_printf (_("%s shares a network with %s, which is pinned to another."), a, b);
    case LP_PROPOSE_BROKEN_TOGETHER:
      return g_strdup_printf (_("%s and %s are not kept together."), a, b);
    case LP_PROPOSE_BROKEN_APART:
      return g_strdup_printf (_("%s and %s are not kept apart."), a, b);
    case LP_PROPOSE_BROKEN_LEFT_OUT:
      return g_strdup_printf (_("%s is to be left out, but is in a network."), a);
    case LP_PROPOSE_BROKEN_UNASSIGNED:
      return g_strdup_printf (_("%s is in no network."), a);
    default:
      return g_strdup_printf (_("There are %u networks; %u were asked for."), o->possible, o->number);
    }
}

gchar *
lp_propose_obstacle_describe (const LpProposeObstacle *self, const LpProposeProblem *problem)
{
  g_autofree gchar *names = name_set (problem, self->practices);
  g_autofree gchar *a = NULL, *b = NULL;

  if (self->practices->len > 0)
    a = lp_propose_problem_describe (problem, g_array_index (self->practices, guint, 0));
  if (self->practices->len > 1)
    b = lp_propose_problem_describe (problem, g_array_index (self->practices, guint, 1));
  return self->kind < LP_PROPOSE_BROKEN_FARTHEST ? describe_wish (problem, self, names, a, b)
                                                 : describe_broken (problem, self, a, b);
}
