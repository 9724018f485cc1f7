/* network-chooser.h — choose a network by typing its number or the beginning of its name */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

typedef enum
{
  LP_CHOOSE_MOVE,               /* the selected practices go there: "win.move-to" */
  LP_CHOOSE_MERGE,              /* the chosen network goes there: "win.merge-into" */
} LpChoosePurpose;

/** LpNetworkChooser: a small popover; says what the answer would do to both networks before Enter does it. "-" or 0 stands for unassigned. */
#define LP_TYPE_NETWORK_CHOOSER (lp_network_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LpNetworkChooser, lp_network_chooser, LP, NETWORK_CHOOSER, GtkPopover)

/** lp_network_chooser_popup: shows one at @relative_to; it goes away by itself. Returns: (transfer none) */
LpNetworkChooser *lp_network_chooser_popup (GtkWidget       *relative_to,
                                            LpSession       *session,
                                            LpChoosePurpose  purpose);

/** lp_network_chooser_find: the network that @text names in the current option: a number, a name, or the beginning of just one name. 0: none. */
gint64            lp_network_chooser_find  (LpSession       *session,
                                            const char      *text);

G_END_DECLS
