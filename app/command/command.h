/* command.h — the headless verbs: the whole job without a display */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Each verb is one run of a session: open or make the plan, do one thing, save, close. What it prints goes to standard output; what is
 * wrong is one sentence on standard error, and then nothing has been written.
 */

/** What a verb returns to the shell. */
enum
{
  LP_EXIT_DONE = 0,
  LP_EXIT_AT_FAULT = 1,         /* the plan or the input is at fault */
  LP_EXIT_USAGE = 2,            /* the verb was used wrongly */
};

/** lp_command_is_verb: whether @word, the program's first argument, asks for a verb (or for --help, --version) and so for no window. */
gboolean lp_command_is_verb (const char *word);

/** lp_command_run: runs the verb in @argv (argv[0] is the program, argv[1] the verb). Returns the exit status. */
int      lp_command_run     (int         argc,
                             char      **argv);

G_END_DECLS
