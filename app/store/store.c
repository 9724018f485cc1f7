/* store.c — an open plan: its database, its plan in memory, what is asked of it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/last-seen.h"
#include "store/store-private.h"

#include <glib/gi18n-lib.h>

enum { STATE_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LpStore, lp_store, G_TYPE_OBJECT)

static const char *
name_table (const GPtrArray *rows,
            guint            i)
{
  return i < rows->len ? lp_table_spec (((const LpChange *) g_ptr_array_index (rows, i))->table)->name : "nothing";
}

static LpHistoryLine *
copy_line (const LpHistoryLine *line)
{
  LpHistoryLine *copy = g_new0 (LpHistoryLine, 1);

  copy->id = line->id;
  copy->at = g_strdup (line->at);
  copy->label = g_strdup (line->label);
  copy->reason = g_strdup (line->reason);
  copy->state = line->state;
  return copy;
}

static void
lp_store_finalize (GObject *object)
{
  LpStore *self = LP_STORE (object);

  if (self->saver != NULL)
    lp_saver_stop (self->saver);
  g_clear_pointer (&self->saver, lp_saver_unref);
  _lp_store_disconnect (self);
  g_clear_pointer (&self->copy, lp_working_copy_free);
  g_clear_object (&self->plan);
  g_clear_object (&self->target);
  g_clear_object (&self->file);
  g_free (self->moments);

  G_OBJECT_CLASS (lp_store_parent_class)->finalize (object);
}

static void
lp_store_class_init (LpStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lp_store_finalize;

  signals[STATE_CHANGED] = g_signal_new ("state-changed", LP_TYPE_STORE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lp_store_init (LpStore *self)
{
  self->plan = lp_plan_new ();
}

LpStore *
_lp_store_new (GFile *file)
{
  LpStore *self = g_object_new (LP_TYPE_STORE, NULL);

  self->file = g_object_ref (file);
  self->target = lp_working_copy_resolve (file);
  return self;
}

gboolean
_lp_store_connect (LpStore  *self,
                   GError  **error)
{
  self->connection = lp_connection_open (lp_working_copy_get_path (self->copy), error);

  return self->connection != NULL && lp_connection_be_durable (self->connection, error);
}

gboolean
_lp_store_load (LpStore  *self,
                GError  **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  self->history = lp_history_new (self->connection, error);
  if (self->history == NULL)
    return FALSE;

  if (!lp_last_seen_read (self->connection, &self->last_option, error) || !_lp_store_read_moments (self, error))
    return FALSE;

  rows = lp_rows_read (self->connection, error);
  if (rows == NULL || !lp_plan_apply (self->plan, rows, error))
    return FALSE;

  self->writer = lp_row_writer_new (self->connection);
  return TRUE;
}

void
_lp_store_disconnect (LpStore *self)
{
  g_clear_pointer (&self->writer, lp_row_writer_free);
  g_clear_pointer (&self->history, lp_history_free);
  g_clear_pointer (&self->connection, lp_connection_unref);
}

guint64
_lp_store_get_state (LpStore *self)
{
  g_autofree char *half = g_strndup (self->moments != NULL ? self->moments : "0", 16);

  /* An odd multiplier keeps different options apart in all 64 bits (Knuth's, 2^64 over the golden ratio). */
  return lp_history_get_state (self->history) ^ ((guint64) self->last_option * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) ^ g_ascii_strtoull (half, NULL, 16);
}

void
_lp_store_emit_state (LpStore *self)
{
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

LpPlan *
lp_store_get_plan (LpStore *self)
{
  g_return_val_if_fail (LP_IS_STORE (self), NULL);

  return self->plan;
}

GFile *
lp_store_get_file (LpStore *self)
{
  g_return_val_if_fail (LP_IS_STORE (self), NULL);

  return self->file;
}

const char *
lp_store_get_undo_label (LpStore *self)
{
  const LpHistoryLine *line;

  g_return_val_if_fail (LP_IS_STORE (self), NULL);

  line = self->history != NULL ? lp_history_peek_undo (self->history) : NULL;
  return line != NULL ? line->label : NULL;
}

const char *
lp_store_get_redo_label (LpStore *self)
{
  const LpHistoryLine *line;

  g_return_val_if_fail (LP_IS_STORE (self), NULL);

  line = self->history != NULL ? lp_history_peek_redo (self->history) : NULL;
  return line != NULL ? line->label : NULL;
}

GPtrArray *
lp_store_get_history (LpStore  *self,
                      GError  **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) lp_history_line_free);
  const GPtrArray *lines;

  g_return_val_if_fail (LP_IS_STORE (self), NULL);

  if (self->history == NULL)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED, _("The plan has been closed. Open it again to see its history."));
      return NULL;
    }

  lines = lp_history_get_lines (self->history);
  for (guint i = 0; i < lines->len; i++)
    g_ptr_array_add (copies, copy_line (g_ptr_array_index (lines, i)));

  return g_steal_pointer (&copies);
}

gint64
lp_store_get_last_option (LpStore *self)
{
  g_return_val_if_fail (LP_IS_STORE (self), 0);

  return self->last_option;
}

gboolean
lp_store_set_last_option (LpStore  *self,
                          gint64    option_id,
                          GError  **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (LP_IS_STORE (self) && self->connection != NULL, FALSE);

  if (!lp_last_seen_write (self->connection, option_id, &cause))
    return lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_EDIT, self->file);

  self->last_option = option_id;
  _lp_store_emit_state (self);
  return TRUE;
}

gboolean
lp_store_is_dirty (LpStore *self)
{
  g_return_val_if_fail (LP_IS_STORE (self), FALSE);

  return self->history != NULL &&
         (!self->has_saved || self->saved_state != _lp_store_get_state (self));
}

gboolean
lp_store_check (LpStore  *self,
                GError  **error)
{
  g_autoptr (GPtrArray) on_file = NULL;
  g_autoptr (GPtrArray) in_memory = NULL;
  guint first;

  g_return_val_if_fail (LP_IS_STORE (self) && self->connection != NULL, FALSE);

  on_file = lp_rows_read (self->connection, error);
  if (on_file == NULL)
    return FALSE;

  in_memory = lp_plan_dump (self->plan);
  if (!lp_rows_differ (on_file, in_memory, &first))
    return TRUE;

  g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED, "row %u, of %s on file and %s in memory, differs", first,
               name_table (on_file, first), name_table (in_memory, first));
  return FALSE;
}
