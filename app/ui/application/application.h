/* application.h — the program on the desktop: its windows, actions and accelerators */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/application/preferences.h"

G_BEGIN_DECLS

/**
 * LpApplication: one process, one window a plan. It owns the preferences and hands them to the windows. A plan that is
 * open already is shown again and not opened twice.
 */
#define LP_TYPE_APPLICATION (lp_application_get_type ())
G_DECLARE_FINAL_TYPE (LpApplication, lp_application, LP, APPLICATION, GtkApplication)

LpApplication *lp_application_new             (void);

LpPreferences *lp_application_get_preferences (LpApplication *self);

/** lp_application_open: shows the plan in a window of its own, or in the active one where that still shows the welcome page. An error is shown there. */
void           lp_application_open            (LpApplication *self,
                                               GFile         *file);

G_END_DECLS
