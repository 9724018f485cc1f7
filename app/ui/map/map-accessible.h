/* map-accessible.h — the map as screen readers meet it: the state of the plan, and its practices as children */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk-a11y.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Its description is the practice that the keyboard is on, or the state of the plan. Made by GTK for each LpMapView. */
#define LP_TYPE_MAP_ACCESSIBLE (lp_map_accessible_get_type ())
G_DECLARE_FINAL_TYPE (LpMapAccessible, lp_map_accessible, LP, MAP_ACCESSIBLE, GtkWidgetAccessible)

/** Told by the view. Nothing happens when @accessible is none of these, as where accessibility is switched off. */
void lp_map_accessible_map_changed   (AtkObject *accessible);
void lp_map_accessible_focus_changed (AtkObject *accessible);

G_END_DECLS
