/* plan.c — the plan in memory: the object that holds the rows */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan/plan-private.h"

G_DEFINE_TYPE (LpPlan, lp_plan, G_TYPE_OBJECT)
G_DEFINE_QUARK (lp-plan-error-quark, lp_plan_error)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gint64
draw_id (void)
{
  return (gint64) g_random_int () << 20 | g_random_int_range (0, 1 << 20);
}

static gboolean
is_id_used (LpPlan *self,
            gint64  id)
{
  guint table;

  for (table = 0; table < LP_N_TABLES; table++)
    {
      if (lp_table_spec (table)->columns[0].type == LP_COLUMN_INT && !lp_table_spec (table)->columns[1].key &&
          _lp_plan_find_row_int (self, table, id) != NULL)
        return TRUE;
    }

  return FALSE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return _lp_row_compare (*(const LpRow *const *) a, *(const LpRow *const *) b);
}

static LpChange *
describe_as_insert (const LpRow *row)
{
  LpChange *change = lp_change_new (row->table, LP_CHANGE_INSERT);
  guint i;

  for (i = 0; i < lp_table_spec (row->table)->n_columns; i++)
    change->new_values[i] = lp_value_copy (&row->cells[i]);

  return change;
}

static void
dump_table (LpPlan    *self,
            LpTable    table,
            GPtrArray *changes)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer row;
  guint i;

  g_hash_table_iter_init (&iter, self->rows[table]);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_ptr_array_add (rows, row);
  g_ptr_array_sort (rows, compare_rows);

  for (i = 0; i < rows->len; i++)
    g_ptr_array_add (changes, describe_as_insert (g_ptr_array_index (rows, i)));
}

static void
lp_plan_finalize (GObject *object)
{
  LpPlan *self = LP_PLAN (object);
  guint table;

  for (table = 0; table < LP_N_TABLES; table++)
    {
      GHashTableIter iter;
      gpointer row;

      g_hash_table_iter_init (&iter, self->rows[table]);
      while (g_hash_table_iter_next (&iter, &row, NULL))
        _lp_row_free (row);
      g_clear_pointer (&self->rows[table], g_hash_table_unref);
      g_clear_pointer (&self->lists[table], g_ptr_array_unref);
    }

  G_OBJECT_CLASS (lp_plan_parent_class)->finalize (object);
}

static void
lp_plan_class_init (LpPlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lp_plan_finalize;

  /**
   * LpPlan::changed:
   * @what: LpPlanChange flags: what kinds of rows the changes touched
   */
  signals[CHANGED] = g_signal_new ("changed", LP_TYPE_PLAN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lp_plan_init (LpPlan *self)
{
  guint table;

  for (table = 0; table < LP_N_TABLES; table++)
    {
      self->rows[table] = g_hash_table_new (_lp_row_hash, _lp_row_equal);
      if (_lp_row_order (table) != NULL)
        self->lists[table] = g_ptr_array_new ();
    }
}

LpRow *
_lp_plan_find_row (LpPlan        *self,
                   LpTable        table,
                   const LpValue *cells)
{
  LpRow probe = { .table = table, .cells = (LpValue *) cells };

  return g_hash_table_lookup (self->rows[table], &probe);
}

LpRow *
_lp_plan_find_row_int (LpPlan  *self,
                       LpTable  table,
                       gint64   id)
{
  LpValue key = lp_value_int (id);

  return _lp_plan_find_row (self, table, &key);
}

LpRow *
_lp_plan_find_row_text (LpPlan     *self,
                        LpTable     table,
                        const char *id)
{
  LpValue key = { .type = LP_VALUE_TEXT, .text = (char *) id };

  return _lp_plan_find_row (self, table, &key);
}

void
_lp_plan_emit_changed (LpPlan *self,
                       guint   what)
{
  g_signal_emit (self, signals[CHANGED], 0, what);
}

LpPlan *
lp_plan_new (void)
{
  return g_object_new (LP_TYPE_PLAN, NULL);
}

GPtrArray *
lp_plan_dump (LpPlan *self)
{
  GPtrArray *changes;
  guint table;

  g_return_val_if_fail (LP_IS_PLAN (self), NULL);

  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
  for (table = 0; table < LP_N_TABLES; table++)
    dump_table (self, table, changes);

  return changes;
}

guint64
lp_plan_get_serial (LpPlan *self)
{
  g_return_val_if_fail (LP_IS_PLAN (self), 0);

  return self->serial;
}

gint64
lp_plan_new_id (LpPlan *self)
{
  gint64 id;

  g_return_val_if_fail (LP_IS_PLAN (self), 0);

  do
    id = draw_id ();
  while (id == 0 || is_id_used (self, id));

  return id;
}
