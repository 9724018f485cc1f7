/* layers-popover.h — which layers the map shows, switched */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

/**
 * LpLayersPopover: a switch for each layer of the map, the measure that colours the practices, and the option whose networks are outlined. What is chosen is
 * remembered among the settings and is no edit; the next plan is shown the same way as far as it has the same option, measure and layers.
 */
#define LP_TYPE_LAYERS_POPOVER (lp_layers_popover_get_type ())
G_DECLARE_FINAL_TYPE (LpLayersPopover, lp_layers_popover, LP, LAYERS_POPOVER, GtkPopover)

/** lp_layers_popover_set_session: once; shows the map of @session with the layers that are remembered in @preferences (nullable). */
void lp_layers_popover_set_session (LpLayersPopover *popover,
                                    LpSession       *session,
                                    LpPreferences   *preferences);

G_END_DECLS
