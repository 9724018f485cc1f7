/* problems.c — what is wrong with an option, a line a problem */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/problems.h"

#include "analysis/problems-private.h"
#include "base/number.h"
#include "plan/quality.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Immutable, and shared by the results in which it stands. */
typedef struct
{
  LpProblem public;             /* first, so that the two have one address */
  gatomicrefcount ref_count;
} Line;

static void
unref_line (gpointer data)
{
  Line *line = data;

  if (!g_atomic_ref_count_dec (&line->ref_count))
    return;
  g_free (line->public.practice);
  g_strfreev (line->public.practices);
  g_free (line->public.subject);
  g_free (line->public.text);
  g_free (line);
}

/* Takes @line. */
static void
add_line (LpProblems *self,
          Line       *line)
{
  g_ptr_array_add (self->lines, line);
  if (!line->public.excused)
    self->n_counted++;
}

/* Whether the network's exception is about this side of the band. */
static gboolean
is_excused (const LpNetworkTotals *network)
{
  switch (network->exception)
    {
    case LP_EXCEPTION_RURAL:
      return network->size == LP_SIZE_UNDER;

    case LP_EXCEPTION_OVER:
      return network->size == LP_SIZE_OVER;

    case LP_EXCEPTION_OTHER:
      return TRUE;

    case LP_EXCEPTION_NONE:
    default:
      return FALSE;
    }
}

static const char *
name_exception (LpException exception)
{
  switch (exception)
    {
    case LP_EXCEPTION_RURAL:
      return _("rural waiver");

    case LP_EXCEPTION_OVER:
      return _("allowed above the band");

    case LP_EXCEPTION_OTHER:
    case LP_EXCEPTION_NONE:
    default:
      return _("allowed as an exception");
    }
}

static char *
describe_size (const LpCoverageTotals *totals,
               const LpNetworkTotals  *network)
{
  gboolean under = network->size == LP_SIZE_UNDER;
  gint64 people = network->short_by + network->over_by;
  g_autofree char *count = lp_format_count (people);
  g_autofree char *limit = lp_format_count (under ? totals->min_people : totals->max_people);
  gulong plural = (gulong) MIN (people, G_MAXLONG);

  /* Translators: two numbers: "1,639 people under 30,000" */
  return g_strdup_printf (under ? ngettext ("%s person under %s", "%s people under %s", plural)
                                : ngettext ("%s person over %s", "%s people over %s", plural), count, limit);
}

/* "1,639 people under 30,000 (rural waiver: few people on much land)" */
static char *
describe_excuse (const LpNetworkTotals *network,
                 const char            *size)
{
  const char *exception = name_exception (network->exception);

  if (*network->exception_note == '\0')
    return g_strdup_printf ("%s (%s)", size, exception);

  return g_strdup_printf ("%s (%s: %s)", size, exception, network->exception_note);
}

static void
add_network (LpProblems             *self,
             const LpCoverageTotals *totals,
             const LpNetworkTotals  *network)
{
  LpProblem problem = { .network_id = network->id };
  g_autofree char *size = NULL;

  if (network->n_practices > 0 && network->size == LP_SIZE_RIGHT)
    return;

  problem.subject = g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name);
  if (network->n_practices == 0)
    {
      problem.kind = LP_PROBLEM_EMPTY;
      problem.text = g_strdup (_("no practices in it"));
      _lp_problems_add (self, problem);
      return;
    }

  problem.kind = network->size == LP_SIZE_UNDER ? LP_PROBLEM_UNDER : LP_PROBLEM_OVER;
  problem.excused = is_excused (network);
  size = describe_size (totals, network);
  problem.text = problem.excused ? describe_excuse (network, size) : g_steal_pointer (&size);
  _lp_problems_add (self, problem);
}

/* "in 2 pieces: Birchwood Practice is cut off": up to three by name, more are counted. */
static char *
describe_pieces (LpPlan               *plan,
                 const LpNetworkReach *network)
{
  const char *names[3] = { NULL };
  guint n = g_strv_length (network->cut_off);
  g_autofree char *pieces = g_strdup_printf (ngettext ("in %u piece", "in %u pieces", network->n_pieces), network->n_pieces);

  for (guint i = 0; i < MIN (n, G_N_ELEMENTS (names)); i++)
    {
      const LpPractice *practice = lp_plan_find_practice (plan, network->cut_off[i]);

      names[i] = practice != NULL ? practice->name : network->cut_off[i];
    }
  if (n == 1)
    return g_strdup_printf (_("%s: %s is cut off"), pieces, names[0]);
  /* Translators: "in 3 pieces: Bridges and Dale are cut off", likewise of three practices. */
  if (n == 2)
    return g_strdup_printf (_("%s: %s and %s are cut off"), pieces, names[0], names[1]);
  if (n == 3)
    return g_strdup_printf (_("%s: %s, %s and %s are cut off"), pieces, names[0], names[1], names[2]);
  return g_strdup_printf (ngettext ("%s: %u practice is cut off", "%s: %u practices are cut off", n), pieces, n);
}

static void
add_connection (LpProblems            *self,
                LpPlan                *plan,
                const LpNetworkTotals *network,
                const LpReach         *reach)
{
  const LpNetworkReach *found = reach != NULL ? lp_reach_find (reach, network->id) : NULL;
  LpProblem problem = { .kind = LP_PROBLEM_NOT_CONNECTED, .network_id = network->id };

  if (found == NULL || found->n_pieces < 2)
    return;
  problem.practice = g_strdup (found->cut_off[0]);
  problem.practices = g_strdupv (found->cut_off);
  problem.subject = g_strdup_printf ("%" G_GINT64_FORMAT " %s", network->number, network->name);
  problem.text = describe_pieces (plan, found);
  _lp_problems_add (self, problem);
}

static void
add_unassigned (LpProblems             *self,
                const LpCoverageTotals *totals)
{
  gint64 people = totals->people_unassigned;
  g_autofree char *practices = NULL;
  g_autofree char *count = NULL;
  g_autofree char *with_people = NULL;
  LpProblem problem = { .kind = LP_PROBLEM_UNASSIGNED };

  if (totals->n_unassigned == 0)
    return;

  practices = g_strdup_printf (ngettext ("%u practice", "%u practices", totals->n_unassigned), totals->n_unassigned);
  count = lp_format_count (people);
  with_people = g_strdup_printf (ngettext ("%s, %s person", "%s, %s people", (gulong) MIN (people, G_MAXLONG)), practices, count);

  problem.subject = g_strdup (_("Unassigned"));
  /* No people may mean that nobody knows: better not said. */
  problem.text = people > 0 ? g_steal_pointer (&with_people) : g_steal_pointer (&practices);
  _lp_problems_add (self, problem);
}

static void
add_practice (LpProblems       *self,
              LpProblemKind     kind,
              const LpPractice *practice,
              const char       *text)
{
  LpProblem problem = { .kind = kind };

  problem.practice = g_strdup (practice->code);
  problem.subject = g_strdup (practice->name);
  problem.text = g_strdup (text);
  _lp_problems_add (self, problem);
}

static void
add_practices (LpProblems *self,
               LpPlan     *plan)
{
  const char *no_list = _("list size not known");
  const char *no_position = _("position not known, so not on the map");
  guint i;

  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (!practice->has_people)
        add_practice (self, LP_PROBLEM_NO_LIST, practice, no_list);
    }

  for (i = 0; i < lp_plan_get_n_practices (plan); i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      if (!practice->has_position && !lp_plan_is_closed (plan, practice))
        add_practice (self, LP_PROBLEM_NO_POSITION, practice, no_position);
    }
}

static gboolean
has_same_words (const LpNetworkTotals *before,
                const LpNetworkTotals *now)
{
  return before->number == now->number && strcmp (before->name, now->name) == 0 && before->exception == now->exception &&
         strcmp (before->exception_note, now->exception_note) == 0;
}

/* Whether all that a network's lines tell of is as it was. What reach tells of a network is another object when it is another thing. */
static gboolean
is_unchanged (const LpProblems      *older,
              const LpNetworkTotals *before,
              const LpProblems      *self,
              const LpNetworkTotals *now)
{
  return before->people == now->people && before->size == now->size && (before->n_practices > 0) == (now->n_practices > 0) &&
         before->short_by == now->short_by && before->over_by == now->over_by && has_same_words (before, now) &&
         (older->reach != NULL) == (self->reach != NULL) &&
         (self->reach == NULL || lp_reach_find (older->reach, now->id) == lp_reach_find (self->reach, now->id));
}

/* The lines of network @i as they were. FALSE when they are to be written anew. */
static gboolean
take_over (LpProblems       *self,
           const LpProblems *older,
           guint             i)
{
  const LpNetworkTotals *now = lp_coverage_get_network (self->coverage, i), *before;

  /* Networks mostly keep their place; those that do not are few, or all are new. */
  if (older == NULL || i >= lp_coverage_get_n_networks (older->coverage))
    return FALSE;
  before = lp_coverage_get_network (older->coverage, i);
  if (before->id != now->id || !is_unchanged (older, before, self, now))
    return FALSE;
  for (guint l = older->begin[i]; l < older->begin[i + 1]; l++)
    {
      Line *line = g_ptr_array_index (older->lines, l);

      g_atomic_ref_count_inc (&line->ref_count);
      add_line (self, line);
    }
  return TRUE;
}

static gboolean
has_same_band (const LpCoverage *a,
               const LpCoverage *b)
{
  return lp_coverage_get_totals (a)->min_people == lp_coverage_get_totals (b)->min_people &&
         lp_coverage_get_totals (a)->max_people == lp_coverage_get_totals (b)->max_people;
}

static void
add_networks (LpProblems       *self,
              LpPlan           *plan,
              const LpProblems *older)
{
  const LpCoverageTotals *totals = lp_coverage_get_totals (self->coverage);
  guint n = lp_coverage_get_n_networks (self->coverage);

  self->begin = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->begin[i] = self->lines->len;
      if (take_over (self, older, i))
        continue;
      add_network (self, totals, lp_coverage_get_network (self->coverage, i));
      add_connection (self, plan, lp_coverage_get_network (self->coverage, i), self->reach);
      _lp_problems_add_far (self, plan, lp_coverage_get_network (self->coverage, i), self->reach);
    }
  self->begin[n] = self->lines->len;
}

LpProblems *
lp_problems_new (LpPlan           *plan,
                 LpCoverage       *coverage,
                 LpReach          *reach,
                 const LpProblems *older)
{
  LpProblems *self;

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (coverage != NULL, NULL);

  self = g_new0 (LpProblems, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->coverage = lp_coverage_ref (coverage);
  self->reach = reach != NULL ? lp_reach_ref (reach) : NULL;
  self->lines = g_ptr_array_new_with_free_func (unref_line);
  add_networks (self, plan, older != NULL && has_same_band (older->coverage, coverage) ? older : NULL);
  _lp_problems_add_localities (self, plan, lp_coverage_get_totals (coverage)->option_id);
  _lp_problems_add_pairs (self, plan, lp_coverage_get_totals (coverage)->option_id);
  add_unassigned (self, lp_coverage_get_totals (coverage));
  add_practices (self, plan);

  return self;
}

LpProblems *
lp_problems_ref (LpProblems *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
lp_problems_unref (LpProblems *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->lines);
  lp_coverage_unref (self->coverage);
  g_clear_pointer (&self->reach, lp_reach_unref);
  g_free (self->begin);
  g_free (self);
}

guint
lp_problems_get_n (const LpProblems *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

const LpProblem *
lp_problems_get (const LpProblems *self,
                 guint             i)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (i < self->lines->len, NULL);

  return g_ptr_array_index (self->lines, i);
}

guint
lp_problems_count (const LpProblems *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_counted;
}

const char *
lp_problem_kind_name (LpProblemKind kind)
{
  static const char *const names[] = {
    [LP_PROBLEM_UNDER] = "under",
    [LP_PROBLEM_OVER] = "over",
    [LP_PROBLEM_EMPTY] = "empty",
    [LP_PROBLEM_NOT_CONNECTED] = "not-connected",
    [LP_PROBLEM_FAR] = "far",
    [LP_PROBLEM_LOCALITY_SPLIT] = "locality-split",
    [LP_PROBLEM_TOGETHER] = "together",
    [LP_PROBLEM_APART] = "apart",
    [LP_PROBLEM_UNASSIGNED] = "unassigned",
    [LP_PROBLEM_NO_LIST] = "no-list",
    [LP_PROBLEM_NO_POSITION] = "no-position",
  };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), NULL);

  return names[kind];
}

void
_lp_problems_add (LpProblems *self,
                  LpProblem   problem)
{
  Line *line = g_new0 (Line, 1);

  g_atomic_ref_count_init (&line->ref_count);
  line->public = problem;
  add_line (self, line);
}
