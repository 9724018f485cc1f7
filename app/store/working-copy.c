/* working-copy.c — the private folder in which one open plan is edited */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/working-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct _LpWorkingCopy
{
  char *uri;
  char *folder;
  char *database;
  char *key;
  char *lock;
  int lock_fd;
};

/* What SQLite may put beside a database. */
static const char *const side_files[] = { "plan.db", "plan.db-wal", "plan.db-shm", "plan.db-journal", NULL };

#define KEY_GROUP "plan"

enum { FOLDER_MODE = 0700, FILE_MODE = 0600 };

static gboolean
fail_errno (GError     **error,
            int          number,
            const char  *path)
{
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number), "%s: %s", path, g_strerror (number));
  return FALSE;
}

static char *
resolve_path (const char *path)
{
  g_autofree char *resolved = realpath (path, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *resolved_folder = NULL;

  if (resolved != NULL)
    return g_strdup (resolved);

  /* A file that is not there yet may still be in a folder reached by a link. */
  resolved_folder = realpath (folder, NULL);
  return g_build_filename (resolved_folder != NULL ? resolved_folder : folder, base, NULL);
}

static char *
get_root (void)
{
  return g_build_filename (g_get_user_state_dir (), "locality-planner", "working", NULL);
}

static void
drop_lock (LpWorkingCopy *self)
{
  if (self->lock_fd >= 0)
    close (self->lock_fd);
  self->lock_fd = -1;
}

/* Whether the file locked is still the one at the path: its last owner removes it, and someone may have waited on that. */
static gboolean
lock_is_current (LpWorkingCopy *self)
{
  struct stat held, there;

  return fstat (self->lock_fd, &held) == 0 && stat (self->lock, &there) == 0 &&
         held.st_dev == there.st_dev && held.st_ino == there.st_ino;
}

static gboolean
take_lock (LpWorkingCopy  *self,
           GError        **error)
{
  do
    {
      drop_lock (self);

      if (g_mkdir_with_parents (self->folder, FOLDER_MODE) != 0)
        return fail_errno (error, errno, self->folder);

      self->lock_fd = open (self->lock, O_RDWR | O_CREAT | O_CLOEXEC, FILE_MODE);
      if (self->lock_fd < 0)
        {
          if (errno == ENOENT)  /* the folder went between the two calls */
            continue;
          return fail_errno (error, errno, self->lock);
        }

      if (flock (self->lock_fd, LOCK_EX | LOCK_NB) != 0)
        {
          if (errno != EWOULDBLOCK)
            return fail_errno (error, errno, self->lock);
          g_set_error_literal (error, LP_STORE_ERROR, LP_STORE_ERROR_IN_USE, "the plan is open already");
          return FALSE;
        }
    }
  while (self->lock_fd < 0 || !lock_is_current (self));

  return TRUE;
}

static gboolean
remove_file (const char  *path,
             GError     **error)
{
  if (g_unlink (path) != 0 && errno != ENOENT)
    return fail_errno (error, errno, path);

  return TRUE;
}

static gboolean
move_file (const char  *folder,
           const char  *name,
           const char  *to,
           GError     **error)
{
  g_autofree char *from_path = g_build_filename (folder, name, NULL);
  g_autofree char *to_path = g_build_filename (to, name, NULL);

  if (g_rename (from_path, to_path) != 0 && errno != ENOENT)
    return fail_errno (error, errno, from_path);

  return TRUE;
}

static guint64
read_state (GKeyFile    *file,
            const char  *name,
            GError     **error)
{
  g_autofree char *text = g_key_file_get_string (file, KEY_GROUP, name, error);

  return text != NULL ? g_ascii_strtoull (text, NULL, 16) : 0;
}

static void
write_state (GKeyFile   *file,
             const char *name,
             guint64     state)
{
  g_autofree char *text = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", state);

  g_key_file_set_string (file, KEY_GROUP, name, text);
}

void
lp_working_key_clear (LpWorkingKey *key)
{
  g_clear_pointer (&key->etag, g_free);
  g_clear_pointer (&key->sha256, g_free);
  g_clear_pointer (&key->pending_sha256, g_free);
}

GFile *
lp_working_copy_resolve (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *resolved = NULL;

  if (path == NULL)
    return g_object_ref (file);

  resolved = resolve_path (path);
  return g_file_new_for_path (resolved);
}

LpWorkingCopy *
lp_working_copy_new (GFile   *target,
                     GError **error)
{
  g_autoptr (LpWorkingCopy) self = g_new0 (LpWorkingCopy, 1);
  g_autofree char *digest = NULL;
  g_autofree char *root = get_root ();

  self->lock_fd = -1;
  self->uri = g_file_get_uri (target);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->uri, -1);
  self->folder = g_build_filename (root, digest, NULL);
  self->database = g_build_filename (self->folder, "plan.db", NULL);
  self->key = g_build_filename (self->folder, "key", NULL);
  self->lock = g_build_filename (self->folder, "lock", NULL);

  if (!take_lock (self, error))
    {
      drop_lock (self);
      return NULL;
    }

  /* What was cut off before its key was written is no copy of anything. */
  if (!lp_working_copy_is_complete (self) && !lp_working_copy_clear (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
lp_working_copy_free (LpWorkingCopy *self)
{
  /* Were the folder removed under us, another may have made its own by that name. */
  if (self->lock_fd >= 0 && lock_is_current (self) && !lp_working_copy_is_complete (self))
    {
      lp_working_copy_clear (self, NULL);
      g_unlink (self->lock);
      g_rmdir (self->folder);
    }

  drop_lock (self);
  g_free (self->uri);
  g_free (self->folder);
  g_free (self->database);
  g_free (self->key);
  g_free (self->lock);
  g_free (self);
}

gboolean
lp_working_copy_is_complete (LpWorkingCopy *self)
{
  return g_file_test (self->key, G_FILE_TEST_EXISTS) && g_file_test (self->database, G_FILE_TEST_EXISTS);
}

const char *
lp_working_copy_get_path (LpWorkingCopy *self)
{
  return self->database;
}

gboolean
lp_working_copy_read_key (LpWorkingCopy  *self,
                          LpWorkingKey   *key,
                          GError        **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) cause = NULL;

  if (g_key_file_load_from_file (file, self->key, G_KEY_FILE_NONE, &cause))
    key->sha256 = g_key_file_get_string (file, KEY_GROUP, "sha256", &cause);
  if (cause == NULL)
    key->state = read_state (file, "state", &cause);
  if (cause != NULL)
    {
      g_set_error (error, LP_STORE_ERROR, LP_STORE_ERROR_DAMAGED, "%s", cause->message);
      return FALSE;
    }

  key->etag = g_key_file_get_string (file, KEY_GROUP, "etag", NULL);
  key->pending_sha256 = g_key_file_get_string (file, KEY_GROUP, "pending-sha256", NULL);
  key->pending_state = read_state (file, "pending-state", NULL);
  return TRUE;
}

gboolean
lp_working_copy_write_key (LpWorkingCopy       *self,
                           const LpWorkingKey  *key,
                           GError             **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = NULL;

  g_key_file_set_string (file, KEY_GROUP, "uri", self->uri);
  g_key_file_set_string (file, KEY_GROUP, "sha256", key->sha256);
  write_state (file, "state", key->state);
  if (key->etag != NULL)
    g_key_file_set_string (file, KEY_GROUP, "etag", key->etag);
  if (key->pending_sha256 != NULL)
    {
      g_key_file_set_string (file, KEY_GROUP, "pending-sha256", key->pending_sha256);
      write_state (file, "pending-state", key->pending_state);
    }

  text = g_key_file_to_data (file, NULL, NULL);
  return g_file_set_contents_full (self->key, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   FILE_MODE, error);
}

gboolean
lp_working_copy_clear (LpWorkingCopy  *self,
                       GError        **error)
{
  /* The key goes first: without it what is left is rubbish, not a copy to recover. */
  if (!remove_file (self->key, error))
    return FALSE;

  for (guint i = 0; side_files[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, side_files[i], NULL);

      if (!remove_file (path, error))
        return FALSE;
    }

  return TRUE;
}

char *
lp_working_copy_set_aside (LpWorkingCopy  *self,
                           GError        **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S-XXXXXX");
  g_autofree char *root = g_build_filename (g_get_user_state_dir (), "locality-planner", "set-aside", NULL);
  g_autofree char *folder = g_build_filename (root, stamp, NULL);

  if (g_mkdir_with_parents (root, FOLDER_MODE) != 0 || g_mkdtemp_full (folder, FOLDER_MODE) == NULL)
    {
      fail_errno (error, errno, folder);
      return NULL;
    }

  for (guint i = 0; side_files[i] != NULL; i++)
    if (!move_file (self->folder, side_files[i], folder, error))
      return NULL;

  return move_file (self->folder, "key", folder, error) ? g_steal_pointer (&folder) : NULL;
}
