/* open.c — making and opening plan files: the decision table */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/plan-file.h"
#include "store/schema.h"
#include "store/store-private.h"

enum { FILE_MODE = 0600 };

static gboolean
write_database (const char  *path,
                GBytes      *bytes,
                GError     **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_file_set_contents_full (path, data, size, G_FILE_SET_CONTENTS_DURABLE, FILE_MODE, error);
}

/* Unless the disk failed, whatever SQLite or the plan finds wrong with a database they should be able to read is damage to it. */
static gboolean
open_database (LpStore  *self,
               GError  **error)
{
  g_autoptr (GError) cause = NULL;

  if (_lp_store_connect (self, &cause) && lp_plan_file_check (self->connection, &cause) && _lp_store_load (self, &cause))
    return TRUE;

  if (cause->domain == G_FILE_ERROR)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, cause->message);
  return FALSE;
}

static void
take_saved_state (LpStore *self,
                  guint64  state)
{
  self->has_saved = TRUE;
  self->saved_state = state;
}

static gboolean
open_fresh (LpStore     *self,
            LpPlanFile  *user,
            GError     **error)
{
  LpWorkingKey key = { 0 };

  if (!write_database (lp_working_copy_get_path (self->copy), user->bytes, error) ||
      !open_database (self, error))
    return FALSE;

  key.etag = user->etag;
  key.sha256 = user->sha256;
  key.state = _lp_store_get_state (self);
  take_saved_state (self, key.state);
  self->saver = lp_saver_new (self->target, self->copy, &key);
  return lp_working_copy_write_key (self->copy, &key, error);
}

/* What cannot be read is not thrown away, and does not stand in the way for ever. */
static gboolean
put_aside (LpStore  *self,
           GError  **error)
{
  g_autofree char *folder = NULL;

  _lp_store_disconnect (self);
  folder = lp_working_copy_set_aside (self->copy, error);
  if (folder != NULL)
    g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_FAILED,
                 _("edits that an earlier run left for it could not be read and were put aside in %s"), folder);
  return FALSE;
}

static gboolean
open_left_database (LpStore       *self,
                    LpWorkingKey  *key,
                    GError       **error)
{
  g_autoptr (GError) cause = NULL;

  if (lp_working_copy_read_key (self->copy, key, &cause) && open_database (self, &cause))
    return TRUE;

  if (lp_store_code_of (cause) == LP_STORE_ERROR_DAMAGED)
    return put_aside (self, error);

  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
start_afresh (LpStore     *self,
              LpPlanFile  *user,
              GError     **error)
{
  _lp_store_disconnect (self);
  g_clear_object (&self->plan);
  self->plan = lp_plan_new ();

  return lp_working_copy_clear (self->copy, error) && open_fresh (self, user, error);
}

/*
 * An earlier run was cut off. What the file holds, what the copy holds and what was last known of the file decide:
 *
 *   file is as known      copy has unsaved edits   recovered
 *   file is as known      copy has none            go on with the copy
 *   file is another       copy has unsaved edits   the user must choose; neither is touched
 *   file is another       copy has none            the file
 */
static gboolean
open_left (LpStore         *self,
           LpPlanFile      *user,
           LpStoreOpening  *opening,
           GError         **error)
{
  g_auto (LpWorkingKey) key = { 0 };
  gboolean is_known, is_pending;

  if (!open_left_database (self, &key, error))
    return FALSE;

  is_pending = g_strcmp0 (user->sha256, key.pending_sha256) == 0;
  is_known = is_pending || strcmp (user->sha256, key.sha256) == 0;
  if (is_pending)
    {
      g_free (key.sha256);
      key.sha256 = g_strdup (user->sha256);
      key.state = key.pending_state;
    }

  take_saved_state (self, key.state);
  self->saver = lp_saver_new (self->target, self->copy, &key);
  if (is_known)
    {
      *opening = lp_store_is_dirty (self) ? LP_STORE_RECOVERED : LP_STORE_OPENED;
      return TRUE;
    }

  g_clear_pointer (&self->saver, lp_saver_unref);
  if (!lp_store_is_dirty (self))
    return start_afresh (self, user, error);

  g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_CHANGED_ELSEWHERE, _("the file has other contents"));
  return FALSE;
}

static gboolean
open_file (LpStore         *self,
           LpStoreOpening  *opening,
           GError         **error)
{
  g_auto (LpPlanFile) user = { 0 };

  self->copy = lp_working_copy_new (self->target, error);
  if (self->copy == NULL || !lp_plan_file_read (self->target, &user, error))
    return FALSE;

  if (lp_working_copy_is_complete (self->copy))
    return open_left (self, &user, opening, error);

  return open_fresh (self, &user, error);
}

static void
explain_opening (LpStore  *self,
                 GError   *cause,
                 GError  **error)
{
  gboolean left = self->copy != NULL && lp_working_copy_is_complete (self->copy);
  LpStoreError code = lp_store_code_of (cause);
  g_autoptr (GError) sentence = NULL;

  lp_store_explain (&sentence, cause, LP_ACT_OPEN, self->file);
  if (left && code != LP_STORE_ERROR_CHANGED_ELSEWHERE)
    g_set_error (error, LP_STORE_ERROR, code, "%s %s", sentence->message,
                 _("What an earlier run had not saved is kept on this computer."));
  else
    g_propagate_error (error, g_steal_pointer (&sentence));
}

static gboolean
seed_database (LpStore       *self,
               const LpEdit  *seed,
               GError       **error)
{
  g_autoptr (LpHistory) history = NULL;
  g_autoptr (LpRowWriter) writer = lp_row_writer_new (self->connection);
  g_autoptr (LpTransaction) transaction = lp_transaction_begin (self->connection, error);
  g_autoptr (LpHistoryLine) line = NULL;
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

  if (transaction == NULL)
    return FALSE;

  for (guint i = 0; i < lp_edit_get_n_rows (seed); i++)
    if (!lp_row_writer_write (writer, lp_edit_get_row (seed, i), error))
      return FALSE;

  history = lp_history_new (self->connection, error);
  if (history == NULL)
    return FALSE;

  /* The beginning is never undone, so its changeset would only double the size of the file. */
  line = lp_history_write_new (history, lp_edit_get_label (seed), LP_EDIT_BASE, nothing, error);
  return line != NULL && lp_transaction_commit (transaction, error);
}

static gboolean
create_file (LpStore       *self,
             const LpEdit  *seed,
             GError       **error)
{
  g_auto (LpSnapshot) snapshot = { 0 };
  g_autofree char *aside = NULL;
  LpWorkingKey key = { 0 };

  self->copy = lp_working_copy_new (self->target, error);
  if (self->copy == NULL)
    return FALSE;

  if (g_file_query_exists (self->target, NULL))
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_EXISTS, "there is such a file");
      return FALSE;
    }

  /* Edits that were left for a file of this name which has gone since are not this plan's, and not lost. */
  if (lp_working_copy_is_complete (self->copy))
    {
      aside = lp_working_copy_set_aside (self->copy, error);
      if (aside == NULL)
        return FALSE;
    }

  if (!_lp_store_connect (self, error) ||
      !lp_schema_upgrade (self->connection, 0, LP_SCHEMA_VERSION, error) ||
      !seed_database (self, seed, error) ||
      !_lp_store_load (self, error))
    return FALSE;

  self->saver = lp_saver_new (self->target, self->copy, &key);
  return _lp_store_take_snapshot (self, &snapshot, error) &&
         _lp_store_write (self, &snapshot, LP_SAVE_ALWAYS, error);
}

/* A working copy whose file could not be written is of no use to anyone. */
static void
abandon_creation (LpStore *self)
{
  _lp_store_disconnect (self);
  if (self->saver != NULL)
    lp_working_copy_clear (self->copy, NULL);
}

LpStore *
lp_store_create (GFile         *file,
                 const LpEdit  *seed,
                 GError       **error)
{
  g_autoptr (LpStore) self = _lp_store_new (file);
  g_autoptr (GError) cause = NULL;

  if (!create_file (self, seed, &cause))
    {
      abandon_creation (self);
      lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_CREATE, file);
      return NULL;
    }

  return g_steal_pointer (&self);
}

LpStore *
lp_store_open (GFile           *file,
               LpStoreOpening  *opening,
               GError         **error)
{
  g_autoptr (LpStore) self = _lp_store_new (file);
  g_autoptr (GError) cause = NULL;
  LpStoreOpening how = LP_STORE_OPENED;

  if (!open_file (self, &how, &cause))
    {
      explain_opening (self, g_steal_pointer (&cause), error);
      return NULL;
    }

  if (opening != NULL)
    *opening = how;
  return g_steal_pointer (&self);
}

LpStore *
lp_store_open_recovered (GFile   *file,
                         GError **error)
{
  g_autoptr (LpStore) self = _lp_store_new (file);
  g_autoptr (GError) cause = NULL;
  g_auto (LpWorkingKey) key = { 0 };

  self->copy = lp_working_copy_new (self->target, &cause);
  if (self->copy != NULL && !lp_working_copy_is_complete (self->copy))
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_NOT_FOUND,
                   _("No earlier run has left unsaved edits of “%s”. Open the file itself."), name);
      return NULL;
    }

  if (self->copy == NULL || !open_left_database (self, &key, &cause))
    {
      lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_OPEN, file);
      return NULL;
    }

  self->saver = lp_saver_new (self->target, self->copy, &key);
  return g_steal_pointer (&self);
}

GBytes *
lp_store_copy_bytes (LpStore  *self,
                     GError  **error)
{
  g_autoptr (GError) cause = NULL;
  GBytes *bytes;

  g_return_val_if_fail (LP_IS_STORE (self) && self->connection != NULL, NULL);

  bytes = lp_connection_serialize (self->connection, &cause);
  if (bytes == NULL)
    lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_OPEN, self->file);
  return bytes;
}

LpStore *
lp_store_open_copy (GBytes  *bytes,
                    GFile   *file,
                    GError **error)
{
  g_autoptr (LpStore) self = _lp_store_new (file);
  g_autoptr (GError) cause = NULL;

  self->connection = lp_connection_open_bytes (bytes, &cause);
  if (self->connection == NULL || !_lp_store_load (self, &cause))
    {
      lp_store_explain (error, g_steal_pointer (&cause), LP_ACT_OPEN, file);
      return NULL;
    }

  take_saved_state (self, _lp_store_get_state (self));
  return g_steal_pointer (&self);
}

gboolean
lp_store_has_recovered (GFile *file)
{
  g_autoptr (GFile) target = lp_working_copy_resolve (file);
  g_autoptr (LpWorkingCopy) copy = lp_working_copy_new (target, NULL);

  return copy != NULL && lp_working_copy_is_complete (copy);
}
