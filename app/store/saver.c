/* saver.c — puts the bytes of a plan into the user's file */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/saver.h"

#include <string.h>

#include "base/file.h"

struct _LpSaver
{
  GFile *target;

  GMutex mutex;                 /* guards all below, and the user's file */
  LpWorkingCopy *copy;          /* NULL: stopped */
  LpWorkingKey key;
  guint64 newest;               /* serial of the newest snapshot on file */
};

static void
clear_saver (gpointer data)
{
  LpSaver *self = data;

  g_mutex_clear (&self->mutex);
  lp_working_key_clear (&self->key);
  g_object_unref (self->target);
}

/* GIO's etag is the time of the last change, and two programs may write within one tick of the clock: which file it is and how long tell
 * them apart. An etag that was read with the contents has neither, so that the first save looks at the digest. */
static char *
query_etag (GFile   *file,
            GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file,
                                                  G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_UNIX_INODE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL || g_file_info_get_etag (info) == NULL)
    return NULL;

  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GUINT64_FORMAT, g_file_info_get_etag (info), (gint64) g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

/* A file that is gone is not made anew: it may be the mount point of a share that has left, or moved on purpose. */
static gboolean
fail_to_reach (GError **error,
               GError  *cause)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_UNREACHABLE, owned->message);
  else
    g_propagate_error (error, g_steal_pointer (&owned));
  return FALSE;
}

/* The etag is quick to ask; where it differs the file may only have been touched or copied back, and the digest decides. */
static gboolean
check_unchanged (LpSaver  *self,
                 GError  **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *etag = query_etag (self->target, &cause);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sha256 = NULL;

  if (cause != NULL)
    return fail_to_reach (error, g_steal_pointer (&cause));

  if (etag != NULL && g_strcmp0 (etag, self->key.etag) == 0)
    return TRUE;

  bytes = g_file_load_bytes (self->target, NULL, NULL, error);
  if (bytes == NULL)
    return FALSE;

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strcmp (sha256, self->key.sha256) != 0)
    {
      g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_CHANGED_ELSEWHERE, "the file has other contents");
      return FALSE;
    }

  return TRUE;
}

/*
 * Failing to write the key is no reason not to save: without it a run that is cut off at this moment would take its
 * own file for one changed elsewhere, and ask, but lose nothing.
 */
static void
note_pending (LpSaver          *self,
              const LpSnapshot *snapshot)
{
  g_autoptr (GError) error = NULL;

  self->key.pending_sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, snapshot->bytes);
  self->key.pending_state = snapshot->state;
  if (!lp_working_copy_write_key (self->copy, &self->key, &error))
    g_debug ("The key of the working copy was not written: %s", error->message);
}

static void
note_written (LpSaver  *self,
              gboolean  written)
{
  g_autoptr (GError) error = NULL;

  if (written)
    {
      g_free (self->key.sha256);
      self->key.sha256 = g_strdup (self->key.pending_sha256);
      self->key.state = self->key.pending_state;
      g_free (self->key.etag);
      self->key.etag = query_etag (self->target, NULL);
    }

  g_clear_pointer (&self->key.pending_sha256, g_free);
  if (!lp_working_copy_write_key (self->copy, &self->key, &error))
    g_debug ("The key of the working copy was not written: %s", error->message);
}

static gboolean
write_locked (LpSaver           *self,
              const LpSnapshot  *snapshot,
              LpSaveMode         mode,
              GError           **error)
{
  gboolean written;

  if (self->copy == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "the plan has been closed");
      return FALSE;
    }

  if (snapshot->serial < self->newest)
    return TRUE;

  if (mode == LP_SAVE_IF_UNCHANGED && !check_unchanged (self, error))
    return FALSE;

  note_pending (self, snapshot);
  written = lp_file_replace_whole (self->target, snapshot->bytes, error);
  note_written (self, written);
  if (written)
    self->newest = snapshot->serial;
  return written;
}

LpSaver *
lp_saver_new (GFile              *target,
              LpWorkingCopy      *copy,
              const LpWorkingKey *key)
{
  LpSaver *self = g_atomic_rc_box_new0 (LpSaver);

  g_mutex_init (&self->mutex);
  self->target = g_object_ref (target);
  self->copy = copy;
  self->key.etag = g_strdup (key->etag);
  self->key.sha256 = g_strdup (key->sha256 != NULL ? key->sha256 : "");
  self->key.state = key->state;
  return self;
}

LpSaver *
lp_saver_ref (LpSaver *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lp_saver_unref (LpSaver *self)
{
  g_atomic_rc_box_release_full (self, clear_saver);
}

gboolean
lp_saver_write (LpSaver           *self,
                const LpSnapshot  *snapshot,
                LpSaveMode         mode,
                GError           **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return write_locked (self, snapshot, mode, error);
}

void
lp_saver_stop (LpSaver *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->copy = NULL;
}
