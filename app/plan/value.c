/* value.c — one cell, one row and one change of the plan */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/value.h"

#include <math.h>
#include <string.h>

static LpValue *
copy_cells (const LpValue *cells,
            guint          n_cells)
{
  LpValue *copy;
  guint i;

  if (cells == NULL)
    return NULL;

  copy = g_new0 (LpValue, n_cells);
  for (i = 0; i < n_cells; i++)
    copy[i] = lp_value_copy (&cells[i]);

  return copy;
}

static void
free_cells (LpValue *cells,
            guint    n_cells)
{
  guint i;

  if (cells == NULL)
    return;

  for (i = 0; i < n_cells; i++)
    lp_value_clear (&cells[i]);
  g_free (cells);
}

LpValue
lp_value_null (void)
{
  return (LpValue) { .type = LP_VALUE_NULL };
}

LpValue
lp_value_int (gint64 integer)
{
  return (LpValue) { .type = LP_VALUE_INT, .integer = integer };
}

LpValue
lp_value_real (double real)
{
  /* The file stores "not a number" as null; memory must not differ from it. */
  if (isnan (real))
    return lp_value_null ();

  return (LpValue) { .type = LP_VALUE_REAL, .real = real };
}

LpValue
lp_value_text (const char *text)
{
  if (text == NULL)
    return lp_value_null ();

  return (LpValue) { .type = LP_VALUE_TEXT, .text = g_strdup (text) };
}

void
lp_value_clear (LpValue *value)
{
  g_return_if_fail (value != NULL);

  if (value->type == LP_VALUE_TEXT)
    g_free (value->text);

  *value = (LpValue) { .type = LP_VALUE_UNSET };
}

LpValue
lp_value_copy (const LpValue *value)
{
  g_return_val_if_fail (value != NULL, lp_value_null ());

  if (value->type == LP_VALUE_TEXT)
    return lp_value_text (value->text);

  return *value;
}

gboolean
lp_value_equal (const LpValue *a,
                const LpValue *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case LP_VALUE_INT:
      return a->integer == b->integer;

    case LP_VALUE_REAL:
      return a->real == b->real;

    case LP_VALUE_TEXT:
      return strcmp (a->text, b->text) == 0;

    case LP_VALUE_UNSET:
    case LP_VALUE_NULL:
    default:
      return TRUE;
    }
}

LpChange *
lp_change_new (LpTable      table,
               LpChangeKind kind)
{
  guint n_columns;
  LpChange *change;

  g_return_val_if_fail ((guint) table < LP_N_TABLES, NULL);

  n_columns = lp_table_spec (table)->n_columns;
  change = g_new0 (LpChange, 1);
  change->table = table;
  change->kind = kind;
  if (kind != LP_CHANGE_INSERT)
    change->old_values = g_new0 (LpValue, n_columns);
  if (kind != LP_CHANGE_DELETE)
    change->new_values = g_new0 (LpValue, n_columns);

  return change;
}

LpChange *
lp_change_copy (const LpChange *change)
{
  guint n_columns;
  LpChange *copy;

  g_return_val_if_fail (change != NULL, NULL);

  n_columns = lp_table_spec (change->table)->n_columns;
  copy = g_new0 (LpChange, 1);
  copy->table = change->table;
  copy->kind = change->kind;
  copy->old_values = copy_cells (change->old_values, n_columns);
  copy->new_values = copy_cells (change->new_values, n_columns);

  return copy;
}

void
lp_change_free (LpChange *change)
{
  guint n_columns;

  if (change == NULL)
    return;

  n_columns = lp_table_spec (change->table)->n_columns;
  free_cells (change->old_values, n_columns);
  free_cells (change->new_values, n_columns);
  g_free (change);
}
