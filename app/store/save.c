/* save.c — the user's file replaced whole, under its name or another; closing */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "store/store-private.h"

/* A save in a worker thread: the thread sees only these. */
typedef struct
{
  LpSaver *saver;
  LpSnapshot snapshot;
} SaveJob;

enum { FILE_MODE = 0600 };

static void
free_job (gpointer data)
{
  SaveJob *job = data;

  lp_saver_unref (job->saver);
  _lp_snapshot_clear (&job->snapshot);
  g_free (job);
}

static gboolean
check_open (LpStore  *self,
            GError  **error)
{
  if (self->saver != NULL)
    return TRUE;

  g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED, _("The plan has been closed. Open it again to save it."));
  return FALSE;
}

/* Changesets of abandoned edits and deleted options leave empty pages behind. They are taken out when they are a quarter of the
 * file; that rewrites all of it, so not sooner. Failing to is no reason not to save. */
static void
compact (LpStore *self)
{
  g_autoptr (GError) error = NULL;
  gint64 n_free, n_pages;

  if (lp_connection_read_int (self->connection, "PRAGMA freelist_count", &n_free, &error) &&
      lp_connection_read_int (self->connection, "PRAGMA page_count", &n_pages, &error) &&
      n_free * 4 > n_pages)
    lp_connection_execute (self->connection, "VACUUM", &error);

  if (error != NULL)
    g_debug ("The working copy was not compacted: %s", error->message);
}

/* A save that was begun later may have ended sooner: then the earlier one has nothing to tell. */
static void
take_note (LpStore          *self,
           const LpSnapshot *snapshot)
{
  if (snapshot->serial < self->saved_serial)
    return;

  self->has_saved = TRUE;
  self->saved_serial = snapshot->serial;
  self->saved_state = snapshot->state;
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  SaveJob *job = task_data;
  GError *error = NULL;

  if (lp_saver_write (job->saver, &job->snapshot, LP_SAVE_IF_UNCHANGED, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A store of its own on the bytes of @self at @target, with the plan not loaded: what save_as() goes on with. */
static LpStore *
make_successor (LpStore           *self,
                GFile             *file,
                const LpSnapshot  *snapshot,
                GError           **error)
{
  g_autoptr (LpStore) next = _lp_store_new (file);
  g_autofree char *aside = NULL;
  gsize size;
  const char *bytes = g_bytes_get_data (snapshot->bytes, &size);
  LpWorkingKey key = { 0 };

  next->copy = lp_working_copy_new (next->target, error);
  if (next->copy == NULL)
    return NULL;

  if (lp_working_copy_is_complete (next->copy))
    {
      aside = lp_working_copy_set_aside (next->copy, error);
      if (aside == NULL)
        return NULL;
    }

  if (!g_file_set_contents_full (lp_working_copy_get_path (next->copy), bytes, size,
                                 G_FILE_SET_CONTENTS_DURABLE, FILE_MODE, error) ||
      !_lp_store_connect (next, error))
    return NULL;

  next->history = lp_history_new (next->connection, error);
  if (next->history == NULL)
    return NULL;

  next->writer = lp_row_writer_new (next->connection);
  next->saver = lp_saver_new (next->target, next->copy, &key);
  return g_steal_pointer (&next);
}

static void
swap_pointers (gpointer *a,
               gpointer *b)
{
  gpointer held = *a;

  *a = *b;
  *b = held;
}

static void
drop_working_copy (LpStore *self)
{
  g_autoptr (GError) error = NULL;

  lp_saver_stop (self->saver);
  _lp_store_disconnect (self);
  if (!lp_working_copy_clear (self->copy, &error))
    g_debug ("A working copy that is no longer needed was not removed: %s", error->message);
}

/* Takes over all but the plan, which others hold, and leaves the old working copy with @next, to be removed with it. */
static void
take_over (LpStore *self,
           LpStore *next)
{
  swap_pointers ((gpointer *) &self->file, (gpointer *) &next->file);
  swap_pointers ((gpointer *) &self->target, (gpointer *) &next->target);
  swap_pointers ((gpointer *) &self->copy, (gpointer *) &next->copy);
  swap_pointers ((gpointer *) &self->connection, (gpointer *) &next->connection);
  swap_pointers ((gpointer *) &self->history, (gpointer *) &next->history);
  swap_pointers ((gpointer *) &self->writer, (gpointer *) &next->writer);
  swap_pointers ((gpointer *) &self->saver, (gpointer *) &next->saver);
  drop_working_copy (next);
}

static gboolean
save_elsewhere (LpStore           *self,
                GFile             *file,
                const LpSnapshot  *snapshot,
                GError           **error)
{
  g_autoptr (LpStore) next = make_successor (self, file, snapshot, error);

  if (next == NULL)
    return FALSE;

  if (!_lp_store_write (next, snapshot, LP_SAVE_ALWAYS, error))
    {
      drop_working_copy (next);
      return FALSE;
    }

  take_over (self, next);
  take_note (self, snapshot);
  return TRUE;
}

static gboolean
save_as (LpStore   *self,
         GFile     *file,
         gboolean   overwrite,
         GError   **error)
{
  g_autoptr (GFile) target = lp_working_copy_resolve (file);
  g_auto (LpSnapshot) snapshot = { 0 };

  if (!overwrite && g_file_query_exists (target, NULL))
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_EXISTS, "there is such a file");
      return FALSE;
    }

  if (!_lp_store_take_snapshot (self, &snapshot, error))
    return FALSE;

  if (g_file_equal (target, self->target))
    return _lp_store_write (self, &snapshot, LP_SAVE_ALWAYS, error);

  return save_elsewhere (self, file, &snapshot, error);
}

gboolean
_lp_store_take_snapshot (LpStore     *self,
                         LpSnapshot  *snapshot,
                         GError     **error)
{
  compact (self);

  snapshot->bytes = lp_connection_serialize (self->connection, error);
  snapshot->state = _lp_store_get_state (self);
  snapshot->serial = ++self->n_snapshots;
  return snapshot->bytes != NULL;
}

void
_lp_snapshot_clear (LpSnapshot *snapshot)
{
  g_clear_pointer (&snapshot->bytes, g_bytes_unref);
}

gboolean
_lp_store_write (LpStore           *self,
                 const LpSnapshot  *snapshot,
                 LpSaveMode         mode,
                 GError           **error)
{
  if (!lp_saver_write (self->saver, snapshot, mode, error))
    return FALSE;

  take_note (self, snapshot);
  return TRUE;
}

gboolean
lp_store_save (LpStore  *self,
               GError  **error)
{
  g_auto (LpSnapshot) snapshot = { 0 };
  g_autoptr (GError) cause = NULL;
  gboolean saved;

  g_return_val_if_fail (LP_IS_STORE (self), FALSE);

  if (!check_open (self, error))
    return FALSE;

  saved = _lp_store_take_snapshot (self, &snapshot, &cause) &&
          _lp_store_write (self, &snapshot, LP_SAVE_IF_UNCHANGED, &cause);
  _lp_store_emit_state (self);
  return saved || lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_SAVE, self->file);
}

void
lp_store_save_async (LpStore             *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  SaveJob *job;
  GError *error = NULL;

  g_return_if_fail (LP_IS_STORE (self));

  g_task_set_source_tag (task, lp_store_save_async);
  if (!check_open (self, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  job = g_new0 (SaveJob, 1);
  job->saver = lp_saver_ref (self->saver);
  g_task_set_task_data (task, job, free_job);
  if (!_lp_store_take_snapshot (self, &job->snapshot, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  /* Once it is written the caller must hear so, even if cancelled in the meantime. */
  g_task_set_check_cancellable (task, FALSE);
  if (!g_task_return_error_if_cancelled (task))
    g_task_run_in_thread (task, save_thread);
}

gboolean
lp_store_save_finish (LpStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_autoptr (GError) cause = NULL;
  SaveJob *job;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), &cause))
    {
      _lp_store_emit_state (self);
      return lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_SAVE, self->file);
    }

  /* save_as() may have gone on with another file in the meantime. */
  job = g_task_get_task_data (G_TASK (result));
  if (job->saver == self->saver)
    take_note (self, &job->snapshot);
  _lp_store_emit_state (self);
  return TRUE;
}

gboolean
lp_store_save_as (LpStore   *self,
                  GFile     *file,
                  gboolean   overwrite,
                  GError   **error)
{
  g_autoptr (GError) cause = NULL;
  gboolean saved;

  g_return_val_if_fail (LP_IS_STORE (self), FALSE);

  if (!check_open (self, error))
    return FALSE;

  saved = save_as (self, file, overwrite, &cause);
  _lp_store_emit_state (self);
  return saved || lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_SAVE, file);
}

gboolean
lp_store_close (LpStore  *self,
                GError  **error)
{
  gboolean saved;

  g_return_val_if_fail (LP_IS_STORE (self), FALSE);

  if (self->saver == NULL)
    return TRUE;

  saved = !lp_store_is_dirty (self) || lp_store_save (self, error);
  if (saved)
    drop_working_copy (self);

  lp_saver_stop (self->saver);
  g_clear_pointer (&self->saver, lp_saver_unref);
  _lp_store_disconnect (self);
  g_clear_pointer (&self->copy, lp_working_copy_free);
  _lp_store_emit_state (self);
  return saved;
}
