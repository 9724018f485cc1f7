/* outlook-view.h — the view of the next years: a network, a staff group, and what it all rests on */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

/** LpOutlookView: choosers for picture, network, staff group, scenario and how the requirement is worked out; the picture or its table; and the assumptions as a table to edit. It asks the session for the picture
 * by the same name that verbs use. */
#define LP_TYPE_OUTLOOK_VIEW (lp_outlook_view_get_type ())
G_DECLARE_FINAL_TYPE (LpOutlookView, lp_outlook_view, LP, OUTLOOK_VIEW, GtkBox)

/** lp_outlook_view_new: Returns: (transfer floating) */
GtkWidget *lp_outlook_view_new (LpSession *session, LpPreferences *preferences);

G_END_DECLS
