/* fixture.h — a window on the Dorset example, for the tests of the window */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/window/window.h"

G_BEGIN_DECLS

/** The example's option "PCNs of December 2019" in a real window: 18 networks, 5 practices unassigned. The plan lies in a folder of its own. */
typedef struct
{
  char *folder;
  GtkApplication *application;  /* the program's one */
  LpPreferences *preferences;
  LpWindow *window;
  LpSession *session;           /* the window's */
} Fixture;

/** fixture_init: the test framework, GTK and the widgets; exits with 77, "skipped", where there is no display. */
void       fixture_init        (int *argc, char ***argv);
/** fixture_init_display: the same for a program that is no test. */
void       fixture_init_display (int *argc, char ***argv);

GtkApplication *fixture_get_application (void);

Fixture   *fixture_new         (int width, int height);
void       fixture_free        (Fixture *fixture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/** fixture_activate: an action of the window, as a menu does it; @target may be NULL. */
void       fixture_activate    (Fixture *fixture, const char *action, GVariant *target);
gboolean   fixture_is_enabled  (Fixture *fixture, const char *action);

/** fixture_find: the first widget of @type in the window, shown or not. */
gpointer   fixture_find        (Fixture *fixture, GType type);

/** fixture_settle: until nothing is left to do: sizes given out, frames drawn. */
void       fixture_settle      (void);

/** fixture_wait_until: runs the main loop until @is_so says so, for what comes from outside (a pointer, another program) on a machine that may be busy. FALSE: it did not
 * in minutes. */
gboolean   fixture_wait_until  (gboolean (*is_so) (gpointer data), gpointer data);

/** fixture_wait_for_errands: until what the window has sent, such as files to write, has come to its end. */
void       fixture_wait_for_errands (LpWindow *window);

gint64     fixture_get_network (Fixture *fixture, int number);
const LpPractice *fixture_get_practice (Fixture *fixture, const char *code);

G_END_DECLS
