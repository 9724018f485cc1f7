/* main.c — hands over to a verb or to the window */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include <glib/gi18n-lib.h>

#include "command/command.h"
#include "ui/application/application.h"

/* A verb is a plain word; a plan to open is a path to a file that is there. */
static gboolean
is_verb (const char *word)
{
  return word != NULL && !g_file_test (word, G_FILE_TEST_EXISTS) && strpbrk (word, "/\\.:") == NULL;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (LpApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LP_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc > 1 && is_verb (argv[1]))
    return lp_command_run (argc, argv);

  application = lp_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
