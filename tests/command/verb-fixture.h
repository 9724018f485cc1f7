/* verb-fixture.h — runs the verbs as a person types them, in a folder of the test's own */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** A test's folder, and what the newest verb printed and returned. */
typedef struct
{
  char *folder;
  char *out, *err;
  int status;
} VerbFixture;

typedef void (*VerbTest) (VerbFixture   *fixture,
                          gconstpointer  data);

/** verb_fixture_init: the test framework; the program's one argument is the program that runs verbs. */
void        verb_fixture_init (int argc, char **argv);
/** verb_fixture_add: a test that begins with an empty folder and leaves nothing behind. */
void        verb_fixture_add  (const char *path, VerbTest test);

/** verb_run: the exit status of a verb in the fixture's folder; words are parted by "|", so that a word may hold blanks. */
int         verb_run          (VerbFixture *fixture, const char *words);
/** verb_run_well: the same for a verb that must do well; aborts the test otherwise. */
void        verb_run_well     (VerbFixture *fixture, const char *words);
/** verb_parse: what the newest verb printed, as JSON; @parser owns it. */
JsonObject *verb_parse        (VerbFixture *fixture, JsonParser *parser);

gboolean    verb_has_file     (VerbFixture *fixture, const char *name);
void        verb_write_file   (VerbFixture *fixture, const char *name, const char *text);

G_END_DECLS
