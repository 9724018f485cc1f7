/* import-place.c — where a plan that is made from files is kept */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-place.h"

#include <glib/gi18n-lib.h>

char *
lp_import_place_get_stem (const char *name)
{
  const char *dot = g_strrstr (name, ".");

  return dot != NULL && dot != name ? g_strndup (name, dot - name) : g_strdup (name);
}

GFile *
lp_import_place_choose (GtkWindow  *parent,
                        const char *list_name)
{
  g_autoptr (GtkFileChooserNative) chooser = gtk_file_chooser_native_new (_("Where to Keep the Plan"), parent,
                                                                          GTK_FILE_CHOOSER_ACTION_SAVE, _("_Make Plan"), _("_Cancel"));
  g_autofree char *stem = list_name == NULL ? g_strdup (_("New plan")) : lp_import_place_get_stem (list_name);
  g_autofree char *name = g_strconcat (stem, ".lplan", NULL);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *longer = NULL;

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  if (gtk_native_dialog_run (GTK_NATIVE_DIALOG (chooser)) != GTK_RESPONSE_ACCEPT)
    return NULL;

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = g_file_get_uri (file);
  if (g_str_has_suffix (path, ".lplan"))
    return g_steal_pointer (&file);
  /* The ending is what a double click opens it by. */
  longer = g_strconcat (path, ".lplan", NULL);
  return g_file_new_for_uri (longer);
}
