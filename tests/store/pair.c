/* pair.c — two copies of one plan, edited apart, for the tests of the merge */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pair.h"

static LpStore *
open_store (GFile *file)
{
  g_autoptr (GError) error = NULL;
  LpStore *store = lp_store_open (file, NULL, &error);

  g_assert_no_error (error);
  return store;
}

void
pair_close_store (LpStore *store)
{
  g_autoptr (GError) error = NULL;

  lp_store_close (store, &error);
  g_assert_no_error (error);
  g_object_unref (store);
}

void
pair_part (Pair    *pair,
           LpStore *store)
{
  g_autoptr (GError) error = NULL;

  pair->here_file = g_object_ref (lp_store_get_file (store));
  pair->there_file = sample_file ("there.lplan");
  pair_close_store (store);
  g_file_copy (pair->here_file, pair->there_file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  pair->here = open_store (pair->here_file);
  pair->there = open_store (pair->there_file);
}

void
pair_clear (Pair *pair)
{
  pair_close_store (pair->here);
  pair_close_store (pair->there);
  g_file_delete (pair->here_file, NULL, NULL);
  g_file_delete (pair->there_file, NULL, NULL);
  g_clear_object (&pair->here_file);
  g_clear_object (&pair->there_file);
}

void
pair_commit (LpStore *store,
             LpEdit  *edit)
{
  g_autoptr (LpEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  lp_store_commit (store, edit, &error);
  g_assert_no_error (error);
}

LpMerge *
pair_read_merge (LpStore *store,
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

void
pair_choose_all (LpMerge       *merge,
                 LpMergeChoice  choice)
{
  for (guint i = 0; i < lp_merge_get_n_conflicts (merge); i++)
    lp_merge_choose (merge, i, choice);
}

guint
pair_commit_merge (LpStore *store,
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
