/* preview-bar.h — says above the map that a preview is shown, how good it is, and what can be done with it */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/proposer.h"

G_BEGIN_DECLS

/** LpPreviewBar: shown while the session's proposer has a preview of the option shown, hidden otherwise. Its buttons are "win.propose-take", "-keep" and "-leave". */
#define LP_TYPE_PREVIEW_BAR (lp_preview_bar_get_type ())
G_DECLARE_FINAL_TYPE (LpPreviewBar, lp_preview_bar, LP, PREVIEW_BAR, GtkBox)

void lp_preview_bar_set_session (LpPreviewBar *self, LpSession *session);
/** lp_preview_bar_set_brief: in a low window the figures are left out, and stand in the tooltip. Where the bar is slim its buttons have one word, by themselves. */
void lp_preview_bar_set_brief   (LpPreviewBar *self, gboolean brief);

G_END_DECLS
