/* merge-rows.c — the rows of a merged plan, and how they differ from those here */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/merge-private.h"

#include <glib/gi18n-lib.h>

/* A merge on its way to its changes. */
typedef struct
{
  const LpMerge *merge;
  GHashTable *rows;             /* the merged plan; owns its rows */
  GHashTable *dropped;          /* rows (of either side) that were chosen to go, or went with one that was */
} Merging;

static gboolean
is_theirs (const LpConflict *conflict)
{
  return conflict != NULL && conflict->choice == LP_MERGE_THEIRS;
}

static void
put_row (Merging  *self,
         LpChange *row)
{
  g_hash_table_replace (self->rows, row, row);
}

static void
take_columns (LpChange       *row,
              const LpChange *from,
              LpColumnGroup   columns)
{
  for (guint i = columns.first; i < columns.first + columns.n; i++)
    {
      lp_value_clear (&row->new_values[i]);
      row->new_values[i] = lp_value_copy (&from->new_values[i]);
    }
}

/* A row that both sides have. */
static LpChange *
join_row (const LpMerge  *merge,
          const LpChange *base,
          const LpChange *here,
          const LpChange *there)
{
  LpChange *row = lp_change_copy (here);
  LpColumnGroup group = { 0 };

  for (guint column = 0; column < lp_table_spec (here->table)->n_columns; column = group.first + group.n)
    {
      group = _lp_column_group (here->table, column);
      if ((base != NULL && _lp_rows_equal (here, base, group)) || is_theirs (_lp_merge_find_conflict (merge, here, group.first)))
        take_columns (row, there, group);
    }

  return row;
}

/* A row that both had and one side has removed: it stays if that was chosen. */
static void
settle_removal (Merging        *self,
                const LpChange *row,
                gboolean        is_here)
{
  const LpConflict *conflict = _lp_merge_find_conflict (self->merge, row, 0);

  if (conflict != NULL && is_theirs (conflict) != is_here)
    put_row (self, lp_change_copy (row));
  else if (conflict != NULL)
    g_hash_table_add (self->dropped, (gpointer) row);
}

static void
join_rows (Merging *self)
{
  const LpMerge *merge = self->merge;

  for (guint i = 0; i < merge->here->len; i++)
    {
      const LpChange *here = g_ptr_array_index (merge->here, i);
      const LpChange *base = g_hash_table_lookup (merge->base_rows, here);
      const LpChange *there = g_hash_table_lookup (merge->there_rows, here);

      if (there != NULL)
        put_row (self, join_row (merge, base, here, there));
      else if (base == NULL)
        put_row (self, lp_change_copy (here));
      else
        settle_removal (self, here, TRUE);
    }

  for (guint i = 0; i < merge->there->len; i++)
    {
      const LpChange *there = g_ptr_array_index (merge->there, i);

      if (g_hash_table_contains (merge->here_rows, there))
        continue;
      if (g_hash_table_contains (merge->base_rows, there))
        settle_removal (self, there, FALSE);
      else
        put_row (self, lp_change_copy (there));
    }
}

static gboolean
points_well (Merging           *self,
             const LpChange    *row,
             const LpReference *reference)
{
  gboolean points;
  const LpChange *target = _lp_rows_find_target (self->rows, row, reference, &points);

  return !points || target != NULL;
}

static gboolean
stands (Merging        *self,
        const LpChange *row)
{
  guint n_references;
  const LpReference *references = lp_table_list_references (&n_references);

  for (guint r = 0; r < n_references; r++)
    if (references[r].table == row->table && !points_well (self, row, &references[r]))
      return FALSE;

  return TRUE;
}

/* What @row points at has been removed for good: it goes back to where a side had it that still stands, lets go, or goes too. */
static void
release (Merging           *self,
         LpChange          *row,
         const LpReference *reference)
{
  const LpChange *sides[] = { g_hash_table_lookup (self->merge->here_rows, row), g_hash_table_lookup (self->merge->there_rows, row) };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    if (sides[i] != NULL && stands (self, sides[i]))
      {
        put_row (self, lp_change_copy (sides[i]));
        return;
      }

  if (lp_table_spec (row->table)->columns[reference->column].nullable)
    {
      lp_value_clear (&row->new_values[reference->column]);
      row->new_values[reference->column] = lp_value_null ();
      return;
    }

  g_hash_table_add (self->dropped, (gpointer) (sides[0] != NULL ? sides[0] : sides[1]));
  g_hash_table_remove (self->rows, row);
}

/* Returns whether @row was in want of mending. */
static gboolean
mend_row (Merging  *self,
          LpChange *row)
{
  guint n_references;
  const LpReference *references = lp_table_list_references (&n_references);

  for (guint r = 0; r < n_references; r++)
    {
      const LpChange *target;
      gboolean points;

      if (references[r].table != row->table || points_well (self, row, &references[r]))
        continue;

      target = _lp_rows_find_target (self->merge->here_rows, row, &references[r], &points);
      if (target == NULL)
        target = _lp_rows_find_target (self->merge->there_rows, row, &references[r], &points);
      if (target != NULL && !g_hash_table_contains (self->dropped, target))
        put_row (self, lp_change_copy (target));
      else
        release (self, row, &references[r]);
      return TRUE;
    }

  return FALSE;
}

static int
compare_cells (const LpValue *a,
               const LpValue *b)
{
  if (a->type == LP_VALUE_TEXT)
    return g_strcmp0 (a->text, b->text);
  return (a->integer > b->integer) - (a->integer < b->integer);
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  const LpChange *one = *(const LpChange *const *) a, *two = *(const LpChange *const *) b;
  const LpTableSpec *spec = lp_table_spec (one->table);

  if (one->table != two->table)
    return one->table < two->table ? -1 : 1;
  for (guint i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    {
      int order = compare_cells (&one->new_values[i], &two->new_values[i]);

      if (order != 0)
        return order;
    }
  return 0;
}

/* By table and key, so that the same merge gives the same changes. Returns: (transfer container) */
static GPtrArray *
list_rows (Merging *self)
{
  GPtrArray *rows = g_ptr_array_sized_new (g_hash_table_size (self->rows));
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    g_ptr_array_add (rows, row);
  g_ptr_array_sort (rows, compare_keys);

  return rows;
}

/* Each pass mends every row once; a row that is put back may itself want mending. A row is put back once at most, since one that goes is not put back, so this ends. */
static void
mend_references (Merging *self)
{
  gboolean mended = TRUE;

  while (mended)
    {
      g_autoptr (GPtrArray) rows = list_rows (self);

      mended = FALSE;
      for (guint i = 0; i < rows->len; i++)
        {
          LpChange *row = g_ptr_array_index (rows, i);

          /* A row that was replaced in this pass has been freed, but only by its own mending. */
          mended |= mend_row (self, row);
        }
    }
}

/* Whether two networks are of one option; all options are of one plan. */
static gboolean
are_neighbours (const LpChange *a,
                const LpChange *b)
{
  return a->table == b->table &&
         (a->table != LP_TABLE_NETWORK ||
          lp_value_equal (&a->new_values[LP_NETWORK_OPTION_ID], &b->new_values[LP_NETWORK_OPTION_ID]));
}

static gboolean
is_taken (GPtrArray      *rows,
          const LpChange *row,
          guint           column)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const LpChange *other = g_ptr_array_index (rows, i);

      if (other != row && are_neighbours (other, row) && lp_value_equal (&other->new_values[column], &row->new_values[column]))
        return TRUE;
    }

  return FALSE;
}

static void
free_number (GPtrArray *rows,
             LpChange  *row,
             guint      column)
{
  gint64 largest = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LpChange *other = g_ptr_array_index (rows, i);

      if (are_neighbours (other, row))
        largest = MAX (largest, other->new_values[column].integer);
    }
  row->new_values[column].integer = largest + 1;
}

static void
free_name (GPtrArray *rows,
           LpChange  *row,
           guint      column)
{
  LpValue *cell = &row->new_values[column];
  g_autofree char *name = g_strdup (cell->text);

  for (guint i = 2; is_taken (rows, row, column); i++)
    {
      lp_value_clear (cell);
      cell->type = LP_VALUE_TEXT;
      /* Translators: the name of a network or option that comes in beside one of the same name: "Purbeck (2)" */
      cell->text = g_strdup_printf (_("%s (%u)"), name, i);
    }
}

static gboolean
comes_in (Merging        *self,
          const LpChange *row,
          guint           column)
{
  const LpChange *here = g_hash_table_lookup (self->merge->here_rows, row);

  return here == NULL || !lp_value_equal (&here->new_values[column], &row->new_values[column]);
}

/* Networks of an option, options, and localities, are told apart by number and name. */
static void
tell_apart (Merging *self)
{
  static const struct { LpTable table; int number; guint name; } kinds[] = {
    { LP_TABLE_LOCALITY, -1, LP_LOCALITY_NAME },
    { LP_TABLE_OPTION, LP_OPTION_POSITION, LP_OPTION_NAME },
    { LP_TABLE_NETWORK, LP_NETWORK_NUMBER, LP_NETWORK_NAME },
  };
  g_autoptr (GPtrArray) rows = list_rows (self);

  for (guint i = rows->len; i-- > 0; )
    if (((LpChange *) g_ptr_array_index (rows, i))->table > LP_TABLE_NETWORK)
      g_ptr_array_set_size (rows, i);

  for (guint i = 0; i < rows->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      {
        LpChange *row = g_ptr_array_index (rows, i);

        if (row->table != kinds[k].table)
          continue;
        if (kinds[k].number >= 0 && comes_in (self, row, kinds[k].number) && is_taken (rows, row, kinds[k].number))
          free_number (rows, row, kinds[k].number);
        if (comes_in (self, row, kinds[k].name) && is_taken (rows, row, kinds[k].name))
          free_name (rows, row, kinds[k].name);
      }
}

static LpChange *
make_update (const LpChange *here,
             const LpChange *row)
{
  const LpTableSpec *spec = lp_table_spec (row->table);
  LpChange *change = lp_change_new (row->table, LP_CHANGE_UPDATE);

  for (guint i = 0; i < spec->n_columns; i++)
    {
      gboolean altered = !lp_value_equal (&here->new_values[i], &row->new_values[i]);

      if (altered || spec->columns[i].key)
        change->old_values[i] = lp_value_copy (&here->new_values[i]);
      if (altered)
        change->new_values[i] = lp_value_copy (&row->new_values[i]);
    }

  return change;
}

static LpChange *
make_delete (const LpChange *here)
{
  LpChange *change = lp_change_new (here->table, LP_CHANGE_DELETE);

  for (guint i = 0; i < lp_table_spec (here->table)->n_columns; i++)
    change->old_values[i] = lp_value_copy (&here->new_values[i]);

  return change;
}

static GPtrArray *
make_changes (Merging *self)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
  g_autoptr (GPtrArray) rows = list_rows (self);
  const GPtrArray *here = self->merge->here;

  for (guint i = here->len; i-- > 0; )
    if (!g_hash_table_contains (self->rows, g_ptr_array_index (here, i)))
      g_ptr_array_add (changes, make_delete (g_ptr_array_index (here, i)));

  for (guint i = 0; i < rows->len; i++)
    {
      const LpChange *row = g_ptr_array_index (rows, i);
      const LpChange *before = g_hash_table_lookup (self->merge->here_rows, row);

      if (before == NULL)
        g_ptr_array_add (changes, lp_change_copy (row));
      else if (!_lp_rows_equal (before, row, _lp_all_columns (row->table)))
        g_ptr_array_add (changes, make_update (before, row));
    }

  return changes;
}

GPtrArray *
lp_merge_resolve (const LpMerge *merge)
{
  g_autoptr (GHashTable) rows = _lp_rows_index_new ((GDestroyNotify) lp_change_free);
  g_autoptr (GHashTable) dropped = _lp_rows_index_new (NULL);
  Merging self = { merge, rows, dropped };

  join_rows (&self);
  mend_references (&self);
  tell_apart (&self);

  return make_changes (&self);
}
