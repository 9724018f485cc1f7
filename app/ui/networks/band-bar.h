/* band-bar.h — a network's people as a bar against the band */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/geometry.h"
#include "paint/style.h"
#include "session/session.h"

G_BEGIN_DECLS

/** lp_band_bar_draw: the bar within @rect, the band behind it. @thickness: of the bar; the band is as high as @rect. */
void lp_band_bar_draw (cairo_t *cr, LpRect rect, double thickness, const LpStyle *style, gint64 people, LpSize size, gint64 min, gint64 max);

/** lp_band_bar_get_x: where @people lie in a bar over @rect. */
double lp_band_bar_get_x (LpRect rect, gint64 people, gint64 max);

/** LpBandBar: the same as a widget, with the two limits written below. */
#define LP_TYPE_BAND_BAR (lp_band_bar_get_type ())
G_DECLARE_FINAL_TYPE (LpBandBar, lp_band_bar, LP, BAND_BAR, GtkDrawingArea)

void lp_band_bar_set_people (LpBandBar *self, gint64 people, LpSize size, gint64 min, gint64 max);

G_END_DECLS
