/* problem.c — taking down practices, neighbours, rules and wishes */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/problem.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* No practice has so many; sums of all practices then stay far inside 64 bits and exact in a double. */
#define MOST_PEOPLE_OF_A_PRACTICE 100000000

G_DEFINE_QUARK (lp-propose-error-quark, lp_propose_error)

static void
add_pair (GArray *pairs, const LpProposeProblem *self, guint a, guint b)
{
  LpProposePair pair = { MIN (a, b), MAX (a, b) };

  g_return_if_fail (pair.b < self->practices->len);
  if (a != b)
    g_array_append_val (pairs, pair);
}

static gboolean
check_rules (const LpProposeRules *rules, GError **error)
{
  const double charges[] = { rules->locality_km, rules->preferred_km, rules->measure_cost, rules->farthest_km };

  if (rules->least < 0 || rules->most < 1 || rules->least > rules->most || rules->most > MOST_PEOPLE_OF_A_PRACTICE)
    {
      g_set_error_literal (error, LP_PROPOSE_ERROR, LP_PROPOSE_ERROR_BAND,
                           _("The band is empty: the fewest people of a network must not be more than the most."));
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (charges); i++)
    if (!isfinite (charges[i]) || charges[i] < 0)
      {
        g_set_error_literal (error, LP_PROPOSE_ERROR, LP_PROPOSE_ERROR_RULE,
                             _("A charge or distance in the rules is not a number from 0 upwards."));
        return FALSE;
      }
  if (!isfinite (rules->network_cost) || rules->preferred < 0)
    {
      g_set_error_literal (error, LP_PROPOSE_ERROR, LP_PROPOSE_ERROR_RULE,
                           _("The charge for a network or the preferred size is not a number that can be used."));
      return FALSE;
    }
  return TRUE;
}

LpProposeProblem *
lp_propose_problem_new (void)
{
  LpProposeProblem *self = g_new0 (LpProposeProblem, 1);

  self->practices = g_array_new (FALSE, TRUE, sizeof (LpProposePractice));
  self->names = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->neighbours = g_array_new (FALSE, FALSE, sizeof (LpProposePair));
  self->together = g_array_new (FALSE, FALSE, sizeof (LpProposePair));
  self->apart = g_array_new (FALSE, FALSE, sizeof (LpProposePair));
  self->avoided = g_ptr_array_new_with_free_func (g_free);
  lp_propose_rules_init (&self->rules);
  return self;
}

LpProposeProblem *
lp_propose_problem_copy (const LpProposeProblem *self)
{
  LpProposeProblem *copy = g_new0 (LpProposeProblem, 1);
  GHashTableIter iter;
  gpointer practice, name;

  copy->practices = g_array_copy (self->practices);
  copy->neighbours = g_array_copy (self->neighbours);
  copy->together = g_array_copy (self->together);
  copy->apart = g_array_copy (self->apart);
  copy->rules = self->rules;
  copy->names = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_iter_init (&iter, self->names);
  while (g_hash_table_iter_next (&iter, &practice, &name))
    g_hash_table_insert (copy->names, practice, g_strdup (name));
  copy->avoided = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < self->avoided->len; i++)
    lp_propose_problem_avoid (copy, g_ptr_array_index (self->avoided, i), self->avoid_km);
  return copy;
}

void
lp_propose_problem_avoid (LpProposeProblem *self, const gint *network, double km)
{
  g_ptr_array_add (self->avoided, g_memdup2 (network, sizeof (gint) * self->practices->len));
  self->avoid_km = km;
}

void
lp_propose_problem_free (LpProposeProblem *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->practices);
  g_hash_table_unref (self->names);
  g_array_unref (self->neighbours);
  g_array_unref (self->together);
  g_array_unref (self->apart);
  g_ptr_array_unref (self->avoided);
  g_free (self);
}

guint
lp_propose_problem_add_practice (LpProposeProblem *self, double x, double y, gint64 people, gint locality)
{
  LpProposePractice practice = {
    .x = x / 1000.0, .y = y / 1000.0, .people = people, .locality = locality, .pin = -1,
  };

  g_array_append_val (self->practices, practice);
  return self->practices->len - 1;
}

void
lp_propose_problem_name_practice (LpProposeProblem *self, guint practice, const gchar *name)
{
  g_return_if_fail (practice < self->practices->len);
  g_hash_table_insert (self->names, GUINT_TO_POINTER (practice), g_strdup (name));
}

gchar *
lp_propose_problem_describe (const LpProposeProblem *self, guint practice)
{
  const gchar *name = g_hash_table_lookup (self->names, GUINT_TO_POINTER (practice));

  return name != NULL ? g_strdup (name) : g_strdup_printf (_("practice %u"), practice + 1);
}

guint
lp_propose_problem_get_n_practices (const LpProposeProblem *self)
{
  return self->practices->len;
}

void
lp_propose_problem_add_neighbours (LpProposeProblem *self, guint a, guint b)
{
  add_pair (self->neighbours, self, a, b);
}

void
lp_propose_rules_init (LpProposeRules *rules)
{
  *rules = (LpProposeRules) { .least = 30000, .most = 50000 };
}

void
lp_propose_problem_set_rules (LpProposeProblem *self, const LpProposeRules *rules)
{
  self->rules = *rules;
}

const LpProposeRules *
lp_propose_problem_get_rules (const LpProposeProblem *self)
{
  return &self->rules;
}

void
lp_propose_problem_pin (LpProposeProblem *self, guint practice, gint pin)
{
  g_return_if_fail (practice < self->practices->len);
  lp_propose_problem_practice (self, practice)->pin = MAX (pin, -1);
}

void
lp_propose_problem_keep_together (LpProposeProblem *self, guint a, guint b)
{
  add_pair (self->together, self, a, b);
}

void
lp_propose_problem_keep_apart (LpProposeProblem *self, guint a, guint b)
{
  add_pair (self->apart, self, a, b);
}

void
lp_propose_problem_leave_out (LpProposeProblem *self, guint practice)
{
  g_return_if_fail (practice < self->practices->len);
  lp_propose_problem_practice (self, practice)->left_out = TRUE;
}

void
lp_propose_problem_set_measure (LpProposeProblem *self, guint practice, double numerator, double denominator)
{
  g_return_if_fail (practice < self->practices->len);
  lp_propose_problem_practice (self, practice)->numerator = numerator;
  lp_propose_problem_practice (self, practice)->denominator = denominator;
}

gboolean
lp_propose_problem_check (const LpProposeProblem *self, GError **error)
{
  if (!check_rules (&self->rules, error))
    return FALSE;
  for (guint i = 0; i < self->practices->len; i++)
    {
      const LpProposePractice *practice = lp_propose_problem_practice (self, i);

      if (!isfinite (practice->x) || !isfinite (practice->y) || fabs (practice->x) > 1e6 || fabs (practice->y) > 1e6)
        {
          g_set_error (error, LP_PROPOSE_ERROR, LP_PROPOSE_ERROR_POSITION,
                       _("Practice %u has no position on the map; leave it out or give it a postcode."), i + 1);
          return FALSE;
        }
      if (practice->people < 0 || practice->people > MOST_PEOPLE_OF_A_PRACTICE)
        {
          g_set_error (error, LP_PROPOSE_ERROR, LP_PROPOSE_ERROR_PEOPLE,
                       _("Practice %u has a list size that cannot be right."), i + 1);
          return FALSE;
        }
      if (!isfinite (practice->numerator) || !isfinite (practice->denominator))
        {
          g_set_error (error, LP_PROPOSE_ERROR, LP_PROPOSE_ERROR_RULE,
                       _("The measure to even out has no usable figure for practice %u."), i + 1);
          return FALSE;
        }
    }
  return TRUE;
}
