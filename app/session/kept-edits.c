/* kept-edits.c — what a run that was cut off left, kept as a plan of its own */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "session/kept-edits.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/store.h"

enum { FOLDER_MODE = 0700 };

/* "dorset 2026-11-22 14.05.10.lplan": told from others by its time, and a plan by its ending. */
static char *
name_copy (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H.%M.%S");

  if (g_str_has_suffix (name, ".lplan"))
    name[strlen (name) - strlen (".lplan")] = '\0';

  return g_strdup_printf ("%s %s.lplan", name, time);
}

static GFile *
choose_place (GFile   *file,
              GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "locality-planner", "kept", NULL);
  g_autofree char *name = name_copy (file);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                   _("The edits could not be put into “%s” (%s). They are still kept where they were."), folder, g_strerror (errno));
      return NULL;
    }

  return g_file_new_build_filename (folder, name, NULL);
}

gboolean
lp_kept_edits_exist (GFile *file)
{
  return lp_store_has_recovered (file);
}

GFile *
lp_kept_edits_save (GFile   *file,
                    GFile   *as,
                    GError **error)
{
  g_autoptr (GFile) place = as != NULL ? g_object_ref (as) : choose_place (file, error);
  g_autoptr (LpStore) store = place != NULL ? lp_store_open_recovered (file, error) : NULL;

  if (store == NULL || !lp_store_save_as (store, place, FALSE, error) || !lp_store_close (store, error))
    return NULL;

  return g_steal_pointer (&place);
}
