/* test-merge.c — two copies of a plan, edited apart and brought together: what conflicts, and what becomes of either choice */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "pair.h"
#include "plan/edit-delivery.h"
#include "plan/edit-membership.h"
#include "plan/edit-network.h"
#include "plan/edit-option.h"

enum { N_PRACTICES = 8 };

/* Two networks in the sample's option; the ids come out. */
static void
prepare_networks (LpStore *store,
                  gint64  *first,
                  gint64  *second)
{
  LpPlan *plan = lp_store_get_plan (store);

  pair_commit (store, lp_edit_network_new (plan, SAMPLE_OPTION, "Purbeck", (const char *[]) { "P0001", NULL }, first, NULL));
  pair_commit (store, lp_edit_network_new (plan, SAMPLE_OPTION, "Dorchester", (const char *[]) { "P0002", NULL }, second, NULL));
}

static void
assign (LpStore    *store,
        const char *code,
        gint64      network)
{
  pair_commit (store, lp_edit_assign (lp_store_get_plan (store), SAMPLE_OPTION, (const char *[]) { code, NULL }, network, NULL));
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
  pair_part (&pair, store);
  assign (pair.here, "P0005", purbeck);
  assign (pair.there, "P0005", dorchester);
  assign (pair.there, "P0006", dorchester);

  merge = pair_read_merge (pair.here, pair.there);
  g_assert_cmpuint (lp_merge_get_n_conflicts (merge), ==, 1);
  g_assert_cmpuint (lp_merge_count_undecided (merge), ==, 1);
  conflict = lp_merge_get_conflict (merge, 0);
  g_assert_cmpint (conflict->kind, ==, LP_CONFLICT_ADDED);
  g_assert_cmpint (conflict->table, ==, LP_TABLE_MEMBERSHIP);
  g_assert_cmpint (conflict->here->new_values[LP_MEMBERSHIP_NETWORK_ID].integer, ==, purbeck);
  g_assert_cmpint (conflict->there->new_values[LP_MEMBERSHIP_NETWORK_ID].integer, ==, dorchester);

  lp_merge_choose (merge, 0, LP_MERGE_THEIRS);
  g_assert_cmpuint (pair_commit_merge (pair.here, merge), ==, 2);
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
  pair_part (&pair, store);
  pair_commit (pair.here, lp_edit_network_dissolve (lp_store_get_plan (pair.here), dorchester, NULL));
  assign (pair.there, "P0005", dorchester);

  merge = pair_read_merge (pair.here, pair.there);
  g_assert_cmpuint (lp_merge_get_n_conflicts (merge), ==, 1);
  g_assert_cmpint (lp_merge_get_conflict (merge, 0)->kind, ==, LP_CONFLICT_REMOVED_HERE);
  lp_merge_choose (merge, 0, choice);
  pair_commit_merge (pair.here, merge);
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
  pair_part (&pair, store);
  pair_commit (pair.here, lp_edit_network_new (lp_store_get_plan (pair.here), SAMPLE_OPTION, "Poole", (const char *[]) { "P0007", NULL }, &ours, NULL));
  pair_commit (pair.there, lp_edit_network_new (lp_store_get_plan (pair.there), SAMPLE_OPTION, "Poole", (const char *[]) { "P0008", NULL }, &theirs, NULL));

  merge = pair_read_merge (pair.here, pair.there);
  g_assert_cmpuint (lp_merge_get_n_conflicts (merge), ==, 0);
  pair_commit_merge (pair.here, merge);
  g_assert_cmpint (lp_plan_find_network (lp_store_get_plan (pair.here), ours)->number, ==, 3);
  g_assert_cmpint (lp_plan_find_network (lp_store_get_plan (pair.here), theirs)->number, ==, 4);
  g_assert_cmpstr (lp_plan_find_network (lp_store_get_plan (pair.here), theirs)->name, ==, "Poole (2)");
  pair_clear (&pair);
}

/* Both tables called one network something else. */
static void
test_both_renamed (void)
{
  LpStore *store = sample_create ("here.lplan");
  gint64 purbeck, dorchester;
  g_autoptr (LpMerge) merge = NULL;
  Pair pair;

  prepare_networks (store, &purbeck, &dorchester);
  pair_part (&pair, store);
  pair_commit (pair.here, lp_edit_network_rename (lp_store_get_plan (pair.here), purbeck, "Purbeck North", NULL));
  pair_commit (pair.there, lp_edit_network_rename (lp_store_get_plan (pair.there), purbeck, "Isle of Purbeck", NULL));

  merge = pair_read_merge (pair.here, pair.there);
  g_assert_cmpuint (lp_merge_get_n_conflicts (merge), ==, 1);
  g_assert_cmpint (lp_merge_get_conflict (merge, 0)->kind, ==, LP_CONFLICT_ALTERED);
  lp_merge_choose (merge, 0, LP_MERGE_THEIRS);
  pair_commit_merge (pair.here, merge);
  g_assert_cmpstr (network_of (pair.here, "P0001"), ==, "Isle of Purbeck");
  pair_clear (&pair);
}

static void
put_on_step (LpStore    *store,
             gint64      network,
             gint64      pillar,
             gint64      step,
             const char *evidence,
             const char *at)
{
  pair_commit (store, lp_edit_network_step (lp_store_get_plan (store), network, pillar, step, evidence, at, NULL));
}

/* A step, what shows it and its date are one fact: one choice, and never the step of one table with the evidence of the other. */
static void
test_one_fact (void)
{
  g_autoptr (GFile) file = sample_file ("here.lplan");
  g_autoptr (LpEdit) seed = sample_seed (N_PRACTICES);
  gint64 pillar = 1, purbeck, dorchester;
  g_autoptr (LpMerge) merge = NULL;
  g_autoptr (GError) error = NULL;
  const LpNetworkStep *merged;
  LpStore *store;
  Pair pair;

  sample_add_delivery (seed);
  store = lp_store_create (file, seed, &error);
  g_assert_no_error (error);
  prepare_networks (store, &purbeck, &dorchester);
  put_on_step (store, purbeck, pillar, 0, "", "2018-01-01");
  pair_part (&pair, store);
  put_on_step (pair.here, purbeck, pillar, 1, "Minutes of May", "2018-01-01");
  put_on_step (pair.there, purbeck, pillar, 2, "", "2018-06-01");

  merge = pair_read_merge (pair.here, pair.there);
  g_assert_cmpuint (lp_merge_get_n_conflicts (merge), ==, 1);
  lp_merge_choose (merge, 0, LP_MERGE_THEIRS);
  pair_commit_merge (pair.here, merge);
  merged = lp_plan_find_network_step (lp_store_get_plan (pair.here), purbeck, pillar);
  g_assert_cmpint (merged->step, ==, 2);
  g_assert_cmpstr (merged->evidence, ==, "");
  g_assert_cmpstr (merged->at, ==, "2018-06-01");
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
  pair_part (&pair, store);
  lp_store_undo (pair.here, &error);
  g_assert_no_error (error);
  assign (pair.here, "P0006", purbeck);
  assign (pair.there, "P0007", dorchester);

  merge = pair_read_merge (pair.here, pair.there);
  g_assert_cmpuint (lp_merge_get_n_conflicts (merge), ==, 0);
  pair_commit_merge (pair.here, merge);
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

  pair_close_store (foreign);
  pair_close_store (store);
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
  pair_close_store (store);
  pair_close_store (other);
}

int
main (int    argc,
      char **argv)
{
  sample_init (&argc, &argv);
  sample_add ("/store/merge/two-networks", test_two_networks);
  g_test_add_data_func ("/store/merge/removed-and-used/ours", GINT_TO_POINTER (LP_MERGE_OURS), test_removed_and_used);
  g_test_add_data_func ("/store/merge/removed-and-used/theirs", GINT_TO_POINTER (LP_MERGE_THEIRS), test_removed_and_used);
  sample_add ("/store/merge/numbers", test_numbers);
  sample_add ("/store/merge/both-renamed", test_both_renamed);
  sample_add ("/store/merge/one-fact", test_one_fact);
  sample_add ("/store/merge/undone-since", test_undone_since);
  sample_add ("/store/merge/refused", test_refused);
  sample_add ("/store/merge/foreign", test_foreign);
  return sample_run ();
}
