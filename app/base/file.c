/* file.c — puts a whole file in the place of another, or leaves the other as it was */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#define NEW_FILE_MODE 0666 /* less what the user's umask takes away */

/* One failure under its two names: what the C library's calls and what GIO's report. */
typedef struct
{
  GFileError file_code;
  GIOErrorEnum io_code;
  LpFileError code;
  const char *sentence;
} Failure;

static const Failure failures[] = {
  { G_FILE_ERROR_NOSPC, G_IO_ERROR_NO_SPACE, LP_FILE_ERROR_NO_SPACE,
    N_("“%s” could not be saved because the disk is full; free some space or save it elsewhere.") },
  { G_FILE_ERROR_ACCES, G_IO_ERROR_PERMISSION_DENIED, LP_FILE_ERROR_NOT_ALLOWED,
    N_("“%s” could not be saved because you may not write to its folder; save it elsewhere.") },
  { G_FILE_ERROR_PERM, G_IO_ERROR_PERMISSION_DENIED, LP_FILE_ERROR_NOT_ALLOWED,
    N_("“%s” could not be saved because you may not write to its folder; save it elsewhere.") },
  { G_FILE_ERROR_ROFS, G_IO_ERROR_READ_ONLY, LP_FILE_ERROR_NOT_ALLOWED,
    N_("“%s” could not be saved because its disk is read-only; save it elsewhere.") },
  { G_FILE_ERROR_NOENT, G_IO_ERROR_NOT_FOUND, LP_FILE_ERROR_NO_FOLDER,
    N_("“%s” could not be saved because its folder is not there; save it elsewhere.") },
  { G_FILE_ERROR_NOTDIR, G_IO_ERROR_NOT_DIRECTORY, LP_FILE_ERROR_NO_FOLDER,
    N_("“%s” could not be saved because its folder is not there; save it elsewhere.") },
  { G_FILE_ERROR_ISDIR, G_IO_ERROR_IS_DIRECTORY, LP_FILE_ERROR_IS_FOLDER,
    N_("“%s” could not be saved because a folder has that name; choose another name.") },
  { G_FILE_ERROR_NAMETOOLONG, G_IO_ERROR_FILENAME_TOO_LONG, LP_FILE_ERROR_NAME_TOO_LONG,
    N_("“%s” could not be saved because its name is too long; choose a shorter name.") },
};

G_DEFINE_QUARK (lp-file-error-quark, lp_file_error)

static const Failure *
find_failure (const GError *cause)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    if (g_error_matches (cause, G_FILE_ERROR, (int) failures[i].file_code) ||
        g_error_matches (cause, G_IO_ERROR, (int) failures[i].io_code))
      return &failures[i];

  return NULL;
}

static void
explain_failure (GFile         *file,
                 const GError  *cause,
                 GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  const Failure *failure = find_failure (cause);

  if (failure != NULL)
    {
      g_autofree char *sentence = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral" /* from the table above */
      sentence = g_strdup_printf (_(failure->sentence), name);
#pragma GCC diagnostic pop
      g_set_error_literal (error, LP_FILE_ERROR, (int) failure->code, sentence);
    }
  else
    g_set_error (error, LP_FILE_ERROR, LP_FILE_ERROR_FAILED, _("“%s” could not be saved: %s"), name, cause->message);
}

/*
 * GIO's own replacing falls back to writing into the old file where it cannot write aside (a folder that is
 * read-only, a hard link): a failure then leaves half a file. GLib's never does, so local files go this way.
 */
static gboolean
replace_local (const char  *path,
               GBytes      *contents,
               GError     **error)
{
  g_autofree char *target = realpath (path, NULL);
  const char *place = target != NULL ? target : path;
  gsize length;
  const char *data = g_bytes_get_data (contents, &length);
  GStatBuf old;
  gboolean replaces = g_stat (place, &old) == 0;

  if (!g_file_set_contents_full (place, data != NULL ? data : "", (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 replaces ? (int) (old.st_mode & 0777) : NEW_FILE_MODE, error))
    return FALSE;

  /* The umask has had its say in the mode; the old file's own is wished for, and not worth a failure. */
  if (replaces)
    (void) !g_chmod (place, (int) (old.st_mode & 0777));
  return TRUE;
}

static gboolean
replace_remote (GFile   *file,
                GBytes  *contents,
                GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (contents, &length);

  return g_file_replace_contents (file, data != NULL ? data : "", length, NULL, FALSE, G_FILE_CREATE_NONE,
                                  NULL, NULL, error);
}

gboolean
lp_file_replace_whole (GFile   *file,
                       GBytes  *contents,
                       GError **error)
{
  g_autoptr (GError) cause = NULL;
  const char *path = g_file_peek_path (file);
  gboolean replaced = path != NULL ? replace_local (path, contents, &cause) : replace_remote (file, contents, &cause);

  if (!replaced)
    explain_failure (file, cause, error);
  return replaced;
}
