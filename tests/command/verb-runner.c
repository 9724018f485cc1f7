/* verb-runner.c — the verbs as a program of their own */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "command/command.h"

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  return lp_command_run (argc, argv);
}
