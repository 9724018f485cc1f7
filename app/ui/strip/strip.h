/* strip.h — the line at the foot that always tells the state of the option */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/session.h"

G_BEGIN_DECLS

/** LpStrip: the sentence of lp_coverage_describe_state(), the band with its popover, and the number of problems. */
#define LP_TYPE_STRIP (lp_strip_get_type ())
G_DECLARE_FINAL_TYPE (LpStrip, lp_strip, LP, STRIP, GtkBox)

void        lp_strip_set_session (LpStrip *self, LpSession *session);
void        lp_strip_set_narrow  (LpStrip *self, gboolean narrow);
/** lp_strip_get_text: what it says now. Owned by the strip. */
const char *lp_strip_get_text    (LpStrip *self);

G_END_DECLS
