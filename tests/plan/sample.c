/* sample.c — small plans for tests, and a store of a few lines that commits edits to them */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample.h"

static GPtrArray *
new_changes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);
}

static LpValue *
add_row (GPtrArray *rows,
         LpTable    table)
{
  LpChange *change = lp_change_new (table, LP_CHANGE_INSERT);
  guint i;

  for (i = 0; i < lp_table_spec (table)->n_columns; i++)
    {
      const LpColumnSpec *column = &lp_table_spec (table)->columns[i];

      if (column->nullable)
        change->new_values[i] = lp_value_null ();
      else if (column->type == LP_COLUMN_TEXT)
        change->new_values[i] = lp_value_text ("");
      else if (column->type == LP_COLUMN_INT)
        change->new_values[i] = lp_value_int (0);
      else
        change->new_values[i] = lp_value_real (0);
    }
  g_ptr_array_add (rows, change);

  return change->new_values;
}

static void
set_text (LpValue    *cell,
          const char *text)
{
  lp_value_clear (cell);
  *cell = lp_value_text (text);
}

static void
add_about (GPtrArray *rows)
{
  LpValue *cells = add_row (rows, LP_TABLE_PLAN);

  cells[LP_PLAN_ID] = lp_value_int (1);
  set_text (&cells[LP_PLAN_TITLE], "Dorset");

  cells = add_row (rows, LP_TABLE_SOURCE);
  set_text (&cells[LP_SOURCE_ID], "gpw");
  set_text (&cells[LP_SOURCE_TITLE], "General Practice Workforce");
  set_text (&cells[LP_SOURCE_PUBLISHER], "NHS Digital");
  set_text (&cells[LP_SOURCE_PERIOD], "September 2018");

  cells = add_row (rows, LP_TABLE_LOCALITY);
  cells[LP_LOCALITY_ID] = lp_value_int (1);
  set_text (&cells[LP_LOCALITY_NAME], "Purbeck");
}

static void
add_practice (GPtrArray            *rows,
              const SamplePractice *practice,
              guint                 index)
{
  LpValue *cells = add_row (rows, LP_TABLE_PRACTICE);

  set_text (&cells[LP_PRACTICE_CODE], practice->code);
  set_text (&cells[LP_PRACTICE_NAME], practice->name);
  set_text (&cells[LP_PRACTICE_SOURCE_ID], "gpw");
  cells[LP_PRACTICE_LOCALITY_ID] = lp_value_int (1);
  cells[LP_PRACTICE_EASTING] = lp_value_real (400000 + 1000.0 * index);
  cells[LP_PRACTICE_NORTHING] = lp_value_real (90000);
  if (practice->people >= 0)
    {
      cells[LP_PRACTICE_PEOPLE] = lp_value_int (practice->people);
      cells[LP_PRACTICE_WEIGHTED] = lp_value_real ((double) practice->people * 1.5);
    }
}

static void
add_option (GPtrArray         *rows,
            const char *const *networks)
{
  LpValue *cells = add_row (rows, LP_TABLE_OPTION);
  guint number;

  cells[LP_OPTION_ID] = lp_value_int (SAMPLE_OPTION);
  cells[LP_OPTION_POSITION] = lp_value_int (1);
  set_text (&cells[LP_OPTION_NAME], "Option A");
  cells[LP_OPTION_MIN_PEOPLE] = lp_value_int (30000);
  cells[LP_OPTION_MAX_PEOPLE] = lp_value_int (50000);

  for (number = 1; networks[number - 1] != NULL; number++)
    {
      cells = add_row (rows, LP_TABLE_NETWORK);
      cells[LP_NETWORK_ID] = lp_value_int (SAMPLE_NETWORK (number));
      cells[LP_NETWORK_OPTION_ID] = lp_value_int (SAMPLE_OPTION);
      cells[LP_NETWORK_NUMBER] = lp_value_int (number);
      cells[LP_NETWORK_COLOUR] = lp_value_int (number - 1);
      set_text (&cells[LP_NETWORK_NAME], networks[number - 1]);
    }
}

static void
add_membership (GPtrArray            *rows,
                const SamplePractice *practice)
{
  LpValue *cells;

  if (practice->network == 0)
    return;

  cells = add_row (rows, LP_TABLE_MEMBERSHIP);
  cells[LP_MEMBERSHIP_OPTION_ID] = lp_value_int (SAMPLE_OPTION);
  set_text (&cells[LP_MEMBERSHIP_PRACTICE], practice->code);
  cells[LP_MEMBERSHIP_NETWORK_ID] = lp_value_int (SAMPLE_NETWORK (practice->network));
  cells[LP_MEMBERSHIP_PINNED] = lp_value_int (practice->pinned);
}

GPtrArray *
sample_rows (const SamplePractice *practices,
             guint                 n_practices,
             const char *const    *networks)
{
  GPtrArray *rows = new_changes ();
  guint i;

  add_about (rows);
  for (i = 0; i < n_practices; i++)
    add_practice (rows, &practices[i], i);
  add_option (rows, networks);
  for (i = 0; i < n_practices; i++)
    add_membership (rows, &practices[i]);

  return rows;
}

LpPlan *
sample_plan (const SamplePractice *practices,
             guint                 n_practices,
             const char *const    *networks)
{
  g_autoptr (GPtrArray) rows = sample_rows (practices, n_practices, networks);
  g_autoptr (GError) error = NULL;
  LpPlan *plan = lp_plan_new ();

  lp_plan_apply (plan, rows, &error);
  g_assert_no_error (error);

  return plan;
}

static char *
print_cells (LpTable        table,
             const LpValue *cells,
             gboolean       key_only)
{
  const LpTableSpec *spec = lp_table_spec (table);
  GString *line = g_string_new (spec->name);
  guint i;

  for (i = 0; i < spec->n_columns; i++)
    {
      if (key_only && !spec->columns[i].key)
        continue;
      g_string_append_c (line, '|');
      if (cells[i].type == LP_VALUE_INT)
        g_string_append_printf (line, "%" G_GINT64_FORMAT, cells[i].integer);
      else if (cells[i].type == LP_VALUE_REAL)
        g_string_append_printf (line, "%.17gr", cells[i].real);
      else if (cells[i].type == LP_VALUE_TEXT)
        g_string_append_printf (line, "'%s'", cells[i].text);
      else if (cells[i].type == LP_VALUE_NULL)
        g_string_append (line, "null");
    }

  return g_string_free (line, FALSE);
}

char *
sample_print (const GPtrArray *changes)
{
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < changes->len; i++)
    {
      const LpChange *change = g_ptr_array_index (changes, i);
      g_autofree char *old = change->old_values != NULL ? print_cells (change->table, change->old_values, FALSE) : g_strdup ("");
      g_autofree char *new = change->new_values != NULL ? print_cells (change->table, change->new_values, FALSE) : g_strdup ("");

      g_string_append_printf (text, "%s > %s\n", old, new);
    }

  return g_string_free (text, FALSE);
}

char *
sample_dump (LpPlan *plan)
{
  g_autoptr (GPtrArray) dump = lp_plan_dump (plan);

  return sample_print (dump);
}

static GHashTable *
index_by_key (const GPtrArray *dump)
{
  GHashTable *by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i;

  for (i = 0; i < dump->len; i++)
    {
      LpChange *change = g_ptr_array_index (dump, i);

      g_hash_table_insert (by_key, print_cells (change->table, change->new_values, TRUE), change);
    }

  return by_key;
}

/* Fills in what an edit leaves to the store: the old values of the row as it is in @plan. */
static LpChange *
complete_row (LpPlan         *plan,
              const LpChange *row)
{
  g_autoptr (GPtrArray) dump = lp_plan_dump (plan);
  g_autoptr (GHashTable) by_key = index_by_key (dump);
  LpChange *change = lp_change_copy (row);
  g_autofree char *key = NULL;
  const LpChange *before;
  guint i;

  if (change->kind == LP_CHANGE_INSERT)
    return change;

  key = print_cells (change->table, change->old_values, TRUE);
  before = g_hash_table_lookup (by_key, key);
  g_assert_nonnull (before);
  for (i = 0; i < lp_table_spec (change->table)->n_columns; i++)
    {
      if (change->kind == LP_CHANGE_UPDATE && change->new_values[i].type == LP_VALUE_UNSET)
        continue;
      lp_value_clear (&change->old_values[i]);
      change->old_values[i] = lp_value_copy (&before->new_values[i]);
    }

  return change;
}

static LpPlan *
copy_plan (LpPlan *plan)
{
  g_autoptr (GPtrArray) dump = lp_plan_dump (plan);
  g_autoptr (GError) error = NULL;
  LpPlan *copy = lp_plan_new ();

  lp_plan_apply (copy, dump, &error);
  g_assert_no_error (error);

  return copy;
}

static void
apply_row_by_row (LpPlan       *plan,
                  const LpEdit *edit)
{
  guint i;

  for (i = 0; i < lp_edit_get_n_rows (edit); i++)
    {
      g_autoptr (GPtrArray) one = new_changes ();
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (one, complete_row (plan, lp_edit_get_row (edit, i)));
      lp_plan_apply (plan, one, &error);
      g_assert_no_error (error);
    }
}

/* The change from @before to @after (either may be NULL), or NULL when they are equal. */
static LpChange *
compare_rows (const LpChange *before,
              const LpChange *after)
{
  const LpChange *any = before != NULL ? before : after;
  const LpTableSpec *spec = lp_table_spec (any->table);
  LpChange *change = lp_change_new (any->table, before == NULL ? LP_CHANGE_INSERT : after == NULL ? LP_CHANGE_DELETE : LP_CHANGE_UPDATE);
  gboolean differs = change->kind != LP_CHANGE_UPDATE;
  guint i;

  for (i = 0; i < spec->n_columns; i++)
    {
      gboolean equal = change->kind == LP_CHANGE_UPDATE && lp_value_equal (&before->new_values[i], &after->new_values[i]);

      if (before != NULL && (!equal || spec->columns[i].key))
        change->old_values[i] = lp_value_copy (&before->new_values[i]);
      if (after != NULL && !equal)
        change->new_values[i] = lp_value_copy (&after->new_values[i]);
      differs |= !equal;
    }

  if (!differs)
    g_clear_pointer (&change, lp_change_free);

  return change;
}

static void
add_table (GPtrArray  *changes,
           LpTable     table,
           GPtrArray  *rows,
           GHashTable *before,
           GHashTable *after,
           gboolean    gone)
{
  guint i;

  for (i = 0; i < rows->len; i++)
    {
      const LpChange *row = g_ptr_array_index (rows, i);
      g_autofree char *key = print_cells (row->table, row->new_values, TRUE);
      LpChange *change;

      if (row->table != table || (gone && g_hash_table_contains (after, key)))
        continue;
      change = compare_rows (g_hash_table_lookup (before, key), g_hash_table_lookup (after, key));
      if (change != NULL)
        g_ptr_array_add (changes, change);
    }
}

/* Has no divisor in common with the number of tables, so that steps of it visit all of them. */
static guint
choose_stride (GRand *rand)
{
  guint stride = 1, a, b;

  if (rand == NULL)
    return stride;
  do
    {
      stride = (guint) g_rand_int_range (rand, 1, LP_N_TABLES);
      for (a = LP_N_TABLES, b = stride; b != 0;)
        {
          guint rest = a % b;

          a = b;
          b = rest;
        }
    }
  while (a != 1);

  return stride;
}

GPtrArray *
sample_complete (LpPlan       *plan,
                 const LpEdit *edit,
                 GRand        *rand)
{
  g_autoptr (LpPlan) copy = copy_plan (plan);
  g_autoptr (GPtrArray) rows_before = lp_plan_dump (plan);
  g_autoptr (GPtrArray) rows_after = NULL;
  g_autoptr (GHashTable) before = index_by_key (rows_before);
  g_autoptr (GHashTable) after = NULL;
  GPtrArray *changes = new_changes ();
  guint first = rand != NULL ? (guint) g_rand_int_range (rand, 0, LP_N_TABLES) : 0;
  guint stride = choose_stride (rand);
  guint i;

  apply_row_by_row (copy, edit);
  rows_after = lp_plan_dump (copy);
  after = index_by_key (rows_after);

  for (i = 0; i < LP_N_TABLES; i++)
    {
      LpTable table = (LpTable) ((first + i * stride) % LP_N_TABLES);

      add_table (changes, table, rows_before, before, after, TRUE);
      add_table (changes, table, rows_after, before, after, FALSE);
    }

  return changes;
}

GPtrArray *
sample_invert (const GPtrArray *changes)
{
  GPtrArray *inverse = new_changes ();
  guint i, column;

  for (i = 0; i < changes->len; i++)
    {
      LpChange *change = lp_change_copy (g_ptr_array_index (changes, i));
      LpValue *old = change->old_values;

      change->old_values = change->new_values;
      change->new_values = old;
      if (change->kind == LP_CHANGE_UPDATE)
        {
          for (column = 0; column < lp_table_spec (change->table)->n_columns; column++)
            {
              if (!lp_table_spec (change->table)->columns[column].key)
                continue;
              lp_value_clear (&change->old_values[column]);
              change->old_values[column] = change->new_values[column];
              change->new_values[column] = (LpValue) { .type = LP_VALUE_UNSET };
            }
        }
      else
        {
          change->kind = change->kind == LP_CHANGE_INSERT ? LP_CHANGE_DELETE : LP_CHANGE_INSERT;
        }
      g_ptr_array_add (inverse, change);
    }

  return inverse;
}

void
sample_commit (LpPlan *plan,
               LpEdit *edit)
{
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  changes = sample_complete (plan, edit, NULL);
  lp_plan_apply (plan, changes, &error);
  g_assert_no_error (error);
  lp_edit_free (edit);
}

void
sample_add_row (LpEdit  *edit,
                LpTable  table,
                LpValue *values)
{
  LpChange *change = lp_change_new (table, LP_CHANGE_INSERT);

  for (guint i = 0; i < lp_table_spec (table)->n_columns; i++)
    change->new_values[i] = values[i];
  lp_edit_add (edit, change);
}

void
sample_refused (LpEdit      *edit,
                GError     **error,
                const char  *sentence)
{
  g_assert_null (edit);
  g_assert_cmpstr ((*error)->message, ==, sentence);
  g_clear_error (error);
}
