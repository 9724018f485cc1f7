/* welcome.h — the page of a window that has no plan yet */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/application/preferences.h"

G_BEGIN_DECLS

/** LpWelcome: open the example, begin a plan, open one, and the plans opened last. */
#define LP_TYPE_WELCOME (lp_welcome_get_type ())
G_DECLARE_FINAL_TYPE (LpWelcome, lp_welcome, LP, WELCOME, GtkBox)

/** lp_welcome_set_preferences: lists the recent plans that @preferences know of. */
void lp_welcome_set_preferences (LpWelcome *self, LpPreferences *preferences);

G_END_DECLS
