/* import-place.c — where a plan that is made from files is kept */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/assistant/import-place.h"

#include <glib/gi18n-lib.h>

#include "ui/dialogs/file-chooser.h"

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
  g_autofree char *stem = list_name == NULL ? g_strdup (_("New plan")) : lp_import_place_get_stem (list_name);
  g_autofree char *name = g_strconcat (stem, ".lplan", NULL);

  return lp_choose_new_plan (parent, name);
}
