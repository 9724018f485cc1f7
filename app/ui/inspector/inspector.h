/* inspector.h — the chosen network, the unassigned practices and the problems */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

#define LP_TYPE_INSPECTOR (lp_inspector_get_type ())
G_DECLARE_FINAL_TYPE (LpInspector, lp_inspector, LP, INSPECTOR, GtkScrolledWindow)

void lp_inspector_set_session   (LpInspector *self, LpSession *session);
/** lp_inspector_set_drawer: the network beside the rest, for a low and wide place. */
void lp_inspector_set_drawer    (LpInspector *self, gboolean drawer);
/** lp_inspector_show_problems: scrolls to the problems and puts the focus there. */
void lp_inspector_show_problems (LpInspector *self);

G_END_DECLS
