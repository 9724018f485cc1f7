/* merge-base.c — another copy of the plan read, and what both copies come from */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/merge.h"
#include "store/plan-file.h"
#include "store/replay.h"
#include "store/store-private.h"

/* One copy: its history, its rows, and the edits in force that it shares with the other. */
typedef struct
{
  LpConnection *connection;
  LpHistory *history;
  GPtrArray *rows;
  GPtrArray *done;              /* of LpHistoryLine, oldest first; not owned */
  guint n_shared;               /* of done */
} Copy;

static void
copy_clear (Copy *copy)
{
  g_clear_pointer (&copy->done, g_ptr_array_unref);
  g_clear_pointer (&copy->rows, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Copy, copy_clear)

static void
list_done (Copy *copy)
{
  const GPtrArray *lines = lp_history_get_lines (copy->history);

  copy->done = g_ptr_array_new ();
  for (guint i = 0; i < lines->len; i++)
    if (((const LpHistoryLine *) g_ptr_array_index (lines, i))->state == LP_EDIT_DONE)
      g_ptr_array_add (copy->done, g_ptr_array_index (lines, i));
}

/* An abandoned line has no changeset left: then time and words must do. */
static gboolean
is_same_edit (Copy                 *here,
              Copy                 *there,
              const LpHistoryLine  *a,
              const LpHistoryLine  *b,
              gboolean             *same,
              GError              **error)
{
  g_autoptr (GBytes) ours = NULL;
  g_autoptr (GBytes) theirs = NULL;

  *same = FALSE;
  if (a->id != b->id || g_strcmp0 (a->at, b->at) != 0 || g_strcmp0 (a->label, b->label) != 0)
    return TRUE;

  ours = lp_history_read_changeset (here->history, a->id, error);
  theirs = ours != NULL ? lp_history_read_changeset (there->history, b->id, error) : NULL;
  if (theirs == NULL)
    return FALSE;

  *same = a->state == LP_EDIT_ABANDONED || b->state == LP_EDIT_ABANDONED || g_bytes_equal (ours, theirs);
  return TRUE;
}

/* The edits that both had when the copy was made are those at the beginning of both histories. */
static gboolean
find_shared (Copy    *here,
             Copy    *there,
             GError **error)
{
  const GPtrArray *ours = lp_history_get_lines (here->history), *theirs = lp_history_get_lines (there->history);
  guint n = 0;

  for (gboolean same = TRUE; same && n < ours->len && n < theirs->len; n += same)
    if (!is_same_edit (here, there, g_ptr_array_index (ours, n), g_ptr_array_index (theirs, n), &same, error))
      return FALSE;

  for (guint i = 0; i < n; i++)
    {
      here->n_shared += ((const LpHistoryLine *) g_ptr_array_index (ours, i))->state == LP_EDIT_DONE;
      there->n_shared += ((const LpHistoryLine *) g_ptr_array_index (theirs, i))->state == LP_EDIT_DONE;
    }

  if (n == 0)
    g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_FOREIGN, "no common history");
  return n > 0;
}

/* The plan of a copy with only its first @n_done edits in force. */
static LpPlan *
go_back (Copy    *copy,
         guint    n_done,
         GError **error)
{
  g_autoptr (LpPlan) plan = lp_plan_new ();

  if (!lp_plan_apply (plan, copy->rows, error))
    return NULL;

  for (guint i = copy->done->len; i-- > n_done; )
    {
      const LpHistoryLine *line = g_ptr_array_index (copy->done, i);

      if (!lp_replay_edit (copy->history, line->id, LP_REPLAY_UNDO, plan, error))
        return NULL;
    }

  return g_steal_pointer (&plan);
}

/* Undoing the edits that either has beyond the shared ones must lead both to the same rows, or they are not of one plan. */
static gboolean
check_common (Copy    *here,
              Copy    *there,
              GError **error)
{
  guint n = MIN (here->n_shared, there->n_shared);
  g_autoptr (LpPlan) ours = go_back (here, n, error);
  g_autoptr (LpPlan) theirs = ours != NULL ? go_back (there, n, error) : NULL;
  g_autoptr (GPtrArray) our_rows = NULL;
  g_autoptr (GPtrArray) their_rows = NULL;
  guint first;

  if (theirs == NULL)
    return FALSE;

  our_rows = lp_plan_dump (ours);
  their_rows = lp_plan_dump (theirs);
  if (!lp_rows_differ (our_rows, their_rows, &first))
    return TRUE;

  g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_FOREIGN, "another beginning");
  return FALSE;
}

/*
 * Where the copies parted. A shared edit that one side has in force and the other has not was taken back since by that other side, so the base has it: the
 * edits in force of either side are a beginning of the other's, and the longer one is the base.
 */
static GPtrArray *
make_base (Copy    *here,
           Copy    *there,
           GError **error)
{
  Copy *longer;
  g_autoptr (LpPlan) plan = NULL;

  if (!find_shared (here, there, error) || !check_common (here, there, error))
    return NULL;

  longer = here->n_shared >= there->n_shared ? here : there;
  plan = go_back (longer, longer->n_shared, error);
  return plan != NULL ? lp_plan_dump (plan) : NULL;
}

static LpMerge *
merge_copies (LpStore       *store,
              LpConnection  *connection,
              GError       **error)
{
  g_autoptr (LpHistory) history = lp_history_new (connection, error);
  g_auto (Copy) here = { store->connection, store->history, NULL, NULL, 0 };
  g_auto (Copy) there = { connection, history, NULL, NULL, 0 };
  GPtrArray *base;

  there.rows = history != NULL ? lp_rows_read (connection, error) : NULL;
  if (there.rows == NULL)
    return NULL;

  here.rows = lp_plan_dump (store->plan);
  list_done (&here);
  list_done (&there);
  base = make_base (&here, &there, error);
  if (base == NULL)
    return NULL;

  return lp_merge_new (base, g_steal_pointer (&here.rows), g_steal_pointer (&there.rows));
}

static LpMerge *
read_merge (LpStore  *store,
            GFile    *target,
            GError  **error)
{
  g_auto (LpPlanFile) file = { 0 };
  g_autoptr (LpConnection) connection = NULL;
  g_autoptr (GError) cause = NULL;
  LpMerge *merge = NULL;

  if (!lp_plan_file_read (target, &file, error))
    return NULL;

  connection = lp_connection_open_bytes (file.bytes, error);
  if (connection != NULL && lp_plan_file_check (connection, &cause))
    merge = merge_copies (store, connection, &cause);
  if (g_error_matches (cause, LP_STORE_ERROR, LP_STORE_ERROR_FOREIGN))
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (cause != NULL)
    g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, cause->message);

  return merge;
}

LpMerge *
lp_store_read_merge (LpStore  *store,
                     GFile    *other,
                     GError  **error)
{
  g_autoptr (GFile) target = NULL;
  g_autoptr (GError) cause = NULL;
  LpMerge *merge;

  g_return_val_if_fail (LP_IS_STORE (store) && store->connection != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (other), NULL);

  target = lp_working_copy_resolve (other);
  if (g_file_equal (target, store->target))
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_FOREIGN, _("That is this plan itself. Choose the copy that was edited elsewhere."));
      return NULL;
    }

  merge = read_merge (store, target, &cause);
  if (merge == NULL)
    lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_OPEN, other);
  return merge;
}
