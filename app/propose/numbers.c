/* numbers.c — the best plan of a model, by each number of networks for itself */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "propose/numbers.h"

#include <math.h>
#include <string.h>

/*
 * The linear programme may have six and a half networks, and its bound is then below that of six and of seven. With few networks that
 * is most of the gap, and where a narrow band leaves no right number it hides all people outside. Its optimum is convex in the number: prices at
 * which k networks cost too much, and one more costs no less, say the same of all numbers above k.
 */
typedef struct
{
  const LpModel *model;
  guint *group;
  LpExact *exact;
  const double *price;
  const LpExactLimits *limits;
  const LpEffort *effort;
  double bound;          /* of the numbers gone through */
} Numbers;

/* Solves for @n networks, from the best plan known, for less than it costs. (transfer full) in @group. */
static LpExact
solve_number (const Numbers *self, guint n, const LpExactLimits *limits, guint **group)
{
  const LpModel *m = self->model;
  g_autofree guint *units = g_new (guint, m->n_units + 1);
  g_autofree double *price = g_memdup2 (self->price, sizeof (double) * (m->n_units + 1));
  g_autoptr (LpModel) cut = NULL;

  for (guint u = 0; u < m->n_units; u++)
    units[u] = u;
  cut = lp_model_cut (m, units, m->n_units, n);
  *group = g_memdup2 (self->group, sizeof (guint) * (m->n_units + 1));
  return lp_exact_solve_below (cut, *group, price, self->exact->cost, limits, self->effort);
}

/* Takes @n networks into account. Returns whether those further on, in the direction of @sign, cost more than the best plan for certain. */
static gboolean
go_through (Numbers *self, guint n, gint sign)
{
  g_autofree guint *group = NULL;
  LpExact found = solve_number (self, n, self->limits, &group);

  self->exact->n_columns = MAX (self->exact->n_columns, found.n_columns);
  self->exact->n_rounds += found.n_rounds;
  self->exact->nodes += found.nodes;
  self->bound = MIN (self->bound, found.bound);
  if (found.cost < self->exact->cost)
    {
      self->exact->cost = found.cost;
      memcpy (self->group, group, sizeof (guint) * self->model->n_units);
    }
  return sign * found.number_price >= 0 && found.price_bound >= self->exact->cost - lp_cost_tolerance (self->exact->cost);
}

double
lp_numbers_find_bound (const LpModel *model, const guint *group, const LpExact *exact, const double *price, double number,
                       const LpExactLimits *limits, const LpEffort *effort)
{
  LpExactLimits only_bound = *limits;
  LpEffort quiet = *effort;
  LpExact best = *exact;
  Numbers self = { model, (guint *) group, &best, price, limits, &quiet, HUGE_VAL };
  guint low = floor (number);

  quiet.tick = NULL;
  only_bound.most_columns = 0;
  for (guint n = MAX (low, 1); n <= MIN (low + 1, model->n_units); n++)
    {
      g_autofree guint *found = NULL;

      double bound = solve_number (&self, n, &only_bound, &found).bound;

      self.bound = MIN (self.bound, bound);
    }
  return self.bound;
}

void
lp_numbers_solve (const LpModel *model, guint *group, LpExact *exact, const double *price, double number,
                  const LpExactLimits *limits, const LpEffort *effort)
{
  /* What the programme rounded is no part. */
  guint low = MIN (floor (number + 1e-6), model->n_units), high = low + 1;
  gboolean low_is_over = low == 0, high_is_over = high > model->n_units;
  LpEffort quiet = *effort;
  Numbers self = { model, group, exact, price, limits, &quiet, HUGE_VAL };

  /* The bound of one number is not that of all. */
  quiet.tick = NULL;
  while ((!low_is_over || !high_is_over) && !lp_effort_is_over (effort))
    if (!low_is_over && (high_is_over || number - low <= high - number))
      low_is_over = go_through (&self, low, -1) || --low == 0;
    else
      high_is_over = go_through (&self, high, 1) || ++high > model->n_units;
  if (!low_is_over || !high_is_over)
    return;
  exact->bound = MAX (exact->bound, MIN (self.bound, exact->cost));
}
