/* commit.c — edits done, undone and redone, each one durable transaction */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/changeset.h"
#include "store/store-private.h"

static gboolean
check_ready (LpStore  *self,
             GError  **error)
{
  if (self->connection == NULL)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED, _("The plan has been closed. Open it again to change it."));
      return FALSE;
    }

  if (self->adrift)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED,
                           _("The plan on screen no longer agrees with the plan on file. All edits are safe in the file. "
                             "Close the plan and open it again."));
      return FALSE;
    }

  return TRUE;
}

static GPtrArray *
make_deletes (GPtrArray *rows)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_change_free);

  for (guint i = rows->len; i-- > 0; )
    {
      const LpChange *row = g_ptr_array_index (rows, i);
      LpChange *change = lp_change_new (row->table, LP_CHANGE_DELETE);

      for (guint column = 0; column < lp_table_spec (row->table)->n_columns; column++)
        change->old_values[column] = lp_value_copy (&row->new_values[column]);
      g_ptr_array_add (changes, change);
    }

  return changes;
}

/* All rows in memory out and all rows on file in, as one list of changes, so that whoever holds the plan keeps it. */
static gboolean
reload_plan (LpStore  *self,
             GError  **error)
{
  g_autoptr (GPtrArray) in_memory = lp_plan_dump (self->plan);
  g_autoptr (GPtrArray) changes = make_deletes (in_memory);
  g_autoptr (GPtrArray) on_file = lp_rows_read (self->connection, error);

  if (on_file == NULL)
    return FALSE;

  g_ptr_array_extend_and_steal (changes, g_steal_pointer (&on_file));
  return lp_plan_apply (self->plan, changes, error);
}

/* Called when the changes are on disk: from here on nothing may be lost, so a plan that does not take them is read anew. */
static gboolean
apply_to_plan (LpStore    *self,
               GPtrArray  *changes,
               GError    **error)
{
  g_autoptr (GError) cause = NULL;

  if (lp_plan_apply (self->plan, changes, &cause))
    return TRUE;

  g_warning ("The plan did not take the changes of a transaction: %s", cause->message);
  g_clear_error (&cause);
  if (reload_plan (self, &cause))
    return TRUE;

  g_warning ("The plan could not be read anew: %s", cause->message);
  self->adrift = TRUE;
  return check_ready (self, error);
}

static gboolean
write_rows (LpStore       *self,
            const LpEdit  *edit,
            GError       **error)
{
  for (guint i = 0; i < lp_edit_get_n_rows (edit); i++)
    if (!lp_row_writer_write (self->writer, lp_edit_get_row (edit, i), error))
      return FALSE;

  return TRUE;
}

static GBytes *
record_rows (LpStore       *self,
             const LpEdit  *edit,
             GError       **error)
{
  g_autoptr (LpRecorder) recorder = lp_recorder_new (self->connection, error);

  if (recorder == NULL || !write_rows (self, edit, error))
    return NULL;

  return lp_recorder_finish (recorder, error);
}

/* On success @changes are those to apply to the plan: none when the edit altered nothing, and then no line was written. */
static gboolean
write_edit (LpStore        *self,
            const LpEdit   *edit,
            GPtrArray     **changes,
            GError        **error)
{
  g_autoptr (LpTransaction) transaction = lp_transaction_begin (self->connection, error);
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (LpHistoryLine) line = NULL;

  if (transaction == NULL)
    return FALSE;

  changeset = record_rows (self, edit, error);
  if (changeset == NULL)
    return FALSE;
  if (g_bytes_get_size (changeset) == 0)
    return TRUE;

  read = lp_changeset_read (changeset, error);
  if (read == NULL)
    return FALSE;

  line = lp_history_write_new (self->history, lp_edit_get_label (edit), LP_EDIT_DONE, changeset, error);
  if (line == NULL || !lp_transaction_commit (transaction, error))
    return FALSE;

  lp_history_record_new (self->history, g_steal_pointer (&line));
  *changes = g_steal_pointer (&read);
  return TRUE;
}

/* Undo and redo: @changeset is what to apply, @state what the line becomes. */
static gboolean
write_step (LpStore      *self,
            gint64        id,
            GBytes       *changeset,
            LpEditState   state,
            GError      **error)
{
  g_autoptr (LpTransaction) transaction = lp_transaction_begin (self->connection, error);

  return transaction != NULL &&
         lp_changeset_apply (self->connection, changeset, error) &&
         lp_history_write_state (self->history, id, state, error) &&
         lp_transaction_commit (transaction, error);
}

static GPtrArray *
take_step (LpStore              *self,
           const LpHistoryLine  *line,
           LpEditState           state,
           GError              **error)
{
  g_autoptr (GBytes) changeset = lp_history_read_changeset (self->history, line->id, error);
  g_autoptr (GPtrArray) changes = NULL;

  if (changeset != NULL && state == LP_EDIT_UNDONE)
    {
      GBytes *inverted = lp_changeset_invert (changeset, error);

      g_bytes_unref (changeset);
      changeset = inverted;
    }

  if (changeset == NULL)
    return NULL;

  changes = lp_changeset_read (changeset, error);
  if (changes == NULL || !write_step (self, line->id, changeset, state, error))
    return NULL;

  return g_steal_pointer (&changes);
}

static gboolean
step (LpStore              *self,
      const LpHistoryLine  *line,
      LpEditState           state,
      GError              **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GPtrArray) changes = take_step (self, line, state, &cause);
  gboolean applied;

  if (changes == NULL)
    return lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_EDIT, self->file);

  if (state == LP_EDIT_UNDONE)
    lp_history_record_undo (self->history);
  else
    lp_history_record_redo (self->history);

  applied = apply_to_plan (self, changes, error);
  _lp_store_emit_state (self);
  return applied;
}

static gboolean
write_reason (LpStore     *self,
              gint64       edit_id,
              const char  *reason,
              GError     **error)
{
  g_autoptr (LpTransaction) transaction = lp_transaction_begin (self->connection, error);

  return transaction != NULL &&
         lp_history_write_reason (self->history, edit_id, reason, error) &&
         lp_transaction_commit (transaction, error);
}

gboolean
lp_store_commit (LpStore       *self,
                 const LpEdit  *edit,
                 GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  gboolean applied;

  g_return_val_if_fail (LP_IS_STORE (self), FALSE);

  if (!check_ready (self, error))
    return FALSE;
  if (lp_edit_get_n_rows (edit) == 0)
    return TRUE;

  if (!write_edit (self, edit, &changes, &cause))
    return lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_EDIT, self->file);
  if (changes == NULL)
    return TRUE;

  applied = apply_to_plan (self, changes, error);
  _lp_store_emit_state (self);
  return applied;
}

gboolean
lp_store_undo (LpStore  *self,
               GError  **error)
{
  const LpHistoryLine *line;

  g_return_val_if_fail (LP_IS_STORE (self), FALSE);

  if (!check_ready (self, error))
    return FALSE;

  line = lp_history_peek_undo (self->history);
  if (line == NULL)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED, _("There is nothing to undo."));
      return FALSE;
    }

  return step (self, line, LP_EDIT_UNDONE, error);
}

gboolean
lp_store_redo (LpStore  *self,
               GError  **error)
{
  const LpHistoryLine *line;

  g_return_val_if_fail (LP_IS_STORE (self), FALSE);

  if (!check_ready (self, error))
    return FALSE;

  line = lp_history_peek_redo (self->history);
  if (line == NULL)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED, _("There is nothing to redo."));
      return FALSE;
    }

  return step (self, line, LP_EDIT_DONE, error);
}

gboolean
lp_store_set_reason (LpStore     *self,
                     gint64       edit_id,
                     const char  *reason,
                     GError     **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (LP_IS_STORE (self), FALSE);

  if (!check_ready (self, error))
    return FALSE;

  if (!write_reason (self, edit_id, reason, &cause))
    return lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_EDIT, self->file);

  lp_history_record_reason (self->history, edit_id, reason);
  _lp_store_emit_state (self);
  return TRUE;
}
