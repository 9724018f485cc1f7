/* plan-try.c — what a plan would be after an edit that has not been made */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "plan/plan-try.h"

#include "plan/plan-private.h"

static gboolean
is_needed (const LpChange *change)
{
  return change->table != LP_TABLE_FIGURE_VALUE && change->table != LP_TABLE_YEARLY && change->table != LP_TABLE_FEATURE;
}

static LpPlan *
copy_plan (LpPlan    *plan,
           gboolean   is_whole,
           GError   **error)
{
  g_autoptr (GPtrArray) rows = lp_plan_dump (plan);
  g_autoptr (GPtrArray) needed = g_ptr_array_new ();
  g_autoptr (LpPlan) copy = lp_plan_new ();

  for (guint i = 0; i < rows->len; i++)
    if (is_whole || is_needed (g_ptr_array_index (rows, i)))
      g_ptr_array_add (needed, g_ptr_array_index (rows, i));

  return lp_plan_apply (copy, needed, error) ? g_steal_pointer (&copy) : NULL;
}

/* The row of an edit with the old values that the file would give it: all for a removal, those that it alters for an update. */
static LpChange *
complete (LpPlan         *plan,
          const LpChange *row)
{
  LpChange *change = lp_change_copy (row);
  LpRow *found = row->kind != LP_CHANGE_INSERT ? _lp_plan_find_row (plan, row->table, row->old_values) : NULL;

  for (guint i = 0; found != NULL && i < lp_table_spec (row->table)->n_columns; i++)
    {
      if (change->old_values[i].type != LP_VALUE_UNSET || (row->kind == LP_CHANGE_UPDATE && row->new_values[i].type == LP_VALUE_UNSET))
        continue;
      change->old_values[i] = lp_value_copy (&found->cells[i]);
    }

  return change;
}

static LpPlan *
try_edit (LpPlan        *plan,
          const LpEdit  *edit,
          gboolean       is_whole,
          GError       **error)
{
  g_autoptr (LpPlan) copy = NULL;
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);

  g_return_val_if_fail (LP_IS_PLAN (plan), NULL);
  g_return_val_if_fail (edit != NULL, NULL);

  copy = copy_plan (plan, is_whole, error);
  if (copy == NULL)
    return NULL;
  for (guint i = 0; i < lp_edit_get_n_rows (edit); i++)
    g_ptr_array_add (changes, complete (copy, lp_edit_get_row (edit, i)));

  return lp_plan_apply (copy, changes, error) ? g_steal_pointer (&copy) : NULL;
}

LpPlan *
lp_plan_try (LpPlan        *plan,
             const LpEdit  *edit,
             GError       **error)
{
  return try_edit (plan, edit, FALSE, error);
}

LpPlan *
lp_plan_try_whole (LpPlan        *plan,
                   const LpEdit  *edit,
                   GError       **error)
{
  return try_edit (plan, edit, TRUE, error);
}
