/* edit-release.c — what points at a row that goes: it goes too, or lets go */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/edit-private.h"

#include "plan/plan-private.h"

static gboolean
is_single_id (LpTable table)
{
  const LpTableSpec *spec = lp_table_spec (table);

  return spec->columns[0].type == LP_COLUMN_INT && !spec->columns[1].key;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return _lp_row_compare (*(const LpRow *const *) a, *(const LpRow *const *) b);
}

/* By key, so that the same plan gives the same edit. */
static GPtrArray *
list_pointing (LpPlan            *plan,
               const LpReference *reference,
               gint64             id)
{
  GPtrArray *found = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, plan->rows[reference->table]);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      const LpValue *cell = &((LpRow *) row)->cells[reference->column];

      if (cell->type == LP_VALUE_INT && cell->integer == id)
        g_ptr_array_add (found, row);
    }
  g_ptr_array_sort (found, compare_rows);

  return found;
}

static void
add_row_removal (LpEdit      *edit,
                 const LpRow *row)
{
  const LpTableSpec *spec = lp_table_spec (row->table);
  LpChange *change = lp_change_new (row->table, LP_CHANGE_DELETE);
  guint i;

  for (i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    change->old_values[i] = lp_value_copy (&row->cells[i]);
  lp_edit_add (edit, change);
}

static void
release_row (LpEdit            *edit,
             LpPlan            *plan,
             const LpRow       *row,
             const LpReference *reference,
             gint64             heir)
{
  if (lp_table_spec (row->table)->columns[reference->column].nullable)
    {
      lp_edit_add_update (edit, row->table, &row->cells[0], reference->column,
                          heir != 0 ? lp_value_int (heir) : lp_value_null ());
      return;
    }

  if (is_single_id (row->table))
    _lp_edit_add_release (edit, plan, row->table, row->cells[0].integer, 0);
  add_row_removal (edit, row);
}

void
_lp_edit_add_release (LpEdit  *edit,
                      LpPlan  *plan,
                      LpTable  table,
                      gint64   id,
                      gint64   heir)
{
  const LpReference *references;
  guint n_references, i, j;

  references = lp_table_list_references (&n_references);
  for (i = 0; i < n_references; i++)
    {
      g_autoptr (GPtrArray) rows = NULL;

      if (references[i].target != table || references[i].table == LP_TABLE_MEMBERSHIP)
        continue;

      rows = list_pointing (plan, &references[i], id);
      for (j = 0; j < rows->len; j++)
        release_row (edit, plan, g_ptr_array_index (rows, j), &references[i], heir);
    }
}
