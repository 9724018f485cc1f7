/* error.c — turns SQLite's and the system's complaints into the store's own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "base/file.h"

G_DEFINE_QUARK (lp-store-error-quark, lp_store_error)

static LpStoreError
code_of_sqlite (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
    case SQLITE_ABORT:          /* a changeset that does not fit the rows it is applied to */
      return LP_STORE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LP_STORE_ERROR_IN_USE;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return LP_STORE_ERROR_CONSTRAINT;
    default:
      return LP_STORE_ERROR_FAILED;
    }
}

/* Whether the disk that the working copy is on has failed, which says nothing of the plan. */
static gboolean
is_disk_failure (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_full (sqlite3 *db,
         int      result)
{
  int number = db != NULL ? sqlite3_system_errno (db) : 0;

  return (result & 0xff) == SQLITE_FULL || number == ENOSPC || number == EDQUOT || number == EFBIG;
}

static LpStoreError
code_of_io (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return LP_STORE_ERROR_NOT_FOUND;
    case G_IO_ERROR_EXISTS:
      return LP_STORE_ERROR_EXISTS;
    case G_IO_ERROR_IS_DIRECTORY:
    case G_IO_ERROR_NOT_REGULAR_FILE:
      return LP_STORE_ERROR_NOT_A_PLAN;
    case G_IO_ERROR_NO_SPACE:
      return LP_STORE_ERROR_NO_SPACE;
    case G_IO_ERROR_PERMISSION_DENIED:
      return LP_STORE_ERROR_PERMISSION;
    case G_IO_ERROR_READ_ONLY:
      return LP_STORE_ERROR_READ_ONLY;
    case G_IO_ERROR_WRONG_ETAG:
      return LP_STORE_ERROR_CHANGED_ELSEWHERE;
    case G_IO_ERROR_NOT_DIRECTORY:
    case G_IO_ERROR_NOT_MOUNTED:
    case G_IO_ERROR_HOST_NOT_FOUND:
    case G_IO_ERROR_HOST_UNREACHABLE:
    case G_IO_ERROR_NETWORK_UNREACHABLE:
    case G_IO_ERROR_TIMED_OUT:
    case G_IO_ERROR_NOT_CONNECTED:
    case G_IO_ERROR_CONNECTION_CLOSED:
      return LP_STORE_ERROR_UNREACHABLE;
    default:
      return LP_STORE_ERROR_FAILED;
    }
}

static LpStoreError
code_of_replacing (int code)
{
  switch (code)
    {
    case LP_FILE_ERROR_NO_SPACE:
      return LP_STORE_ERROR_NO_SPACE;
    case LP_FILE_ERROR_NOT_ALLOWED:
      return LP_STORE_ERROR_READ_ONLY;
    case LP_FILE_ERROR_NO_FOLDER:
      return LP_STORE_ERROR_UNREACHABLE;
    case LP_FILE_ERROR_IS_FOLDER:
      return LP_STORE_ERROR_NOT_A_PLAN;
    default:
      return LP_STORE_ERROR_FAILED;
    }
}

static char *
describe_open (LpStoreError  code,
               const char   *name,
               const char   *detail)
{
  switch (code)
    {
    case LP_STORE_ERROR_NOT_FOUND:
      return g_strdup_printf (_("There is no file “%s”. Check the name, or look whether it has been moved."), name);
    case LP_STORE_ERROR_NOT_A_PLAN:
      return g_strdup_printf (_("“%s” is not a plan of Locality Planner (%s). It has not been touched. Choose a file that ends in .lplan."),
                              name, detail);
    case LP_STORE_ERROR_TOO_NEW:
      return g_strdup_printf (_("“%s” was written by a newer version of Locality Planner. It has not been touched. Update the program to open it."),
                              name);
    case LP_STORE_ERROR_DAMAGED:
      return g_strdup_printf (_("“%s” is a plan, but it is damaged and cannot be read whole (%s). It has not been touched. "
                                "Open an earlier copy, from a backup or from an email."), name, detail);
    case LP_STORE_ERROR_FOREIGN:
      return g_strdup_printf (_("“%s” is another plan, not a copy of this one: their histories do not begin alike. Nothing has been brought in. "
                                "Choose a file that was copied from this plan."), name);
    case LP_STORE_ERROR_PERMISSION:
      return g_strdup_printf (_("You may not read “%s”. It has not been touched. Ask its owner for access, or copy it to a folder of your own."),
                              name);
    case LP_STORE_ERROR_IN_USE:
      return g_strdup_printf (_("“%s” is already open on this computer. Go on in the window or program that has it, or close it there first."),
                              name);
    case LP_STORE_ERROR_UNREACHABLE:
      return g_strdup_printf (_("“%s” cannot be reached: its folder or share is not there. Connect it again and open the plan then."), name);
    case LP_STORE_ERROR_CHANGED_ELSEWHERE:
      return g_strdup_printf (_("“%s” was changed by another program, and an earlier run left edits that are not in it. Both are kept. "
                                "Keep the edits as a plan of their own; then the file opens."), name);
    case LP_STORE_ERROR_NO_SPACE:
      return g_strdup_printf (_("“%s” cannot be opened: there is no room left for its working copy in “%s”. The file has not been touched. "
                                "Free some space and open it again."), name, g_get_user_state_dir ());
    default:
      return g_strdup_printf (_("“%s” cannot be opened (%s). It has not been touched. Try again, or open a copy of it."), name, detail);
    }
}

static char *
describe_create (LpStoreError  code,
                 const char   *name,
                 const char   *detail)
{
  switch (code)
    {
    case LP_STORE_ERROR_EXISTS:
      return g_strdup_printf (_("There is a file “%s” already. It has not been touched. Choose another name."), name);
    case LP_STORE_ERROR_IN_USE:
      return g_strdup_printf (_("“%s” is open on this computer. Choose another name, or close it there first."), name);
    case LP_STORE_ERROR_PERMISSION:
    case LP_STORE_ERROR_READ_ONLY:
      return g_strdup_printf (_("“%s” cannot be made: you may not write in that folder. Choose another folder."), name);
    case LP_STORE_ERROR_NO_SPACE:
      return g_strdup_printf (_("“%s” cannot be made: the disk is full. Free some space or choose another disk."), name);
    case LP_STORE_ERROR_NOT_FOUND:
    case LP_STORE_ERROR_UNREACHABLE:
      return g_strdup_printf (_("“%s” cannot be made: its folder is not there. Choose another folder."), name);
    case LP_STORE_ERROR_CONSTRAINT:
      return g_strdup_printf (_("“%s” cannot be made from these rows: a plan cannot hold them (%s). No file has been written. "
                                "Correct the rows and try again."), name, detail);
    default:
      return g_strdup_printf (_("“%s” cannot be made (%s). No file has been written. Try another name or folder."), name, detail);
    }
}

static char *
describe_edit (LpStoreError  code,
               const char   *name,
               const char   *detail)
{
  switch (code)
    {
    case LP_STORE_ERROR_NO_SPACE:
      return g_strdup_printf (_("The change to “%s” was not made: there is no room left in “%s”. Everything up to then is safe. "
                                "Free some space and do it again."), name, g_get_user_state_dir ());
    case LP_STORE_ERROR_CONSTRAINT:
      return g_strdup_printf (_("The change to “%s” was not made: a plan cannot hold it (%s). Everything else is as it was. "
                                "Correct the change and try again."), name, detail);
    case LP_STORE_ERROR_DAMAGED:
      return g_strdup_printf (_("The change to “%s” was not made: the record of it cannot be read or no longer fits (%s). "
                                "The plan is as it was. Go on from here, and save it under another name."), name, detail);
    default:
      return g_strdup_printf (_("The change to “%s” was not made (%s). Everything up to then is safe. "
                                "Try again; if it fails again, close the plan and open it anew."), name, detail);
    }
}

static char *
describe_save (LpStoreError  code,
               const char   *name,
               const char   *detail)
{
  switch (code)
    {
    case LP_STORE_ERROR_CHANGED_ELSEWHERE:
      return g_strdup_printf (_("“%s” was changed by another program since it was read, and has not been overwritten. Your edits are kept on this "
                                "computer. Save them under another name, then compare the two."), name);
    case LP_STORE_ERROR_NO_SPACE:
      return g_strdup_printf (_("“%s” was not saved: the disk is full. The file is as it was last saved, and your edits are kept on this computer. "
                                "Free some space and save again, or save on another disk."), name);
    case LP_STORE_ERROR_PERMISSION:
    case LP_STORE_ERROR_READ_ONLY:
      return g_strdup_printf (_("“%s” was not saved: you may not write there. The file is as it was, and your edits are kept on this computer. "
                                "Save it in another folder."), name);
    case LP_STORE_ERROR_NOT_FOUND:
    case LP_STORE_ERROR_UNREACHABLE:
      return g_strdup_printf (_("“%s” was not saved: the file, its folder or its share is no longer there. Your edits are kept on this computer. "
                                "Bring it back and save again, or save it in another folder."), name);
    case LP_STORE_ERROR_EXISTS:
      return g_strdup_printf (_("There is a file “%s” already. It has not been touched. Choose another name."), name);
    case LP_STORE_ERROR_IN_USE:
      return g_strdup_printf (_("“%s” is open on this computer and has not been overwritten. Choose another name, or close it there first."), name);
    case LP_STORE_ERROR_NOT_A_PLAN:
      return g_strdup_printf (_("“%s” was not saved: a folder has that name. Your edits are kept on this computer. Choose another name."), name);
    default:
      return g_strdup_printf (_("“%s” was not saved (%s). The file is as it was, and your edits are kept on this computer. "
                                "Save again, or under another name."), name, detail);
    }
}

static char *
describe (LpStoreError  code,
          LpStoreAct    act,
          const char   *name,
          const char   *detail)
{
  switch (act)
    {
    case LP_ACT_OPEN:
      return describe_open (code, name, detail);
    case LP_ACT_CREATE:
      return describe_create (code, name, detail);
    case LP_ACT_EDIT:
      return describe_edit (code, name, detail);
    case LP_ACT_SAVE:
      return describe_save (code, name, detail);
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
lp_store_set_sqlite_error (GError  **error,
                           sqlite3  *db,
                           int       result)
{
  /* The words of @db are those of its newest call; where that is another, the code's own words are right. */
  gboolean newest = db != NULL && (sqlite3_errcode (db) & 0xff) == (result & 0xff);
  const char *words = newest ? sqlite3_errmsg (db) : sqlite3_errstr (result);

  if (is_disk_failure (result))
    g_set_error_literal (error, G_FILE_ERROR, is_full (db, result) ? G_FILE_ERROR_NOSPC : G_FILE_ERROR_FAILED, words);
  else
    g_set_error_literal (error, LP_STORE_ERROR, code_of_sqlite (result), words);
  return FALSE;
}

LpStoreError
lp_store_code_of (const GError *error)
{
  if (error->domain == LP_STORE_ERROR)
    return error->code;
  if (error->domain == G_IO_ERROR)
    return code_of_io (error->code);
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return LP_STORE_ERROR_NO_SPACE;
  if (error->domain == LP_FILE_ERROR)
    return code_of_replacing (error->code);
  return LP_STORE_ERROR_FAILED;
}

gboolean
lp_store_explain (GError     **error,
                  GError      *cause,
                  LpStoreAct   act,
                  GFile       *file)
{
  g_autoptr (GError) owned = cause;
  g_autofree char *name = g_file_get_parse_name (file);
  LpStoreError code = lp_store_code_of (cause);
  g_autofree char *sentence = describe (code, act, name, cause->message);

  g_set_error_literal (error, LP_STORE_ERROR, code, sentence);
  return FALSE;
}
