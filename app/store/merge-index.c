/* merge-index.c — rows of a plan by key, and compared */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/merge-private.h"

/* Columns that were set in one act and hold one fact: half of each side's would be nobody's. Columns not named stand alone. */
static const struct
{
  LpTable table;
  guint first, last;
} groups[] = {
  { LP_TABLE_PRACTICE, LP_PRACTICE_LOCALITY_ID, LP_PRACTICE_LOCALITY_NOTE },
  { LP_TABLE_PRACTICE, LP_PRACTICE_EASTING, LP_PRACTICE_NORTHING },
  { LP_TABLE_BRANCH, LP_BRANCH_EASTING, LP_BRANCH_NORTHING },
  { LP_TABLE_FIGURE_VALUE, LP_FIGURE_VALUE_MARK, LP_FIGURE_VALUE_CHECK_NOTE },
  { LP_TABLE_MEASURE, LP_MEASURE_KIND, LP_MEASURE_PER },
  { LP_TABLE_OPTION, LP_OPTION_MIN_PEOPLE, LP_OPTION_MAX_PEOPLE },
  { LP_TABLE_NETWORK, LP_NETWORK_EXCEPTION, LP_NETWORK_EXCEPTION_NOTE },
  { LP_TABLE_MEMBERSHIP, LP_MEMBERSHIP_NETWORK_ID, LP_MEMBERSHIP_PINNED },
  { LP_TABLE_LINK, LP_LINK_JOINED, LP_LINK_NOTE },
  { LP_TABLE_RULE, LP_RULE_OPTION_ID, LP_RULE_NUMBER },
  { LP_TABLE_ASSUMPTION, LP_ASSUMPTION_LOW, LP_ASSUMPTION_HIGH },
  { LP_TABLE_GROWTH, LP_GROWTH_LOW, LP_GROWTH_HIGH },
  { LP_TABLE_ACTION, LP_ACTION_START, LP_ACTION_DUE },
  { LP_TABLE_ACTION, LP_ACTION_LOCALITY_ID, LP_ACTION_NETWORK_ID },
  { LP_TABLE_NETWORK_STEP, LP_NETWORK_STEP_STEP, LP_NETWORK_STEP_AT },
  { LP_TABLE_NETWORK_CHARACTERISTIC, LP_NETWORK_CHARACTERISTIC_MET, LP_NETWORK_CHARACTERISTIC_NOTE },
  { LP_TABLE_MILESTONE, LP_MILESTONE_KIND, LP_MILESTONE_NUMBER },
  { LP_TABLE_ANSWER, LP_ANSWER_LOCALITY_ID, LP_ANSWER_PRACTICE },
};

static guint
hash_row (gconstpointer data)
{
  const LpChange *row = data;
  const LpTableSpec *spec = lp_table_spec (row->table);
  guint hash = row->table;

  for (guint i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    {
      const LpValue *cell = &row->new_values[i];

      hash = hash * 31 + (cell->type == LP_VALUE_TEXT ? g_str_hash (cell->text) : g_int64_hash (&cell->integer));
    }

  return hash;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const LpChange *one = a, *two = b;
  const LpTableSpec *spec = lp_table_spec (one->table);

  if (one->table != two->table)
    return FALSE;

  for (guint i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    if (!lp_value_equal (&one->new_values[i], &two->new_values[i]))
      return FALSE;

  return TRUE;
}

GHashTable *
_lp_rows_index_new (GDestroyNotify free_value)
{
  return g_hash_table_new_full (hash_row, equal_keys, NULL, free_value);
}

GHashTable *
_lp_rows_index (const GPtrArray *rows)
{
  GHashTable *index = _lp_rows_index_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (index, g_ptr_array_index (rows, i));

  return index;
}

const LpChange *
_lp_rows_find_target (GHashTable         *rows,
                      const LpChange     *row,
                      const LpReference  *reference,
                      gboolean           *points)
{
  LpValue *cell = &row->new_values[reference->column];
  /* The key of a row that is pointed at is its first cell, so this is all of it that is looked at. */
  const LpChange wanted = { reference->target, LP_CHANGE_INSERT, NULL, cell };

  *points = cell->type != LP_VALUE_NULL;
  return *points ? g_hash_table_lookup (rows, &wanted) : NULL;
}

LpColumnGroup
_lp_column_group (LpTable table,
                  guint   column)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i].table == table && column >= groups[i].first && column <= groups[i].last)
      return (LpColumnGroup) { groups[i].first, groups[i].last - groups[i].first + 1 };

  return (LpColumnGroup) { column, 1 };
}

LpColumnGroup
_lp_all_columns (LpTable table)
{
  return (LpColumnGroup) { 0, lp_table_spec (table)->n_columns };
}

gboolean
_lp_rows_equal (const LpChange *a,
                const LpChange *b,
                LpColumnGroup   columns)
{
  for (guint i = columns.first; i < columns.first + columns.n; i++)
    if (!lp_value_equal (&a->new_values[i], &b->new_values[i]))
      return FALSE;

  return TRUE;
}
