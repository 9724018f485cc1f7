/* test-merge-pairs.c — a thousand pairs of copies, edited apart at random: no change that does not conflict is lost */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "drawn-edits.h"
#include "pair.h"

enum { N_PAIRS = 1000, N_PRACTICES = 8, MAX_EDITS = 6 };

static void
draw_edits (LpStore *store,
            guint    n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LpEdit) edit = drawn_edit (lp_store_get_plan (store), &error);

      if (edit != NULL)
        lp_store_commit (store, edit, &error);
      if (g_test_rand_int_range (0, 8) == 0 && lp_store_get_undo_label (store) != NULL)
        lp_store_undo (store, NULL);
    }
}

/* A first edit that the other copy cannot have: the edits drawn here take no time, and the same one in the same second on both sides is one edit to the history. */
static void
mark (LpStore    *store,
      const char *side)
{
  LpEdit *edit = lp_edit_new (side);
  LpChange *change = lp_change_new (LP_TABLE_LOCALITY, LP_CHANGE_INSERT);

  change->new_values[LP_LOCALITY_ID] = lp_value_int (lp_plan_new_id (lp_store_get_plan (store)));
  change->new_values[LP_LOCALITY_NAME] = lp_value_text (side);
  change->new_values[LP_LOCALITY_NOTE] = lp_value_text ("");
  lp_edit_add (edit, change);
  pair_commit (store, edit);
}

/* A cell's name: table, key, column. Numbers and names of what comes in may give way, and are left out. */
static char *
name_cell (const LpChange *row,
           guint           column)
{
  const LpTableSpec *spec = lp_table_spec (row->table);
  GString *name = g_string_new (spec->name);

  for (guint i = 0; i < spec->n_columns && spec->columns[i].key; i++)
    if (row->new_values[i].type == LP_VALUE_TEXT)
      g_string_append_printf (name, "\t%s", row->new_values[i].text);
    else
      g_string_append_printf (name, "\t%" G_GINT64_FORMAT, row->new_values[i].integer);
  g_string_append_printf (name, "\t%s", spec->columns[column].name);
  return g_string_free (name, FALSE);
}

static gboolean
may_give_way (const LpChange *row,
              guint           column)
{
  return (row->table == LP_TABLE_NETWORK && (column == LP_NETWORK_NUMBER || column == LP_NETWORK_NAME)) ||
         (row->table == LP_TABLE_OPTION && (column == LP_OPTION_POSITION || column == LP_OPTION_NAME)) ||
         (row->table == LP_TABLE_LOCALITY && column == LP_LOCALITY_NAME);
}

static char *
describe_cell (const LpValue *value)
{
  switch (value->type)
    {
    case LP_VALUE_INT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case LP_VALUE_REAL:
      return g_strdup_printf ("%.17g", value->real);
    case LP_VALUE_TEXT:
      return g_strdup_printf ("“%s”", value->text);
    default:
      return g_strdup ("-");
    }
}

/* All cells of @rows by name. */
static GHashTable *
list_cells (GPtrArray *rows)
{
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      const LpChange *row = g_ptr_array_index (rows, i);

      for (guint column = 0; column < lp_table_spec (row->table)->n_columns; column++)
        if (!may_give_way (row, column))
          g_hash_table_insert (cells, name_cell (row, column), describe_cell (&row->new_values[column]));
    }
  return cells;
}

static GHashTable *
list_store_cells (LpStore *store)
{
  g_autoptr (GPtrArray) rows = lp_plan_dump (lp_store_get_plan (store));

  return list_cells (rows);
}

/* What @side changed since @base is in @merged. */
static void
assert_changes_kept (GHashTable *base,
                     GHashTable *side,
                     GHashTable *merged)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, side);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (g_strcmp0 (g_hash_table_lookup (base, name), value) != 0)
      g_assert_cmpstr (g_hash_table_lookup (merged, name), ==, value);

  g_hash_table_iter_init (&iter, base);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (!g_hash_table_contains (side, name))
      g_assert_null (g_hash_table_lookup (merged, name));
}

static void
assert_same_cells (GHashTable *a,
                   GHashTable *b)
{
  GHashTableIter iter;
  gpointer name, value;

  g_assert_cmpuint (g_hash_table_size (a), ==, g_hash_table_size (b));
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_assert_cmpstr (value, ==, g_hash_table_lookup (b, name));
}

/* One way: with @choice for every conflict, the changes of the side chosen are all kept; undoing gives back what was. Returns: (transfer full) the merged cells */
static GHashTable *
merge_one_way (LpStore       *store,
               LpStore       *other,
               GHashTable    *base,
               LpMergeChoice  choice,
               guint         *n_conflicts)
{
  g_autoptr (LpMerge) merge = pair_read_merge (store, other);
  g_autoptr (GHashTable) before = list_store_cells (store);
  g_autoptr (GHashTable) others = list_store_cells (other);
  g_autofree char *former = drawn_describe (lp_store_get_plan (store));
  g_autofree char *later = NULL;
  g_autoptr (GError) error = NULL;
  GHashTable *merged;

  *n_conflicts = lp_merge_get_n_conflicts (merge);
  pair_choose_all (merge, choice);
  if (pair_commit_merge (store, merge) == 0)
    return list_store_cells (store);

  merged = list_store_cells (store);
  if (choice == LP_MERGE_OURS || *n_conflicts == 0)
    assert_changes_kept (base, before, merged);
  if (choice == LP_MERGE_THEIRS || *n_conflicts == 0)
    assert_changes_kept (base, others, merged);

  if (*n_conflicts == 0)
    {
      g_autoptr (LpMerge) again = pair_read_merge (store, other);
      g_autoptr (GPtrArray) nothing = lp_merge_resolve (again);

      g_assert_cmpuint (nothing->len, ==, 0);
    }

  lp_store_undo (store, &error);
  g_assert_no_error (error);
  later = drawn_describe (lp_store_get_plan (store));
  g_assert_cmpstr (later, ==, former);
  return merged;
}

/* With pillars and characteristics, so that where networks stand is drawn too. */
static LpStore *
create (GFile  *file,
        LpEdit *seed)
{
  g_autoptr (GError) error = NULL;
  LpStore *store;

  sample_add_delivery (seed);
  store = lp_store_create (file, seed, &error);
  g_assert_no_error (error);

  return store;
}

static void
test_random_pairs (void)
{
  guint n_clean = 0, n_conflicting = 0;

  for (guint i = 0; i < N_PAIRS; i++)
    {
      g_autoptr (GFile) file = sample_file ("here.lplan");
      g_autoptr (LpEdit) seed = sample_seed (N_PRACTICES);
      LpStore *store = create (file, seed);
      g_autoptr (GHashTable) base = NULL;
      g_autoptr (GHashTable) one = NULL;
      g_autoptr (GHashTable) two = NULL;
      LpMergeChoice choice = i % 2 == 0 ? LP_MERGE_OURS : LP_MERGE_THEIRS;
      guint n, n_back;
      Pair pair;

      draw_edits (store, g_test_rand_int_range (0, 3 * MAX_EDITS));
      base = list_store_cells (store);
      pair_part (&pair, store);
      mark (pair.here, "here");
      mark (pair.there, "there");
      draw_edits (pair.here, g_test_rand_int_range (0, MAX_EDITS));
      draw_edits (pair.there, g_test_rand_int_range (0, MAX_EDITS));

      one = merge_one_way (pair.here, pair.there, base, choice, &n);
      two = merge_one_way (pair.there, pair.here, base, choice, &n_back);
      g_assert_cmpuint (n, ==, n_back);
      if (n == 0)
        assert_same_cells (one, two);
      n_clean += n == 0;
      n_conflicting += n > 0;
      pair_clear (&pair);
    }

  g_test_message ("%u pairs without a conflict, %u with", n_clean, n_conflicting);
  g_assert_cmpuint (n_clean, >, N_PAIRS / 10);
  g_assert_cmpuint (n_conflicting, >, N_PAIRS / 20);
}

int
main (int    argc,
      char **argv)
{
  /* As in test-random-edits.c: what this test names does not need the disk. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  sample_init (&argc, &argv);
  sample_add ("/store/merge/random-pairs", test_random_pairs);
  return sample_run ();
}
