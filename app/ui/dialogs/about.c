/* about.c — who made the program and under which licence */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/about.h"

#include <glib/gi18n-lib.h>

void
lp_show_about (GtkWindow *parent)
{
  static const char *authors[] = { "The Locality Planner contributors", NULL };

  gtk_show_about_dialog (parent,
                         "program-name", _("Locality Planner"),
                         "version", LP_VERSION,
                         "logo-icon-name", "org.localityplanner.LocalityPlanner",
                         "comments", _("Group GP practices into primary care networks of the right size"),
                         "authors", authors,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "translator-credits", _("translator-credits"),
                         NULL);
}
