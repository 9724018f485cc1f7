/* land.c — small plans with places, and islands to put them on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "land.h"

#include <math.h>

void
land_place (LpPlan     *plan,
            const char *code,
            double      x,
            double      y)
{
  LpEdit *edit = lp_edit_new ("Position");
  LpChange *change = lp_change_new (LP_TABLE_PRACTICE, LP_CHANGE_UPDATE);

  change->old_values[LP_PRACTICE_CODE] = lp_value_text (code);
  change->new_values[LP_PRACTICE_EASTING] = isnan (x) ? lp_value_null () : lp_value_real (x);
  change->new_values[LP_PRACTICE_NORTHING] = isnan (y) ? lp_value_null () : lp_value_real (y);
  lp_edit_add (edit, change);
  sample_commit (plan, edit);
}

LpCells *
land_cells (LpPlan        *plan,
            const LpShape *outline)
{
  guint n = lp_plan_get_n_practices (plan);
  g_autofree LpPoint *points = g_new (LpPoint, n + 1);
  g_autoptr (GError) error = NULL;
  LpCells *cells;

  for (guint i = 0; i < n; i++)
    {
      const LpPractice *practice = lp_plan_get_practice (plan, i);

      points[i] = practice->has_position ? (LpPoint) { practice->easting, practice->northing } : (LpPoint) { NAN, NAN };
    }
  cells = lp_cells_new (points, n, outline, LP_CELLS_MIN_BORDER, &error);
  g_assert_no_error (error);
  return cells;
}

void
land_add (LpShape *shape,
          double   x,
          double   y,
          double   width,
          double   height)
{
  const LpPoint corners[] = { { x, y }, { x + width, y }, { x + width, y + height }, { x, y + height } };

  lp_shape_add_ring (shape, corners, G_N_ELEMENTS (corners), FALSE);
}
