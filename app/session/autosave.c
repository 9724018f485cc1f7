/* autosave.c — the user's file, written a moment after the last edit */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/autosave.h"

struct _LpAutosave
{
  LpStore *store;
  GFunc changed;
  gpointer user_data;
  guint timeout;                /* 0: nothing is waiting */
  GCancellable *writing;        /* NULL: no write is under way */
  GDateTime *saved_at;
  GError *error;
  gboolean orphan;              /* freed by its owner while a write was under way; goes when that ends */
};

static void start_writing (LpAutosave *autosave);

static void
release (LpAutosave *autosave)
{
  g_clear_object (&autosave->writing);
  g_clear_pointer (&autosave->saved_at, g_date_time_unref);
  g_clear_error (&autosave->error);
  g_object_unref (autosave->store);
  g_free (autosave);
}

static void
note_result (LpAutosave *autosave,
             GError     *error)
{
  g_clear_error (&autosave->error);
  autosave->error = error;
  if (error == NULL)
    lp_autosave_note_written (autosave);
  else
    autosave->changed (autosave, autosave->user_data);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  LpAutosave *autosave = user_data;
  g_autoptr (GError) error = NULL;

  lp_store_save_finish (LP_STORE (source), result, &error);
  /* lp_autosave_free() cancels, which comes too late for a write that has ended but was not told yet. */
  if (autosave->orphan)
    {
      release (autosave);
      return;
    }

  g_clear_object (&autosave->writing);
  note_result (autosave, g_steal_pointer (&error));
  if (autosave->error == NULL && autosave->timeout == 0 && lp_store_is_dirty (autosave->store))
    lp_autosave_schedule (autosave);
}

static gboolean
timeout_cb (gpointer user_data)
{
  LpAutosave *autosave = user_data;

  autosave->timeout = 0;
  start_writing (autosave);
  return G_SOURCE_REMOVE;
}

static void
start_writing (LpAutosave *autosave)
{
  /* A write under way looks again when it is done. */
  if (autosave->writing != NULL || !lp_store_is_dirty (autosave->store))
    return;
  autosave->writing = g_cancellable_new ();
  lp_store_save_async (autosave->store, autosave->writing, written_cb, autosave);
}

LpAutosave *
lp_autosave_new (LpStore *store,
                 GFunc    changed,
                 gpointer user_data)
{
  LpAutosave *autosave = g_new0 (LpAutosave, 1);

  autosave->store = g_object_ref (store);
  autosave->changed = changed;
  autosave->user_data = user_data;
  return autosave;
}

void
lp_autosave_free (LpAutosave *autosave)
{
  g_clear_handle_id (&autosave->timeout, g_source_remove);
  if (autosave->writing == NULL)
    {
      release (autosave);
      return;
    }

  autosave->orphan = TRUE;
  g_cancellable_cancel (autosave->writing);
}

void
lp_autosave_schedule (LpAutosave *autosave)
{
  g_clear_handle_id (&autosave->timeout, g_source_remove);
  autosave->timeout = g_timeout_add (LP_AUTOSAVE_DELAY_MS, timeout_cb, autosave);
}

gboolean
lp_autosave_now (LpAutosave *autosave,
                 GError    **error)
{
  GError *local_error = NULL;

  g_clear_handle_id (&autosave->timeout, g_source_remove);
  if (!lp_store_save (autosave->store, &local_error))
    {
      note_result (autosave, g_error_copy (local_error));
      g_propagate_error (error, local_error);
      return FALSE;
    }
  note_result (autosave, NULL);
  return TRUE;
}

void
lp_autosave_note_written (LpAutosave *autosave)
{
  g_clear_error (&autosave->error);
  g_clear_pointer (&autosave->saved_at, g_date_time_unref);
  autosave->saved_at = g_date_time_new_now_local ();
  autosave->changed (autosave, autosave->user_data);
}

GDateTime *
lp_autosave_get_saved_at (LpAutosave *autosave)
{
  return autosave->saved_at;
}

const GError *
lp_autosave_get_error (LpAutosave *autosave)
{
  return autosave->error;
}
