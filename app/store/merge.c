/* merge.c — two copies of one plan compared with what both come from: what conflicts, and what was chosen */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/merge-private.h"

static void
add_conflict (LpMerge        *self,
              LpConflictKind  kind,
              LpColumnGroup   columns,
              const LpChange *base,
              const LpChange *here,
              const LpChange *there)
{
  LpConflict *conflict = g_new0 (LpConflict, 1);
  const LpChange *row = here != NULL ? here : there;
  GPtrArray *known = g_hash_table_lookup (self->by_row, row);

  conflict->kind = kind;
  conflict->table = row->table;
  conflict->first_column = columns.first;
  conflict->n_columns = columns.n;
  conflict->base = base;
  conflict->here = here;
  conflict->there = there;
  g_ptr_array_add (self->conflicts, conflict);

  if (known == NULL)
    {
      known = g_ptr_array_new ();
      g_hash_table_insert (self->by_row, (gpointer) row, known);
    }
  g_ptr_array_add (known, conflict);
}

/* An earlier merge may have given another number or name to a row that came in: that is no conflict, and stays. */
static gboolean
gives_way (LpTable table,
           guint   column)
{
  switch (table)
    {
    case LP_TABLE_LOCALITY:
      return column == LP_LOCALITY_NAME;
    case LP_TABLE_OPTION:
      return column == LP_OPTION_NAME || column == LP_OPTION_POSITION;
    case LP_TABLE_NETWORK:
      return column == LP_NETWORK_NAME || column == LP_NETWORK_NUMBER;
    default:
      return FALSE;
    }
}

/* @base NULL: both sides have added the row. */
static void
compare_columns (LpMerge        *self,
                 const LpChange *base,
                 const LpChange *here,
                 const LpChange *there)
{
  LpColumnGroup group = { 0 };

  for (guint column = 0; column < lp_table_spec (here->table)->n_columns; column = group.first + group.n)
    {
      group = _lp_column_group (here->table, column);
      if (_lp_rows_equal (here, there, group))
        continue;
      if (base == NULL && gives_way (here->table, column))
        continue;
      if (base == NULL)
        add_conflict (self, LP_CONFLICT_ADDED, group, NULL, here, there);
      else if (!_lp_rows_equal (here, base, group) && !_lp_rows_equal (there, base, group))
        add_conflict (self, LP_CONFLICT_ALTERED, group, base, here, there);
    }
}

/* Whether @child, of the side that still has @parent, has come to hang on it since the base, while the other side knew nothing of that. */
static gboolean
hangs_anew (LpMerge           *self,
            const LpChange    *child,
            const LpReference *reference)
{
  const LpChange *before = g_hash_table_lookup (self->base_rows, child);

  return before == NULL || !lp_value_equal (&before->new_values[reference->column], &child->new_values[reference->column]);
}

/* Rows of @side that point at a row which the other side has removed. Returns: (transfer full) a set of the rows pointed at */
static GHashTable *
find_missed (LpMerge    *self,
             GPtrArray  *side,
             GHashTable *side_rows,
             GHashTable *other_rows)
{
  GHashTable *missed = _lp_rows_index_new (NULL);
  guint n_references;
  const LpReference *references = lp_table_list_references (&n_references);

  for (guint i = 0; i < side->len; i++)
    {
      const LpChange *child = g_ptr_array_index (side, i);

      for (guint r = 0; r < n_references; r++)
        {
          const LpChange *target;
          gboolean points;

          if (references[r].table != child->table)
            continue;
          target = _lp_rows_find_target (side_rows, child, &references[r], &points);
          if (target != NULL && !g_hash_table_contains (other_rows, target) && g_hash_table_contains (self->base_rows, target) &&
              hangs_anew (self, child, &references[r]))
            g_hash_table_add (missed, (gpointer) target);
        }
    }

  return missed;
}

static void
compare_row (LpMerge        *self,
             const LpChange *base,
             GHashTable     *missed_here,
             GHashTable     *missed_there)
{
  const LpChange *here = g_hash_table_lookup (self->here_rows, base);
  const LpChange *there = g_hash_table_lookup (self->there_rows, base);
  LpColumnGroup all = _lp_all_columns (base->table);

  if (here != NULL && there != NULL)
    compare_columns (self, base, here, there);
  else if (there != NULL && (!_lp_rows_equal (there, base, all) || g_hash_table_contains (missed_here, there)))
    add_conflict (self, LP_CONFLICT_REMOVED_HERE, all, base, NULL, there);
  else if (here != NULL && (!_lp_rows_equal (here, base, all) || g_hash_table_contains (missed_there, here)))
    add_conflict (self, LP_CONFLICT_REMOVED_THERE, all, base, here, NULL);
}

static void
find_conflicts (LpMerge *self)
{
  g_autoptr (GHashTable) missed_here = find_missed (self, self->there, self->there_rows, self->here_rows);
  g_autoptr (GHashTable) missed_there = find_missed (self, self->here, self->here_rows, self->there_rows);

  for (guint i = 0; i < self->base->len; i++)
    compare_row (self, g_ptr_array_index (self->base, i), missed_here, missed_there);

  for (guint i = 0; i < self->here->len; i++)
    {
      const LpChange *here = g_ptr_array_index (self->here, i);
      const LpChange *there = g_hash_table_lookup (self->there_rows, here);

      if (there != NULL && !g_hash_table_contains (self->base_rows, here))
        compare_columns (self, NULL, here, there);
    }
}

static int
compare_conflicts (gconstpointer a,
                   gconstpointer b)
{
  const LpConflict *one = *(const LpConflict *const *) a, *two = *(const LpConflict *const *) b;

  return (one->table > two->table) - (one->table < two->table);
}

const LpConflict *
_lp_merge_find_conflict (const LpMerge  *self,
                         const LpChange *row,
                         guint           first_column)
{
  GPtrArray *known = g_hash_table_lookup (self->by_row, row);

  for (guint i = 0; known != NULL && i < known->len; i++)
    {
      const LpConflict *conflict = g_ptr_array_index (known, i);

      if (conflict->first_column == first_column)
        return conflict;
    }

  return NULL;
}

LpMerge *
lp_merge_new (GPtrArray *base,
              GPtrArray *here,
              GPtrArray *there)
{
  LpMerge *self = g_new0 (LpMerge, 1);

  self->base = base;
  self->here = here;
  self->there = there;
  self->base_rows = _lp_rows_index (base);
  self->here_rows = _lp_rows_index (here);
  self->there_rows = _lp_rows_index (there);
  self->conflicts = g_ptr_array_new_with_free_func (g_free);
  self->by_row = _lp_rows_index_new ((GDestroyNotify) g_ptr_array_unref);
  find_conflicts (self);
  /* Stable: within a table they are by key already. */
  g_ptr_array_sort (self->conflicts, compare_conflicts);

  return self;
}

void
lp_merge_free (LpMerge *self)
{
  g_hash_table_unref (self->by_row);
  g_ptr_array_unref (self->conflicts);
  g_hash_table_unref (self->there_rows);
  g_hash_table_unref (self->here_rows);
  g_hash_table_unref (self->base_rows);
  g_ptr_array_unref (self->there);
  g_ptr_array_unref (self->here);
  g_ptr_array_unref (self->base);
  g_free (self);
}

const LpChange *
lp_merge_find_row (const LpMerge *self,
                   LpTable        table,
                   const LpValue *key)
{
  const LpChange wanted = { table, LP_CHANGE_INSERT, NULL, (LpValue *) key };
  GHashTable *const sides[] = { self->here_rows, self->there_rows, self->base_rows };
  const LpChange *row = NULL;

  for (guint i = 0; row == NULL && i < G_N_ELEMENTS (sides); i++)
    row = g_hash_table_lookup (sides[i], &wanted);

  return row;
}

guint
lp_merge_get_n_conflicts (const LpMerge *self)
{
  return self->conflicts->len;
}

const LpConflict *
lp_merge_get_conflict (const LpMerge *self,
                       guint          i)
{
  g_return_val_if_fail (i < self->conflicts->len, NULL);

  return g_ptr_array_index (self->conflicts, i);
}

void
lp_merge_choose (LpMerge       *self,
                 guint          i,
                 LpMergeChoice  choice)
{
  LpConflict *conflict;

  g_return_if_fail (i < self->conflicts->len);

  conflict = g_ptr_array_index (self->conflicts, i);
  conflict->choice = choice;
}

guint
lp_merge_count_undecided (const LpMerge *self)
{
  guint n = 0;

  for (guint i = 0; i < self->conflicts->len; i++)
    if (lp_merge_get_conflict (self, i)->choice == LP_MERGE_UNDECIDED)
      n++;

  return n;
}
