/* tighten.c — choices by prices of their own, with cuts, so that fewer are left */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "propose/cover.h"
#include "propose/tree-programme.h"

/* Cuts of a round, rounds at most, and of the room that is left the part that a round must take for another. */
#define CUTS_OF_A_ROUND 60
#define MOST_ROUNDS 30
#define LEAST_RISE 0.03

/* Keeps the active choices that a plan under the limit could have. */
static void
keep_possible (const LpTreeProgramme *programme, double bound, guint *active, guint *n_active)
{
  double room = programme->limit - bound;
  guint kept = 0;

  for (guint k = 0; k < *n_active; k++)
    if (lp_tree_programme_get_reduced (programme, active[k]) - programme->least[programme->lowest[active[k]]] <= room)
      active[kept++] = active[k];
  *n_active = kept;
}

LpChoices *
lp_choices_tighten (const LpChoices *choices, const LpMaster *master, double upper, const LpEffort *effort)
{
  g_autofree guint *active = g_new (guint, choices->n + 1);
  g_autofree double *reduced = NULL;
  LpTreeProgramme *programme = lp_tree_programme_new (master, choices, upper, effort);
  LpChoices *tight;
  double bound = -HUGE_VAL, last = -HUGE_VAL;
  guint n_active = choices->n;
  gboolean done = FALSE;

  for (guint j = 0; j < choices->n; j++)
    active[j] = j;
  for (guint round = 0; round < MOST_ROUNDS && !done; round++)
    {
      g_autoptr (GArray) fractions = NULL;

      if (!lp_tree_programme_solve (programme, active, n_active, &bound))
        break;
      /* An early end leaves prices of no bound; nothing under the limit is left then. */
      if (bound >= programme->limit)
        n_active = 0;
      keep_possible (programme, bound, active, &n_active);
      fractions = lp_tree_programme_list_fractions (programme);
      done = n_active == 0 || bound - last < LEAST_RISE * (programme->limit - bound)
             || lp_cuts_separate (programme->cuts, (LpFraction *) fractions->data, fractions->len, CUTS_OF_A_ROUND) == 0;
      last = bound;
    }
  reduced = g_new (double, n_active + 1);
  for (guint k = 0; k < n_active; k++)
    {
      reduced[k] = lp_tree_programme_get_reduced (programme, active[k]) - programme->least[programme->lowest[active[k]]];
      reduced[k] = MAX (reduced[k], 0);
    }
  tight = done ? lp_choices_pick (choices, active, reduced, n_active, MIN (programme->constant + bound, upper)) : NULL;
  lp_tree_programme_free (programme);
  return tight;
}
