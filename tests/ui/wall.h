/* wall.h — a workshop in the tests of the window: the presentation met by keys, answers typed, moments named, all of it pictured */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "ui/present/present-window.h"
#include "ui/workshop/questions-page.h"

G_BEGIN_DECLS

/** wall_open: the plan's presentation as a window of that size. Returns: (transfer none), GTK owns windows */
LpPresentWindow *wall_open         (Fixture           *fixture,
                                    int                width,
                                    int                height);
/** wall_press: as if the key had been pressed; the window's own handler decides. */
void             wall_press        (gpointer           window,
                                    guint              key,
                                    guint              held);
/** The word of plan/workshop.h of the slide shown. (transfer none) */
const char      *wall_get_kind     (LpPresentWindow   *window);
/** wall_says: whether a line of the slide has @words in it. */
gboolean         wall_says         (LpPresentWindow   *window,
                                    const char        *words);

/** wall_take_picture: with LP_TEST_PICTURES, what @window (any) shows is left there as workshop-NAME.png. */
void             wall_take_picture (gpointer           window,
                                    const char        *name);
/** wall_find_window: a toplevel window of @type; NULL: there is none. (transfer none) */
gpointer         wall_find_window  (GType              type);
/** wall_name_moment: by the dialog that Ctrl+Shift+M opens. Returns: the moment's id */
gint64           wall_name_moment  (Fixture           *fixture,
                                    const char        *name);
/** wall_type_answer: on the line below the answers, and Enter. @group NULL: as it stands there. */
void             wall_type_answer  (LpQuestionsPage   *page,
                                    const char        *about,
                                    const char        *group,
                                    const char        *tags,
                                    const char        *text);
/** wall_get_network_of: the network of a practice in the option shown; 0: none. */
gint64           wall_get_network_of (Fixture         *fixture,
                                      const char      *code);

G_END_DECLS
