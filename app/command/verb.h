/* verb.h — what the verbs share: how one is described, and how it ends */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "session/session.h"

G_BEGIN_DECLS

/** A verb: its name, what follows it, what it does in a line, and its function, which gets the arguments after the verb in argv[1...]. */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;          /* untranslated; marked with N_() */
  int (*run) (int argc, char **argv);
} LpVerb;

extern const LpVerb lp_verb_new, lp_verb_import, lp_verb_check, lp_verb_compare, lp_verb_assign, lp_verb_export, lp_verb_history, lp_verb_moment,
                    lp_verb_propose, lp_verb_rule, lp_verb_link, lp_verb_measures, lp_verb_variation, lp_verb_trend, lp_verb_segments, lp_verb_outlook, lp_verb_why, lp_verb_quality,
                    lp_verb_merge, lp_verb_recover;

/**
 * lp_verb_parse: reads the options of @verb into the variables named in @entries and leaves the rest in argv. FALSE: the verb is to return
 * @status at once (help was asked for and printed, or the usage was wrong and has been explained). @min and @max bound what is left
 * after the options, the verb not counted.
 */
gboolean   lp_verb_parse       (const LpVerb       *verb,
                                const GOptionEntry *entries,
                                int                *argc,
                                char             ***argv,
                                int                 min,
                                int                 max,
                                int                *status);

/** What a verb does with an open plan: FALSE with an error when it could not. */
typedef gboolean (*LpVerbAct) (LpSession  *session,
                               gpointer    data,
                               GError    **error);

/**
 * lp_verb_act: opens the plan at @path, lets @act do its work, and saves and closes, also when @act fails: what an earlier run left unsaved
 * may still be on its way to the file. The first thing to go wrong is printed as one sentence. Returns the exit status.
 */
int        lp_verb_act         (const char         *path,
                                LpVerbAct           act,
                                gpointer            data);

/** lp_verb_fail: prints @error as the one sentence a failing verb prints. Takes it. Returns LP_EXIT_AT_FAULT. */
int        lp_verb_fail        (GError             *error);

/** lp_verb_find_option: the option of that name; without one the option last used. NULL with an error that lists the names there are. */
const LpOption *lp_verb_find_option (LpSession     *session,
                                     const char    *name,
                                     GError       **error);

/** lp_verb_print_done: prints what was done in one sentence, or, where @is_trial, what would have been. */
void       lp_verb_print_done  (const char         *done,
                                gboolean            is_trial);

/** lp_verb_print_json: prints what @builder has built, indented, and a line end. */
void       lp_verb_print_json  (JsonBuilder        *builder);

G_END_DECLS
