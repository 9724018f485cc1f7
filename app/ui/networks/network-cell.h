/* network-cell.h — one network as a card in a list: number, name, practices, people, bar against the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paint/style.h"
#include "session/session.h"

G_BEGIN_DECLS

/**
 * LpNetworkCell: a cell renderer, so that 1,700 cards cost as much as those on the screen. Its "text" is the sentence for
 * screen readers. Cards are all of one height. Where there is little room the bar goes below the name.
 */
#define LP_TYPE_NETWORK_CELL (lp_network_cell_get_type ())
G_DECLARE_FINAL_TYPE (LpNetworkCell, lp_network_cell, LP, NETWORK_CELL, GtkCellRendererText)

GtkCellRenderer *lp_network_cell_new         (void);

/** lp_network_cell_set_style: the style to draw with (transfer full). */
void             lp_network_cell_set_style   (LpNetworkCell *self, LpStyle *style);

/** lp_network_cell_set_network: what the next drawing shows; both must live until then. */
void             lp_network_cell_set_network (LpNetworkCell *self, const LpNetworkTotals *network, const LpCoverageTotals *totals);

G_END_DECLS
