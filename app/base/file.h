/* file.h — puts a whole file in the place of another, or leaves the other as it was */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Blocking; any thread may call it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LP_FILE_ERROR (lp_file_error_quark ())

/*
 * @LP_FILE_ERROR_NO_SPACE: the disk, or the share of it the user may fill, is full
 * @LP_FILE_ERROR_NOT_ALLOWED: the folder may not be written to, or is on a read-only disk
 * @LP_FILE_ERROR_NO_FOLDER: the folder is not there, or no longer
 * @LP_FILE_ERROR_IS_FOLDER: a folder has the file's name
 * @LP_FILE_ERROR_NAME_TOO_LONG: the file system holds no name of that length
 * @LP_FILE_ERROR_FAILED: anything else; the sentence carries what the system said
 */
typedef enum
{
  LP_FILE_ERROR_NO_SPACE,
  LP_FILE_ERROR_NOT_ALLOWED,
  LP_FILE_ERROR_NO_FOLDER,
  LP_FILE_ERROR_IS_FOLDER,
  LP_FILE_ERROR_NAME_TOO_LONG,
  LP_FILE_ERROR_FAILED,
} LpFileError;

GQuark lp_file_error_quark (void);

/*
 * Makes @contents the whole of @file. They are written aside in the same folder, flushed to the disk and renamed, so
 * that at every moment the file is the old one or the new one. A symbolic link is kept and what it names replaced;
 * an old file's permissions carry over. On failure the old file is untouched, nothing is left beside it, and
 * @error is one sentence of %LP_FILE_ERROR.
 */
gboolean lp_file_replace_whole (GFile   *file,
                                GBytes  *contents,
                                GError **error);

G_END_DECLS
