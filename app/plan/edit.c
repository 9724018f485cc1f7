/* edit.c — one user action, as rows to write and a label */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit.h"

struct _LpEdit
{
  char *label;
  GPtrArray *rows;              /* of LpChange */
};

LpEdit *
lp_edit_new (const char *label)
{
  LpEdit *edit;

  g_return_val_if_fail (label != NULL, NULL);

  edit = g_new0 (LpEdit, 1);
  edit->label = g_strdup (label);
  edit->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);

  return edit;
}

void
lp_edit_free (LpEdit *edit)
{
  if (edit == NULL)
    return;

  g_free (edit->label);
  g_ptr_array_unref (edit->rows);
  g_free (edit);
}

const char *
lp_edit_get_label (const LpEdit *edit)
{
  g_return_val_if_fail (edit != NULL, NULL);

  return edit->label;
}

guint
lp_edit_get_n_rows (const LpEdit *edit)
{
  g_return_val_if_fail (edit != NULL, 0);

  return edit->rows->len;
}

const LpChange *
lp_edit_get_row (const LpEdit *edit,
                 guint         i)
{
  g_return_val_if_fail (edit != NULL, NULL);
  g_return_val_if_fail (i < edit->rows->len, NULL);

  return g_ptr_array_index (edit->rows, i);
}

void
lp_edit_add (LpEdit   *edit,
             LpChange *change)
{
  g_return_if_fail (edit != NULL);
  g_return_if_fail (change != NULL);

  g_ptr_array_add (edit->rows, change);
}

void
lp_edit_add_update (LpEdit        *edit,
                    LpTable        table,
                    const LpValue *key,
                    guint          column,
                    LpValue        value)
{
  LpChange *change;

  g_return_if_fail (edit != NULL);
  g_return_if_fail (key != NULL);
  g_return_if_fail (column > 0 && column < lp_table_spec (table)->n_columns);

  change = lp_change_new (table, LP_CHANGE_UPDATE);
  change->old_values[0] = lp_value_copy (key);
  change->new_values[column] = value;
  lp_edit_add (edit, change);
}
