/* delivery-view.h — the view of the delivery plan: overview, pillars, actions */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

#define LP_TYPE_DELIVERY_VIEW (lp_delivery_view_get_type ())
G_DECLARE_FINAL_TYPE (LpDeliveryView, lp_delivery_view, LP, DELIVERY_VIEW, GtkBox)

/** lp_delivery_view_new: (transfer floating) */
GtkWidget *lp_delivery_view_new (LpSession *session, LpPreferences *preferences);

G_END_DECLS
