/* band-popover.h — the band of people that makes a network right size, changed live */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LpBandPopover: two numbers. A moment after the last change, when they are the right way round, it activates "win.band", so that turning a wheel is one undo step. */
#define LP_TYPE_BAND_POPOVER (lp_band_popover_get_type ())
G_DECLARE_FINAL_TYPE (LpBandPopover, lp_band_popover, LP, BAND_POPOVER, GtkPopover)

/** lp_band_popover_set_band: shows a band without changing anything. */
void lp_band_popover_set_band (LpBandPopover *self, gint64 min, gint64 max);

G_END_DECLS
