/* variation-view.h — the view of variation: a measure, how it is drawn, and who counts */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"
#include "ui/application/preferences.h"

G_BEGIN_DECLS

/** LpVariationView: choosers for measure, chart and what is compared, and the chart or its table. It asks the session for the picture by the same name that verbs use. */
#define LP_TYPE_VARIATION_VIEW (lp_variation_view_get_type ())
G_DECLARE_FINAL_TYPE (LpVariationView, lp_variation_view, LP, VARIATION_VIEW, GtkBox)

/** lp_variation_view_new: Returns: (transfer floating) */
GtkWidget *lp_variation_view_new (LpSession *session, LpPreferences *preferences);

G_END_DECLS
