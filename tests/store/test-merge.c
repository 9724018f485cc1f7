/* test-merge.c — two copies of a plan, edited apart and brought together */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn-edits.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"
#include "store/merge.h"

enum { N_PAIRS = 1000, N_PRACTICES = 8, MAX_EDITS = 6 };

/* Two copies that were one file. */
typedef struct
{
  LpStore *here, *there;
  GFile *here_file, *there_file;
} Pair;

static LpStore *
open_store (GFile *file)
{
  g_autoptr (GError) error = NULL;
  LpStore *store = lp_store_open (file, NULL, &error);

  g_assert_no_error (error);
  return store;
}

static void
close_store (LpStore *store)
{
  g_autoptr (GError) error = NULL;

  lp_store_close (store, &error);
  g_assert_no_error (error);
  g_object_unref (store);
}

/* @store, made at @here_file, becomes two. */
static void
part (Pair    *pair,
      LpStore *store)
{
  g_autoptr (GError) error = NULL;

  pair->here_file = g_object_ref (lp_store_get_file (store));
  pair->there_file = sample_file ("there.lplan");
  close_store (store);
  g_file_copy (pair->here_file, pair->there_file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pair->here = open_store (pair->here_file);
  pair->there = open_store (pair->there_file);
}

static void
pair_clear (Pair *pair)
{
  close_store (pair->here);
  close_store (pair->there);
  g_file_delete (pair->here_file, NULL, NULL);
  g_file_delete (pair->there_file, NULL, NULL);
  g_clear_object (&pair->here_file);
  g_clear_object (&pair->there_file);
}

static void
commit (LpStore *store,
        LpEdit  *edit)
{
  g_autoptr (LpEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  lp_store_commit (store, edit, &error);
  g_assert_no_error (error);
}

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
  commit (store, edit);
}

static LpMerge *
read_merge (LpStore *store,
            LpStore *other)
{
  g_autoptr (GError) error = NULL;
  LpMerge *merge;

  lp_store_save (other, &error);
  g_assert_no_error (error);
  merge = lp_store_read_merge (store, lp_store_get_file (other), &error);
  g_assert_no_error (error);
  return merge;
}

static void
choose_all (LpMerge       *merge,
            LpMergeChoice  choice)
{
  for (guint i = 0; i < lp_merge_get_n_conflicts (merge); i++)
    lp_merge_choose (merge, i, choice);
}

/* Returns: the number of changes */
static guint
commit_merge (LpStore *store,
              LpMerge *merge)
{
  g_autoptr (GPtrArray) changes = lp_merge_resolve (merge);
  g_autoptr (LpEdit) edit = lp_edit_new ("Merge");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < changes->len; i++)
    lp_edit_add (edit, lp_change_copy (g_ptr_array_index (changes, i)));
  lp_store_commit (store, edit, &error);
  g_assert_no_error (error);
  lp_store_check (store, &error);
  g_assert_no_error (error);
  return changes->len;
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
  g_autoptr (LpMerge) merge = read_merge (store, other);
  g_autoptr (GHashTable) before = list_store_cells (store);
  g_autoptr (GHashTable) others = list_store_cells (other);
  g_autofree char *former = drawn_describe (lp_store_get_plan (store));
  g_autofree char *later = NULL;
  g_autoptr (GError) error = NULL;
  GHashTable *merged;

  *n_conflicts = lp_merge_get_n_conflicts (merge);
  choose_all (merge, choice);
  if (commit_merge (store, merge) == 0)
    return list_store_cells (store);

  merged = list_store_cells (store);
  if (choice == LP_MERGE_OURS || *n_conflicts == 0)
    assert_changes_kept (base, before, merged);
  if (choice == LP_MERGE_THEIRS || *n_conflicts == 0)
    assert_changes_kept (base, others, merged);

  if (*n_conflicts == 0)
    {
      g_autoptr (LpMerge) again = read_merge (store, other);
      g_autoptr (GPtrArray) nothing = lp_merge_resolve (again);

      g_assert_cmpuint (nothing->len, ==, 0);
    }

  lp_store_undo (store, &error);
  g_assert_no_error (error);
  later = drawn_describe (lp_store_get_plan (store));
  g_assert_cmpstr (later, ==, former);
  return merged;
}

static void
test_random_pairs (void)
{
  guint n_clean = 0, n_conflicting = 0;

  for (guint i = 0; i < N_PAIRS; i++)
    {
      g_autoptr (GFile) file = sample_file ("here.lplan");
      g_autoptr (LpEdit) seed = sample_seed (N_PRACTICES);
      g_autoptr (GError) error = NULL;
      LpStore *store = lp_store_create (file, seed, &error);
      g_autoptr (GHashTable) base = NULL;
      g_autoptr (GHashTable) one = NULL;
      g_autoptr (GHashTable) two = NULL;
      LpMergeChoice choice = i % 2 == 0 ? LP_MERGE_OURS : LP_MERGE_THEIRS;
      guint n, n_back;
      Pair pair;

      g_assert_no_error (error);
      draw_edits (store, g_test_rand_int_range (0, 3 * MAX_EDITS));
      base = list_store_cells (store);
      part (&pair, store);
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

/* Two networks in the sample's option; the ids come out. */
static void
prepare_networks (LpStore *store,
                  gint64  *first,
                  gint64  *second)
{
  LpPlan *plan = lp_store_get_plan (store);

  commit (store, lp_edit_network_new (plan, SAMPLE_OPTION, "Purbeck", (const char *[]) { "P0001", NULL }, first, NULL));
  commit (store, lp_edit_network_new (plan, SAMPLE_OPTION, "Dorchester", (const char *[]) { "P0002", NULL }, second, NULL));
}

static void
assign (LpStore    *store,
        const char *code,
        gint64      network)
{
  commit (store, lp_edit_assign (lp_store_get_plan (store), SAMPLE_OPTION, (const char *[]) { code, NULL }, network, NULL));
}

/* "" for a practice in no network. */
static const char *
network_of (LpStore    *store,
            const char *code)
{
  LpPlan *plan = lp_store_get_plan (store);
  const LpNetwork *network = lp_plan_get_network_of (plan, lp_plan_find_option (plan, SAMPLE_OPTION), lp_plan_find_practice (plan, code));

  return network != NULL ? network->name : "";
}

/* One practice put into two networks; another put into one; the choice decides the first alone. */
static void
test_two_networks (void)
{
  LpStore *store = sample_create ("here.lplan");
  gint64 purbeck, dorchester;
  g_autoptr (LpMerge) merge = NULL;
  const LpConflict *conflict;
  Pair pair;

  prepare_networks (store, &purbeck, &dorchester);
  part (&pair, store);
  assign (pair.here, "P0005", purbeck);
  assign (pair.there, "P0005", dorchester);
  assign (pair.there, "P0006", dorchester);

  merge = read_merge (pair.here, pair.there);
  g_assert_cmpuint (lp_merge_get_n_conflicts (merge), ==, 1);
  g_assert_cmpuint (lp_merge_count_undecided (merge), ==, 1);
  conflict = lp_merge_get_conflict (merge, 0);
  g_assert_cmpint (conflict->kind, ==, LP_CONFLICT_ADDED);
  g_assert_cmpint (conflict->table, ==, LP_TABLE_MEMBERSHIP);
  g_assert_cmpint (conflict->here->new_values[LP_MEMBERSHIP_NETWORK_ID].integer, ==, purbeck);
  g_assert_cmpint (conflict->there->new_values[LP_MEMBERSHIP_NETWORK_ID].integer, ==, dorchester);

  lp_merge_choose (merge, 0, LP_MERGE_THEIRS);
  g_assert_cmpuint (commit_merge (pair.here, merge), ==, 2);
  g_assert_cmpstr (network_of (pair.here, "P0005"), ==, "Dorchester");
  g_assert_cmpstr (network_of (pair.here, "P0006"), ==, "Dorchester");
  pair_clear (&pair);
}

/* A network dissolved here and filled there: kept or gone whole. */
static void
test_removed_and_used (gconstpointer data)
{
  LpMergeChoice choice = GPOINTER_TO_INT (data);
  LpStore *store;
  gint64 purbeck, dorchester;
  g_autoptr (LpMerge) merge = NULL;
  Pair pair;

  sample_empty ();
  store = sample_create ("here.lplan");
  prepare_networks (store, &purbeck, &dorchester);
  part (&pair, store);
  commit (pair.here, lp_edit_network_dissolve (lp_store_get_plan (pair.here), dorchester, NULL));
  assign (pair.there, "P0005", dorchester);

  merge = read_merge (pair.here, pair.there);
  g_assert_cmpuint (lp_merge_get_n_conflicts (merge), ==, 1);
  g_assert_cmpint (lp_merge_get_conflict (merge, 0)->kind, ==, LP_CONFLICT_REMOVED_HERE);
  lp_merge_choose (merge, 0, choice);
  commit_merge (pair.here, merge);
  g_assert_cmpstr (network_of (pair.here, "P0005"), ==, choice == LP_MERGE_THEIRS ? "Dorchester" : "");
  g_assert_cmpstr (network_of (pair.here, "P0001"), ==, "Purbeck");
  pair_clear (&pair);
}

/* Both sides made network 3: the one that comes in becomes 4. */
static void
test_numbers (void)
{
  LpStore *store = sample_create ("here.lplan");
  gint64 purbeck, dorchester, ours, theirs;
  g_autoptr (LpMerge) merge = NULL;
  Pair pair;

  prepare_networks (store, &purbeck, &dorchester);
  part (&pair, store);
  commit (pair.here, lp_edit_network_new (lp_store_get_plan (pair.here), SAMPLE_OPTION, "Poole", (const char *[]) { "P0007", NULL }, &ours, NULL));
  commit (pair.there, lp_edit_network_new (lp_store_get_plan (pair.there), SAMPLE_OPTION, "Poole", (const char *[]) { "P0008", NULL }, &theirs, NULL));

  merge = read_merge (pair.here, pair.there);
  g_assert_cmpuint (lp_merge_get_n_conflicts (merge), ==, 0);
  commit_merge (pair.here, merge);
  g_assert_cmpint (lp_plan_find_network (lp_store_get_plan (pair.here), ours)->number, ==, 3);
  g_assert_cmpint (lp_plan_find_network (lp_store_get_plan (pair.here), theirs)->number, ==, 4);
  g_assert_cmpstr (lp_plan_find_network (lp_store_get_plan (pair.here), theirs)->name, ==, "Poole (2)");
  pair_clear (&pair);
}

/* What was taken back here after the copy was made does not come back with it. */
static void
test_undone_since (void)
{
  LpStore *store = sample_create ("here.lplan");
  gint64 purbeck, dorchester;
  g_autoptr (LpMerge) merge = NULL;
  g_autoptr (GError) error = NULL;
  Pair pair;

  prepare_networks (store, &purbeck, &dorchester);
  assign (store, "P0005", purbeck);
  part (&pair, store);
  lp_store_undo (pair.here, &error);
  g_assert_no_error (error);
  assign (pair.here, "P0006", purbeck);
  assign (pair.there, "P0007", dorchester);

  merge = read_merge (pair.here, pair.there);
  g_assert_cmpuint (lp_merge_get_n_conflicts (merge), ==, 0);
  commit_merge (pair.here, merge);
  g_assert_cmpstr (network_of (pair.here, "P0005"), ==, "");
  g_assert_cmpstr (network_of (pair.here, "P0006"), ==, "Purbeck");
  g_assert_cmpstr (network_of (pair.here, "P0007"), ==, "Dorchester");
  pair_clear (&pair);
}

static void
assert_refused (LpStore      *store,
                GFile        *other,
                LpStoreError  code)
{
  g_autoptr (GError) error = NULL;
  LpMerge *merge = lp_store_read_merge (store, other, &error);

  g_assert_null (merge);
  g_assert_error (error, LP_STORE_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
write_file (GFile      *file,
            const void *bytes,
            gsize       size)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, bytes, size, NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_refused (void)
{
  LpStore *store = sample_create ("here.lplan");
  LpStore *foreign = sample_create ("foreign.lplan");
  g_autoptr (GFile) none = sample_file ("none.lplan");
  g_autoptr (GFile) odd = sample_file ("odd.lplan");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *newer = NULL;
  gsize size;

  sample_commit (foreign, "another plan");
  assert_refused (store, none, LP_STORE_ERROR_NOT_FOUND);
  assert_refused (store, lp_store_get_file (store), LP_STORE_ERROR_FOREIGN);

  bytes = sample_read (lp_store_get_file (store));
  newer = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  write_file (odd, newer, size / 2);
  assert_refused (store, odd, LP_STORE_ERROR_DAMAGED);
  newer[63] = 99;               /* the last byte of user_version */
  write_file (odd, newer, size);
  assert_refused (store, odd, LP_STORE_ERROR_TOO_NEW);
  write_file (odd, "a letter", 8);
  assert_refused (store, odd, LP_STORE_ERROR_NOT_A_PLAN);

  close_store (foreign);
  close_store (store);
}

/* Same title, same time, other rows. */
static void
test_foreign (void)
{
  g_autoptr (GFile) here = sample_file ("here.lplan");
  g_autoptr (GFile) there = sample_file ("there.lplan");
  g_autoptr (LpEdit) seed = sample_seed (N_PRACTICES);
  g_autoptr (LpEdit) other_seed = sample_seed (N_PRACTICES + 1);
  g_autoptr (GError) error = NULL;
  LpStore *store = lp_store_create (here, seed, &error);
  LpStore *other = lp_store_create (there, other_seed, &error);

  g_assert_no_error (error);
  assert_refused (store, there, LP_STORE_ERROR_FOREIGN);
  close_store (store);
  close_store (other);
}

int
main (int    argc,
      char **argv)
{
  /* As in test-random-edits.c: what this test names does not need the disk. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", FALSE);
  sample_init (&argc, &argv);
  sample_add ("/store/merge/two-networks", test_two_networks);
  g_test_add_data_func ("/store/merge/removed-and-used/ours", GINT_TO_POINTER (LP_MERGE_OURS), test_removed_and_used);
  g_test_add_data_func ("/store/merge/removed-and-used/theirs", GINT_TO_POINTER (LP_MERGE_THEIRS), test_removed_and_used);
  sample_add ("/store/merge/numbers", test_numbers);
  sample_add ("/store/merge/undone-since", test_undone_since);
  sample_add ("/store/merge/refused", test_refused);
  sample_add ("/store/merge/foreign", test_foreign);
  sample_add ("/store/merge/random-pairs", test_random_pairs);
  return sample_run ();
}
