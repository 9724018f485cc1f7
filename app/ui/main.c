/* main.c — hands over to a verb or to the window */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "ui/application/application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (LpApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LP_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc > 1 && lp_command_is_verb (argv[1]))
    return lp_command_run (argc, argv);

  application = lp_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
