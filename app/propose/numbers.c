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

/* Solves for @n networks. Returns whether those further on, in the direction of @sign, cost more than the best plan for certain. */
static gboolean
solve_number (Numbers *self, guint n, gint sign)
{
  const LpModel *m = self->model;
  g_autofree guint *units = g_new (guint, m->n_units + 1);
  g_autofree guint *group = g_memdup2 (self->group, sizeof (guint) * (m->n_units + 1));
  g_autofree double *price = g_memdup2 (self->price, sizeof (double) * (m->n_units + 1));
  g_autoptr (LpModel) cut = NULL;
  LpExact found;

  for (guint u = 0; u < m->n_units; u++)
    units[u] = u;
  cut = lp_model_cut (m, units, m->n_units, n);
  found = lp_exact_solve_below (cut, group, price, self->exact->cost, self->limits, self->effort);
  self->exact->n_columns = MAX (self->exact->n_columns, found.n_columns);
  self->exact->n_rounds += found.n_rounds;
  self->exact->nodes += found.nodes;
  self->bound = MIN (self->bound, found.bound);
  if (found.cost < self->exact->cost)
    {
      self->exact->cost = found.cost;
      memcpy (self->group, group, sizeof (guint) * m->n_units);
    }
  return sign * found.number_price >= 0 && found.price_bound >= self->exact->cost - lp_cost_tolerance (self->exact->cost);
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
      low_is_over = solve_number (&self, low, -1) || --low == 0;
    else
      high_is_over = solve_number (&self, high, 1) || ++high > model->n_units;
  if (!low_is_over || !high_is_over)
    return;
  exact->bound = MAX (exact->bound, MIN (self.bound, exact->cost));
}
